//! The 705 districts of 2023. The level ended with June 2025.

use std::collections::BTreeMap;

use super::super::fault::Fault;
use super::super::table::Published;
use super::lifetimes::{BEFORE, BEFORE_DAY, FIRST_DAY_AFTER, LAST_DAY_BEFORE};
use super::listed::{self, Listed};
use super::{Unit, Units};

/// The districts of the official list before, by code.
pub fn listed(published: &Published) -> Result<BTreeMap<String, Listed>, Fault> {
    listed::read(published, BEFORE, ["district_code", "district_name", "province_code"])
}

/// The districts, sorted by code. A district has no successor of its own level: its communes went to communes of the
/// province that follows, and that province is named.
///
/// Some were merged or raised to towns in the two years before; the lists do not say when, so all end with the level.
pub fn read(published: &Published, units: &Units) -> Result<Vec<Unit>, Fault> {
    let unit = |district: Listed| {
        let province = province(&district, BEFORE, BEFORE_DAY, units)?;
        let follows = if province.lives_on(FIRST_DAY_AFTER) {
            vec![province.id.clone()]
        } else {
            province.successors.clone()
        };
        Ok(Unit {
            id: district.code.clone(),
            code: district.code,
            name: district.name,
            name_en: String::new(),
            level: "district",
            parent: province.id.clone(),
            from: "",
            to: LAST_DAY_BEFORE,
            successors: follows,
            aliases: district.aliases,
        })
    };
    listed(published)?.into_values().map(unit).collect()
}

/// The province a unit of a list lies in, whose code meant it on a day.
pub fn province<'a>(
    listed: &Listed,
    file: &str,
    day: &str,
    units: &'a Units,
) -> Result<&'a Unit, Fault> {
    units.coded(&listed.parent, day).ok_or_else(|| {
        let found = format!("{} {}", listed.parent, listed.full);
        Fault::of_file(&Published::name(file), found, "the code of a province")
    })
}
