//! What titles and file names say about whether a document is a postmortem.

use super::normal::normalise;

/// What a title or a file name says about whether a document is a postmortem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// That it is one.
    For,
    /// That it is something else: a template, a runbook, a list of postmortems.
    Against,
    /// Nothing.
    None,
}

/// Names of the thing itself, as [`normalise`] spells them.
const POSTMORTEMS: &[&str] = &[
    "postmortem",
    "post mortem",
    "incident report",
    "incident review",
    "incident postmortem",
    "outage report",
    "outage postmortem",
    "incident analysis",
    "incident retrospective",
    "outage retrospective",
    "rca",
    "root cause analysis",
    "correction of error",
    "correction of errors",
    "coe",
    "after action report",
    "after action review",
    "post incident review",
    "post incident report",
    "post incident analysis",
    "service disruption report",
    "incident summary",
    "failure analysis",
    "learning review",
    "pir",
    "rapport d incident",
    "compte rendu d incident",
    "analyse d incident",
    "bilan d incident",
    "informe de incidente",
    "informe del incidente",
    "reporte de incidente",
    "analisis de incidente",
    "relatorio de incidente",
    "analise de incidente",
    "storungsbericht",
    "vorfallbericht",
    "vorfallsbericht",
    "incident bericht",
    "ausfallbericht",
    "zwischenfallbericht",
    "rapporto incidente",
    "rapporto sull incidente",
    "rapporto di incidente",
    "analisi dell incidente",
    "障害報告",
    "ポストモーテム",
    "事後検証",
    "インシデントレポート",
    "インシデント報告",
    "障害レポート",
    "事故报告",
    "故障报告",
    "复盘",
    "事后分析",
    "故障复盘",
    "事故复盘",
];

/// Words that make a title one of an incident, where nothing speaks against it.
const INCIDENTS: &[&str] = &[
    "incident",
    "outage",
    "downtime",
    "disruption",
    "degradation",
    "data loss",
    "service interruption",
    "security breach",
    "account takeover",
    "retrospective",
    "panne",
    "caida",
    "interrupcion",
    "queda",
    "interrupcao",
    "ausfall",
    "storung",
    "vorfall",
    "disservizio",
    "障害",
    "インシデント",
    "故障",
    "宕机",
    "事故",
];

/// Words that make it something else.
const OTHERS: &[&str] = &[
    "template",
    "templates",
    "plantilla",
    "modelo",
    "modele",
    "vorlage",
    "テンプレート",
    "模板",
    "policy",
    "policies",
    "runbook",
    "runbooks",
    "playbook",
    "playbooks",
    "guide",
    "guidelines",
    "handbook",
    "how to",
    "checklist",
    "index",
    "repository",
    "changelog",
    "change log",
    "release notes",
    "process",
    "procedure",
    "drill",
    "drills",
    "training",
    "tutorial",
    "adr",
    "decision",
    "what to do",
    "incident response plan",
    "game",
    "project",
    "projet",
    "proyecto",
    "projeto",
    "projekt",
    "sprint",
    "contributing",
    "readme",
    "faq",
    "glossary",
    "meeting notes",
    "meeting",
    "incident management",
    "response plan",
    "weekly update",
    "incident reports",
    "postmortems",
    "post mortems",
    "examples",
    "curriculum",
    "course",
    "list of",
];

/// What a document's title says.
pub fn title_hint(text: &str) -> Hint {
    let title = normalise(text);
    let against = has_any(&title, OTHERS);
    match (has_any(&title, POSTMORTEMS), against) {
        (true, true) => {
            // "Postmortem: project board outage" is one; "Project postmortem" is not.
            let leads = POSTMORTEMS
                .iter()
                .any(|name| title.strip_prefix(name).is_some_and(|rest| rest.starts_with(" : ")));
            if leads { Hint::For } else { Hint::Against }
        }
        (true, false) => Hint::For,
        (false, true) => Hint::Against,
        (false, false) if has_any(&title, INCIDENTS) => Hint::For,
        (false, false) => Hint::None,
    }
}

/// What a file's path says; the folders near the file count too.
pub fn file_hint(name: &str) -> Hint {
    let mut parts = name.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or(file);
    let stem = spelled(stem);
    let folders: Vec<String> = parts.take(3).map(spelled).collect();
    if has_any(&stem, FILES_AGAINST)
        || folders.iter().any(|folder| has_any(folder, FOLDERS_AGAINST))
    {
        return Hint::Against;
    }
    let generic = matches!(stem.as_str(), "readme" | "index" | "summary" | "");
    let named =
        |name: &str| has_any(name, POSTMORTEMS) || has_any(name, FOLDERS_FOR) || identifier(name);
    // In a folder of postmortems, a file that is not the folder's own page is one of them.
    let placed = folders.iter().take(2).any(|folder| named(folder));
    // `postmortem/README.md` is one; `postmortems/README.md` lists them.
    let alone =
        folders.first().is_some_and(|folder| has_any(folder, &["postmortem", "post mortem"]));
    if named(&stem) || placed && !generic || alone { Hint::For } else { Hint::None }
}

/// Words of file names that make it something else.
const FILES_AGAINST: &[&str] = &[
    "template",
    "templates",
    "plantilla",
    "vorlage",
    "policy",
    "runbook",
    "playbook",
    "guide",
    "guidelines",
    "how to",
    "checklist",
    "changelog",
    "contributing",
    "license",
    "code of conduct",
    "security",
    "adr",
    "governance",
    "process",
    "what to do",
    "incident templates",
    "drills",
    "codeowners",
];

/// Folders that hold something else.
const FOLDERS_AGAINST: &[&str] = &[
    "template",
    "templates",
    "runbook",
    "runbooks",
    "playbook",
    "playbooks",
    "adr",
    "adrs",
    "decisions",
    "node modules",
    "guides",
];

/// Folders and files that hold postmortems.
const FOLDERS_FOR: &[&str] = &[
    "postmortems",
    "post mortems",
    "incidents",
    "incident reports",
    "outages",
    "rcas",
    "incident reviews",
    "retrospectives",
    "incident",
    "outage",
];

/// A file's name as [`normalise`] spells titles.
fn spelled(name: &str) -> String {
    normalise(&name.replace(['_', '-'], " "))
}

/// Whether a name begins with the number of an incident: `inc 42`, `pm2023 001`.
fn identifier(name: &str) -> bool {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default();
    let letters = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = letters.len() < first.len()
        || words.next().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    numbered && matches!(letters, "inc" | "pm" | "incident" | "rca" | "coe" | "postmortem")
}

/// Whether the title holds one of the phrases as whole words; Chinese and Japanese have no words to part.
fn has_any(title: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        title.match_indices(phrase).any(|(at, _)| {
            let before = title.get(..at).unwrap_or_default();
            let after = title.get(at + phrase.len()..).unwrap_or_default();
            !phrase.is_ascii()
                || (before.is_empty() || before.ends_with(' '))
                    && (after.is_empty() || after.starts_with(' '))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_hint() {
        for (title, expected) in [
            ("Postmortem: login outage", Hint::For),
            ("Post-Mortem 2024-03-01", Hint::For),
            ("Incident Report: account takeover", Hint::For),
            ("Database outage on June 20", Hint::For),
            ("RCA – failed deployment", Hint::For),
            ("Störungsbericht vom 3. Mai", Hint::For),
            ("Rapport d'incident", Hint::For),
            ("障害報告書", Hint::For),
            ("故障复盘：支付", Hint::For),
            ("Postmortem: project board outage", Hint::For),
            ("Postmortem Template", Hint::Against),
            ("Postmortem Index", Hint::Against),
            ("Project Post-Mortem", Hint::Against),
            ("How to write a postmortem", Hint::Against),
            ("Incident response drills", Hint::Against),
            ("Disaster recovery runbook", Hint::Against),
            ("ADR-0002: validate before delivery", Hint::Against),
            ("Our new build pipeline", Hint::None),
            ("Coercion rules", Hint::None),
            ("", Hint::None),
        ] {
            assert_eq!(title_hint(title), expected, "{title}");
        }
    }

    #[test]
    fn file_names_hint() {
        for (name, expected) in [
            ("docs/postmortems/2024-03-01-login.md", Hint::For),
            ("0x19-postmortem/README.md", Hint::For),
            ("postmortem.md", Hint::For),
            ("incidents/2023/INC-42.md", Hint::For),
            ("PM2023-001---node-failure.md", Hint::For),
            ("PM-2026-001-oom.md", Hint::For),
            ("pm-notes.md", Hint::None),
            ("docs/postmortems/README.md", Hint::None),
            ("docs/postmortems/TEMPLATE.md", Hint::Against),
            ("docs/postmortems/index.md", Hint::None),
            ("docs/runbooks/database.md", Hint::Against),
            ("docs\\incidents\\login.md", Hint::For),
            ("CHANGELOG.md", Hint::Against),
            ("README.md", Hint::None),
            ("docs/design.md", Hint::None),
            ("", Hint::None),
        ] {
            assert_eq!(file_hint(name), expected, "{name}");
        }
    }
}
