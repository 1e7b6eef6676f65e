//! Rows that together are another row, and whether their printed numbers add up to it.
//!
//! A row is drawn from its parts by one rule: at least two of them have a number at the same time (or one, when it is
//! the whole). Only numbers that add up, or whose total is not printed, make a whole of 100 %.

use super::Sheet;
use super::moment::Moment;
use crate::model::documents::Documents;
use crate::model::form::{Indicator, Kind, Relation};
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::order::Order;

/// Two sums of printed numbers are the same when they are this close.
const CLOSE: f64 = 1e-6;

/// One way a row is divided.
#[derive(Clone, Debug)]
pub struct Breakdown<'a> {
    /// The row.
    pub whole: &'a Indicator,
    /// Its parts, in printed order.
    pub parts: Vec<&'a Indicator>,
    /// Its numbers: one line a point in time, and one a level of administration where the parts are divided by it.
    pub lines: Vec<Line<'a>>,
}

/// The parts at one time.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// When.
    pub moment: Moment,
    /// Whose part of the work; `None` for all.
    pub scope: Option<&'a str>,
    /// The numbers of each part that differ from one another.
    pub parts: Vec<Vec<&'a Observation>>,
    /// The number printed for the whole; `None` when there is none or only a bound.
    pub printed: Option<f64>,
}

/// Whether a line makes a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// The parts are the printed total.
    Adds,
    /// No total is printed: their sum is derived.
    Derived,
    /// Their sum is not the printed total.
    Differs,
    /// A part has two values, or only a bound: there is no one sum.
    Open,
    /// They are rates, which do not add.
    Rates,
}

impl Line<'_> {
    /// The sum of the first number of every part. Only of one that [`Fit::Adds`], is [`Fit::Derived`] or
    /// [`Fit::Differs`].
    pub fn sum(&self) -> f64 {
        self.parts.iter().filter_map(|part| part.first()?.value.ok()).sum()
    }

    /// Whether it makes a whole.
    pub fn fit(&self) -> Fit {
        let bound = |found: &&Observation| found.operator != Operator::Exactly;
        if self.parts.iter().any(|part| part.len() > 1 || part.iter().any(bound)) {
            return Fit::Open;
        }
        match self.printed {
            None => Fit::Derived,
            Some(total) if (total - self.sum()).abs() <= CLOSE => Fit::Adds,
            Some(_) => Fit::Differs,
        }
    }
}

impl Breakdown<'_> {
    /// Whether a line makes a whole.
    pub fn fit(&self, line: &Line<'_>) -> Fit {
        if self.whole.kind == Kind::Percent { Fit::Rates } else { line.fit() }
    }
}

/// Every way a row of the sheet is divided that can be drawn, in the order of the rows. A part that is divided by level
/// only is not listed: the line of each level in the whole above it says the same.
pub fn breakdowns<'a>(documents: &'a Documents, sheet: &Sheet<'a>) -> Vec<Breakdown<'a>> {
    let mut found: Vec<Breakdown<'_>> =
        sheet.rows.iter().flat_map(|row| of_row(documents, row.indicator)).collect();
    let by_level: Vec<&Indicator> = found
        .iter()
        .filter(|one| one.lines.iter().any(|line| line.scope.is_some()))
        .flat_map(|one| one.parts.iter().copied())
        .collect();
    found.retain(|one: &Breakdown<'_>| {
        let levels = one.parts.iter().all(|part| !part.scope.is_empty());
        !(levels && by_level.iter().any(|part| part.id == one.whole.id))
    });
    found
}

/// Every way a row is divided that can be drawn.
pub fn of_row<'a>(documents: &'a Documents, whole: &'a Indicator) -> Vec<Breakdown<'a>> {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in parts_of(documents, whole) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let divided = |name: &&str| {
        let parts: Vec<&Indicator> = parts_of(documents, whole)
            .filter(|(of, part)| of == name && part.kind == whole.kind)
            .map(|(_, part)| part)
            .collect();
        let lines = lines(documents, whole, &parts);
        (!lines.is_empty()).then_some(Breakdown { whole, parts, lines })
    };
    names.iter().filter_map(divided).collect()
}

fn parts_of<'a>(
    documents: &'a Documents,
    whole: &Indicator,
) -> impl Iterator<Item = (&'a str, &'a Indicator)> {
    let parts = documents.indicators.iter().filter(|part| part.parent.as_ref() == Some(&whole.id));
    parts.filter_map(|part| match &part.relation {
        Relation::Part(name) => Some((name.as_str(), part)),
        Relation::Topic | Relation::Subset => None,
    })
}

fn lines<'a>(
    documents: &'a Documents,
    whole: &Indicator,
    parts: &[&'a Indicator],
) -> Vec<Line<'a>> {
    let all: Vec<Vec<&'a Observation>> =
        parts.iter().map(|part| numbers(documents, part)).collect();
    let totals = numbers(documents, whole);
    let mut lines = Vec::new();
    for moment in moments(&all) {
        let exact: Vec<f64> = distinct(totals.iter().copied(), moment)
            .iter()
            .filter(|found| found.operator == Operator::Exactly)
            .filter_map(|found| found.value.ok())
            .collect();
        let printed = if let [total] = exact.as_slice() { Some(*total) } else { None };
        lines.extend(line(&all, moment, None, printed));
    }
    let mut scopes: Vec<&str> = Vec::new();
    for (_, part) in parts.iter().flat_map(|part| parts_of(documents, part)) {
        if !part.scope.is_empty() && !scopes.contains(&part.scope.as_str()) {
            scopes.push(&part.scope);
        }
    }
    for scope in scopes {
        let of_scope: Vec<Vec<&'a Observation>> = parts
            .iter()
            .map(|part| {
                let below = parts_of(documents, part).filter(|(_, below)| below.scope == scope);
                below.flat_map(|(_, below)| numbers(documents, below)).collect()
            })
            .collect();
        for moment in moments(&of_scope) {
            lines.extend(line(&of_scope, moment, Some(scope), None));
        }
    }
    lines
}

fn line<'a>(
    parts: &[Vec<&'a Observation>],
    moment: Moment,
    scope: Option<&'a str>,
    printed: Option<f64>,
) -> Option<Line<'a>> {
    let parts: Vec<Vec<&Observation>> =
        parts.iter().map(|part| distinct(part.iter().copied(), moment)).collect();
    let known = parts.iter().filter(|part| !part.is_empty()).count();
    let line = Line { moment, scope, parts, printed };
    (known >= 2 || (known == 1 && line.fit() == Fit::Adds)).then_some(line)
}

/// The printed numbers of a row.
fn numbers<'a>(documents: &'a Documents, row: &Indicator) -> Vec<&'a Observation> {
    documents.observed(&row.id).into_iter().filter(|found| found.value.is_ok()).collect()
}

fn moments(parts: &[Vec<&Observation>]) -> Vec<Moment> {
    let mut moments: Vec<Moment> = parts.iter().flatten().map(|found| Moment::of(found)).collect();
    moments.arrange();
    moments.dedup();
    moments
}

/// The numbers of one time, each value once however often it is printed.
fn distinct<'a>(
    found: impl Iterator<Item = &'a Observation>,
    moment: Moment,
) -> Vec<&'a Observation> {
    let mut distinct: Vec<&Observation> = Vec::new();
    for observation in found.filter(|found| Moment::of(found) == moment) {
        if !distinct.iter().any(|known| known.value == observation.value) {
            distinct.push(observation);
        }
    }
    distinct
}
