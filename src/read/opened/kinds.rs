//! Whether a text is a thing one finds in a cell: a number, a date, a name; or one that was cut at the wrong place.

use crate::read::opened::rows::scan::Kind;

/// How much a text looks like the text of one cell, from 0 to 1.
pub fn likeness(text: &str, kind: Kind) -> f64 {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return if text.is_empty() { 0.75 } else { 0.6 };
    }
    // Who quotes a cell means it to be one.
    if kind != Kind::Plain {
        return 1.0;
    }
    let padded = if trimmed.len() == text.len() { 1.0 } else { 0.8 };
    padded * of(trimmed)
}

fn of(text: &str) -> f64 {
    let bytes = text.as_bytes();
    let (first, last) = (bytes[0], bytes[bytes.len() - 1]);
    let is_quote = |byte: u8| matches!(byte, b'"' | b'\'' | b'`');
    if is_quote(first) || is_quote(last) {
        return 0.2;
    }
    if is_number(bytes) || is_date(bytes) || is_absence(text) {
        return 1.0;
    }
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let count = |sign: u8| bytes.iter().filter(|byte| **byte == sign).count();
    let foreign: usize = [b';', b'\t', b'|', b'^', b'~'].into_iter().map(count).sum();
    if foreign > 0 || bytes.contains(&b'"') || text.contains("::") {
        return 0.3;
    }
    if digits * 2 > bytes.len() {
        // A number among others, or with what does not belong to numbers.
        if last == b')' && text.contains(" (") {
            // A rank and its value in one cell: `01 (0,727)`.
            return 0.95;
        }
        return if bytes.contains(&b' ') || bytes.contains(&b',') { 0.5 } else { 0.8 };
    }
    let tight = bytes.windows(2).filter(|pair| pair[0] == b',' && pair[1] != b' ').count();
    match (tight, count(b',')) {
        (0, 0) => 0.95,
        (0, _) => 0.85,
        _ => 0.5,
    }
}

/// Digits with at most one kind of mark for thousands and one for decimals, a sign, a unit.
pub fn is_number(bytes: &[u8]) -> bool {
    let text = bytes.strip_suffix(b"%").unwrap_or(bytes);
    let text = match text {
        [b'(', inner @ .., b')'] => inner,
        [b'-' | b'+' | b'<' | b'>' | b'=' | b'$', rest @ ..] => rest,
        _ => text,
    };
    let text = text.trim_ascii();
    let is_part = |byte: &u8| byte.is_ascii_digit() || b".,eE+-".contains(byte);
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits == 0 || !text.iter().all(is_part) {
        return false;
    }
    let count = |sign: u8| text.iter().filter(|byte| **byte == sign).count();
    let (points, commas) = (count(b'.'), count(b','));
    let exponents = count(b'e') + count(b'E');
    let signs = count(b'-') + count(b'+');
    let grouped = |sign: u8| {
        let mut parts = text.split(|byte| {
            *byte == sign || (*byte == b'.' && sign == b',') || (*byte == b',' && sign == b'.')
        });
        let first = parts.next().is_some_and(|part| (1..=3).contains(&part.len()));
        first
            && parts.clone().count() > 0
            && parts.take(if sign == b',' { commas } else { points }).all(|part| part.len() == 3)
    };
    let is_marked = match (points, commas) {
        (0 | 1, 0) => true,
        (0, 1) => !text.ends_with(b",") && !text.starts_with(b","),
        (_, 0) => grouped(b'.'),
        (0 | 1, _) => grouped(b','),
        (_, 1) => grouped(b'.'),
        _ => false,
    };
    is_marked && exponents <= 1 && signs <= exponents
}

/// Digits in two or three groups, as in `2024-05-01`, `1/5/2024`, `12:30`, also date and time.
pub fn is_date(bytes: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"-/.:TZ+ ".contains(byte);
    if bytes.len() > 32
        || !bytes.first().is_some_and(u8::is_ascii_digit)
        || !bytes.iter().all(is_part)
    {
        return false;
    }
    let mut groups = bytes.split(|byte| !byte.is_ascii_digit());
    let count = groups.clone().count();
    let seps = |sign: u8| bytes.iter().filter(|byte| **byte == sign).count();
    let is_day = seps(b'-') == 2 || seps(b'/') == 2 || seps(b'.') == 2 && is_dotted_day(bytes);
    let is_time = matches!(seps(b':'), 1 | 2) && seps(b' ') == 0 && count <= 3;
    (is_day || is_time) && (2..=9).contains(&count) && groups.all(|group| group.len() <= 9)
}

/// A day, a month and a year between points, from either end: `1.346.377` is a number in thousands.
fn is_dotted_day(bytes: &[u8]) -> bool {
    let parts: Vec<&[u8]> = bytes.split(|byte| *byte == b'.').collect();
    let number = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|part| part.parse().ok());
    let is_up_to = |part: &[u8], most: u8| {
        part.len() <= 2 && number(part).is_some_and(|number: u8| (1..=most).contains(&number))
    };
    let [first, second, third] = parts[..] else { return false };
    let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
    // Months are written first in some countries.
    let is_short = is_up_to(day, 31) && is_up_to(second, 31);
    is_short && (is_up_to(day, 12) || is_up_to(second, 12)) && matches!(year.len(), 2 | 4)
}

/// What stands for nothing.
pub fn is_absence(text: &str) -> bool {
    const ABSENT: [&str; 13] =
        [".", "-", "--", "–", "..", "...", "…", "NA", "N/A", "n/a", "NaN", "null", "NULL"];
    ABSENT.contains(&text)
}

/// Whether a cell is what a spreadsheet shows where it could not compute: `#DIV/0!`, `#NAME?`.
pub fn is_fault(text: &str) -> bool {
    text.starts_with('#') && text.ends_with(['!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_part_the_days_of_dates_and_the_thousands_of_numbers() {
        for text in ["31.12.2024", "2024.05.01", "1.5.24", "12.31.2024"] {
            assert!(is_date(text.as_bytes()), "{text}");
        }
        for text in ["1.346.377", "12.346.377", "1.2.3", "32.12.2024", "13.13.2024"] {
            assert!(!is_date(text.as_bytes()), "{text}");
        }
        assert!(is_number(b"1.346.377"));
    }
}
