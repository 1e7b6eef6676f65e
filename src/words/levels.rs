//! The words for the levels of units, and the texts that name them: a page of countries asks for a country.

use super::form::sentence;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::unit::Units;

/// Of every level known by name: its word, the label in Vietnamese and in English, and the noun in running text where
/// it is not the label.
const WORDS: [(&str, &str, &str, &str); 20] = [
    ("country", "Quốc gia", "Country", ""),
    ("region", "Vùng", "Region", ""),
    ("state", "Bang", "State", ""),
    ("ministry", "Bộ, cơ quan ngang bộ", "Ministry", "bộ"),
    ("province", "Tỉnh, thành phố", "Province", "tỉnh"),
    ("county", "Hạt", "County", ""),
    ("city", "Thành phố", "City", ""),
    ("municipality", "Đô thị", "Municipality", ""),
    ("department", "Sở, ban, ngành", "Department", ""),
    ("agency", "Cơ quan", "Agency", ""),
    ("local authority", "Chính quyền địa phương", "Local authority", ""),
    ("district", "Huyện, quận, thị xã", "District", "huyện"),
    ("commune", "Xã, phường, thị trấn", "Commune", "xã"),
    ("ward", "Phường", "Ward", ""),
    ("village", "Thôn, bản", "Village", ""),
    ("university", "Đại học", "University", ""),
    ("school", "Trường học", "School", ""),
    ("hospital", "Bệnh viện", "Hospital", ""),
    ("enterprise", "Doanh nghiệp", "Enterprise", ""),
    ("unit", "Đơn vị", "Unit", ""),
];

/// With more levels than these a text only says "unit".
const MOST_NAMED: usize = 3;

/// The label of a level: as the package names it, as it is known, else as written.
pub fn level(units: &Units, level: &Level, language: Language) -> String {
    let known = || WORDS.iter().find(|(id, ..)| *id == level.id());
    let name = units.levels.of(level).map(|name| name.text(language));
    let name = name.or_else(|| {
        known().map(|(_, vi, en, _)| match language {
            Language::Vi => *vi,
            Language::En => *en,
        })
    });
    name.unwrap_or(level.id()).to_owned()
}

/// The noun for a level in running text: `tỉnh`, `local authority`.
pub fn noun(units: &Units, level: &Level, language: Language) -> String {
    let known = WORDS.iter().find(|(id, _, _, noun)| *id == level.id() && !noun.is_empty());
    match known.filter(|_| language == Language::Vi && units.levels.of(level).is_none()) {
        Some((.., noun)) => (*noun).to_owned(),
        None => uncapitalised(&self::level(units, level, language)),
    }
}

/// Begins with a small letter, unless the word is an abbreviation.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Whose unit a search is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The reader's own.
    Yours,
    /// Anybody's.
    Any,
}

/// The label of a search among the units: `Tìm tỉnh, huyện, xã của bạn (không cần dấu)`.
pub fn search(units: Option<&Units>, whose: Whose, language: Language) -> String {
    let levels = units.map_or_else(Vec::new, |units| units.levels.at_hand());
    let mut nouns: Vec<String> = units.map_or_else(Vec::new, |units| {
        levels.iter().map(|level| noun(units, level, language)).collect()
    });
    if nouns.is_empty() || nouns.len() > MOST_NAMED {
        nouns = vec![sentence!(language; "đơn vị", "unit")];
    }
    let nouns = match (language, nouns.split_last()) {
        (Language::En, Some((last, before))) if !before.is_empty() => {
            format!("{} or {last}", before.join(", "))
        }
        _ => nouns.join(", "),
    };
    let marks = marks(units, language);
    match whose {
        Whose::Yours => {
            sentence!(language; "Tìm {nouns} của bạn{marks}", "Find your {nouns}{marks}")
        }
        Whose::Any => sentence!(language; "Tìm {nouns}{marks}", "Find a {nouns}{marks}"),
    }
}

/// The label of the field that adds a unit to those chosen.
pub fn add_unit(units: Option<&Units>, language: Language) -> String {
    let marks = marks(units, language);
    sentence!(language; "Thêm đơn vị{marks}", "Add a unit{marks}")
}

/// That tone marks may be left out, where the names have any; who reads English expects to type none.
fn marks(units: Option<&Units>, language: Language) -> String {
    let vietnamese = |letter: char| {
        matches!(letter, 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | '\u{1ea0}'..='\u{1ef9}')
    };
    let has = units
        .is_some_and(|units| units.iter().any(|(_, unit)| unit.name.vi.chars().any(vietnamese)));
    match has {
        true if language == Language::Vi => " (không cần dấu)".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::unit::{Unit, UnitCode};

    fn units(rows: &[(&str, &str)]) -> Units {
        let mut units = Units::default();
        for (place, (name, level)) in rows.iter().enumerate() {
            let unit = Unit {
                code: UnitCode::new(&place.to_string()).unwrap(),
                name: Name::new(*name),
                level: Level::new(level).unwrap(),
                parent: None,
                from: None,
                to: None,
                successors: Vec::new(),
                aliases: Vec::new(),
                printed: None,
            };
            units.add(unit).unwrap();
        }
        units
    }

    #[test]
    fn a_search_asks_for_the_levels_the_units_have() {
        let vietnam =
            units(&[("Sìn Hồ", "district"), ("Lai Châu", "province"), ("Tủa", "commune")]);
        let said = |units, language| search(Some(units), Whose::Yours, language);
        assert_eq!(said(&vietnam, Language::Vi), "Tìm tỉnh, huyện, xã của bạn (không cần dấu)");
        assert_eq!(said(&vietnam, Language::En), "Find your province, district or commune");
        let world = units(&[("Singapore", "country"), ("Côte d'Ivoire", "country")]);
        assert_eq!(said(&world, Language::En), "Find your country");
        assert_eq!(search(Some(&world), Whose::Any, Language::Vi), "Tìm quốc gia");
        assert_eq!(search(None, Whose::Yours, Language::En), "Find your unit");
    }

    #[test]
    fn a_level_is_called_as_the_package_names_it_else_as_it_is_known_else_as_written() {
        let mut units = units(&[("Leeds", "LTLA"), ("Odd", "Khối cơ quan")]);
        let ltla = Level::new("LTLA").unwrap();
        assert_eq!(level(&units, &ltla, Language::En), "LTLA");
        units.levels.name(ltla.clone(), Name::bilingual("Địa hạt", "Lower-tier authority"), None);
        assert_eq!(level(&units, &ltla, Language::En), "Lower-tier authority");
        assert_eq!(noun(&units, &ltla, Language::Vi), "địa hạt");
        assert_eq!(level(&units, &Level::known("province"), Language::En), "Province");
    }
}
