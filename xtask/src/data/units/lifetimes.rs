//! Which province existed when: the official lists before and after 1 July 2025, and the mapping between them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fault::Fault;
use super::super::fold::{bare, key, place_tone};
use super::super::table::Published;
use super::Unit;
use super::mapping::{FILE, Mapping};

/// The official list before the mergers.
pub const BEFORE: &str = "units/vn-units.csv";
/// The official list after the mergers.
pub const AFTER: &str = "units/vn-units-2025.csv";
/// The names of the provinces in the international tables.
pub const ENGLISH: &str = "papi/codebook/codebook_provinces.csv";

/// A day in the time of the 63 provinces, as the list before has them.
pub const BEFORE_DAY: &str = HUE_LAST_DAY_BEFORE;
/// The last day of the provinces that were merged, and of all districts.
pub const LAST_DAY_BEFORE: &str = "2025-06-30";
/// The first day of the provinces that came out of mergers.
pub const FIRST_DAY_AFTER: &str = "2025-07-01";

/// Thừa Thiên Huế became the centrally run city of Huế half a year before the mergers, with the same code; the
/// mapping, made for July, no longer shows it.
const HUE: &str = "46";
const HUE_LAST_DAY_BEFORE: &str = "2024-12-31";
const HUE_FIRST_DAY_AFTER: &str = "2025-01-01";

/// Every province that ever was, in no order yet.
pub fn read(published: &Published) -> Result<Vec<Unit>, Fault> {
    let before = official(published, BEFORE)?;
    let after = official(published, AFTER)?;
    let made_of = Mapping::read(published)?.provinces();
    let english = english(published)?;
    let unit = |code: &str, official: &str| {
        let (name, key) = (name(official), key(official));
        let missing =
            || Fault::of_file(&Published::name(ENGLISH), "", &format!("an English name of {name}"));
        let name_en = english.get(&key).cloned().ok_or_else(missing)?;
        let (id, code) = (code.to_owned(), code.to_owned());
        Ok(Unit {
            id,
            code,
            name,
            name_en,
            level: "province",
            parent: String::new(),
            from: "",
            to: "",
            successors: Vec::new(),
            aliases: BTreeSet::new(),
        })
    };

    let mut successors: BTreeMap<String, String> = BTreeMap::new();
    let mut units = vec![ha_tay()];
    for (code, official) in &after {
        let key = key(official);
        let parts = made_of.get(&key).ok_or_else(|| {
            Fault::of_file(
                &Published::name(FILE),
                "",
                &format!("{official} among the provinces after"),
            )
        })?;
        if code != HUE && *parts == BTreeSet::from([key]) {
            continue;
        }
        let id = format!("{code}-2025");
        successors.extend(parts.iter().map(|part| (part.clone(), id.clone())));
        let from = if code == HUE { HUE_FIRST_DAY_AFTER } else { FIRST_DAY_AFTER };
        units.push(Unit { id, from, ..unit(code, official)? });
    }
    for (code, official) in &before {
        let mut unit = unit(code, official)?;
        if code == HUE {
            (unit.to, unit.successors) = (HUE_LAST_DAY_BEFORE, vec![format!("{HUE}-2025")]);
        } else if let Some(successor) = successors.get(&key(official)) {
            (unit.to, unit.successors) = (LAST_DAY_BEFORE, vec![successor.clone()]);
        }
        units.push(unit);
    }
    Ok(units)
}

/// Code → official name, from a list with a row for every commune.
fn official(published: &Published, file: &str) -> Result<BTreeMap<String, String>, Fault> {
    let mut names = BTreeMap::new();
    for row in published.table(file)?.rows() {
        let (code, name) = (row.text("province_code")?, row.text("province_name")?);
        let known = names.entry(code.to_owned()).or_insert_with(|| name.to_owned());
        if known != name {
            return Err(row.fault("province_name", &format!("{known}, as in the rows above")));
        }
    }
    Ok(names)
}

fn english(published: &Published) -> Result<BTreeMap<String, String>, Fault> {
    // The city is younger than the codebook.
    let mut names = BTreeMap::from([("hue".to_owned(), "Hue".to_owned())]);
    for row in published.table(ENGLISH)?.rows() {
        let name = row.text("Variable_Name")?;
        names.insert(key(name), name.to_owned());
    }
    Ok(names)
}

fn name(official: &str) -> String {
    match bare(official) {
        "Hồ Chí Minh" => "TP. Hồ Chí Minh".to_owned(),
        name => place_tone(name),
    }
}

/// Hà Tây went to Hà Nội on 1 August 2008; the tables of 2006 to 2008 list it, the official lists no longer do.
fn ha_tay() -> Unit {
    Unit {
        id: "28".to_owned(),
        code: "28".to_owned(),
        name: "Hà Tây".to_owned(),
        name_en: "Ha Tay".to_owned(),
        level: "province",
        parent: String::new(),
        from: "",
        to: "2008-07-31",
        successors: vec!["01".to_owned()],
        aliases: BTreeSet::from(["Tỉnh Hà Tây".to_owned()]),
    }
}
