//! What a published number is, however its decimals are written.
//!
//! A comma is read as what it plainly is: the decimal comma in `8,30` and `1.007,20`, the mark of thousands in
//! `1,007.20`. Where it could be either (`1,234`), the other cells of the table decide, or nobody does.

/// How a table writes its decimals, as far as its cells have shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// No cell has shown it.
    #[default]
    Unknown,
    /// With a comma.
    Comma,
}

/// What a text is as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// This one.
    Number(f64),
    /// One of two: `1,234` where nothing shows how decimals are written, `1.234` where they are written with a comma.
    Two,
    /// None.
    None,
}

/// A finite number written with a point, such as `-12.5` or `5e-3`, or with what plainly is a decimal comma.
///
/// The standard library also reads the words `inf` and `NaN`, and what is past the largest number as infinite: none of
/// them is a score. Nor is zero what a number too small for the computer says.
pub fn number(text: &str) -> Option<f64> {
    match reading(text, Style::Unknown) {
        Reading::Number(value) => Some(value),
        Reading::Two | Reading::None => None,
    }
}

/// Reads a number in a table of this style.
pub fn reading(text: &str, style: Style) -> Reading {
    let text = text.trim();
    // The minus sign of typesetting.
    let text = match text.strip_prefix('−') {
        Some(rest) => &format!("-{rest}"),
        None => text,
    };
    let may_group = style == Style::Comma && groups(text, '.');
    if !text.contains(',') && !may_group {
        return match text.matches('.').count() {
            0 | 1 => plain(text),
            _ if groups(text, '.') => plain(&text.replace('.', "")),
            _ => Reading::None,
        };
    }
    match text.split_once(',') {
        // `1.234` beside decimal commas: a thousand, or one and a bit.
        None if text.matches('.').count() == 1 => Reading::Two,
        None => plain(&text.replace('.', "")),
        Some((_, fraction)) if fraction.contains(',') && !text.contains('.') => {
            if groups(text, ',') { plain(&text.replace(',', "")) } else { Reading::None }
        }
        Some((whole, fraction)) if is_digits(fraction) => {
            let whole_is_plain = is_digits(unsigned(whole));
            if whole_is_plain && groups(text, ',') && style == Style::Unknown {
                return Reading::Two;
            }
            if whole_is_plain || groups(whole, '.') {
                plain(&format!("{}.{fraction}", whole.replace('.', "")))
            } else {
                Reading::None
            }
        }
        Some(_) => match text.rsplit_once('.') {
            Some((whole, fraction)) if is_digits(fraction) && groups(whole, ',') => {
                plain(&text.replace(',', ""))
            }
            _ => Reading::None,
        },
    }
}

/// Whether a text that was read as a number writes its decimals with a comma.
pub fn has_decimal_comma(text: &str) -> bool {
    text.rfind(',') > text.rfind('.') && text.matches(',').count() == 1
}

fn plain(text: &str) -> Reading {
    match text.parse() {
        Ok(value) if f64::is_finite(value) && !is_lost(value, text) => Reading::Number(value),
        _ => Reading::None,
    }
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['-', '+']).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is digits in groups of three behind a first of one to three that is no zero.
fn groups(text: &str, mark: char) -> bool {
    let mut parts = unsigned(text).split(mark);
    let first = parts.next().unwrap_or("");
    let mut rest = parts.peekable();
    is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && rest.peek().is_some()
        && rest.all(|part| is_digits(part) && part.len() == 3)
}

/// The digits of a number before its power of ten.
fn digits(text: &str) -> impl DoubleEndedIterator<Item = u8> {
    let mantissa = text.split(['e', 'E']).next().unwrap_or("");
    mantissa.bytes().filter(u8::is_ascii_digit)
}

/// Whether a printed number is not zero, and too close to it for a computer's number to hold its digits.
pub fn is_too_small(text: &str) -> bool {
    let value = text.trim().replace(',', ".").parse::<f64>();
    value.is_ok_and(|value| is_lost(value, text))
}

/// Whether a text that is this number for a computer says another, too close to zero.
fn is_lost(value: f64, text: &str) -> bool {
    value.abs() < f64::MIN_POSITIVE && digits(text).any(|digit| digit != b'0')
}

/// Whether a printed number has more digits than a computer's number holds.
pub fn digits_lost(text: &str) -> bool {
    const HELD: usize = 17;
    // Most are shorter, and then nothing of them has to be counted.
    if text.len() <= HELD {
        return false;
    }
    let is_zero = |digit: &u8| *digit == b'0';
    let leading = digits(text).take_while(is_zero).count();
    let trailing = digits(text).rev().take_while(is_zero).count();
    digits(text).count().saturating_sub(leading + trailing) > HELD
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_has_digits_a_point_a_sign_and_a_power_of_ten() {
        let check = |text: &str, value: f64| assert_eq!(number(text), Some(value), "{text}");
        check("47.82", 47.82);
        check(" -2.94 ", -2.94);
        check("−2.94", -2.94);
        check("+5", 5.0);
        check("1.", 1.0);
        check(".5", 0.5);
        check("5e-3", 0.005);
        check("2E2", 200.0);
        check("9007199254740993", 9_007_199_254_740_992.0);
        assert_eq!(number("1e-400"), None);
    }

    #[test]
    fn a_comma_is_read_as_what_it_plainly_is() {
        let check = |text: &str, value: f64| assert_eq!(number(text), Some(value), "{text}");
        check("8,30", 8.3);
        check("7,2", 7.2);
        check("-0,125", -0.125);
        check("1.007,20", 1007.2);
        check("1,007.20", 1007.2);
        check("1.234.567", 1_234_567.0);
        check("1,234,567", 1_234_567.0);
        check("1234,567", 1234.567);
        for text in ["1,234", "1,23,4", "1.2.3", ",", "8,", ",5,", "1.00,5.2", "1,2.3"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn what_could_be_either_is_decided_by_the_other_cells_or_by_nobody() {
        assert_eq!(reading("1,234", Style::Unknown), Reading::Two);
        assert_eq!(reading("1,234", Style::Comma), Reading::Number(1.234));
        assert_eq!(reading("1.007", Style::Comma), Reading::Two);
        assert_eq!(reading("7.60", Style::Comma), Reading::Number(7.6));
        assert_eq!(reading("1.234.567", Style::Comma), Reading::Number(1_234_567.0));
        assert_eq!(reading("0.125", Style::Comma), Reading::Number(0.125));
    }

    proptest! {
        #[test]
        fn a_number_comes_back_from_its_shortest_spelling(value in -1e6f64..1e6) {
            prop_assert_eq!(number(&value.to_string()), Some(value));
        }

        #[test]
        fn any_text_can_be_asked(text in "[-+0-9.,eE −]{0,12}") {
            reading(&text, Style::Unknown);
            reading(&text, Style::Comma);
        }
    }
}
