//! What hand-written pages take for the same, measured beside this site's in one run: by the harness that lies beside the
//! project, where it is there. It opens every page in turn in a fresh browser and checks that all show the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;

use crate::program;

/// Where the harness lies, seen from the project.
pub const FOLDER: &str = "../shared/bench";

/// The page against which the others are held.
pub const BASELINE: &str = "p1-udsv";

/// Pages of the harness, and what they are.
pub const PEERS: [(&str, &str); 3] = [
    (BASELINE, "uDSV + uPlot, written by hand"),
    ("p3-d3", "d3, written by hand"),
    ("f-wasm", "floor: bare wasm for this one file"),
];

/// A page of this site.
pub struct Page {
    /// What it is called in the figures.
    pub name: &'static str,
    /// What it is.
    pub told: &'static str,
    /// The folder of the site it belongs to; `{size}` is filled in.
    pub site: &'static str,
    /// Its address in that site; `{size}` and `{origin}` are filled in.
    pub address: &'static str,
}

/// Those that are measured.
pub const PAGES: [Page; 4] = [
    Page {
        name: "open",
        told: "Chỉ Số, `/open/?file=` of that file",
        site: "open",
        address: "open/?file={origin}/data/{size}.csv",
    },
    Page {
        name: "rankings",
        told: "Chỉ Số, `/rankings/` of a package",
        site: "{size}",
        address: "rankings/",
    },
    Page {
        name: "trends",
        told: "Chỉ Số, `/trends/` of a package",
        site: "{size}",
        address: "trends/",
    },
    Page {
        name: "answer",
        told: "Chỉ Số, the answer of `/rankings/` painted",
        site: "{size}",
        address: "rankings/#answer",
    },
];

/// A size of table under a condition, so many times.
#[derive(Clone, Copy)]
pub struct Run {
    /// `S`: 63 provinces, `L`: 10,598 communes; five years.
    pub size: &'static str,
    /// The condition as the harness calls it.
    pub condition: &'static str,
    /// What it means.
    pub told: &'static str,
    /// How often each page is opened.
    pub rounds: usize,
}

/// Those that are measured.
pub const RUNS: [Run; 3] = [
    Run { size: "S", condition: "4g", told: "63 provinces, a phone on 4G, first visit", rounds: 5 },
    Run { size: "L", condition: "none", told: "10,598 communes, a desktop", rounds: 3 },
    Run {
        size: "L",
        condition: "4g",
        told: "10,598 communes, a phone on 4G, first visit",
        rounds: 3,
    },
];

/// The figures of a page: medians.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Figures {
    /// Milliseconds until it is ready.
    pub ready: Option<f64>,
    /// Milliseconds of tasks beyond 50 until then.
    pub tbt: Option<f64>,
    /// The longest task. Measure: milliseconds.
    pub longest: Option<f64>,
    /// Bytes of code.
    pub code_bytes: Option<f64>,
    /// Bytes of data.
    pub data_bytes: Option<f64>,
    /// Memory of the page that is its own. Measure: megabytes.
    pub anon_ready: Option<f64>,
    /// Another year.
    pub year: Option<Times>,
    /// Another domain.
    pub domain: Option<Times>,
    /// A search.
    pub search: Option<Times>,
    /// A unit.
    pub trend: Option<Times>,
    /// Visits that failed.
    pub failed: Option<usize>,
    /// Visits that showed something else.
    pub wrong: Option<usize>,
    /// Whether its answers were compared.
    pub checked: bool,
}

/// Milliseconds of an interaction until it is painted.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Times {
    /// The median.
    pub med: f64,
    /// At the 95th percentile.
    pub p95: f64,
}

impl Figures {
    /// The longest of the interactions: at the median, at the 95th percentile.
    pub fn slowest(&self) -> Option<(f64, f64)> {
        let all = [self.year, self.domain, self.search, self.trend].into_iter().flatten();
        all.map(|times| (times.med, times.p95))
            .reduce(|one, other| (one.0.max(other.0), one.1.max(other.1)))
    }
}

/// The figures of a run, by the names of the pages.
pub struct Measured {
    /// What was run.
    pub run: Run,
    /// What was found.
    pub pages: Vec<(&'static str, &'static str, Figures)>,
}

/// Why the harness cannot be run; `None` where it can.
pub fn lacks(harness: &Path) -> Option<String> {
    let needed = ["bench.mjs", "node_modules", "data/S.csv", "data/L.csv", "dist/p1-udsv"];
    let missing = needed.iter().find(|path| !harness.join(path).exists())?;
    Some(format!("{FOLDER}: {missing} is not there; its README says how it is set up"))
}

/// Runs the harness on its pages and on those of the sites below a folder.
pub fn measure(harness: &Path, sites: &Path, scratch: &Path) -> Result<Vec<Measured>, String> {
    RUNS.iter().map(|run| one(harness, sites, scratch, *run)).collect()
}

fn one(harness: &Path, sites: &Path, scratch: &Path, run: Run) -> Result<Measured, String> {
    let out = scratch.join(format!("{}-{}", run.size, run.condition));
    let names = PEERS.map(|(name, _)| name).join(",");
    // Only some editions of the harness know the mark of the answer.
    let script = fs::read_to_string(harness.join("bench.mjs")).unwrap_or_default();
    let pages = PAGES.iter().filter(|page| page.name != "answer" || script.contains("#answer"));
    let pages: Vec<&Page> = pages.collect();
    let mut command = Command::new("node");
    command.current_dir(harness).arg("bench.mjs").args(["--sizes", run.size, "--pages", &names]);
    command.args(["--conds", run.condition, "--reps", &run.rounds.to_string(), "--out"]).arg(&out);
    for page in &pages {
        let site = page.site.replace("{size}", run.size);
        let folder: PathBuf = sites.join(&site);
        command.args(["--mount", &format!("/site-{site}={}", folder.display())]);
        let address = page.address;
        command.args(["--page", &format!("{}={{origin}}/site-{site}/{address}", page.name)]);
    }
    // It ends with an error where a page failed or showed something else, which the table says.
    let ended = program::run(&mut command);
    read(run, &out).map_err(|error| ended.err().unwrap_or(error))
}

/// The figures of a run as the harness wrote them.
fn read(run: Run, out: &Path) -> Result<Measured, String> {
    let text = fs::read_to_string(out.with_extension("json"))
        .map_err(|error| format!("No figures: {error}."))?;
    let found: Value = serde_json::from_str(&text).map_err(|error| format!("{error}."))?;
    let figures = |name: &str| {
        let of_page = &found["summary"][format!("{}/{}/{name}", run.size, run.condition)];
        serde_json::from_value::<Option<Figures>>(of_page.clone()).ok().flatten()
    };
    let own = PAGES.iter().map(|page| (page.name, page.told));
    let all = PEERS.into_iter().chain(own);
    let pages = all.filter_map(|(name, told)| Some((name, told, figures(name)?))).collect();
    Ok(Measured { run, pages })
}
