//! What does a reader mean who typed this, with or without marks?
//!
//! Names are compared word by word: in lower case, marks aside, `đ` as `d`, with and without the words for a kind of unit
//! in front. Such words are dropped from a name only when they are spelled with their marks (`quận`) or abbreviated:
//! `Quan Sơn` keeps both its words. They stay before a number (`Quận 1`) and when nothing would remain. A query may have
//! them without marks (`huyen sin ho`): it is tried with and without them.
//!
//! A typed word stands for a word of a name, or for several written as one (`daklak`), or for their first letters (`hn`,
//! `tp hcm`, `tt hue`, `q1`); what spelling varies is the same (`Bắc Cạn`); the last may be unfinished. Whatever is typed
//! after a whole name tells where it lies (`tan lap thai nguyen`). Typing errors, one a word, are looked for only when
//! nothing fits as typed.
//!
//! In quotation marks everything is meant letter by letter: names that have these letters anywhere, marks aside, and
//! nothing else.
//!
//! Best first: the literal reading before the one without a kind; as written before another spelling, before first
//! letters, before errors; the marks that were typed; the whole name, its start, a later word, inside a word; then
//! levels from above, then the order of the tables.
//!
//! | module | answers |
//! |---|---|
//! | [`names`] | which names are there? |
//! | `vocabulary` | which words do they have, and how near is a typed word to each? |
//! | `text` | which words only say a kind of unit? |
//! | [`query`] | what may have been meant? |
//! | [`fit`], `fitting` | how well does that fit a name? |
//! | [`catalogue`] | what else than units can be found? |
//! | [`published`] | where is something published of a unit? |

pub mod catalogue;
pub mod fit;
mod fitting;
pub mod names;
pub mod published;
pub mod query;
mod text;
mod vocabulary;

#[cfg(test)]
mod tests;

use fit::{Extent, Fit, How};
use fitting::{Begun, Fitting};
use names::Names;
use query::Query;
use text::Kinds;
use vocabulary::{Errors, differ_by_one};

use crate::model::order::Order;
use crate::model::spelling::{Word, words};
use crate::model::unit::{UnitIdx, Units};

/// Names written as one are compared with an error from so many letters on.
const SHORTEST_JOINED: usize = 5;

/// The text as names are compared: without marks, without the words for a kind. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let words = words(text);
    let (_, from) = Kinds::new().leading(&words, Word::eq);
    words[from..].iter().map(|word| word.bare.as_str()).collect::<Vec<_>>().join(" ")
}

/// An entry that fits; the least is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How well.
    pub fit: Fit,
    /// What comes first among equals.
    rank: usize,
    /// Its place among the names.
    pub entry: usize,
}

impl Hit {
    fn new(names: &Names, entry: usize, fit: Fit) -> Self {
        Self { fit, rank: names.rank(entry), entry }
    }
}

/// What fits, best first.
pub fn hits(names: &Names, query: &Query) -> Vec<Hit> {
    if query.is_blank() {
        return Vec::new();
    }
    if let Some(letters) = query.quoted() {
        return with_letters(names, &letters);
    }
    let mut found = as_typed(names, query, Errors::None);
    if found.is_empty() {
        found = as_one(names, query);
    }
    if found.is_empty() {
        found = as_typed(names, query, Errors::One);
    }
    if found.is_empty() {
        found = joined_with_error(names, query);
    }
    found.arrange();
    found
}

/// The units that fit, best first.
pub fn search(units: &Units, names: &Names, text: &str) -> Vec<UnitIdx> {
    let found = hits(names, &Query::new(text));
    found.into_iter().filter_map(|hit| units.at(hit.entry)).collect()
}

/// The names that have these letters in a row.
fn with_letters(names: &Names, letters: &str) -> Vec<Hit> {
    let mut name = String::new();
    let mut of = |entry: usize| {
        let mut spellings = names.of_entry(entry).iter();
        let at = spellings.find_map(|spelled| {
            name.clear();
            for word in names.words_of(spelled) {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(&names.vocabulary.get(*word).word.bare);
            }
            name.find(letters)
        })?;
        let extent = match (at, letters.len() == name.len()) {
            (0, true) => Extent::Whole,
            (0, false) => Extent::Start,
            (..) => Extent::Inside,
        };
        let fit = Fit { reading: 0, how: How::AsWritten, is_unmarked: false, extent };
        Some(Hit::new(names, entry, fit))
    };
    let mut found: Vec<Hit> = (0..names.len()).filter_map(&mut of).collect();
    found.arrange();
    found
}

fn as_typed(names: &Names, query: &Query, errors: Errors) -> Vec<Hit> {
    let readings = query.readings(names, errors);
    let code = query.folded();
    let begun: Vec<Begun> = readings.iter().map(|reading| Begun::new(names, reading)).collect();
    let of = |entry: usize| {
        let by_name = || {
            // Most names have nothing of what was typed.
            if !begun.iter().any(|begun| begun.may_fit(names, entry)) {
                return None;
            }
            let mut readings = readings.iter().enumerate();
            readings.find_map(|(place, reading)| Fitting { names, query, reading }.of(place, entry))
        };
        let fit = by_code(names.code(entry), &code).into_iter().chain(by_name()).min()?;
        Some(Hit::new(names, entry, fit))
    };
    (0..names.len()).filter_map(of).collect()
}

/// A code is typed from its start.
fn by_code(code: &str, typed: &str) -> Option<Fit> {
    let rest = code.strip_prefix(typed)?;
    let extent = if rest.is_empty() { Extent::Whole } else { Extent::Start };
    Some(Fit { reading: 0, how: How::AsWritten, is_unmarked: false, extent })
}

fn as_one(names: &Names, query: &Query) -> Vec<Hit> {
    let Some(reading) = query.as_one(names) else { return Vec::new() };
    let of = |entry: usize| {
        let fit = Fitting { names, query, reading: &reading }.of(0, entry)?;
        Some(Hit::new(names, entry, fit))
    };
    (0..names.len()).filter_map(of).collect()
}

/// The names that, written as one word, differ by one typing error from what was typed: `daklka`.
fn joined_with_error(names: &Names, query: &Query) -> Vec<Hit> {
    let typed = query.glued().bare;
    let fit = Fit { reading: 0, how: How::WithErrors, is_unmarked: false, extent: Extent::Whole };
    if typed.len() < SHORTEST_JOINED {
        return Vec::new();
    }
    let differs = |spelled: &names::Spelled| {
        let words = &names.words_of(spelled)[spelled.bare_from..];
        let joined = || words.iter().map(|word| names.vocabulary.get(*word).word.bare.as_str());
        let letters: usize = joined().map(str::len).sum();
        letters.abs_diff(typed.len()) <= 1 && differ_by_one(&typed, &joined().collect::<String>())
    };
    let fits = |entry: &usize| names.of_entry(*entry).iter().any(differs);
    (0..names.len()).filter(fits).map(|entry| Hit::new(names, entry, fit)).collect()
}
