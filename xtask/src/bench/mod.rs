//! The speed and memory figures of the project: printed, and written to `docs/benchmarks.md`.

mod explain;
mod goals;
pub mod growth;
mod machine;
mod native;
mod opened;
mod peers;
mod reading;
mod report;
mod search;

use std::path::Path;
use std::process::Command;

use crate::program;
use crate::site::{self, files};
use crate::synthetic::{Size, synthetic};
use crate::test::browser;
use report::Printed;

/// Where the hand-written pages are looked for, seen from the project.
pub const HAND_WRITTEN: &str = peers::FOLDER;

/// Where the figures are written.
const PAGE: &str = "docs/benchmarks.md";

/// What is made for measuring lies here.
const SCRATCH: &str = "target/bench";

/// The site with the published data, below the folder of the sites.
const OWN: &str = "open";

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
    reading::bench(root)?;
    println!();
    growth::bench()
}

/// Measures every figure, prints it and writes it to its page; `harness` is where the hand-written pages are, seen from
/// the project.
pub fn bench(root: &Path, harness: &Path) -> Result<(), String> {
    // As fast as this computer can: the command itself is built to be built fast.
    let native = said(program::cargo(root).args(NATIVE))?;
    in_browser(root, harness, native)
}

/// Measures the pages, and writes everything down.
fn in_browser(root: &Path, harness: &Path, native: String) -> Result<(), String> {
    let scratch = root.join(SCRATCH);
    let (packages, sites) = (scratch.join("packages"), scratch.join("sites"));
    files::remove(&packages)?;
    for (name, size) in [("S", Size::S), ("L", Size::L), ("XL", Size::XL)] {
        synthetic(root, &packages.join(name), size)?;
    }
    let own = sites.join(OWN);
    site::measured(root, &root.join("public/data"), &own)?;
    let pages = said(&mut browser::pages(root, &own, &packages)?)?;
    let harness = root.join(harness);
    let beside = match peers::lacks(&harness) {
        Some(why) => {
            println!("Hand-written pages are not measured: {why}.");
            Vec::new()
        }
        None => {
            for size in ["S", "L"] {
                site::measured(root, &packages.join(size), &sites.join(size))?;
            }
            peers::measure(&harness, &sites, &scratch)?
        }
    };
    let text = report::page(&beside, &Printed { pages, native });
    println!("{text}");
    files::write(&root.join(PAGE), text.as_bytes())
}

/// What a command printed; it is printed on.
fn said(command: &mut Command) -> Result<String, String> {
    let failed = format!("`{}` failed.", program::words(command));
    let text = program::written(command, &failed)?;
    let text = String::from_utf8_lossy(&text).into_owned();
    println!("{text}");
    Ok(text)
}
