//! `cargo xtask synthetic`: a package as large as one wants to measure. Its units are the official ones, as they were
//! in 2023; its scores are thrown, the same in every run, and every name of an index says that nobody
//! published them.
//!
//! Journeys of the browser that need a few units of any shape make theirs in `tests/browser/synthetic.mjs`.

mod scores;
pub mod units;

use std::path::Path;

use serde_json::{Value, json};

use crate::csv_text::csv_text;
use crate::site::files;
use scores::{DOMAINS, MAX_POINTS, Thrown};
use units::{Unit, official};

/// How large a package is: that of the provinces, the districts or the communes, five years of one index; of the
/// communes ten years of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 63 provinces.
    S,
    /// 705 districts.
    M,
    /// 10,598 communes.
    L,
    /// The same, ten years of three indices: 2.9 million values.
    XL,
}

impl Size {
    /// By its name.
    pub fn named(name: &str) -> Result<Self, String> {
        match name {
            "S" => Ok(Self::S),
            "M" => Ok(Self::M),
            "L" => Ok(Self::L),
            "XL" => Ok(Self::XL),
            _ => Err(format!("{name:?} is no size: S, M, L or XL.")),
        }
    }

    /// The level whose units are scored.
    fn level(self) -> &'static str {
        match self {
            Self::S => "province",
            Self::M => "district",
            Self::L | Self::XL => "commune",
        }
    }

    fn years(self) -> std::ops::RangeInclusive<u16> {
        if self == Self::XL { 2014..=2023 } else { 2019..=2023 }
    }

    fn indices(self) -> usize {
        if self == Self::XL { 3 } else { 1 }
    }
}

/// Writes a package of a size into a folder that has nothing in it, or is not there yet.
///
/// # Errors
/// The official list cannot be read, the folder holds something, or it cannot be written.
pub fn synthetic(root: &Path, folder: &Path, size: Size) -> Result<(), String> {
    if folder.exists() && !files::below(folder)?.is_empty() {
        return Err(format!("{}: the folder is not empty; name a new one.", folder.display()));
    }
    let units = official(&root.join("public/data"), size.level())?;
    for (path, text) in package(&units, size)? {
        files::write(&folder.join(path), text.as_bytes())?;
    }
    Ok(())
}

/// The files of the package.
fn package(units: &[Unit], size: Size) -> Result<Vec<(String, String)>, String> {
    let scored: Vec<&Unit> = units.iter().filter(|unit| unit.is_scored).collect();
    let (mut files, mut indices, mut domains, mut resources) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for place in 1..=size.indices() {
        let index = format!("gia-dinh-{place}");
        indices.push(vec![
            index.clone(),
            format!("Chỉ số giả định {place} (điểm do máy sinh, không ai công bố)"),
            format!("Synthetic index {place} (scores made by a program, published by nobody)"),
            (DOMAINS * MAX_POINTS).to_string(),
            "highest".to_owned(),
            "sum".to_owned(),
        ]);
        for domain in 1..=DOMAINS {
            domains.push(vec![
                index.clone(),
                format!("D{domain}"),
                format!("Lĩnh vực giả định {domain}"),
                format!("Synthetic domain {domain}"),
                MAX_POINTS.to_string(),
            ]);
        }
        let mut thrown = Thrown::new(place as u64, scored.len());
        let mut paths = Vec::new();
        for year in size.years() {
            let path = format!("scores/{index}/{year}.csv");
            let rows = scored.iter().zip(thrown.year()).map(|(unit, points)| {
                let start = [year.to_string(), unit.code.clone()];
                start.into_iter().chain(points).collect()
            });
            let heads = (1..=DOMAINS).map(|domain| format!("D{domain}"));
            let heads: Vec<String> =
                ["period".to_owned(), "unit".to_owned()].into_iter().chain(heads).collect();
            files.push((path.clone(), table(&heads, rows)?));
            paths.push(path);
        }
        resources.push(json!({
            "name": format!("scores-{index}"), "table": "scores", "index": index, "path": paths,
        }));
    }
    let rows = units.iter().map(Unit::row);
    files.push(("units.csv".to_owned(), table(&["unit", "name", "level", "parent"], rows)?));
    let heads = ["index", "name", "name_en", "max", "best", "total"];
    files.push(("indices.csv".to_owned(), table(&heads, indices.into_iter())?));
    let heads = ["index", "domain", "name", "name_en", "max"];
    files.push(("domains.csv".to_owned(), table(&heads, domains.into_iter())?));
    files.push(("datapackage.json".to_owned(), descriptor(resources).to_string()));
    Ok(files)
}

fn descriptor(scores: Vec<Value>) -> Value {
    let of_table = |name: &str| json!({ "name": name, "path": format!("{name}.csv") });
    let tables = ["units", "indices", "domains"].map(of_table);
    json!({
        "profile": "tabular-data-package",
        "name": "gia-dinh",
        "title": "Số liệu giả định, chỉ để đo tốc độ — synthetic figures, for measuring only",
        "resources": tables.into_iter().chain(scores).collect::<Vec<_>>(),
    })
}

/// A table as CSV, its heads first.
fn table(
    heads: &[impl AsRef<str>],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<String, String> {
    let heads = heads.iter().map(|head| head.as_ref().to_owned()).collect();
    csv_text(std::iter::once(heads).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::package::Package;
    use chiso::audit::audit;
    use chiso::audit::audited::Audited;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn a_package_of_the_provinces_has_nothing_unreadable_and_all_are_ranked() {
        let folder = std::env::temp_dir().join(format!("chiso-synthetic-{}", std::process::id()));
        drop(files::remove(&folder));
        synthetic(root(), &folder, Size::S).unwrap();
        let package = Package::read(&folder);
        assert_eq!(package.problems, []);
        assert_eq!((package.editions.len(), package.ranked), (5, 5 * 63));
        let findings = audit(&Audited {
            publication: &package.publication,
            spellings: &package.spellings,
            documents: &package.documents,
            editions: &package.editions,
            texts: &package.texts,
        });
        assert_eq!(findings.len(), 0, "{findings:#?}");
        assert!(synthetic(root(), &folder, Size::S).is_err(), "nothing is written over");
        files::remove(&folder).unwrap();
    }

    #[test]
    fn each_size_has_the_official_number_of_units() {
        for (size, expected) in [(Size::S, 63), (Size::M, 705), (Size::L, 10_598)] {
            let units = official(&root().join("public/data"), size.level()).unwrap();
            let scored = units.iter().filter(|unit| unit.is_scored).count();
            assert_eq!(scored, expected, "{size:?}");
        }
    }

    #[test]
    fn it_is_the_same_in_every_run() {
        let units = official(&root().join("public/data"), "province").unwrap();
        assert_eq!(package(&units, Size::S).unwrap(), package(&units, Size::S).unwrap());
    }
}
