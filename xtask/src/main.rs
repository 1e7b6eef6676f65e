//! The commands of the project: `cargo xtask start`, `dist`, `test`, `check`, `read`, `new`, `synthetic`, `bench`, `data`.
//!
//! Each module is one command or one thing the commands share: [`site`] makes the site,
//! [`serve`] answers requests for it, [`program`] runs other programs, [`toolchain`] adds the
//! parts of the Rust toolchain they need.

mod bench;
mod check;
mod csv_text;
mod data;
mod new;
mod program;
mod read;
mod serve;
mod site;
mod start;
mod synthetic;
mod test;
mod toolchain;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  start [--port N]   build the site, serve it on http://127.0.0.1:8000, rebuild on every change
  dist [--url URL]   build the release site in dist/; with the address it will have, also a sitemap, a feed and a
                     picture beside every link that is passed on
  test [--deep]      formatting, lints, tests, the size budget and the browser journeys
  check [FOLDER]     list what in a data folder (or one file of it) cannot be read or is doubtful; --json for machines
  read FILE…         print any table as it is read: --table header and body as CSV, --long each figure as understood,
                     --package FOLDER a data package of it; how it was read on standard error;
                     --delimiter, --quote, --escape, --encoding, --first-row, --header-rows, --sheet correct a guess
  new FOLDER         write a small package into a new folder, every column explained, for a publisher to fill in
  synthetic FOLDER --size S|M|L|XL
                     write a package of the official units (63 provinces, 705 districts, 10,598 communes; XL: ten years of
                     three indices) with scores made by a program, to measure with
  bench [--peers FOLDER]
                     how fast files are read and ranked natively, how time and memory grow, and how pages open in
                     Chromium; beside hand-written pages where ../shared/bench is; written to docs/benchmarks.md
  bench-native       the native part of it, as this build of the command does it
  data               convert the publications under published/ to the tables under public/data/";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), String> {
    // The crate lies one folder below the root of the project.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .ok_or("The tool crate has no folder above it.")?;

    match arguments {
        ["start"] => start::start(root, start::PORT),
        ["start", "--port", port] => {
            let port = port.parse().map_err(|_| format!("{port:?} is not a port number."))?;
            start::start(root, port)
        }
        ["dist"] => site::dist(root, None).map(|sizes| print!("{sizes}")),
        ["dist", "--url", url] => site::dist(root, Some(url)).map(|sizes| print!("{sizes}")),
        ["test"] => test::test(root, test::Depth::Usual),
        ["test", "--deep"] => test::test(root, test::Depth::Deep),
        ["check", rest @ ..] => check::check(root, rest),
        ["read", rest @ ..] => read::read(root, rest),
        ["new", folder] => new::new(Path::new(folder)),
        ["bench"] => bench::bench(root, Path::new(bench::HAND_WRITTEN)),
        ["bench", "--peers", folder] => bench::bench(root, Path::new(folder)),
        ["synthetic", folder, "--size", size] => {
            synthetic::synthetic(root, Path::new(folder), synthetic::Size::named(size)?)
        }
        ["bench-native"] => bench::native(root),
        ["bench-growth", work, values] => {
            let values = values.parse().map_err(|_| format!("{values:?} is not a number."))?;
            bench::growth::one(bench::growth::Work::named(work)?, values)
        }
        ["data"] => data::convert(root),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("There is no command {:?}.\n\n{USAGE}", other.join(" "))),
    }
}
