//! Which units does a reader mean who typed this, with or without marks?
//!
//! Names are compared folded: lower case, no marks, `đ` as `d`, one space between words, without the word for the
//! kind of unit. Such a word is dropped from a name only when it is spelled with its marks (`quận`) or abbreviated:
//! `Quan Sơn` keeps both its words. It stays before a number (`Quận 1`) and when nothing would remain. A query may
//! have it without marks (`huyen sin ho`): it is tried with and without it.

use super::spelling::{Word, words};
use crate::model::order;
use crate::model::unit::{Unit, UnitIdx, Units};

/// The words for a kind of unit.
const KINDS: [&str; 12] = [
    "tỉnh",
    "thành phố",
    "tp",
    "huyện",
    "quận",
    "thị xã",
    "tx",
    "thị trấn",
    "tt",
    "xã",
    "phường",
    "đặc khu",
];

/// A query or a name, taken apart once.
struct Text {
    words: Vec<Word>,
    folded: String,
}

impl Text {
    fn new(words: Vec<Word>) -> Self {
        let bare: Vec<&str> = words.iter().map(|word| word.bare.as_str()).collect();
        Self { folded: bare.join(" "), words }
    }
}

/// The words for kinds, taken apart once a search.
struct Kinds(Vec<Vec<Word>>);

impl Kinds {
    fn new() -> Self {
        Self(KINDS.map(words).to_vec())
    }

    /// The words without the leading words for a kind, as `same` recognises them.
    fn dropped<'a>(&self, mut text: &'a [Word], same: impl Fn(&Word, &Word) -> bool) -> &'a [Word] {
        loop {
            let begins = |kind: &&Vec<Word>| {
                kind.len() < text.len()
                    && kind.iter().zip(text).all(|(one, other)| same(one, other))
            };
            let Some(kind) = self.0.iter().find(begins) else { return text };
            let rest = &text[kind.len()..];
            if rest[0].bare.starts_with(|c: char| c.is_ascii_digit()) {
                return text;
            }
            text = rest;
        }
    }

    fn name(&self, text: &str) -> Text {
        Text::new(self.dropped(&words(text), Word::eq).to_vec())
    }

    /// What the query may mean, the literal reading first.
    fn query(&self, text: &str) -> Vec<Text> {
        let literal = self.name(text);
        let shorter = self.dropped(&literal.words, |one, other| one.bare == other.bare).to_vec();
        let mut readings = vec![literal];
        if shorter.len() < readings[0].words.len() {
            readings.push(Text::new(shorter));
        }
        readings.retain(|reading| !reading.folded.is_empty());
        readings
    }
}

/// The text as it is compared. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    Kinds::new().name(text).folded
}

/// How well a unit fits a query, 0 best: the text with its marks, 1 folded equal, 2 folded start, 3 start of a word,
/// 4 inside a word; `None` when it does not fit or the query is blank.
///
/// Looks at the name in both languages, the other spellings and the code; a code fits by its start only.
pub fn matches(unit: &Unit, query: &str) -> Option<u8> {
    let kinds = Kinds::new();
    place(&kinds, unit, &kinds.query(query)).map(|(_, _, place)| place)
}

/// The units that fit, best first, then in table order.
///
/// For a query typed with marks, units that carry these very marks come before those that fit only folded.
pub fn search(units: &Units, query: &str) -> Vec<UnitIdx> {
    let kinds = Kinds::new();
    let query = kinds.query(query);
    let mut found: Vec<_> =
        units.iter().filter_map(|(idx, unit)| Some((place(&kinds, unit, &query)?, idx))).collect();
    order::sort(&mut found);
    found.into_iter().map(|(_, idx)| idx).collect()
}

/// Which reading of the query fits, whether its marks are not the unit's, the place of the match: the least is best.
fn place(kinds: &Kinds, unit: &Unit, readings: &[Text]) -> Option<(usize, bool, u8)> {
    let spellings =
        [Some(&unit.name.vi), unit.name.en.as_ref()].into_iter().flatten().chain(&unit.aliases);
    let names: Vec<Text> = spellings.map(|name| kinds.name(name)).collect();
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
    let at = name.folded.find(&query.folded)?;
    let place = if name.words == query.words {
        0
    } else if name.folded == query.folded {
        1
    } else if at == 0 {
        2
    } else if name
        .folded
        .match_indices(' ')
        .any(|(gap, _)| name.folded[gap + 1..].starts_with(&query.folded))
    {
        3
    } else {
        4
    };
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;

    fn units() -> Units {
        let names = [
            "Lai Châu",
            "Huyện Sìn Hồ",
            "Hạ Hòa",
            "Hà Nội",
            "Quan Sơn",
            "Bà Rịa - Vũng Tàu",
            "Quận 1",
            "TP. Hà Giang",
            "Xã Hồ Thầu",
            "Thạch Hà",
        ];
        let mut units = Units::default();
        for (place, name) in names.iter().enumerate() {
            units.add(example::unit(&format!("{}", place + 10), name)).unwrap();
        }
        units
    }

    fn check(query: &str, expected: &[&str]) {
        let units = units();
        let found: Vec<&str> =
            search(&units, query).into_iter().map(|idx| units.get(idx).name.vi.as_str()).collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn sin_ho_without_marks_finds_it() {
        for query in [
            "sin ho",
            "SIN HO",
            "Sìn Hồ",
            "huyen sin ho",
            "huyện Sìn Hồ",
            "Si\u{300}n Ho\u{302}\u{300}",
            "11",
        ] {
            check(query, &["Huyện Sìn Hồ"]);
        }
    }

    #[test]
    fn exact_marks_win() {
        let inside = ["Lai Châu", "Xã Hồ Thầu"];
        check("ha", &[&["Hạ Hòa", "Hà Nội", "TP. Hà Giang", "Thạch Hà"][..], &inside].concat());
        check("hà", &[&["Hà Nội", "TP. Hà Giang", "Thạch Hà", "Hạ Hòa"][..], &inside].concat());
        check("Hạ Hoà", &["Hạ Hòa"]);
        let unit = example::unit("1", "Hà");
        assert_eq!((matches(&unit, "hà"), matches(&unit, "ha")), (Some(0), Some(1)));
    }

    #[test]
    fn a_name_that_only_looks_like_a_kind_keeps_its_words() {
        check("quan s", &["Quan Sơn", "Huyện Sìn Hồ"]);
        check("quan 1", &["Quận 1"]);
        assert_eq!(fold("Quận Quan Sơn"), "quan son");
    }

    #[test]
    fn an_unfinished_word_keeps_its_marks() {
        check("hồ th", &["Xã Hồ Thầu"]);
        check("vũng t", &["Bà Rịa - Vũng Tàu"]);
    }

    #[test]
    fn places_in_order() {
        let unit = example::unit("99", "Bà Rịa – Vũng Tàu");
        let places =
            ["Bà Rịa-Vũng Tàu", "ba ria vung tau", "ba r", "vung", "ung", "99", "9", "hue", " - "];
        let found: Vec<_> = places.iter().map(|query| matches(&unit, query)).collect();
        assert_eq!(
            found,
            [Some(0), Some(1), Some(2), Some(3), Some(4), Some(0), Some(2), None, None]
        );
    }

    #[test]
    fn kinds_are_dropped_in_every_spelling() {
        for text in
            ["Thành phố Đà Nẵng", "TP. Đà Nẵng", "TP.Đà Nẵng", "tp Đà  Nẵng", "THÀNH PHỐ ĐÀ NẴNG"]
        {
            assert_eq!(fold(text), "da nang");
        }
        assert_eq!(fold("Xã"), "xa", "something remains");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "([ -~À-ỹ\u{300}-\u{36f}]|xã |tp |Quận |thị ){0,12}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
