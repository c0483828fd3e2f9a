//! Links to files beside a document: reported where somebody knows the files, and only there.

use pmlint::config::Config;
use pmlint::lint::lint;
use pmlint::source::Source;

const TEXT: &str = "\
# Postmortem: disk full

![depth](graph.png) and [the log](logs/may%203.txt), [a page](../guide/restart),
[a site](https://example.org/a.png), ![](missing.png)
";

fn broken(source: &Source) -> Vec<String> {
    let mut config = Config::default();
    config.set_select(vec!["broken-local-link".to_owned()], "test");
    let found = lint(source, &config);
    found.into_iter().map(|diagnostic| diagnostic.finding.message).collect()
}

#[test]
fn files_that_are_not_there_are_reported() {
    let there = |path: &str| matches!(path, "graph.png" | "logs/may 3.txt");
    let source = Source::new("postmortem.md", TEXT).among_files(there);
    assert_eq!(broken(&source), ["there is no file \"missing.png\""]);
    let nothing_there = Source::new("postmortem.md", TEXT).among_files(|_| false);
    assert_eq!(broken(&nothing_there).len(), 3);
}

#[test]
fn nothing_is_said_where_nobody_knows_the_files() {
    assert!(broken(&Source::new("postmortem.md", TEXT)).is_empty());
}
