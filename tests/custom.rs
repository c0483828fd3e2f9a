//! A team's own rules: the example pages do what they say, and a page that cannot be used says why.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use pmlint::config::Config;
use pmlint::custom::{CustomRules, load};
use pmlint::examples;
use pmlint::lint;
use pmlint::page::Page;
use pmlint::rule::Rule;
use pmlint::source::Source;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/custom-rules")
}

fn pages() -> CustomRules {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    load(paths.into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), text)
    }))
    .unwrap()
}

fn one(page: &str) -> Result<CustomRules, String> {
    load([("page.md".to_owned(), page.to_owned())]).map_err(|errors| errors[0].to_string())
}

/// What is wrong with the examples of a page, with their lines, and the page as it would be blessed.
fn run(rule: &Rule<'_>) -> (Vec<(usize, String)>, String) {
    let page = Page::read(rule.page);
    let config = examples::config(&page, rule.name).unwrap();
    let outcomes = examples::run(&page, rule, &config);
    for flagged in [true, false] {
        assert!(outcomes.iter().any(|outcome| outcome.example.flagged == flagged), "{}", rule.name);
    }
    let faults = outcomes
        .iter()
        .filter_map(|outcome| Some((outcome.example.document.line, outcome.fault()?)))
        .collect();
    (faults, examples::bless(rule.page, &outcomes))
}

#[test]
fn the_example_pages_do_what_they_say() {
    let pages = pages();
    assert!(pages.rules().count() >= 6);
    for rule in pages.rules() {
        let (faults, blessed) = run(&rule);
        if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
            std::fs::write(folder().join(format!("{}.md", rule.name)), blessed).unwrap();
        } else {
            assert_eq!(faults, [], "{}", rule.name);
        }
    }
}

#[test]
fn an_example_that_says_something_else_is_a_fault_with_its_line() {
    let text = std::fs::read_to_string(folder().join("customer-name.md")).unwrap();
    for (from, to, want) in [
        ("Tamarind Air** had", "somebody** had", "the rule does not report this"),
        ("a customer in travel", "Borealis Foods", "this is accepted, but the rule reports:"),
        ("error[customer-name]", "warning[customer-name]", "the page says:"),
    ] {
        let broken = text.replace(from, to);
        assert_ne!(broken, text, "{want}");
        let rules = one(&broken).unwrap();
        let (faults, blessed) = run(&rules.rules().next().unwrap());
        let [(line, fault)] = faults.as_slice() else { panic!("{faults:?}") };
        assert!(fault.starts_with(want), "{fault}");
        assert!(broken.lines().nth(line - 1).unwrap().starts_with("```markdown"));
        if want == "the page says:" {
            assert_eq!(blessed, text);
        }
    }
}

#[test]
fn errors_name_page_and_line_and_suggest() {
    let page = |block: &str| format!("# own-rule\n\nSays so.\n\n```toml rule\n{block}\n```\n");
    for (text, want) in [
        (String::new(), "page.md:1: a rule page begins with `# name-of-the-rule`"),
        (
            "\n# Own Rule\n".into(),
            "page.md:2: `Own Rule` is no rule name: small letters, digits and hyphens",
        ),
        (
            "# missing-section\n".into(),
            "page.md:1: `missing-section` is the name of a rule of pmlint",
        ),
        (
            "# own-rule\n".into(),
            "page.md:1: the page has no ```toml rule block that says what to check",
        ),
        (page("[require]\nfield = \"Severity\""), "page.md:6: missing field `message`"),
        (
            page("mesage = \"m\"\n[require]\nfield = \"Severity\""),
            "page.md:6: unknown key `mesage`; did you mean `message`?",
        ),
        (page("message = \"m\""), "page.md:6: a rule has `require` or `forbid`"),
        (
            page("message = \"m\"\nforbid = \"x\""),
            "page.md:7: invalid type: string \"x\", expected a table",
        ),
        (
            page("message = \"m\"\n\n[require]\nfild = \"Severity\""),
            "page.md:9: unknown key `fild`; did you mean `field`?",
        ),
        (
            page("message = \"m\"\n[require]\neach = \"event\""),
            "page.md:7: names one of `section`, `field`, `column`, `pattern` and `count`; \
             `pattern` also goes with `field`",
        ),
        (
            page("message = \"m\"\n[require]\npattern = 'x'\neach = \"events\""),
            "page.md:9: there is no thing called `events`; did you mean `event`?",
        ),
        (
            page("message = \"m\"\n[forbid]\npattern = 'x'\nwithin = [\"summery\"]"),
            "page.md:9: there is no section role `summery`; did you mean `summary`?",
        ),
        (
            page("message = \"m\"\n[forbid]\npattern = '('"),
            "page.md:8: not a regular expression: unclosed group",
        ),
        (
            page("message = \"names {whom}\"\n[forbid]\npattern = '(?P<who>x)'"),
            "page.md:6: nothing is called `{whom}`; did you mean `who`?",
        ),
        (
            page("message = \"m\"\n[require]\ncount = \"events\""),
            "page.md:8: `count` needs `at-least` or `at-most`",
        ),
        (
            page("message = \"m\"\n[require]\ncolumn = \"Owner\""),
            "page.md:8: `column` needs `within`: not every table must have it",
        ),
        (
            page("message = \"m\"\n[forbid]\npattern = 'x'\nat-most = 3"),
            "page.md:9: `at-least` and `at-most` go with `require`",
        ),
        (
            page("message = \"m\"\nseverity = \"fatal\"\n[forbid]\npattern = 'x'"),
            "page.md:7: unknown value `fatal`; expected one of `off`, `info`, `warning`, `error`",
        ),
    ] {
        assert_eq!(one(&text).map(|_| ()), Err(want.to_owned()), "{text}");
    }
}

#[test]
fn two_pages_with_one_name_are_an_error() {
    let page = "# own-rule\n\n```toml rule\nmessage = \"m\"\n[forbid]\npattern = 'x'\n```\n";
    let errors = load([("a.md".into(), page.into()), ("b.md".into(), page.into())]).unwrap_err();
    assert_eq!(errors[0].to_string(), "b.md:1: another page has the rule `own-rule` already");
}

#[test]
fn fields_and_sections_are_found_in_every_form() {
    let page = |subject: &str| {
        format!("# own-rule\n\n```toml rule\nmessage = \"none\"\n[require]\n{subject}\n```\n")
    };
    let field = one(&page("field = \"Cost centre\"\npattern = '^\\d+$'")).unwrap();
    let section = one(&page("section = \"Cost centre\"")).unwrap();
    for (document, is_field, is_section) in [
        ("- **Cost centre**: 4711", true, true),
        ("**Cost Centre:** 4711", true, true),
        ("Author: Ann\nCost centre: 4711\n", true, true),
        ("Author: Ann · Cost centre: 4711 · Final", true, true),
        ("| Field | Value |\n| --- | --- |\n| Cost centre | 4711 |", true, true),
        ("- Cost centre: unknown", false, true),
        ("- Cost centre:", false, false),
        ("## 💰 Cost centre\n\n4711", false, true),
        ("## Cost centre\n", false, false),
        ("**Cost centre**\n\n4711", false, true),
        ("The cost centre is 4711.", false, false),
    ] {
        let text = format!("# Postmortem: x\n\n{document}\n\n## Summary\n\nIt was down.\n");
        let source = Source::new("postmortem.md", text);
        let silent = |rules: &CustomRules| {
            let rules: Vec<Rule<'_>> = rules.rules().collect();
            lint::document(&source, &Config::default(), &rules, true).unwrap().is_empty()
        };
        assert_eq!((silent(&field), silent(&section)), (is_field, is_section), "{document}");
    }
    let text = "---\ncost_centre: 4711\n---\n\n# Postmortem: x\n";
    let source = Source::new("postmortem.md", text);
    let rules: Vec<Rule<'_>> = field.rules().collect();
    assert_eq!(lint::document(&source, &Config::default(), &rules, true), Some(Vec::new()));
}

/// The fenced blocks of the tutorial whose info string is `info`.
fn blocks(info: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/custom-rules.md");
    let text = std::fs::read_to_string(path).unwrap();
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let fence: String = line.chars().take_while(|c| *c == '`').collect();
        if fence.len() >= 3 {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
            if &line[fence.len()..] == info {
                blocks.push(inside.join("\n") + "\n");
            }
        }
    }
    blocks
}

#[test]
fn the_tutorial_shows_rules_that_work() {
    let pages = blocks("markdown page");
    assert_eq!(pages.len(), 1);
    let rules = one(&pages[0]).unwrap();
    let (faults, _) = run(&rules.rules().next().unwrap());
    assert_eq!(faults, []);

    let definitions = blocks("toml rule");
    assert!(definitions.len() >= 4);
    for definition in definitions {
        one(&format!("# own-rule\n\n```toml rule\n{definition}```\n")).unwrap();
    }
}
