//! Which ranks belong to which scores?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::choices::{ColumnAt, Role};
use super::held::held;
use super::left_out::Reason;
use super::nodes::Key;
use super::numbers::Said;
use super::ranks::{Agreement, agreement};
use super::reading::Reading;
use super::report::RankCheck;
use super::settled::Settled;
use super::vocabulary::{folded, has_any, stem};
use crate::model::period::Period;

/// Ranks of so many years without a score are what a table is of.
const MANY_YEARS: usize = 3;

/// So many ranks do not follow from scores by chance.
const MANY_RANKS: usize = 10;

/// Finds the scores of every column of ranks.
pub fn pair_ranks(
    reading: &mut Reading<'_>,
    settled: &mut Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
) {
    let mut columns: Vec<usize> = reading
        .columns
        .iter()
        .filter(|column| column.role == Role::Rank)
        .map(|column| column.place)
        .collect();
    // Those of all units come before those within a region or a group.
    let within = reading.ranks_within(&columns, numbers);
    columns.sort_by_key(|rank| within.contains(rank) || is_within(&reading.columns[*rank].head()));
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let stems: BTreeMap<usize, String> = settled
        .scores
        .iter()
        .map(|column| (*column, stem(&reading.columns[*column].head())))
        .collect();
    let blank = columns.iter().filter(|rank| beside(reading, **rank).path.is_empty()).count();
    // Ranks that share words with scores are said of what they are; those that share none are then of something else.
    let heads = columns.iter().map(|rank| stem(&reading.columns[*rank].head()));
    let named = heads.filter(|head| nearest((head, 0), &settled.scores, &stems).is_some()).count();
    let latest = columns.iter().filter_map(|rank| beside(reading, *rank).period).max();
    let mut alone: Vec<Option<Period>> = Vec::new();
    for own in columns.iter().map(|rank| beside(reading, *rank)).filter(|own| own.path.is_empty()) {
        let mut periods = settled.scores.iter().map(|column| key(column).period);
        if own.period.is_some() && periods.all(|period| period != own.period) {
            alone.push(own.period);
        }
    }
    // One or two beside the scores of another year say where units stood before.
    if alone.len() < MANY_YEARS {
        alone.clear();
    }
    let mut lone = Vec::new();
    for rank in &columns {
        let own = beside(reading, *rank);
        // Where scores name no period, they are of the latest that ranks name.
        let is_latest = own.period == latest;
        let of_period = |column: &&usize| {
            let period = key(column).period;
            (own.period.is_none() || period == own.period || (period.is_none() && is_latest))
                && reading.blocks.get(*column) == reading.blocks.get(rank)
        };
        let candidates: Vec<usize> = settled.scores.iter().filter(of_period).copied().collect();
        let ranks = reading.numbers(*rank);
        let held = |column: usize| held(reading, numbers.get(&column)?, &ranks);
        let own_stem = stem(&own.path.join(" "));
        let head = stem(&reading.columns[*rank].head());
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
        // Ranks that name no period are of the latest.
        let total = || {
            let totals = candidates.iter().filter(|column| key(column).path.is_empty());
            totals.rev().max_by_key(|column| key(column).period)
        };
        let by_place = || if blank > 1 { before() } else { total().or_else(before) };
        let is_blank = own_stem.is_empty();
        let near = nearest((&head, *rank), &candidates, &stems);
        let by_words = || near.as_ref();
        let is_of_another = || !head.is_empty() && named > 1 && by_words().is_none();
        let by_place = || if is_blank && !is_of_another() { by_place() } else { None };
        let linked = by_path.or_else(by_stem).or_else(by_words).or_else(by_place).copied();
        let fits = |column: usize| held(column).is_some_and(|found| found.is_plain());
        let best = || {
            let all = candidates.iter().filter_map(|column| Some((*column, held(*column)?)));
            let plain =
                all.filter(|(_, found)| found.is_plain() && found.agree() * 10 >= found.of * 8);
            plain.max_by_key(|(_, found)| found.agree()).map(|(column, _)| column)
        };
        let is_named = by_path.or_else(by_stem).is_some();
        // One word in common says less than all ranks that follow.
        let is_shown = || {
            let follows = |column: usize| held(column).filter(|found| found.of >= MANY_RANKS);
            best().and_then(follows).is_some_and(|found| found.agree() * 10 >= found.of * 9)
        };
        let is_like = is_named || by_words().is_some();
        let chosen = match linked {
            Some(column) if fits(column) || is_named => Some(column),
            Some(column) if is_like && !is_shown() => Some(column),
            linked => best().or_else(|| {
                let may_be = |found: &Agreement| found.order >= 0.6 || found.of < 3;
                linked.filter(|column| held(*column).as_ref().is_none_or(may_be))
            }),
        };
        let is_of_its_own = || own.path.is_empty() && alone.contains(&own.period);
        let chosen = chosen.filter(|column| fits(*column) || !is_of_its_own());
        match chosen.filter(|column| !settled.ranks.contains_key(column)) {
            Some(column) => {
                settled.ranks.insert(column, *rank);
                if let Some(found) = held(column) {
                    note_check(reading, settled, *rank, column, found);
                }
            }
            // Ranks of a year of which nothing else is told.
            None if settled.scores.is_empty() || is_of_its_own() => {
                settled.ranks_alone.push(*rank);
            }
            None => lone.push(reading.columns[*rank].named()),
        }
    }
    join_blocks(reading, settled, numbers);
    lone.into_iter().for_each(|column| reading.aside_column(column, Reason::LoneRank));
    for column in settled.scores.clone() {
        if reading.columns[column].role != Role::RankAndScore {
            continue;
        }
        let both = |row: usize| match reading.said(row, column) {
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

/// Whether a header says that its ranks count within a part of all units: `Hạng trong vùng`.
fn is_within(header: &str) -> bool {
    const WORDS: [&str; 10] = [
        "trong vung",
        "trong khu vuc",
        "trong cum",
        "trong khoi",
        "trong nhom",
        "cap huyen",
        "vung",
        "regional",
        "within",
        "group rank",
    ];
    has_any(&folded(header), &WORDS)
}

/// Of scores by what they are called, the one that shares most words with a rank and has the fewest others: `D1_Income_rank`
/// is of `Income_perc`, not of `Income_child_perc`. Of several, the one before it.
fn nearest(
    (head, rank): (&str, usize),
    candidates: &[usize],
    stems: &BTreeMap<usize, String>,
) -> Option<usize> {
    let own: Vec<&str> = head.split(' ').filter(|word| word.len() > 1).collect();
    let shared = |column: usize| {
        let words: Vec<&str> =
            stems.get(&column).map_or(Vec::new(), |stem| stem.split(' ').collect());
        words.iter().filter(|word| own.contains(word)).count()
    };
    let others = |column: usize| {
        stems.get(&column).map_or(0, |stem| stem.split(' ').count()).saturating_sub(shared(column))
    };
    let best = candidates.iter().copied().filter(|column| shared(*column) > 0);
    best.min_by_key(|column| {
        (Reverse(shared(*column)), others(*column), *column > rank, column.abs_diff(rank))
    })
}

/// Ranks go on from list to list in a table that is continued beside itself: there they are held together.
fn join_blocks(
    reading: &Reading<'_>,
    settled: &mut Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
) {
    if reading.blocks.is_empty() || !reading.lists.is_empty() {
        return;
    }
    let key = |column: &usize| {
        let key = reading.keys.of.get(column).cloned().unwrap_or_default();
        (key.path, key.period)
    };
    let all: Vec<(usize, usize)> =
        settled.ranks.iter().map(|(column, rank)| (*column, *rank)).collect();
    let keys: BTreeSet<(Vec<String>, Option<Period>)> =
        all.iter().map(|(column, _)| key(column)).collect();
    for own in keys {
        let columns: Vec<(usize, usize)> =
            all.iter().copied().filter(|(column, _)| key(column) == own).collect();
        if columns.len() < 2 {
            continue;
        }
        let mut pairs: Vec<(f64, f64)> = Vec::new();
        for (column, rank) in &columns {
            let ranks = reading.numbers(*rank);
            let both = numbers.get(column).into_iter().flatten().zip(ranks);
            pairs.extend(both.filter_map(|(score, rank)| Some(((*score)?, rank?))));
        }
        let apart: usize = columns
            .iter()
            .filter_map(|(column, _)| settled.checks.get(column))
            .map(Agreement::agree)
            .sum();
        let Some(found) = agreement(&pairs).filter(|found| found.agree() > apart) else { continue };
        let names: Vec<ColumnAt> =
            columns.iter().map(|(column, _)| reading.columns[*column].named()).collect();
        settled.told.retain(|told| !names.contains(&told.scores));
        for (column, _) in &columns {
            settled.checks.remove(column);
        }
        let (column, rank) = columns[0];
        note_check(reading, settled, rank, column, found);
    }
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
