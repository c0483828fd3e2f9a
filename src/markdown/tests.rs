//! Documents and the blocks they become: `kind "text"`, indented by depth, with the source of each text.

use super::*;

/// One line a block; `!` where the source of the text differs from the text.
fn shown(text: &str) -> String {
    let outline = outline(text).unwrap();
    let mut out = String::new();
    for block in &outline.blocks {
        let mut depth = 0;
        let mut parent = block.parent;
        while let Some(index) = parent {
            depth += 1;
            parent = outline.blocks[index].parent;
        }
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Item { checkbox: Some(_), checked } => {
                format!("item[{}]", if checked { "x" } else { " " })
            }
            BlockKind::Item { .. } => "item".to_owned(),
            BlockKind::List { ordered } => if ordered { "ol" } else { "ul" }.to_owned(),
            BlockKind::Row { header } => if header { "head" } else { "row" }.to_owned(),
            BlockKind::Cell { column } => format!("cell{column}"),
            BlockKind::Code { fenced } => if fenced { "fence" } else { "indented" }.to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        let shown = block.prose.text();
        let source = &text[block.prose.whole().range()];
        out += &"  ".repeat(depth);
        out += &kind;
        if !shown.is_empty() {
            out += &format!(" {shown:?}");
            if source != shown {
                out += &format!(" ! {source:?}");
            }
        }
        out.push('\n');
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let expected: Vec<&str> = expected
        .trim_matches('\n')
        .lines()
        .map(|line| line.strip_prefix("        ").unwrap_or(line))
        .collect();
    assert_eq!(shown(text).trim_end(), expected.join("\n").trim_end(), "{text}");
}

#[test]
fn what_looks_like_a_tag_and_is_none_is_text() {
    check(
        "Took <X minutes>, <b>not</b> <span class=\"a\">long</span>\n\n<what happened>\n",
        r#"
        paragraph "Took <X minutes>, not long" ! "Took <X minutes>, <b>not</b> <span class=\"a\">long"
        html
        paragraph "<what happened>\n"
        "#,
    );
}

#[test]
fn an_item_has_the_text_of_its_first_paragraph() {
    check(
        "- 14:00 **Alert**\n  fires\n\n  More.\n- [x] done\n  1. nested\n",
        r#"
        ul
          item "14:00 Alert\nfires" ! "14:00 **Alert**\n  fires"
            paragraph "More."
          item[x] "done"
            ol
              item "nested"
        "#,
    );
}

#[test]
fn escapes_entities_and_breaks_keep_their_places() {
    check(
        "14:30 \\[UTC\\] &amp; `a|b`  \nnext <br> line\n",
        r#"
        paragraph "14:30 [UTC] & a|b\nnext \n line" ! "14:30 \\[UTC\\] &amp; `a|b`  \nnext <br> line"
        "#,
    );
}

#[test]
fn cells_that_are_missing_are_left_out_and_surplus_ones_kept() {
    check(
        "| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | three \\| | 4 |\n",
        r#"
        table
          head
            cell0 "A"
            cell1 "B"
          row
            cell0 "1"
          row
            cell0 "1"
            cell1 "2"
            cell2 "three \\|"
            cell3 "4"
        "#,
    );
}

#[test]
fn rules_do_not_swallow_sections_or_make_headings_of_fields() {
    check(
        "# H\n\n---\nImpact: big\n---\nTitle\n---\ntext\n",
        r#"
        h1 "H"
        break
        paragraph "Impact: big"
        h2 "Title"
        paragraph "text"
        "#,
    );
}

#[test]
fn front_matter_and_byte_order_mark_are_stepped_over() {
    check("\u{feff}---\r\ndate: 2026-01-02\r\n---\r\n# T\r\n", "h1 \"T\"\n");
}

#[test]
fn raw_html_is_read_as_what_it_shows() {
    check(
        "<h3>Timeline</h3>\n<table><tr><th>Time</th><th>Event</th></tr>\n<tr><td>14:00</td><td>Down<br>hard</td></tr></table>\n\n<details><summary>Log</summary>\n\ntext\n\n</details>\n",
        r#"
        html
        h3 "Timeline"
        table
          head
            cell0 "Time"
            cell1 "Event"
          row
            cell0 "14:00"
            cell1 "Down\nhard" ! "Down<br>hard"
        html
        paragraph "Log"
        paragraph "text"
        html
        "#,
    );
}

#[test]
fn a_report_pasted_with_its_fence_is_read() {
    check(
        "Sure! Here it is:\n\n```markdown\n# Outage\n\n## Timeline\n- 14:00 alert\n- 15:00 fixed\n",
        r#"
        paragraph "Sure! Here it is:"
        h1 "Outage"
        h2 "Timeline"
        ul
          item "14:00 alert"
          item "15:00 fixed"
        "#,
    );
}

#[test]
fn comments_know_their_block() {
    let text = "<!-- a -->\n# T\n\ntext <!-- b --> more\n";
    let outline = outline(text).unwrap();
    let comments: Vec<_> = outline
        .comments
        .iter()
        .map(|comment| (&text[comment.span.range()], &text[comment.text.range()], comment.block))
        .collect();
    assert_eq!(comments, [("<!-- a -->", " a ", 1), ("<!-- b -->", " b ", 2)]);
}

#[test]
fn fenced_code_has_no_text_and_indented_code_has() {
    check(
        "    Impact:\n        big\n\n```\nTBD\n```\n",
        "indented \"Impact:\\n    big\\n\" ! \"Impact:\\n        big\\n\"\nfence\n",
    );
}

#[test]
fn every_line_ending_of_one_byte_reads_the_same() {
    let text = "---\ndate: 2024-05-03\n---\n# Title\n\nOne\ntwo\n\n- 14:05 a\n  - b\n\n| Time | What |\n|---|---|\n\
                | 14:05 | x |\n\n```\ncode\nmore\n```\n\n<!-- note -->\n\n> quoted\nlazy\n\nSetext\n---\nend\n";
    let described = |text: &str| {
        let outline = outline(text).unwrap();
        let blocks = outline
            .blocks
            .iter()
            .map(|block| (block.kind, block.span, block.prose.text().to_owned()));
        (blocks.collect::<Vec<_>>(), outline.front_matter, outline.comments)
    };
    let expected = described(text);
    assert!(expected.0.len() > 15, "{expected:?}");
    assert_eq!(described(&text.replace('\n', "\r")), expected);
}
