//! Which column is the total, where no header says it?

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Role};
use super::columns::Column;
use super::families::are_indices;
use super::header_words::Says;
use super::ranks::{Agreement, agreement};
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::settled::Settled;
use super::sums::{Adds, adds, tolerance, wholes};
use super::total_words::{
    is_addition, is_count, is_number_of, is_of_money, is_titled_acronym, is_titled_initials,
};
use super::vocabulary::{folded, has, says, stem, without_years};
use super::when::periods;

/// Finds the total where no header says it, and says why.
pub fn find_total(
    reading: &mut Reading<'_>,
    settled: &Settled,
    numbers: &BTreeMap<usize, Vec<Option<f64>>>,
    choices: &Choices,
    words: &str,
) {
    let key = |column: &usize| reading.keys.of.get(column).cloned().unwrap_or_default();
    let totals: Vec<usize> =
        settled.scores.iter().copied().filter(|column| key(column).path.is_empty()).collect();
    // One of which the reader says that it is a domain is no candidate.
    let may_be = |column: &usize| choices.columns.get(column) != Some(&Role::Score);
    let tops: Vec<usize> = settled
        .scores
        .iter()
        .copied()
        .filter(|column| key(column).path.len() == 1 && may_be(column))
        .collect();
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
    // What stands under other headers is beside these too.
    let heads = settled.scores.iter().filter_map(|column| key(column).path.into_iter().next());
    let is_only = heads.collect::<BTreeSet<String>>().len() == 1;
    // Ranks that follow from several columns do not say which they are of.
    let ranks: Vec<usize> = reading
        .columns
        .iter()
        .filter(|column| column.role == Role::Rank)
        .map(|column| column.place)
        .collect();
    let printed: Option<(usize, Vec<Option<f64>>)> = match ranks[..] {
        [rank] if by_name.len() > 1 => Some((rank, reading.numbers(rank))),
        _ => None,
    };
    let follow = |(path, columns): &(Vec<String>, Vec<usize>)| {
        let (rank, printed) = printed.as_ref()?;
        let is_about = reading.columns[columns[0]].says == Some(Says::About);
        let is_none = is_about || is_addition(&folded(&path.join(" ")));
        let scores = numbers.get(&columns[0]).filter(|_| !is_none)?;
        Some((*rank, followed(scores, printed)?))
    };
    let follows: Vec<Option<(usize, Agreement)>> = by_name.iter().map(follow).collect();
    let followers = follows.iter().flatten().count();
    let mut ranked: Vec<(f64, usize, Vec<Evidence>)> = by_name
        .iter()
        .enumerate()
        .map(|(place, (path, columns))| {
            let first = columns[0];
            let (mut weight, mut evidence) = (0.0, Vec::new());
            if reading.columns[first].says == Some(Says::About)
                || by_name.len() > 1 && is_number_of(&folded(&path.join(" ")))
                || by_name.len() > 1 && is_of_money(&folded(&path.join(" ")))
            {
                return (0.0, place, evidence);
            }
            if by_name.len() == 1 && is_only {
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
            let is_titled =
                is_titled_acronym(&path.join(" "), words) || is_titled_initials(&stemmed, words);
            if is_titled || in_words && !stemmed.is_empty() {
                weight += if is_titled { 2.5 } else { 1.5 };
                evidence.push(Evidence::Word(path.join(" ")));
            }
            // `IDHM` beside `IDHM Renda` and `IDHM Educação`.
            let begins = |other: &&(Vec<String>, Vec<usize>)| {
                let other = folded(&other.0.join(" "));
                other.strip_prefix(&own).is_some_and(|rest| rest.starts_with(' '))
            };
            let under = by_name.iter().filter(begins).count();
            if under > 1 && under * 2 >= others.len() && own.chars().count() < 12 {
                weight += 2.0;
                evidence.push(Evidence::Word(path.join(" ")));
            }
            // `Index` beside `Index relative to …`.
            let follows_own = |other: &&(Vec<String>, Vec<usize>)| {
                without_years(&folded(&other.0.join(" "))) != own && begins(other)
            };
            if by_name.iter().any(|other| follows_own(&other)) && own.chars().count() > 3 {
                weight += 0.6;
            }
            // Its word for the total was found to be that of its family alone.
            let column = &reading.columns[first];
            let is_of_family = column.says.is_none() && says(column.own()) == Some(Says::Total);
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
                ("cuoi cung", 1.5),
                ("final", 1.5),
            ] {
                if has(&own, word) && !is_of_family && !is_count(&own) {
                    weight += more;
                    evidence.push(Evidence::Word(path.join(" ")));
                }
            }
            let ranked: Vec<&Column> =
                reading.columns.iter().filter(|column| column.role == Role::Rank).collect();
            if let Some((rank, found)) = &follows[place] {
                // Ranks stand behind what they rank.
                let beside = if *rank == first + 1 { 1.5 } else { 0.0 };
                weight += if followers == 1 { 3.0 + beside } else { beside };
                evidence.push(Evidence::RanksFollow { agree: found.agree(), of: found.of });
            }
            let own_stem = stem(&reading.columns[first].head());
            if let [rank] = ranked[..]
                && !own_stem.is_empty()
                && stem(&rank.head()) == own_stem
            {
                weight += 2.5;
                evidence.push(Evidence::Word(rank.head()));
            }
            // Ranks of a part of all units lie as the scores do, and count from no one.
            let bare = ranked.iter().filter(|rank| stem(&rank.head()).is_empty());
            if let ([rank], None) = (&bare.collect::<Vec<_>>()[..], &follows[place])
                && rank.place == first + 1
                && lies_as(&reading.numbers(rank.place), numbers.get(&first))
            {
                weight += 2.5;
                evidence.push(Evidence::Word(rank.head()));
            }
            let has_year = |path: &[String]| path.iter().any(|text| !periods(text).is_empty());
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
    // Several indices beside one another are none of them the whole of the others.
    let names: Vec<&str> =
        by_name.iter().filter_map(|(path, _)| path.first().map(String::as_str)).collect();
    let found = clear(&ranked).filter(|_| !are_indices(&names));
    let Some((place, evidence, lead)) = found else {
        let made = guess(Found::Nothing, vec![Evidence::NothingShows], Sureness::Open);
        if !settled.scores.is_empty() {
            reading.guesses.push(made);
        }
        return;
    };
    let first = by_name[place].1[0];
    // Few ranks follow from a column by chance.
    let is_chance =
        |one: &Evidence| matches!(one, Evidence::RanksFollow { of, .. } if *of < FEW_RANKS);
    let by_chance = evidence.len() == 1 && evidence.iter().any(is_chance);
    let sureness = if lead >= 1.5 && !by_chance { Sureness::Likely } else { Sureness::Open };
    let made = guess(named(first), evidence, sureness);
    reading.guesses.push(made);
    for column in &by_name[place].1 {
        if let Some(key) = reading.keys.of.get_mut(column) {
            key.path.clear();
        }
    }
}

/// Fewer ranks may follow from a column by chance.
const FEW_RANKS: usize = 5;

/// How the only ranks of a table follow from scores, where they plainly do.
fn followed(scores: &[Option<f64>], ranks: &[Option<f64>]) -> Option<Agreement> {
    let pairs = scores.iter().zip(ranks).filter_map(|(score, rank)| Some(((*score)?, (*rank)?)));
    let found = agreement(&pairs.collect::<Vec<_>>())?;
    (found.is_plain() && found.agree() * 10 >= found.of * 9).then_some(found)
}

/// Whether ranks lie as scores do, whatever they count from.
fn lies_as(ranks: &[Option<f64>], scores: Option<&Vec<Option<f64>>>) -> bool {
    let pairs = scores.into_iter().flatten().zip(ranks);
    let pairs: Vec<(f64, f64)> =
        pairs.filter_map(|(score, rank)| Some(((*score)?, (*rank)?))).collect();
    pairs.len() >= FEW_RANKS && agreement(&pairs).is_some_and(|found| found.order >= 0.95)
}

/// How a column follows from all others, or from those that are parts of nothing else.
fn sum_of_others(own: &[Option<f64>], others: &[&[Option<f64>]]) -> Adds {
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
