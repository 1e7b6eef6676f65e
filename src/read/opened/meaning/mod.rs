//! What does an opened table mean? Whom it scores, in what, when, by which numbers; and how all that was told.
//!
//! In reading order: [`sheet`] lays a table out, [`columns`] looks at what stands in each column by its [`shape`], [`roles`] says
//! which names the units and which holds figures, [`rows`] which rows are units, [`nodes`] which domain a column is of,
//! [`numbers`] how it is written: together a [`reading`]. [`settle`] holds ranks against scores ([`ranks`]) and sums
//! against parts ([`sums`]); [`who`] finds the units the application knows, [`when`] the period; [`gather`] puts the tables together.

mod about;
mod aggregates;
mod amid;
mod apart;
mod around;
mod artful;
mod by_code;
mod by_table;
mod cells;
pub mod choices;
mod columns;
mod dated;
mod dates;
mod decimals;
mod domain_column;
mod ends;
#[cfg(test)]
pub mod example;
mod families;
pub mod figures;
mod finer;
mod first_look;
mod gather;
mod grades;
mod guessed;
mod header_periods;
mod header_words;
mod headings;
mod held;
mod in_order;
mod key_years;
mod layouts;
mod lead;
pub mod left_out;
mod levels;
mod listed;
mod lists;
mod looked;
mod maxima;
mod meant;
mod measured;
mod measures;
mod met;
mod months;
mod nodes;
mod numbered;
mod numbers;
mod one_unit;
mod over;
mod pairing;
mod pairs;
mod per_cent;
mod percentiles;
mod placing;
mod rank_beside;
mod rank_parts;
mod rank_text;
mod ranks;
mod rates;
mod reader;
mod reading;
pub mod register;
pub mod report;
mod reported;
mod roles;
mod row_maxima;
mod row_ranks;
mod row_words;
mod rows;
mod scored;
mod scores;
mod scoring;
mod second_language;
mod settle;
mod settled;
mod shape;
mod sheet;
mod signs;
mod spans;
mod staged;
mod stages;
mod stands_for;
mod stated;
mod sums;
pub mod table;
mod taken;
mod telling;
#[cfg(test)]
mod tests;
mod titled;
mod told;
mod tops;
mod total;
mod total_words;
mod turned;
mod unnamed_ranks;
mod vocabulary;
mod weaker;
mod when;
pub mod who;
mod whom;
mod wider;
mod without_header;
mod words;
mod writing;

use by_table::tell_domains;
use choices::{Choices, Role};
use decimals::decimals;
use ends::node_ends;
use figures::Meaning;
use gather::Gathered;
use in_order::in_order;
use left_out::SetAside;
use reading::Reading;
use report::{Evidence, Found, Guess, Sureness, What};
use reported::{table_report, tables_left_out};
use settle::settle;
use settled::Settled;
use sheet::Sheet;
use table::Table;

use who::Known;

use crate::model::language::Name;
use crate::read::opened::turns::{Doing, Turns, at_once};

/// Reads one or several tables of one index, one file a year for instance. What the reader chose stands in place of what
/// would be guessed; to read again, ask again.
pub fn understand(tables: &[Table], choices: &Choices, known: &Known<'_>) -> Meaning {
    at_once(understand_in_turns(tables, choices, known, &Turns::whole()))
}

/// The same a piece at a time.
pub async fn understand_in_turns(
    tables: &[Table],
    choices: &Choices,
    known: &Known<'_>,
    turns: &Turns,
) -> Meaning {
    let mut readings: Vec<Reading<'_>> = Vec::new();
    let mut own: Vec<Choices> = Vec::new();
    for (place, table) in
        tables.iter().enumerate().filter(|(place, _)| !choices.is_left_out(*place))
    {
        let choices = choices.of_table(place);
        // Each row is looked at about as often as its cells are told apart, rows sorted and figures gathered.
        turns.begin(Doing::Meaning, 3 * table.grid.len());
        let sheet = Sheet::of(table, place, &choices, turns).await;
        readings.push(Reading::of(sheet, &choices, known, turns).await);
        own.push(choices);
    }
    let mut settled: Vec<Settled> = Vec::new();
    let mut whens = Vec::new();
    for (reading, choices) in readings.iter_mut().zip(&own) {
        let words = around::words(reading);
        let found = settle(reading, choices, &words);
        let has_column = reading.columns.iter().any(|column| column.role == Role::Period);
        let by_header =
            !reading.keys.of.is_empty() && reading.keys.of.values().all(|key| key.period.is_some());
        let mut when = None;
        if !has_column && !by_header && reading.periods.is_empty() {
            let (period, guess) = told::period(reading, choices);
            when = period;
            reading.guesses.push(guess);
        }
        settled.push(found);
        whens.push(when);
    }
    tell_domains(&mut readings, &settled, &whens, &own);
    let mut gathered = Gathered::default();
    for (((reading, found), when), choices) in
        readings.iter_mut().zip(&settled).zip(whens).zip(&own)
    {
        gathered.take(reading, (found, when), choices, known, turns).await;
    }
    let left_out = tables_left_out(tables, choices);
    finish(readings, settled, gathered, (choices, &own), left_out)
}

/// Puts together what the tables say.
fn finish(
    mut readings: Vec<Reading<'_>>,
    settled: Vec<Settled>,
    gathered: Gathered,
    (choices, own): (&Choices, &[Choices]),
    left_out: Vec<SetAside>,
) -> Meaning {
    // A sheet of words before the others has no figures.
    let mut with_figures = readings.iter().zip(&settled).filter(|(_, one)| !one.scores.is_empty());
    let first = with_figures.next().map(|(reading, _)| reading).or(readings.first());
    let (name, name_guess) = told::name(first, choices);
    let checks: Vec<(bool, ranks::Agreement)> = readings
        .iter()
        .zip(&settled)
        .flat_map(|(reading, settled)| {
            settled.checks.iter().map(|(column, found)| {
                let is_total = reading.keys.of.get(column).is_some_and(|key| key.path.is_empty());
                (is_total, found.clone())
            })
        })
        .collect();
    let (best, best_guess) = told::best(&checks, choices);
    let Gathered { units, mut nodes, periods, mut values, parts, maxima, mut report } = gathered;
    node_ends(&readings, &settled, &mut nodes, best);
    for (node, max) in &maxima {
        if let Some(node) = node.and_then(|node| nodes.list.get_mut(node as usize)) {
            node.max = Some(*max);
        }
    }
    let moved = nodes.arrange(&parts);
    if moved.iter().zip(0..).any(|(to, from)| *to != from) {
        for value in &mut values {
            value.node = value.node.and_then(|node| moved.get(node as usize).copied());
        }
    }
    let periods = in_order(periods, &mut values);
    let decimals = decimals(&values);
    let measure = per_cent::measure(&readings, &settled);
    let sums = settled.iter().fold((0, 0, 0, 0), |all, one| {
        (all.0 + one.sums.0, all.1 + one.sums.1, all.2 + one.sums.2, one.of.max(all.3))
    });
    let (total, sum_guess) = guessed::sum(sums);
    let mut guesses: Vec<Guess> = Vec::new();
    report.aside.extend(left_out);
    for ((reading, settled), choices) in readings.iter_mut().zip(&settled).zip(own) {
        let mut of_table = vec![
            guessed::layout_guess(reading.layout, choices),
            guessed::header_guess(reading, choices),
        ];
        of_table.append(&mut reading.placed.guesses);
        of_table.append(&mut reading.guesses);
        report.tables.push(table_report(reading, settled, of_table.clone()));
        guesses.append(&mut of_table);
        report.aside.append(&mut reading.aside);
        for unread in reading.unread.drain(..) {
            match report.unread.iter_mut().find(|known| known.kind == unread.kind) {
                Some(known) => known.count += unread.count,
                None => report.unread.push(unread),
            }
        }
    }
    guesses.append(&mut report.guesses);
    if !periods.is_empty()
        && periods.iter().all(Option::is_some)
        && !guesses.iter().any(|guess| guess.what == What::Period)
    {
        guesses.push(Guess {
            what: What::Period,
            found: Found::Periods(periods.iter().flatten().copied().collect()),
            evidence: vec![Evidence::InHeader(String::new())],
            alternatives: Vec::new(),
            sureness: Sureness::Shown,
        });
    }
    guesses.push(name_guess);
    guesses.extend(sum_guess);
    guesses.push(best_guess);
    report.guesses = guesses;
    report.ranks = settled.iter().flat_map(|one| one.told.iter().cloned()).collect();
    Meaning {
        name: Name::new(name),
        units: units.list,
        periods,
        nodes: nodes.list,
        values,
        best,
        total,
        max: maxima.get(&None).copied(),
        decimals,
        measure,
        report,
    }
}
