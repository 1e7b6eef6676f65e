//! How do time and memory grow with the number of values? Each number is measured in a process of its own, so that its
//! memory is its own; the exponent is fitted over all of them: 1 is linear.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::ranking;
use chiso::model::publication::{Publication, ScorePart};
use chiso::read::scores::Scores;
use chiso::read::tables;

use super::native::{median, peak_kb};
use super::opened;
use crate::program;

/// So many values.
const VALUES: [usize; 6] = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000];

const DOMAINS: usize = 9;
const YEARS: usize = 10;

/// Runs that are counted, after one that is not.
const RUNS: usize = 3;

/// What is done with the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// The scores of a package are read, summed and ranked.
    Package,
    /// A reader's table, a row a value, is read and understood.
    Opened,
}

impl Work {
    const ALL: [Self; 2] = [Self::Package, Self::Opened];

    /// By its name.
    pub fn named(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|work| work.name() == name);
        found.ok_or_else(|| format!("{name:?} is not measured."))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Opened => "opened",
        }
    }
}

/// Time and memory of so many values.
struct Cost {
    values: f64,
    ms: f64,
    mb: f64,
}

/// Measures and prints the growth.
pub fn bench() -> Result<(), String> {
    let own = std::env::current_exe().map_err(|error| format!("This program: {error}."))?;
    for work in Work::ALL {
        println!("{:<28} {:>9} {:>10}", format!("{} of N values", work.name()), "ms", "MB");
        let cost = |values: usize| -> Result<Cost, String> {
            let mut command = Command::new(&own);
            command.args(["bench-growth", work.name(), &values.to_string()]);
            let told = program::written(&mut command, "A size could not be measured.")?;
            let told = String::from_utf8_lossy(&told);
            let numbers: Vec<f64> =
                told.split_whitespace().filter_map(|number| number.parse().ok()).collect();
            let [ms, mb] = numbers[..] else { return Err(format!("{told:?} is no cost.")) };
            Ok(Cost { values: values as f64, ms, mb })
        };
        // What the program takes by itself.
        let nothing = cost(0)?;
        let mut costs = Vec::new();
        for values in VALUES {
            let mut found = cost(values)?;
            found.mb = (found.mb - nothing.mb).max(0.0);
            println!("{values:<28} {:>9.1} {:>10.1}", found.ms, found.mb);
            costs.push(found);
        }
        let [time, memory] = [|cost: &Cost| cost.ms, |cost: &Cost| cost.mb].map(|of| {
            exponent(&costs.iter().map(|cost| (cost.values, of(cost))).collect::<Vec<_>>())
        });
        println!("{:<28} {time:>9.2} {memory:>10.2}\n", "exponent");
    }
    Ok(())
}

/// Does a work on so many values and prints its milliseconds and its peak of memory in megabytes.
pub fn one(work: Work, values: usize) -> Result<(), String> {
    let units = values / (DOMAINS * YEARS);
    let took = match work {
        Work::Package => package(units)?,
        Work::Opened => opened_table(units)?,
    };
    let status = fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let peak = peak_kb(&status).ok_or("This system does not tell how much memory was taken.")?;
    println!("{} {}", took.as_secs_f64() * 1e3, peak / 1e3);
    Ok(())
}

fn package(units: usize) -> Result<Duration, String> {
    let publication = publication(units);
    let Some(index) = publication.indices.first() else { return Err("No index.".into()) };
    let (id, path) = (index.id.clone(), "x.csv".to_owned());
    let part = ScorePart { index: id, path, period: None, source: None, population: None };
    let mut text = "period,unit".to_owned();
    for domain in 1..=DOMAINS {
        let _ = write!(text, ",D{domain}");
    }
    text.push('\n');
    for (unit, year) in pairs(units) {
        let _ = write!(text, "{},{unit:06}", 2014 + year);
        for domain in 0..DOMAINS {
            let _ = write!(text, ",{}", score(unit, year, domain));
        }
        text.push('\n');
    }
    Ok(timed(|| {
        let mut scores = Scores::new(&publication, index, &part);
        scores.push(text.as_bytes());
        let editions = scores.finish().0.into_iter();
        let editions = editions.map(|edition| derive(&publication, index, edition));
        editions.map(|edition| (ranking(index.best, &edition, None), edition)).collect::<Vec<_>>()
    }))
}

fn opened_table(units: usize) -> Result<Duration, String> {
    let mut text = String::from("unit_code,unit,parent,year,domain,score,max_score\n");
    for (unit, year) in pairs(units) {
        for domain in 0..DOMAINS {
            let (group, year_ce) = (unit / 15, 2014 + year);
            let score = score(unit, year, domain);
            let _ =
                writeln!(text, "{unit:05},Xã {unit},Huyện {group},{year_ce},D{domain},{score},10");
        }
    }
    if units == 0 {
        return Ok(Duration::ZERO);
    }
    opened::understood(text.as_bytes())?;
    Ok(timed(|| opened::understood(text.as_bytes())))
}

fn pairs(units: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..YEARS).flat_map(move |year| (0..units).map(move |unit| (unit, year)))
}

/// A score without an order that is the same each time.
fn score(unit: usize, year: usize, domain: usize) -> String {
    let thrown = (unit.wrapping_mul(2_654_435_761) ^ (year * 97 + domain * 31)) % 1000;
    format!("{}.{:02}", thrown / 100, thrown % 100)
}

fn publication(count: usize) -> Publication {
    let mut units = "unit,name,level\n".to_owned();
    let mut domains = "index,domain,name,max\n".to_owned();
    for unit in 0..count {
        let _ = writeln!(units, "{unit:06},Xã {unit},commune");
    }
    for domain in 1..=DOMAINS {
        let _ = writeln!(domains, "x,D{domain},Lĩnh vực {domain},10");
    }
    let indices = "index,name,max,best,total\nx,X,90,highest,sum\n".to_owned();
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, text) in [("units", units), ("indices", indices), ("domains", domains)] {
        tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    publication
}

fn timed<T>(work: impl Fn() -> T) -> Duration {
    let mut times = Vec::new();
    for _ in 0..=RUNS {
        let begun = Instant::now();
        let made = work();
        times.push(begun.elapsed());
        drop(black_box(made));
    }
    median(&times[1..])
}

/// The exponent of a power law through points, by least squares over their logarithms.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points
        .iter()
        .filter(|(x, y)| *x > 0.0 && *y > 0.0)
        .map(|(x, y)| (x.ln(), y.ln()))
        .collect();
    let count = logs.len().max(1) as f64;
    let (x, y) = logs.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    let (x, y) = (x / count, y / count);
    let (with, own) = logs.iter().fold((0.0, 0.0), |(with, own), point| {
        let off = point.0 - x;
        (with + off * (point.1 - y), own + off * off)
    });
    with / own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponent_of_a_power_is_found() {
        for power in [1.0_f64, 1.5, 2.0] {
            let points: Vec<(f64, f64)> =
                VALUES.iter().map(|x| (*x as f64, 3.0 * (*x as f64).powf(power))).collect();
            assert!((exponent(&points) - power).abs() < 1e-9);
        }
    }

    #[test]
    fn every_work_is_found_by_its_name() {
        for work in Work::ALL {
            assert_eq!(Work::named(work.name()), Ok(work));
        }
        assert!(Work::named("x").is_err());
    }
}
