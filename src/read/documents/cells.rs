//! Cells that several tables of a document share.

use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::form::IndicatorId;
use crate::model::observation::PrintedRank;
use crate::model::operator::{Limit, Operator};
use crate::model::period::Period;
use crate::model::place::{self, Place};
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::unit::UnitIdx;
use crate::read::cells::Row;
use crate::read::number::number;
use crate::read::problem::{Expected, Fault, Problem, quoted};
use crate::read::tables::{known_unit, list};

const SIGNS: &[&str] = &["=", ">", ">=", "<", "<=", "~"];

pub fn row_of(row: &Row<'_>) -> place::Row {
    place::Row { file: row.file().to_owned(), line: row.line }
}

/// A code that must be known, or the problem that it is not.
pub fn unknown(row: &Row<'_>, column: &str, table: &'static str) -> Problem {
    row.problem(Some(column), Fault::Unknown { found: quoted(row.text(column)), table })
}

pub fn source(publication: &Publication, row: &Row<'_>) -> Result<SourceId, Problem> {
    let id = SourceId(row.text("source").to_owned());
    publication.source(&id).map(|_| id).ok_or_else(|| unknown(row, "source", "sources"))
}

/// The place of the text in the column `printed`, with the columns that say where exactly.
pub fn place(publication: &Publication, row: &Row<'_>) -> Result<Place, Problem> {
    place_in(publication, row, "printed", "cell", "nth")
}

pub fn place_in(
    publication: &Publication,
    row: &Row<'_>,
    printed: &str,
    cell: &str,
    nth: &str,
) -> Result<Place, Problem> {
    let (section, lines) = row.need("at", Expected::Place, Place::parse_at)?;
    let counted = |text: &str| text.parse::<u16>().ok().filter(|number| *number > 0);
    Ok(Place {
        source: source(publication, row)?,
        section,
        lines,
        cell: row.parse(cell, Expected::PositiveNumber, counted)?,
        nth: row.parse(nth, Expected::PositiveNumber, counted)?.unwrap_or(1),
        printed: row.text(printed).to_owned(),
    })
}

pub fn period(row: &Row<'_>) -> Result<Period, Problem> {
    row.need("period", Expected::Period, |text| text.parse().ok())
}

pub fn operator(row: &Row<'_>, column: &str) -> Result<Operator, Problem> {
    let read = row.parse(column, Expected::OneOf(SIGNS), Operator::from_sign)?;
    Ok(read.unwrap_or_default())
}

/// Limits written one after another, `>=8 <10`; `None` when one of them cannot be read.
pub fn limits(text: &str) -> Option<Vec<Limit>> {
    let limit = |word: &str| {
        let digits = word.find(|c: char| c.is_ascii_digit() || c == '-')?;
        let (sign, value) = word.split_at(digits);
        Some(Limit { operator: Operator::from_sign(sign)?, value: number(value)? })
    };
    text.split_whitespace().map(limit).collect()
}

pub fn domain(row: &Row<'_>) -> Result<Option<DomainId>, Problem> {
    row.parse("domain", Expected::Code, DomainId::new)
}

pub fn value(row: &Row<'_>, column: &str) -> Result<Option<f64>, Problem> {
    row.parse(column, Expected::Number, number)
}

/// The rank in `rank`, and its population in `rank_of`.
pub fn rank(row: &Row<'_>) -> Result<Option<PrintedRank>, Problem> {
    let whole = |text: &str| text.parse::<u32>().ok().filter(|rank| *rank > 0);
    let of = row.parse("rank_of", Expected::PositiveNumber, whole)?;
    Ok(row.parse("rank", Expected::PositiveNumber, whole)?.map(|rank| PrintedRank { rank, of }))
}

/// The units a cell lists, joined by `|`.
pub fn units(
    publication: &Publication,
    row: &Row<'_>,
    column: &str,
) -> Result<Vec<UnitIdx>, Problem> {
    let found = |code| publication.units.find(code).ok_or(code);
    list(row.text(column)).map(found).collect::<Result<_, _>>().map_err(|code| {
        row.problem(Some(column), Fault::Unknown { found: quoted(code), table: "units" })
    })
}

/// The unit of a record.
pub fn unit(publication: &Publication, row: &Row<'_>) -> Result<UnitIdx, Problem> {
    known_unit(publication, row, "unit")
}

/// The bodies a cell lists, joined by `|`.
pub fn bodies(documents: &Documents, row: &Row<'_>, column: &str) -> Result<Vec<String>, Problem> {
    let known: Vec<String> = list(row.text(column)).map(str::to_owned).collect();
    match known.iter().find(|body| documents.body(body).is_none()) {
        None => Ok(known),
        Some(body) => {
            Err(row.problem(Some(column), Fault::Unknown { found: quoted(body), table: "bodies" }))
        }
    }
}

/// The indicator a cell names; `None` when it is blank.
pub fn indicator(
    documents: &Documents,
    row: &Row<'_>,
    column: &str,
) -> Result<Option<IndicatorId>, Problem> {
    match row.text(column) {
        "" => Ok(None),
        text => {
            let id = IndicatorId(text.to_owned());
            let known = documents.indicator(&id).is_some();
            known.then_some(Some(id)).ok_or_else(|| unknown(row, column, "indicators"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_one_after_another() {
        let read = limits(">=8 <10").unwrap();
        assert_eq!(read[0], Limit { operator: Operator::AtLeast, value: 8.0 });
        assert_eq!(read[1], Limit { operator: Operator::Below, value: 10.0 });
        for bad in ["8", "=>8", ">= 8", ">x", ">-inf", ">1e309"] {
            assert_eq!(limits(bad), None, "{bad}");
        }
    }
}
