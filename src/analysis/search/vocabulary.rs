//! Which words do the names have, and how near is a typed word to each of them?
//!
//! All names of a nation have some two thousand different words: a typed word is compared with each of them once, and
//! the names are then met in numbers.

use std::collections::HashMap;

use fnv::FnvBuildHasher;

use super::fit::How;
use crate::model::spelling::Word;

/// Words shorter than this have no typing errors: anything is one letter away from them. Measure: letters.
const SHORTEST_WITH_ERROR: usize = 3;

/// A word of the names.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub word: Word,
    /// As it sounds: what spelling varies is one.
    pub sound: String,
    /// Its first letter; a number stands as a whole.
    pub initial: String,
}

/// The words of all names, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    known: Vec<Known>,
    places: HashMap<Word, u32, FnvBuildHasher>,
}

/// How a typed word meets a word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As a whole.
    Whole,
    /// It is the beginning of the name's word.
    Begins,
    /// It stands inside.
    Inside,
    /// The name's word is its beginning: several may have been typed as one.
    Head,
}

/// That two words meet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meeting {
    pub shape: Shape,
    pub how: How,
    /// Whether the name's word has the marks that were typed.
    pub is_marked: bool,
}

/// Where a typed word stands among those typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Others follow.
    Before,
    /// It may be unfinished.
    Last,
    /// Nothing else was typed: it may stand inside a word.
    Only,
}

/// Whether typing errors are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errors {
    /// What was typed is taken as it is.
    None,
    /// One a word.
    One,
}

impl Vocabulary {
    /// The number of a word, new or known.
    pub fn note(&mut self, word: Word) -> u32 {
        if let Some(place) = self.places.get(&word) {
            return *place;
        }
        let place = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.places.insert(word.clone(), place);
        let is_number = word.bare.starts_with(|letter: char| letter.is_ascii_digit());
        let letters = if is_number { usize::MAX } else { 1 };
        let initial = word.bare.chars().take(letters).collect();
        self.known.push(Known { sound: sound(&word.bare), word, initial });
        place
    }

    /// All of them, by their numbers.
    pub fn all(&self) -> impl Iterator<Item = &Known> {
        self.known.iter()
    }

    pub fn get(&self, place: u32) -> &Known {
        &self.known[place as usize]
    }

    /// How a typed word meets each word, by its number.
    pub fn meetings(&self, typed: &Word, place: Place, errors: Errors) -> Vec<Option<Meeting>> {
        let heard = sound(&typed.bare);
        self.known.iter().map(|known| meeting((typed, &heard), known, place, errors)).collect()
    }
}

fn meeting(
    (typed, heard): (&Word, &str),
    known: &Known,
    place: Place,
    errors: Errors,
) -> Option<Meeting> {
    let (bare, written) = (typed.bare.as_str(), known.word.bare.as_str());
    let may_be_unfinished = place != Place::Before;
    let (shape, how) = if bare == written {
        (Shape::Whole, How::AsWritten)
    } else if heard == known.sound {
        (Shape::Whole, How::OtherSpelling)
    } else if may_be_unfinished && written.starts_with(bare) {
        (Shape::Begins, How::AsWritten)
    } else if may_be_unfinished && known.sound.starts_with(heard) {
        (Shape::Begins, How::OtherSpelling)
    } else if errors == Errors::One && differ_by_one(bare, written) {
        (Shape::Whole, How::WithErrors)
    } else if bare.starts_with(written) || heard.starts_with(&known.sound) {
        (Shape::Head, How::OtherSpelling)
    } else if place == Place::Only && bare.len() > 1 && written.contains(bare) {
        (Shape::Inside, How::AsWritten)
    } else {
        return None;
    };
    let is_marked = match shape {
        Shape::Whole => *typed == known.word,
        Shape::Begins => {
            let tone = typed.tones.is_empty() || typed.tones == known.word.tones;
            tone && known.word.letters.starts_with(&typed.letters)
        }
        Shape::Inside | Shape::Head => false,
    };
    Some(Meeting { shape, how, is_marked })
}

/// What a word sounds like, as far as its spelling varies between publications: `k` and `c` (`Bắc Kạn`, `Bắc Cạn`;
/// `Đắk Lắk`, `Đắc Lắc`), `y` and `i` as the only vowel (`Mỹ`, `Mĩ`) and after `qu` (`Quy`, `Qui`). The letters of `kh`
/// are one sound.
pub(super) fn sound(bare: &str) -> String {
    let letters: Vec<char> = bare.chars().collect();
    let is_vowel = |letter: char| "aeiou".contains(letter);
    let at = |place: usize, letter: char| {
        let before = place.checked_sub(1).map(|before| letters[before]);
        let ends = place + 1 == letters.len();
        let after_qu = letters.get(..place).is_some_and(|before| before.ends_with(&['q', 'u']));
        match letter {
            'k' if letters.get(place + 1) != Some(&'h') => 'c',
            'y' if ends && (after_qu || before.is_some_and(|before| !is_vowel(before))) => 'i',
            other => other,
        }
    };
    letters.iter().enumerate().map(|(place, letter)| at(place, *letter)).collect()
}

/// Whether a typed word can be nothing but first letters: it has no vowel, and no syllable begins like it.
pub(super) fn is_abbreviation(bare: &str) -> bool {
    const ONSETS: [&str; 9] = ["ch", "gh", "kh", "ng", "ngh", "nh", "ph", "th", "tr"];
    bare.len() > 1
        && bare.chars().all(|letter| letter.is_ascii_alphabetic() && !"aeiouy".contains(letter))
        && !ONSETS.contains(&bare)
}

/// Whether one letter typed wrong, too many, too few, or two neighbours typed in the wrong order make the one of the
/// other. Numbers are no words: `10` is not `11` with an error.
///
/// The distance is `strsim`'s, the edit distances of the field: a transposition counts as one error, which a plain
/// Levenshtein distance does not know.
pub(super) fn differ_by_one(typed: &str, written: &str) -> bool {
    let (typed_len, written_len) = (typed.chars().count(), written.chars().count());
    typed_len >= SHORTEST_WITH_ERROR
        && written_len + 1 >= SHORTEST_WITH_ERROR
        && typed_len.abs_diff(written_len) <= 1
        && !written.contains(|letter: char| letter.is_ascii_digit())
        && !typed.contains(|letter: char| letter.is_ascii_digit())
        && may_differ_by_one(typed.as_bytes(), written.as_bytes())
        && strsim::osa_distance(typed, written) == 1
}

/// Whether all but two letters stand at the common beginning and end: two thousand words are compared at every letter,
/// and few of them are worth a closer look.
fn may_differ_by_one(typed: &[u8], written: &[u8]) -> bool {
    let same = |(one, other): &(&u8, &u8)| one == other;
    let begins = typed.iter().zip(written).take_while(same).count();
    let ends = typed.iter().rev().zip(written.iter().rev()).take_while(same).count();
    begins + ends + 2 >= typed.len().max(written.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spelling_varies_sounds_the_same() {
        for (one, other) in
            [("kan", "can"), ("lak", "lac"), ("my", "mi"), ("quy", "qui"), ("krong", "crong")]
        {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        for (one, other) in [("khau", "chau"), ("tay", "tai"), ("thuy", "thui")] {
            assert_ne!(sound(one), sound(other), "{one} {other}");
        }
    }

    #[test]
    fn what_no_syllable_begins_with_is_an_abbreviation() {
        assert!(["hn", "hcm", "brvt", "tphcm"].iter().all(|typed| is_abbreviation(typed)));
        assert!(!["h", "ha", "th", "ngh", "q1", "hy"].iter().any(|typed| is_abbreviation(typed)));
    }

    #[test]
    fn one_error_is_one_letter_or_two_in_the_wrong_order() {
        for (typed, written) in [
            ("phnog", "phong"),
            ("phon", "phong"),
            ("phoong", "phong"),
            ("sim", "sin"),
            ("hoo", "ho"),
        ] {
            assert!(differ_by_one(typed, written), "{typed}");
        }
        for (typed, written) in
            [("phong", "phong"), ("hi", "ho"), ("pong", "phogn"), ("101", "111")]
        {
            assert!(!differ_by_one(typed, written), "{typed}");
        }
    }
}
