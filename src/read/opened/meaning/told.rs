//! What do the places around a table say of all of it: its period, its name, which end is best?

use std::collections::BTreeMap;

use super::choices::Choices;
use super::columns::Column;
use super::header_words::Says;
use super::ranks::Agreement;
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::sheet::tidy;
use super::vocabulary::{folded, year};
use super::when::periods;
use crate::model::index::Best;
use crate::model::period::Period;
use crate::read::opened::frame::letterhead::is_place_and_day;

/// The period of a table that has no column of periods.
pub fn period(reading: &Reading<'_>, choices: &Choices) -> (Option<Period>, Guess) {
    let guess = |found: Option<Period>,
                 evidence: Vec<Evidence>,
                 others: Vec<Period>,
                 sureness: Sureness| Guess {
        what: What::Period,
        found: found.map_or(Found::Nothing, |period| Found::Periods(vec![period])),
        evidence,
        alternatives: others.into_iter().map(|period| Found::Periods(vec![period])).collect(),
        sureness,
    };
    if let Some(period) = choices.period {
        return (
            Some(period),
            guess(Some(period), vec![Evidence::Chosen], Vec::new(), Sureness::Chosen),
        );
    }
    let table = reading.sheet.table;
    let mut found: Vec<(Period, Evidence)> = Vec::new();
    for row in &table.frame.titles {
        for cell in table.grid.row(*row).filter(|cell| !is_place_and_day(cell)) {
            found.extend(
                periods(cell)
                    .into_iter()
                    .take(1)
                    .map(|period| (period, Evidence::InTitle(tidy(cell)))),
            );
        }
    }
    // A year in a title that is no heading (a date of signing) counts less than one in a heading.
    found.sort_by_key(|(_, evidence)| !matches!(evidence, Evidence::InTitle(text) if folded(text).contains("nam ") || folded(text).contains("index")));
    if let Some(sheet) = &table.grid.sheet {
        found.extend(
            periods(sheet).into_iter().map(|period| (period, Evidence::InSheetName(sheet.clone()))),
        );
    }
    let file = table.grid.file.rsplit('/').next().unwrap_or_default();
    let in_file = periods(file);
    found.extend(in_file.iter().map(|period| (*period, Evidence::InFileName(file.to_owned()))));
    let heads = reading.keys.named.iter().map(|period| {
        let head = reading
            .columns
            .iter()
            .find(|column| column.path.iter().any(|text| periods(text).contains(period)));
        (*period, Evidence::InHeader(head.map_or(String::new(), |column| column.head())))
    });
    found.extend(heads);
    let Some((first, _)) = found.first().cloned() else {
        return (None, guess(None, vec![Evidence::NothingShows], Vec::new(), Sureness::Open));
    };
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut others: Vec<Period> = Vec::new();
    for (period, why) in found {
        let why = match (period == first, why) {
            (true, why) => why,
            (
                false,
                Evidence::InTitle(text)
                | Evidence::InSheetName(text)
                | Evidence::InFileName(text)
                | Evidence::InHeader(text),
            ) => Evidence::ButAlso(text),
            (false, why) => why,
        };
        if period != first && !others.contains(&period) {
            others.push(period);
        }
        if !evidence.contains(&why) {
            evidence.push(why);
        }
    }
    let sureness = if others.is_empty() { Sureness::Shown } else { Sureness::Open };
    (Some(first), guess(Some(first), evidence, others, sureness))
}

/// What the index is called: as the reader says, by the first title that is a heading, or by the file.
pub fn name(first: Option<&Reading<'_>>, choices: &Choices) -> (String, Guess) {
    let guess = |text: &str, evidence: Evidence, sureness: Sureness| Guess {
        what: What::Name,
        found: Found::Text(text.to_owned()),
        evidence: vec![evidence],
        alternatives: Vec::new(),
        sureness,
    };
    if let Some(name) = &choices.name {
        return (name.clone(), guess(name, Evidence::Chosen, Sureness::Chosen));
    }
    let Some(first) = first else {
        return (String::new(), guess("", Evidence::NothingShows, Sureness::Open));
    };
    let table = first.sheet.table;
    // Where figures were taken from is told in a line of its own, a word and what it is.
    let is_about_file = |row: &&usize| {
        let words = folded(table.grid.cell(**row, 0));
        ["data source", "last updated"].iter().any(|open| words.starts_with(open))
    };
    let rows = table.frame.titles.iter().filter(|row| !is_about_file(row));
    let mut titles = rows.flat_map(|row| table.grid.row(*row)).map(tidy);
    let is_heading = |text: &String| {
        let words = folded(text);
        let idle = [
            "don vi tinh",
            "kem theo",
            "mau so",
            "bieu so",
            "phu luc",
            "cong hoa xa hoi",
            "doc lap",
            "so ",
            "unit",
            "source",
            "nguon",
            "uy ban nhan dan",
            "ubnd",
        ];
        words.split(' ').count() > 1
            && text.chars().count() < 160
            && !idle.iter().any(|open| words.starts_with(open))
    };
    if let Some(title) = titles.find(is_heading) {
        return (title.clone(), guess(&title, Evidence::InTitle(title.clone()), Sureness::Likely));
    }
    // What all rows are of, `Indicator Name` over one name.
    let is_of_all = |column: &&Column| column.says == Some(Says::Domain) && column.distinct == 1;
    if let Some(column) = first.columns.iter().find(is_of_all)
        && let Some(text) = first.cells(column.place).find(|text| text.contains(' '))
    {
        return (text.to_owned(), guess(text, Evidence::Word(column.head()), Sureness::Likely));
    }
    let name = stem(&table.grid.file);
    (name.clone(), guess(&name, Evidence::InFileName(table.grid.file.clone()), Sureness::Likely))
}

/// A file's name without its endings and years.
pub fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let name = name.split('.').next().unwrap_or(name);
    let words = name.split(|c: char| matches!(c, '_' | '-' | '–' | '(' | ')') || c.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty() && year(word).is_none()).collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

/// Which end is rank 1, by the ranks of the total, or of most domains.
pub fn best(checks: &[(bool, Agreement)], choices: &Choices) -> (Best, Guess) {
    let guess = |best: Best, evidence: Vec<Evidence>, sureness: Sureness| Guess {
        what: What::Best,
        found: Found::Best(best),
        evidence,
        alternatives: [Best::Highest, Best::Lowest, Best::None]
            .into_iter()
            .filter(|other| *other != best)
            .map(Found::Best)
            .collect(),
        sureness,
    };
    if let Some(best) = choices.best {
        return (best, guess(best, vec![Evidence::Chosen], Sureness::Chosen));
    }
    let plain = |of_total: bool| {
        let mut counts: BTreeMap<bool, (usize, usize, usize)> = BTreeMap::new();
        let mut order = 1.0f64;
        for (_, found) in
            checks.iter().filter(|(total, found)| *total == of_total && found.order >= 0.75)
        {
            let count = counts.entry(found.best == Best::Lowest).or_default();
            count.0 += 1;
            count.1 += found.agree();
            count.2 += found.of;
            order = order.min(found.order);
        }
        // Ranks of which many do not follow show nothing for sure.
        let (agree, of) = counts.values().fold((0, 0), |all, one| (all.0 + one.1, all.1 + one.2));
        let sureness = match counts.len() {
            1 if agree * 10 >= of * 9 => Sureness::Shown,
            // Those of a part of all units lie as the scores do, and count from no one.
            1 if agree * 2 >= of || order >= 0.95 => Sureness::Likely,
            _ => Sureness::Open,
        };
        let most = counts.into_iter().max_by_key(|(_, count)| count.0);
        most.map(|(is_lowest, count)| (is_lowest, count, sureness))
    };
    match plain(true).or_else(|| plain(false)) {
        Some((is_lowest, (_, agree, of), sureness)) => {
            let best = if is_lowest { Best::Lowest } else { Best::Highest };
            (best, guess(best, vec![Evidence::RanksFollow { agree, of }], sureness))
        }
        None => (
            Best::Highest,
            guess(Best::Highest, vec![Evidence::Usual, Evidence::NothingShows], Sureness::Open),
        ),
    }
}
