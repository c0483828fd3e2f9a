//! What titles are for.

use super::*;
use Role::*;

fn names(roles: Roles) -> Vec<Role> {
    roles.iter().collect()
}

#[test]
fn titles_mean_roles() {
    let cases: &[(&str, &[Role])] = &[
        ("Timeline", &[Timeline]),
        ("## 3. Timeline (all times UTC)", &[Timeline]),
        ("🕒 TIMELINE:", &[Timeline]),
        ("Misc. Timeline of events", &[Timeline]),
        ("Timeline of the impact", &[Timeline]),
        ("Root cause and resolution", &[RootCause, Resolution]),
        ("Root Cause & Resolution", &[RootCause, Resolution]),
        ("Root cause and resolution must contain:", &[RootCause, Resolution]),
        ("Root Cause Explanation", &[RootCause]),
        ("ROOT CAUSE: the missing key", &[RootCause]),
        ("Five whys", &[RootCause]),
        ("5 Whys", &[RootCause]),
        ("What happened and why it happened", &[Summary, RootCause]),
        ("Impact on customers", &[Impact]),
        ("Total impact duration", &[Duration]),
        ("Duration of the incident window", &[Duration]),
        ("User-facing impact", &[Impact]),
        ("Resolution details", &[Resolution]),
        ("5. Resolution Summary", &[Resolution]),
        ("Full summary", &[Summary]),
        ("Technical debt resolution", &[]),
        ("Corrective/Preventative measures", &[Actions]),
        ("Lessons learned and action items", &[Actions, Lessons]),
        ("What are we doing to prevent this?", &[Actions]),
        ("How was the issue detected?", &[Detection]),
        ("When did we notice?", &[Detection]),
        ("What was the root cause?", &[RootCause]),
        ("Where we got lucky", &[Lessons]),
        ("What has been done", &[Resolution, Actions]),
        ("We found the root cause", &[]),
        ("Here is the timeline", &[]),
        ("Chronologie de l'incident", &[Timeline]),
        ("Causa raíz y resolución", &[RootCause, Resolution]),
        ("Ursache und Behebung", &[RootCause, Resolution]),
        ("Maßnahmen", &[Actions]),
        ("原因と対応", &[RootCause, Resolution]),
        ("影响范围", &[Impact]),
        ("根本原因の詳細", &[RootCause]),
        ("Detection and response evaluation", &[Detection]),
        ("Resolution and recovery validation", &[Resolution]),
        ("Lessons / ongoing considerations", &[Lessons]),
        ("Current status and future plans", &[Actions]),
        ("Status and ongoing considerations", &[Metadata]),
        ("Detection methods", &[Detection]),
        ("Most likely cause", &[RootCause]),
        ("Probable causes", &[RootCause]),
        ("Preventing another full disk", &[Actions]),
        ("Proposed fixes", &[Actions]),
        ("Recommended remediation", &[Actions]),
        ("Follow-up improvements", &[Actions]),
        ("Future mitigation", &[Actions]),
        ("Suggested causes", &[RootCause]),
        ("Resulting actions", &[Actions]),
        ("Response actions", &[Resolution]),
        ("What we'll do", &[Actions]),
        ("What we will change", &[Actions]),
        ("What's next?", &[Actions]),
        ("What we'll do differently", &[Lessons]),
        ("What we're not doing", &[]),
        ("How do we see that it does not happen again?", &[Actions]),
        ("What should have been done to prevent it?", &[Lessons]),
        ("What has been done to prevent it?", &[Actions]),
        ("Things that went poorly", &[Lessons]),
        ("Contributors", &[Participants]),
        ("Contributing factors", &[RootCause]),
        ("Post-resolution", &[]),
        ("Pre-impact checks", &[]),
        ("Post-recovery actions", &[Actions]),
        ("Post-incident summary", &[Summary]),
        ("Postmortem summary", &[Summary]),
        ("Remediación aplicada", &[Resolution]),
        ("Recovery applied", &[Resolution]),
        ("4. Prossimi passi raccomandati", &[Actions]),
        ("Plan d'action et atténuation immédiate", &[Resolution, Actions]),
        ("Riepilogo dell'incidente", &[Summary]),
        ("Kurze Zusammenfassung des Vorfalls", &[Summary]),
        ("Checklist de prevenção", &[Actions]),
        ("Événements (Root Cause Analysis)", &[RootCause]),
        ("结论（TL;DR）", &[Summary]),
        ("改めて見た所（良かった点）", &[Lessons]),
        ("Deployment gates (prevention)", &[]),
        ("14:05 Deployment (root cause)", &[]),
        ("Grafana (the new board)", &[]),
        ("Fecha final aplicada", &[]),
        ("Conclusion", &[]),
        ("The bridge", &[]),
        ("", &[]),
    ];
    for (text, roles) in cases {
        assert_eq!(names(title(text, Further::default()).roles), *roles, "{text}");
    }
}

#[test]
fn the_tables_hold_titles_as_they_are_spelled() {
    let mut room = Room::default();
    for phrase in TITLES.phrases().chain(LABELS.phrases()) {
        assert_eq!(normalise(phrase, &mut room).as_str(), phrase);
    }
}

#[test]
fn a_team_has_titles_of_its_own() {
    let own = [("Chain of doom".to_owned(), Timeline)];
    let further = Further { own: &own, style: &[("remediation", Actions)] };
    assert_eq!(names(title("Chain of Doom:", further).roles), [Timeline]);
    assert_eq!(names(title("Remediation", further).roles), [Actions]);
}

#[test]
fn slips_are_near() {
    assert_eq!(title("Atendees", Further::default()).near, Some((Participants, "attendees")));
    assert_eq!(title("Tmeline", Further::default()).near, Some((Timeline, "timeline")));
    assert_eq!(title("Roto cause", Further::default()).near, Some((RootCause, "root cause")));
    assert_eq!(title("Timber", Further::default()).near, None);
    assert_eq!(title("Timeline", Further::default()).near, None);
}
