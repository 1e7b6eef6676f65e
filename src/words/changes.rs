//! What changes are to be read with: since when they are counted, and with which caution.

use super::form::sentence;
use super::labels::SharedLabels;
use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;

/// The head of the changes: since when, which is not always the year before.
pub fn head(since: Option<Period>, language: Language) -> String {
    let change = SharedLabels::of(language).change;
    match since.map(|since| format::period(since, language)) {
        None => change.to_owned(),
        Some(since) => sentence!(language; "{change} so với {since}", "{change} since {since}"),
    }
}

/// What changes are to be read with: that another method is suspected, and why.
pub fn caution(suspected: &str, reason: &str, language: Language) -> String {
    sentence!(language;
        "Hãy đọc các thay đổi với sự thận trọng: {suspected}. {reason}",
        "Read the changes with caution: {suspected}. {reason}")
}

/// That periods of another length between two that are compared are passed over; `None` where there are none.
pub fn passed_over(
    (since, now): (Period, Period),
    periods: &[Period],
    language: Language,
) -> Option<String> {
    let between = periods.iter().filter(|period| since < **period && **period < now);
    let names: Vec<String> = between.map(|period| format::period(*period, language)).collect();
    let (between, since) = (names.join(", "), format::period(since, language));
    (!names.is_empty()).then(|| {
        sentence!(language;
            "So với {since}, kỳ gần nhất dài bằng kỳ này; {between} dài ngắn khác nên không đem so.",
            "Compared with {since}, the last period of the same length; {between}: of another length, so not compared.")
    })
}
