//! What titles, file names and front matter say about whether a document is a postmortem.

use super::hints::{
    FILES_AGAINST, FOLDERS_AGAINST, FOLDERS_FOR, INCIDENTS, OTHERS, PAGES, POSTMORTEMS,
    SORTING_KEYS, SORTS,
};
use super::normal::{Room, normalise, normalise_name};
use crate::recognise::phrases::{Phrases, phrases};

static POSTMORTEM: Phrases = phrases!(POSTMORTEMS);
static INCIDENT: Phrases = phrases!(INCIDENTS);
static OTHER: Phrases = phrases!(OTHERS);
static FILE_AGAINST: Phrases = phrases!(FILES_AGAINST);
static FOLDER_AGAINST: Phrases = phrases!(FOLDERS_AGAINST);
static FOLDER_FOR: Phrases = phrases!(FOLDERS_FOR);
static SORTED: Phrases = phrases!(SORTS);
static ONE: Phrases = phrases!(&["postmortem", "post mortem"]);

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

/// What a document's title says.
pub fn title_hint(text: &str) -> Hint {
    let mut room = Room::default();
    let title = normalise(text, &mut room).as_str();
    let against = OTHER.is_in(title);
    match (POSTMORTEM.is_in(title), against) {
        (true, true) => {
            // "Postmortem: project board outage" is one; "Project postmortem" is not.
            let leads = POSTMORTEMS
                .iter()
                .any(|name| title.strip_prefix(name).is_some_and(|rest| rest.starts_with(" : ")));
            if leads { Hint::For } else { Hint::Against }
        }
        (true, false) => Hint::For,
        (false, true) => Hint::Against,
        (false, false) if INCIDENT.is_in(title) => Hint::For,
        (false, false) => Hint::None,
    }
}

/// Whether an entry of the front matter sorts the page among reports of incidents: `category: postmortem`.
pub fn is_sorted(key: &str, value: &str) -> bool {
    SORTING_KEYS.iter().any(|known| known.eq_ignore_ascii_case(key))
        && SORTED.is_in(normalise_name(value, &mut Room::default()).as_str())
}

/// What a file's path says; the folders near the file count too.
pub fn file_hint(name: &str) -> Hint {
    let mut parts = name.rsplit(['/', '\\']);
    let file = parts.next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut rooms: [Room; 4] = Default::default();
    let mut written = std::iter::once(stem).chain(parts);
    let [stem, folders @ ..] = rooms
        .each_mut()
        .map(|room| normalise_name(written.next().unwrap_or_default(), room).as_str());
    let [nearest, second, _] = folders;
    if FILE_AGAINST.is_in(stem)
        || PAGES.contains(&stem)
        || folders.iter().any(|folder| FOLDER_AGAINST.is_in(folder))
    {
        return Hint::Against;
    }
    let generic = matches!(stem, "readme" | "index" | "summary" | "");
    let named = |name: &str| POSTMORTEM.is_in(name) || FOLDER_FOR.is_in(name) || identifier(name);
    // In a folder of postmortems, a file that is not the folder's own page is one of them.
    let placed = || named(nearest) || named(second);
    // `postmortem/README.md` is one; `postmortems/README.md` lists them.
    let alone = || ONE.is_in(nearest);
    if named(stem) || !generic && placed() || alone() { Hint::For } else { Hint::None }
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

/// The keys of front matter that make a document a skill or a prompt: it tells a program what to do.
pub const INSTRUCTION: [&str; 2] = ["name", "description"];

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
            ("Guía de respuesta a un incidente", Hint::Against),
            ("障害報告書", Hint::For),
            ("故障复盘：支付", Hint::For),
            ("Postmortem: project board outage", Hint::For),
            ("Incidente — permisos revocados (2026-06-21)", Hint::For),
            ("Vorfall: Anmeldung gesperrt", Hint::For),
            ("Guía: qué hacer en un incidente", Hint::Against),
            ("Gestión de incidentes", Hint::None),
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
    fn front_matter_sorts() {
        for (key, value, expected) in [
            ("category", "postmortem", true),
            ("Type", "incident-report", true),
            ("category", "databases", false),
            ("tags", "queue, incident", false),
            ("author", "Incident", false),
        ] {
            assert_eq!(is_sorted(key, value), expected, "{key}: {value}");
        }
    }

    #[test]
    fn file_names_hint() {
        for (name, expected) in [
            ("docs/postmortems/2024-03-01-login.md", Hint::For),
            ("0x19-postmortem/README.md", Hint::For),
            ("postmortem.md", Hint::For),
            ("2024.03.01-login-postmortem.md", Hint::For),
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
