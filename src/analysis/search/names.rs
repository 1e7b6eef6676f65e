//! The names of all units, and of what else is looked for, taken apart once: a reader who types waits for every one of
//! them.

use std::borrow::Cow;

use super::text::Kinds;
use super::vocabulary::Vocabulary;
use crate::model::spelling::{Word, bare_words, words};
use crate::model::spellings::Spellings;
use crate::model::unit::{Unit, Units};

/// The signs an apostrophe is written with.
const APOSTROPHES: [char; 7] = ['\'', '’', '‘', 'ʼ', 'ʻ', '`', '´'];

/// All spellings of a unit. A word with an apostrophe is looked for in two words and in one: `Ea H'Leo` as `ea h leo`
/// and as `ea hleo`.
fn spelled<'a>(unit: &'a Unit, spellings: &'a [String]) -> impl Iterator<Item = Cow<'a, str>> {
    let own = [Some(&unit.name.vi), unit.name.en.as_ref()].into_iter().flatten();
    let all = own.chain(&unit.aliases).chain(spellings);
    all.flat_map(|name| {
        let joined = name.contains(APOSTROPHES).then(|| Cow::from(name.replace(APOSTROPHES, "")));
        [Some(Cow::from(name)), joined].into_iter().flatten()
    })
}

/// What is looked for, entry by entry: the units in the order of their table, then whatever else was added.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) vocabulary: Vocabulary,
    /// The words of all spellings, one after another.
    words: Vec<u32>,
    spelled: Vec<Spelled>,
    entries: Vec<Entry>,
}

/// One spelling of an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelled {
    from: u32,
    to: u32,
    /// So many leading words only say which kind of unit it is.
    pub kinds: usize,
    /// Where the name begins without them: they stay before a number.
    pub bare_from: usize,
}

/// Something that is looked for.
#[derive(Clone, Debug)]
struct Entry {
    /// Its spellings end here.
    to: usize,
    /// The entry it belongs to.
    above: Option<usize>,
    /// What comes first among equals.
    rank: usize,
    /// Its code, folded.
    code: String,
}

/// The place of things that are no units behind all levels of units.
pub(super) const BEHIND_UNITS: usize = 1000;

impl Names {
    /// Those of all units.
    pub fn of(units: &Units, spellings: &Spellings) -> Self {
        let mut names = Self::default();
        names.grow(units, spellings, usize::MAX);
        names
    }

    /// Adds the names of `most` more units, in the order of the table. Says whether all are here.
    pub fn grow(&mut self, units: &Units, spellings: &Spellings, most: usize) -> bool {
        let (kinds, levels) = (Kinds::new(), units.levels.at_hand());
        for (place, unit) in units.iter().skip(self.entries.len()).take(most) {
            let rank = levels.iter().position(|level| *level == unit.level);
            let above = units.parent(place).map(|above| above.place());
            let names = spelled(unit, spellings.of(place));
            let order = (above, rank.unwrap_or(levels.len()));
            self.add(&kinds, names, unit.code.as_str(), order);
        }
        self.entries.len() >= units.len()
    }

    /// Adds one entry with the entry it belongs to and its rank among equals.
    pub(super) fn add<'a>(
        &mut self,
        kinds: &Kinds,
        names: impl Iterator<Item = Cow<'a, str>>,
        code: &str,
        (above, rank): (Option<usize>, usize),
    ) {
        let first = self.spelled.len();
        for name in names {
            let name = words(&name);
            let (leading, bare_from) = kinds.leading(&name, Word::eq);
            let from = self.words.len();
            for word in name {
                let number = self.vocabulary.note(word);
                self.words.push(number);
            }
            let (from, to) = (from as u32, self.words.len() as u32);
            let new = Spelled { from, to, kinds: leading, bare_from };
            let is_known = |known: &Spelled| self.words_of(known) == self.words_of(&new);
            // Names of two languages and documents are often one.
            if from == to || self.spelled[first..].iter().any(is_known) {
                self.words.truncate(from as usize);
            } else {
                self.spelled.push(new);
            }
        }
        let code = bare_words(code).join(" ");
        self.entries.push(Entry { to: self.spelled.len(), above, rank, code });
    }

    pub(super) fn words_of(&self, spelled: &Spelled) -> &[u32] {
        &self.words[spelled.from as usize..spelled.to as usize]
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn of_entry(&self, entry: usize) -> &[Spelled] {
        let from = entry.checked_sub(1).map_or(0, |before| self.entries[before].to);
        &self.spelled[from..self.entries[entry].to]
    }

    /// The entry an entry belongs to, if it is here.
    pub(super) fn above(&self, entry: usize) -> Option<usize> {
        self.entries[entry].above.filter(|above| *above < self.entries.len())
    }

    pub(super) fn rank(&self, entry: usize) -> usize {
        self.entries[entry].rank
    }

    pub(super) fn code(&self, entry: usize) -> &str {
        &self.entries[entry].code
    }
}
