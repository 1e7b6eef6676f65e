//! Which goals are reached?

use super::peers::{BASELINE, Figures, Measured, PEERS};

/// The floor is no peer: it reads one file only.
const FLOOR: &str = "f-wasm";

/// In what a goal is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Held against another page.
    Times,
    /// Milliseconds.
    Ms,
    /// Megabytes.
    Mb,
}

/// A goal, and what was measured.
pub struct Goal {
    /// What is measured.
    pub what: String,
    /// The most it may be.
    pub most: f64,
    /// What it is.
    pub measured: f64,
    measure: Measure,
}

impl Goal {
    /// Whether it is reached.
    pub fn is_reached(&self) -> bool {
        self.measured <= self.most
    }

    /// A value with its measure.
    pub fn written(&self, value: f64) -> String {
        match self.measure {
            Measure::Times => format!("{value:.2} ×"),
            Measure::Ms => format!("{value:.0} ms"),
            Measure::Mb => format!("{value:.0} MB"),
        }
    }
}

/// The goals that these figures speak of.
pub fn goals(beside: &[Measured]) -> Vec<Goal> {
    let mut found = Vec::new();
    for measured in beside {
        let of = |name: &str| {
            let page = measured.pages.iter().find(|(known, ..)| *known == name);
            page.map(|(_, _, figures)| figures)
        };
        let baseline = of(BASELINE).and_then(|figures| figures.ready);
        let peers = PEERS.iter().filter(|(name, _)| *name != FLOOR);
        let best = peers.filter_map(|(name, _)| of(name)?.ready).reduce(f64::min);
        let mut times = |what: &str, page: &str, most: f64, held: Option<f64>| {
            let own = of(page).and_then(|figures| figures.ready);
            found.extend(own.zip(held).map(|(own, held)| Goal {
                what: format!("{}: {what}", measured.run.told),
                most,
                measured: own / held,
                measure: Measure::Times,
            }));
        };
        match (measured.run.size, measured.run.condition) {
            ("S", "4g") => {
                times("the answer of `/rankings/` painted, × the best peer", "answer", 0.9, best);
                times("`/rankings/` ready, × the best peer", "rankings", 1.3, best);
            }
            ("L", "none") => {
                times("`/open/` ready, × uDSV + uPlot", "open", 0.75, baseline);
                times("`/rankings/` ready, × uDSV + uPlot", "rankings", 0.6, baseline);
                found.extend(of("open").map(desktop).into_iter().flatten());
            }
            ("L", "4g") => {
                times("`/rankings/` ready, × uDSV + uPlot", "rankings", 0.85, baseline);
            }
            _ => {}
        }
    }
    found
}

/// What `/open/` may cost beside its time.
fn desktop(figures: &Figures) -> Vec<Goal> {
    let interactions = figures.slowest();
    let goals = [
        ("blocking time", 0.0, figures.tbt, Measure::Ms),
        ("longest task", 50.0, figures.longest, Measure::Ms),
        ("memory", 80.0, figures.anon_ready, Measure::Mb),
        ("slowest interaction, median", 27.0, interactions.map(|(med, _)| med), Measure::Ms),
        ("slowest interaction, p95", 45.0, interactions.map(|(_, p95)| p95), Measure::Ms),
    ];
    let goal = |(what, most, measured, measure): (&str, f64, Option<f64>, Measure)| {
        let what = format!("10,598 communes, a desktop: `/open/`, {what}");
        Some(Goal { what, most, measured: measured?, measure })
    };
    goals.into_iter().filter_map(goal).collect()
}
