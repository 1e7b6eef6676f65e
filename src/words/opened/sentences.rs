//! How an opened table was read, in sentences.

use crate::model::language::Language;
use crate::read::opened::meaning::choices::{ColumnAt, Layout};
use crate::read::opened::meaning::left_out::{SetAside, Unread};
use crate::read::opened::meaning::report::{
    Evidence, Found, Guess, RankCheck, Report, Sureness, What,
};
use crate::words::form::sentence;
use crate::words::opened::labels;

/// So many lines, cells or names are told of many.
const NAMED: usize = 5;

/// The whole report, a sentence a line: what was guessed, held against each other, set aside, not read.
pub fn report(report: &Report, language: Language) -> Vec<String> {
    // That a row is a unit and that blanks alone stand for no number goes without saying.
    let is_plain = |guess: &&Guess| match &guess.found {
        Found::Layout(Layout::Wide) => guess.sureness != Sureness::Chosen,
        Found::Signs(signs) => signs.is_empty() && guess.sureness != Sureness::Chosen,
        _ => false,
    };
    let told = report.guesses.iter().filter(|guess| !is_plain(guess));
    let mut lines: Vec<String> = told.map(|one| guess(one, language)).collect();
    lines.extend(report.ranks.iter().map(|check| ranks(check, language)));
    lines.extend(report.aside.iter().map(|one| aside(one, language)));
    lines.extend(report.unread.iter().map(|one| unread(one, language)));
    lines.extend(unmatched(&report.unmatched, language));
    lines
}

/// A guess with what speaks for it.
pub fn guess(guess: &Guess, language: Language) -> String {
    let what = match guess.what {
        What::Numbers(column) => {
            let (name, column) = (labels::what(guess.what, language), column + 1);
            sentence!(language; "{name} {column}", "{name} {column}")
        }
        other => labels::what(other, language).to_owned(),
    };
    let found = found(&guess.found, language);
    let mut why: Vec<String> = guess
        .evidence
        .iter()
        .map(|one| evidence(one, language))
        .filter(|text| !text.is_empty())
        .collect();
    why.push(labels::sureness(guess.sureness, language).to_owned());
    format!("{what}: {found} ({})", why.join("; "))
}

/// What something was taken for.
pub fn found(found: &Found, language: Language) -> String {
    match found {
        Found::Nothing => sentence!(language; "chưa rõ", "not known"),
        Found::Column(one) => column(one, language),
        Found::Columns(all) => {
            all.iter().map(|one| column(one, language)).collect::<Vec<_>>().join(", ")
        }
        Found::Lines(lines) if lines.is_empty() => sentence!(language; "không có", "none"),
        Found::Lines(lines) => {
            let lines = listed(lines, language);
            sentence!(language; "dòng {lines}", "line {lines}")
        }
        Found::Periods(periods) => listed(periods, language),
        Found::Level(level) => level.to_string(),
        Found::Best(best) => labels::best(*best, language).to_owned(),
        Found::Decimal(mark) => labels::decimal(*mark, language).to_owned(),
        Found::Signs(signs) if signs.is_empty() => {
            sentence!(language; "không có dấu nào khác", "none but blanks")
        }
        Found::Signs(signs) => signs.join(" "),
        Found::Text(text) => format!("“{text}”"),
        Found::Layout(layout) => labels::layout(*layout, language).to_owned(),
        Found::Meant(meant) => labels::meant(*meant, language).to_owned(),
        Found::Sum(makes) => labels::makes(*makes, language).to_owned(),
    }
}

/// A column by its header, or its place where it has none.
pub fn column(column: &ColumnAt, language: Language) -> String {
    let place = column.place + 1;
    match column.header.as_str() {
        "" => sentence!(language; "cột {place}", "column {place}"),
        header => sentence!(language; "cột {place} “{header}”", "column {place} “{header}”"),
    }
}

/// What speaks for a guess.
pub fn evidence(evidence: &Evidence, language: Language) -> String {
    match evidence {
        Evidence::Chosen | Evidence::Usual => String::new(),
        Evidence::Word(text) | Evidence::InHeader(text) if text.is_empty() => String::new(),
        Evidence::Word(text) | Evidence::InHeader(text) => {
            sentence!(language; "tiêu đề “{text}”", "header “{text}”")
        }
        Evidence::Only => sentence!(language; "chỉ có một cột như vậy", "the only one"),
        Evidence::FirstText => {
            sentence!(language; "cột chữ hợp nhất", "of several columns of words")
        }
        Evidence::Matched { matched, of } => {
            sentence!(language; "khớp {matched} trên {of} tên", "{matched} of {of} names fit")
        }
        Evidence::Adds { agree, of, parts } => {
            sentence!(language; "{agree} trên {of} dòng khớp với {parts} cột thành phần", "{agree} of {of} rows follow from {parts} columns")
        }
        Evidence::RanksFollow { agree, of } => {
            sentence!(language; "{agree} trên {of} thứ hạng in khớp với điểm", "{agree} of {of} printed ranks follow from the scores")
        }
        Evidence::InFileName(text) => sentence!(language; "tên tệp “{text}”", "file name “{text}”"),
        Evidence::InSheetName(text) => {
            sentence!(language; "tên trang tính “{text}”", "sheet “{text}”")
        }
        Evidence::InTitle(text) => sentence!(language; "dòng trên bảng “{text}”", "title “{text}”"),
        Evidence::ButAlso(text) => sentence!(language; "nhưng còn “{text}”", "but also “{text}”"),
        Evidence::Cell(text) => sentence!(language; "ô “{text}”", "cell “{text}”"),
        Evidence::TwoWays(text, count) => {
            sentence!(language; "{count} ô như “{text}” có thể đọc theo hai cách", "{count} cells such as “{text}” can be read in two ways")
        }
        Evidence::LostThousands { fraction, beside } => {
            sentence!(language; "“{fraction}” đứng cạnh “{beside}”: có thể đã mất dấu hàng nghìn", "“{fraction}” beside “{beside}”: a mark of thousands may have been lost")
        }
        Evidence::NothingShows => {
            sentence!(language; "bảng không cho biết", "nothing in the table shows it")
        }
    }
}

/// Printed ranks held against those the scores make.
pub fn ranks(check: &RankCheck, language: Language) -> String {
    let (ranks, scores, of) =
        (column(&check.ranks, language), column(&check.scores, language), check.of);
    let rules: Vec<String> = check
        .agree
        .iter()
        .map(|(rule, agree)| format!("{} {agree}", labels::tie_rule(*rule)))
        .collect();
    let (rules, best) = (rules.join(", "), labels::best(check.best, language));
    sentence!(language; "Thứ hạng {ranks} so với {scores}: {best}; trong {of} hạng, khớp theo từng cách xếp: {rules}", "Ranks of {ranks} against {scores}: {best}; of {of}, so many follow under each rule: {rules}")
}

/// What was set aside, and why.
pub fn aside(aside: &SetAside, language: Language) -> String {
    let (reason, text) = (labels::reason(aside.reason, language), aside.text.as_str());
    let place = match &aside.column {
        Some(one) => column(one, language),
        None => {
            let lines = listed(&aside.lines, language);
            sentence!(language; "dòng {lines} “{text}”", "line {lines} “{text}”")
        }
    };
    sentence!(language; "Để riêng: {place}, {reason}", "Set aside: {place}, {reason}")
}

/// Cells that could not be read.
pub fn unread(unread: &Unread, language: Language) -> String {
    let (kind, count) = (labels::unread(unread.kind, language), unread.count);
    let first: Vec<String> = unread
        .first
        .iter()
        .map(|cell| {
            let (line, place, text) = (cell.line, cell.column + 1, &cell.text);
            sentence!(language; "dòng {line} cột {place} “{text}”", "line {line} column {place} “{text}”")
        })
        .collect();
    let first = first.join(", ");
    sentence!(language; "{count} ô không đọc được, {kind}: {first}", "{count} cells not read, {kind}: {first}")
}

/// Units that are nobody the application knows; nothing where there is none.
pub fn unmatched(names: &[String], language: Language) -> Option<String> {
    let (count, names) = (names.len(), listed(names, language));
    (count > 0).then(|| sentence!(language; "{count} đơn vị không có trong danh mục, vẫn được giữ: {names}", "{count} units are not in the list of units and kept all the same: {names}"))
}

/// The first of a list, and how many more there are.
fn listed<T: ToString>(all: &[T], language: Language) -> String {
    let named: Vec<String> = all.iter().take(NAMED).map(ToString::to_string).collect();
    let (named, more) = (named.join(", "), all.len().saturating_sub(NAMED));
    if more == 0 {
        named
    } else {
        sentence!(language; "{named} và {more} nữa", "{named} and {more} more")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::index::Best;

    #[test]
    fn a_guess_says_what_speaks_for_it_in_either_language() {
        let one = Guess {
            what: What::Best,
            found: Found::Best(Best::Lowest),
            evidence: vec![Evidence::RanksFollow { agree: 62, of: 63 }],
            alternatives: Vec::new(),
            sureness: Sureness::Shown,
        };
        assert_eq!(
            guess(&one, Language::En),
            "Which end is rank 1: the lowest score is first (62 of 63 printed ranks follow from the scores; the table shows it)"
        );
        assert!(guess(&one, Language::Vi).starts_with("Chiều xếp hạng: điểm thấp nhất"));
    }
}
