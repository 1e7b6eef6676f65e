//! How is a word written, with its marks and without them?
//!
//! A Vietnamese word has letters (`ă â đ ê ô ơ ư` are letters of their own) and one tone. The tone is kept apart
//! from the letter that carries it, so `Hoà` and `Hòa`, composed and decomposed text are the same word.

use std::sync::LazyLock;

/// Letters without a tone, and below them the same letters with each of the five tones.
const PLAIN: &str = "aăâeêioôơuưy";
const TONES: [(char, &str); 5] = [
    ('\u{300}', "àằầèềìòồờùừỳ"),
    ('\u{301}', "áắấéếíóốớúứý"),
    ('\u{303}', "ãẵẫẽễĩõỗỡũữỹ"),
    ('\u{309}', "ảẳẩẻểỉỏổởủửỷ"),
    ('\u{323}', "ạặậẹệịọộợụựỵ"),
];

/// A word, in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Word {
    /// Its letters, without the tone: `hô`.
    pub letters: String,
    /// Its tones, as combining marks; blank for none.
    pub tones: String,
    /// Neither tone nor marks: `ho`.
    pub bare: String,
}

impl Word {
    /// Whether a tone or a mark is written.
    pub fn has_marks(&self) -> bool {
        !self.tones.is_empty() || self.letters != self.bare
    }

    fn push(&mut self, letter: char) {
        let shaped = match letter {
            '\u{302}' => Some("aâeêoô"),
            '\u{306}' => Some("aă"),
            '\u{31b}' => Some("oơuư"),
            _ => None,
        };
        if let Some(shapes) = shaped {
            let last = self.letters.pop();
            let place = shapes.chars().position(|plain| Some(plain) == last);
            self.letters.extend(place.and_then(|place| shapes.chars().nth(place + 1)).or(last));
        } else if TONES.iter().any(|(tone, _)| *tone == letter) {
            // A tone is a vowel's: on anything else, or before all letters, it is a slip and says nothing.
            if self.letters.contains(|letter| PLAIN.contains(letter)) {
                self.tones.push(letter);
            }
        } else if !is_mark(letter) {
            self.letters.push(letter);
            self.bare.push(bare(letter));
        }
    }
}

/// The words of a text in lower case, with neither tones nor marks.
pub fn bare_words(text: &str) -> Vec<String> {
    bare_text(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The same as one text, a space between two words.
pub fn bare_text(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut is_between = false;
    let mut push = |letter: char, is_of_word: bool| {
        if !is_of_word {
            is_between = true;
        } else if !is_mark(letter) {
            if is_between && !found.is_empty() {
                found.push(' ');
            }
            is_between = false;
            found.push(letter);
        }
    };
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => push(c, true),
            'A'..='Z' => push(c.to_ascii_lowercase(), true),
            '\0'..='\u{7f}' => push(c, false),
            _ => {
                let known = (c as usize).checked_sub(FIRST).and_then(|at| BARE.get(at)).copied();
                match known.flatten() {
                    Some(letter) => push(letter, true),
                    None => c.to_lowercase().for_each(|c| {
                        let (letter, _) = without_tone(c);
                        push(bare(letter), letter.is_alphanumeric() || is_mark(letter));
                    }),
                }
            }
        }
    }
    found
}

/// The first character that is looked up, and the last but one: all that Vietnamese is written with, composed.
const FIRST: usize = 0xc0;
const LAST: usize = 0x1f00;

/// Of characters that stand for one letter: that letter, small, with neither tone nor marks.
static BARE: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let one = |at: usize| {
        let c = u32::try_from(at).ok().and_then(char::from_u32)?;
        let mut small = c.to_lowercase();
        let only = small.next().filter(|_| small.next().is_none())?;
        let (letter, _) = without_tone(only);
        (letter.is_alphanumeric() && !is_mark(letter)).then(|| bare(letter))
    };
    (FIRST..LAST).map(one).collect()
});

/// The words of a text. Everything but letters, digits and their marks lies between words.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for c in text.chars().flat_map(char::to_lowercase) {
        let (letter, tone) = without_tone(c);
        if letter.is_alphanumeric() || is_mark(letter) {
            word.push(letter);
            word.tones.extend(tone);
        } else if !word.letters.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.letters.is_empty() {
        words.push(word);
    }
    words
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn without_tone(c: char) -> (char, Option<char>) {
    if c.is_ascii() {
        return (c, None);
    }
    // Composed letters of Vietnamese lie in two blocks; no other has a tone.
    if !matches!(c, '\u{c0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}') {
        return (c, None);
    }
    let found = TONES
        .iter()
        .find_map(|(tone, letters)| Some((*tone, letters.chars().position(|l| l == c)?)));
    match found.and_then(|(tone, place)| Some((PLAIN.chars().nth(place)?, tone))) {
        Some((letter, tone)) => (letter, Some(tone)),
        None => (c, None),
    }
}

/// The letter of the English alphabet under a toneless one; any other is its own.
fn bare(letter: char) -> char {
    match letter {
        'ă' | 'â' | 'ä' | 'å' | 'ą' | 'ā' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'đ' | 'ð' => 'd',
        'ê' | 'ë' | 'ę' | 'ě' | 'ē' => 'e',
        'ğ' => 'g',
        'î' | 'ï' | 'ı' | 'ī' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ô' | 'ơ' | 'ö' | 'ø' | 'ő' | 'ō' => 'o',
        'ř' => 'r',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ţ' | 'ț' => 't',
        'ư' | 'û' | 'ü' | 'ű' | 'ū' | 'ů' => 'u',
        'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tone_has_every_letter() {
        for (tone, letters) in TONES {
            assert_eq!(letters.chars().count(), PLAIN.chars().count(), "{tone:?}");
        }
    }

    #[test]
    fn where_the_tone_stands_and_how_it_is_encoded_makes_no_difference() {
        assert_eq!(words("Hoà"), words("HÒA"));
        assert_eq!(words("Hồ Đường"), words("Ho\u{302}\u{300} Đu\u{31b}o\u{31b}\u{300}ng"));
        assert_ne!(words("Hà"), words("Hạ"));
    }

    #[test]
    fn a_text_without_marks_is_that_of_its_words() {
        for text in [
            "Hoà",
            " Bà Rịa – Vũng\u{a0}Tàu (cũ)",
            "Ho\u{302}\u{300} Đu\u{31b}o\u{31b}\u{300}ng \u{301}",
            "ẞ ǅ İstanbul ﬁ 1/2 năm2021 ÅÄÖ ½ x\u{301}",
            "ЯЩ 東京 ŁÓDŹ",
        ] {
            let bare: Vec<String> = words(text).into_iter().map(|word| word.bare).collect();
            assert_eq!(bare_text(text), bare.join(" "), "{text}");
            assert_eq!(bare_words(text), bare, "{text}");
        }
    }

    #[test]
    fn anything_else_lies_between_words() {
        let bare: Vec<String> =
            words(" Bà Rịa – Vũng\u{a0}Tàu (cũ)").into_iter().map(|word| word.bare).collect();
        assert_eq!(bare, ["ba", "ria", "vung", "tau", "cu"]);
        assert_eq!(words("–\u{301}!"), []);
    }
}
