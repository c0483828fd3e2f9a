//! A section that the preset asks for is not there.

use super::skeleton;
use crate::config::Config;
use crate::postmortem::Postmortem;
use crate::recognise::wording::{
    explains_harm, gives_reason, is_recovery, plans_work, states_cause,
};
use crate::rule::{Category, Check, Finding, Fix, Rule, Severity};
use crate::vocabulary::{Role, Roles};

pub(super) const RULE: Rule<'_> = Rule {
    name: "missing-section",
    category: Category::Structure,
    severity: Severity::Error,
    default_on: true,
    page: include_str!("../../rules/missing-section.md"),
    check: Check::Function(check),
};

fn check(postmortem: &Postmortem<'_>, config: &Config) -> Vec<Finding> {
    let roles = postmortem.sections.iter().map(|section| section.roles);
    let titled = roles.fold(Roles::NONE, Roles::with);
    let is_there = |role: Role| titled.has(role) || is_told(postmortem, titled, role);
    let missing = config.preset.required.iter().filter(|role| !is_there(**role));
    missing.map(|role| finding(postmortem, config, *role)).collect()
}

fn finding(postmortem: &Postmortem<'_>, config: &Config, role: Role) -> Finding {
    let (title, content) = asked(role);
    let nearly = postmortem.sections.iter().find_map(|section| match section.near {
        Some((near, known)) if near == role => Some((section, known)),
        _ => None,
    });
    if let Some((section, known)) = nearly {
        let message = format!("\"{}\" names no section that is known", section.title);
        return Finding::new(section.title_span, message)
            .help(format!("did you mean \"{known}\"?"))
            .fix(Fix::suggested(format!("Write \"{known}\""), section.title_span, known));
    }
    Finding::new(postmortem.head(), format!("no section says {content}"))
        .help(format!("add a section titled \"{title}\""))
        .fix(skeleton::fix(postmortem, config, role, title))
        .about_document()
}

/// Where the cause and the recovery are looked back at.
const LATER: [Role; 3] = [Role::Timeline, Role::Actions, Role::Lessons];

/// What stands for something else than a cause, even where it gives one in passing; the summary first, in which only a
/// plain reason counts.
const OWN: [Role; 6] =
    [Role::Summary, Role::Impact, Role::Resolution, Role::Timeline, Role::Actions, Role::Lessons];

/// The same in a document with sections of these roles: where nothing but a summary and a timeline are titled, the
/// summary tells it all.
fn own(titled: Roles) -> &'static [Role] {
    const STORY: Roles = Roles::of(&[Role::Summary, Role::Timeline]);
    let titled = titled.within(Roles::CORE);
    if titled.within(STORY) == titled { &OWN[1..] } else { &OWN }
}

/// Whether the document has what the role stands for without a section of its own; `titled` are the roles of those that
/// it has.
fn is_told(postmortem: &Postmortem<'_>, titled: Roles, role: Role) -> bool {
    match role {
        Role::Summary => postmortem.has_opening(),
        Role::Impact => postmortem.impact.stated.is_some() || postmortem.impact.disclaimed,
        Role::RootCause => {
            postmortem.tells(&LATER, |heard| states_cause(heard.text))
                || postmortem.tells(&OWN[1..], |heard| gives_reason(heard.text))
                || postmortem.tells(own(titled), |heard| explains_harm(heard.text))
        }
        Role::Resolution => {
            let mut events = postmortem.events().map(|event| event.kinds);
            events.any(|kinds| kinds.resolution || kinds.mitigation)
                || postmortem.tells(&LATER, is_recovery)
        }
        Role::Duration => {
            postmortem.incident.total.is_some() || postmortem.incident.start.is_some()
        }
        Role::Timeline => postmortem.events().next().is_some(),
        Role::Actions => {
            postmortem.actions().next().is_some()
                || postmortem.tells(&[Role::Timeline], |heard| plans_work(heard.text))
        }
        _ => false,
    }
}

/// The title to give such a section, and what it says.
const fn asked(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Summary => ("Summary", "what happened, in short"),
        Role::Impact => ("Impact", "who was affected, and how (impact)"),
        Role::Duration => ("Duration", "when it began and ended (duration)"),
        Role::Timeline => ("Timeline", "what happened when (timeline)"),
        Role::RootCause => ("Root cause", "why it happened (root cause)"),
        Role::Detection => ("Detection", "how it was noticed (detection)"),
        Role::Resolution => ("Resolution", "how it was ended (resolution)"),
        Role::Actions => ("Action items", "what will be done about it (action items)"),
        Role::Lessons => ("Lessons learned", "what was learned (lessons)"),
        Role::Escalation => ("Escalation", "who was called (escalation)"),
        Role::Metadata => ("Status", "its date, authors or status (metadata)"),
        Role::Participants => ("Participants", "who took part (participants)"),
        Role::References => ("References", "where to read on (references)"),
        Role::Communication => ("Communication", "what users were told (communication)"),
        Role::Background => ("Background", "how things stood before (background)"),
        Role::Metrics => ("Metrics", "how the effect was measured (metrics)"),
    }
}
