//! The figures measured without a browser: how fast the published files are read, summed and ranked, and in how much
//! memory.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::ranking;
use chiso::model::publication::Publication;
use chiso::read::scores::Scores;
use chiso::read::{descriptor, tables};

/// Counted runs of each file, after one that is not counted.
pub(super) const RUNS: usize = 9;

/// Measures and prints the native figures: the median of [`RUNS`] runs.
///
/// # Errors
/// A file of the package cannot be opened.
pub fn bench(root: &Path) -> Result<(), String> {
    let folder = root.join("public/data");
    let open = |file: &str| fs::read(folder.join(file)).map_err(|error| format!("{file}: {error}"));
    let mut problems = Vec::new();
    let read = descriptor::read(&open(descriptor::FILE)?, &mut problems)
        .ok_or("datapackage.json cannot be read.")?;
    let mut publication = Publication { parts: read.parts.clone(), ..Publication::default() };
    for (table, _) in tables::TABLES {
        for file in read.files(table) {
            tables::read(&mut publication, table, &file, &open(&file)?, &mut problems);
        }
    }
    println!("{:<28} {:>9} {:>10} {:>10} {:>10}", "file", "bytes", "read µs", "MB/s", "rank µs");
    for part in &publication.parts {
        let Some(index) = publication.index(&part.index) else { continue };
        let bytes = open(&part.path)?;
        let (mut reading, mut ranking_took) = (Vec::new(), Vec::new());
        for _ in 0..=RUNS {
            let begun = Instant::now();
            let mut scores = Scores::new(&publication, index, part);
            scores.push(&bytes);
            let (editions, _) = scores.finish();
            reading.push(begun.elapsed());
            let begun = Instant::now();
            for edition in editions {
                let edition = derive(&publication, index, edition);
                std::hint::black_box(ranking(index.best, &edition, None));
            }
            ranking_took.push(begun.elapsed());
        }
        let (read, ranked) = (median(&reading[1..]), median(&ranking_took[1..]));
        let speed = bytes.len() as f64 / 1e6 / read.as_secs_f64().max(1e-9);
        let (read, ranked) = (read.as_micros(), ranked.as_micros());
        println!("{:<28} {:>9} {read:>10} {speed:>10.1} {ranked:>10}", part.path, bytes.len());
    }
    match fs::read_to_string("/proc/self/status").ok().as_deref().and_then(peak_kb) {
        Some(peak) => println!("memory at its peak: {:.1} MB", peak / 1e3),
        None => println!("memory at its peak: this system does not tell"),
    }
    Ok(())
}

/// The most memory a process has had, from what Linux says of it. Measure: kilobytes.
pub(super) fn peak_kb(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The middle of several times.
pub(super) fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_as_linux_writes_it() {
        let status = "Name:\txtask\nVmPeak:\t  120000 kB\nVmHWM:\t   45678 kB\nThreads:\t1\n";
        assert_eq!(peak_kb(status), Some(45678.0));
        assert_eq!(peak_kb("Name:\txtask\n"), None);
    }
}
