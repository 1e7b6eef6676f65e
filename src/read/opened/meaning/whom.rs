//! Whom do the names of one table mean?

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Role};
use super::levels::level;
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Report, Sureness, What};
use super::who::Known;
use super::words::{Table, Word};
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::period::spelling::Readings;
use crate::model::unit::UnitIdx;

/// Whom the names of a table mean.
pub fn place_names(
    report: &mut Report,
    reading: &mut Reading<'_>,
    names: &[(String, Option<String>)],
    when: Option<Period>,
    choices: &Choices,
    known: &Known<'_>,
) -> BTreeMap<(String, Option<String>), Whom> {
    let asked: Vec<(&str, Option<&str>)> =
        names.iter().map(|(name, group)| (name.as_str(), group.as_deref())).collect();
    let period = when
        .or_else(|| reading.keys.of.values().filter_map(|key| key.period).max())
        .or_else(|| first_period(reading));
    let mut placed = known.place(&asked, period, choices.level.as_ref());
    if placed.iter().all(Option::is_none) {
        placed = by_group(&asked, period, choices.level.as_ref(), known);
    }
    let unknown: Vec<&str> = asked
        .iter()
        .zip(&placed)
        .filter(|(_, unit)| unit.is_none())
        .map(|((name, _), _)| *name)
        .collect();
    let matched = placed.iter().flatten().count();
    let header = reading.placed.unit.map_or("", |unit| reading.columns[unit].own()).to_owned();
    let mut made = Level::new("unit");
    if !unknown.is_empty()
        && let Some((level, guess)) = level(&header, &unknown, choices.level.as_ref())
    {
        made = Some(level);
        if matched == 0 {
            guess_once(report, guess);
        }
    }
    if let Some(first) = placed.iter().flatten().next() {
        let level = known.units.get(*first).level.clone();
        guess_once(
            report,
            Guess {
                what: What::Level,
                found: Found::Level(level),
                evidence: vec![Evidence::Matched { matched, of: asked.len() }],
                alternatives: Vec::new(),
                sureness: if choices.level.is_some() { Sureness::Chosen } else { Sureness::Shown },
            },
        );
        // Who has a code of the table's own needs no list to be told from the others.
        if reading.placed.code.is_none() {
            let told: BTreeSet<String> = report.unmatched.iter().cloned().collect();
            let new: BTreeSet<&str> = unknown.iter().copied().collect();
            let mut new: Vec<&str> = new.into_iter().filter(|name| !told.contains(*name)).collect();
            // In the order of the table.
            let places: BTreeMap<&str, usize> =
                unknown.iter().enumerate().rev().map(|(place, name)| (*name, place)).collect();
            new.sort_by_key(|name| places.get(name).copied());
            report.unmatched.extend(new.into_iter().map(str::to_owned));
        }
    }
    names
        .iter()
        .cloned()
        .zip(placed.into_iter().map(|unit| Whom { unit, level: made.clone() }))
        .collect()
}

fn guess_once(report: &mut Report, guess: Guess) {
    if report.guess(guess.what).is_none() {
        report.guesses.push(guess);
    }
}

/// Whom a name means.
#[derive(Clone)]
pub struct Whom {
    /// The unit.
    pub unit: Option<UnitIdx>,
    /// The level of one that is made.
    pub level: Option<Level>,
}

/// Names under one group looked up apart from the others: a table of departments and districts.
fn by_group(
    asked: &[(&str, Option<&str>)],
    when: Option<Period>,
    level: Option<&Level>,
    known: &Known<'_>,
) -> Vec<Option<UnitIdx>> {
    let groups: BTreeSet<&str> = asked.iter().filter_map(|(_, group)| *group).collect();
    let mut placed = vec![None; asked.len()];
    for group in groups {
        let own: Vec<usize> = (0..asked.len()).filter(|at| asked[*at].1 == Some(group)).collect();
        if own.len() < 3 || own.len() == asked.len() {
            continue;
        }
        let names: Vec<(&str, Option<&str>)> = own.iter().map(|at| (asked[*at].0, None)).collect();
        for (at, unit) in own.iter().zip(known.place(&names, when, level)) {
            placed[*at] = unit;
        }
    }
    placed
}

/// Every name of a table with its group, each once.
pub fn all_names(reading: &Reading<'_>) -> Vec<(String, Option<String>)> {
    let mut seen: BTreeSet<(&str, Option<&str>)> = BTreeSet::new();
    let mut names = Vec::new();
    let columns: BTreeSet<usize> = reading.names.values().copied().collect();
    let mut note = |name: &'_ str, group: Option<&str>, new: bool| {
        if !name.is_empty() && new {
            names.push((name.to_owned(), group.map(str::to_owned)));
        }
    };
    let mut met: Table<(Word, Word), ()> = Table::default();
    for kept in &reading.rows.kept {
        if columns.is_empty() && met.insert((kept.word, kept.under), ()).is_none() {
            note(kept.name, kept.group, seen.insert((kept.name, kept.group)));
        }
        for column in &columns {
            let name = reading.sheet.cell(kept.row, *column);
            note(name, None, seen.insert((name, None)));
        }
    }
    names
}

fn first_period(reading: &Reading<'_>) -> Option<Period> {
    let column = reading.columns.iter().find(|column| column.role == Role::Period)?;
    let mut words = Vec::from_iter(reading.rows.kept.iter().map(|kept| kept.row));
    words.sort_unstable_by_key(|row| reading.sheet.word(*row, column.place));
    words.dedup_by_key(|row| reading.sheet.word(*row, column.place));
    words
        .into_iter()
        .filter_map(|row| Readings::of(reading.sheet.cell(row, column.place)))
        .map(|one| one.first)
        .max()
}
