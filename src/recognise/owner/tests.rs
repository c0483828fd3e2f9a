//! Which owners are found in items, and where.

use super::*;
use crate::recognise::wording::heard_in;

#[test]
fn owners_are_found() {
    for (text, expected) in [
        ("Add an alert on disk use (@ada)", Some("@ada")),
        ("@grace: rotate the certificates", Some("@grace")),
        ("Add an alert — Owner: Ada Lovelace, due 2024-07-01", Some("Ada Lovelace")),
        ("Add an alert. **Owner:** Platform team", Some("Platform team")),
        ("Add an alert (owner: ada; due Friday)", Some("ada")),
        ("Assigned to Ada", Some("Ada")),
        ("Add an alert [Grace Hopper]", Some("Grace Hopper")),
        ("Add an alert (Grace Hopper)", Some("Grace Hopper")),
        ("Add an alert - GH", Some("GH")),
        ("Add an alert — Grace M. Hopper", Some("Grace M. Hopper")),
        ("Add an alert (Platform team)", Some("Platform team")),
        ("Add an alert, ada@", Some("ada@")),
        ("Review by @org/platform", Some("@org/platform")),
        ("Add an alert (Ada Lovelace, due 2024-07-01, OPS-42)", Some("Ada Lovelace")),
        ("Add an alert (Ada, OPS-42)", Some("Ada")),
        ("Add an alert (owner:\nAda Lovelace, OPS-42)", Some("Ada Lovelace")),
        ("Add an alert (owner: Ada\nLovelace)", Some("Ada\nLovelace")),
        ("Add an alert. Owner: A. Lovelace.", Some("A. Lovelace")),
        ("Add an alert, owned by Ada", Some("Ada")),
        ("Add an alert - Ada Lovelace - 2024-12-20 - OPS-1", Some("Ada Lovelace")),
        ("Add an alert - 2024-12-20 - Ada", Some("Ada")),
        ("Add an alert | OPS-1 | Ada | done", Some("Ada")),
        ("監視を追加する。担当: 基盤チーム、期限: 2024-12-20", Some("基盤チーム")),
        ("Add an alert (Ada Lovelace) OPS-12", Some("Ada Lovelace")),
        ("Add an alert (Ada) OPS-12, due 2026-06-01", Some("Ada")),
        ("Add an alert (Platform team) - due Friday", Some("Platform team")),
        ("SRE team to add an alert", Some("SRE team")),
        ("SRE will add an alert", Some("SRE")),
        ("Ada Lovelace to rotate the key", Some("Ada Lovelace")),
        ("The team to add an alert", None),
        ("Every team will add an alert", None),
        ("Tooling to detect a full disk", None),
        ("SRE team to be told of each alert", None),
        ("Add an alert (on disk use) - Ada - 2024-12-20", Some("Ada")),
        ("Load Balancer to drop old hosts", None),
        ("Use a queue (Redis) OPS-12", None),
        ("Add an index (Elasticsearch) OPS-12", None),
        ("Add an alert (Ada) for OPS-12", None),
        ("Add an alert - DNS - 2024-12-20", None),
        ("Add alerts - API - Load Balancer - OPS-1", None),
        ("Use a queue (Redis, Kafka)", None),
        ("Owner: TBD", None),
        ("Owner: ???", None),
        ("Bump actions/checkout@v4", None),
        ("Write to ada@example.com", None),
        ("Pin @types/node to 20", None),
        ("Add an alert for the API - DNS", None),
        ("Use the load balancer (Nginx)", None),
        ("Use the load balancer (Google Cloud)", None),
        ("Document the owner of each service", None),
        ("Add monitoring (in progress)", None),
        ("", None),
    ] {
        let found =
            heard_in(text, |item| find(item, Signs::of(text))).and_then(|range| text.get(range));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn titles_name_owners_with_a_label_a_handle_or_as_a_team() {
    for (title, expected) in [
        ("Immediate (owner: @ada, due 2026-01-15)", Some("@ada")),
        ("Owner: Platform", Some("Platform")),
        ("Assigned to Ada Lovelace", Some("Ada Lovelace")),
        ("Later (@ada)", Some("@ada")),
        ("Platform team", Some("Platform team")),
        ("1. Platform team (next sprint):", Some("Platform team")),
        ("Questions for team", None),
        ("Hardening (SRE)", Some("SRE")),
        ("Assigned to Prevent Recurrence", None),
        ("Hardening (Nice To Have)", None),
        ("Train the team", None),
        ("All teams", None),
        ("Ops", None),
        ("Short term", None),
        ("", None),
    ] {
        let found = heard_in(title, |heard| in_title(heard, Signs::of(title)));
        assert_eq!(found.and_then(|range| title.get(range)), expected, "{title}");
    }
}

#[test]
fn ranges_hold_the_name() {
    let text = "Größe prüfen — Owner: Ada";
    let found = heard_in(text, |item| find(item, Signs::of(text)));
    assert_eq!(found.and_then(|range| text.get(range)), Some("Ada"));
}

#[test]
fn people_are_told_from_things() {
    for name in
        ["Ada Lovelace", "Grace M. Hopper", "Ludwig van Beethoven", "@ada", "Jean-Luc Picard"]
    {
        assert!(looks_like_person(name), "{name}");
    }
    for thing in [
        "Add Monitoring",
        "Load Balancer",
        "API Gateway",
        "Ada",
        "Improve Alerts",
        "Google Cloud",
        "Query Optimization",
        "@",
        "",
        "Rate limiting",
    ] {
        assert!(!looks_like_person(thing), "{thing}");
    }
}

#[test]
fn blank_cells_name_nobody() {
    for cell in ["", " - ", "TBD", "**???**", "N/A", "Unassigned", "none", "—", "[TBD]"] {
        assert!(is_blank(cell), "{cell}");
    }
    assert!(!is_blank("Ada"));
}
