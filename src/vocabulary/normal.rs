//! One spelling for titles: small letters without accents, emoji, numbering, brackets and punctuation.

/// Longest title that is looked at, in bytes; a longer line is no title.
const LONGEST: usize = 240;

/// A title in the spelling of the tables: words parted by one space; ` / ` for every conjunction, ` : ` for
/// a colon or dash that parts a title from what it is about.
///
/// Empty where the line is too long for a title or holds no word.
pub(crate) fn normalise(text: &str) -> String {
    let text = text.trim();
    if text.len() > LONGEST {
        return String::new();
    }
    if let Some(title) = of_plain_words(text) {
        return title;
    }
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    let mut rest = text;
    loop {
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (word, tail) = rest.split_at(plain);
        if depth == 0 {
            push_small(&mut out, word);
        }
        let mut tail = tail.chars();
        let Some(character) = tail.next() else { break };
        rest = tail.as_str();
        match character {
            '(' | '[' | '（' | '【' | '［' | '{' => depth += 1,
            ')' | ']' | '）' | '】' | '］' | '}' => {
                depth = depth.saturating_sub(1);
                push_space(&mut out);
            }
            _ if depth > 0 => {}
            '<' if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
                match rest.split_once('>') {
                    Some((_, after)) => rest = after,
                    None => push_space(&mut out),
                }
            }
            ':' if shortcode(rest) > 0 => rest = rest.get(shortcode(rest)..).unwrap_or_default(),
            '/' | '&' | '+' | ',' | '／' | '＆' | '、' | '・' | '，' => {
                push_word(&mut out, "/")
            }
            ':' | '：' => push_word(&mut out, ":"),
            '—' | '–' => push_word(&mut out, ":"),
            '-' if out.ends_with(' ') && rest.starts_with(' ') => push_word(&mut out, ":"),
            '\'' | '’' if !elided(rest) => push_space(&mut out),
            '\'' | '’' => {}
            _ if is_letter(character) => push_folded(&mut out, character),
            _ => push_space(&mut out),
        }
    }
    if depth > 0 && out.is_empty() {
        return String::new();
    }
    tidy(&out, text)
}

/// A title in the spelling of the tables where it is plain words, as most are: nothing to strip, nothing to join.
fn of_plain_words(text: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
    if !text.bytes().all(is_plain) {
        return None;
    }
    let title = text.to_ascii_lowercase();
    let mut words = title.as_bytes().split(|byte| *byte == b' ');
    let stays = |word: &[u8]| !word.is_empty() && !is_conjunction(word);
    words.all(stays).then_some(title)
}

/// Whether a word is written as ` / `.
fn is_conjunction(word: &[u8]) -> bool {
    matches!(word, b"and" | b"et" | b"y" | b"e" | b"und" | b"ed")
        || word == "及び".as_bytes()
        || word == "および".as_bytes()
}

/// Letters other than plain ones; not those that are emoji.
fn is_letter(character: char) -> bool {
    let is_emoji = matches!(character, '\u{2100}'..='\u{2bff}' | '\u{1f000}'..);
    !is_emoji && character.is_alphabetic()
}

/// Characters up to and with the colon that ends an emoji shortcode; 0 where none begins here.
fn shortcode(tail: &str) -> usize {
    let name = tail
        .bytes()
        .take_while(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'+' | b'-')
        })
        .count();
    if name > 1 && tail.as_bytes().get(name) == Some(&b':') { name + 1 } else { 0 }
}

/// Whether an apostrophe before `tail` is one that English leaves out: `what's`, `didn't`.
fn elided(tail: &str) -> bool {
    let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    matches!(&tail[..end], "s" | "t" | "d" | "m" | "re" | "ll" | "ve")
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn push_word(out: &mut String, word: &str) {
    push_space(out);
    out.push_str(word);
    out.push(' ');
}

fn push_small(out: &mut String, word: &str) {
    let start = out.len();
    out.push_str(word);
    if let Some(added) = out.get_mut(start..) {
        added.make_ascii_lowercase();
    }
}

fn push_folded(out: &mut String, character: char) {
    for small in character.to_lowercase() {
        match small {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => out.push('a'),
            'ç' => out.push('c'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => out.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => out.push('u'),
            'ß' => out.push_str("ss"),
            'œ' => out.push_str("oe"),
            '\u{300}'..='\u{36f}' => {}
            other => out.push(other),
        }
    }
}

/// Writes conjunctions as `/`, and drops signs that stand at an end or beside another.
fn tidy(raw: &str, original: &str) -> String {
    let mut words = raw.split_ascii_whitespace().peekable();
    let lettered = has_letter_number(original);
    if lettered {
        words.next();
    }
    let mut out = String::with_capacity(raw.len());
    let mut sign = "";
    for word in words {
        let word = if is_conjunction(word.as_bytes()) { "/" } else { word };
        if matches!(word, "/" | ":") {
            if sign != ":" {
                sign = word;
            }
            continue;
        }
        if !out.is_empty() {
            if !sign.is_empty() {
                push_space(&mut out);
                out.push_str(sign);
            }
            out.push(' ');
        }
        sign = "";
        out.push_str(word);
    }
    out
}

/// Whether a title begins with a letter or a Roman number as its number: `A. Impact`, `IV) Timeline`.
fn has_letter_number(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let Some((number, rest)) = text.split_at_checked(letters) else { return false };
    let roman = number.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'i' | b'v' | b'x'));
    letters > 0
        && (letters == 1 || letters <= 5 && roman)
        && rest.starts_with(['.', ')'])
        && rest[1..].starts_with(char::is_whitespace)
}

/// The same without a number before it: `3 timeline`, `2 1 impact`, `step 2 : detection`.
pub(crate) fn without_number(title: &str) -> &str {
    let mut rest = title;
    if let Some((word, tail)) = rest.split_once(' ')
        && matches!(
            word,
            "step"
                | "phase"
                | "part"
                | "section"
                | "chapter"
                | "abschnitt"
                | "etape"
                | "paso"
                | "teil"
                | "passo"
                | "fase"
        )
        && tail.starts_with(|c: char| c.is_ascii_digit())
    {
        rest = tail;
    }
    while let Some((word, tail)) = rest.split_once(' ')
        && word.len() <= 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
    {
        rest = tail;
        if let Some(tail) = rest.strip_prefix(": ") {
            // A time of day is no number: `14:05 – recovery`.
            return if tail.starts_with(|c: char| c.is_ascii_digit()) { title } else { tail };
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_one_spelling() {
        for (text, expected) in [
            ("Timeline", "timeline"),
            ("TIMELINE:", "timeline"),
            ("📅 Timeline", "timeline"),
            (":calendar: Timeline", "timeline"),
            ("Timeline (all times UTC)", "timeline"),
            ("Timeline\u{a0}[UTC]", "timeline"),
            ("Root cause(s)", "root cause"),
            ("Résumé de l’incident", "resume de l incident"),
            ("Was lief gut?", "was lief gut"),
            ("Five Why's", "five whys"),
            ("What didn't work", "what didnt work"),
            ("TL;DR", "tl dr"),
            ("Corrective & Preventative Measures", "corrective / preventative measures"),
            ("Corrective and/or preventative", "corrective / or preventative"),
            ("Root cause — a missing key", "root cause : a missing key"),
            ("IV. Impact", "impact"),
            ("a) Impact", "impact"),
            ("影響範囲（ユーザー）", "影響範囲"),
            ("<a id=\"x\"></a> Impact", "impact"),
            ("🙆🏽‍♀️ Recovery", "recovery"),
            ("Follow-up tasks", "follow up tasks"),
            ("…", ""),
        ] {
            assert_eq!(normalise(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_come_off() {
        for (text, expected) in [
            ("3. Timeline", "timeline"),
            ("2.1) Impact", "impact"),
            ("Step 2: Detection", "detection"),
            ("Phase 3 Recovery", "recovery"),
            ("1️⃣ Summary", "summary"),
            ("2024 review", "2024 review"),
        ] {
            assert_eq!(without_number(&normalise(text)), expected, "{text}");
        }
    }
}
