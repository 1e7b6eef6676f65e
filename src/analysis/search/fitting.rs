//! What was typed against a name, word by word: which of the ways to read it is nearest?

use super::fit::{Extent, Fit, How};
use super::names::{Names, Spelled};
use super::query::{Query, Reading};
use super::vocabulary::{Known, Shape, is_abbreviation};

/// What the words from one on come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Rest {
    how: How,
    is_unmarked: bool,
    extent: Extent,
    /// Whether it only makes sense with a name from its beginning on.
    is_of_whole: bool,
}

impl Rest {
    /// With a word before it.
    fn after(self, how: How, is_marked: bool) -> Self {
        Self { how: self.how.max(how), is_unmarked: self.is_unmarked || !is_marked, ..self }
    }
}

/// A way of so many units above is gone at most: tables may go in a circle.
const MOST_ABOVE: usize = 6;

/// Which words of the names may be the first of those typed: a quick look that passes over most names.
pub(super) struct Begun {
    /// By the number of each word: whether it meets the first typed.
    meets: Vec<bool>,
    /// Whether its first letter is the first typed.
    is_initial: Vec<bool>,
}

impl Begun {
    pub fn new(names: &Names, reading: &Reading) -> Self {
        let first = reading.word(0).0.bare.as_str();
        let known = names.vocabulary.all();
        Self {
            meets: reading.meetings(0).iter().map(Option::is_some).collect(),
            is_initial: known.map(|known| first.starts_with(&known.initial)).collect(),
        }
    }

    pub fn may_fit(&self, names: &Names, entry: usize) -> bool {
        for spelled in names.of_entry(entry) {
            let words = names.words_of(spelled);
            let begins = |at: usize| self.is_initial[words[at] as usize];
            if begins(0) || begins(spelled.bare_from) {
                return true;
            }
            for word in words {
                if self.meets[*word as usize] {
                    return true;
                }
            }
        }
        false
    }
}

/// A reading of a query against the names.
pub(super) struct Fitting<'a> {
    pub names: &'a Names,
    pub query: &'a Query,
    pub reading: &'a Reading,
}

impl Fitting<'_> {
    /// The best fit of an entry.
    pub fn of(&self, place: usize, entry: usize) -> Option<Fit> {
        let names = self.names.of_entry(entry).iter();
        let best = names.filter_map(|spelled| self.best(entry, spelled)).min()?;
        let is_unmarked = self.query.has_marks() && best.is_unmarked;
        Some(Fit { reading: place, how: best.how, is_unmarked, extent: best.extent })
    }

    /// The best fit of a spelling, from any of its words on.
    fn best(&self, entry: usize, spelled: &Spelled) -> Option<Rest> {
        let words = self.names.words_of(spelled);
        let (meetings, first) = (self.reading.meetings(0), &self.reading.word(0).0.bare);
        let from = |start: usize| {
            let word = words[start];
            let begins = start == 0 || start == spelled.bare_from;
            // Most words of most names have nothing of what was typed.
            let is_initial = || first.starts_with(&self.names.vocabulary.get(word).initial);
            if meetings[word as usize].is_none() && !(begins && is_initial()) {
                return None;
            }
            let rest = self.from((0, start), (entry, spelled), 0)?;
            // First letters, and what tells where it lies, belong to a name from its beginning on.
            if begins {
                return Some(rest);
            }
            let extent = rest.extent.max(Extent::LaterWord);
            (!rest.is_of_whole).then_some(Rest { extent, ..rest })
        };
        let starts = 0..words.len();
        starts.filter_map(from).filter(|rest| self.reading.allows(rest.extent)).min()
    }

    /// What the typed words from `typed` on come to, against those of the spelling from `at` on.
    fn from(
        &self,
        (typed, at): (usize, usize),
        (entry, spelled): (usize, &Spelled),
        depth: usize,
    ) -> Option<Rest> {
        let words = self.names.words_of(spelled);
        if typed == self.reading.len() {
            let extent = if at == words.len() { Extent::Whole } else { Extent::Start };
            return Some(Rest { extent, ..Rest::default() });
        }
        // More was typed than the name has: where it lies.
        let Some(word) = words.get(at) else { return self.above(typed, entry, depth) };
        let go = |to: usize| self.from((typed + 1, to), (entry, spelled), depth);
        let met = self.reading.meetings(typed)[*word as usize];
        let one = met.and_then(|met| {
            let is_unmarked = !met.is_marked;
            let ended = |extent| Rest { how: met.how, is_unmarked, extent, ..Rest::default() };
            match met.shape {
                Shape::Whole => Some(go(at + 1)?.after(met.how, met.is_marked)),
                Shape::Begins => Some(ended(Extent::Start)),
                Shape::Inside => Some(ended(Extent::Inside)),
                Shape::Head => self.joined(typed, &words[at..]).and_then(|joined| match joined {
                    Joined::Words(count) => Some(go(at + count)?.after(How::OtherSpelling, false)),
                    Joined::Begins => {
                        let rest = Rest { extent: Extent::Start, ..Rest::default() };
                        Some(rest.after(How::OtherSpelling, false))
                    }
                }),
            }
        });
        let initials = self.initials((typed, at), spelled).and_then(|(count, how)| {
            let rest = Rest { is_of_whole: true, ..go(at + count)?.after(how, false) };
            (at + count <= spelled.kinds || rest.extent == Extent::Whole).then_some(rest)
        });
        one.into_iter().chain(initials).min()
    }

    /// What the typed words from one on come to as the names of units above, the nearest first.
    fn above(&self, typed: usize, entry: usize, depth: usize) -> Option<Rest> {
        if depth == MOST_ABOVE {
            return None;
        }
        let typed = typed + self.reading.kinds_at(typed);
        let mut next = self.names.above(entry);
        for depth in depth + 1..=MOST_ABOVE {
            let above = next?;
            let spelled = self.names.of_entry(above).iter();
            let found = spelled.filter_map(|spelled| {
                let from = |start| self.from((typed, start), (above, spelled), depth);
                from(spelled.bare_from).into_iter().chain(from(0)).min()
            });
            if let Some(found) = found.min() {
                return Some(Rest { extent: Extent::Whole, is_of_whole: true, ..found });
            }
            next = self.names.above(above);
        }
        None
    }

    /// Whether a typed word is several words of a name written as one: `daklak`.
    fn joined(&self, typed: usize, words: &[u32]) -> Option<Joined> {
        let by = |text: &str, key: for<'b> fn(&'b Known) -> &'b str| {
            let mut rest = text;
            for (count, word) in words.iter().enumerate() {
                let word = key(self.names.vocabulary.get(*word));
                match rest.strip_prefix(word) {
                    Some("") => return Some(Joined::Words(count + 1)),
                    Some(more) => rest = more,
                    None => {
                        let begins = typed + 1 == self.reading.len() && word.starts_with(rest);
                        return begins.then_some(Joined::Begins);
                    }
                }
            }
            None
        };
        let (word, heard) = self.reading.word(typed);
        by(&word.bare, |known| &known.word.bare).or_else(|| by(heard, |known| &known.sound))
    }

    /// How many words of a name, from one on, a typed word has the first letters of; a number stands as a whole.
    fn initials(&self, (typed, at): (usize, usize), spelled: &Spelled) -> Option<(usize, How)> {
        let all = self.reading.word(typed).0.bare.as_str();
        let mut rest = all;
        let mut count = 0;
        for word in &self.names.words_of(spelled)[at..] {
            if rest.is_empty() {
                break;
            }
            rest = rest.strip_prefix(self.names.vocabulary.get(*word).initial.as_str())?;
            count += 1;
        }
        let is_kind = at + count <= spelled.kinds;
        // Few abbreviate the kind together with the name.
        let is_across = at < spelled.kinds && !is_kind;
        let how = match (is_abbreviation(all) && !is_across, is_kind) {
            (true, _) => How::AsWritten,
            (false, true) => How::OtherSpelling,
            (false, false) => How::Initials,
        };
        (rest.is_empty() && (count > 1 || is_kind)).then_some((count, how))
    }
}

/// Several words typed as one.
enum Joined {
    /// So many.
    Words(usize),
    /// The last of them is unfinished.
    Begins,
}
