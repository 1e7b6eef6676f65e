//! The cells both tables of scores have: score, rank of how many, difference and how it reads.

use super::chosen::Compared;
use crate::analysis::compare::{Difference, Entry, NoDifference, Row};
use crate::export::sheet::Cell;
use crate::format;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::ui::components::marked::{absent, with_mark};
use crate::words::compare::differences::no_difference;
use crate::words::compare::labels::word;
use crate::words::results;

/// A unit's score as printed, opening its passage where it has one; or why there is none.
pub fn score(compared: &Compared, row: &Row, entry: &Entry) -> Cell {
    let (language, edition) = (compared.language, &compared.standing.edition);
    let (decimals, domain) = (row.decimals, row.domain.as_ref());
    let detail = edition.detail(entry.unit, domain);
    let printed = detail.and_then(|detail| detail.place.as_ref());
    let points = entry.score.map(|score| score.points());
    let mark = edition.mark(entry.unit, domain).filter(|_| printed.is_none());
    let cell = match (printed, points, entry.bound) {
        (Some(place), ..) => Cell::printed(place.printed.clone(), points.ok()),
        (None, Ok(points), _) => {
            let shown = format::number(points, decimals, language);
            match edition.column(domain).map(|column| column.origin) {
                Some(Origin::Derived | Origin::Reconstructed) => Cell::derived(points, shown),
                Some(Origin::Published) | None => Cell::number(points, shown),
            }
        }
        (None, Err(why), _) if mark.is_some() => {
            return absent(Cell::blank(), why, mark, language);
        }
        (None, Err(_), Some(bound)) => {
            let value = format::plain(bound.value, decimals, language);
            return Cell::printed(format!("{} {value}", bound.operator.sign()), None);
        }
        (None, Err(why), None) => return Cell::absent_in_words(results::missing(why, language)),
    };
    with_mark(cell.opening(edition.read_from(entry.unit, domain)), mark, language)
}

/// A unit's rank, and of how many.
pub fn rank(compared: &Compared, entry: &Entry) -> [Cell; 2] {
    let Some(place) = entry.place else {
        // The score beside it says why there is no rank.
        return [dash(), Cell::blank()];
    };
    let rank = format::places::rank(place.rank, place.shared, compared.language);
    let of = place.of.map_or_else(Cell::blank, |of| {
        let whole = format::places::rank_of(place.rank, place.shared, of, compared.language);
        let shown = whole.strip_prefix(&rank).unwrap_or_default();
        of.whole().map_or_else(|| Cell::text(shown), |of| Cell::count(of, shown))
    });
    [Cell::count(place.rank, rank), of]
}

/// A difference with its sign, or why there is none; and how it reads.
pub fn difference(compared: &Compared, row: &Row, entry: &Entry) -> [Cell; 2] {
    let language = compared.language;
    match entry.difference {
        Ok(found) => {
            let reading = found.word.map_or_else(Cell::blank, |found| {
                let text = word(found, language);
                Cell { shown: format!(" {text}"), ..Cell::text(text) }
            });
            [Cell::derived(found.points, written(row, entry, found, language)), reading]
        }
        Err(why @ NoDifference::Itself) => {
            [Cell::absent(no_difference(why, language)), Cell::blank()]
        }
        Err(why) => [Cell::absent_in_words(no_difference(why, language)), Cell::blank()],
    }
}

/// A difference with its sign: that of the two numbers as they are written.
pub fn written(row: &Row, entry: &Entry, difference: Difference, language: Language) -> String {
    match (entry.score, row.base) {
        (Ok(score), Ok(base)) => format::difference(score.points(), base, row.decimals, language),
        _ => format::signed(difference.points, row.decimals, language),
    }
}

/// A number of index points made here, with something before it; a dash where there is none.
pub fn points(compared: &Compared, row: &Row, value: Option<f64>, before: &str) -> Cell {
    match value {
        Some(value) => {
            let shown = format::number(value, row.decimals, compared.language);
            Cell::derived(value, format!("{before}{shown}"))
        }
        None => dash(),
    }
}

/// The largest possible score; a dash where it is not published.
pub fn maximum(compared: &Compared, max: Option<f64>) -> Cell {
    max.map_or_else(dash, |max| Cell::number(max, format::plain(max, 2, compared.language)))
}

/// A dash where a reason stands elsewhere, or there is none to give.
fn dash() -> Cell {
    Cell { shown: "–".to_owned(), ..Cell::blank() }
}
