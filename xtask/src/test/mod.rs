//! `cargo xtask test`: everything that must hold before a change is accepted, quickest first.

pub mod browser;

use crate::site::{self, sizes};
use crate::{program, toolchain};
use std::path::Path;
use std::time::Instant;

/// How much is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// What every change must pass.
    Usual,
    /// Also the long journeys, and many more cases for each property.
    Deep,
}

type Step<'a> = (&'a str, &'a dyn Fn() -> Result<(), String>);

/// Runs every step in order and stops at the first that fails.
pub fn test(root: &Path, depth: Depth) -> Result<(), String> {
    let wasm_lints = ["clippy", "--target", toolchain::WASM, "--bin", "chiso"];
    let warnings_are_errors = ["--", "-D", "warnings"];
    let written = ["test", "--features", "prerender", "--test", "prerender"];
    let steps: [Step; 8] = [
        ("toolchain", &|| toolchain::add_checkers(root).and_then(|()| toolchain::add_wasm())),
        ("formatting", &|| cargo(root, &["fmt", "--all", "--check"])),
        ("lints, native", &|| {
            cargo(
                root,
                &[&["clippy", "--workspace", "--all-targets"], &warnings_are_errors[..]].concat(),
            )
        }),
        ("lints, browser", &|| cargo(root, &[&wasm_lints[..], &warnings_are_errors].concat())),
        ("tests, native", &|| native(root, depth)),
        ("tests, pages as written", &|| cargo(root, &written)),
        ("release site and its size", &|| within_budget(&site::dist(root, None)?)),
        ("journeys in a browser", &|| browser::journeys(root, depth)),
    ];

    let begun = Instant::now();
    for (at, (name, step)) in steps.iter().enumerate() {
        println!("[{}/{}] {name}", at + 1, steps.len());
        let begun = Instant::now();
        step().map_err(|message| format!("FAILED: {name}. {message}"))?;
        println!(
            "[{}/{}] {name}: passed in {:.1} s",
            at + 1,
            steps.len(),
            begun.elapsed().as_secs_f64()
        );
    }
    println!("All {} steps passed in {:.0} s.", steps.len(), begun.elapsed().as_secs_f64());
    Ok(())
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<(), String> {
    program::run(program::cargo(root).args(arguments))
}

fn native(root: &Path, depth: Depth) -> Result<(), String> {
    let mut command = program::cargo(root);
    command.args(["test", "--workspace"]);
    if depth == Depth::Deep {
        // The second is proptest's own; the first is for tests that set their number of cases.
        command.env("CHISO_DEEP", "1").env("PROPTEST_CASES", "4096");
    }
    program::run(&mut command)
}

fn within_budget(sizes: &sizes::Sizes) -> Result<(), String> {
    println!("{sizes}");
    sizes.within_budget()
}
