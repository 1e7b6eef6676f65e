//! The figures as a page, `docs/benchmarks.md`: what was measured on what, beside others, against the goals.

use std::fmt::Write;

use super::goals::{Goal, goals};
use super::machine::{machine, today};
use super::peers::{BASELINE, Figures, Measured};

/// What the rest of the page needs no browser or no peers for, as it was printed.
pub struct Printed {
    /// The pages of this site alone, in a browser.
    pub pages: String,
    /// What is measured natively.
    pub native: String,
}

/// The page.
pub fn page(beside: &[Measured], printed: &Printed) -> String {
    let mut text = format!(
        "# Benchmarks\n\n\
         Measured with `cargo xtask bench` on {}, {}. What is called a desktop is that machine as it is; a phone on 4G is its\n\
         page's main thread slowed four times, behind 9 Mbit/s and 170 ms before every answer. Figures are medians, in\n\
         milliseconds from the beginning of the navigation unless said otherwise; only those of one table can be held against\n\
         each other.\n",
        today(),
        machine()
    );
    if !beside.is_empty() {
        text.push_str(&goals_reached(&goals(beside)));
        text.push_str(
            "\n## Beside hand-written pages\n\n\
             The same made-up ranking, opened in turn in fresh browsers with nothing kept: five years of eight domains and a\n\
             total, for `/rankings/` and `/trends/` a package of as many units with nine domains (`cargo xtask synthetic`). A page\n\
             is ready when its table and its pictures are painted; × is held against uDSV + uPlot. Blocking is the time of\n\
             tasks beyond 50 ms until then; memory is what the page has of its own. Under interactions, the slowest of another\n\
             year, another domain, a search and one unit's line, until it is painted: an empty turn takes 17 ms.\n",
        );
        for measured in beside {
            text.push_str(&table(measured));
        }
    }
    let _ = write!(
        text,
        "\n## The site's own pages\n\n\
         `nation/` has a package of 10,598 communes, `decade/` ten years of three such indices.\n\n```text\n{}\n```\n\n\
         ## Without a browser\n\n\
         Reading, ranking and searching, and how time and memory grow with the number of values: an exponent of 1 is\n\
         linear. Memory is the peak of a process of its own, with the bytes of the table itself.\n\n```text\n{}\n```\n",
        printed.pages.trim_end(),
        printed.native.trim_end()
    );
    text
}

fn goals_reached(goals: &[Goal]) -> String {
    let mut text =
        "\n## Goals\n\n| what | goal | measured | reached |\n|---|---|---|---|\n".to_owned();
    for goal in goals {
        let reached = if goal.is_reached() { "yes" } else { "**no**" };
        let _ = writeln!(
            text,
            "| {} | ≤ {} | {} | {reached} |",
            goal.what,
            goal.written(goal.most),
            goal.written(goal.measured)
        );
    }
    text
}

fn table(measured: &Measured) -> String {
    let of_baseline = measured.pages.iter().find(|(name, ..)| *name == BASELINE);
    let baseline = of_baseline.and_then(|(_, _, figures)| figures.ready);
    let mut text = format!(
        "\n### {}; {} visits\n\n\
         | page | ready | × | blocking | longest task | code KB | data KB | memory MB | interactions, median / p95 | answers |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
        measured.run.told, measured.run.rounds
    );
    for (_, told, figures) in &measured.pages {
        let whole =
            |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.0}"));
        let ratio = figures.ready.zip(baseline).map(|(own, baseline)| own / baseline);
        let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        let slowest = figures.slowest();
        let slowest = slowest.map_or_else(String::new, |(med, p95)| format!("{med:.0} / {p95:.0}"));
        let _ = writeln!(
            text,
            "| {told} | {} | {ratio} | {} | {} | {} | {} | {} | {slowest} | {} |",
            whole(figures.ready),
            whole(figures.tbt),
            whole(figures.longest),
            whole(figures.code_bytes.map(|bytes| bytes / 1024.0)),
            whole(figures.data_bytes.map(|bytes| bytes / 1024.0)),
            whole(figures.anon_ready),
            answers(figures)
        );
    }
    text
}

fn answers(figures: &Figures) -> String {
    match (figures.failed, figures.wrong) {
        (Some(failed), _) if failed > 0 => format!("{failed} failed"),
        (_, Some(wrong)) if wrong > 0 => format!("{wrong} not equal"),
        _ if figures.checked => "equal".to_owned(),
        _ => "not compared".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::peers::RUNS;

    fn measured(own: f64) -> Measured {
        let of = |ready| Figures { ready: Some(ready), checked: true, ..Figures::default() };
        let pages = vec![(BASELINE, "by hand", of(100.0)), ("rankings", "this site", of(own))];
        Measured { run: RUNS[0], pages }
    }

    #[test]
    fn a_goal_that_is_missed_is_said() {
        let printed = Printed { pages: String::new(), native: String::new() };
        let page = |own| page(&[measured(own)], &printed);
        assert!(page(120.0).contains("| ≤ 1.30 × | 1.20 × | yes |"), "{}", page(120.0));
        assert!(page(140.0).contains("| ≤ 1.30 × | 1.40 × | **no** |"));
        assert!(page(140.0).contains("| this site | 140 | 1.40 |"));
    }
}
