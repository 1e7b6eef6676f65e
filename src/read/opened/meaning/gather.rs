//! The figures of one or several tables, gathered: each unit, domain and period once.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Layout, Role};
use super::figures::{Value, Who};
use super::levels::level;
use super::numbers::Said;
use super::reading::Reading;
use super::register::{NodeList, UnitList, code};
use super::report::{Evidence, Found, Guess, Reason, Report, Sureness, UnreadKind, What};
use super::settle::Settled;
use super::vocabulary::{Says, folded, says};
use super::who::Known;
use crate::model::level::Level;
use crate::model::missing::{Cell, Missing};
use crate::model::period::Period;
use crate::model::period::spelling::{Readings, settle as settle_periods};
use crate::model::score::Score;
use crate::model::unit::UnitIdx;

/// What was gathered.
#[derive(Default)]
pub struct Gathered {
    /// The units.
    pub units: UnitList,
    /// The domains.
    pub nodes: NodeList,
    /// The periods, as they were met.
    pub periods: Vec<Option<Period>>,
    /// The figures.
    pub values: Vec<Value>,
    /// By which domain each column's node is a part of another.
    pub parts: BTreeMap<u32, u32>,
    /// The largest possible scores, by domain.
    pub maxima: BTreeMap<Option<u32>, f64>,
    /// The report.
    pub report: Report,
}

/// A column of figures of one table, as it is gathered.
struct Figures {
    column: usize,
    node: Option<u32>,
    period: Option<Option<Period>>,
    rank: Option<usize>,
    name: Option<usize>,
    /// Of ranks that stand beside names of their own: by folded name.
    named_ranks: BTreeMap<String, f64>,
    score: HasScore,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum HasScore {
    Yes,
    RankAlone,
}

impl Gathered {
    /// Takes the figures of a table.
    pub fn take(
        &mut self,
        reading: &mut Reading<'_>,
        settled: &Settled,
        when: Option<Period>,
        choices: &Choices,
        known: &Known<'_>,
    ) {
        let Some(unit) = reading.placed.unit else { return };
        let names: Vec<(String, Option<String>)> = all_names(reading);
        let whom = self.place_names(reading, &names, when, choices, known);
        let figures = self.figures(reading, settled, choices);
        let domain = reading
            .columns
            .iter()
            .find(|column| column.role == Role::Domain)
            .map(|column| column.place);
        let period = reading
            .columns
            .iter()
            .find(|column| column.role == Role::Period)
            .map(|column| column.place);
        let periods = period.map(|column| row_periods(reading, column));
        let (mut again, mut other_again) = (Vec::new(), Vec::new());
        let mut taken: BTreeMap<(u32, u32, u32), Option<f64>> = BTreeMap::new();
        let mut first = true;
        for at in 0..reading.rows.kept.len() {
            let kept = reading.rows.kept[at];
            let by_row = match &periods {
                Some(list) => match list.get(at).copied().flatten() {
                    Some(found) => Some(found),
                    None => {
                        let column = period.unwrap_or(0);
                        reading.note_unread(UnreadKind::NoPeriod, kept.row, column);
                        continue;
                    }
                },
                None => when,
            };
            let mut row_again = None;
            for one in &figures {
                let name =
                    one.name.map_or(kept.name, |column| reading.sheet.cell(kept.row, column));
                if name.is_empty() {
                    continue;
                }
                let group = kept.group.filter(|_| reading.layout != Layout::Pairs);
                let Some(who) = self.who(reading, (name, group, kept.row), &whom, known) else {
                    continue;
                };
                let place = self.period(one.period.unwrap_or(by_row));
                let node = match domain {
                    None => one.node,
                    Some(column) => self.domain(reading.sheet.cell(kept.row, column)),
                };
                let (cell, mut rank) = match one.score {
                    HasScore::RankAlone => (
                        Err(Missing::NotPublished),
                        self.rank(reading, kept.row, one.column, choices),
                    ),
                    HasScore::Yes => self.cell(reading, kept.row, one.column, choices),
                };
                rank = rank
                    .or(one.rank.and_then(|column| self.rank(reading, kept.row, column, choices)));
                let key = (who, place, node.map_or(0, |node| node + 1));
                let number = cell.ok().map(Score::points).or(rank);
                match taken.get(&key) {
                    Some(before) => {
                        row_again = row_again.max(Some(if *before == number {
                            Reason::SameAgain
                        } else {
                            Reason::OtherAgain
                        }));
                        continue;
                    }
                    None => drop(taken.insert(key, number)),
                }
                let at = reading.sheet.at(kept.row, one.column);
                self.values.push(Value { unit: who, period: place, node, cell, rank, at });
            }
            match row_again {
                Some(Reason::SameAgain) => again.push(kept.row),
                Some(_) => other_again.push(kept.row),
                None => {}
            }
            first = false;
        }
        let _ = (first, unit);
        reading.set_aside(&again, Reason::SameAgain);
        reading.set_aside(&other_again, Reason::OtherAgain);
    }

    /// The columns of figures of a table, their domains noted.
    fn figures(
        &mut self,
        reading: &Reading<'_>,
        settled: &Settled,
        choices: &Choices,
    ) -> Vec<Figures> {
        let mut figures = Vec::new();
        let mut node_of: BTreeMap<usize, u32> = BTreeMap::new();
        for column in &settled.scores {
            let key = reading.keys.of.get(column).cloned().unwrap_or_default();
            let node = match reading.layout {
                Layout::Long => None,
                _ => self.nodes.place(&key.path, key.other.as_deref()),
            };
            node.map(|node| node_of.insert(*column, node));
            if let Some(max) = reading.maxima.get(column) {
                self.maxima.entry(node).or_insert(*max);
            }
            figures.push(Figures {
                column: *column,
                node,
                period: key.period.map(Some),
                rank: settled.ranks.get(column).copied(),
                name: reading.names.get(column).copied(),
                named_ranks: BTreeMap::new(),
                score: HasScore::Yes,
            });
        }
        for column in &settled.ranks_alone {
            let key = reading.keys.beside.get(column).cloned().unwrap_or_default();
            let node = self.nodes.place(&key.path, None);
            let name = reading.names.get(column).copied();
            figures.push(Figures {
                column: *column,
                node,
                period: key.period.map(Some),
                rank: None,
                name,
                named_ranks: BTreeMap::new(),
                score: HasScore::RankAlone,
            });
        }
        for (part, whole) in &settled.parts {
            if let (Some(part), Some(whole)) = (node_of.get(part), node_of.get(whole)) {
                self.parts.insert(*part, *whole);
            }
        }
        // Ranks of pairs stand beside names of their own.
        for (column, rank) in &settled.ranks {
            let (own, other) = (reading.names.get(column), reading.names.get(rank));
            let one = figures.iter_mut().find(|one| one.column == *column);
            let (Some(one), Some(names)) = (one.filter(|_| own != other), other) else { continue };
            one.rank = None;
            for kept in &reading.rows.kept {
                if let Said::Number(number) = reading.said(kept.row, *rank, choices) {
                    one.named_ranks.insert(folded(reading.sheet.cell(kept.row, *names)), number);
                }
            }
        }
        figures
    }

    fn period(&mut self, period: Option<Period>) -> u32 {
        let known = self.periods.iter().position(|one| *one == period);
        let place = known.unwrap_or_else(|| {
            self.periods.push(period);
            self.periods.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    fn domain(&mut self, text: &str) -> Option<u32> {
        let is_total = text.is_empty() || says(text) == Some(Says::Total);
        if is_total { None } else { self.nodes.place(&[super::sheet::tidy(text)], None) }
    }

    fn cell(
        &mut self,
        reading: &mut Reading<'_>,
        row: usize,
        column: usize,
        choices: &Choices,
    ) -> (Cell, Option<f64>) {
        let score = |value: f64| Score::new(value).ok_or(Missing::Unreadable);
        match reading.said(row, column, choices) {
            Said::Blank => (Err(Missing::NotPublished), None),
            Said::Number(value) => (score(value), None),
            Said::RankAndNumber(rank, value) => (score(value), Some(rank)),
            Said::Of(value, of) => {
                let all_of =
                    reading.columns[column].seen.of * 2 > reading.columns[column].seen.filled;
                if !all_of {
                    reading.note_unread(UnreadKind::NoNumber, row, column);
                    return (Err(Missing::Unreadable), None);
                }
                // Out of different numbers, only the shares can be compared.
                let share = if of > 0.0 { value / of * 100.0 } else { f64::NAN };
                (if self.same_of(reading, column) { score(value) } else { score(share) }, None)
            }
            Said::Absent(why) => (Err(why), None),
            Said::TwoReadings => {
                reading.note_unread(UnreadKind::TwoReadings, row, column);
                (Err(Missing::Unreadable), None)
            }
            Said::Unknown => {
                reading.note_unread(UnreadKind::NoNumber, row, column);
                (Err(Missing::Unreadable), None)
            }
        }
    }

    fn same_of(&self, reading: &Reading<'_>, column: usize) -> bool {
        let of =
            |row: usize| reading.sheet.cell(row, column).rsplit_once('/').map(|(_, of)| of.trim());
        let all: BTreeSet<&str> =
            reading.rows.kept.iter().filter_map(|kept| of(kept.row)).collect();
        all.len() == 1
    }

    fn rank(
        &mut self,
        reading: &mut Reading<'_>,
        row: usize,
        column: usize,
        choices: &Choices,
    ) -> Option<f64> {
        match reading.said(row, column, choices) {
            Said::Number(rank) | Said::Of(rank, _) | Said::RankAndNumber(rank, _) => Some(rank),
            Said::Unknown | Said::TwoReadings => {
                reading.note_unread(UnreadKind::NoNumber, row, column);
                None
            }
            Said::Blank | Said::Absent(_) => None,
        }
    }

    /// Whom the names of a table mean.
    fn place_names(
        &mut self,
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
                self.guess(guess);
            }
        }
        if let Some(first) = placed.iter().flatten().next() {
            let level = known.units.get(*first).level.clone();
            self.guess(Guess {
                what: What::Level,
                found: Found::Level(level),
                evidence: vec![Evidence::Matched { matched, of: asked.len() }],
                alternatives: Vec::new(),
                sureness: if choices.level.is_some() { Sureness::Chosen } else { Sureness::Shown },
            });
            for name in unknown {
                if !self.report.unmatched.iter().any(|other| other == name) {
                    self.report.unmatched.push(name.to_owned());
                }
            }
        }
        names
            .iter()
            .cloned()
            .zip(placed.into_iter().map(|unit| Whom { unit, level: made.clone() }))
            .collect()
    }

    fn guess(&mut self, guess: Guess) {
        if self.report.guess(guess.what).is_none() {
            self.report.guesses.push(guess);
        }
    }

    fn who(
        &mut self,
        reading: &Reading<'_>,
        (name, group, row): (&str, Option<&str>, usize),
        whom: &BTreeMap<(String, Option<String>), Whom>,
        known: &Known<'_>,
    ) -> Option<u32> {
        let asked = (name.to_owned(), group.map(str::to_owned));
        let found = whom.get(&asked).or_else(|| whom.get(&(asked.0.clone(), None)))?;
        let own = reading
            .placed
            .code
            .map(|code| reading.sheet.cell(row, code))
            .filter(|code| !code.is_empty());
        let key = match (found.unit, own) {
            (Some(unit), _) => format!("k{}", unit.place()),
            (None, Some(code)) => format!("c{code}"),
            (None, None) if self.is_shared(reading, name) => {
                format!("n{}|{}", folded(name), group.unwrap_or(""))
            }
            (None, None) => format!("n{}", folded(name)),
        };
        let other = reading
            .placed
            .other
            .map(|column| reading.sheet.cell(row, column))
            .filter(|text| !text.is_empty());
        let is_code = reading.placed.unit.is_some_and(|unit| {
            reading.columns[unit].is_code() || reading.columns[unit].is_numeric()
        });
        self.units.place(key, |taken| {
            let code = match found.unit {
                Some(unit) => known.units.get(unit).code.clone(),
                None => code(own.or(is_code.then_some(name)), name, taken, known.units)?,
            };
            let level = match found.unit {
                Some(unit) => known.units.get(unit).level.clone(),
                None => found.level.clone()?,
            };
            Some(Who {
                printed: name.to_owned(),
                other: other.map(str::to_owned),
                known: found.unit,
                code,
                level,
                group: group.map(str::to_owned),
            })
        })
    }

    /// Whether a table without codes has a name under several groups.
    fn is_shared(&self, reading: &Reading<'_>, name: &str) -> bool {
        reading.shared.contains(name)
    }
}

/// Whom a name means.
#[derive(Clone)]
struct Whom {
    unit: Option<UnitIdx>,
    level: Option<Level>,
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
fn all_names(reading: &Reading<'_>) -> Vec<(String, Option<String>)> {
    let mut seen: BTreeSet<(&str, Option<&str>)> = BTreeSet::new();
    let mut names = Vec::new();
    let columns: BTreeSet<usize> = reading.names.values().copied().collect();
    let mut note = |name: &'_ str, group: Option<&str>, new: bool| {
        if !name.is_empty() && new {
            names.push((name.to_owned(), group.map(str::to_owned)));
        }
    };
    for kept in &reading.rows.kept {
        if columns.is_empty() {
            note(kept.name, kept.group, seen.insert((kept.name, kept.group)));
        }
        for column in &columns {
            let name = reading.sheet.cell(kept.row, *column);
            note(name, None, seen.insert((name, None)));
        }
    }
    names
}

/// The period of every row; none where its cell names none.
fn row_periods(reading: &Reading<'_>, column: usize) -> Vec<Option<Period>> {
    let read: Vec<Option<Readings>> = reading
        .rows
        .kept
        .iter()
        .map(|kept| Readings::of(reading.sheet.cell(kept.row, column)))
        .collect();
    let found: Vec<Readings> = read.iter().flatten().copied().collect();
    let mut settled = settle_periods(&found).into_iter();
    read.into_iter().map(|one| one.and_then(|_| settled.next())).collect()
}

fn first_period(reading: &Reading<'_>) -> Option<Period> {
    let column = reading.columns.iter().find(|column| column.role == Role::Period)?;
    reading
        .rows
        .kept
        .iter()
        .filter_map(|kept| Readings::of(reading.sheet.cell(kept.row, column.place)))
        .map(|one| one.first)
        .max()
}
