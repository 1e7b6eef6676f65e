//! What tells units of one name apart, where both can be met?
//!
//! In a list, the units that are called the same in a language are told apart by the first of these that differs for all
//! of them: the unit they belong to, their level, the line of units above them, their first and last day, their code.
//! Whoever shares its name with nobody needs nothing.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::model::by_unit::ByUnit;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::unit::{UnitIdx, Units};

/// What tells a unit from its namesakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// So many of the units above it, the nearest first.
    Within(usize),
    /// Its level.
    Level,
    /// Its first and last day.
    Days,
    /// Its code.
    Code,
}

/// What is tried, in this order.
const TRIED: [Apart; 5] =
    [Apart::Within(1), Apart::Level, Apart::Within(2), Apart::Within(3), Apart::Days];

/// What tells the units of a list apart that share a name with another unit of it.
pub fn namesakes(units: &Units, listed: &[UnitIdx], language: Language) -> ByUnit<Apart> {
    let name = |unit: UnitIdx| units.get(unit).name.text(language);
    let mut by_name: Vec<(&str, UnitIdx)> =
        listed.iter().map(|unit| (name(*unit), *unit)).collect();
    by_name.arrange();
    by_name.dedup();
    let mut found = ByUnit::default();
    for group in by_name.chunk_by(|(one, _), (other, _)| one == other).filter(|all| all.len() > 1) {
        let differs = |apart: &&Apart| {
            let mut keys: Vec<Option<String>> = Vec::new();
            group.iter().all(|(_, unit)| {
                let key = key(units, *unit, **apart, language);
                let new = !keys.contains(&key);
                keys.push(key);
                new
            })
        };
        let apart = TRIED.iter().find(differs).copied().unwrap_or(Apart::Code);
        for (_, unit) in group {
            found.set(*unit, apart);
        }
    }
    found
}

/// What tells the units of each index's tables apart.
pub type ApartInTables = BTreeMap<IndexId, ByUnit<Apart>>;

/// What tells units apart that share a name with another of the tables of their index.
pub fn in_tables<E: Borrow<Edition>>(
    units: &Units,
    editions: &[E],
    language: Language,
) -> ApartInTables {
    let mut listed: BTreeMap<&IndexId, Vec<UnitIdx>> = BTreeMap::new();
    for edition in editions.iter().map(Borrow::borrow) {
        listed.entry(&edition.index).or_default().extend(&edition.units);
    }
    let apart = |(index, listed): (&IndexId, Vec<UnitIdx>)| {
        (index.clone(), namesakes(units, &listed, language))
    };
    listed.into_iter().map(apart).collect()
}

/// What stands for a unit when it is told apart in this way. None of two can be empty: it would say nothing.
fn key(units: &Units, unit: UnitIdx, apart: Apart, language: Language) -> Option<String> {
    let own = units.get(unit);
    match apart {
        Apart::Within(count) => {
            let above = units.above(unit);
            let names = above.iter().take(count).map(|above| units.get(*above).name.text(language));
            let names: Vec<&str> = names.collect();
            (!names.is_empty()).then(|| names.join("\n"))
        }
        Apart::Level => Some(own.level.id().to_owned()),
        Apart::Days => {
            (own.from.is_some() || own.to.is_some()).then(|| format!("{:?} {:?}", own.from, own.to))
        }
        Apart::Code => Some(own.code.as_str().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::level::Level;
    use crate::model::unit::{Unit, UnitCode};

    /// Units as `code name level parent from`; what tells each apart in the list of all of them.
    fn check(rows: &[&str], expected: &str) {
        let mut units = Units::default();
        for row in rows {
            let words: Vec<&str> = row.split(' ').collect();
            let unit = Unit {
                level: Level::known(words[2]),
                parent: UnitCode::new(words[3]),
                from: words.get(4).and_then(|day| day.parse().ok()),
                ..example::unit(words[0], words[1])
            };
            units.add(unit).unwrap();
        }
        let all: Vec<UnitIdx> = units.iter().map(|(unit, _)| unit).collect();
        let found = namesakes(&units, &all, Language::Vi);
        let said: Vec<String> = found
            .iter()
            .map(|(unit, apart)| format!("{} {apart:?}", units.get(unit).code))
            .collect();
        assert_eq!(said.join(", "), expected);
    }

    #[test]
    fn namesakes_are_told_apart_by_the_unit_they_belong_to() {
        check(
            &[
                "99 Giả province - ",
                "01 An district 99",
                "02 Bình district 99",
                "101 Tân commune 01",
                "102 Tân commune 02",
                "103 Tân commune 99",
                "104 Tiến commune 01",
            ],
            "101 Within(1), 102 Within(1), 103 Within(1)",
        );
    }

    #[test]
    fn what_does_not_differ_tells_nobody_apart() {
        let provinces = ["8 X province -", "9 Y province -"];
        let districts = ["81 A district 8", "91 A district 9"];
        let communes = ["811 T commune 81", "911 T commune 91"];
        let all: Vec<&str> = [provinces, districts, communes].concat();
        check(&all, "81 Within(1), 91 Within(1), 811 Within(2), 911 Within(2)");
        check(&["1 A province -", "2 A district -"], "1 Level, 2 Level");
        check(&["1 A province -", "2 A province - 2025-07-01"], "1 Days, 2 Days");
        check(&["1 A province -", "2 A province -"], "1 Code, 2 Code");
    }
}
