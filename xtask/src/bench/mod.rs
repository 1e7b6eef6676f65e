//! The speed and memory figures of the project.

mod explain;
mod native;
mod search;

use crate::site;
use crate::test::browser;
use std::path::Path;

/// Measures and prints every figure.
pub fn bench(root: &Path) -> Result<(), String> {
    native::bench(root)?;
    println!();
    search::bench(root)?;
    println!();
    explain::bench()?;
    println!();
    site::dist(root)?;
    browser::pages(root)
}
