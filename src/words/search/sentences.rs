//! What a hit of the search says: what it is, where it lies, where it is published.

use crate::analysis::search::fold;
use crate::analysis::search::published::Published;
use crate::format;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::unit::{UnitIdx, Units};
use crate::words::form::sentence;
use crate::words::levels::noun;
use crate::words::search::labels::SearchLabels;
use crate::words::unit::sentences::{full_name, says_its_kind};

/// How many were found, of how many.
pub fn counted(shown: usize, of: usize, language: Language) -> String {
    let is_all = shown == of;
    let (shown, of) = (format::places::count(shown, language), format::places::count(of, language));
    match is_all {
        true => sentence!(language; "{of} kết quả", "{of} results"),
        false => sentence!(language; "{shown} trong {of} kết quả", "{shown} of {of} results"),
    }
}

/// Where a unit lies, the nearest first, after the word for its kind where its name does not have it.
pub fn place(units: &Units, unit: UnitIdx, language: Language) -> String {
    let described = units.get(unit);
    let names = units.above(unit).into_iter().map(|above| full_name(units.get(above), language));
    let is_bare = !says_its_kind(full_name(described, language));
    let kind = is_bare.then(|| noun(units, &described.level, language));
    let parts: Vec<&str> = kind.iter().map(String::as_str).chain(names).collect();
    parts.join(", ")
}

/// Until when a unit existed, and what follows it; of one that lives since when, where it is younger than the tables.
pub fn ended(units: &Units, unit: UnitIdx, language: Language) -> Option<String> {
    let described = units.get(unit);
    let Some(to) = described.to else {
        let day = format::date(described.from?, language);
        return Some(sentence!(language; "Từ {day}", "From {day}"));
    };
    let day = format::date(to, language);
    let successors = units.successors(unit);
    // One that goes on under its name is that unit; any other has become part of what it went to.
    let is_same = match successors[..] {
        [one] => {
            let one = units.get(one);
            one.level == described.level && fold(&one.name.vi) == fold(&described.name.vi)
        }
        _ => false,
    };
    let names: Vec<&str> =
        successors.iter().map(|one| full_name(units.get(*one), language)).collect();
    let names = names.join(", ");
    Some(match (names.is_empty(), is_same) {
        (true, _) => sentence!(language; "Đến hết ngày {day}", "Until the end of {day}"),
        (false, true) => {
            sentence!(language; "Đến hết ngày {day}; nay là {names}", "Until the end of {day}; now {names}")
        }
        (false, false) => {
            sentence!(language; "Đến hết ngày {day}; nay thuộc {names}", "Until the end of {day}; now in {names}")
        }
    })
}

/// Where a unit is published, and where it is not though such units are.
pub fn published(publication: &Publication, found: &Published, language: Language) -> String {
    let words = SearchLabels::of(language);
    if found.is_nowhere() && found.not_listed.is_empty() {
        return words.nowhere.to_owned();
    }
    let short = |id: &IndexId| {
        publication.index(id).map_or(id.as_str(), |index| index.short.text(language)).to_owned()
    };
    let listed: Vec<String> = found
        .listed
        .iter()
        .map(|(id, period)| format!("{} {}", short(id), format::period(*period, language)))
        .collect();
    let lacking: Vec<String> = found.not_listed.iter().map(short).collect();
    let (listed, lacking) = (listed.join(", "), lacking.join(", "));
    let mut parts = Vec::new();
    if !listed.is_empty() {
        parts.push(sentence!(language; "có trong {listed}", "in {listed}"));
    }
    if found.documents > 0 {
        parts.push(words.with_documents.to_owned());
    }
    if !lacking.is_empty() {
        parts.push(sentence!(language; "không có trong {lacking}", "not in {lacking}"));
    }
    capitalised(&parts.join("; "))
}

/// Which index a domain is of.
pub fn domain_of(index: &str, language: Language) -> String {
    sentence!(language; "Lĩnh vực của {index}", "Domain of {index}")
}

/// In which form of which unit a row stands.
pub fn row_of(form: &str, unit: &str, language: Language) -> String {
    match unit.is_empty() {
        true => sentence!(language; "Chỉ tiêu trong “{form}”", "Indicator in “{form}”"),
        false => {
            sentence!(language; "Chỉ tiêu trong “{form}”, {unit}", "Indicator in “{form}”, {unit}")
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::level::Level;
    use crate::model::unit::{Unit, UnitCode};

    fn units() -> Units {
        let mut units = Units::default();
        let mut add = |code: &str, name: &str, level: &str, parent: &str, successor: &str| {
            let unit = Unit {
                code: UnitCode::new(code).unwrap(),
                name: Name::new(name),
                level: Level::new(level).unwrap(),
                parent: UnitCode::new(parent),
                from: None,
                to: (!successor.is_empty()).then(|| "2025-06-30".parse().unwrap()),
                successors: UnitCode::new(successor).into_iter().collect(),
                aliases: Vec::new(),
                printed: None,
            };
            units.add(unit).unwrap();
        };
        add("12", "Lai Châu", "province", "", "");
        add("108", "Huyện Sìn Hồ", "district", "12", "12");
        add("1", "Xã Cũ", "commune", "108", "2");
        add("2", "Mới", "commune", "12", "");
        add("3", "Thị trấn Mới", "commune", "108", "2");
        units
    }

    fn at(units: &Units, code: &str) -> UnitIdx {
        units.find(code).unwrap()
    }

    #[test]
    fn a_place_is_told_with_the_kind_where_the_name_does_not_say_it() {
        let units = units();
        let place = |code, language| place(&units, at(&units, code), language);
        assert_eq!(place("1", Language::Vi), "Huyện Sìn Hồ, Lai Châu");
        assert_eq!(place("2", Language::Vi), "xã, Lai Châu");
        assert_eq!(place("2", Language::En), "commune, Lai Châu");
    }

    #[test]
    fn a_unit_that_ended_is_now_another_or_lies_in_one() {
        let units = units();
        let ended = |code, language| ended(&units, at(&units, code), language);
        assert_eq!(ended("1", Language::Vi).unwrap(), "Đến hết ngày 30/6/2025; nay thuộc Mới");
        assert_eq!(ended("3", Language::Vi).unwrap(), "Đến hết ngày 30/6/2025; nay là Mới");
        assert_eq!(
            ended("108", Language::Vi).unwrap(),
            "Đến hết ngày 30/6/2025; nay thuộc Lai Châu"
        );
        assert_eq!(
            ended("108", Language::En).unwrap(),
            "Until the end of 30 June 2025; now in Lai Châu"
        );
        assert_eq!(ended("2", Language::Vi), None);
    }

    #[test]
    fn what_lacks_is_said_after_what_is_there() {
        let publication = Publication::default();
        let [papi, par] = ["papi", "par"].map(|id| IndexId::new(id).unwrap());
        let period = "2024".parse().unwrap();
        let found = Published { listed: vec![(papi, period)], not_listed: vec![par], documents: 1 };
        let said = |found: &Published, language| published(&publication, found, language);
        assert_eq!(
            said(&found, Language::Vi),
            "Có trong papi 2024; có văn bản; không có trong par"
        );
        assert_eq!(said(&found, Language::En), "In papi 2024; with documents; not in par");
        assert_eq!(
            said(&Published::default(), Language::Vi),
            "Ở đây chưa có số liệu nào được công bố"
        );
    }
}
