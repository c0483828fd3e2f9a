//! Input that is meant to break things: each shows what goes in and what comes out.

#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::process::{Command, Stdio};

use common::{CONFIG, Folder, POSTMORTEM, Ran};

const FORMATS: [&str; 10] = [
    "human",
    "line",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
];

/// Text that terminals, XML, JSON and the commands of GitHub would take for their own.
const EVIL: &str = "\u{1b}[2J\u{1b}]8;;http://example.org\u{7}link\u{1b}]8;;\u{7} \u{202e}desrever\u{2066} \
                    ::error file=x::y%0A::warning::z %0D ]]> <b a=\"'&> \u{0}\u{8}\u{b}\u{fffe}\u{9b}31m";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("pmlint.toml", CONFIG);
    folder
}

/// The postmortem with hostile text in a title, an entry out of order, and a link.
fn evil() -> String {
    POSTMORTEM
        .replace("parcels without labels", EVIL)
        .replace("The shift lead calls", &format!("{EVIL} calls"))
}

/// Whether a program that reads lines or a terminal could take a character for more than text.
fn disturbs(c: char) -> bool {
    c != '\n' && c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn every_format_stays_what_it_is() {
    let folder = folder();
    folder.write("a::error%0A \u{1b}[31m'\"<&>\u{202e}.md", evil());
    folder.write("b.md", POSTMORTEM);
    for format in FORMATS {
        let Ran { code, out, err } = folder.pmlint(&["--no-config", "--format", format, "."]);
        assert_eq!((code, &*err), (1, ""), "{format}");
        match format {
            "human" | "line" => assert!(!out.contains(disturbs), "{format}: {out:?}"),
            "json" | "sarif" | "gitlab" | "rdjson" => {
                serde_json::from_str::<serde_json::Value>(&out).unwrap();
            }
            "jsonl" => out.lines().for_each(|line| {
                serde_json::from_str::<serde_json::Value>(line).unwrap();
            }),
            "junit" | "checkstyle" => well_formed(&out),
            "github" => {
                assert!(!out.contains(disturbs), "{out:?}");
                for line in out.lines().filter(|line| line.starts_with("::")) {
                    let kind = ["::error ", "::warning ", "::notice "];
                    assert!(kind.iter().any(|kind| line.starts_with(kind)), "{line}");
                    assert_eq!(
                        line.matches("::").count(),
                        line.replace("%3A%3A", "").matches("::").count()
                    );
                }
            }
            _ => {}
        }
    }
}

/// Panics where tags do not nest, or a character stands there that XML does not allow.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("no `>` in {part:?}"));
        assert!(!text.contains("]]>"), "{text:?}");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{xml}"),
            None if tag.starts_with('?') || tag.ends_with('/') => {}
            None => open.push(tag.split([' ', '\n']).next().unwrap()),
        }
        for entity in part.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"];
            assert!(known.iter().any(|known| entity.starts_with(known)), "{entity:?}");
        }
        assert!(!part.contains(['\u{fffe}', '\u{ffff}']), "{part:?}");
    }
    assert_eq!(open, [""; 0]);
}

#[test]
fn a_file_name_forges_no_finding() {
    let folder = folder();
    folder.write("a\n::error file=b.md::forged.md", POSTMORTEM);
    let line = folder.pmlint(&["--format", "line", "."]);
    assert_eq!(
        line.out,
        "a ::error file=b.md::forged.md:16:3: error[timeline-out-of-order] 13:40 stands below 14:00, but is earlier\n"
    );
    let github = folder.pmlint(&["--format", "github", "."]);
    assert_eq!(
        github.out.lines().filter(|line| line.starts_with("::error")).count(),
        1,
        "{}",
        github.out
    );
}

#[test]
fn a_line_may_have_a_hundred_thousand_characters() {
    let folder = folder();
    let long = "word ".repeat(20_000);
    folder.write("a.md", POSTMORTEM.replace("The shift lead calls", &long));
    let human = folder.pmlint(&["."]);
    assert!(human.out.lines().all(|line| line.chars().count() < 200), "{}", human.out);
    let line = folder.pmlint(&["--format", "line", "."]);
    assert_eq!(
        line.out,
        "a.md:16:3: error[timeline-out-of-order] 13:40 stands below 14:00, but is earlier\n"
    );
}

#[test]
fn fifty_thousand_findings_come_in_one_file() {
    fifty_thousand_findings("TBD and more.\n\n");
}

#[test]
fn fifty_thousand_findings_come_on_one_line() {
    fifty_thousand_findings("TBD and more. ");
}

/// What grows with the square of the findings would not end.
fn fifty_thousand_findings(piece: &str) {
    let folder = folder();
    folder.write("a.md", format!("{POSTMORTEM}\n## Notes\n\n{}", piece.repeat(50_000)));
    for format in ["human", "line", "sarif"] {
        let ran = folder.pmlint(&[
            "--no-config",
            "--select",
            "placeholder-text",
            "--format",
            format,
            ".",
        ]);
        assert_eq!(ran.code, 1, "{format}: {}", ran.err);
        if format == "line" {
            assert_eq!(ran.out.lines().count(), 50_000);
        }
    }
}

/// What grew with the square of these would not end either.
#[test]
fn what_stands_thousands_of_times_takes_no_square() {
    for (piece, found) in [
        ("Owner: Ada ", 0),
        ("<b>a</b><br>", 0),
        ("<b>a</b><br><i>b</i><br>", 0),
        ("*a*\n", 0),
        ("１４：０５ ", 0),
        ("午後3時", 0),
        ("incident <!-- pmlint-allow missing-timezone: a --> ", 0),
        ("<!-- pmlint-allow x: y -->\n\na\n\n", 20_000),
        ("TBD <!-- pmlint-allow placeholder-text --> ", 0),
        ("a\n\n<!-- pmlint-allow placeholder-text -->\n\nTBD\n\n", 0),
        ("a\n\n<!-- pmlint-allow-file placeholder-text -->\n\nTBD\n\n", 0),
        ("## Notes\n\n<!-- pmlint-allow-file x: y -->\n\na\n\n", 20_000),
        ("?", 1),
        ("TBD½", 0),
        ("{{a", 0),
        ("\n\n---\nTODO\n", 20_000),
        ("1h15m[x],", 0),
        ("\u{202e}90s", 0),
        ("\n\n<!-- a", 0),
        ("should have ", 0),
        ("2024-08-10/", 0),
        ("|40 % all users ", 0),
    ] {
        let folder = folder();
        folder.write(
            "a.md",
            format!("{POSTMORTEM}\n## Action items\n\n- {}\n", piece.repeat(20_000)),
        );
        let rules = "unknown-allow,impossible-time,placeholder-text,no-action-items,counterfactual,impact-contradiction";
        let select = ["--select", rules, "--format", "line"];
        let ran = folder.pmlint(&[&["--no-config"], &select[..], &["a.md"]].concat());
        assert_eq!((ran.out.lines().count(), &*ran.err), (found, ""), "{piece}");
    }
}

#[test]
fn thousands_of_sections_without_a_task_take_no_square() {
    let folder = folder();
    folder
        .write("a.md", format!("# Postmortem: a\n\n{}", "## Action items\n\na\n\n".repeat(20_000)));
    let ran = folder.pmlint(&[
        "--no-config",
        "--all",
        "--select",
        "no-action-items",
        "--format",
        "line",
        "a.md",
    ]);
    assert_eq!(
        ran.out,
        "a.md:3:4: warning[no-action-items] \"Action items\" lists no action item\n"
    );
}

#[test]
fn nesting_that_would_take_minutes_is_refused_and_the_rest_is_linted() {
    let folder = folder();
    folder.write(
        "a.md",
        format!("# Postmortem: deep\n\n{}deep\n{}", "> ".repeat(20_000), "lazy\n".repeat(20_000)),
    );
    folder.write("b.md", POSTMORTEM);
    let ran = folder.pmlint(&[
        "--no-config",
        "--select",
        "cannot-read-markdown,timeline-out-of-order",
        "--format",
        "line",
        ".",
    ]);
    let lines: Vec<&str> = ran.out.lines().collect();
    let [deep, other] = lines.as_slice() else { panic!("{ran:?}") };
    assert!(deep.starts_with("a.md:3:") && deep.contains("[cannot-read-markdown]"), "{deep}");
    assert!(other.starts_with("b.md:16:3: error[timeline-out-of-order]"), "{other}");
}

#[test]
fn patterns_of_a_team_cannot_explode() {
    let folder = Folder::new();
    folder.write("a.md", POSTMORTEM.replace("OPS-12", &"a".repeat(50_000)));
    folder.write("pmlint.toml", "trackers = [\"((a{1,1000}){1,1000}){1,1000}\"]\n");
    let large = folder.pmlint(&["."]);
    assert_eq!(large.code, 2);
    assert!(large.err.contains("pmlint.toml:1: not a regular expression"), "{}", large.err);
    folder.write("pmlint.toml", "trackers = [\"(a+)+$b\", \"(a|a)*c\"]\n");
    // One that tries every way to match would not end.
    assert_eq!(folder.pmlint(&["."]).code, 1);
}

#[cfg(unix)]
#[test]
fn links_lead_out_of_no_folder() {
    let (inside, outside) = (folder(), Folder::new());
    outside.write("secret.md", POSTMORTEM);
    std::os::unix::fs::symlink(outside.path(), inside.path().join("folder")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.md"), inside.path().join("link.md"))
        .unwrap();
    std::os::unix::fs::symlink(".", inside.path().join("loop")).unwrap();
    let ran = inside.pmlint(&["--format", "line", "."]);
    assert_eq!((ran.code, &*ran.out), (0, ""), "{ran:?}");
    assert!(ran.err.contains("1 file reached by a symbolic link only"), "{}", ran.err);
}

#[test]
fn configurations_that_extend_each_other_end() {
    let folder = Folder::new();
    folder.write("a.md", POSTMORTEM);
    folder.write("pmlint.toml", "extends = \"other.toml\"\n");
    folder.write("other.toml", "extends = \"pmlint.toml\"\n");
    let ran = folder.pmlint(&["."]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("extends itself"), "{}", ran.err);
}

#[test]
fn a_reader_that_goes_away_hears_no_complaint() {
    let folder = folder();
    for index in 0..200 {
        folder.write(format!("{index}.md"), POSTMORTEM);
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_pmlint"));
    command.arg(".").current_dir(folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn endings_of_lines_and_files_are_told() {
    let expected =
        "a.md:16:3: error[timeline-out-of-order] 13:40 stands below 14:00, but is earlier\n";
    let windows = POSTMORTEM.replace('\n', "\r\n");
    let classic = POSTMORTEM.replace('\n', "\r");
    let marked = format!("\u{feff}{POSTMORTEM}");
    let cut = POSTMORTEM.trim_end().to_owned();
    let nul = POSTMORTEM.replace("The shift lead put", "The shift\0lead put");
    for (name, text) in [
        ("CRLF", windows),
        ("CR", classic),
        ("BOM", marked),
        ("no last line break", cut),
        ("NUL", nul),
    ] {
        let folder = folder();
        folder.write("a.md", text);
        let ran = folder.pmlint(&["--format", "line", "a.md"]);
        assert_eq!((&*ran.out, &*ran.err), (expected, ""), "{name}");
    }
    let folder = folder();
    folder.write("a.md", [&[0xff, 0xfe][..], POSTMORTEM.as_bytes()].concat());
    let ran = folder.pmlint(&["--format", "line", "a.md"]);
    assert_eq!((ran.code, &*ran.out), (2, ""), "not UTF-8: {ran:?}");
    assert!(ran.err.contains("a.md"), "{}", ran.err);
}
