//! Numbers, ranks and periods as text, per language. The only place that rounds.

pub mod places;

use places::group;

use crate::model::date::Date;
use crate::model::language::Language;
use crate::model::period::{Part, Period};

/// A number with a fixed number of decimals: `1.234,50` in Vietnamese, `1,234.50` in English.
///
/// A value that is not zero is not written as zero: it has as many decimals more as its first digit needs, and very
/// small ones are written as `4 × 10⁻¹⁸`. What is smaller than a thousand-millionth and has more digits than anybody
/// prints is the noise of reckoning with decimals, and zero; zero has no sign.
pub fn number(value: f64, decimals: u8, language: Language) -> String {
    let (thousands, point) = match language {
        Language::Vi => ('.', ','),
        Language::En => (',', '.'),
    };
    let mut decimals = usize::from(decimals);
    let mut rounded = format!("{:.*}", decimals, value.abs());
    let is_zero_like = value == 0.0 || is_noise(value);
    if !is_zero_like && value.abs() < SMALLEST_WRITTEN_OUT {
        return powers_of_ten(value, point);
    }
    while !is_zero_like && decimals < MOST_DECIMALS && is_zero(&rounded) {
        decimals += 1;
        rounded = format!("{:.*}", decimals, value.abs());
    }
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut text = String::new();
    if value < 0.0 && !is_zero(&rounded) {
        text.push('−');
    }
    group(&mut text, whole, thousands);
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// The most decimals of a number that needs them not to be zero.
const MOST_DECIMALS: usize = 15;

/// Below it a number is written with a power of ten.
const SMALLEST_WRITTEN_OUT: f64 = 1e-15;

/// Whether a number is what reckoning with decimals leaves where nothing should be left.
fn is_noise(value: f64) -> bool {
    const MOST_PRINTED: usize = 12;
    let digits = || format!("{value:e}").split('e').next().map_or(0, |text| text.len());
    value.abs() < 1e-9 && digits() > MOST_PRINTED
}

/// `4,7 × 10⁻¹⁸`.
fn powers_of_ten(value: f64, point: char) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let text = format!("{:e}", value.abs());
    let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
    let sign = if value < 0.0 { "−" } else { "" };
    let digits = digits.replace('.', &point.to_string());
    let power: String = power
        .chars()
        .map(|c| c.to_digit(10).and_then(|d| DIGITS.get(d as usize)).copied().unwrap_or('⁻'))
        .collect();
    format!("{sign}{digits} × 10{power}")
}

fn is_zero(digits: &str) -> bool {
    !digits.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
}

/// A number with as many decimals as it was printed with, at most `most`.
pub fn plain(value: f64, most: u8, language: Language) -> String {
    let decimals = (0..most).find(|&places| {
        let factor = 10f64.powi(i32::from(places));
        ((value * factor).round() - value * factor).abs() < 1e-9 * factor
    });
    number(value, decimals.unwrap_or(most), language)
}

/// A difference with its sign: `+0,85`, `−2,94`, `0,00`.
pub fn signed(value: f64, decimals: u8, language: Language) -> String {
    let text = number(value, decimals, language);
    if value > 0.0 && !is_zero(&text) { format!("+{text}") } else { text }
}

/// The difference of two numbers as they are written with so many decimals: `47,82` and `47,35` differ by `0,47`, whatever
/// stands behind the decimals.
pub fn difference(later: f64, earlier: f64, decimals: u8, language: Language) -> String {
    signed(as_written(later, decimals) - as_written(earlier, decimals), decimals, language)
}

/// The number that is read where one is written with so many decimals, or with more where it needs them not to be zero.
pub fn as_written(value: f64, decimals: u8) -> f64 {
    let rounded = |places: usize| format!("{value:.places$}").parse().unwrap_or(value);
    let first = usize::from(decimals);
    let needed = || (first..=MOST_DECIMALS).map(rounded).find(|written| *written != 0.0);
    if is_noise(value) { 0.0 } else { needed().unwrap_or(0.0) }
}

/// A share of the maximum, in percent: `63,4 %`.
pub fn percent(share: f64, decimals: u8, language: Language) -> String {
    format!("{}\u{a0}%", number(share * 100.0, decimals, language))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).unwrap_or(&"")
}

/// A period where there is little room, under an axis: `2022/23` for a year that lies in two.
pub fn short_period(at: Period, language: Language) -> String {
    let year = at.calendar_year();
    match (at.part(), language) {
        (Part::SplitYear, _) => format!("{}/{:02}", year - 1, year % 100),
        (Part::FiscalYear, _) => at.to_string(),
        (Part::Month(month), Language::Vi) => format!("{month}/{year}"),
        (Part::Month(month), Language::En) => {
            format!("{} {year}", month_name(month).get(..3).unwrap_or(""))
        }
        _ => period(at, language),
    }
}

/// A period in words: `2024`, `Quý I/2024`, `Q1 2024`.
pub fn period(period: Period, language: Language) -> String {
    let year = period.calendar_year();
    match (period.part(), language) {
        (Part::Year, _) => year.to_string(),
        (Part::Quarter(quarter), Language::Vi) => {
            let roman = ["I", "II", "III", "IV"].get(usize::from(quarter).saturating_sub(1));
            format!("Quý {}/{year}", roman.unwrap_or(&""))
        }
        (Part::Quarter(quarter), Language::En) => format!("Q{quarter} {year}"),
        (Part::Half(1), Language::Vi) => format!("6 tháng đầu năm {year}"),
        (Part::Half(_), Language::Vi) => format!("6 tháng cuối năm {year}"),
        (Part::Half(half), Language::En) => format!("H{half} {year}"),
        (Part::NineMonths, Language::Vi) => format!("9 tháng năm {year}"),
        (Part::NineMonths, Language::En) => format!("first nine months of {year}"),
        (Part::Month(month), Language::Vi) => format!("Tháng {month}/{year}"),
        (Part::Month(month), Language::En) => format!("{} {year}", month_name(month)),
        (Part::FiscalYear, Language::Vi) => format!("Năm tài chính {year}"),
        (Part::FiscalYear, Language::En) => format!("fiscal year {year}"),
        (Part::SplitYear, Language::Vi) => format!("Năm tài chính/năm học {}–{year}", year - 1),
        (Part::SplitYear, Language::En) => format!("fiscal/school year {}–{year}", year - 1),
        (Part::YearsFrom(first), _) => format!("{first}–{year}"),
    }
}

/// A day: `31/3/2020` in Vietnamese, `31 March 2020` in English.
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Vi => format!("{day}/{month}/{year}"),
        Language::En => {
            format!("{day} {} {year}", month_name(month))
        }
    }
}

/// An amount of bytes for a progress line: `312 KB`, `4,1 MB`. Measure: 1 KB is 1,000 bytes.
pub fn bytes(bytes: u64, language: Language) -> String {
    let kilobytes = bytes as f64 / 1e3;
    if kilobytes < 1e3 {
        format!("{} KB", number(kilobytes, 0, language))
    } else {
        format!("{} MB", number(kilobytes / 1e3, 1, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    #[test]
    fn vietnamese_writes_a_decimal_comma_and_points_between_thousands() {
        assert_eq!(number(47.821236044, 2, Vi), "47,82");
        assert_eq!(number(47.821236044, 2, En), "47.82");
        assert_eq!(number(1_234_567.5, 1, Vi), "1.234.567,5");
        assert_eq!(number(-0.5, 1, En), "−0.5");
    }

    #[test]
    fn what_is_not_zero_is_not_written_as_zero_and_zero_has_no_sign() {
        assert_eq!(number(0.00004, 0, Vi), "0,00004");
        assert_eq!(number(-0.001, 2, Vi), "−0,001");
        assert_eq!(signed(0.001, 2, Vi), "+0,001");
        assert_eq!(number(0.4, 0, En), "0.4");
        assert_eq!(number(-0.0, 2, Vi), "0,00");
        assert_eq!(number(4e-12, 2, Vi), "0,000000000004");
        assert_eq!(number(-4.7e-18, 2, Vi), "−4,7 × 10⁻¹⁸");
        assert_eq!(signed(1e-300, 2, En), "+1 × 10⁻³⁰⁰");
        assert_eq!(number(0.1 + 0.2 - 0.3, 2, Vi), "0,00", "noise of reckoning");
        assert_eq!(signed(-0.0, 2, Vi), "0,00");
        assert_eq!(plain(0.00004, 4, Vi), "0,00004");
        assert_eq!(signed(0.85, 2, Vi), "+0,85");
        assert_eq!(signed(-2.94, 2, Vi), "−2,94");
    }

    #[test]
    fn a_difference_is_that_of_the_numbers_as_written() {
        assert_eq!(difference(47.824, 47.345, 2, Vi), "+0,48");
        assert_eq!(difference(47.824, 47.354, 2, Vi), "+0,47");
        assert_eq!(difference(47.821, 47.824, 2, En), "0.00");
    }

    #[test]
    fn a_plain_number_keeps_the_decimals_it_has() {
        assert_eq!(plain(80.0, 2, Vi), "80");
        assert_eq!(plain(0.8, 2, Vi), "0,8");
        assert_eq!(plain(1.0 / 3.0, 2, Vi), "0,33");
    }

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        let day = "2020-03-31".parse().unwrap();
        assert_eq!((date(day, Vi), date(day, En)), ("31/3/2020".into(), "31 March 2020".into()));
    }

    #[test]
    fn periods_are_named_as_publications_name_them() {
        assert_eq!(period("2024-Q1".parse().unwrap(), Vi), "Quý I/2024");
        assert_eq!(period("2024-H1".parse().unwrap(), Vi), "6 tháng đầu năm 2024");
        assert_eq!(period("2024".parse().unwrap(), En), "2024");
        assert_eq!(period("2011/2020".parse().unwrap(), Vi), "2011–2020");
        let both =
            |text: &str| (period(text.parse().unwrap(), Vi), period(text.parse().unwrap(), En));
        assert_eq!(both("2024-03"), ("Tháng 3/2024".into(), "March 2024".into()));
        assert_eq!(both("FY2024"), ("Năm tài chính 2024".into(), "fiscal year 2024".into()));
        let split =
            ("Năm tài chính/năm học 2022–2023".into(), "fiscal/school year 2022–2023".into());
        assert_eq!(both("2022/23"), split);
        assert_eq!(short_period("2022/23".parse().unwrap(), Vi), "2022/23");
    }
}
