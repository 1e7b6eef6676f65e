//! How is a word written, with its marks and without them?
//!
//! A Vietnamese word has letters (`ă â đ ê ô ơ ư` are letters of their own) and one tone. The tone is kept apart
//! from the letter that carries it, so `Hoà` and `Hòa`, composed and decomposed text are the same word.

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
    words(text).into_iter().map(|word| word.bare).collect()
}

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
    fn anything_else_lies_between_words() {
        let bare: Vec<String> =
            words(" Bà Rịa – Vũng\u{a0}Tàu (cũ)").into_iter().map(|word| word.bare).collect();
        assert_eq!(bare, ["ba", "ria", "vung", "tau", "cu"]);
        assert_eq!(words("–\u{301}!"), []);
    }
}
