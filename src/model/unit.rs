//! Administrative units: who is scored.

use super::order::Order;
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use super::date::Date;
use super::language::Name;
use super::level::{Level, Levels};
use super::period::Period;
use super::summary_row::is_summary_name;

/// The identity of a unit: its official code, or `24-2025` where a code was given again to another unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCode(String);

impl UnitCode {
    /// The code, or `None` unless it is 1 to 40 letters, digits, `-`, `_` or `.`.
    ///
    /// Codes stand in addresses, file names and element ids; nothing else may.
    pub fn new(code: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        ((1..=40).contains(&code.len()) && code.chars().all(allowed)).then(|| Self(code.to_owned()))
    }

    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for UnitCode {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An administrative unit with its lifetime.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its identity.
    pub code: UnitCode,
    /// Its name, without the word for its kind where the publications leave it out.
    pub name: Name,
    /// The level it is ranked at.
    pub level: Level,
    /// The unit it belongs to; `None` for a province or where it is not stated.
    pub parent: Option<UnitCode>,
    /// First day; `None` when it is older than the data.
    pub from: Option<Date>,
    /// Last day; `None` while it lives.
    pub to: Option<Date>,
    /// The units its territory went to.
    pub successors: Vec<UnitCode>,
    /// Other spellings in publications.
    pub aliases: Vec<String>,
    /// The official code as printed, where it is not its identity: it may have been given to several, one after another.
    pub printed: Option<UnitCode>,
}

impl Unit {
    /// Whether the unit existed on at least a day of the period.
    pub fn exists_in(&self, period: Period) -> bool {
        let born = self.from.is_none_or(|from| !period.is_before(from));
        let alive = self.to.is_none_or(|to| !period.is_after(to));
        born && alive
    }
}

/// A unit's place in [`Units`]: cheap to copy, stable while the publication is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitIdx(u32);

impl UnitIdx {
    /// Its place in the table, from 0.
    pub fn place(self) -> usize {
        self.0 as usize
    }

    /// The unit at a place; `None` when no table is that long.
    pub(super) fn at(place: usize) -> Option<Self> {
        u32::try_from(place).ok().map(Self)
    }
}

/// All units of a publication, in the order of the table.
#[derive(Clone, Debug, Default)]
pub struct Units {
    list: Vec<Unit>,
    /// Their levels, and what the package calls them.
    pub levels: Levels,
    /// Those that are sums or means of others.
    summaries: Vec<UnitIdx>,
    by_code: BTreeMap<UnitCode, UnitIdx>,
    /// By the code of a unit, those that name it as what they went to.
    gone_to: BTreeMap<UnitCode, Vec<UnitIdx>>,
}

impl Units {
    /// Adds a unit; gives it back when its code is already taken.
    pub fn add(&mut self, mut unit: Unit) -> Result<UnitIdx, Box<Unit>> {
        let Ok(place) = u32::try_from(self.list.len()) else { return Err(Box::new(unit)) };
        if self.by_code.contains_key(&unit.code) {
            return Err(Box::new(unit));
        }
        self.by_code.insert(unit.code.clone(), UnitIdx(place));
        for successor in &unit.successors {
            let gone = self.gone_to.entry(successor.clone()).or_default();
            if gone.last() != Some(&UnitIdx(place)) {
                gone.push(UnitIdx(place));
            }
        }
        match is_summary_name(&unit.name.vi) {
            true => self.summaries.push(UnitIdx(place)),
            false => unit.level = self.levels.note(unit.level),
        }
        self.list.push(unit);
        Ok(UnitIdx(place))
    }

    /// Whether a unit is a sum or mean of others: nobody is ranked among such rows.
    pub fn is_summary(&self, place: UnitIdx) -> bool {
        self.summaries.contains(&place)
    }

    /// The unit at a place.
    pub fn get(&self, place: UnitIdx) -> &Unit {
        &self.list[place.0 as usize]
    }

    /// The unit at a place of the table, from 0; `None` behind its end.
    pub fn at(&self, place: usize) -> Option<UnitIdx> {
        UnitIdx::at(place).filter(|_| place < self.list.len())
    }

    /// The place of a code; `None` when no unit has it.
    pub fn find(&self, code: &str) -> Option<UnitIdx> {
        self.by_code.get(code).copied()
    }

    /// The units a unit belongs to, the nearest first. A circle of parents in a published table ends the line.
    pub fn above(&self, place: UnitIdx) -> Vec<UnitIdx> {
        let mut line = Vec::new();
        let mut next = self.parent(place);
        while let Some(above) = next.filter(|above| *above != place && !line.contains(above)) {
            line.push(above);
            next = self.parent(above);
        }
        line
    }

    /// All units that stand above any of these, in the order of the table.
    pub fn parents_of(&self, units: &[UnitIdx]) -> Vec<UnitIdx> {
        let mut found: Vec<UnitIdx> = Vec::new();
        let mut next = self.directly_above(units);
        while !next.is_empty() {
            next.retain(|unit| !found.contains(unit));
            found.extend(&next);
            next = self.directly_above(&next);
        }
        found.arrange();
        found
    }

    fn directly_above(&self, units: &[UnitIdx]) -> Vec<UnitIdx> {
        let mut codes: Vec<&UnitCode> = Vec::new();
        for code in units.iter().filter_map(|unit| self.get(*unit).parent.as_ref()) {
            // Units of one parent stand together in most tables.
            if codes.last() != Some(&code) {
                codes.push(code);
            }
        }
        let mut found: Vec<UnitIdx> =
            codes.into_iter().filter_map(|code| self.by_code.get(code).copied()).collect();
        found.arrange();
        found.dedup();
        found
    }

    /// The unit a unit belongs to; `None` when no table has it.
    pub fn parent(&self, place: UnitIdx) -> Option<UnitIdx> {
        self.get(place).parent.as_ref().and_then(|code| self.by_code.get(code).copied())
    }

    /// The units a unit went to.
    pub fn successors(&self, place: UnitIdx) -> Vec<UnitIdx> {
        let codes = self.get(place).successors.iter();
        codes.filter_map(|code| self.by_code.get(code).copied()).collect()
    }

    /// The units of its own level that live on in a unit.
    pub fn predecessors(&self, place: UnitIdx) -> Vec<UnitIdx> {
        let later = self.get(place);
        let gone = self.gone_to.get(&later.code).into_iter().flatten().copied();
        gone.filter(|before| self.get(*before).level == later.level).collect()
    }

    /// All units with their places, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (UnitIdx, &Unit)> {
        (0..).map(UnitIdx).zip(&self.list)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(code: &str, from: Option<&str>, to: Option<&str>) -> Unit {
        Unit {
            code: UnitCode::new(code).unwrap(),
            name: Name::new(code),
            level: Level::known("province"),
            parent: None,
            from: from.map(|day| day.parse().unwrap()),
            to: to.map(|day| day.parse().unwrap()),
            successors: Vec::new(),
            aliases: Vec::new(),
            printed: None,
        }
    }

    #[test]
    fn a_code_holds_nothing_that_could_break_an_address() {
        for bad in ["", "a b", "1~2", "<b>", "../x", "đ", "a\u{202e}"] {
            assert_eq!(UnitCode::new(bad), None, "{bad}");
        }
        assert!(UnitCode::new("24-2025").is_some());
    }

    #[test]
    fn a_unit_exists_in_every_period_it_lived_a_day_of() {
        let merged = unit("24", None, Some("2025-06-30"));
        assert!(merged.exists_in(Period::year(2025)));
        assert!(!merged.exists_in(Period::year(2026)));
        let new = unit("24-2025", Some("2025-07-01"), None);
        assert!(!new.exists_in(Period::year(2024)));
        assert!(new.exists_in(Period::year(2025)));
    }

    #[test]
    fn a_circle_of_parents_ends_the_line() {
        let mut units = Units::default();
        let mut add = |code: &str, parent: &str| {
            units.add(Unit { parent: UnitCode::new(parent), ..unit(code, None, None) }).unwrap()
        };
        let (a, b, c) = (add("a", "b"), add("b", "c"), add("c", "a"));
        let top = add("d", "none");
        assert_eq!(units.above(a), [b, c]);
        assert_eq!(units.above(top), []);
    }

    // On 1 July 2025 Hà Giang and Tuyên Quang became the new Tuyên Quang; districts went to provinces.
    #[test]
    fn a_unit_is_made_of_those_of_its_level_that_went_to_it() {
        let mut units = Units::default();
        let mut add = |code: &str, level: &str, successor: &str| {
            let successors = UnitCode::new(successor).into_iter().collect();
            let level = Level::known(level);
            units.add(Unit { level, successors, ..unit(code, None, None) }).unwrap()
        };
        let ha_giang = add("02", "province", "08-2025");
        let tuyen_quang = add("08", "province", "08-2025");
        add("024", "district", "08-2025");
        let new = add("08-2025", "province", "");
        assert_eq!(units.predecessors(new), [ha_giang, tuyen_quang]);
        assert_eq!(units.successors(ha_giang), [new]);
        assert_eq!(units.successors(new), []);
    }

    #[test]
    fn a_code_is_taken_once() {
        let mut units = Units::default();
        assert!(units.add(unit("01", None, None)).is_ok());
        assert!(units.add(unit("01", None, None)).is_err());
    }
}
