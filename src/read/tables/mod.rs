//! The tables that say what is published: levels, units, indices, domains, breaks, sources.
//!
//! `units` and `indices` are needed; without any of the others the site shows less, and works.

pub(super) mod indices;
mod lost;

mod units;

use indices::known_index;

use crate::model::breaks::{Break, Known};
use crate::model::domain::DomainId;
use crate::model::hidden::visible;
use crate::model::language::Name;
use crate::model::level::Level;
use crate::model::lost::Lost;
use crate::model::publication::Publication;
use crate::model::source::{Document, Source, SourceId};
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::read::cells::{Arriving, Row, Table};
use crate::read::particulars::Refused;
use crate::read::path::refused;
use crate::read::problem::{Expected, Fault, Problem, quoted};

/// The tables in the order they must be read, and whether nothing can be shown without them.
pub const TABLES: [(&str, bool); 6] = [
    ("levels", false),
    ("units", true),
    ("indices", true),
    ("domains", false),
    ("breaks", false),
    ("sources", false),
];

/// The table of units of which nothing is published. It is read as more of `units`, behind them, once somebody searches.
pub const REGISTER: &str = "register";

/// Reads one file of a table into the publication. A problem costs the row it stands on.
pub fn read(
    publication: &mut Publication,
    table: &str,
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
) {
    let mut arriving = Arriving::named(file);
    arriving.push(bytes);
    if let Some(mut adding) = Adding::begin(table, arriving, &mut publication.lost, problems) {
        adding.step(publication, usize::MAX, problems);
    }
}

/// A file of a table that has arrived, in the course of being read into the publication.
pub struct Adding {
    table: &'static str,
    read: Table,
    add: Add,
    next: usize,
}

/// Takes a row. An error costs the row; what costs a single cell is added to the problems.
type Add = fn(&mut Publication, &Row<'_>, &mut Vec<Problem>) -> Result<(), Problem>;

impl Adding {
    /// No row read yet; `None` when the file cannot be used at all. What of it is lost is noted.
    pub fn begin(
        table: &str,
        arrived: Arriving,
        lost: &mut Vec<Lost>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let (table, is_needed) = TABLES.into_iter().find(|(name, _)| *name == table)?;
        let (needed, add): (&[&str], Add) = match table {
            "levels" => (&["level", "name"], level),
            "units" => (&["unit", "name", "level"], unit),
            "indices" => (&["index", "name"], indices::index),
            "domains" => (&["index", "domain", "name"], indices::domain),
            "breaks" => (&["index", "period", "reason"], method_break),
            "sources" => (&["source", "title"], source),
            _ => return None,
        };
        let read = lost::table(table, is_needed, needed, arrived, lost, problems)?;
        Some(Self { table, read, add, next: 0 })
    }

    /// Reads at most so many rows more; whether none is left. A problem costs the row it stands on.
    pub fn step(
        &mut self,
        publication: &mut Publication,
        most: usize,
        problems: &mut Vec<Problem>,
    ) -> bool {
        let before = self.next;
        for row in self.read.rows_from(before).take(most) {
            if let Err(problem) = (self.add)(publication, &row, problems) {
                // Of a row that stands twice, the first is there.
                let is_there = matches!(problem.fault, Fault::Repeated { .. });
                if !is_there && !problem.fault.keeps_the_figure() {
                    let lost = lost::row(publication, self.table, &row, &problem);
                    publication.lost.push(lost);
                }
                problems.push(problem);
            }
            problems.extend(units::hidden_in_names(&row));
            self.next += 1;
        }
        let is_whole = self.next - before < most;
        if is_whole && self.table == "domains" {
            indices::weights(publication, self.read.file.as_str(), problems);
        }
        is_whole
    }
}

pub(super) fn name(row: &Row<'_>, column: &str) -> Result<Name, Problem> {
    row.need(column, Expected::Text, |text| (!visible(text).is_empty()).then_some(()))?;
    Ok(optional_name(row, column))
}

pub(super) fn optional_name(row: &Row<'_>, column: &str) -> Name {
    row.bilingual(column)
}

pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// Names a level.
fn level(
    publication: &mut Publication,
    row: &Row<'_>,
    _: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let level = row.need("level", Expected::Level, Level::new)?;
    let order = row.parse("order", Expected::Number, |text| text.parse().ok())?;
    match publication.units.levels.name(level, name(row, "name")?, order) {
        true => Ok(()),
        false => Err(repeated(row, "level", row.text("level"))),
    }
}

/// Adds a unit. What is only doubtful of it is told, and it is there all the same.
fn unit(publication: &mut Publication, row: &Row<'_>, _: &mut Vec<Problem>) -> Result<(), Problem> {
    let code = row.need("unit", Expected::Code, UnitCode::new)?;
    let successors: Option<Vec<UnitCode>> =
        list(row.text("successors")).map(UnitCode::new).collect();
    let mut unit = Unit {
        printed: row
            .parse("code", Expected::Code, UnitCode::new)?
            .filter(|printed| *printed != code),
        code,
        name: name(row, "name")?,
        level: row.need("level", Expected::Level, Level::new)?,
        parent: row.parse("parent", Expected::Code, UnitCode::new)?,
        from: row.parse("from", Expected::Date, |text| text.parse().ok())?,
        to: row.parse("to", Expected::Date, |text| text.parse().ok())?,
        successors: successors.ok_or_else(|| row.bad("successors", Expected::Code))?,
        aliases: list(row.text("aliases")).map(str::to_owned).collect(),
    };
    let doubt = units::doubt(&publication.units, &mut unit, row);
    publication.units.add(unit).map_err(|unit| repeated(row, "unit", unit.code.as_str()))?;
    // The unit is there: what is told is a doubt.
    doubt.map_or(Ok(()), Err)
}

/// The unit a cell names.
pub(super) fn known_unit(
    publication: &Publication,
    row: &Row<'_>,
    column: &str,
) -> Result<UnitIdx, Problem> {
    let code = row.text(column);
    publication.units.find(code).ok_or_else(|| {
        row.problem(Some(column), Fault::Unknown { found: quoted(code), table: "units" })
    })
}

pub(super) fn repeated(row: &Row<'_>, column: &str, found: &str) -> Problem {
    row.repeated(column, found)
}

fn method_break(
    publication: &mut Publication,
    row: &Row<'_>,
    _: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let index = known_index(publication, row)?;
    let domain = row.parse("domain", Expected::Code, DomainId::new)?;
    if let Some(domain) =
        domain.as_ref().filter(|domain| publication.tree(&index).get(domain).is_none())
    {
        let fault = Fault::Unknown { found: quoted(domain.as_str()), table: "domains" };
        return Err(row.problem(Some("domain"), fault));
    }
    const KINDS: &[&str] = &["published", "suspected"];
    let known = row.parse("kind", Expected::OneOf(KINDS), |text| match text {
        "published" => Some(Known::Published),
        "suspected" => Some(Known::Suspected),
        _ => None,
    })?;
    publication.breaks.push(Break {
        index,
        domain,
        period: row.need("period", Expected::Period, |text| text.parse().ok())?,
        reason: name(row, "reason")?,
        known: known.unwrap_or_default(),
    });
    Ok(())
}

fn source(
    publication: &mut Publication,
    row: &Row<'_>,
    _: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let id = row.need("source", Expected::Text, |text| {
        (!text.is_empty()).then(|| SourceId(text.to_owned()))
    })?;
    if publication.source(&id).is_some() {
        return Err(repeated(row, "source", &id.0));
    }
    // Only a web address is made a link: `javascript:` in a published table stays text.
    let url = Some(row.text("url"))
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    if let Some(refused) = refused(row.text("text")).filter(|why| *why != Refused::Blank) {
        let fault = Fault::BadPath { found: quoted(row.text("text")), refused };
        return Err(row.problem(Some("text"), fault));
    }
    let document = match row.text("text") {
        "" => None,
        text => Some(Document {
            number: row.text("number").to_owned(),
            date: row.text("date").to_owned(),
            kind: row.text("kind").to_owned(),
            unit: row.parse("unit", Expected::Code, UnitCode::new)?,
            period: row.parse("period", Expected::Period, |text| text.parse().ok())?,
            addressee: row.text("addressee").to_owned(),
            text: text.to_owned(),
        }),
    };
    publication.sources.push(Source {
        id,
        title: name(row, "title")?,
        publisher: row.text("publisher").to_owned(),
        url: url.map(str::to_owned),
        licence: row.text("licence").to_owned(),
        attribution: optional_name(row, "attribution"),
        note: optional_name(row, "note"),
        document,
    });
    Ok(())
}

#[cfg(test)]
mod tests;
