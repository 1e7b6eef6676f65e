//! How are numbers printed? Double signs, marks in some numbers of a table only, words where numbers stand.

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::{needed, numbers, same};
use super::sheet::Sheet;
use crate::model::form::Kind as Measured;
use crate::model::observation::Absence;
use crate::model::order::Order;

/// A printed number with the table it stands in.
struct Printed {
    table: String,
    percent: bool,
    figure: Figure,
}

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let mut all: Vec<Printed> = Vec::new();
    for found in &audited.documents.observations {
        let Some(row) = sheet.row(found) else { continue };
        let counted = matches!(row.kind, Measured::Number | Measured::Percent);
        let figure = Figure::observed(found);
        let mut push = |doubt| findings.push(single(figure.clone(), doubt));
        if found.parts.len() > 2 {
            push(Doubt::ThreeParts);
        }
        if counted && found.place.cell.is_some() && found.value == Err(Absence::Words) {
            push(Doubt::WordsInCell);
        }
        if counted && found.value.is_ok() && found.parts.is_empty() {
            let percent = row.kind == Measured::Percent && found.place.cell.is_some();
            // Running text is one table; the rows of a form that it repeats belong to it there.
            let table = match found.place.cell {
                Some(_) => &row.form.0,
                None => &found.place.source.0,
            };
            all.push(Printed { table: table.clone(), percent, figure });
        }
    }
    for found in &audited.documents.statistics {
        let table = found.place.source.0.clone();
        all.push(Printed { table, percent: false, figure: Figure::statistic(found) });
    }
    for printed in &all {
        if printed.figure.printed().contains("%%") {
            findings.push(single(printed.figure.clone(), Doubt::DoublePercent));
        }
        if has_point(&printed.figure) {
            findings.push(single(printed.figure.clone(), Doubt::DecimalPoint));
        }
    }
    all.arrange_by(|one, next| one.table.cmp(&next.table));
    for table in all.chunk_by(|a, b| a.table == b.table) {
        mixed(table, Doubt::MixedPercent, percent_sign, findings);
        mixed(table, Doubt::MixedThousands, thousands, findings);
        mixed(table, Doubt::LeadingZeros, zero, findings);
    }
}

fn single(figure: Figure, doubt: Doubt) -> Finding {
    Finding::new(Kind::Printed, Grade::Format, vec![figure], doubt)
}

/// The run of digits of the printed text that is the number.
fn own(figure: &Figure) -> Option<&str> {
    let value = figure.value?;
    numbers(figure.printed()).find(|run| {
        let plain: String = run.chars().filter(char::is_ascii_digit).collect();
        plain.parse().is_ok_and(|digits: f64| {
            let fraction = run.rsplit_once(',').map_or(0, |(_, fraction)| fraction.len());
            let fraction = i32::try_from(fraction).unwrap_or(0);
            same(digits / 10f64.powi(fraction), value.abs())
        })
    })
}

/// Whether the decimals follow a point: Vietnamese documents write a comma.
fn has_point(figure: &Figure) -> bool {
    let Some(value) = figure.value else { return false };
    needed(value) > 0 && numbers(figure.printed()).any(|run| run.parse() == Ok(value.abs()))
}

/// Whether a percent sign stands with a rate; `None` for other numbers.
fn percent_sign(printed: &Printed) -> Option<bool> {
    printed.percent.then(|| printed.figure.printed().contains('%'))
}

/// Whether thousands are left unmarked; `None` for numbers below a thousand.
fn thousands(printed: &Printed) -> Option<bool> {
    let large = printed.figure.value.is_some_and(|value| value.abs() >= 1000.0);
    large.then(|| own(&printed.figure)).flatten().map(|run| !run.contains('.'))
}

/// Whether a zero stands before a number of one digit; `None` for other numbers.
fn zero(printed: &Printed) -> Option<bool> {
    let small = printed.figure.value.is_some_and(|value| (1.0..10.0).contains(&value));
    let run = small.then(|| own(&printed.figure)).flatten()?;
    (!run.contains(',')).then(|| run.starts_with('0'))
}

/// One finding for a table in which a mark stands with some numbers only; its figures are those that have it.
fn mixed(
    table: &[Printed],
    doubt: Doubt,
    has: fn(&Printed) -> Option<bool>,
    findings: &mut Vec<Finding>,
) {
    let with: Vec<Figure> = table
        .iter()
        .filter(|printed| has(printed) == Some(true))
        .map(|printed| printed.figure.clone())
        .collect();
    if !with.is_empty() && table.iter().any(|printed| has(printed) == Some(false)) {
        findings.push(Finding::new(Kind::Printed, Grade::Format, with, doubt));
    }
}
