//! The cells the tables of this page have in common: scores and ranks as printed, and whose they are.

use super::subject::{Latest, Subject};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::domain::DomainId;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::model::observation::PrintedRank;
use crate::model::place::Place;
use crate::model::statistic::Published;
use crate::model::unit::UnitIdx;
use crate::ui::components::marked::{self, with_mark};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The text of a document with its number, where it is one; it opens its passage.
pub fn printed(place: &Place, value: Option<f64>) -> Cell {
    Cell::printed(place.printed.clone(), value)
        .opening(ReadFrom::Passage(place.clone()))
        .in_language(Some("vi"))
}

/// A statistic as printed; blank without one.
pub fn statistic(found: Option<&Published>) -> Cell {
    found.map_or_else(Cell::blank, |found| printed(&found.place, found.exact()))
}

/// Decimals a unit's score in a node is shown with.
pub fn decimals(latest: &Latest, unit: UnitIdx, domain: Option<&DomainId>) -> u8 {
    let view = &latest.view;
    let ranking = use_library().rankings.of(view.best(domain), &latest.edition, domain);
    ranking.decimals_of(&[unit], view.decimals(domain))
}

/// A unit's score in a node as this page writes numbers; it opens what it was read from.
pub fn number(
    latest: &Latest,
    unit: UnitIdx,
    domain: Option<&DomainId>,
    points: f64,
    language: Language,
) -> Cell {
    let edition = &latest.edition;
    let shown = format::number(points, decimals(latest, unit, domain), language);
    let cell = match edition.column(domain).map(|column| column.origin) {
        Some(Origin::Derived | Origin::Reconstructed) => Cell::derived(points, shown),
        Some(Origin::Published) | None => Cell::number(points, shown),
    };
    let cell = cell.opening(edition.read_from(unit, domain));
    with_mark(cell, edition.mark(unit, domain), language)
}

/// A unit's score in a node: as printed, or why there is none.
pub fn score(
    latest: &Latest,
    unit: UnitIdx,
    domain: Option<&DomainId>,
    language: Language,
) -> Cell {
    let points = latest.edition.cell(unit, domain).map(|score| score.points());
    let detail = latest.edition.detail(unit, domain);
    match (detail.and_then(|detail| detail.place.as_ref()), points) {
        (Some(place), points) => printed(place, points.ok()),
        (None, Ok(points)) => number(latest, unit, domain, points, language),
        (None, Err(why)) => {
            let absent = Cell::absent_in_words(results::missing(why, language));
            marked::absent(absent, why, latest.edition.mark(unit, domain), language)
        }
    }
}

/// A largest possible score; blank where none is published.
pub fn maximum(max: Option<f64>, language: Language) -> Cell {
    max.map_or_else(Cell::blank, |max| Cell::number(max, format::plain(max, 2, language)))
}

/// A share of the maximum, in percent; blank without one.
pub fn share(share: Option<f64>, language: Language) -> Cell {
    share.map_or_else(Cell::blank, |share| {
        Cell::derived(share * 100.0, format::percent(share, 1, language))
    })
}

/// A printed rank, and of how many: shown where the rank's own text does not have it. Blank where no rank is printed.
pub fn rank(rank: Option<PrintedRank>, place: Option<&Place>) -> [Cell; 2] {
    let (Some(rank), Some(place)) = (rank, place) else { return [Cell::blank(), Cell::blank()] };
    let of = rank.of.map_or_else(Cell::blank, |of| {
        let shown = if place.printed.contains('/') { String::new() } else { format!("/{of}") };
        Cell::number(f64::from(of), shown)
    });
    [printed(place, Some(f64::from(rank.rank))), of]
}

/// The same table with the unit's name and code in every row of the file, which is read without this page.
pub fn of_unit(subject: &Subject, sheet: Sheet) -> Sheet {
    let labels = SharedLabels::of(subject.language);
    let (code, name) = (&subject.described().code, subject.name_of(subject.unit));
    let mut sheet = sheet;
    sheet.columns.push(Column::words(labels.code).file_only());
    sheet.columns.push(Column::words(labels.unit).file_only());
    for row in &mut sheet.rows {
        row.cells.extend([Cell::text(code.as_str()), Cell::text(name.clone())]);
    }
    sheet
}
