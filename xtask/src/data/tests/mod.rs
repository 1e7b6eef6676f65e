//! The committed package against the published files.

mod committed;
mod joins;
mod spellings;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use super::output::Output;
use super::table::Published;
use super::units::Units;

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The published files.
pub fn published() -> Published {
    Published::at(&root())
}

/// All provinces.
pub fn units() -> &'static Units {
    static UNITS: LazyLock<Units> = LazyLock::new(|| Units::read(&published()).unwrap());
    &UNITS
}

/// A freshly built package.
pub fn output() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| super::build(&published()).unwrap());
    &OUTPUT
}

/// The rows of a written table: column → cell.
pub fn rows(output: &Output, path: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(output.files[path].as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}
