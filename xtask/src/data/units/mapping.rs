//! The mapping of 1 July 2025: which provinces and communes went to which.
//!
//! It has no codes. A commune is named by the full names of its province, its district (before only) and itself,
//! in small plain letters: `tinhsonla_huyenthuanchau_xatonglanh`. Two communes side by side that differ only in
//! their marks keep them: `tinhquangnam_huyenphuninh_xãtamdân`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::super::fault::Fault;
use super::super::fold::key;
use super::super::table::Published;

/// The published file.
pub const FILE: &str = "units/converter_2025_old_to_new.json";

/// What the file says.
#[derive(Deserialize)]
pub struct Mapping {
    /// A province after → the provinces it was made of.
    #[serde(rename = "DICT_PROVINCE")]
    provinces: BTreeMap<String, BTreeSet<String>>,
    /// A province after → a commune after → the communes that went to it whole.
    #[serde(rename = "DICT_PROVINCE_WARD_NO_DIVIDED")]
    whole: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// A province after → a commune before that was divided → the communes its parts went to.
    #[serde(rename = "DICT_PROVINCE_WARD_DIVIDED")]
    divided: BTreeMap<String, BTreeMap<String, Vec<Part>>>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(rename = "newWardKey")]
    commune: String,
}

impl Mapping {
    /// Reads the file.
    pub fn read(published: &Published) -> Result<Self, Fault> {
        let text = published.text(FILE)?;
        serde_json::from_str(&text).map_err(|error| Fault {
            row: u64::try_from(error.line()).ok(),
            ..Fault::of_file(
                &Published::name(FILE),
                &error,
                "lists of provinces by province and of communes by commune",
            )
        })
    }

    /// The key of a province after → the keys of those it was made of.
    pub fn provinces(&self) -> BTreeMap<String, BTreeSet<String>> {
        let keys = |names: &BTreeSet<String>| names.iter().map(|name| key(name)).collect();
        self.provinces.iter().map(|(new, old)| (key(new), keys(old))).collect()
    }

    /// The [`path`] of a commune before → the paths of those its territory went to.
    pub fn communes(&self) -> BTreeMap<String, BTreeSet<String>> {
        let whole = self.whole.iter().flat_map(|(province, communes)| {
            communes
                .iter()
                .flat_map(move |(new, old)| old.iter().map(move |old| (province, old, new)))
        });
        let divided = self.divided.iter().flat_map(|(province, communes)| {
            communes.iter().flat_map(move |(old, parts)| {
                parts.iter().map(move |part| (province, old, &part.commune))
            })
        });
        let mut successors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (province, old, new) in whole.chain(divided) {
            let (inside, commune) = old.rsplit_once('_').unwrap_or(("", old));
            let before = path(inside.split('_'), commune);
            successors.entry(before).or_default().insert(path([province], new));
        }
        successors
    }
}

/// A commune by the names of the units it lies in and its own: `sonla_huyenthuanchau_xatonglanh`.
pub fn path<S: AsRef<str>>(inside: impl IntoIterator<Item = S>, commune: &str) -> String {
    let above: String = inside.into_iter().map(|name| key(name.as_ref()) + "_").collect();
    above + commune
}
