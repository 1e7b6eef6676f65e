//! Every spelling of a province in a published file becomes an alias of it.
//!
//! A spelling is also an alias of a later province of the same name: tables go on printing `TP HCM`. An official
//! full name is not, since the kind of unit may have changed with the lifetime — with one exception the official
//! list of 2025 itself makes necessary, see [`EXTRA`].

use super::super::fault::Fault;
use super::super::fold::{bare, key};
use super::super::table::Published;
use super::Units;
use super::lifetimes::{AFTER, BEFORE, BEFORE_DAY, ENGLISH, FIRST_DAY_AFTER};

/// Tables with a row a province: file, column, a day their names were in use.
const COLUMNS: [(&str, &str, &str); 7] = [
    (BEFORE, "province_name", BEFORE_DAY),
    (AFTER, "province_name", FIRST_DAY_AFTER),
    (ENGLISH, "Variable_Name", BEFORE_DAY),
    ("papi/official-2011-2016/names_and_dimensions_vi_2016.csv", "tentinh_eng", "2016-01-01"),
    ("papi/official-2011-2016/names_and_dimensions_vi_2016.csv", "tentinh_vie", "2016-01-01"),
    ("papi/official-2011-2016/papi_2011_2016.csv", "prov", "2016-01-01"),
    ("pci/pci_2005_2016.csv", "prov", "2008-01-01"),
];

/// Texts of any other layout, searched for names: file, a day their names were in use.
const TEXTS: [(&str, &str); 6] = [
    ("pci/PCI_2009__Tong_Hop.rawsheet.csv", "2009-01-01"),
    ("pci/PCI_2012__Tong_hop.rawsheet.csv", "2012-01-01"),
    ("dti/dti_2022_map.json", "2022-01-01"),
    ("dti/dti_2023_map.json", "2023-01-01"),
    ("dti/dti_2024_63_tinh_map.json", "2024-01-01"),
    ("dti/dti_2024_34_tinh_map.json", FIRST_DAY_AFTER),
];

/// Spellings of other tables: `TPHCM` is in use everywhere; the lists of 2025 disagree on whether Đồng Nai is a
/// province or a city, so both of its full names find it. Sài Gòn was the name of the city until the National Assembly
/// named it anew on 2 July 1976, and many still call it so.
const EXTRA: [(&str, &str); 3] =
    [("TPHCM", BEFORE_DAY), ("Tỉnh Đồng Nai", FIRST_DAY_AFTER), ("Sài Gòn", BEFORE_DAY)];

/// Adds the aliases.
pub fn add(published: &Published, units: &mut Units) -> Result<(), Fault> {
    for (spelling, day) in all(published)? {
        let spelling = spelling.as_str();
        let Some(from) = units.named(spelling, day).map(|unit| unit.from) else { continue };
        let full_name = bare(spelling) != spelling;
        let key = key(spelling);
        for unit in units.list.iter_mut().filter(|unit| unit.from >= from && unit.key() == key) {
            let full = (full_name && unit.from == from).then_some(spelling);
            let forms = [Some(bare(spelling)), full].into_iter().flatten();
            let new = forms.filter(|form| *form != unit.name && *form != unit.name_en);
            unit.aliases.extend(new.map(str::to_owned).collect::<Vec<_>>());
        }
    }
    Ok(())
}

/// Every text that may be a spelling, with a day it was in use.
pub fn all(published: &Published) -> Result<Vec<(String, &'static str)>, Fault> {
    let mut found: Vec<(String, &'static str)> =
        EXTRA.map(|(spelling, day)| (spelling.to_owned(), day)).to_vec();
    for (file, column, day) in COLUMNS {
        for row in published.table(file)?.rows() {
            found.push((row.text(column)?.to_owned(), day));
        }
    }
    for (file, day) in TEXTS {
        let text = published.text(file)?;
        found.extend(text.split([',', '"', '\n']).map(|cell| (cell.trim().to_owned(), day)));
    }
    found.sort();
    found.dedup();
    Ok(found)
}
