//! The observations of all documents, looked up by row, unit and period.

use crate::model::date::Date;
use crate::model::documents::Documents;
use crate::model::form::{Indicator, IndicatorId, Relation};
use crate::model::observation::Observation;
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;

/// The span a figure speaks of; two figures are compared when they speak of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The period.
    pub period: Period,
    /// Its first day, where it is another than the period's.
    pub from: Option<Date>,
    /// Its last day, where it is another than the period's.
    pub as_of: Option<Date>,
}

impl When {
    /// The span of an observation.
    pub fn of(found: &Observation) -> Self {
        Self { period: found.period, from: found.from, as_of: found.as_of }
    }

    /// The whole period.
    pub fn whole(period: Period) -> Self {
        Self { period, from: None, as_of: None }
    }
}

/// Row, unit and span.
type Key = (usize, UnitIdx, When);

/// The rows of the forms and their observations.
pub struct Sheet<'a> {
    /// The rows, in the order of the tables.
    pub rows: &'a [Indicator],
    names: Vec<(&'a IndicatorId, usize)>,
    /// The observations by row, unit and span, in the order of the tables within one.
    cells: Vec<(Key, &'a Observation)>,
    /// Parent, relation and child, those of one parent together.
    children: Vec<(usize, &'a Relation, usize)>,
}

impl<'a> Sheet<'a> {
    /// Of these documents.
    pub fn new(documents: &'a Documents) -> Self {
        let rows = documents.indicators.as_slice();
        let mut names: Vec<(&IndicatorId, usize)> =
            rows.iter().enumerate().map(|(place, row)| (&row.id, place)).collect();
        names.arrange();
        let mut sheet = Self { rows, names, cells: Vec::new(), children: Vec::new() };
        sheet.cells = documents
            .observations
            .iter()
            .filter_map(|found| {
                Some(((sheet.place(&found.indicator)?, found.unit, When::of(found)), found))
            })
            .collect();
        sheet.cells.arrange_by_key(|(cell, _)| *cell);
        sheet.children = rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| {
                Some((sheet.place(row.parent.as_ref()?)?, &row.relation, place))
            })
            .collect();
        sheet.children.arrange_by_key(|(parent, ..)| *parent);
        sheet
    }

    /// The place of a row; `None` when it is in no form.
    pub fn place(&self, id: &IndicatorId) -> Option<usize> {
        let found = self.names.binary_search_by_key(&id, |(known, _)| *known).ok()?;
        Some(self.names[found].1)
    }

    /// The row of an observation.
    pub fn row(&self, found: &Observation) -> Option<&'a Indicator> {
        self.rows.get(self.place(&found.indicator)?)
    }

    /// Everything printed for a row, a unit and a span.
    pub fn at(&self, row: usize, unit: UnitIdx, when: When) -> &[(Key, &'a Observation)] {
        let key = (row, unit, when);
        let from = self.cells.partition_point(|(known, _)| *known < key);
        let to = from + self.cells[from..].partition_point(|(known, _)| *known == key);
        &self.cells[from..to]
    }

    /// The different numbers printed for a row, a unit and a span, each where it is printed first.
    pub fn values(&self, row: usize, unit: UnitIdx, when: When) -> Vec<&'a Observation> {
        let mut found: Vec<&Observation> = Vec::new();
        for (_, next) in self.at(row, unit, when) {
            let known = |known: &&Observation| {
                known.value == next.value
                    && known.operator == next.operator
                    && known.ratio == next.ratio
            };
            if next.value.is_ok() && !found.iter().any(known) {
                found.push(next);
            }
        }
        found
    }

    /// The units and spans a row has observations of, each once.
    pub fn spans(&self, row: usize) -> Vec<(UnitIdx, When)> {
        let mut spans: Vec<(UnitIdx, When)> =
            self.of_row(row).iter().map(|((_, unit, when), _)| (*unit, *when)).collect();
        spans.dedup();
        spans
    }

    /// Every observation of a row, by unit and span.
    pub fn of_row(&self, row: usize) -> &[(Key, &'a Observation)] {
        let from = self.cells.partition_point(|((known, ..), _)| *known < row);
        let to = from + self.cells[from..].partition_point(|((known, ..), _)| *known == row);
        &self.cells[from..to]
    }

    /// All observations, those of one row, unit and span together.
    pub fn groups(&self) -> impl Iterator<Item = &[(Key, &'a Observation)]> {
        self.cells.chunk_by(|(key, _), (next, _)| key == next)
    }

    /// Parent and parts of every way a row is divided, in the order of the tables.
    pub fn breakdowns(&self) -> Vec<(usize, Vec<usize>)> {
        self.related(|relation| match relation {
            Relation::Part(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Parent and the rows that are contained in it without making it up.
    pub fn subsets(&self) -> Vec<(usize, Vec<usize>)> {
        self.related(|relation| (*relation == Relation::Subset).then_some(""))
    }

    fn related(&self, name: fn(&Relation) -> Option<&str>) -> Vec<(usize, Vec<usize>)> {
        let mut found: Vec<(usize, &str, Vec<usize>)> = Vec::new();
        for (parent, relation, child) in &self.children {
            let Some(name) = name(relation) else { continue };
            let known = found
                .iter_mut()
                .rev()
                .take_while(|(known, ..)| known == parent)
                .find(|(_, known, _)| *known == name);
            match known {
                Some((.., parts)) => parts.push(*child),
                None => found.push((*parent, name, vec![*child])),
            }
        }
        found.into_iter().map(|(parent, _, parts)| (parent, parts)).collect()
    }
}
