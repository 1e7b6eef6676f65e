//! In which forms may the name of a unit be written?

use std::sync::LazyLock;

use crate::model::spelling::{Word, words};

/// The words for a kind of unit, and the levels they name.
const KINDS: [(&str, &[&str]); 13] = [
    ("ubnd", &[]),
    ("tỉnh", &["province"]),
    ("thành phố", &["province", "district"]),
    ("tp", &["province", "district"]),
    ("huyện", &["district"]),
    ("quận", &["district"]),
    ("thị xã", &["district"]),
    ("tx", &["district"]),
    ("thị trấn", &["commune"]),
    ("tt", &["commune"]),
    ("xã", &["commune"]),
    ("phường", &["commune"]),
    ("đặc khu", &["commune"]),
];

/// Words of other languages behind a name.
pub const BEHIND: [&str; 4] = ["city", "province", "district", "prov"];

/// The same, in words.
static KIND_WORDS: LazyLock<Vec<(Vec<Word>, &[&str])>> =
    LazyLock::new(|| KINDS.iter().map(|(kind, levels)| (words(kind), *levels)).collect());

/// A name without the mark of a footnote behind it: `Huế (1)`, `Huế*`.
pub fn without_mark(name: &str) -> &str {
    let bare = name.trim_end_matches(['*', '†', '¹', '²', '³']);
    let numbered = bare.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let is_mark = |inner: &str| {
        (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit() || b == b'*')
    };
    match numbered.filter(|(name, inner)| is_mark(inner.trim()) && !name.trim().is_empty()) {
        Some((name, _)) => name.trim_end(),
        None if bare.trim().is_empty() => name,
        None => bare,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Only a word with its marks, or an abbreviation, is one for a kind: `Quan Sơn` keeps both its words.
    Marked,
    /// Without marks too.
    Bare,
}

/// A name without the words for its kind, and the levels those name.
pub fn without_kind(name: &[Word], strictness: Strictness) -> (Vec<&'static str>, &[Word]) {
    let (mut rest, mut levels) = (name, Vec::new());
    'next: loop {
        for (kind, of) in KIND_WORDS.iter() {
            let same = |one: &Word, other: &Word| match strictness {
                Strictness::Marked => one == other,
                Strictness::Bare => one.bare == other.bare,
            };
            let begins = kind.len() < rest.len()
                && kind.iter().zip(rest).all(|(one, other)| same(one, other));
            let is_numbered = rest
                .get(kind.len())
                .is_some_and(|next| next.bare.starts_with(|c: char| c.is_ascii_digit()));
            // `TT Huế` is no town.
            if begins && !is_numbered && !(kind[0].bare == "tt" && strictness == Strictness::Bare) {
                if levels.is_empty() && kind[0].bare != "tt" {
                    levels = of.to_vec();
                }
                rest = &rest[kind.len()..];
                continue 'next;
            }
        }
        return (levels, rest);
    }
}

pub fn joined(words: &[Word], between: &str) -> String {
    words.iter().map(|word| word.bare.as_str()).collect::<Vec<_>>().join(between)
}

/// Without spaces, and with one letter for those that documents confuse: `Đắc Lắc`, `Bắc Cạn`, `Qui Nhơn`.
pub fn loose(words: &[Word]) -> String {
    joined(words, "").replace('k', "c").replace('y', "i")
}

/// First letters, alone and before the last word: `hcm`, `brvt`, `tthue`, `hnoi`.
pub fn abbreviations(name: &[Word]) -> Vec<String> {
    let Some((last, first)) = name.split_last().filter(|(_, first)| !first.is_empty()) else {
        return Vec::new();
    };
    let initials: String = first.iter().filter_map(|word| word.bare.chars().next()).collect();
    let letter = last.bare.chars().next().map_or(String::new(), String::from);
    let mut made = vec![format!("{initials}{}", last.bare)];
    // Two letters are anything.
    if first.len() > 1 {
        made.push(format!("{initials}{letter}"));
        made.push(format!("{initials}{letter}c"));
    }
    made
}
