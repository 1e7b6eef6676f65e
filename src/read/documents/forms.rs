//! Forms and their rows.

use super::cells::{self, row_of, unknown};
use crate::model::documents::Documents;
use crate::model::form::{Form, FormId, FormKind, Indicator, IndicatorId, Kind, Relation};
use crate::model::publication::Publication;
use crate::read::cells::Row;
use crate::read::problem::{Expected, Problem};
use crate::read::tables::{list, name, optional_name, repeated};

pub fn form(_: &Publication, documents: &mut Documents, row: &Row<'_>) -> Result<(), Problem> {
    let id = FormId(row.text("form").to_owned());
    if documents.form(&id).is_some() {
        return Err(repeated(row, "form", &id.0));
    }
    let kind =
        row.need("kind", Expected::OneOf(&["form", "annex", "text"]), |word| match word {
            "form" => Some(FormKind::Form),
            "annex" => Some(FormKind::Annex),
            "text" => Some(FormKind::Text),
            _ => None,
        })?;
    documents.forms.push(Form {
        id,
        name: name(row, "name")?,
        kind,
        period_note: row.text("period_note").to_owned(),
        row: row_of(row),
    });
    Ok(())
}

pub fn indicator(_: &Publication, documents: &mut Documents, row: &Row<'_>) -> Result<(), Problem> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let id = row.need("indicator", Expected::Code, |text| {
        (!text.is_empty() && text.chars().all(plain)).then(|| IndicatorId(text.to_owned()))
    })?;
    if documents.indicator(&id).is_some() {
        return Err(repeated(row, "indicator", &id.0));
    }
    let form = FormId(row.text("form").to_owned());
    if documents.form(&form).is_none() {
        return Err(unknown(row, "form", "forms"));
    }
    let reference = |column: &str| match row.text(column) {
        "" => None,
        text => Some(IndicatorId(text.to_owned())),
    };
    let (parent, follows) = (reference("parent"), reference("follows"));
    // Both stand on earlier lines, which also keeps trees and processes free of circles.
    for (column, earlier) in [("parent", &parent), ("follows", &follows)] {
        if earlier.as_ref().is_some_and(|id| documents.indicator(id).is_none()) {
            return Err(row.bad(column, Expected::EarlierParent));
        }
    }
    documents.indicators.push(Indicator {
        id,
        form,
        code: row.text("code").to_owned(),
        printed_code: row.text("printed_code").to_owned(),
        name: name(row, "name")?,
        measure: optional_name(row, "measure"),
        kind: kind(row)?,
        codes: codes(row)?,
        parent,
        relation: relation(row)?,
        scope: row.text("scope").to_owned(),
        domain: cells::domain(row)?,
        numerator: reference("numerator"),
        denominator: reference("denominator"),
        follows,
        at_most: reference("at_most"),
        note: optional_name(row, "note"),
        row: row_of(row),
    });
    Ok(())
}

fn kind(row: &Row<'_>) -> Result<Kind, Problem> {
    const WORDS: &[&str] = &["heading", "number", "percent", "code", "text"];
    row.need("kind", Expected::OneOf(WORDS), |word| match word {
        "heading" => Some(Kind::Heading),
        "number" => Some(Kind::Number),
        "percent" => Some(Kind::Percent),
        "code" => Some(Kind::Code),
        "text" => Some(Kind::Text),
        _ => None,
    })
}

fn relation(row: &Row<'_>) -> Result<Relation, Problem> {
    match row.text("relation") {
        "" | "topic" => Ok(Relation::Topic),
        "subset" => Ok(Relation::Subset),
        "part" if row.text("breakdown").is_empty() => Err(row.bad("breakdown", Expected::Text)),
        "part" => Ok(Relation::Part(row.text("breakdown").to_owned())),
        _ => Err(row.bad("relation", Expected::OneOf(&["topic", "part", "subset"]))),
    }
}

fn codes(row: &Row<'_>) -> Result<Vec<(String, String)>, Problem> {
    list(row.text("codes"))
        .map(|pair| {
            let (code, words) = pair.split_once('=')?;
            Some((code.trim().to_owned(), words.trim().to_owned()))
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| row.bad("codes", Expected::Codes))
}
