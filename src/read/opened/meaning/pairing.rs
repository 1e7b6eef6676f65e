//! Which ranks belong to which scores?

use std::collections::BTreeMap;

use super::choices::{Choices, Role};
use super::left_out::Reason;
use super::nodes::Key;
use super::numbers::Said;
use super::ranks::{Agreement, agreement, joined};
use super::reading::Reading;
use super::report::RankCheck;
use super::settled::Settled;
use super::vocabulary::stem;

/// Finds the scores of every column of ranks.
pub fn pair_ranks(
    reading: &mut Reading<'_>,
    settled: &mut Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
    choices: &Choices,
) {
    let columns: Vec<usize> = reading
        .columns
        .iter()
        .filter(|column| column.role == Role::Rank)
        .map(|column| column.place)
        .collect();
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let stems: BTreeMap<usize, String> = settled
        .scores
        .iter()
        .map(|column| (*column, stem(&reading.columns[*column].head())))
        .collect();
    let blank = columns.iter().filter(|rank| beside(reading, **rank).path.is_empty()).count();
    let mut lone = Vec::new();
    for rank in &columns {
        let own = beside(reading, *rank);
        let of_period = |column: &&usize| own.period.is_none() || key(column).period == own.period;
        let candidates: Vec<usize> = settled.scores.iter().filter(of_period).copied().collect();
        let ranks = reading.numbers(*rank, choices);
        let held = |column: usize| held(reading, numbers.get(&column)?, &ranks);
        let own_stem = stem(&own.path.join(" "));
        let by_path =
            candidates.iter().find(|column| !own.path.is_empty() && key(column).path == own.path);
        let alike = |column: &&usize| !own_stem.is_empty() && stems.get(column) == Some(&own_stem);
        let agrees = |column: usize| {
            held(column).map_or((false, 0), |found| (found.is_plain(), found.agree()))
        };
        let of_stem: Vec<&usize> = candidates.iter().filter(alike).collect();
        // Of several of one name, the one the ranks follow from.
        let by_stem = || of_stem.iter().rev().max_by_key(|column| agrees(***column)).copied();
        let before =
            || candidates.iter().rev().find(|column| **column < *rank).or(candidates.first());
        let total = || candidates.iter().find(|column| key(column).path.is_empty());
        let by_place = || if blank > 1 { before() } else { total().or_else(before) };
        let is_blank = own_stem.is_empty();
        let linked =
            by_path.or_else(by_stem).or_else(|| if is_blank { by_place() } else { None }).copied();
        let fits = |column: usize| held(column).is_some_and(|found| found.is_plain());
        let best = || {
            let all = candidates.iter().filter_map(|column| Some((*column, held(*column)?)));
            let plain =
                all.filter(|(_, found)| found.is_plain() && found.agree() * 10 >= found.of * 8);
            plain.max_by_key(|(_, found)| found.agree()).map(|(column, _)| column)
        };
        let linked_by_name = by_path.or_else(by_stem).is_some();
        let chosen = match linked {
            Some(column) if linked_by_name || fits(column) => Some(column),
            linked => best().or_else(|| {
                let may_be = |found: &Agreement| found.order >= 0.6 || found.of < 3;
                linked.filter(|column| held(*column).as_ref().is_none_or(may_be))
            }),
        };
        match chosen.filter(|column| !settled.ranks.contains_key(column)) {
            Some(column) => {
                settled.ranks.insert(column, *rank);
                if let Some(found) = held(column) {
                    note_check(reading, settled, *rank, column, found);
                }
            }
            None if settled.scores.is_empty() => settled.ranks_alone.push(*rank),
            None => lone.push(reading.columns[*rank].named()),
        }
    }
    lone.into_iter().for_each(|column| reading.aside_column(column, Reason::LoneRank));
    for column in settled.scores.clone() {
        if reading.columns[column].role != Role::RankAndScore {
            continue;
        }
        let both = |row: usize| match reading.said(row, column, choices) {
            Said::RankAndNumber(rank, value) => Some((value, rank)),
            _ => None,
        };
        let pairs: Vec<(f64, f64)> =
            reading.rows.kept.iter().filter_map(|kept| both(kept.row)).collect();
        if let Some(found) = agreement(&pairs) {
            note_check(reading, settled, column, column, found);
        }
    }
}

/// Ranks held against scores, in the whole table or, where they begin anew in each group, within the groups.
fn held(reading: &Reading<'_>, scores: &[Option<f64>], ranks: &[Option<f64>]) -> Option<Agreement> {
    let pair = |at: usize| Some((scores.get(at).copied()??, ranks.get(at).copied()??));
    let all: Vec<(f64, f64)> = (0..ranks.len()).filter_map(pair).collect();
    let whole = agreement(&all)?;
    let mut groups: BTreeMap<Option<&str>, Vec<(f64, f64)>> = BTreeMap::new();
    for (at, kept) in reading.rows.kept.iter().enumerate() {
        groups.entry(kept.group).or_default().extend(pair(at));
    }
    if whole.is_plain() || groups.len() < 2 || groups.len() * 2 > all.len() {
        return Some(whole);
    }
    let parts: Vec<Agreement> = groups.values().filter_map(|pairs| agreement(pairs)).collect();
    let joined = joined(&parts)?;
    Some(if joined.order > whole.order && joined.agree() > whole.agree() { joined } else { whole })
}

fn beside(reading: &Reading<'_>, rank: usize) -> Key {
    reading.keys.beside.get(&rank).cloned().unwrap_or_default()
}

fn note_check(
    reading: &Reading<'_>,
    settled: &mut Settled,
    rank: usize,
    column: usize,
    found: Agreement,
) {
    settled.told.push(RankCheck {
        ranks: reading.columns[rank].named(),
        scores: reading.columns[column].named(),
        best: found.best,
        of: found.of,
        agree: found.rules.clone(),
    });
    settled.checks.insert(column, found);
}
