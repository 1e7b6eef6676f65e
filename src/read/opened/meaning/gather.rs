//! The figures of one or several tables, gathered: each unit, domain and period once.

use std::collections::{BTreeMap, BTreeSet};

use super::by_code::ByCode;
use super::cells::{cell, rank, word_periods};
use super::choices::{Choices, Layout, Role};
use super::figures::Value;
use super::header_words::Says;
use super::left_out::{Reason, UnreadKind};
use super::reading::Reading;
use super::register::{NodeList, UnitList};
use super::report::{Evidence, Found, Guess, Report, Sureness, What};
use super::row_ranks::RowRanks;
use super::scored::HasScore;
use super::settled::Settled;
use super::sheet::tidy;
use super::taken::Taken;
use super::vocabulary::{folded, says};
use super::who::Known;
use super::whom::{all_names, place_names};
use super::words::{BLANK, Table, Word};
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::read::opened::turns::Turns;

/// So many figures are made room for before they are met.
const MOST_ROOM: usize = 4_000_000;

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

impl Gathered {
    /// Takes the figures of a table.
    pub async fn take(
        &mut self,
        reading: &mut Reading<'_>,
        (settled, when): (&Settled, Option<Period>),
        choices: &Choices,
        known: &Known<'_>,
        turns: &Turns,
    ) {
        if reading.placed.unit.is_none() {
            return;
        }
        let names = all_names(reading);
        let asked = (when, choices);
        let whom = place_names(&mut self.report, reading, &names, asked, known, turns).await;
        let mut by_code = ByCode::of(reading, &whom, known);
        let figures = self.figures(reading, settled);
        let with = |role: Role| reading.columns.iter().find(|column| column.role == role);
        let place = |role: Role| with(role).map(|column| column.place);
        let (domain, period) = (place(Role::Domain), place(Role::Period));
        let periods = period.map(|column| (column, word_periods(reading, column)));
        // A period that stands once for several rows leaves most cells below it blank.
        let blank = |column: usize| {
            let kept = reading.rows.kept.iter();
            kept.filter(|kept| reading.sheet.word(kept.row, column) == BLANK).count()
        };
        let is_sparse = period.is_some_and(|column| blank(column) * 2 >= reading.rows.kept.len());
        let mut above = None;
        let (mut again, mut other_again) = (Vec::new(), Vec::new());
        // Most rows of a long table are of the same unit and period as the row above, and each figure stands once.
        let room = reading.rows.kept.len().saturating_mul(figures.len()).min(MOST_ROOM);
        self.values.reserve(room);
        let mut taken = Taken::of(self.most(reading, figures.len()), &self.values);
        let texts = domain.map_or(0, |column| reading.sheet.texts(column).len());
        let mut domains: Vec<Option<Option<u32>>> = vec![None; texts];
        let mut met: Table<(usize, Word, Word, Word), Option<u32>> = Table::default();
        let (mut last_met, mut row_ranks) = (None, RowRanks::of(reading, domain));
        let mut headed: Table<&str, Option<u32>> = Table::default();
        let done = turns.progress().done;
        for at in 0..reading.rows.kept.len() {
            turns.spend(4 + figures.len() * 4).await;
            turns.done(done + at);
            let kept = reading.rows.kept[at];
            let by_row = match &periods {
                Some((column, list)) => {
                    let word = reading.sheet.word(kept.row, *column) as usize;
                    let found = list.get(word).copied().flatten();
                    let carried = above.filter(|_| is_sparse && word == BLANK as usize);
                    match found.or(carried) {
                        Some(found) => {
                            above = Some(found);
                            above
                        }
                        None => {
                            reading.note_unread(UnreadKind::NoPeriod, kept.row, *column);
                            continue;
                        }
                    }
                }
                None => reading.periods.get(&kept.row).copied().or(when),
            };
            let mut row_again = None;
            for one in &figures {
                let (name, word) = match one.name {
                    None => (kept.name, kept.word),
                    Some(column) => {
                        (reading.sheet.cell(kept.row, column), reading.sheet.word(kept.row, column))
                    }
                };
                if name.is_empty() {
                    continue;
                }
                let (group, under) = match reading.layout {
                    Layout::Pairs => {
                        (one.name.and_then(|name| reading.lists.get(&name).copied()), BLANK)
                    }
                    _ => (kept.group, kept.under),
                };
                let code = reading.placed.code.map(|code| reading.sheet.word(kept.row, code));
                let key = (one.name.unwrap_or(usize::MAX), word, under, code.unwrap_or(BLANK));
                let who = match last_met
                    .filter(|(last, _)| *last == key)
                    .map(|(_, who)| who)
                    .or_else(|| met.get(&key).copied())
                {
                    Some(who) => who,
                    None => {
                        let period = one.period.unwrap_or(by_row);
                        let named = (name, group, kept.row, period);
                        let who = self.who(reading, named, (&whom, &mut by_code), known);
                        met.insert(key, who);
                        who
                    }
                };
                last_met = Some((key, who));
                let Some(who) = who else { continue };
                let place = self.period(one.period.unwrap_or(by_row));
                if row_ranks.is_one(reading, kept.row) {
                    row_ranks.take((who, place), rank(reading, kept.row, one.column));
                    continue;
                }
                let node = match domain {
                    None => {
                        let heading = reading.domains.get(&kept.row);
                        heading.map_or(one.node, |heading| {
                            *headed.entry(*heading).or_insert_with(|| self.domain(heading, choices))
                        })
                    }
                    Some(column) => {
                        let word = reading.sheet.word(kept.row, column) as usize;
                        let known = domains.get(word).copied().flatten();
                        known.unwrap_or_else(|| {
                            let found = self.domain(reading.sheet.cell(kept.row, column), choices);
                            if let Some(known) = domains.get_mut(word) {
                                *known = Some(found);
                            }
                            found
                        })
                    }
                };
                let (score, mut printed_rank) = match one.score {
                    HasScore::RankAlone => {
                        (Err(Missing::NotPublished), rank(reading, kept.row, one.column))
                    }
                    HasScore::Yes => cell(reading, kept.row, one.column),
                };
                let by_name = || match one.named_ranks.is_empty() {
                    true => None,
                    false => one.named_ranks.get(&folded(name)).copied(),
                };
                printed_rank = printed_rank
                    .or_else(by_name)
                    .or(one.rank.and_then(|column| rank(reading, kept.row, column)));
                let at = reading.sheet.at(kept.row, one.column);
                let value =
                    Value { unit: who, period: place, node, cell: score, rank: printed_rank, at };
                match taken.again(&value, &self.values) {
                    Some(reason) => row_again = row_again.max(Some(reason)),
                    None => self.values.push(value),
                }
            }
            match row_again {
                Some(Reason::SameAgain) => again.push(kept.row),
                Some(_) => other_again.push(kept.row),
                None => {}
            }
        }
        row_ranks.give(&mut self.values);
        if let Some(domain) = domain {
            tell_total(reading, domain, choices);
        }
        reading.set_aside(&again, Reason::SameAgain);
        reading.set_aside(&other_again, Reason::OtherAgain);
    }

    /// How many units, periods and domains there may be once a table with so many columns of figures is taken.
    fn most(&self, reading: &Reading<'_>, figures: usize) -> (usize, usize, usize) {
        let texts = |role: Role| {
            let columns = reading.columns.iter().filter(|column| column.role == role);
            columns.map(|column| reading.sheet.texts(column.place).len()).sum::<usize>()
        };
        let names = reading.names.len() + 1;
        (
            self.units.list.len() + reading.rows.kept.len().saturating_mul(names),
            self.periods.len() + texts(Role::Period) + headings(&reading.periods) + figures + 1,
            self.nodes.list.len() + texts(Role::Domain) + headings(&reading.domains) + 1,
        )
    }

    fn period(&mut self, period: Option<Period>) -> u32 {
        let known = self.periods.iter().position(|one| *one == period);
        let place = known.unwrap_or_else(|| {
            self.periods.push(period);
            self.periods.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    fn domain(&mut self, text: &str, choices: &Choices) -> Option<u32> {
        let is_total = text.is_empty() || is_whole(text, choices);
        if is_total { None } else { self.nodes.place(&[tidy(text)], None) }
    }
}

/// Whether a text in a column of domains is the whole: as the reader says, or by its words.
fn is_whole(text: &str, choices: &Choices) -> bool {
    match &choices.total {
        Some(total) => *total == tidy(text),
        None => says(text) == Some(Says::Total),
    }
}

/// Which text of a column of domains is the whole.
fn tell_total(reading: &mut Reading<'_>, domain: usize, choices: &Choices) {
    const MOST: usize = 200;
    let stands = reading.sheet.stands(reading.rows.kept.iter().map(|kept| kept.row), domain);
    let texts = reading.sheet.texts(domain).iter().zip(stands).skip(1);
    let texts: Vec<String> =
        texts.filter(|(_, stands)| *stands).map(|(text, _)| tidy(text)).take(MOST).collect();
    let found = texts.iter().find(|text| is_whole(text, choices)).cloned();
    let (evidence, sureness) = match (&choices.total, &found) {
        (Some(_), _) => (Evidence::Chosen, Sureness::Chosen),
        (None, Some(found)) => (Evidence::Word(found.clone()), Sureness::Shown),
        (None, None) => (Evidence::NothingShows, Sureness::Likely),
    };
    reading.guesses.push(Guess {
        what: What::Total,
        found: found.map_or(Found::Nothing, Found::Text),
        evidence: vec![evidence],
        alternatives: texts.into_iter().map(Found::Text).collect(),
        sureness,
    });
}

/// How many different headings rows stand under.
fn headings<Heading: Ord>(of: &Table<usize, Heading>) -> usize {
    of.values().collect::<BTreeSet<_>>().len()
}
