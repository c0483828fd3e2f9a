//! Patches as git writes them, and what they touch.

use super::*;
use crate::rule::Severity;

const DOCUMENT: &str = "# Outage\n\n## Impact\n\n## Timeline\n\n- 14:00 a\n- 14:05 b\n- 14:10 c\n";

fn lines(patch: &str) -> Vec<(String, String)> {
    let changes = Changes::parse(patch.as_bytes()).unwrap();
    let show = |change| match change {
        Change::Whole => "whole".to_owned(),
        Change::Lines(lines) => format!("{lines:?}"),
    };
    changes.files.into_iter().map(|(path, change)| (path, show(change))).collect()
}

#[test]
fn each_kind_of_patch_says_which_lines_it_leaves_changed() {
    for (what, patch, want) in [
        ("nothing", "", &[][..]),
        (
            "git",
            "diff --git a/docs/a.md b/docs/a.md\nindex 1..2 100644\n--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,3 +1,4 @@ x\n one\n-two\n+2\n+2b\n three\n@@ -9,0 +11 @@\n+end\n",
            &[("docs/a.md", "[2..4, 11..12]")],
        ),
        (
            "lines deleted, and one after another change",
            "--- a/a.md\n+++ b/a.md\n@@ -3,2 +2,0 @@\n-x\n-y\n@@ -8,4 +5,3 @@\n a\n-b\n+B\n-c\n d\n",
            &[("a.md", "[3..3, 6..7]")],
        ),
        (
            "new and deleted files",
            "diff --git a/new.md b/new.md\nnew file mode 100644\nindex 000..123\n--- /dev/null\n+++ b/new.md\n@@ -0,0 +1,2 @@\n+a\n+b\ndiff --git a/old.md b/old.md\ndeleted file mode 100644\n--- a/old.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\ndiff --git a/empty.md b/empty.md\nnew file mode 100644\nindex 000..e69\n",
            &[("empty.md", "whole"), ("new.md", "whole")],
        ),
        (
            "renamed, with and without a change",
            "diff --git a/a b.md b/c d.md\nsimilarity index 90%\nrename from a b.md\nrename to c d.md\n--- a/a b.md\n+++ b/c d.md\t\n@@ -2 +2 @@\n-x\n+y\ndiff --git a/e.md b/f.md\nsimilarity index 100%\nrename from e.md\nrename to f.md\n",
            &[("c d.md", "[2..3]")],
        ),
        (
            "copied",
            "diff --git a/a.md b/b.md\nsimilarity index 100%\ncopy from a.md\ncopy to b.md\n",
            &[("b.md", "whole")],
        ),
        (
            "binary, as for Git a file with NUL bytes is",
            "diff --git a/a b.md b/a b.md\nindex 1..2 100644\nBinary files a/a b.md and b/a b.md differ\n",
            &[("a b.md", "whole")],
        ),
        ("mode only", "diff --git a/a.md b/a.md\nold mode 100644\nnew mode 100755\n", &[]),
        (
            "quoted name",
            "diff --git \"a/caf\\303\\251\\n.md\" \"b/caf\\303\\251\\n.md\"\n--- \"a/caf\\303\\251\\n.md\"\n+++ \"b/caf\\303\\251\\n.md\"\n@@ -1 +1 @@\n-a\n+b\n",
            &[("café\n.md", "[1..2]")],
        ),
        (
            "plain diff with times, CRLF, no last newline, a stripped empty line",
            "--- old/a.md\t2024-08-10 10:00:00\r\n+++ old/a.md\t2024-08-10 10:01:00\r\n@@ -1,3 +1,3 @@\r\n a\r\n\n-b\r\n\\ No newline at end of file\r\n+c\r\n\\ No newline at end of file\r\n",
            &[("old/a.md", "[3..4]")],
        ),
        (
            "mail with a text that looks like a header, and a series",
            "From 1\nSubject: x\n\nnew file mode 1\n---\n a.md | 2 +-\n\ndiff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39.2\n\nFrom 2\nBinary files x\ndiff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-b\n+c\n",
            &[("a.md", "whole")],
        ),
        (
            "removed and added lines that look like headers",
            "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n--- x\n-@@ y\n+++ z\n+diff --git a/q b/q\n",
            &[("a.md", "[1..3]")],
        ),
        (
            "no prefix, in a folder of one letter",
            "diff --git b/a.md b/a.md\nnew file mode 100644\n--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\n",
            &[("b/a.md", "whole")],
        ),
        (
            "outside the tree",
            "--- a/../../etc/passwd\n+++ b/../../etc/passwd\n@@ -1 +1 @@\n-a\n+b\n",
            &[("../../etc/passwd", "[1..2]")],
        ),
    ] {
        let want: Vec<_> = want.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(lines(patch), want, "{what}");
    }
}

#[test]
fn a_damaged_patch_is_an_error_with_its_line() {
    for (patch, want) in [
        ("hello\n", "line 1: no unified diff"),
        (
            "\u{1b}[1mdiff --git a/a b/a\u{1b}[m\n",
            "line 1: no unified diff: it is coloured; use `git diff --no-color`",
        ),
        (
            "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\n",
            "line 4: the hunk ends too early: the patch is cut off",
        ),
        (
            "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n a\n+b\n+c\n",
            "line 6: the hunk does not have as many lines as its header says",
        ),
        (
            "--- a/a.md\n+++ b/a.md\n@@ -x +1 @@\n+a\n",
            "line 3: not a hunk header: `@@ -LINE,COUNT +LINE,COUNT @@` is due",
        ),
        (
            "--- a/a.md\n+++ b/a.md\n@@ -1 +99999999999999999999999 @@\n+a\n",
            "line 3: not a hunk header: `@@ -LINE,COUNT +LINE,COUNT @@` is due",
        ),
        ("@@ -1 +1 @@\n-a\n+b\n", "line 1: a hunk without the lines `---` and `+++` before it"),
        (
            "diff --cc a.md\n@@@ -1 -1 +1 @@@\n",
            "line 1: a combined diff of a merge; use `git diff BASE...HEAD`",
        ),
    ] {
        assert_eq!(Changes::parse(patch.as_bytes()).unwrap_err().to_string(), want, "{patch}");
    }
    let utf16 = Changes::parse(b"\xff\xfed\0i\0").unwrap_err();
    assert!(utf16.message.starts_with("is UTF-16"), "{utf16}");
}

/// The texts of those of these findings that a patch of `a.md` with this hunk keeps.
fn kept(hunk: &str, findings: &[Finding]) -> Vec<String> {
    let patch = format!("--- a/a.md\n+++ b/a.md\n{hunk}");
    let changes = Changes::parse(patch.as_bytes()).unwrap();
    let source = Source::new("a.md", DOCUMENT);
    let mut diagnostics: Vec<_> = findings
        .iter()
        .map(|finding| Diagnostic {
            rule: "r".into(),
            severity: Severity::Error,
            finding: finding.clone(),
            fingerprint: String::new(),
        })
        .collect();
    changes.retain("a.md", &source, &mut diagnostics);
    diagnostics.into_iter().map(|diagnostic| diagnostic.finding.message).collect()
}

fn at(text: &str, message: &str) -> Finding {
    let start = DOCUMENT.find(text).unwrap();
    Finding::new(Span::new(start, start + text.len()), message)
}

#[test]
fn a_finding_stays_when_any_of_its_labels_is_on_a_changed_line() {
    let findings = [
        at("14:00", "first"),
        at("14:05", "second"),
        at("14:10", "third").related(at("14:00 a\n", "").span, "against this"),
        at("# Outage", "whole").about_document(),
    ];
    assert_eq!(kept("@@ -7 +7 @@\n-x\n+y\n", &findings), ["first", "third", "whole"]);
    assert_eq!(kept("@@ -8 +8 @@\n-x\n+y\n", &findings), ["second", "whole"]);
    assert_eq!(kept("@@ -90 +90 @@\n-x\n+y\n", &findings), ["whole"]);
}

#[test]
fn deleted_lines_touch_the_text_on_both_sides() {
    let findings = [
        at("Outage", "title"),
        at("Impact", "impact"),
        at("Timeline", "timeline"),
        at("14:00", "event"),
    ];
    assert_eq!(kept("@@ -5,2 +4,0 @@\n-Many.\n-\n", &findings), ["impact", "timeline"]);
    assert_eq!(kept("@@ -1 +0,0 @@\n-x\n", &findings), ["title"]);
    assert_eq!(kept("@@ -99 +98,0 @@\n-x\n", &findings), [""; 0]);
}

#[test]
fn nothing_of_an_untouched_file_stays_and_everything_of_a_new_one() {
    let source = Source::new("a.md", DOCUMENT);
    let diagnostic = Diagnostic {
        rule: "r".into(),
        severity: Severity::Info,
        finding: at("14:10", "third"),
        fingerprint: String::new(),
    };
    let mut changes = Changes::default();
    changes.add_file("a.md");
    let mut kept = vec![diagnostic];
    changes.retain("a.md", &source, &mut kept);
    assert_eq!(kept.len(), 1);
    changes.retain("b.md", &source, &mut kept);
    assert!(kept.is_empty() && changes.has("a.md") && !changes.has("b.md"));
}

proptest::proptest! {
    /// Lines that patches are made of, in any order, and any bytes between them.
    #[test]
    fn no_patch_breaks_it(
        parts in proptest::collection::vec((0..20usize, proptest::collection::vec(proptest::num::u8::ANY, 0..9)), 0..40),
    ) {
        const LINES: [&[u8]; 18] = [
            b"diff --git a/a.md b/a.md\n", b"diff --git \"a/\\303\" b/x\n", b"--- a/a.md\n", b"+++ b/a.md\n",
            b"--- /dev/null\n", b"+++ /dev/null\n", b"@@ -1,2 +1,3 @@\n", b"@@ -0,0 +1 @@\n", b"@@ -9 +8,0 @@ x\n",
            b"@@ -1,18446744073709551615 +18446744073709551615,2 @@\n", b"+new\n", b"-old\n", b" same\n", b"\n",
            b"\\ No newline at end of file\n", b"new file mode 100644\n", b"rename to \"b\\\n", b"GIT binary patch\r\n",
        ];
        let patch: Vec<u8> = parts
            .into_iter()
            .flat_map(|(at, bytes)| LINES.get(at).map_or(bytes, |line| line.to_vec()))
            .collect();
        if let Ok(changes) = Changes::parse(&patch) {
            let source = Source::new("a.md", DOCUMENT);
            for change in changes.files.values() {
                if let Change::Lines(lines) = change {
                    let finding = at("14:05", "second");
                    touches(&around_gaps(lines, &source), &source, &finding);
                }
            }
        }
    }
}
