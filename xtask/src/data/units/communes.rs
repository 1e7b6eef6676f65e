//! The communes of a few districts, before and after 1 July 2025.
//!
//! The nation has 10,598 communes before and 3,321 after; a reader of the site would wait for all of them and meet
//! figures of none but these.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fault::Fault;
use super::super::table::Published;
use super::districts::{self, province};
use super::lifetimes::{AFTER, BEFORE, BEFORE_DAY, FIRST_DAY_AFTER, LAST_DAY_BEFORE};
use super::listed::{self, Listed};
use super::mapping::{FILE, Mapping, path};
use super::{Unit, Units};

/// The districts whose communes are written: those whose own publications, with figures of their communes, are part
/// of the package.
pub const PUBLISHING: [&str; 5] = [
    "099", // Tuần Giáo, Điện Biên
    "108", // Sìn Hồ, Lai Châu
    "109", // Phong Thổ, Lai Châu
    "119", // Thuận Châu, Sơn La
    "395", // Thọ Xuân, Thanh Hóa
];

/// Communes that the list spells in one way and the mapping in another: code, name.
pub const SPELLED: [(&str, &str); 4] = [
    ("03391", "Xã Lản Nhì Thàng"),
    ("03565", "Xã Tung Qua Lìn"),
    ("03574", "Xã Ma Li Pho"),
    ("03754", "Xã Nong Lay"),
];

/// Communes of the list that were merged before July 2025, and the commune in the mapping they had become. Resolution
/// 1280/NQ-UBTVQH15 of 14 November 2024 made Phổng Ly of Phổng Lăng and Chiềng Ly, except for parts of both that went
/// to the town of Thuận Châu; the mapping has both the town and Phổng Ly go to one commune. Of the part of Chiềng Bôm
/// that went to Phổng Ly as well the mapping says nothing, nor does this table.
pub const MERGED: [(&str, &str); 2] = [("03748", "Xã Phổng Ly"), ("03751", "Xã Phổng Ly")];

/// The communes, sorted by identity.
pub fn read(published: &Published, units: &Units) -> Result<Vec<Unit>, Fault> {
    let (before, after) = (before(published)?, after(published)?);
    let territories = Territories::read(published, units, &after)?;
    let mut communes = Vec::new();
    let mut succeeding = BTreeSet::new();
    for commune in before.into_values() {
        if PUBLISHING.contains(&commune.parent.as_str()) {
            let codes = territories.successors(&commune)?;
            communes.push(ended(commune, &codes));
            succeeding.extend(codes);
        }
    }
    for commune in after.into_values().filter(|commune| succeeding.contains(&commune.code)) {
        communes.push(begun(commune, units)?);
    }
    communes.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(communes)
}

/// The communes of the list before, by code.
pub fn before(published: &Published) -> Result<BTreeMap<String, Listed>, Fault> {
    listed::read(published, BEFORE, ["commune_code", "commune_name", "district_code"])
}

/// The communes of the list after, by code.
pub fn after(published: &Published) -> Result<BTreeMap<String, Listed>, Fault> {
    listed::read(published, AFTER, ["commune_code", "commune_name", "province_code"])
}

/// A commune before, with the official codes of those that follow it.
pub fn ended(commune: Listed, successors: &BTreeSet<String>) -> Unit {
    let mut aliases = commune.aliases;
    if let Some((_, bare)) = find(&SPELLED, &commune.code).and_then(listed::parts) {
        aliases.insert(bare);
    }
    Unit {
        id: commune.code.clone(),
        code: commune.code,
        name: commune.name,
        name_en: String::new(),
        level: "commune",
        parent: commune.parent,
        from: "",
        to: LAST_DAY_BEFORE,
        successors: successors.iter().map(|code| id_after(code)).collect(),
        aliases,
    }
}

/// A commune after, which belongs to its province directly; so even one whose territory did not change is another
/// unit than before.
pub fn begun(commune: Listed, units: &Units) -> Result<Unit, Fault> {
    let province = province(&commune, AFTER, FIRST_DAY_AFTER, units)?;
    Ok(Unit {
        id: id_after(&commune.code),
        code: commune.code,
        name: commune.name,
        name_en: String::new(),
        level: "commune",
        parent: province.id.clone(),
        from: FIRST_DAY_AFTER,
        to: "",
        successors: Vec::new(),
        aliases: commune.aliases,
    })
}

/// What is needed to tell where a commune's territory went.
pub struct Territories<'a> {
    units: &'a Units,
    districts: BTreeMap<String, Listed>,
    went_to: BTreeMap<String, BTreeSet<String>>,
    codes: BTreeMap<String, Option<String>>,
}

impl<'a> Territories<'a> {
    /// Of the communes of the list after.
    pub fn read(
        published: &Published,
        units: &'a Units,
        after: &BTreeMap<String, Listed>,
    ) -> Result<Self, Fault> {
        Ok(Self {
            units,
            districts: districts::listed(published)?,
            went_to: Mapping::read(published)?.communes(),
            codes: codes(after, units)?,
        })
    }

    /// The official codes of the communes after.
    pub fn successors(&self, commune: &Listed) -> Result<BTreeSet<String>, Fault> {
        let Listed { code, full, parent, .. } = commune;
        let fault = |file: &str, expected: &str| {
            Fault::of_file(&Published::name(file), format!("{code} {full}"), expected)
        };
        let district =
            self.districts.get(parent).ok_or_else(|| fault(BEFORE, "a commune of a district"))?;
        let province = province(district, BEFORE, BEFORE_DAY, self.units)?;
        let named = find(&SPELLED, code).or_else(|| find(&MERGED, code)).unwrap_or(full);
        let paths = Listed::keys(named).map(|key| path([&province.name, &district.full], &key));
        let went_to = paths.iter().find_map(|path| self.went_to.get(path));
        let went_to = went_to.ok_or_else(|| fault(FILE, "a commune of this name or spelling"))?;
        let codes = went_to.iter().map(|path| self.codes.get(path).cloned().flatten());
        let codes: Option<BTreeSet<String>> = codes.collect();
        codes.ok_or_else(|| fault(FILE, "to go to communes of the list after, one of each name"))
    }
}

/// The path of every commune after → its code; `None` where several have one path.
fn codes(
    after: &BTreeMap<String, Listed>,
    units: &Units,
) -> Result<BTreeMap<String, Option<String>>, Fault> {
    let mut codes = BTreeMap::new();
    for commune in after.values() {
        let province = province(commune, AFTER, FIRST_DAY_AFTER, units)?;
        let paths = Listed::keys(&commune.full).map(|key| path([&province.name], &key));
        for path in BTreeSet::from(paths) {
            let only = Some(commune.code.clone());
            codes.entry(path).and_modify(|code| *code = None).or_insert(only);
        }
    }
    Ok(codes)
}

fn id_after(code: &str) -> String {
    format!("{code}-2025")
}

fn find<'a>(table: &[(&str, &'a str)], code: &str) -> Option<&'a str> {
    table.iter().find(|(listed, _)| *listed == code).map(|(_, name)| *name)
}
