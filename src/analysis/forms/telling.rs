//! Which figures of a document are read first, and which of them does a reader mean?
//!
//! First those printed with a rank, then rates printed with what they divide, then rows that are made of others, then
//! the rest; within each, in the order of the document. Of a row with figures of several times the latest is told. A
//! row without a number tells nothing here.

use crate::model::documents::Documents;
use crate::model::form::{Form, Indicator, Kind, Relation};
use crate::model::observation::Observation;
use crate::model::order::Order;
use crate::model::spelling::bare_words;
use crate::model::unit::UnitIdx;

use super::moment::Moment;
use super::sheet;

/// What a figure tells beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// Its rank among other units.
    Rank,
    /// What its rate divides.
    Ratio,
    /// The whole of other rows.
    Whole,
    /// Nothing more.
    Itself,
}

/// A figure with the row it fills.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<'a> {
    /// The row.
    pub row: &'a Indicator,
    /// The rows it divides, the highest first: "Cấp huyện" says nothing without them.
    pub above: Vec<&'a Indicator>,
    /// Its latest figure.
    pub found: &'a Observation,
    /// What it tells.
    pub tells: Tells,
}

/// The figures of a form, the most telling first.
pub fn telling<'a>(
    documents: &'a Documents,
    form: &'a Form,
    unit: Option<UnitIdx>,
) -> Vec<Told<'a>> {
    let sheet = sheet(documents, form, unit);
    let is_whole = |row: &Indicator| {
        let divides = |part: &&Indicator| {
            part.parent.as_ref() == Some(&row.id) && matches!(part.relation, Relation::Part(_))
        };
        sheet.rows.iter().map(|row| row.indicator).any(|part| divides(&part))
    };
    let told = |row: &super::SheetRow<'a>| {
        let indicator = row.indicator;
        let numbers = row.printed().filter(|found| found.value.is_ok());
        let found = numbers.max_by(|one, next| Moment::of(one).cmp(&Moment::of(next)))?;
        let tells = match found {
            _ if found.rank.is_some() => Tells::Rank,
            _ if found.ratio.is_some() => Tells::Ratio,
            // A whole of nothing tells nothing.
            _ if is_whole(indicator) && found.value != Ok(0.0) => Tells::Whole,
            _ => Tells::Itself,
        };
        Some(Told { row: indicator, above: above(documents, indicator), found, tells })
    };
    let is_number =
        |row: &&super::SheetRow<'a>| matches!(row.indicator.kind, Kind::Number | Kind::Percent);
    let mut figures: Vec<Told<'a>> = sheet.rows.iter().filter(is_number).filter_map(told).collect();
    figures.arrange_by_key(|figure| figure.tells);
    figures
}

/// The rows a row divides, the highest first.
fn above<'a>(documents: &'a Documents, row: &'a Indicator) -> Vec<&'a Indicator> {
    let up = |row: &&'a Indicator| match row.relation {
        Relation::Topic => None,
        Relation::Part(_) | Relation::Subset => documents.indicator(row.parent.as_ref()?),
    };
    let mut rows: Vec<&Indicator> = std::iter::successors(up(&row), up).collect();
    rows.retain(|row| row.kind != Kind::Heading);
    rows.reverse();
    rows
}

/// Whether a figure carries every word of a text in its names or its measure, with marks or without.
pub fn carries(figure: &Told<'_>, query: &str) -> bool {
    let rows = figure.above.iter().copied().chain([figure.row]);
    let texts = rows.flat_map(|row| {
        [Some(row.name.vi.as_str()), row.name.en.as_deref(), Some(row.measure.vi.as_str())]
    });
    let all: Vec<String> = texts.flatten().map(|text| bare_words(text).join(" ")).collect();
    bare_words(query).iter().all(|word| all.iter().any(|text| text.contains(word.as_str())))
}
