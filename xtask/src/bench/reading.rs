//! How fast a large table that a reader opens is read: beside csv-core alone, which only finds its cells.
//!
//! The table is made up here: as many units as there were communes, nine domains, five years.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use chiso::export::package::package;
use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::opened::choices::Choices as Writing;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::understand;
use chiso::read::opened::meaning::who::Known;
use chiso::read::opened::whole;

use super::native::{RUNS, median};
use crate::read::long;
use crate::synthetic::units::official;

/// As many communes as there were before 1 July 2025.
const UNITS: u32 = 10_598;

/// So many districts they stood in.
const GROUPS: u32 = 705;

const YEARS: std::ops::RangeInclusive<u32> = 2020..=2024;

const DOMAINS: [&str; 9] = [
    "leadership",
    "institutions",
    "procedures",
    "apparatus",
    "civil_service",
    "finance",
    "digital",
    "impact",
    "economy",
];

/// Measures and prints the figures of reading, a line a step.
///
/// # Errors
/// The table cannot be read.
pub fn bench(root: &Path) -> Result<(), String> {
    let bytes = made_up().into_bytes();
    println!();
    println!(
        "{:<44} {:>9} {:>8} {:>12}",
        "made-up table, a row a figure", "ms", "MB/s", "× csv-core"
    );
    let alone = timed(|| cells(&bytes)).1;
    let line = |step: &str, took: Duration| {
        let seconds = took.as_secs_f64().max(1e-9);
        let speed = bytes.len() as f64 / 1e6 / seconds;
        let times = seconds / alone.as_secs_f64().max(1e-9);
        println!("{step:<44} {:>9.0} {speed:>8.0} {times:>12.1}", seconds * 1e3);
    };
    line("csv-core alone", alone);
    let (opened, took) = timed(|| whole::tables("made-up.csv", &bytes, &Writing::default()));
    line("cells", took);
    let mut all = took;
    let opened = opened.map_err(|refusal| refusal.to_string())?;
    let (frames, took) =
        timed(|| opened.iter().map(|one| Frame::find(&one.grid)).collect::<Vec<Frame>>());
    let tables = opened.into_iter().zip(frames);
    let tables: Vec<Table> =
        tables.map(|(opened, frame)| Table { frame, grid: opened.grid }).collect();
    line("header and body", took);
    all += took;
    let publication = Publication::default();
    let known = Known::new(&publication.units, &Spellings::default());
    let (meaning, took) = timed(|| understand(&tables, &Choices::default(), &known));
    line("units, periods, domains, scores", took);
    line("all of the reading", all + took);
    let (package, took) = timed(|| package(&meaning, &tables, &publication.units));
    line("data package", took);
    let files = package.map_err(|lacking| format!("{lacking:?}"))?;
    println!("{} figures in {} files", meaning.values.len(), files.len());
    named(root)
}

/// The same for a table of units that are known by their names.
fn named(root: &Path) -> Result<(), String> {
    let data = root.join("public/data");
    let (publication, spellings) = long::known(&data);
    let (known, took) = timed(|| Known::new(&publication.units, &spellings));
    let count = publication.units.len();
    println!("\n{count} official units, their names folded {:>24.0} ms", took.as_secs_f64() * 1e3);
    for level in ["province", "district", "commune"] {
        let mut text = String::from("unit,year,score\n");
        let units = official(&data, level)?;
        let scored: Vec<&str> =
            units.iter().filter(|unit| unit.is_scored).map(|unit| unit.name.as_str()).collect();
        for (place, name) in scored.iter().enumerate() {
            // Writing to a text does not fail.
            let _ = writeln!(text, "{name},2023,{}.{:02}", place % 100, place % 97);
        }
        let opened = whole::tables("made-up.csv", text.as_bytes(), &Writing::default());
        let opened = opened.map_err(|refusal| refusal.to_string())?.into_iter();
        let tables: Vec<Table> =
            opened.map(|one| Table { frame: Frame::find(&one.grid), grid: one.grid }).collect();
        let (meaning, took) = timed(|| understand(&tables, &Choices::default(), &known));
        let (names, ms) = (scored.len(), took.as_secs_f64() * 1e3);
        println!("{names:>6} names of {level:<10} {:>7} units {ms:>19.0} ms", meaning.units.len());
    }
    Ok(())
}

/// What a work gives, and how long it takes: the median of [`RUNS`] runs, after one that is not counted.
fn timed<T>(mut work: impl FnMut() -> T) -> (T, Duration) {
    let mut result = work();
    let mut runs = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begun = Instant::now();
        let next = work();
        runs.push(begun.elapsed());
        result = next;
    }
    (result, median(&runs))
}

/// How many rows csv-core finds.
fn cells(bytes: &[u8]) -> usize {
    let mut reader = csv_core::Reader::new();
    let (mut text, mut ends) = (vec![0; 1 << 16], vec![0; 64]);
    let (mut rest, mut rows) = (bytes, 0);
    loop {
        let (found, read, ..) = reader.read_record(rest, &mut text, &mut ends);
        rest = &rest[read..];
        match found {
            csv_core::ReadRecordResult::End => return rows,
            csv_core::ReadRecordResult::Record => rows += 1,
            _ => {}
        }
    }
}

fn made_up() -> String {
    let mut text = String::from("unit_code,unit,parent,year,domain,score,max_score\n");
    for unit in 1..=UNITS {
        let group = unit * GROUPS / (UNITS + 1) + 1;
        for year in YEARS {
            for (place, domain) in (0..).zip(DOMAINS) {
                // Numbers without an order that are the same each time.
                let score = (unit.wrapping_mul(2_654_435_761) ^ (year * 97 + place * 31)) % 1000;
                // Writing to a text does not fail.
                let _ = writeln!(
                    text,
                    "{unit:05},Xã Giả Định {unit},Huyện Giả Định {group},{year},{domain},{}.{:02},10.00",
                    score / 100,
                    score % 100
                );
            }
        }
    }
    text
}
