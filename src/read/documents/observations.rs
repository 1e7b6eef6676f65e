//! Printed values and printed blanks.

use super::cells::{indicator, operator, period, place, rank, row_of, unit, unknown, value};
use crate::model::documents::Documents;
use crate::model::observation::{Absence, Counting, Observation};
use crate::model::publication::Publication;
use crate::read::cells::Row;
use crate::read::number::number;
use crate::read::problem::{Expected, Problem};
use crate::read::tables::optional_name;

const ABSENCES: &[&str] = &["blank", "none", "not-due", "not-applicable"];

pub fn observation(
    publication: &Publication,
    documents: &mut Documents,
    row: &Row<'_>,
) -> Result<(), Problem> {
    let of = indicator(documents, row, "indicator")?
        .ok_or_else(|| unknown(row, "indicator", "indicators"))?;
    let absence = row.parse("absence", Expected::OneOf(ABSENCES), |word| match word {
        "blank" => Some(Absence::Blank),
        "none" => Some(Absence::NoneStated),
        "not-due" => Some(Absence::NotDue),
        "not-applicable" => Some(Absence::NotApplicable),
        _ => None,
    })?;
    let ratio = match (value(row, "numerator")?, value(row, "denominator")?) {
        (Some(numerator), Some(denominator)) => Some((numerator, denominator)),
        (None, None) => None,
        _ => return Err(row.bad("denominator", Expected::Pair)),
    };
    let parts = row.parse("parts", Expected::Numbers, |text| {
        text.split('|').map(number).collect::<Option<Vec<f64>>>()
    })?;
    let counting = row.parse("cumulative", Expected::OneOf(&["yes", "no"]), |word| match word {
        "yes" => Some(Counting::Cumulative),
        "no" => Some(Counting::InPeriod),
        _ => None,
    })?;
    let number = value(row, "value")?;
    let found = Observation {
        indicator: of,
        unit: unit(publication, row)?,
        period: period(row)?,
        value: number.ok_or(absence.unwrap_or(Absence::Words)),
        operator: operator(row, "operator")?,
        ratio,
        parts: parts.unwrap_or_default(),
        basis: row.text("basis").to_owned(),
        from: row.parse("from", Expected::Date, |text| text.parse().ok())?,
        as_of: row.parse("as_of", Expected::Date, |text| text.parse().ok())?,
        counting,
        rank: rank(row)?,
        place: place(publication, row)?,
        note: optional_name(row, "note"),
        row: row_of(row),
    };
    documents.observations.push(found);
    Ok(())
}
