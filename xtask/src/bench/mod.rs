//! The speed and memory figures of the project.

mod explain;
mod native;
mod reading;
mod search;

use crate::program;
use crate::site;
use crate::test::browser;
use std::path::Path;

const NATIVE: [&str; 8] =
    ["run", "--quiet", "--profile", "fast", "--package", "xtask", "--", "bench-native"];

/// Measures and prints what needs no browser.
///
/// # Errors
/// A file of the package cannot be opened, or a made-up table cannot be read.
pub fn native(root: &Path) -> Result<(), String> {
    native::bench(root)?;
    println!();
    search::bench(root)?;
    println!();
    explain::bench()?;
    println!();
    reading::bench()
}

/// Measures and prints every figure.
pub fn bench(root: &Path) -> Result<(), String> {
    // As fast as this computer can: the command itself is built to be built fast.
    program::run(program::cargo(root).args(NATIVE))?;
    println!();
    site::dist(root, None)?;
    browser::pages(root)
}
