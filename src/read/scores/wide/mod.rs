//! Wide tables: a row is a unit in a period, a column is a node.

mod cells;

use super::building::{Building, PASSED_OVER, ScoreColumn};
use super::codes::Unplaced;
use crate::model::by_level::by_level;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::period::spelling::{Readings, settle};
use crate::model::publication::{Publication, ScorePart};
use crate::model::unit::UnitIdx;
use crate::read::number::Style;
use crate::read::problem::{Expected, Fault, Problem, quoted};
use crate::read::records::sink::{IsRow, Record, Sink};
use crate::read::scores::named::{Named, Whom, code_of, not_living};

/// The rows of a wide table read so far.
pub struct Rows<'a> {
    publication: &'a Publication,
    index: &'a Index,
    part: &'a ScorePart,
    pub(super) period_column: Option<usize>,
    pub(super) unit_column: usize,
    named: Named,
    pub(super) columns: Vec<ScoreColumn>,
    style: Style,
    unplaced: Unplaced,
    /// Rows that could not be told apart.
    lost: u64,
    /// In the order they appear.
    editions: Vec<(Period, Building)>,
    /// The largest possible scores of the columns in the period of the last row.
    maxima: Option<(Period, Vec<Option<f64>>)>,
}

impl<'a> Rows<'a> {
    /// None yet.
    pub fn new(publication: &'a Publication, index: &'a Index, part: &'a ScorePart) -> Self {
        Self {
            publication,
            index,
            part,
            period_column: None,
            unit_column: 0,
            named: Named::default(),
            columns: Vec::new(),
            style: Style::default(),
            unplaced: Unplaced::default(),
            lost: 0,
            editions: Vec::new(),
            maxima: None,
        }
    }
}

impl Rows<'_> {
    fn problem(&self, line: u64, column: &str, fault: Fault) -> Problem {
        Problem::new(&self.part.path, Some(line), Some(column), fault)
    }

    /// The editions, oldest first, each of one level; of a period that with most rows first.
    pub fn editions(mut self, problems: &mut Vec<Problem>) -> Vec<Edition> {
        let outside = self.named.end(self.part, &mut self.unplaced, problems);
        let (columns, mut editions, part) = (self.columns, self.editions, self.part);
        let is_placed = |at: Period, unit: UnitIdx| {
            let of_period = editions.iter().find(|(period, _)| *period == at);
            of_period.is_some_and(|(_, edition)| edition.seen.get(unit).is_some())
        };
        let mut lacking = self.unplaced.tell(self.publication, &part.path, is_placed, problems);
        lacking.extend(outside);
        // A period of which no row could be placed is there all the same.
        for period in lacking.iter().filter_map(|(period, _)| *period) {
            if editions.iter().all(|(known, _)| *known != period) {
                editions.push((period, Building::of_width(columns.len())));
            }
        }
        let reading =
            |(first, found): &(Period, Building)| Readings { first: *first, other: found.other };
        let settled = settle(&editions.iter().map(reading).collect::<Vec<_>>());
        for (edition, period) in editions.iter_mut().zip(settled) {
            let of_it = lacking.iter_mut().filter(|(at, _)| *at == Some(edition.0));
            of_it.for_each(|(at, _)| *at = Some(period));
            edition.0 = period;
        }
        editions.arrange_by_key(|(period, _)| *period);
        let only = editions.len() == 1;
        let unplaced = |at: Period| {
            let of_period = |period: Option<Period>| period.map_or(only, |period| period == at);
            let rows = lacking.iter().filter(|(period, _)| of_period(*period));
            let lost = if only { usize::try_from(self.lost).unwrap_or(0) } else { 0 };
            rows.map(|(_, count)| count).sum::<usize>() + lost
        };
        let edition = |(period, building): (Period, Building)| {
            building.edition(self.index, part, period, &columns, unplaced(period))
        };
        let editions: Vec<Edition> = editions.into_iter().map(edition).collect();
        by_level(editions, &self.publication.units)
    }

    fn period(&self, row: &Record<'_>) -> Result<Readings, Problem> {
        let sure = |first| Readings { first, other: None };
        let Some(place) = self.period_column else {
            return self
                .part
                .period
                .map(sure)
                .ok_or_else(|| self.problem(row.line, "period", Fault::NoColumn("period".into())));
        };
        let text = row.get(place).unwrap_or("").trim();
        let bad = |expected| {
            self.problem(row.line, "period", Fault::BadCell { found: quoted(text), expected })
        };
        let readings = Readings::of(text).ok_or_else(|| bad(Expected::Period))?;
        match self.part.period {
            Some(named) if readings.may_be(named) => Ok(sure(named)),
            Some(_) => Err(bad(Expected::PeriodOfFile)),
            None => Ok(readings),
        }
    }
}

impl Sink for Rows<'_> {
    fn header(&mut self, header: &Record<'_>, problems: &mut Vec<Problem>) -> Result<(), Fault> {
        let mut unit_column = None;
        let mut seen: Vec<String> = Vec::new();
        let tree = self.publication.tree(&self.index.id);
        let mut tell =
            |fault| problems.push(Problem::new(&self.part.path, Some(header.line), None, fault));
        for (place, name) in header.cells().map(str::trim).enumerate() {
            let folded = name.to_lowercase();
            // Ids may differ in nothing but their case; the first spelling is the exact one.
            let exact = DomainId::new(name).filter(|id| tree.get(id).is_some());
            let known = exact.or_else(|| {
                let same = |id: &&DomainId| id.as_str().eq_ignore_ascii_case(name);
                tree.iter().map(|node| &node.id).find(same).cloned()
            });
            let id = known.as_ref().map_or(folded.as_str(), DomainId::as_str).to_owned();
            if seen.contains(&id) {
                tell(Fault::RepeatedColumn(quoted(name)));
                continue;
            }
            let is_total = known.is_none() && folded == "total";
            match folded.as_str() {
                "" => continue,
                "period" if known.is_none() => self.period_column = Some(place),
                "unit" if known.is_none() => unit_column = Some(place),
                _ if known.is_some() || is_total => {
                    self.columns.push(ScoreColumn { place, domain: known, name: name.to_owned() });
                }
                other if PASSED_OVER.contains(&other) => {}
                _ => tell(Fault::UnknownColumn(quoted(name))),
            }
            seen.push(id);
        }
        self.unit_column = unit_column.ok_or_else(|| Fault::NoColumn("unit".into()))?;
        if self.period_column.is_none() && self.part.period.is_none() {
            return Err(Fault::NoColumn("period".into()));
        }
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>) {
        let code = code_of(row, self.unit_column);
        let period = self.period(row);
        let at = (row.line, period.as_ref().ok().map(|read| read.first));
        let unit = match self.named.whom(&self.publication.units, code, at) {
            Whom::Unit(unit) => unit,
            Whom::Summary => return,
            Whom::Unknown => return self.unplaced.add(row.line, at.1, code),
        };
        let Readings { first: period, other } = match period {
            Ok(readings) => readings,
            Err(problem) => return problems.push(problem),
        };
        if let Some(fault) = not_living(&self.publication.units, unit, code, period) {
            self.named.outside(period);
            return problems.push(self.problem(row.line, "unit", fault));
        }
        self.unplaced.placed(code);
        self.learn_style(row, problems);
        let mut told = Vec::new();
        let mut cells = Vec::with_capacity(self.columns.len());
        let mut marks = Vec::new();
        self.learn_maxima(period);
        let maxima = self.maxima.as_ref().map_or(&[][..], |(_, maxima)| maxima);
        for (column, max) in self.columns.iter().zip(maxima) {
            let text = row.get(column.place).unwrap_or("");
            let (cell, mark) = self.cell(row.line, (column, *max), period, text, &mut told);
            cells.push(cell);
            marks.extend(mark.map(|mark| (column.domain.as_ref(), mark)));
        }
        let width = self.columns.len();
        let place = self.editions.iter().position(|(known, _)| *known == period);
        let edition = place.and_then(|place| self.editions.get(place));
        if let Some((_, edition)) = edition
            && let Some(first_line) = edition.seen.get(unit)
        {
            let fault = if edition.has_row(unit, &cells) {
                Fault::SameRow
            } else {
                let found = quoted(&format!("{code} {period}"));
                Fault::Repeated { first_line: Some(*first_line), found }
            };
            return problems.push(self.problem(row.line, "unit", fault));
        }
        problems.append(&mut told);
        let place = place.unwrap_or_else(|| {
            self.editions.push((period, Building { other, ..Building::of_width(width) }));
            self.editions.len() - 1
        });
        let edition = &mut self.editions[place].1;
        edition.seen.set(unit, row.line);
        edition.units.push(unit);
        edition.lines.push(row.line);
        marks.into_iter().for_each(|(domain, mark)| edition.marks.set(unit, domain, mark));
        for (column, cell) in edition.cells.iter_mut().zip(cells) {
            column.push(cell);
        }
    }

    fn lost(&mut self, rows: u64) {
        self.lost += rows;
    }

    fn is_row(&self, row: &Record<'_>) -> IsRow {
        let is_known = self.publication.units.find(code_of(row, self.unit_column)).is_some();
        if is_known && self.period(row).is_ok() { IsRow::Surely } else { IsRow::No }
    }
}
