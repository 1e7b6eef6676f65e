//! Wide tables of scores: a row is a unit in a period, a column a node of the index.

use std::collections::BTreeMap;

use super::cells::number;
use super::problem::{Expected, Fault, Problem, quoted};
use super::records::{Record, Records, Sink};
use crate::model::domain::DomainId;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::Index;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::model::score::{Cell, Score};
use crate::model::unit::UnitIdx;

/// A file of scores in the course of arriving.
pub struct Scores<'a> {
    records: Records,
    rows: Rows<'a>,
    problems: Vec<Problem>,
}

struct Rows<'a> {
    publication: &'a Publication,
    index: &'a Index,
    part: &'a ScorePart,
    period_column: Option<usize>,
    unit_column: usize,
    columns: Vec<ScoreColumn>,
    editions: BTreeMap<Period, Building>,
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
    seen: BTreeMap<UnitIdx, u64>,
    cells: Vec<Vec<Cell>>,
}

/// At most this many problems of one file are kept: past that, more of them help nobody.
const MOST_PROBLEMS: usize = 200;

impl<'a> Scores<'a> {
    /// Nothing read yet of this part.
    pub fn new(publication: &'a Publication, index: &'a Index, part: &'a ScorePart) -> Self {
        let rows = Rows {
            publication,
            index,
            part,
            period_column: None,
            unit_column: 0,
            columns: Vec::new(),
            editions: BTreeMap::new(),
        };
        Self { records: Records::new(&part.path), rows, problems: Vec::new() }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.records.push(bytes, &mut self.rows, &mut self.problems);
        self.problems.truncate(MOST_PROBLEMS);
    }

    /// Ends the file: the editions that could be read, oldest first, and what could not.
    pub fn finish(mut self) -> (Vec<Edition>, Vec<Problem>) {
        self.records.finish(&mut self.rows, &mut self.problems);
        self.problems.truncate(MOST_PROBLEMS);
        (self.rows.editions(), self.problems)
    }
}

impl Rows<'_> {
    fn problem(&self, line: u64, column: &str, fault: Fault) -> Problem {
        Problem {
            file: self.part.path.clone(),
            line: Some(line),
            column: Some(column.to_owned()),
            fault,
        }
    }

    fn editions(self) -> Vec<Edition> {
        let (columns, part, index) = (self.columns, self.part, self.index);
        self.editions
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
        let first_line =
            self.editions.get(&period).and_then(|edition| edition.seen.get(&unit)).copied();
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
        let edition = self.editions.entry(period).or_default();
        edition.cells.resize_with(width, Vec::new);
        edition.seen.insert(unit, row.line);
        edition.units.push(unit);
        edition.lines.push(row.line);
        for (column, cell) in edition.cells.iter_mut().zip(cells) {
            column.push(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(csv: &str, cells: &str, problems: &[(Option<u64>, Option<&str>)]) -> Vec<Problem> {
        let mut publication = Publication::default();
        let mut none = Vec::new();
        for (table, text) in [
            ("units", "unit,name,level\n01,Hà Nội,province\n02,Hà Giang,province\n"),
            ("indices", "index,name,max,best\nx,X,20,highest\n"),
            ("domains", "index,domain,name,max,to\nx,A,A,10,\nx,B,B,10,2020\n"),
        ] {
            super::super::tables::read(&mut publication, table, table, text.as_bytes(), &mut none);
        }
        assert_eq!(none, []);
        let part = ScorePart {
            index: publication.indices[0].id.clone(),
            path: "2024.csv".into(),
            period: Some(Period::year(2024)),
            source: None,
        };
        let mut scores = Scores::new(&publication, &publication.indices[0], &part);
        for chunk in csv.as_bytes().chunks(5) {
            scores.push(chunk);
        }
        let (editions, found) = scores.finish();
        let written: Vec<String> = editions
            .iter()
            .flat_map(|edition| (0..edition.units.len()).map(move |row| (edition, row)))
            .map(|(edition, row)| {
                let cells: Vec<String> = edition
                    .columns
                    .iter()
                    .map(|column| match column.cells[row] {
                        Ok(score) => score.points().to_string(),
                        Err(missing) => format!("{missing:?}"),
                    })
                    .collect();
                cells.join(" ")
            })
            .collect();
        assert_eq!(written.join(" / "), cells);
        let places: Vec<_> =
            found.iter().map(|problem| (problem.line, problem.column.as_deref())).collect();
        assert_eq!(places, problems);
        found
    }

    #[test]
    fn blank_is_not_published_and_never_zero() {
        check("period,unit,A,B\n2024,01,0,\n2024,02,,3\n", "0 NotApplicable / NotPublished 3", &[]);
    }

    #[test]
    fn a_text_in_a_number_cell_is_named_and_the_rest_of_the_row_is_kept() {
        let found = check(
            "period,unit,A\n2024,01,\"8,5\"\n2024,02,7\n",
            "Unreadable / 7",
            &[(Some(2), Some("A"))],
        );
        let fault = Fault::BadCell { found: "8,5".into(), expected: Expected::Number };
        assert_eq!(found[0].fault, fault);
    }

    #[test]
    fn a_unit_stands_once_in_a_period() {
        let found = check("unit,A\n01,1\n01,2\n", "1", &[(Some(3), Some("unit"))]);
        assert_eq!(
            found[0].fault,
            Fault::Repeated { first_line: Some(2), found: "01 2024".into() }
        );
    }

    #[test]
    fn an_unknown_unit_costs_its_row_and_an_unknown_node_the_table() {
        check("unit,A\n99,1\n02,2\n", "2", &[(Some(2), Some("unit"))]);
        let found = check("unit,Z\n01,1\n", "", &[(Some(1), None)]);
        assert_eq!(found[0].fault, Fault::Unknown { found: "Z".into(), table: "domains" });
    }

    #[test]
    fn a_score_above_its_maximum_is_kept_and_doubted() {
        let found = check("unit,A\n01,10.5\n", "10.5", &[(Some(2), Some("A"))]);
        assert!(found[0].fault.keeps_the_figure());
    }

    #[test]
    fn a_period_other_than_the_files_is_refused() {
        check("period,unit,A\n2023,01,1\n2024,02,2\n", "2", &[(Some(2), Some("period"))]);
    }
}
