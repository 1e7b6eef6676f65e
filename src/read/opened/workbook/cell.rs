//! The text of a workbook's cell, as a person sees it in the sheet.

use calamine::{Data, ExcelDateTime, Style};

/// How a sheet shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    #[default]
    AsItIs,
    /// A hundred times as large, with the sign of per cent behind it.
    Percent,
}

impl Shown {
    /// How numbers of a style are shown.
    pub fn of(style: &Style) -> Self {
        Self::by(style.number_format.as_ref().map_or("", |format| &format.format_code))
    }

    /// How a format shows numbers.
    fn by(format: &str) -> Self {
        // What stands in quotes, or behind a stroke, is a text and counts nothing.
        let mut is_quoted = false;
        let mut is_text = false;
        let is_sign = |sign: char| {
            is_quoted ^= sign == '"';
            let was_text = std::mem::replace(&mut is_text, sign == '\\');
            sign == '%' && !is_quoted && !was_text
        };
        if format.chars().any(is_sign) { Self::Percent } else { Self::AsItIs }
    }
}

/// How a format shows numbers: one that the workbook has, by its text, or one that every spreadsheet knows by its number.
pub fn format_of(id: u16, own: Option<&str>) -> Shown {
    match own {
        Some(format) => Shown::by(format),
        None if matches!(id, 9 | 10) => Shown::Percent,
        None => Shown::AsItIs,
    }
}

/// The text of a value.
pub fn text(value: &Data, shown: Shown) -> String {
    match value {
        Data::Int(number) if shown == Shown::Percent => format!("{}%", number * 100),
        Data::Float(number) if shown == Shown::Percent => format!("{}%", float(number * 100.0)),
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::Error(error) => error.to_string(),
        // A kind that a later release adds shows as its own words say.
        #[allow(unreachable_patterns)]
        other => other.to_string(),
    }
}

/// A number with the fifteen digits a spreadsheet shows: the sixteenth is what binary fractions leave behind, as in
/// 7.1999999999999993 for 7.2.
fn float(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    rounded.to_string()
}

/// A date, a time, both or a duration, as ISO 8601 writes it.
fn date(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    if moment.is_duration() {
        let seconds = (value * 86_400.0).round();
        let (hours, minutes) = ((seconds / 3600.0).trunc(), (seconds / 60.0).trunc() % 60.0);
        return format!("{hours:02}:{minutes:02}:{:02}", seconds % 60.0);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match (value.fract() == 0.0, value < 1.0) {
        (true, _) => day,
        (false, true) => time,
        (false, false) => format!("{day} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_a_spreadsheet_shows_them() {
        for (number, shown) in [
            (7.199_999_999_999_999, "7.2"),
            (0.1 + 0.2, "0.3"),
            (63.0, "63"),
            (-0.5, "-0.5"),
            (1_234_567.891, "1234567.891"),
        ] {
            assert_eq!(text(&Data::Float(number), Shown::AsItIs), shown);
        }
    }
}
