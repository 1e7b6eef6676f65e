//! Audits a data folder natively.

use std::path::Path;

/// Audits the folder named in `arguments`, or the data of the project.
pub fn check(_root: &Path, _arguments: &[&str]) -> Result<(), String> {
    Err("cargo xtask check is not built yet.".to_owned())
}
