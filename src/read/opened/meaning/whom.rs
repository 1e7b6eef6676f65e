//! Whom do the names of one table mean?

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Role};
use super::levels::level;
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Report, Sureness, What};
use super::when::reading as reading_of;
use super::who::{Candidates, Known};
use super::words::{Table, Word};
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::read::opened::turns::Turns;

/// A name is written in many ways before it is looked up; so many cells are looked at meanwhile.
const LOOKS: usize = 20;

/// Whom the names of a table mean.
pub async fn place_names<'a>(
    report: &mut Report,
    reading: &mut Reading<'a>,
    asked: &[Named<'a>],
    (when, choices): (Option<Period>, &Choices),
    known: &Known<'_>,
    turns: &Turns,
) -> Table<Named<'a>, Whom> {
    let period = when
        .or_else(|| reading.keys.of.values().filter_map(|key| key.period).max())
        .or_else(|| first_period(reading));
    let mut found: Vec<Candidates> = Vec::with_capacity(asked.len());
    for (name, _) in asked {
        turns.spend(LOOKS).await;
        found.push(known.candidates(name));
    }
    let found: Vec<&Candidates> = found.iter().collect();
    let mut placed = known.place(asked, &found, period, choices.level.as_ref());
    if placed.iter().all(Option::is_none) && !found.iter().all(|found| found.is_empty()) {
        placed = by_group((asked, &found), period, choices.level.as_ref(), known);
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
    asked
        .iter()
        .copied()
        .zip(placed.into_iter().map(|unit| Whom { unit, level: made.clone() }))
        .collect()
}

fn guess_once(report: &mut Report, guess: Guess) {
    if report.guess(guess.what).is_none() {
        report.guesses.push(guess);
    }
}

/// A name as it stands in a table, and what it stands under.
pub type Named<'a> = (&'a str, Option<&'a str>);

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
    (asked, found): (&[Named<'_>], &[&Candidates]),
    when: Option<Period>,
    level: Option<&Level>,
    known: &Known<'_>,
) -> Vec<Option<UnitIdx>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (_, group)) in asked.iter().enumerate() {
        group.map(|group| groups.entry(group).or_default().push(at));
    }
    let mut placed = vec![None; asked.len()];
    for own in groups.into_values() {
        if own.len() < 3 || own.len() == asked.len() {
            continue;
        }
        let names: Vec<(&str, Option<&str>)> = own.iter().map(|at| (asked[*at].0, None)).collect();
        let found: Vec<&Candidates> = own.iter().map(|at| found[*at]).collect();
        for (at, unit) in own.iter().zip(known.place(&names, &found, when, level)) {
            placed[*at] = unit;
        }
    }
    placed
}

/// Every name of a table with its group, each once.
pub fn all_names<'a>(reading: &Reading<'a>) -> Vec<Named<'a>> {
    let mut seen: Table<Named<'a>, ()> = Table::default();
    let mut names = Vec::new();
    let columns: BTreeSet<usize> = reading.names.values().copied().collect();
    let mut note = |name: &'a str, group: Option<&'a str>| {
        if !name.is_empty() && seen.insert((name, group), ()).is_none() {
            names.push((name, group));
        }
    };
    let mut met: Table<(Word, Word), ()> = Table::default();
    let mut last = None;
    for kept in &reading.rows.kept {
        let key = (kept.word, kept.under);
        let is_as_above = last.replace(key) == Some(key);
        if columns.is_empty() && !is_as_above && met.insert(key, ()).is_none() {
            note(kept.name, kept.group);
        }
        for column in &columns {
            let name = reading.sheet.cell(kept.row, *column);
            note(name, reading.lists.get(column).copied());
        }
    }
    names
}

fn first_period(reading: &Reading<'_>) -> Option<Period> {
    let column = reading.columns.iter().find(|column| column.role == Role::Period)?;
    let kept = reading.rows.kept.iter().map(|kept| kept.row);
    let stands = reading.sheet.stands(kept, column.place);
    let texts = reading.sheet.texts(column.place).iter().zip(stands);
    let named = texts.filter(|(_, stands)| *stands).filter_map(|(text, _)| reading_of(text));
    named.map(|one| one.first).max()
}
