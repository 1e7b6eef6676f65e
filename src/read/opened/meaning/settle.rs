//! Which column is the total, which ranks belong to which scores, and which domains add up to others?

use std::collections::BTreeMap;

use super::choices::{Choices, Layout, Role};
use super::header_words::Says;
use super::left_out::Reason;
use super::pairing::pair_ranks;
use super::reading::Reading;
use super::settled::Settled;
use super::sums::{adds, tolerance, wholes};
use super::total::find_total;

/// Settles a table.
pub fn settle(reading: &mut Reading<'_>, choices: &Choices, words: &str) -> Settled {
    let mut settled =
        Settled { scores: reading.keys.of.keys().copied().collect(), ..Settled::default() };
    if reading.layout == Layout::Long {
        only_score(reading, &mut settled);
    }
    // A long table has its sums in rows; ranks alone are held against its figures.
    let has_ranks = reading.columns.iter().any(|column| column.role == Role::Rank);
    let held = settled.scores.iter().filter(|_| reading.layout != Layout::Long || has_ranks);
    let numbers: BTreeMap<usize, Vec<Option<f64>>> =
        held.map(|column| (*column, reading.numbers(*column))).collect();
    if reading.layout != Layout::Long {
        find_total(reading, &settled, &numbers, choices, words);
    }
    pair_ranks(reading, &mut settled, &numbers);
    drop_unranked_end(reading, &settled);
    if reading.layout == Layout::Wide || reading.layout == Layout::UnitsInColumns {
        find_parts(reading, &mut settled, &numbers);
        hold_total(reading, &mut settled, &numbers);
    }
    settled
}

/// Of a long table, the one column of scores, or those of several years; the others follow from it or say nothing the index has a place for.
fn only_score(reading: &mut Reading<'_>, settled: &mut Settled) {
    let by_word =
        |column: &&usize| matches!(reading.columns[**column].says, Some(Says::Score | Says::Total));
    let chosen = settled.scores.iter().find(by_word).or(settled.scores.first()).copied();
    let key = |column: usize| reading.keys.of.get(&column);
    // The same figure of several years, a column each.
    let of_years = |column: usize, chosen: usize| {
        key(column).zip(key(chosen)).is_some_and(|(own, first)| {
            own.period.is_some() && first.period.is_some() && own.path == first.path
        })
    };
    let is_kept = |column: &usize| {
        chosen.is_some_and(|chosen| *column == chosen || of_years(*column, chosen))
    };
    let (kept, others): (Vec<usize>, Vec<usize>) =
        settled.scores.iter().partition(|one| is_kept(one));
    for column in others {
        let reason = match reading.columns[column].says {
            Some(Says::Derived | Says::Share | Says::Weight | Says::Max) => Reason::Derived,
            _ => Reason::FurtherFigure,
        };
        let column = reading.columns[column].named();
        reading.aside_column(column, reason);
    }
    settled.scores = kept;
}

/// Sets rows at the end aside that have a score and no rank where all others have one: means of groups, the world.
fn drop_unranked_end(reading: &mut Reading<'_>, settled: &Settled) {
    let is_total =
        |column: &usize| reading.keys.of.get(column).is_some_and(|key| key.path.is_empty());
    let pairs = || settled.ranks.iter().map(|(column, rank)| (*column, *rank));
    // Ranks of another index show as well which rows are none of units.
    let other = || {
        let rank = reading.columns.iter().find(|column| column.role == Role::Rank)?.place;
        Some((*settled.scores.last()?, rank))
    };
    let own = pairs().find(|(column, _)| is_total(column)).or_else(|| pairs().next());
    let Some((score, rank)) = own.or_else(other) else { return };
    if matches!(reading.layout, Layout::Pairs | Layout::Long) {
        return;
    }
    let ranks = reading.numbers(rank);
    let ranked = ranks.iter().flatten().count();
    let last = ranks.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    // Units without a score have no rank either.
    let scores = reading.numbers(score);
    let has_score = |at: &usize| scores.get(*at).is_some_and(Option::is_some);
    let end = (last..ranks.len()).find(has_score).unwrap_or(ranks.len());
    let is_end = end < ranks.len()
        && ranked >= 10
        && ranked * 10 >= last * 9
        && (ranks.len() - end) * 4 <= ranked;
    if is_end {
        let apart: Vec<usize> = reading.rows.kept.drain(end..).map(|kept| kept.row).collect();
        reading.set_aside(&apart, Reason::SummaryRow);
    }
}

/// Finds domains that are sums of others beside them, where the header has no such order.
fn find_parts(
    reading: &Reading<'_>,
    settled: &mut Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
) {
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let is_flat = settled
        .scores
        .iter()
        .all(|column| key(column).path.len() < 2 && key(column).period.is_none());
    let tops: Vec<usize> =
        settled.scores.iter().copied().filter(|column| key(column).path.len() == 1).collect();
    if !is_flat || tops.len() < 3 {
        return;
    }
    let columns: Vec<&[Option<f64>]> =
        tops.iter().filter_map(|column| numbers.get(column).map(Vec::as_slice)).collect();
    for (place, whole) in wholes(&columns).into_iter().enumerate() {
        if let Some(whole) = whole {
            settled.parts.insert(tops[place], tops[whole]);
        }
    }
}

/// Holds the total against its domains.
fn hold_total(
    reading: &Reading<'_>,
    settled: &mut Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
) {
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let totals: Vec<usize> =
        settled.scores.iter().copied().filter(|column| key(column).path.is_empty()).collect();
    for total in totals {
        let period = key(&total).period;
        let is_top = |column: &&usize| {
            key(column).path.len() == 1
                && key(column).period == period
                && !settled.parts.contains_key(column)
        };
        let tops: Vec<usize> = settled.scores.iter().filter(is_top).copied().collect();
        let parts: Vec<&[Option<f64>]> =
            tops.iter().filter_map(|column| numbers.get(column).map(Vec::as_slice)).collect();
        let Some(whole) = numbers.get(&total).filter(|_| parts.len() > 1) else { continue };
        let mut all = parts.clone();
        all.push(whole);
        let found = adds(whole, &parts, tolerance(&all));
        settled.sums.0 += found.sum;
        settled.sums.1 += found.mean;
        settled.sums.2 += found.of;
        settled.of = parts.len();
    }
}
