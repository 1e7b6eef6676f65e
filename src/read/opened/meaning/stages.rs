//! Does a text say that an office gave scores itself, or that they were appraised?

use std::collections::BTreeSet;

use super::columns::Column;
use super::sheet::Sheet;
use super::vocabulary::{folded, has};

/// By whom a score was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// By the office itself.
    SelfScored,
    /// By who checked it.
    Appraised,
}

const SELF_SCORED: [&str; 7] = [
    "don vi tu cham",
    "tu cham diem",
    "tu cham",
    "tu danh gia",
    "self scored",
    "self assessed",
    "self assessment",
];

const APPRAISED: [&str; 9] = [
    "hoi dong tham dinh",
    "ubnd tham dinh",
    "so noi vu tham dinh",
    "ket qua tham dinh",
    "tham dinh",
    "hoi dong danh gia",
    "appraised",
    "verified",
    "phuc tra",
];

/// The stage a text names, and the rest of the text, folded.
pub fn stage(text: &str) -> Option<(Stage, String)> {
    let words = folded(text);
    let found = |list: &[&'static str]| list.iter().copied().find(|word| has(&words, word));
    let (stage, word) = match (found(&SELF_SCORED), found(&APPRAISED)) {
        (Some(word), None) => (Stage::SelfScored, word),
        (None, Some(word)) => (Stage::Appraised, word),
        _ => return None,
    };
    let rest: Vec<&str> = words.split(word).flat_map(str::split_whitespace).collect();
    let rest: Vec<&str> = rest.into_iter().filter(|word| !matches!(*word, "do" | "cua")).collect();
    Some((stage, rest.join(" ")))
}

/// A column of words that says of each row by whom its scores were given.
pub fn stage_column(sheet: &Sheet<'_>, columns: &[Column]) -> Option<usize> {
    let is_one = |column: &&Column| {
        let mut stands = vec![false; sheet.texts(column.place).len()];
        sheet.body.iter().for_each(|row| stands[sheet.word(*row, column.place) as usize] = true);
        let texts = sheet.texts(column.place).iter().zip(stands).skip(1);
        let texts = texts.filter(|(_, stands)| *stands).map(|(text, _)| *text);
        let stages: BTreeSet<Option<Stage>> =
            texts.map(|text| stage(text).map(|one| one.0)).collect();
        stages == BTreeSet::from([Some(Stage::SelfScored), Some(Stage::Appraised)])
    };
    columns
        .iter()
        .filter(|column| (2..=4).contains(&column.distinct))
        .find(is_one)
        .map(|column| column.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_told_from_what_is_scored() {
        let check = |text: &str, expected: Option<(Stage, &str)>| {
            assert_eq!(
                stage(text),
                expected.map(|(stage, rest)| (stage, rest.to_owned())),
                "{text}"
            );
        };
        check("Điểm tự chấm", Some((Stage::SelfScored, "diem")));
        check("Tự đánh giá", Some((Stage::SelfScored, "")));
        check("Điểm do đơn vị tự chấm", Some((Stage::SelfScored, "diem")));
        check("Thẩm định", Some((Stage::Appraised, "")));
        check("UBND thẩm định", Some((Stage::Appraised, "")));
        check("Cải cách thể chế", None);
    }
}
