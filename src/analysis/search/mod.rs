//! Which units does a reader mean who typed this, with or without marks?
//!
//! Names are compared folded: lower case, no marks, `đ` as `d`, one space between words, without the word for the
//! kind of unit. Such a word is dropped from a name only when it is spelled with its marks (`quận`) or abbreviated:
//! `Quan Sơn` keeps both its words. It stays before a number (`Quận 1`) and when nothing would remain. A query may
//! have it without marks (`huyen sin ho`): it is tried with and without it.

pub mod names;
mod text;

use crate::model::order::Order;
use names::{Names, spelled};
use text::{Kinds, Text};

use crate::model::spelling::{Word, words};
use crate::model::spellings::Spellings;
use crate::model::unit::{Unit, UnitIdx, Units};

/// The text as it is compared. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    Kinds::new().name(text).folded
}

/// What a reader typed, taken apart once.
pub struct Query {
    kinds: Kinds,
    readings: Vec<Text>,
}

impl Query {
    /// Of a text; whatever is typed with marks is looked for with these marks first.
    pub fn new(text: &str) -> Self {
        let kinds = Kinds::new();
        let readings = kinds.query(text);
        Self { kinds, readings }
    }

    /// Whether a unit fits: a name in either language or another spelling, or the start of its code.
    pub fn fits(&self, names: &Names, unit: UnitIdx) -> bool {
        self.nearest(names, unit).is_some()
    }

    /// Whether it was typed with marks.
    pub fn has_marks(&self) -> bool {
        self.readings.iter().any(|reading| reading.words.iter().any(Word::has_marks))
    }

    /// Whether a unit that fits carries the very marks that were typed.
    pub fn is_carried_by(&self, unit: &Unit, spellings: &[String]) -> bool {
        place(&self.kinds, (unit, spellings), &self.readings)
            .is_some_and(|(_, unmarked, _)| !unmarked)
    }

    /// How near the folded text is: 1 equal, 2 start, 3 start of a word, 4 inside a word, for the first reading that
    /// fits.
    fn nearest(&self, names: &Names, unit: UnitIdx) -> Option<(usize, u8)> {
        let folded = names.get(unit)?;
        self.readings.iter().enumerate().find_map(|(reading, query)| {
            // What a query means without its first word must at least begin a word: `xa d` is not every name with a d.
            let worst = if reading == 0 { 4 } else { 3 };
            let by_name = folded.names().filter_map(|name| within(name, &query.folded));
            let by_code =
                within(folded.code(), &query.folded).filter(|place| reading == 0 && *place <= 2);
            let best = by_name.filter(|place| *place <= worst).chain(by_code).min()?;
            Some((reading, best))
        })
    }
}

/// Where in a folded name a folded query stands; `None` when it does not.
fn within(name: &str, query: &str) -> Option<u8> {
    let at = name.find(query)?;
    let begins = |(gap, _): (usize, &str)| name[gap + 1..].starts_with(query);
    Some(match at {
        0 if name.len() == query.len() => 1,
        0 => 2,
        _ if name.match_indices(' ').any(begins) => 3,
        _ => 4,
    })
}

/// The units that fit, best first, then in table order.
///
/// A text with its marks comes before one that is equal only folded, that before a start, a start of a word, and a
/// place inside a word. For a query typed with marks, units that carry these very marks come before those that fit only
/// folded.
pub fn search(units: &Units, spellings: &Spellings, names: &Names, query: &str) -> Vec<UnitIdx> {
    let query = Query::new(query);
    let marked = query.has_marks();
    let place_of = |unit: UnitIdx| {
        let (reading, near) = query.nearest(names, unit)?;
        // Only marks and equal words need a closer look.
        if marked || near == 1 {
            place(&query.kinds, (units.get(unit), spellings.of(unit)), &query.readings)
        } else {
            Some((reading, false, near))
        }
    };
    let mut found: Vec<_> =
        units.iter().filter_map(|(unit, _)| Some((place_of(unit)?, unit))).collect();
    found.arrange();
    found.into_iter().map(|(_, unit)| unit).collect()
}

/// Which reading of the query fits, whether its marks are not the unit's, the place of the match: the least is best.
fn place(
    kinds: &Kinds,
    (unit, spellings): (&Unit, &[String]),
    readings: &[Text],
) -> Option<(usize, bool, u8)> {
    let names: Vec<Text> = spelled(unit, spellings).map(|name| kinds.name(&name)).collect();
    let code = Text::new(words(unit.code.as_str()));
    readings.iter().enumerate().find_map(|(reading, query)| {
        // What a query means without its first word must at least begin a word: `xa d` is not every name with a d.
        let by_name = names
            .iter()
            .filter_map(|name| fit(name, query))
            .filter(|(_, p)| reading == 0 || *p <= 3);
        let by_code = fit(&code, query).filter(|(_, place)| reading == 0 && *place <= 2);
        by_name.chain(by_code).min().map(|(unmarked, place)| (reading, unmarked, place))
    })
}

fn fit(name: &Text, query: &Text) -> Option<(bool, u8)> {
    let near = within(&name.folded, &query.folded)?;
    let place = if name.words == query.words { 0 } else { near };
    let marked = query.words.iter().any(Word::has_marks);
    Some((marked && !carries(name, query), place))
}

/// Whether the query's words stand in the name with these very marks; its last word may be unfinished.
fn carries(name: &Text, query: &Text) -> bool {
    let Some((last, whole)) = query.words.split_last() else { return false };
    name.words.windows(query.words.len()).any(|window| {
        let Some((end, start)) = window.split_last() else { return false };
        let tone = last.tones.is_empty() || last.tones == end.tones;
        start == whole && tone && end.letters.starts_with(&last.letters)
    })
}

#[cfg(test)]
mod tests;
