//! Several tables of one period and the same units, each with one figure: of which domain is each?
//!
//! A workbook may have a sheet for each domain. What tells the tables apart names it: their sheets, their files, or what
//! differs in their titles.

use std::collections::BTreeSet;

use super::choices::{Choices, Layout, Role};
use super::header_words::Says;
use super::reading::Reading;
use super::report::{Found, Guess, Sureness, What};
use super::settled::Settled;
use super::sheet::tidy;
use super::told::{self, stem};
use super::vocabulary::{folded, says};
use crate::model::period::Period;

/// Gives the only figure of each of several such tables its domain.
pub fn tell_domains(
    readings: &mut [Reading<'_>],
    settled: &[Settled],
    whens: &[Option<Period>],
    own: &[Choices],
) {
    let is_chosen =
        own.iter().flat_map(|own| own.columns.values()).any(|role| *role == Role::Total);
    let may_be = |reading: &Reading<'_>| reading.layout == Layout::Wide && !is_chosen;
    // A sheet of words has no figures.
    let with_figures: Vec<usize> =
        (0..readings.len()).filter(|place| !settled[*place].scores.is_empty()).collect();
    let keys = |place: &usize| -> BTreeSet<(Vec<String>, Option<Period>)> {
        let keys = readings[*place].keys.of.values();
        keys.map(|key| (key.path.clone(), key.period)).collect()
    };
    let Some(first) = with_figures.first().map(keys).filter(|_| with_figures.len() > 1) else {
        return;
    };
    let are_totals = first.iter().all(|(path, _)| path.is_empty());
    let has_column =
        |one: &Reading<'_>| one.columns.iter().any(|column| column.role == Role::Period);
    let whens: Vec<Option<Period>> = with_figures.iter().map(|place| whens[*place]).collect();
    let are_of_one_time = whens.windows(2).all(|two| two[0] == two[1]);
    let own: Vec<&Reading<'_>> = with_figures.iter().map(|place| &readings[*place]).collect();
    if !are_totals
        || !are_of_one_time
        || !own.iter().all(|one| may_be(one))
        || !with_figures.iter().all(|place| keys(place) == first)
        || own.iter().any(|one| has_column(one) || !one.periods.is_empty())
    {
        return;
    }
    let names: Vec<BTreeSet<&str>> =
        own.iter().map(|one| one.rows.kept.iter().map(|kept| kept.name).collect()).collect();
    let are_alike = names.windows(2).all(|two| {
        let common = two[0].intersection(&two[1]).count();
        common * 10 >= two[0].len().min(two[1].len()) * 8 && common > 1
    });
    if !are_alike {
        return;
    }
    let Some(named) = told_apart(&own) else { return };
    // Two indices are none of them the whole of the other: `PAR INDEX`, `SIPAS`.
    let wholes = named.iter().filter(|name| is_total(name)).count();
    let is_total = |name: &str| wholes == 1 && is_total(name);
    for (place, name) in with_figures.into_iter().zip(named) {
        let reading = &mut readings[place];
        reading.guesses.retain(|guess| guess.what != What::Total);
        for key in reading.keys.of.values_mut().filter(|_| !is_total(&name)) {
            key.path = vec![name.clone()];
        }
        reading.guesses.push(Guess {
            what: What::Total,
            found: if is_total(&name) { Found::Text(name) } else { Found::Nothing },
            evidence: Vec::new(),
            alternatives: Vec::new(),
            sureness: Sureness::Open,
        });
    }
}

/// What tells the tables apart: each has its own, and it says more than a number.
fn told_apart(readings: &[&Reading<'_>]) -> Option<Vec<String>> {
    let sheet = |reading: &&Reading<'_>| reading.sheet.table.grid.sheet.clone().unwrap_or_default();
    let file = |reading: &&Reading<'_>| stem(&reading.sheet.table.grid.file);
    let titles = || in_titles(readings);
    let sheets = || readings.iter().map(sheet).collect::<Vec<_>>();
    let files = || readings.iter().map(file).collect::<Vec<_>>();
    let are_names = |names: &Vec<String>| {
        let apart: BTreeSet<String> = names.iter().map(|name| folded(name)).collect();
        let is_name = |name: &String| {
            let words = folded(name);
            let is_sheet = ["sheet", "trang", "phu luc", "bieu", "pl"].iter().any(|word| {
                words
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
            });
            words.chars().filter(|c| c.is_alphabetic()).count() > 1 && !is_sheet
        };
        apart.len() == names.len() && names.iter().all(is_name)
    };
    // One sheet is of the whole, and says so: `Tổng hợp`.
    let sheets_say = Some(sheets()).filter(|names| names.iter().any(|name| is_total(name)));
    sheets_say.into_iter().chain([titles(), sheets(), files()]).find(are_names)
}

/// What differs in the first titles of the tables, whole words.
fn in_titles(readings: &[&Reading<'_>]) -> Vec<String> {
    let titles: Vec<Vec<String>> = readings
        .iter()
        .map(|reading| {
            let (name, _) = told::name(Some(reading), &Choices::default());
            tidy(&name).split(' ').map(str::to_owned).collect()
        })
        .collect();
    let least = titles.iter().map(Vec::len).min().unwrap_or(0);
    let alike = |place: &dyn Fn(&Vec<String>) -> Option<String>| {
        titles.windows(2).all(|two| place(&two[0]) == place(&two[1]))
    };
    let before = (0..least).take_while(|at| alike(&|words| words.get(*at).cloned())).count();
    let behind = (0..least - before)
        .take_while(|at| {
            alike(&|words| words.len().checked_sub(at + 1).map(|at| words[at].clone()))
        })
        .count();
    titles.iter().map(|words| words[before..words.len() - behind].join(" ")).collect()
}

/// Whether what names a table is the whole: `Tổng hợp 2023`.
fn is_total(name: &str) -> bool {
    says(name) == Some(Says::Total)
}
