//! Statistics published in place of the units' own values.

use super::cells::{domain, limits, operator, period, place, row_of, value};
use crate::model::documents::Documents;
use crate::model::publication::Publication;
use crate::model::statistic::{Published, Statistic};
use crate::read::cells::Row;
use crate::read::problem::{Expected, Problem};
use crate::read::tables::indices::known_index;
use crate::read::tables::{known_unit, optional_name};

const WORDS: &[&str] =
    &["mean", "highest", "lowest", "count", "units", "criteria", "sub-criteria", "max"];

pub fn statistic(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let limits = row.parse("condition", Expected::Limits, limits)?;
    let statistic = row.need("statistic", Expected::OneOf(WORDS), |word| match word {
        "mean" => Some(Statistic::Mean),
        "highest" => Some(Statistic::Highest),
        "lowest" => Some(Statistic::Lowest),
        "count" => Some(Statistic::Count(limits.clone().unwrap_or_default())),
        "units" => Some(Statistic::Units),
        "criteria" => Some(Statistic::Criteria),
        "sub-criteria" => Some(Statistic::SubCriteria),
        "max" => Some(Statistic::Max),
        _ => None,
    })?;
    let found = Published {
        index: known_index(publication, row)?,
        period: period(row)?,
        scope: known_unit(publication, row, "scope")?,
        domain: domain(row)?,
        statistic,
        value: value(row, "value")?.ok_or_else(|| row.bad("value", Expected::Number))?,
        of: value(row, "of")?,
        operator: operator(row, "bound")?,
        place: place(publication, row)?,
        note: optional_name(row, "note"),
        row: row_of(row),
    };
    documents.statistics.push(found);
    Ok(())
}
