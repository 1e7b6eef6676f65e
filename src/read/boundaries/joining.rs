//! Which unit a feature means: by `unit`, by `code`, or by `name` and `parent`; never by a name alone where it could be
//! another's.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::properties::written;
use crate::model::spelling::{bare_words, words};
use crate::model::unit::{Unit, UnitIdx, Units};
use crate::read::feature_fault::Wrong;
use crate::read::problem::quoted;

/// The units by every spelling of their names, without marks.
pub struct Joining {
    named: BTreeMap<String, Vec<UnitIdx>>,
}

fn folded(name: &str) -> String {
    bare_words(name).join(" ")
}

/// Every spelling of a unit's name.
fn spellings(unit: &Unit) -> impl Iterator<Item = &String> {
    [Some(&unit.name.vi), unit.name.en.as_ref()].into_iter().flatten().chain(&unit.aliases)
}

impl Joining {
    /// Among all units of a package.
    pub fn among(units: &Units) -> Self {
        let mut named: BTreeMap<String, Vec<UnitIdx>> = BTreeMap::new();
        for (place, unit) in units.iter() {
            for spelling in spellings(unit) {
                let known = named.entry(folded(spelling)).or_default();
                if known.last() != Some(&place) {
                    known.push(place);
                }
            }
        }
        Self { named }
    }

    /// The unit of a feature.
    ///
    /// # Errors
    /// No unit or several may be meant.
    pub fn unit(&self, units: &Units, properties: &Map<String, Value>) -> Result<UnitIdx, Wrong> {
        if let Some(code) = written(properties, "unit") {
            return units.find(&code).ok_or(Wrong::UnknownUnit(quoted(&code)));
        }
        let coded = written(properties, "code").and_then(|code| units.find(&code));
        if let Some(unit) = coded {
            return Ok(unit);
        }
        let name = written(properties, "name").ok_or(Wrong::NoUnit)?;
        let parent = written(properties, "parent");
        let is_meant = |unit: &UnitIdx| is_in(units, *unit, parent.as_deref());
        let known = self.named.get(&folded(&name)).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<UnitIdx> = known.iter().copied().filter(is_meant).collect();
        if found.len() > 1 {
            // With its marks a name may be one unit's only.
            let exact = words(&name);
            let same = |unit: &UnitIdx| spellings(units.get(*unit)).any(|one| words(one) == exact);
            let kept: Vec<UnitIdx> = found.iter().copied().filter(same).collect();
            found = if kept.is_empty() { found } else { kept };
        }
        match found[..] {
            [unit] => Ok(unit),
            [] => Err(Wrong::UnknownUnit(quoted(&name))),
            [..] => {
                let code = |unit: &UnitIdx| units.get(*unit).code.to_string();
                Err(Wrong::SeveralUnits {
                    found: quoted(&name),
                    codes: found.iter().map(code).collect(),
                })
            }
        }
    }
}

/// Whether a unit stands in the parent named by code or name; without one, in none.
fn is_in(units: &Units, unit: UnitIdx, parent: Option<&str>) -> bool {
    match (parent, units.parent(unit)) {
        (None, found) => found.is_none(),
        (Some(_), None) => false,
        (Some(wanted), Some(found)) => {
            let found = units.get(found);
            found.code.as_str() == wanted
                || spellings(found).any(|one| folded(one) == folded(wanted))
        }
    }
}
