//! What does a cell look like before anything is known of its column?

use crate::model::spelling::bare_text;

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape<'a> {
    /// Nothing stands in it.
    Blank,
    /// One number.
    One(Run<'a>),
    /// A number and another in brackets behind it: `01 (0,727)`.
    Two(&'a str, &'a str),
    /// One number of another: `14/17`.
    Of(&'a str, &'a str),
    /// A number in brackets: `(1,2)`.
    Bracketed(&'a str),
    /// Anything else.
    Text,
}

/// The digits of a number within a cell's text, with their marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// What stands before.
    pub before: &'a str,
    /// The digits and marks.
    pub digits: &'a str,
    /// What stands behind.
    pub after: &'a str,
}

/// What the marks between digits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// There is none.
    Whole,
    /// A point before decimals, plainly.
    Point,
    /// A comma before decimals, plainly.
    Comma,
    /// A point that may part decimals or thousands: `1.234`.
    PointOrGroups,
    /// A comma that may part decimals or thousands: `1,234`.
    CommaOrGroups,
    /// Commas between groups of three: `1,234,567`.
    CommaGroups,
    /// Points between groups of three: `1.234.567`.
    PointGroups,
    /// Nothing a number has.
    Broken,
}

/// The shape of a cell.
pub fn shape(text: &str) -> Shape<'_> {
    let text = without_currency(text.trim_matches(is_space));
    if text.is_empty() {
        return Shape::Blank;
    }
    if let Some((first, second)) = text.split_once('(')
        && let Some(second) = second.strip_suffix(')')
    {
        let (first, second) = (first.trim_matches(is_space), second.trim_matches(is_space));
        match (first.is_empty(), is_number(second)) {
            (true, true) => return Shape::Bracketed(second),
            (false, true) if is_number(first) => return Shape::Two(first, second),
            _ => {}
        }
    }
    if let Some((first, second)) = text.split_once('/') {
        let (first, second) = (first.trim_matches(is_space), second.trim_matches(is_space));
        if is_number(first)
            && !second.is_empty()
            && second.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Shape::Of(first, second);
        }
    }
    run(text).map_or(Shape::Text, Shape::One)
}

/// An amount without the sign of its currency: `$61,063`.
fn without_currency(text: &str) -> &str {
    let bare = text.strip_prefix("US").unwrap_or(text).strip_prefix(['$', '€', '£', '¥', '₫']);
    let bare = bare.or_else(|| text.strip_suffix(['$', '€', '£', '¥', '₫']));
    let bare = bare.map(|bare| bare.trim_matches(is_space));
    bare.filter(|bare| bare.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text)
}

/// Whether a character is a space, those that do not break included.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\u{feff}' | '\u{200b}')
}

/// Whether a text is digits and marks alone, with a sign at most.
fn is_number(text: &str) -> bool {
    run(text).is_some_and(|run| {
        matches!(run.before, "" | "-" | "−" | "+" | "=") && matches!(run.after, "" | "%" | "=")
    })
}

/// The first run of digits of a text; `None` where a word begins it, or there is no digit.
fn run(text: &str) -> Option<Run<'_>> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let first = (0..bytes.len()).find(|at| digit(*at))?;
    // `.826`
    let start = match first.checked_sub(1).map(|before| bytes[before]) {
        Some(b'.' | b',') => first - 1,
        _ => first,
    };
    let mut end = first;
    while let Some(c) = text[end..].chars().next() {
        let next = end + c.len_utf8();
        let stays = c.is_ascii_digit()
            || (matches!(c, '.' | ',')
                && (digit(next) || end > start && !text[start..end].contains(['.', ','])))
            || ((is_space(c) || c == '\'' || c == '’')
                && three_digits(&text[next..])
                && groups_so_far(&text[start..end]));
        if !stays {
            break;
        }
        end = next;
    }
    let digits = text[start..end].trim_end_matches(',');
    let (before, after) =
        (text[..start].trim_matches(is_space), text[start + digits.len()..].trim_matches(is_space));
    let letters = before.chars().filter(|c| c.is_alphabetic()).count();
    (letters == 0 || before.ends_with(|c: char| c.is_whitespace()) || is_bound(before))
        .then_some(Run { before, digits, after })
}

fn is_bound(before: &str) -> bool {
    ["dưới", "trên", "tối đa", "tối thiểu"].contains(&before.to_lowercase().as_str())
}

fn three_digits(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

fn groups_so_far(text: &str) -> bool {
    let mut parts = text.split(|c: char| is_space(c) || c == '\'' || c == '’');
    let first = parts.next().unwrap_or("");
    !text.contains(['.', ','])
        && (1..=3).contains(&first.len())
        && parts.all(|part| part.is_empty() || part.len() == 3)
}

/// What the marks between these digits are.
pub fn marks(digits: &str) -> Marks {
    let plain: String =
        digits.chars().filter(|c| !is_space(*c) && !matches!(c, '\'' | '’')).collect();
    let spaced = plain.len() < digits.len();
    let count = |mark: char| plain.matches(mark).count();
    let grouped = |text: &str, mark: char| {
        let mut parts = text.split(mark);
        let first = parts.next().unwrap_or("");
        (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && parts.all(|part| part.len() == 3)
    };
    // `12,34,567`: lakhs and crores.
    let in_lakhs = |text: &str| {
        let mut parts = text.rsplit(',');
        let last = parts.next().unwrap_or("");
        let rest: Vec<&str> = parts.collect();
        let first = rest.last().map_or(0, |first| first.len());
        last.len() == 3
            && rest.len() > 1
            && (1..=2).contains(&first)
            && rest[..rest.len() - 1].iter().all(|part| part.len() == 2)
    };
    match (count('.'), count(',')) {
        (0, 0) => Marks::Whole,
        (1, 0) if !spaced && grouped(&plain, '.') => Marks::PointOrGroups,
        (0, 1) if !spaced && grouped(&plain, ',') => Marks::CommaOrGroups,
        (1, 0) => Marks::Point,
        (0, 1) => Marks::Comma,
        (_, 0) if grouped(&plain, '.') => Marks::PointGroups,
        (0, _) if grouped(&plain, ',') || in_lakhs(&plain) => Marks::CommaGroups,
        (points, commas) => {
            let parts = |decimal: char, other: char| {
                plain
                    .rsplit_once(decimal)
                    .is_some_and(|(whole, rest)| !rest.contains(other) && grouped(whole, other))
            };
            if commas == 1 && points > 0 && parts(',', '.') {
                Marks::Comma
            } else if points == 1 && commas > 0 && parts('.', ',') {
                Marks::Point
            } else {
                Marks::Broken
            }
        }
    }
}

/// The sign of a cell that holds a sign for nothing and a flag why, `: u`; held back, `: c`, is `c`.
pub fn flagged(text: &str) -> Option<&str> {
    let flag = text.strip_prefix(": ")?.trim_matches(is_space);
    let is_flag = flag.len() < 3 && flag.chars().all(char::is_alphabetic);
    is_flag.then_some(if flag == "c" { flag } else { ":" })
}

/// Whether what stands behind a number is the grade it was given for: `78,4 (Khá)`, `63,78 - Tốt`.
pub fn is_grade(after: &str) -> bool {
    const GRADES: [&str; 21] = [
        "xuat sac",
        "rat tot",
        "tot",
        "kha",
        "trung binh",
        "kem",
        "yeu",
        "dat",
        "khong dat",
        "tb",
        "cao",
        "thap",
        "excellent",
        "very good",
        "good",
        "fair",
        "average",
        "poor",
        "a",
        "b",
        "c",
    ];
    let bracketed = after.strip_prefix('(').and_then(|after| after.strip_suffix(')'));
    let bare = bracketed.or_else(|| after.strip_prefix(['-', '–', ',', ';']));
    bare.is_some_and(|bare| GRADES.contains(&bare_text(bare).as_str()))
}

/// Are the digits those of a whole number or a half, as ranks that are tied are written?
pub fn by_halves(digits: &str) -> bool {
    [".0", ".00", ".5", ",5"].iter().any(|end| digits.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_told_by_its_looks() {
        let one = |text: &str| match shape(text) {
            Shape::One(run) => format!("{}|{}|{}", run.before, run.digits, run.after),
            other => format!("{other:?}"),
        };
        assert_eq!(one("1.234,5"), "|1.234,5|");
        assert_eq!(one(".826"), "|.826|");
        assert_eq!(one("=3"), "=|3|");
        assert_eq!(one("85,3 %"), "|85,3|%");
        assert_eq!(one("1\u{a0}234,5"), "|1\u{a0}234,5|");
        assert_eq!(one("-2.5 b"), "-|2.5|b");
        assert_eq!(one("$61,063"), "|61,063|");
        assert_eq!(one("1.200 €"), "|1.200|");
        assert_eq!(one("9.1E+01"), "|9.1|E+01");
        assert_eq!(shape("01 (0,727)"), Shape::Two("01", "0,727"));
        assert_eq!(shape("14/17"), Shape::Of("14", "17"));
        assert_eq!(shape("(1,2)"), Shape::Bracketed("1,2"));
        assert_eq!(shape("Quận 1"), Shape::Text);
        assert_eq!(one("78,4 (Khá)"), "|78,4|(Khá)");
        assert!(is_grade("(Khá)") && is_grade("- Tốt") && !is_grade("(Huế)") && !is_grade("Tốt"));
        assert_eq!(shape(" "), Shape::Blank);
    }

    #[test]
    fn marks_are_what_they_plainly_are_or_in_doubt() {
        let check = |text: &str, expected: Marks| assert_eq!(marks(text), expected, "{text}");
        check("987", Marks::Whole);
        check("8,30", Marks::Comma);
        check("0,727", Marks::Comma);
        check("1.234,5", Marks::Comma);
        check("1,234.5", Marks::Point);
        check("1,234", Marks::CommaOrGroups);
        check("1.234", Marks::PointOrGroups);
        check("1,234,567", Marks::CommaGroups);
        check("1.234.567", Marks::PointGroups);
        check("1 234,567", Marks::Comma);
        check("1,23,4", Marks::Broken);
        check("12,34,567", Marks::CommaGroups);
        check("1,23,456", Marks::CommaGroups);
    }
}
