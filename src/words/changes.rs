//! What changes are to be read with: since when they are counted, and with which caution.

use super::form::sentence;
use super::labels::SharedLabels;
use crate::analysis::opening::PassedOver;
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

/// Why a page opens on an earlier period than the latest: what the tables of the later ones lack.
pub fn opened_before(
    passed_over: &[PassedOver],
    shown: Period,
    language: Language,
) -> Option<String> {
    let one = |passed: &PassedOver| {
        let at = format::period(passed.period, language);
        let PassedOver { scored, placed, rows, .. } = *passed;
        match (rows > placed, scored) {
            (true, _) => {
                let (placed, rows) = (
                    format::places::count(placed, language),
                    format::places::count(rows, language),
                );
                sentence!(language;
                    "{at}: chỉ xếp được {placed} trên {rows} dòng của bảng",
                    "{at}: {placed} of {rows} rows placed")
            }
            (false, 0) => sentence!(language;
                "{at}: chưa đơn vị nào có điểm",
                "{at}: no unit has a score"),
            (false, _) => sentence!(language;
                "{at}: mới một đơn vị có điểm",
                "{at}: only one unit has a score"),
        }
    };
    let why: Vec<String> = passed_over.iter().map(one).collect();
    let (why, shown) = (why.join("; "), format::period(shown, language));
    (!why.is_empty()).then(|| {
        sentence!(language;
            "{why}, nên chưa thành bảng xếp hạng; đang hiển thị {shown}.",
            "{why}, which is no ranking yet; shown is {shown}.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_opens_on_an_earlier_period_says_why() {
        let passed = |year, scored, placed, rows| PassedOver {
            period: Period::year(year),
            scored,
            placed,
            rows,
        };
        let said = |passed: &[PassedOver]| opened_before(passed, Period::year(2023), Language::En);
        assert_eq!(said(&[]), None);
        assert_eq!(
            said(&[passed(2025, 1, 1, 1), passed(2024, 1, 1, 63)]).as_deref(),
            Some(
                "2025: only one unit has a score; 2024: 1 of 63 rows placed, which is no ranking yet; shown is 2023."
            )
        );
    }
}
