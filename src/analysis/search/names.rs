//! The names of all units as they are compared, folded once: a reader who types waits for every one of them.

use std::borrow::Cow;

use super::text::{Kinds, Text};
use crate::model::spelling::words;
use crate::model::spellings::Spellings;
use crate::model::unit::{Unit, UnitIdx, Units};

/// Between two spellings; no folded text has it.
const BETWEEN: char = '\n';

/// The signs an apostrophe is written with.
const APOSTROPHES: [char; 7] = ['\'', '’', '‘', 'ʼ', 'ʻ', '`', '´'];

/// All spellings of a unit. A word with an apostrophe is looked for in two words and in one: `Ea H'Leo` as `ea h leo`
/// and as `ea hleo`.
pub(super) fn spelled<'a>(
    unit: &'a Unit,
    spellings: &'a [String],
) -> impl Iterator<Item = Cow<'a, str>> {
    let own = [Some(&unit.name.vi), unit.name.en.as_ref()].into_iter().flatten();
    let all = own.chain(&unit.aliases).chain(spellings);
    all.flat_map(|name| {
        let joined = name.contains(APOSTROPHES).then(|| Cow::from(name.replace(APOSTROPHES, "")));
        [Some(Cow::from(name)), joined].into_iter().flatten()
    })
}

/// The folded spellings and codes of units, in the order of the table.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<Folded>);

/// One unit's spellings, its code last.
#[derive(Clone, Debug)]
pub(super) struct Folded(String);

impl Folded {
    fn new(kinds: &Kinds, unit: &Unit, spellings: &[String]) -> Self {
        let mut text = String::new();
        for name in spelled(unit, spellings) {
            text.push_str(&kinds.name(&name).folded);
            text.push(BETWEEN);
        }
        text.push_str(&Text::new(words(unit.code.as_str())).folded);
        Self(text)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.0.rsplit_once(BETWEEN).map_or("", |(names, _)| names);
        names.split(BETWEEN).filter(|name| !name.is_empty())
    }

    pub(super) fn code(&self) -> &str {
        self.0.rsplit_once(BETWEEN).map_or(self.0.as_str(), |(_, code)| code)
    }
}

impl Names {
    /// All of them.
    pub fn of(units: &Units, spellings: &Spellings) -> Self {
        let mut names = Self::default();
        names.grow(units, spellings, units.len());
        names
    }

    /// Folds the names of `most` more units, in the order of the table. Says whether all are folded.
    pub fn grow(&mut self, units: &Units, spellings: &Spellings, most: usize) -> bool {
        let kinds = Kinds::new();
        let next = units.iter().skip(self.0.len()).take(most);
        self.0.extend(next.map(|(place, unit)| Folded::new(&kinds, unit, spellings.of(place))));
        self.0.len() == units.len()
    }

    pub(super) fn get(&self, unit: UnitIdx) -> Option<&Folded> {
        self.0.get(unit.place())
    }
}
