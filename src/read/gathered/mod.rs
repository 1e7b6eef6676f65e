//! Problems of one kind as one: how many there are, where the first ones stand, and what follows from them.
//!
//! Problems of one file and column are of one kind whatever was found there; where few different texts were found,
//! each is a kind of its own. Whoever refers to a row or a file that could not be read follows from that problem, and
//! is counted there.

use crate::model::order::Order;
use std::collections::{BTreeMap, BTreeSet};

use super::bounded::MOST_SIGNS;
use super::problem::{Fault, Problem};
use crate::model::lost::Lost;

/// Problems of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The first of them.
    pub first: Problem,
    /// How many there are.
    pub count: u64,
    /// The lines of those that are known one by one, in the order they were found.
    pub lines: Vec<u64>,
    /// The other texts that were found, in that order.
    pub others: Vec<String>,
    /// How many places refer to what is lost by them.
    pub followers: u64,
}

/// The kinds, in the order of their first problems.
pub fn gather(problems: &[Problem], lost: &[Lost]) -> Vec<Gathered> {
    let causes = Causes::of(problems, lost);
    let mut kinds: Vec<Gathered> = Vec::new();
    let mut kind_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, problem) in problems.iter().enumerate() {
        if causes.of.get(place).copied().flatten().is_some() {
            continue;
        }
        let known = kinds.iter().position(|kind| {
            kind.first.file == problem.file
                && kind.first.column == problem.column
                && kind.first.fault.is_like(&problem.fault)
                && kind.first.fault.found() == problem.fault.found()
        });
        let kind = known.unwrap_or_else(|| {
            kinds.push(Gathered {
                first: problem.clone(),
                count: 0,
                lines: Vec::new(),
                others: Vec::new(),
                followers: 0,
            });
            kinds.len() - 1
        });
        kind_of.insert(place, kind);
        if let Some(kind) = kinds.get_mut(kind) {
            kind.count += problem.times;
            kind.lines.extend(problem.line);
        }
    }
    for (place, problem) in problems.iter().enumerate() {
        let Some(root) = causes.root(place) else { continue };
        if let Some(kind) = kind_of.get(&root).and_then(|kind| kinds.get_mut(*kind)) {
            kind.followers += problem.times;
        }
    }
    merged(kinds)
}

/// Kinds that differ in what was found alone are one where there are many of them.
fn merged(kinds: Vec<Gathered>) -> Vec<Gathered> {
    let is_like = |one: &Gathered, other: &Gathered| {
        one.first.file == other.first.file
            && one.first.column == other.first.column
            && one.first.fault.is_like(&other.first.fault)
    };
    let mut all: Vec<Gathered> = Vec::new();
    let mut first_of: Vec<(usize, Vec<Gathered>)> = Vec::new();
    for kind in kinds {
        match first_of.iter_mut().find(|(first, _)| is_like(&all[*first], &kind)) {
            Some((_, more)) => more.push(kind),
            None => {
                first_of.push((all.len(), Vec::new()));
                all.push(kind);
            }
        }
    }
    // From the last on, so that the places before keep their numbers.
    for (first, more) in first_of.into_iter().rev() {
        if more.len() < MOST_SIGNS {
            more.into_iter().rev().for_each(|kind| all.insert(first + 1, kind));
            continue;
        }
        let Some(kind) = all.get_mut(first) else { continue };
        for other in more {
            kind.count += other.count;
            kind.followers += other.followers;
            kind.others.extend(other.first.fault.found().map(str::to_owned));
            kind.lines.extend(other.lines);
        }
        kind.lines.arrange();
    }
    all
}

/// What each problem follows from.
struct Causes {
    of: Vec<Option<usize>>,
}

impl Causes {
    fn of(problems: &[Problem], lost: &[Lost]) -> Self {
        let mut at: BTreeMap<(&str, Option<u64>), usize> = BTreeMap::new();
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, problem) in problems.iter().enumerate() {
            at.entry((&problem.file, problem.line)).or_insert(place);
            first.entry(&problem.file).or_insert(place);
        }
        let standing = |one: &Lost| match one.line {
            Some(_) => at.get(&(one.file.as_str(), one.line)).copied(),
            None => {
                let table = Fault::NoTable(one.table);
                let is_told = |problem: &Problem| problem.fault == table;
                problems.iter().position(is_told).or_else(|| first.get(one.file.as_str()).copied())
            }
        };
        let mut named: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut unnamed: BTreeMap<&str, Vec<(usize, &Lost)>> = BTreeMap::new();
        for one in lost {
            let Some(place) = standing(one) else { continue };
            match &one.code {
                Some(code) => drop(named.entry((one.table, code)).or_insert(place)),
                None => unnamed.entry(one.table).or_default().push((place, one)),
            }
        }
        // Rows without a code to call them by may be those that are missed, as long as no more are missed than there
        // are such rows; of a file that is lost, any number of rows may be.
        let mut missed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (table, code) in problems.iter().filter_map(|problem| problem.fault.refers_to()) {
            if !named.contains_key(&(table, code)) {
                missed.entry(table).or_default().insert(code);
            }
        }
        let cause = |problem: &Problem| {
            let (table, code) = problem.fault.refers_to()?;
            if let Some(place) = named.get(&(table, code)) {
                return Some(*place);
            }
            let rows = unnamed.get(table)?;
            let whole = rows.iter().find(|(_, one)| one.line.is_none());
            let enough = missed.get(table).is_some_and(|codes| codes.len() <= rows.len());
            whole.or(rows.first().filter(|_| enough)).map(|(place, _)| *place)
        };
        let of = problems
            .iter()
            .enumerate()
            .map(|(place, problem)| cause(problem).filter(|cause| *cause != place))
            .collect();
        Self { of }
    }

    /// The problem that one follows from at last; `None` when it follows from none.
    fn root(&self, place: usize) -> Option<usize> {
        let mut root = self.of.get(place).copied().flatten()?;
        // No chain is longer than there are problems: a circle ends.
        for _ in 0..self.of.len() {
            match self.of.get(root).copied().flatten() {
                Some(above) => root = above,
                None => return Some(root),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
