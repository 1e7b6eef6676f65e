//! In which ways a text might be written: the delimiters, quotes and escapes that occur in it.

use crate::read::opened::choices::Choices;
use crate::read::opened::dialect::{Dialect, Escape, Quote};

/// Delimiters that are tried wherever they occur.
const DELIMITERS: [&str; 28] = [
    ",", ";", "\t", "|", ", ", "; ", "||", "::", ";;", "\t\t", " | ", " ; ", " , ", "  ", " ", ":",
    "^", "~", "^^", "~~", "|~|", "#", "*", "&", "/", "\u{1f}", "\u{1}", "\\t",
];

/// What besides `"` and `'` is taken for a quote where cells begin and end with it.
const OTHER_QUOTES: [u8; 6] = *b"`*~|^$";

/// All ways a text might be written that the choices leave open, the likeliest first.
pub fn all(sample: &str, choices: &Choices) -> Vec<Dialect> {
    let mut found = Vec::new();
    for delimiter in delimiters(sample, choices) {
        for quote in quotes(sample, &delimiter, choices) {
            for escape in escapes(sample, &delimiter, quote, choices) {
                found.push(Dialect { delimiter: delimiter.clone(), quote, escape, columns: 1 });
            }
        }
    }
    found
}

fn delimiters(sample: &str, choices: &Choices) -> Vec<String> {
    if let Some(chosen) = &choices.delimiter {
        return vec![chosen.clone()];
    }
    let mut found: Vec<String> = DELIMITERS
        .into_iter()
        .filter(|delimiter| sample.contains(delimiter) && !is_always_doubled(sample, delimiter))
        .map(str::to_owned)
        .collect();
    if found.first().is_none_or(|first| first != ",") {
        found.insert(0, ",".to_owned());
    }
    let groups = groups(sample);
    found.extend(even_signs(sample, &groups));
    found.extend(groups);
    found
}

/// Signs nobody separates cells by as a rule, that stand equally often in every line, the header among them.
fn even_signs(sample: &str, groups: &[String]) -> Vec<String> {
    const LINES: usize = 50;
    const FEWEST: usize = 3;
    const MOST: usize = 3;
    let lines: Vec<&str> =
        sample.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let Some(first) = lines.first().filter(|_| lines.len() >= FEWEST) else { return Vec::new() };
    let is_of_cells = |sign: char| {
        let is_blank = sign.is_whitespace() && sign != '\u{a0}';
        is_blank || sign.is_alphanumeric() || "=\"'`()[]{}.-_\u{feff}".contains(sign)
    };
    let is_known = |sign: char| {
        DELIMITERS.contains(&sign.to_string().as_str())
            || groups.iter().any(|group| group.contains(sign))
    };
    let may_be = |sign: &char| !is_of_cells(*sign) && !is_known(*sign);
    let is_even = |sign: &char| {
        let count = first.matches(*sign).count();
        count > 1 && lines.iter().all(|line| line.matches(*sign).count() == count)
    };
    let mut found: Vec<char> = Vec::new();
    for sign in first.chars().filter(may_be).filter(is_even) {
        if !found.contains(&sign) && found.len() < MOST {
            found.push(sign);
        }
    }
    found.into_iter().map(String::from).collect()
}

/// Groups of different signs that stand in every line: somebody's own delimiter, such as `<>` or `~|~`.
fn groups(sample: &str) -> Vec<String> {
    const MOST: usize = 3;
    const LINES: usize = 50;
    const RUNS: usize = 100;
    // Signs that stand at the beginning or the end of a cell would make of `%;` a delimiter.
    let is_sign = |sign: char| "<>~|^#*&:=!@$_".contains(sign);
    let lines = sample.lines().filter(|line| !line.trim().is_empty()).take(LINES);
    let middle = lines.clone().nth(lines.clone().count() / 2).unwrap_or_default();
    let runs = middle.split(|sign| !is_sign(sign)).filter(|run| run.len() > 1).take(RUNS);
    let mut found: Vec<&str> = Vec::new();
    for group in runs.filter_map(repeated) {
        let is_known = DELIMITERS.contains(&group) || found.contains(&group);
        if !is_known && lines.clone().filter(|line| !line.contains(group)).take(2).count() < 2 {
            found.push(group);
        }
    }
    found.into_iter().take(MOST).map(str::to_owned).collect()
}

/// The group of two to five signs that a run is made of, over and over where cells are empty.
fn repeated(run: &str) -> Option<&str> {
    let whole = |length: &usize| run.len().is_multiple_of(*length);
    let length = (1..=run.len())
        .filter(whole)
        .find(|length| run[..*length].repeat(run.len() / length) == run)?;
    (2..=5).contains(&length).then_some(&run[..length])
}

/// Whether a sign nearly always stands twice: then both together separate cells.
fn is_always_doubled(sample: &str, sign: &str) -> bool {
    let doubled = sign.repeat(2);
    let pairs = sample.matches(&doubled).count();
    DELIMITERS.contains(&doubled.as_str())
        && sign != " "
        && pairs > 1
        && pairs * 2 * 20 >= sample.matches(sign).count() * 19
}

fn quotes(sample: &str, delimiter: &str, choices: &Choices) -> Vec<Quote> {
    if let Some(chosen) = choices.quote {
        return vec![chosen];
    }
    let bytes = sample.as_bytes();
    let mut found = vec![Quote::Sign(b'"')];
    if bytes.contains(&b'"') {
        found.push(Quote::None);
    }
    let others = [b'\''].into_iter().chain(OTHER_QUOTES);
    let others = others.filter(|sign| !delimiter.as_bytes().contains(sign));
    for sign in others.filter(|sign| bytes.contains(sign)) {
        let (opening, closing) = around(bytes, delimiter.as_bytes(), sign);
        let least = if sign == b'\'' { 1 } else { 3 };
        if opening >= least && closing >= least && opening.abs_diff(closing) * 2 <= opening {
            found.push(Quote::Sign(sign));
        }
    }
    found
}

/// How many times a sign stands behind a delimiter or at a line's start, and before one or at a line's end.
fn around(bytes: &[u8], delimiter: &[u8], sign: u8) -> (usize, usize) {
    let (mut opening, mut closing) = (0, 0);
    for (place, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == sign) {
        let (before, after) = (&bytes[..place], &bytes[place + 1..]);
        let begins = before.is_empty()
            || before.ends_with(b"\n")
            || before.ends_with(b"\r")
            || before.ends_with(delimiter);
        let ends = after.is_empty()
            || after.starts_with(b"\n")
            || after.starts_with(b"\r")
            || after.starts_with(delimiter);
        opening += usize::from(begins && !ends);
        closing += usize::from(ends && !begins);
    }
    (opening, closing)
}

fn escapes(sample: &str, delimiter: &str, quote: Quote, choices: &Choices) -> Vec<Escape> {
    if let Some(chosen) = choices.escape {
        return vec![chosen];
    }
    let bytes = sample.as_bytes();
    let Quote::Sign(quote) = quote else {
        let escaped = format!("\\{delimiter}");
        let is_escaped = !delimiter.is_empty() && sample.contains(&escaped);
        let escaped = is_escaped.then_some(Escape::Sign(b'\\'));
        return [Escape::Doubled].into_iter().chain(escaped).collect();
    };
    // What stands before a quote that neither begins nor ends a cell.
    let mut counts = [0usize; 128];
    let mut within = 0;
    let delimiter = delimiter.as_bytes();
    for place in memchr::memchr_iter(quote, bytes).filter(|place| *place > 0) {
        let (before, after) = (bytes[place - 1], &bytes[place + 1..]);
        if before.is_ascii() && !bytes[..place].ends_with(delimiter) {
            counts[usize::from(before)] += 1;
        }
        let ends = after.first().is_none_or(|next| matches!(next, b'\n' | b'\r'));
        let begins = matches!(before, b'\n' | b'\r') || bytes[..place].ends_with(delimiter);
        within += usize::from(!begins && !ends && !after.starts_with(delimiter));
    }
    let is_sign = |sign: &u8| {
        // Signs that end words and numbers stand before quotes by themselves; before all of them, only on purpose.
        let is_before_all = within > 2 && counts[usize::from(*sign)] >= within;
        let is_text = sign.is_ascii_alphanumeric()
            || b" \n\r,;)]}".contains(sign)
            || b".:!?%".contains(sign) && !is_before_all;
        let count = counts[usize::from(*sign)];
        // Another sign than the usual one stands before quotes by chance, unless before most of them.
        let is_shown = if *sign == b'\\' { count > 0 } else { within > 2 && count * 2 >= within };
        !is_text && *sign != quote && !delimiter.contains(sign) && is_shown
    };
    let mut found = vec![Escape::Doubled];
    found.extend((0..128u8).filter(is_sign).map(Escape::Sign).take(4));
    found
}
