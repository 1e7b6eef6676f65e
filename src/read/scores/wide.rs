//! Wide tables: a row is a unit in a period, a column is a node.

use std::collections::BTreeMap;

use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Index;
use crate::model::missing::{Cell, Missing};
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::model::score::Score;
use crate::model::unit::UnitIdx;
use crate::read::cells::number;
use crate::read::problem::{Expected, Fault, Problem, quoted};
use crate::read::records::{Record, Sink};

/// The rows of a wide table read so far.
pub struct Rows<'a> {
    publication: &'a Publication,
    index: &'a Index,
    part: &'a ScorePart,
    period_column: Option<usize>,
    unit_column: usize,
    columns: Vec<ScoreColumn>,
    /// In the order they appear.
    editions: Vec<(Period, Building)>,
}

struct ScoreColumn {
    place: usize,
    domain: Option<DomainId>,
    name: String,
}

#[derive(Default)]
struct Building {
    units: Vec<UnitIdx>,
    lines: Vec<u64>,
    seen: ByUnit<u64>,
    cells: Vec<Vec<Cell>>,
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
            columns: Vec::new(),
            editions: Vec::new(),
        }
    }
}

impl Rows<'_> {
    fn problem(&self, line: u64, column: &str, fault: Fault) -> Problem {
        Problem::new(&self.part.path, Some(line), Some(column), fault)
    }

    /// The editions, oldest first.
    pub fn editions(self) -> Vec<Edition> {
        let (columns, part, index) = (self.columns, self.part, self.index);
        let mut editions = self.editions;
        editions.sort_unstable_by_key(|(period, _)| *period);
        editions
            .into_iter()
            .map(|(period, building)| Edition {
                index: index.id.clone(),
                period,
                file: part.path.clone(),
                source: part.source.clone(),
                units: building.units,
                lines: building.lines,
                columns: columns
                    .iter()
                    .zip(building.cells)
                    .map(|(column, cells)| Column {
                        domain: column.domain.clone(),
                        origin: Origin::Published,
                        cells,
                    })
                    .collect(),
                population: part.population,
                details: BTreeMap::new(),
                staged: Vec::new(),
            })
            .collect()
    }

    fn period(&self, row: &Record<'_>) -> Result<Period, Problem> {
        let Some(place) = self.period_column else {
            return self
                .part
                .period
                .ok_or_else(|| self.problem(row.line, "period", Fault::NoColumn("period".into())));
        };
        let text = row.get(place).unwrap_or("").trim();
        let bad = |expected| {
            self.problem(row.line, "period", Fault::BadCell { found: quoted(text), expected })
        };
        let period: Period = text.parse().map_err(|_| bad(Expected::Period))?;
        match self.part.period {
            Some(named) if named != period => Err(bad(Expected::PeriodOfFile)),
            _ => Ok(period),
        }
    }

    fn cell(
        &self,
        line: u64,
        column: &ScoreColumn,
        period: Period,
        text: &str,
    ) -> (Cell, Option<Problem>) {
        let text = text.trim();
        if text.is_empty() {
            let node =
                column.domain.as_ref().and_then(|id| self.publication.tree(&self.index.id).get(id));
            let applies = node.is_none_or(|node| node.applies_in(period));
            return (
                Err(if applies { Missing::NotPublished } else { Missing::NotApplicable }),
                None,
            );
        }
        let Some(score) = number(text).and_then(Score::new) else {
            let fault = Fault::BadCell { found: quoted(text), expected: Expected::Number };
            return (Err(Missing::Unreadable), Some(self.problem(line, &column.name, fault)));
        };
        let max = self.publication.max(self.index, column.domain.as_ref(), period);
        let above = max.filter(|max| score.points() > *max).map(|max| {
            let fault = Fault::AboveMax { found: quoted(text), max: max.to_string() };
            self.problem(line, &column.name, fault)
        });
        (Ok(score), above)
    }
}

impl Sink for Rows<'_> {
    fn header(&mut self, header: &Record<'_>) -> Result<(), Fault> {
        let mut unit_column = None;
        let mut seen = Vec::new();
        for (place, name) in header.cells().map(str::trim).enumerate() {
            if seen.contains(&name) {
                return Err(Fault::RepeatedColumn(quoted(name)));
            }
            seen.push(name);
            match name {
                "period" => self.period_column = Some(place),
                "unit" => unit_column = Some(place),
                "total" => {
                    self.columns.push(ScoreColumn { place, domain: None, name: name.to_owned() })
                }
                "stage" | "note" => {}
                _ => {
                    let known = DomainId::new(name)
                        .filter(|id| self.publication.tree(&self.index.id).get(id).is_some());
                    let Some(domain) = known else {
                        return Err(Fault::Unknown { found: quoted(name), table: "domains" });
                    };
                    self.columns.push(ScoreColumn {
                        place,
                        domain: Some(domain),
                        name: name.to_owned(),
                    });
                }
            }
        }
        self.unit_column = unit_column.ok_or_else(|| Fault::NoColumn("unit".into()))?;
        if self.period_column.is_none() && self.part.period.is_none() {
            return Err(Fault::NoColumn("period".into()));
        }
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>) {
        let code = row.get(self.unit_column).unwrap_or("").trim();
        let Some(unit) = self.publication.units.find(code) else {
            let fault = Fault::Unknown { found: quoted(code), table: "units" };
            return problems.push(self.problem(row.line, "unit", fault));
        };
        let period = match self.period(row) {
            Ok(period) => period,
            Err(problem) => return problems.push(problem),
        };
        let place = self.editions.iter().position(|(known, _)| *known == period);
        let edition = place.and_then(|place| self.editions.get(place));
        let first_line = edition.and_then(|(_, edition)| edition.seen.get(unit)).copied();
        if first_line.is_some() {
            let found = quoted(&format!("{code} {period}"));
            return problems.push(self.problem(
                row.line,
                "unit",
                Fault::Repeated { first_line, found },
            ));
        }
        let mut cells = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let (cell, problem) =
                self.cell(row.line, column, period, row.get(column.place).unwrap_or(""));
            cells.push(cell);
            problems.extend(problem);
        }
        let width = self.columns.len();
        let place = place.unwrap_or_else(|| {
            self.editions.push((period, Building::default()));
            self.editions.len() - 1
        });
        let edition = &mut self.editions[place].1;
        edition.cells.resize_with(width, Vec::new);
        edition.seen.set(unit, row.line);
        edition.units.push(unit);
        edition.lines.push(row.line);
        for (column, cell) in edition.cells.iter_mut().zip(cells) {
            column.push(cell);
        }
    }
}
