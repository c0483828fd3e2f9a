//! "Did you mean": the nearest of the words that would have been right.

/// The word of `known` that is nearest to `word`, if any is near enough to be what was meant.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if word.len() > 100 {
        return None;
    }
    let folded = word.to_lowercase().replace(['_', ' '], "-");
    let allowed = (folded.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| {
            let other = candidate.to_lowercase();
            let begun = folded.len() >= 4 && other.starts_with(&folded);
            (if begun { 1 } else { strsim::damerau_levenshtein(&folded, &other) }, candidate)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// `did you mean …?`, or nothing.
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    nearest(word, known).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// `did you mean …?`, or where no word is near, all of them.
pub fn one_of<'k>(word: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match did_you_mean(word, known.clone()) {
        hint if hint.is_empty() => format!("; there are {}", known.collect::<Vec<_>>().join(", ")),
        hint => hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        let known = ["missing-timezone", "missing-section", "json"];
        for (word, want) in [
            ("missing-timezon", Some("missing-timezone")),
            ("Missing_Section", Some("missing-section")),
            ("jsno", Some("json")),
            ("missing-time", Some("missing-timezone")),
            ("xml", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), want, "{word}");
        }
    }
}
