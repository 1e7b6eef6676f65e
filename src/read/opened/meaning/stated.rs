//! Which largest possible score does a header state beside its words?

/// What stands before the number.
const BEFORE: [&str; 10] = [
    "toi da",
    "diem toi da",
    "thang diem",
    "thang",
    "max",
    "maximum",
    "max score",
    "out of",
    "n",
    "tren",
];

/// What stands behind it.
const BEHIND: [&str; 8] = ["diem", "d", "points", "pts", "marks", "point", "diem toi da", "toi da"];

/// A header without the largest possible score it states, and that score: `Cải cách thể chế (10 điểm)`, `Tài chính /12`.
pub fn parted(text: &str) -> (String, Option<f64>) {
    let trimmed = text.trim_end();
    let bracketed = trimmed.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
    let (name, max) = match bracketed {
        Some((name, inner)) => (name, of_words(inner)),
        None => match trimmed.rsplit_once('/') {
            Some((name, behind)) if !name.ends_with(|c: char| c.is_ascii_digit()) => {
                (name, bare(behind))
            }
            _ => (trimmed, None),
        },
    };
    let (name, max) = match max {
        None => behind_words(trimmed).unwrap_or((name, None)),
        max => (name, max),
    };
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–'));
    match max.filter(|_| !name.is_empty()) {
        Some(max) => (name.to_owned(), Some(max)),
        None => (text.to_owned(), None),
    }
}

/// A header that goes on with the words for its largest possible score: `Cải cách thể chế - Điểm tối đa: 10`.
fn behind_words(text: &str) -> Option<(&str, Option<f64>)> {
    const OPENS: [&str; 6] = ["Điểm tối đa", "điểm tối đa", "Tối đa", "tối đa", "Max", "max."];
    let at = OPENS.iter().find_map(|open| text.rfind(open))?;
    let max = of_words(&text[at..])?;
    (at > 0).then_some((&text[..at], Some(max)))
}

/// A number with words for a largest possible score around it.
fn of_words(text: &str) -> Option<f64> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let rest = &text[first..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let (digits, behind) = rest.split_at(end.unwrap_or(rest.len()));
    let (before, behind) = (folded(&text[..first]), folded(behind));
    let is_known = (before.is_empty() || BEFORE.contains(&before.as_str()))
        && (behind.is_empty() || BEHIND.contains(&behind.as_str()))
        && !(before.is_empty() && behind.is_empty());
    number(digits).filter(|_| is_known)
}

/// A number alone that may be a largest possible score: no year, no part of a date.
fn bare(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    number(text).filter(|_| is_plain && text.len() < 4)
}

fn number(digits: &str) -> Option<f64> {
    digits.replace(',', ".").parse().ok().filter(|number| *number > 0.0)
}

fn folded(text: &str) -> String {
    super::vocabulary::folded(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_largest_possible_score_is_told_from_other_numbers_of_a_header() {
        let check = |text: &str, name: &str, max: Option<f64>| {
            assert_eq!(parted(text), (name.to_owned(), max), "{text}");
        };
        check("Cải cách thể chế (10 điểm)", "Cải cách thể chế", Some(10.0));
        check("Thủ tục (tối đa 12,5 điểm)", "Thủ tục", Some(12.5));
        check("Tài chính công (10đ)", "Tài chính công", Some(10.0));
        check("Tiêu chí 1 (n/19)", "Tiêu chí 1", Some(19.0));
        check("Chính quyền số /10", "Chính quyền số", Some(10.0));
        check("Total (max. 100)", "Total", Some(100.0));
        check("Cải cách thể chế\nĐiểm tối đa: 9,5", "Cải cách thể chế", Some(9.5));
        check("Tài chính công - Điểm tối đa: 10", "Tài chính công", Some(10.0));
        check("Điểm tối đa: 10", "Điểm tối đa: 10", None);
        for text in ["Quý I/2024", "Cột (1)", "Tổng (31)", "Ngày 01/10", "Điểm (năm 2021)", "(%)"]
        {
            check(text, text, None);
        }
    }
}
