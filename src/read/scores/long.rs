//! Long tables: a row is one published value, with its bound, its rank and its place.

use crate::model::order::Order;
use std::collections::BTreeMap;

use super::codes::Unplaced;
use crate::model::by_level::by_level;
use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::{Again, Column, Detail, Edition, Origin, Staged};
use crate::model::index::Index;
use crate::model::mark::{Flags, Mark, Marks, Precision};
use crate::model::missing::{Cell, Missing};
use crate::model::operator::{Limit, Operator};
use crate::model::period::Period;
use crate::model::period::spelling::{Readings, settle};
use crate::model::publication::{Publication, ScorePart};
use crate::model::score::Score;
use crate::model::stage::Stage;
use crate::model::unit::UnitIdx;
use crate::read::cells::{Row, Table};
use crate::read::documents::cells;
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use crate::read::problem::{Expected, Fault, Problem, quoted};
use crate::read::scores::named::{Named, Whom, not_living};
use crate::read::tables::{optional_name, repeated};

/// One row, understood.
struct Value {
    period: Period,
    /// What its period may mean among others.
    other: Option<Period>,
    unit: UnitIdx,
    domain: Option<DomainId>,
    stage: Stage,
    cell: Cell,
    mark: Option<Mark>,
    detail: Detail,
    line: u64,
}

/// The editions of a long table, oldest first. A problem costs the row it stands on.
pub fn editions(
    publication: &Publication,
    index: &Index,
    part: &ScorePart,
    table: &Table,
    problems: &mut Vec<Problem>,
) -> Vec<Edition> {
    let mut editions: Vec<Building> = Vec::new();
    let (mut unplaced, mut named) = (Unplaced::default(), Named::default());
    for row in table.rows() {
        let value = match read(publication, index, part, &mut named, &row) {
            Ok(Some(value)) => value,
            Ok(None) => continue,
            Err(Problem { fault: Fault::Unknown { table: "units", .. }, .. }) => {
                unplaced.add(row.line, cells::period(&row).ok(), row.text("unit"));
                continue;
            }
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        unplaced.placed(row.text("unit"));
        let max = publication.max(index, value.domain.as_ref(), value.period);
        let points = value.cell.map_or(f64::NEG_INFINITY, Score::points);
        if let Some(max) = max.filter(|max| points > *max) {
            let found = quoted(row.text("score"));
            let fault = Fault::AboveMax { found, max: max.to_string() };
            problems.push(row.problem(Some("score"), fault));
        }
        let place = editions.iter().position(|one| one.edition.period == value.period);
        let place = place.unwrap_or_else(|| {
            let edition = empty(part, index, value.period);
            editions.push(Building { edition, rows: ByUnit::default(), other: value.other });
            editions.len() - 1
        });
        if let Err(problem) = editions[place].add(value, &row) {
            problems.push(problem);
        }
    }
    let is_placed = |at: Period, unit: UnitIdx| {
        let of_period = editions.iter().find(|one| one.edition.period == at);
        of_period.is_some_and(|one| one.rows.get(unit).is_some())
    };
    let outside = named.end(part, &mut unplaced, problems);
    let mut lacking = unplaced.tell(publication, &part.path, is_placed, problems);
    lacking.extend(outside);
    for one in &mut editions {
        let of_period = lacking.iter().filter(|(period, _)| *period == Some(one.edition.period));
        one.edition.unplaced = of_period.map(|(_, count)| count).sum();
    }
    let reading = |one: &Building| Readings { first: one.edition.period, other: one.other };
    let settled = settle(&editions.iter().map(reading).collect::<Vec<_>>());
    let settled = editions.into_iter().zip(settled);
    let mut editions: Vec<Edition> =
        settled.map(|(one, period)| Edition { period, ..one.edition }).collect();
    editions.arrange_by_key(|one| one.period);
    editions.iter_mut().for_each(|edition| in_tree_order(publication, edition));
    by_level(editions, &publication.units)
}

/// An edition while its rows are read, with the row of every unit in it.
struct Building {
    edition: Edition,
    rows: ByUnit<usize>,
    other: Option<Period>,
}

fn empty(part: &ScorePart, index: &Index, period: Period) -> Edition {
    Edition {
        index: index.id.clone(),
        period,
        file: part.path.clone(),
        source: part.source.clone(),
        further: Vec::new(),
        units: Vec::new(),
        lines: Vec::new(),
        columns: Vec::new(),
        population: part.population,
        details: BTreeMap::new(),
        staged: Vec::new(),
        marks: Marks::default(),
        unplaced: 0,
    }
}

fn read(
    publication: &Publication,
    index: &Index,
    part: &ScorePart,
    named_units: &mut Named,
    row: &Row<'_>,
) -> Result<Option<Value>, Problem> {
    let named = row.text("index");
    if !named.is_empty() && named != index.id.as_str() {
        let fault = Fault::Unknown { found: quoted(named), table: "indices" };
        return Err(row.problem(Some("index"), fault));
    }
    let readings = row.need("period", Expected::Period, Readings::of)?;
    if part.period.is_some_and(|named| !readings.may_be(named)) {
        return Err(row.bad("period", Expected::PeriodOfFile));
    }
    let Readings { first, other } = readings;
    let (period, other) = part.period.map_or((first, other), |named| (named, None));
    let code = row.text("unit");
    let unit = match named_units.whom(&publication.units, code, (row.line, Some(period))) {
        Whom::Unit(unit) => unit,
        Whom::Summary => return Ok(None),
        Whom::Unknown => return Err(cells::unknown(row, "unit", "units")),
    };
    if let Some(fault) = not_living(&publication.units, unit, code, period) {
        named_units.outside(period);
        return Err(row.problem(Some("unit"), fault));
    }
    let domain = cells::domain(row)?;
    let tree = publication.tree(&index.id);
    if domain.as_ref().is_some_and(|domain| tree.get(domain).is_none()) {
        return Err(cells::unknown(row, "domain", "domains"));
    }
    const STAGES: &[&str] = &["self", "round1", "round2", "published"];
    let stage = row.parse("stage", Expected::OneOf(STAGES), Stage::from_id)?;
    let (cell, mark) = cell(row)?;
    let bound = match (cells::operator(row, "bound")?, cell) {
        (Operator::Exactly, _) | (_, Err(_)) => None,
        (operator, Ok(score)) => Some(Limit { operator, value: score.points() }),
    };
    let printed = |column: &str, cell: &str, nth: &str| match row.text(column) {
        "" => Ok(None),
        _ => cells::place_in(publication, row, column, cell, nth).map(Some),
    };
    Ok(Some(Value {
        period,
        other,
        unit,
        domain,
        stage: stage.unwrap_or_default(),
        cell,
        mark,
        detail: Detail {
            line: row.line,
            bound,
            rank: cells::rank(row)?,
            place: printed("printed", "cell", "nth")?,
            rank_place: printed("printed_rank", "cell_rank", "nth_rank")?,
            again: Vec::new(),
            note: optional_name(row, "note"),
        },
        line: row.line,
    }))
}

/// The cell of the score: a number, or a known sign for none, and what stands beside it.
fn cell(row: &Row<'_>) -> Result<(Cell, Option<Mark>), Problem> {
    let text = row.text("score");
    let mark =
        |flags, bound, precision| Some(Mark { printed: text.into(), flags, bound, precision });
    match figure(text, Style::Unknown) {
        Figure::Number(score, flags, Precision::Held) if flags.is_empty() => Ok((Ok(score), None)),
        Figure::Number(score, flags, precision) => Ok((Ok(score), mark(flags, None, precision))),
        Figure::Bound(limit, flags) => {
            Ok((Err(Missing::BoundOnly), mark(flags, Some(limit), Precision::Held)))
        }
        Figure::Absent(Missing::TooSmall) => {
            Ok((Err(Missing::TooSmall), mark(Flags::default(), None, Precision::Lost)))
        }
        Figure::Absent(why) => Ok((Err(why), None)),
        Figure::TwoReadings => {
            Err(row.problem(Some("score"), Fault::TwoReadings { found: quoted(text) }))
        }
        Figure::Unknown => Err(row.bad("score", Expected::Number)),
    }
}

impl Building {
    fn add(&mut self, value: Value, row: &Row<'_>) -> Result<(), Problem> {
        let Self { edition, rows, .. } = self;
        if value.stage != Stage::Published {
            if let Ok(score) = value.cell {
                let (stage, unit, domain) = (value.stage, value.unit, value.domain);
                edition.staged.push(Staged { stage, unit, domain, score });
            }
            return Ok(());
        }
        let key = (value.unit, value.domain.clone());
        if let Some(first) = edition.details.get_mut(&key) {
            // A document may print a score in its text and in its table: both places are kept, the first is shown.
            if let (Some(place), Ok(score)) = (value.detail.place, value.cell) {
                let Detail { rank, rank_place, .. } = value.detail;
                first.again.push(Again { score, place, rank, rank_place });
                return Ok(());
            }
            let node = value.domain.as_ref().map_or("", DomainId::as_str);
            return Err(repeated(row, "unit", &format!("{} {node}", row.text("unit"))));
        }
        let cell: Cell = match value.detail.bound {
            None => value.cell,
            Some(_) => Err(Missing::BoundOnly),
        };
        let place = rows.get(value.unit).copied().unwrap_or_else(|| {
            rows.set(value.unit, edition.units.len());
            edition.units.push(value.unit);
            edition.lines.push(value.line);
            for column in &mut edition.columns {
                column.cells.push(Err(Missing::NotPublished));
            }
            edition.units.len() - 1
        });
        let known = edition.columns.iter().position(|column| column.domain == value.domain);
        let at = known.unwrap_or_else(|| {
            edition.columns.push(Column {
                domain: value.domain.clone(),
                origin: Origin::Published,
                cells: vec![Err(Missing::NotPublished); edition.units.len()],
            });
            edition.columns.len() - 1
        });
        if let Some(found) =
            edition.columns.get_mut(at).and_then(|column| column.cells.get_mut(place))
        {
            *found = cell;
        }
        if let Some(mark) = value.mark {
            edition.marks.set(value.unit, value.domain.as_ref(), mark);
        }
        edition.details.insert(key, value.detail);
        Ok(())
    }
}

/// The columns in the order of the index's tree, the total first: rows may come in any order.
fn in_tree_order(publication: &Publication, edition: &mut Edition) {
    let tree = publication.tree(&edition.index);
    let place = |domain: &Option<DomainId>| {
        domain.as_ref().map(|id| tree.iter().position(|node| node.id == *id))
    };
    edition.columns.arrange_by_key(|column| place(&column.domain));
}
