//! The figures measured without a browser.

use std::path::Path;

/// Measures and prints the native figures.
pub fn bench(_root: &Path) -> Result<(), String> {
    Err("cargo xtask bench is not built yet.".to_owned())
}
