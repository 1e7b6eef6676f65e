//! Which rank does a text in a column of ranks name: `Thứ 1`, `2-3`, `1 (+2)`, `3rd`, `Nhì`?

use super::vocabulary::folded;

/// Words that stand before a rank, folded, the longest first.
const BEFORE: [&str; 11] = [
    "dong hang",
    "xep hang",
    "thu hang",
    "xep thu",
    "vi tri",
    "vi thu",
    "hang",
    "thu",
    "rank",
    "no",
    "t",
];

/// What stands behind one, folded.
const BEHIND: [&str; 11] = ["st", "nd", "rd", "th", "er", "e", "eme", "o", "a", "ª", "º"];

/// Ranks that are written as words.
const WORDS: [(&str, f64); 5] =
    [("nhat", 1.0), ("nhi", 2.0), ("ba", 3.0), ("tu", 4.0), ("nam", 5.0)];

/// The rank that a text names; of a place that several share, `2-3`, the first.
pub fn rank_of(text: &str) -> Option<f64> {
    let text = text.trim();
    let (own, change) = match text.split_once('(') {
        Some((own, rest)) => (own.trim(), Some(rest.strip_suffix(')')?)),
        None => (text, None),
    };
    if !change.is_none_or(is_change) {
        return None;
    }
    // One of so many: `2/20`.
    let (own, of) = own.split_once('/').map_or((own, None), |(own, of)| (own.trim(), Some(of)));
    if of.is_some_and(|of| whole(of.trim()).is_none()) {
        return None;
    }
    if let Some((first, last)) = own.split_once(['-', '–', '—'])
        && let (Some(first), Some(last)) = (bare(first.trim()), bare(last.trim()))
    {
        return (first < last).then_some(first);
    }
    bare(own)
}

/// Whether a text is how far a rank has moved: `+2`, `↑2`, `=`.
fn is_change(text: &str) -> bool {
    const SIGNS: [char; 11] = ['+', '-', '−', '–', '=', '↑', '↓', '→', '▲', '▼', '►'];
    let text = text.trim();
    let rest = text.trim_start_matches(SIGNS).trim();
    text.starts_with(SIGNS) && (rest.is_empty() || whole(rest).is_some())
}

/// One rank, with the words and signs around it.
fn bare(text: &str) -> Option<f64> {
    let marks = |c: char| matches!(c, '#' | '.' | '=' | '°' | '*' | ':' | ')');
    let words = folded(text.trim_matches(marks).trim());
    if let Some((_, rank)) = WORDS.iter().find(|(word, _)| *word == words) {
        return Some(*rank);
    }
    let begins = |open: &&&str| {
        words
            .strip_prefix(**open)
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    };
    let open = BEFORE.iter().find(begins).map_or("", |open| *open);
    let rest = words[open.len()..].trim();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(digits);
    let behind = behind.trim();
    (behind.is_empty() || BEHIND.contains(&behind)).then(|| whole(number)).flatten()
}

fn whole(text: &str) -> Option<f64> {
    let is_whole = (1..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok()).flatten().filter(|rank: &f64| *rank >= 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_read_as_it_is_written() {
        let check =
            |text: &str, expected: Option<f64>| assert_eq!(rank_of(text), expected, "{text}");
        for text in [
            "2",
            "02",
            "2.",
            "2-3",
            "2 – 3",
            "Thứ 2",
            "Hạng 2",
            "Đồng hạng 2",
            "Xếp thứ 2/20",
            "2 (+2)",
            "2 (↑1)",
            "2 (=)",
            "2nd",
            "2º",
            "2 º",
            "2e",
            "#2",
            "T2",
            "Nhì",
            "=2",
            "2=",
            "2*",
            "No. 2",
        ] {
            check(text, Some(2.0));
        }
        for text in ["", "-", "2,5", "2 (17)", "3-2", "Tốt", "0", "2 điểm", "2 / x"] {
            check(text, None);
        }
    }
}
