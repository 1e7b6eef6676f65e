//! A score's cell: a number with its flags, a bound, a sign that says why there is no number, or none of these.
//!
//! The signs are those statistical offices agree on (SDMX observation status, Eurostat's and the British offices'
//! shorthand, the Vietnamese yearbooks): `c` withheld, `z` not applicable, `..` and `:` not available, `...` not
//! collected; `b`, `p`, `e`, `r`, `u`, `f`, `d` behind a number.

use super::absence::absence;
use super::number::{Reading, Style, digits_lost, is_too_small, reading};
use crate::model::mark::{Flag, Flags, Precision};
use crate::model::missing::Missing;
use crate::model::operator::{Limit, Operator};
use crate::model::score::Score;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// A number.
    Number(Score, Flags, Precision),
    /// A bound.
    Bound(Limit, Flags),
    /// No number, and why.
    Absent(Missing),
    /// A number that can be read in two ways: `1,234`.
    TwoReadings,
    /// Nothing that is known.
    Unknown,
}

const FLAGS: &[(&str, Flag)] = &[
    ("b", Flag::Break),
    ("break", Flag::Break),
    ("p", Flag::Provisional),
    ("prov", Flag::Provisional),
    ("provisional", Flag::Provisional),
    ("sơ bộ", Flag::Provisional),
    ("tạm tính", Flag::Provisional),
    ("e", Flag::Estimated),
    ("est", Flag::Estimated),
    ("estimated", Flag::Estimated),
    ("ước", Flag::Estimated),
    ("ước tính", Flag::Estimated),
    ("r", Flag::Revised),
    ("revised", Flag::Revised),
    ("điều chỉnh", Flag::Revised),
    ("u", Flag::LowReliability),
    ("f", Flag::Forecast),
    ("dự báo", Flag::Forecast),
    ("d", Flag::OtherDefinition),
];

const BOUNDS: &[(&str, Operator)] = &[
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("≤", Operator::AtMost),
    ("≥", Operator::AtLeast),
    ("<", Operator::Below),
    (">", Operator::Above),
    ("dưới ", Operator::Below),
    ("trên ", Operator::Above),
    ("tối đa ", Operator::AtMost),
    ("tối thiểu ", Operator::AtLeast),
];

/// Reads a cell that is not blank, of a table that writes its decimals in this style as far as it is known.
pub fn figure(text: &str, style: Style) -> Figure {
    let text = text.trim();
    if let Some(found) = with_flags(text, Flags::default(), style) {
        return found;
    }
    let folded = text.to_lowercase();
    // `[c]`, as spreadsheets for machines write the signs.
    let in_brackets = |open, close| folded.strip_prefix(open)?.strip_suffix(close);
    let bare = in_brackets('[', ']').or_else(|| in_brackets('(', ')'));
    let sign = bare.unwrap_or(&folded).trim();
    if let Some(why) = absence(sign) {
        return Figure::Absent(why);
    }
    let bounded = BOUNDS.iter().find_map(|(sign, operator)| {
        let rest = folded.strip_prefix(sign)?.trim_start();
        match flagged(rest, style)? {
            Figure::Number(score, flags, _) => {
                Some(Figure::Bound(Limit { operator: *operator, value: score.points() }, flags))
            }
            other => Some(other),
        }
    });
    bounded.or_else(|| flagged(text, style)).unwrap_or(Figure::Unknown)
}

/// A whole text as a number with these flags.
fn with_flags(text: &str, flags: Flags, style: Style) -> Option<Figure> {
    match reading(text, style) {
        Reading::Number(value) => {
            let precision = if digits_lost(text) { Precision::Lost } else { Precision::Held };
            Score::new(value).map(|score| Figure::Number(score, flags, precision))
        }
        Reading::Two => Some(Figure::TwoReadings),
        Reading::None if is_too_small(text) => Some(Figure::Absent(Missing::TooSmall)),
        Reading::None => None,
    }
}

/// A number and the flags around it; `None` where something else stands there too.
fn flagged(text: &str, style: Style) -> Option<Figure> {
    let marked = text.trim_start_matches('*');
    let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '+' | '-' | '−');
    let end = marked.find(|c: char| !is_numeric(c)).unwrap_or(marked.len());
    let (number, rest) = marked.split_at(end);
    // A power of ten that was cut off is no estimate.
    if rest.starts_with(['e', 'E']) {
        return None;
    }
    let mut flags = Flags::default();
    if marked.len() < text.len() {
        flags.add(Flag::Marked);
    }
    add_flags(rest, &mut flags)?;
    with_flags(number, flags, style)
}

/// The flags behind a number: words, letters one after another, signs whose meaning stands elsewhere.
fn add_flags(rest: &str, flags: &mut Flags) -> Option<()> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '[' | ']');
    let whole = rest.trim_matches(is_between).to_lowercase();
    let known = |word: &str| FLAGS.iter().find(|(sign, _)| *sign == word).map(|(_, flag)| *flag);
    if let Some(flag) = known(&whole) {
        flags.add(flag);
        return Some(());
    }
    let is_bracketed = rest.trim_start().starts_with(['(', '[']);
    for word in whole.split(is_between).filter(|word| !word.is_empty()) {
        let word = word.trim_end_matches('.');
        if let Some(flag) = known(word) {
            flags.add(flag);
        } else if is_mark(word) || (is_bracketed && word.chars().all(|c| c.is_ascii_digit())) {
            flags.add(Flag::Marked);
        } else {
            for letter in word.chars() {
                let letter = letter.to_string();
                flags.add(match is_mark(&letter) {
                    true => Flag::Marked,
                    false => known(&letter)?,
                });
            }
        }
    }
    Some(())
}

fn is_mark(word: &str) -> bool {
    let mark = |c: char| {
        matches!(c, '*' | '†' | '‡' | '#' | '§' | '¹' | '²' | '³' | '⁰') || ('⁴'..='⁹').contains(&c)
    };
    !word.is_empty() && word.chars().all(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let flags = |flags: Flags| {
            flags.iter().map(|flag| format!(" {flag:?}")).collect::<Vec<_>>().concat()
        };
        match figure(text, Style::Unknown) {
            Figure::Number(score, set, Precision::Held) => {
                format!("{}{}", score.points(), flags(set))
            }
            Figure::Number(_, set, Precision::Lost) => format!("digits lost{}", flags(set)),
            Figure::Bound(limit, set) => {
                format!("{}{}{}", limit.operator.sign(), limit.value, flags(set))
            }
            Figure::Absent(why) => format!("{why:?}"),
            Figure::TwoReadings => "two readings".to_owned(),
            Figure::Unknown => "unknown".to_owned(),
        }
    }

    fn check(cells: &[&str], expected: &str) {
        for cell in cells {
            assert_eq!(written(cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_known_sign_is_an_absence_with_its_reason() {
        check(&["c", "[c]", "C", "(D)", "*", "bảo mật"], "Suppressed");
        check(&["z", "[z]", "không áp dụng", "Không phát sinh", "KPS"], "Inapplicable");
        check(&["...", "…"], "NotCollected");
        check(
            &["..", ".", ":", "-", "–", "—", "x", "n/a", "N/A", "NA", "#N/A", "NULL", "KCSL"],
            "NotAvailable",
        );
        check(&["không có", "Chưa có"], "NotAvailable");
    }

    #[test]
    fn a_flagged_number_stays_a_number_with_its_flag() {
        check(&["9.1 b", "9.1b", "9.1 (b)", "9.1[b]"], "9.1 Break");
        check(&["5.2 (p)", "5.2 sơ bộ", "5,2 p", "5.2 prov."], "5.2 Provisional");
        check(&["7.2*", "*7.2", "7.2 (1)", "7.2¹", "7.2 [12]", "7.2 **"], "7.2 Marked");
        check(&["9.1 bep", "9.1 b, e, p"], "9.1 Break Provisional Estimated");
        check(&["-3.5 r"], "-3.5 Revised");
        check(&["8 u"], "8 LowReliability");
        check(&["8 e", "8 ước tính"], "8 Estimated");
    }

    #[test]
    fn a_bound_is_a_bound() {
        check(&["<5", "< 5", "dưới 5", "Dưới 5"], "<5");
        check(&["≥ 23"], ">=23");
        check(&["<0,1 p"], "<0.1 Provisional");
    }

    #[test]
    fn what_no_number_of_a_computer_holds_is_not_rounded_in_silence() {
        check(&["1e-400", "-0.5E-999"], "TooSmall");
        check(&["0", "0e-400"], "0");
        check(&["0.12345678901234567890123456789012345"], "digits lost");
        check(&["12345678901234567890123456789012345"], "digits lost");
        check(&["100000000000000000000000"], "100000000000000000000000");
    }

    #[test]
    fn everything_else_is_unknown() {
        check(
            &[
                "một",
                "8.5%",
                "1e",
                "e5",
                "0x10",
                "1_000",
                "1 000",
                "1E400",
                "NaN",
                "inf",
                "--1",
                "1.2.3",
                "7.2 huyện",
                "b",
            ],
            "unknown",
        );
        check(&["1,234"], "two readings");
    }
}
