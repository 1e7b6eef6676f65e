//! Do names stand as in a list sorted by name, and are rows of a name alone headings then?

use super::sheet::Sheet;
use super::vocabulary::folded;
use super::words::BLANK;

/// So many rows of a name alone show what they are.
const SHOWN: usize = 2000;

/// Whether rows of a name alone are headings: most of them do not stand as in a list sorted by name.
pub fn are_headings(sheet: &Sheet<'_>, unit: usize) -> bool {
    let is_alone = |row: usize| {
        sheet.word(row, unit) != BLANK
            && (0..sheet.width).filter(|column| sheet.word(row, *column) != BLANK).count() == 1
    };
    let alone = (0..sheet.body.len()).filter(|place| is_alone(sheet.body[*place])).take(SHOWN);
    let (mut of, mut apart) = (0, 0);
    for place in alone {
        of += 1;
        apart += usize::from(!stands_in_order(sheet, unit, place));
    }
    apart * 2 > of
}

/// Whether a name stands between its neighbours as in a list sorted by name: a unit without figures, no heading.
pub fn stands_in_order(sheet: &Sheet<'_>, unit: usize, place: usize) -> bool {
    let name = |place: Option<usize>| {
        let row = sheet.body.get(place?)?;
        Some(folded(sheet.cell(*row, unit))).filter(|name| !name.is_empty())
    };
    let (before, own, after) =
        (name(place.checked_sub(1)), name(Some(place)), name(Some(place + 1)));
    match (before, own, after) {
        (Some(before), Some(own), Some(after)) => before < own && own < after,
        (Some(before), Some(own), None) => before < own,
        (None, Some(own), Some(after)) => own < after && sheet.body.len() > 20,
        _ => false,
    }
}
