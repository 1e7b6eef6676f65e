//! Which shapes is a unit drawn with, and which units and shapes find none?
//!
//! A unit that came about by a merger has no shape in older files of borders: it is then the shapes of the units that went
//! to it, if all of them have one and went to nobody else.

use crate::model::boundaries::Boundaries;
use crate::model::by_unit::ByUnit;
use crate::model::order::Order;
use crate::model::unit::{UnitIdx, Units};

/// Where the shape of a unit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It has one of its own.
    Own,
    /// It is pieced together of those of former units.
    Joined,
}

/// A unit and the units whose shapes make it up.
#[derive(Clone, Debug, PartialEq)]
pub struct Territory {
    /// The unit.
    pub unit: UnitIdx,
    /// Whose shapes; never empty.
    pub parts: Vec<UnitIdx>,
    /// Where they come from.
    pub ground: Ground,
}

/// The units of a table and the shapes of a file of borders, matched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Territories {
    /// The units that can be drawn, in the order of the table of units.
    pub drawn: Vec<Territory>,
    /// The units that cannot.
    pub without: Vec<UnitIdx>,
    /// Units of the same level with a shape that the table does not list.
    pub unlisted: Vec<UnitIdx>,
    /// A drawn unit, and a listed one without a shape that later went to it: the shape of the first has the second's land.
    pub including: Vec<(UnitIdx, UnitIdx)>,
}

impl Territories {
    /// How many units are pieced together.
    pub fn joined(&self) -> usize {
        self.drawn.iter().filter(|territory| territory.ground == Ground::Joined).count()
    }
}

/// Matches the units of a table with the shapes; each unit counts once.
pub fn territories(units: &Units, boundaries: &Boundaries, listed: &[UnitIdx]) -> Territories {
    let mut listed = listed.to_vec();
    listed.arrange();
    listed.dedup();
    let former = former(units, &listed);
    let former = |unit: UnitIdx| former.get(unit).map_or(&[][..], Vec::as_slice);
    let has_shape = |unit: &UnitIdx| !boundaries.shape(*unit).is_empty();
    let mut found = Territories::default();
    for &unit in &listed {
        let before = former(unit);
        let went_only_there = |one: &UnitIdx| units.successors(*one) == [unit];
        if has_shape(&unit) {
            found.drawn.push(Territory { unit, parts: vec![unit], ground: Ground::Own });
            let inside = before.iter().filter(|one| listed.binary_search(one).is_ok());
            found.including.extend(inside.filter(|one| !has_shape(one)).map(|one| (unit, *one)));
        } else if !before.is_empty()
            && before.iter().all(|one| has_shape(one) && went_only_there(one))
        {
            let parts = before.to_vec();
            found.drawn.push(Territory { unit, parts, ground: Ground::Joined });
        } else {
            found.without.push(unit);
        }
    }
    let level = listed.first().map(|unit| &units.get(*unit).level);
    let mut used: Vec<UnitIdx> = found.drawn.iter().flat_map(|one| one.parts.clone()).collect();
    used.arrange();
    let of_level = boundaries.units().filter(|unit| Some(&units.get(*unit).level) == level);
    found.unlisted = of_level.filter(|unit| used.binary_search(unit).is_err()).collect();
    found
}

/// The units of the same level that went to each listed unit.
fn former(units: &Units, listed: &[UnitIdx]) -> ByUnit<Vec<UnitIdx>> {
    let mut former: ByUnit<Vec<UnitIdx>> = ByUnit::default();
    for (place, unit) in units.iter() {
        for later in units.successors(place) {
            if listed.binary_search(&later).is_ok() && units.get(later).level == unit.level {
                let mut known = former.get(later).cloned().unwrap_or_default();
                known.push(place);
                former.set(later, known);
            }
        }
    }
    former
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::unit::{Unit, UnitCode};

    /// `B>N C>N`: units B and C went to N.
    fn units(text: &str) -> Units {
        let mut units = Units::default();
        for word in text.split_whitespace() {
            let (code, later) = word.split_once('>').unwrap_or((word, ""));
            let successors = later.split('+').filter_map(UnitCode::new).collect();
            units.add(Unit { successors, ..example::unit(code, code) }).unwrap();
        }
        units
    }

    fn check(units: &Units, shapes: &str, listed: &str, expected: &str) {
        let at = |code: &str| units.find(code).unwrap();
        let mut boundaries = Boundaries::default();
        for code in shapes.split_whitespace() {
            boundaries.add(at(code), vec![vec![vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]]]);
        }
        let listed: Vec<UnitIdx> = listed.split_whitespace().map(at).collect();
        let found = territories(units, &boundaries, &listed);
        let code = |unit: &UnitIdx| units.get(*unit).code.to_string();
        let codes = |units: &[UnitIdx]| units.iter().map(code).collect::<Vec<_>>().join("+");
        let drawn: Vec<String> = found
            .drawn
            .iter()
            .map(|one| format!("{}={}", code(&one.unit), codes(&one.parts)))
            .collect();
        let including: Vec<String> = found
            .including
            .iter()
            .map(|(one, other)| format!("{}<{}", code(one), code(other)))
            .collect();
        let told = format!(
            "{} | {} | {} | {}",
            drawn.join(" "),
            codes(&found.without),
            codes(&found.unlisted),
            including.join(" ")
        );
        assert_eq!(told, expected);
        let mut turned = listed.clone();
        turned.reverse();
        assert_eq!(territories(units, &boundaries, &turned), found, "in another order");
    }

    #[test]
    fn a_merged_unit_is_drawn_by_the_borders_of_those_it_was_made_of() {
        let units = units("A B>N C>N N");
        check(&units, "A B C", "A N", "A=A N=B+C |  |  | ");
        check(&units, "A B", "A N", "A=A | N | B | ");
        check(&units, "A B C N", "A N", "A=A N=N |  | B+C | ");
    }

    #[test]
    fn land_that_went_to_two_units_draws_neither() {
        let units = units("B>N+M C>N N M");
        check(&units, "B C", "N M", " | N+M | B+C | ");
    }

    // Hà Tây went to Hà Nội in 2008; the borders are of later.
    #[test]
    fn a_unit_whose_land_lies_in_the_shape_of_another_is_named() {
        let units = units("HN HT>HN");
        check(&units, "HN", "HN HT", "HN=HN | HT |  | HN<HT");
        check(&units, "HN", "HN", "HN=HN |  |  | ");
    }
}
