//! Are codes, labels and numbering in order, and does every number stand in its column?

use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::sheet::{Sheet, When};
use crate::audit::audited::Audited;
use crate::model::form::{FormId, FormKind, Indicator, Kind as Measured};
use crate::model::observation::{Absence, Observation};
use crate::model::order::Order;
use crate::model::place::Place;

mod numbering;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let tables = audited.documents.forms.iter().filter(|form| form.kind != FormKind::Text);
    for form in tables {
        let rows: Vec<&Indicator> = audited.documents.rows_of(&form.id);
        twice(sheet, &rows, findings);
        elsewhere(sheet, &rows, findings);
        columns(audited, sheet, &form.id, findings);
    }
    numbering::check(audited, findings);
}

/// A row with the code it prints; the code stands in the first cell of the row.
fn figure(sheet: &Sheet<'_>, row: &Indicator, column: &str) -> Figure {
    let printed = sheet.place(&row.id).map(|place| sheet.of_row(place)).unwrap_or_default();
    let line = printed.iter().find(|(_, found)| found.place.cell.is_some());
    let place = line.map(|(_, found)| Place {
        cell: Some(1),
        nth: 1,
        printed: row.printed_code.clone(),
        ..found.place.clone()
    });
    Figure::row(row, column, place)
}

/// A code without the point it may end with; `None` unless it is made of numbers.
fn code(text: &str) -> Option<&str> {
    let code = text.trim().trim_end_matches('.');
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    code.split('.').all(plain).then_some(code)
}

fn twice(sheet: &Sheet<'_>, rows: &[&Indicator], findings: &mut Vec<Finding>) {
    let label = |row: &Indicator| row.name.vi.trim().to_lowercase();
    for (place, row) in rows.iter().enumerate() {
        let printed = code(&row.printed_code);
        let same_code = |other: &&&Indicator| code(&other.printed_code) == printed;
        if let Some(first) = rows[..place].iter().find(same_code).filter(|_| printed.is_some()) {
            push(sheet, Doubt::CodeTwice, &[*first, *row], "printed_code", findings);
        }
        let same_label = |other: &&&Indicator| {
            other.parent == row.parent
                && other.kind != Measured::Heading
                && label(other) == label(row)
        };
        let counted = row.kind != Measured::Heading;
        if let Some(first) = rows[..place].iter().find(same_label).filter(|_| counted) {
            push(sheet, Doubt::LabelTwice, &[*first, *row], "name", findings);
        }
    }
}

/// Codes that call for another place in the tree than the one they stand in, those under one heading together.
fn elsewhere(sheet: &Sheet<'_>, rows: &[&Indicator], findings: &mut Vec<Finding>) {
    let wrong = |row: &&&Indicator| {
        let (meant, printed) = (code(&row.code), code(&row.printed_code));
        meant.is_some() && printed.is_some() && meant != printed
    };
    let found: Vec<&Indicator> = rows.iter().filter(wrong).copied().collect();
    for group in found.chunk_by(|a, b| a.parent == b.parent) {
        let expected = group.iter().map(|row| row.code.clone()).collect();
        push(sheet, Doubt::CodeElsewhere { expected }, group, "printed_code", findings);
    }
}

fn push(
    sheet: &Sheet<'_>,
    doubt: Doubt,
    rows: &[&Indicator],
    column: &str,
    findings: &mut Vec<Finding>,
) {
    let figures = rows.iter().map(|row| figure(sheet, row, column)).collect();
    findings.push(Finding::new(Kind::Codes, Grade::Format, figures, doubt));
}

/// Numbers of one form and span that stand in another cell than nearly all others: a shifted row, or the column of the
/// measure.
fn columns(audited: &Audited<'_>, sheet: &Sheet<'_>, form: &FormId, findings: &mut Vec<Finding>) {
    let of_form = |found: &&Observation| {
        found.place.cell.is_some() && sheet.row(found).is_some_and(|row| row.form == *form)
    };
    let mut found: Vec<&Observation> =
        audited.documents.observations.iter().filter(of_form).collect();
    found.arrange_by_key(|one| When::of(one));
    for column in found.chunk_by(|a, b| When::of(a) == When::of(b)) {
        let Some(usual) = usual(column) else { continue };
        let shifted = column
            .iter()
            .filter(|found| found.place.cell != Some(usual) && found.value != Err(Absence::Blank));
        for found in shifted {
            let cell = found.place.cell.unwrap_or(usual);
            let doubt = Doubt::Column { cell, usual };
            let figures = vec![Figure::observed(found)];
            findings.push(Finding::new(Kind::Codes, Grade::Format, figures, doubt));
        }
    }
}

/// The cell that at least nine of ten numbers of a column stand in.
fn usual(column: &[&Observation]) -> Option<u16> {
    let mut cells: Vec<u16> = column.iter().filter_map(|found| found.place.cell).collect();
    cells.arrange();
    let longest = cells.chunk_by(|a, b| a == b).max_by_key(|run| run.len())?;
    (longest.len() * 10 >= cells.len() * 9 && longest.len() >= 5)
        .then(|| longest.first().copied())
        .flatten()
}
