//! What may a reader mean who typed this?

use super::fit::Extent;
use super::names::Names;
use super::text::Kinds;
use super::vocabulary::{Errors, Meeting, Place, sound};
use crate::model::spelling::{Word, words};

/// What a reader typed, taken apart once.
pub struct Query {
    kinds: Kinds,
    words: Vec<Word>,
    /// Where it begins without the words for a kind.
    bare_from: usize,
    /// Whether it stands in quotation marks.
    is_quoted: bool,
}

/// The signs a quotation is put between.
const QUOTATION_MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// One meaning of a query against the words of all names.
pub(super) struct Reading {
    words: Vec<(Word, String)>,
    meetings: Vec<Vec<Option<Meeting>>>,
    /// From each word on, how many words only say a kind.
    kinds: Vec<usize>,
    is_literal: IsLiteral,
}

/// Whether a reading has all that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IsLiteral {
    Yes,
    No,
}

impl Query {
    /// Of a text; whatever is typed with marks is looked for with these marks first.
    pub fn new(text: &str) -> Self {
        let (kinds, words) = (Kinds::new(), words(text));
        let (_, bare_from) = kinds.leading(&words, |one, other| one.bare == other.bare);
        let inside = text.trim().strip_prefix(QUOTATION_MARKS);
        let is_quoted = inside.is_some_and(|rest| rest.ends_with(QUOTATION_MARKS));
        Self { kinds, words, bare_from, is_quoted }
    }

    /// What stands in quotation marks, marks aside: it is meant letter by letter.
    pub(super) fn quoted(&self) -> Option<String> {
        self.is_quoted.then(|| self.folded())
    }

    /// Whether nothing was typed that could be looked for.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it was typed with marks.
    pub fn has_marks(&self) -> bool {
        self.words.iter().any(Word::has_marks)
    }

    /// As codes are compared.
    pub(super) fn folded(&self) -> String {
        self.words.iter().map(|word| word.bare.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Its words without a space between them.
    pub(super) fn glued(&self) -> Word {
        let glue = |part: fn(&Word) -> &str| self.words.iter().map(part).collect();
        let (letters, bare) = (glue(|word| &word.letters), glue(|word| &word.bare));
        Word { letters, tones: String::new(), bare }
    }

    /// What it may mean, the literal reading first: without the words for a kind they may have been a slip.
    pub(super) fn readings(&self, names: &Names, errors: Errors) -> Vec<Reading> {
        let literal = self.reading(names, &self.words, errors, IsLiteral::Yes);
        let bare = (self.bare_from > 0)
            .then(|| self.reading(names, &self.words[self.bare_from..], errors, IsLiteral::No));
        [Some(literal), bare].into_iter().flatten().collect()
    }

    /// The reading of several words as one: `plei ku` may be `Pleiku`.
    pub(super) fn as_one(&self, names: &Names) -> Option<Reading> {
        let glued = || self.reading(names, &[self.glued()], Errors::None, IsLiteral::No);
        (self.words.len() > 1).then(glued)
    }

    fn reading(
        &self,
        names: &Names,
        words: &[Word],
        errors: Errors,
        is_literal: IsLiteral,
    ) -> Reading {
        let same = |one: &Word, other: &Word| one.bare == other.bare;
        let kinds = |at: usize| self.kinds.leading(&words[at..], same).1;
        let place = |at: usize| match (at + 1 == words.len(), words.len()) {
            (true, 1) => Place::Only,
            (true, _) => Place::Last,
            (false, _) => Place::Before,
        };
        let meet = |(at, word)| names.vocabulary.meetings(word, place(at), errors);
        Reading {
            kinds: (0..words.len()).map(kinds).collect(),
            meetings: words.iter().enumerate().map(meet).collect(),
            words: words.iter().map(|word| (word.clone(), sound(&word.bare))).collect(),
            is_literal,
        }
    }
}

impl Reading {
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A typed word, and what it sounds like.
    pub fn word(&self, typed: usize) -> (&Word, &str) {
        let (word, heard) = &self.words[typed];
        (word, heard)
    }

    pub fn meetings(&self, typed: usize) -> &[Option<Meeting>] {
        &self.meetings[typed]
    }

    /// How many words from one on only say a kind.
    pub fn kinds_at(&self, typed: usize) -> usize {
        self.kinds[typed]
    }

    /// What is not all that was typed must at least begin a word: `xa d` is not every name with a d.
    pub fn allows(&self, extent: Extent) -> bool {
        self.is_literal == IsLiteral::Yes || extent != Extent::Inside
    }
}
