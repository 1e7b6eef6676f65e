//! Districts and communes as an official list prints them.
//!
//! The name in the package is the official one without the word for the kind, as the provinces have it. The word stays
//! where the rest is a number (`Quận 1`) and where two units side by side would bear one name (`Thành phố Cao Lãnh`,
//! `Huyện Cao Lãnh`).

use std::collections::{BTreeMap, BTreeSet};

use super::super::fault::Fault;
use super::super::fold::{key, place_tone};
use super::super::table::Published;

/// The words for the kinds of districts and communes.
const KINDS: [&str; 8] =
    ["Quận", "Huyện", "Thị xã", "Thành phố", "Phường", "Xã", "Thị trấn", "Đặc khu"];

/// A unit of an official list.
pub struct Listed {
    /// Its official code.
    pub code: String,
    /// The official code of the unit it belongs to.
    pub parent: String,
    /// Its full name: `Huyện Thuận Châu`.
    pub full: String,
    /// Its name in the package.
    pub name: String,
    /// The other spellings of it.
    pub aliases: BTreeSet<String>,
}

impl Listed {
    /// The texts the mapping of 2025 may name a commune by, the stricter first: with its marks where two communes
    /// side by side differ in nothing else, plain everywhere else.
    pub fn keys(full: &str) -> [String; 2] {
        [full.to_lowercase().split_whitespace().collect(), key(full)]
    }
}

/// The units of a list by code, from its columns of codes, full names and codes of the units above.
pub fn read(
    published: &Published,
    file: &str,
    [code, name, parent]: [&str; 3],
) -> Result<BTreeMap<String, Listed>, Fault> {
    let mut rows: BTreeMap<&str, (&str, &str, String)> = BTreeMap::new();
    let table = published.table(file)?;
    for row in table.rows() {
        let official = row.text(name)?;
        // Five island districts have a row and no commune.
        let code = row.text(code)?;
        if code.is_empty() {
            continue;
        }
        let (kind, bare) = parts(official)
            .ok_or_else(|| row.fault(name, "a name that begins with the word for its kind"))?;
        let found = (row.text(parent)?, kind, bare);
        let known = rows.entry(code).or_insert_with(|| found.clone());
        if *known != found {
            return Err(row.fault(name, "the name and place of the rows above with this code"));
        }
    }
    let mut bearers: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for (parent, _, bare) in rows.values() {
        *bearers.entry((*parent, place_tones(bare))).or_default() += 1;
    }
    let listed = rows.iter().map(|(code, (parent, kind, bare))| {
        let placed = place_tones(bare);
        let alone = bearers.get(&(*parent, placed.clone())) == Some(&1)
            && !bare.starts_with(|first: char| first.is_ascii_digit());
        let full = format!("{kind} {bare}");
        let name = if alone { placed } else { format!("{kind} {placed}") };
        let spellings = [Some(&full), alone.then_some(bare)].into_iter().flatten();
        let aliases = spellings.filter(|spelling| **spelling != name).cloned().collect();
        let (code, parent) = ((*code).to_owned(), (*parent).to_owned());
        (code.clone(), Listed { code, parent, full, name, aliases })
    });
    Ok(listed.collect())
}

/// The word for the kind and the rest of an official name, without its slips: `Xã Cò  Nòi`, `xã Bắc Sơn`,
/// `Xã Mường é`.
pub fn parts(official: &str) -> Option<(&'static str, String)> {
    let words: Vec<&str> = official.split_whitespace().collect();
    KINDS.iter().find_map(|kind| {
        let (head, rest) = words.split_at_checked(kind.split(' ').count())?;
        let same = head.join(" ").to_lowercase() == kind.to_lowercase() && !rest.is_empty();
        same.then(|| (*kind, rest.iter().map(|word| capital(word)).collect::<Vec<_>>().join(" ")))
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The tone on the first of two open vowels, as in the names of the provinces; the names of smaller units need it in
/// more endings. After q the u is no vowel: `Quỳ Châu` stays.
fn place_tones(name: &str) -> String {
    const MOVED: [(&str, &str); 6] =
        [("oả", "ỏa"), ("oè", "òe"), ("uỳ", "ùy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy")];
    let word = |word: &str| {
        let moved = MOVED.iter().find_map(|(from, to)| {
            let stem = word.strip_suffix(from)?;
            (!stem.ends_with(['q', 'Q'])).then(|| format!("{stem}{to}"))
        });
        moved.unwrap_or_else(|| word.to_owned())
    };
    place_tone(name).split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slips_of_a_list_are_no_part_of_a_name() {
        let taken_apart = |official| parts(official).map(|(kind, bare)| format!("{kind}|{bare}"));
        for (official, expected) in [
            ("Huyện  Vũng Liêm", "Huyện|Vũng Liêm"),
            ("xã Bắc Sơn", "Xã|Bắc Sơn"),
            ("Xã é Tòng", "Xã|É Tòng"),
            ("Thị xã Kỳ Anh", "Thị xã|Kỳ Anh"),
            ("Huyện M'Đrắk", "Huyện|M'Đrắk"),
        ] {
            assert_eq!(taken_apart(official).as_deref(), Some(expected));
        }
        assert_eq!([taken_apart("Bắc Sơn"), taken_apart("Huyện")], [None, None]);
    }

    #[test]
    fn the_tone_stays_where_it_is_after_q() {
        assert_eq!(place_tones("Thanh Thuỷ"), "Thanh Thủy");
        assert_eq!(place_tones("Pa Khoá"), "Pa Khóa");
        assert_eq!(place_tones("Quỳ Châu"), "Quỳ Châu");
    }
}
