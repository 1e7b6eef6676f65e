//! Which column is the total, which ranks belong to which scores, and which domains add up to others?

use std::collections::BTreeMap;

use super::choices::{Choices, Layout, Role};
use super::columns::Column;
use super::nodes::Key;
use super::numbers::Said;
use super::ranks::{Agreement, agreement};
use super::reading::Reading;
use super::report::{ColumnAt, Evidence, Found, Guess, RankCheck, Reason, Sureness, What};
use super::sums::{adds, tolerance, wholes};
use super::vocabulary::{Says, folded, has, stem, without_years};

/// What follows from the figures of one table.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// The columns of scores, from the left.
    pub scores: Vec<usize>,
    /// The column of ranks of each column of scores.
    pub ranks: BTreeMap<usize, usize>,
    /// Columns of ranks whose scores are not printed.
    pub ranks_alone: Vec<usize>,
    /// Ranks held against scores, by the column of scores.
    pub checks: BTreeMap<usize, Agreement>,
    /// For the report.
    pub told: Vec<RankCheck>,
    /// Of columns that are parts of another by their sums alone: that other.
    pub parts: BTreeMap<usize, usize>,
    /// How many rows the total is the sum of its domains in, the mean, and of how many.
    pub sums: (usize, usize, usize),
    /// How many domains.
    pub of: usize,
}

/// Settles a table.
pub fn settle(reading: &mut Reading<'_>, choices: &Choices, words: &str) -> Settled {
    let mut settled =
        Settled { scores: reading.keys.of.keys().copied().collect(), ..Settled::default() };
    if reading.layout == Layout::Long {
        only_score(reading, &mut settled);
    }
    let numbers: BTreeMap<usize, Vec<Option<f64>>> =
        settled.scores.iter().map(|column| (*column, reading.numbers(*column, choices))).collect();
    if reading.layout != Layout::Long {
        find_total(reading, &settled, &numbers, choices, words);
    }
    pair_ranks(reading, &mut settled, &numbers, choices);
    drop_unranked_end(reading, &settled, choices);
    if reading.layout == Layout::Wide || reading.layout == Layout::UnitsInColumns {
        find_parts(reading, &mut settled, &numbers);
        hold_total(reading, &mut settled, &numbers);
    }
    settled
}

/// Of a long table, the one column of scores; the others follow from it or say nothing the index has a place for.
fn only_score(reading: &mut Reading<'_>, settled: &mut Settled) {
    let by_word =
        |column: &&usize| matches!(reading.columns[**column].says, Some(Says::Score | Says::Total));
    let chosen = settled.scores.iter().find(by_word).or(settled.scores.first()).copied();
    let others: Vec<ColumnAt> = settled
        .scores
        .iter()
        .filter(|column| Some(**column) != chosen)
        .map(|column| reading.columns[*column].named())
        .collect();
    others.into_iter().for_each(|column| reading.aside_column(column, Reason::Derived));
    settled.scores = chosen.into_iter().collect();
}

/// Finds the total where no header says it, and says why.
fn find_total(
    reading: &mut Reading<'_>,
    settled: &Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
    choices: &Choices,
    words: &str,
) {
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let totals: Vec<usize> =
        settled.scores.iter().copied().filter(|column| key(column).path.is_empty()).collect();
    let tops: Vec<usize> =
        settled.scores.iter().copied().filter(|column| key(column).path.len() == 1).collect();
    let named = |column: usize| Found::Column(reading.columns[column].named());
    let alternatives: Vec<Found> =
        tops.iter().map(|column| named(*column)).chain([Found::Nothing]).collect();
    let guess = |found: Found, evidence: Vec<Evidence>, sureness: Sureness| Guess {
        what: What::Total,
        found,
        evidence,
        alternatives: alternatives.clone(),
        sureness,
    };
    if let Some(total) = totals.first() {
        let is_chosen = choices.columns.get(total) == Some(&Role::Total);
        let evidence = if is_chosen {
            Evidence::Chosen
        } else {
            Evidence::Word(reading.columns[*total].head())
        };
        let sureness = if is_chosen { Sureness::Chosen } else { Sureness::Shown };
        let made = guess(named(*total), vec![evidence], sureness);
        reading.guesses.push(made);
        return;
    }
    // Names of columns that differ in nothing but their year are one candidate.
    let mut by_name: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
    for column in &tops {
        let path = key(column).path;
        match by_name.iter_mut().find(|(known, _)| *known == path) {
            Some((_, columns)) => columns.push(*column),
            None => by_name.push((path, vec![*column])),
        }
    }
    let mut ranked: Vec<(f64, usize, Vec<Evidence>)> = by_name
        .iter()
        .enumerate()
        .map(|(place, (path, columns))| {
            let first = columns[0];
            let (mut weight, mut evidence) = (0.0, Vec::new());
            if by_name.len() == 1 {
                weight += 4.0;
                evidence.push(Evidence::Only);
            }
            let others: Vec<&[Option<f64>]> = by_name
                .iter()
                .filter(|(other, _)| other != path)
                .filter_map(|(_, columns)| numbers.get(&columns[0]).map(Vec::as_slice))
                .collect();
            if let Some(own) = numbers.get(&first).filter(|_| others.len() > 1) {
                let found = sum_of_others(own, &others);
                if found.is_mostly_sum() || found.is_mostly_mean() {
                    weight += 4.0;
                    evidence.push(Evidence::Adds {
                        agree: found.sum.max(found.mean),
                        of: found.of,
                        parts: others.len(),
                    });
                }
            }
            let head = folded(&path.join(" "));
            let own = without_years(&head);
            let stemmed = stem(&head);
            let in_words =
                stemmed.split(' ').filter(|word| !word.is_empty()).all(|word| has(words, word));
            if in_words && !stemmed.is_empty() {
                weight += 1.5;
                evidence.push(Evidence::InFileName(path.join(" ")));
            }
            for (word, more) in [
                ("weighted", 1.5),
                ("tong", 1.5),
                ("chung", 1.0),
                ("overall", 1.5),
                ("index", 1.5),
                ("total", 1.5),
                ("co trong so", 1.5),
                ("chi so tong hop", 2.0),
                ("composite", 1.5),
            ] {
                if has(&own, word) {
                    weight += more;
                    evidence.push(Evidence::Word(path.join(" ")));
                }
            }
            let ranked: Vec<&Column> =
                reading.columns.iter().filter(|column| column.role == Role::Rank).collect();
            let own_stem = stem(&reading.columns[first].head());
            if let [rank] = ranked[..]
                && !own_stem.is_empty()
                && stem(&rank.head()) == own_stem
            {
                weight += 2.5;
                evidence.push(Evidence::Word(rank.head()));
            }
            let has_year =
                |path: &[String]| path.iter().any(|text| !super::when::periods(text).is_empty());
            if has_year(path) && by_name.iter().filter(|(other, _)| has_year(other)).count() == 1 {
                weight += 2.0;
                evidence.push(Evidence::Word(path.join(" ")));
            }
            if place == 0 || place + 1 == by_name.len() {
                weight += 0.5;
            }
            (weight, place, evidence)
        })
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    let clear = |ranked: &[(f64, usize, Vec<Evidence>)]| {
        let first = ranked.first()?;
        let next = ranked.get(1).map_or(0.0, |next| next.0);
        (first.0 >= 2.0 && first.0 > next).then(|| (first.1, first.2.clone(), first.0 - next))
    };
    let Some((place, evidence, lead)) = clear(&ranked) else {
        let made = guess(Found::Nothing, vec![Evidence::NothingShows], Sureness::Open);
        if !settled.scores.is_empty() {
            reading.guesses.push(made);
        }
        return;
    };
    let first = by_name[place].1[0];
    let sureness = if lead >= 1.5 { Sureness::Likely } else { Sureness::Open };
    let made = guess(named(first), evidence, sureness);
    reading.guesses.push(made);
    for column in &by_name[place].1 {
        if let Some(key) = reading.keys.of.get_mut(column) {
            key.path.clear();
        }
    }
}

/// How a column follows from all others, or from those that are parts of nothing else.
fn sum_of_others(own: &[Option<f64>], others: &[&[Option<f64>]]) -> super::sums::Adds {
    let mut all: Vec<&[Option<f64>]> = others.to_vec();
    all.push(own);
    let whole = adds(own, others, tolerance(&all));
    if whole.is_mostly_sum() || whole.is_mostly_mean() {
        return whole;
    }
    let parents = wholes(others);
    let tops: Vec<&[Option<f64>]> = others
        .iter()
        .zip(&parents)
        .filter(|(_, parent)| parent.is_none())
        .map(|(column, _)| *column)
        .collect();
    if tops.len() > 1 && tops.len() < others.len() {
        adds(own, &tops, tolerance(&all))
    } else {
        whole
    }
}

/// Finds the scores of every column of ranks.
fn pair_ranks(
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
    let joined = super::ranks::joined(&parts)?;
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

/// Sets rows at the end aside that have a score and no rank where all others have one: means of groups, the world.
fn drop_unranked_end(reading: &mut Reading<'_>, settled: &Settled, choices: &Choices) {
    let is_total =
        |column: &usize| reading.keys.of.get(column).is_some_and(|key| key.path.is_empty());
    let Some((_, rank)) = settled.ranks.iter().find(|(column, _)| is_total(column)) else { return };
    if matches!(reading.layout, Layout::Pairs | Layout::Long) {
        return;
    }
    let ranks = reading.numbers(*rank, choices);
    let ranked = ranks.iter().flatten().count();
    let end = ranks.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    let is_end = end < ranks.len()
        && ranked >= 10
        && ranked * 10 >= end * 9
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
