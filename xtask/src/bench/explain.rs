//! How long the answers to "why this rank" take for a nation's communes: made-up figures, one unit in the middle.

use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use chiso::analysis::explain::better::better;
use chiso::analysis::explain::changed_rank::split;
use chiso::analysis::explain::changed_score::changed_score;
use chiso::analysis::explain::climb::climb;
use chiso::analysis::explain::coverage::coverage;
use chiso::analysis::explain::deciding::deciding;
use chiso::analysis::explain::left_out::left_out;
use chiso::analysis::explain::makeup::makeup;
use chiso::analysis::explain::printing::between;
use chiso::analysis::explain::revised::revised;
use chiso::analysis::explain::reweigh::reweigh;
use chiso::analysis::explain::stories::{collapse, profiles};
use chiso::analysis::explain::weight_band::{settled, under_weights};
use chiso::analysis::explain::what_if::what_if;
use chiso::analysis::plan::coherence::any_mean::{Held, shares, span};
use chiso::analysis::ranking::ranking;
use chiso::model::domain::DomainId;
use chiso::model::index::IndexId;
use chiso::model::publication::{Publication, ScorePart};
use chiso::read::scores::Scores;
use chiso::read::tables;

const COMMUNES: usize = 10_598;
const DOMAINS: usize = 9;

/// Prints how long each answer takes. Measure: microseconds.
///
/// # Errors
/// The made-up table cannot be read.
pub fn bench() -> Result<(), String> {
    let publication = publication();
    let id = IndexId::new("x").ok_or("no index")?;
    let index = publication.index(&id).ok_or("no index")?;
    let part =
        ScorePart { index: id, period: None, source: None, population: None, path: "x".into() };
    let mut scores = Scores::new(&publication, index, &part);
    scores.push(table().as_bytes());
    let (editions, _) = scores.finish();
    let [then, now] = &editions[..] else { return Err("two years were expected".into()) };
    let (before, after) = (ranking(index.best, then, None), ranking(index.best, now, None));
    let unit = after.rows[COMMUNES / 2].unit;
    let made = makeup(&publication, index, now, &after).map_err(|why| format!("{why:?}"))?;
    let domain = |place: usize| made.members[place].domain.clone();
    let numbers: Vec<(DomainId, f64)> = vec![(domain(0), 2.0), (domain(3), 0.5)];
    println!("{:<28} {:>9}", "explained, 10,598 × 9", "µs");
    timed("parts of all totals", || makeup(&publication, index, now, &after));
    timed("move of rank", || split(unit, &before, &after));
    timed("way to the next place", || climb(&made, unit, None));
    timed("other scores", || what_if(&made, unit, &[(domain(0), 9.0)]));
    timed("who does better", || better(&made, unit, |_| 2));
    timed("rank under printing", || between(&made, unit, 0.005));
    timed("rank under weights", || (under_weights(&made, unit, 0.1), settled(&made, unit)));
    timed("without each domain", || left_out(&made, unit));
    timed("the reader's own weights", || reweigh(&made, &numbers));
    timed("what decides", || deciding(&made));
    let earlier = makeup(&publication, index, then, &before).map_err(|why| format!("{why:?}"))?;
    timed("move of score", || {
        changed_score(&publication, index, unit, (then, &earlier), (now, &made))
    });
    timed("how many criteria are scored", || coverage(&publication, index, now, unit));
    timed("what the table tells", || (profiles(&made), collapse(&earlier, &made, |_| true)));
    // Every figure differs: the two years taken for two editions of one.
    timed("what a revision moved", || revised(index.best, then, now));
    let aims: Vec<f64> = (0..DOMAINS).map(|place| 6.0 + place as f64 / 4.0).collect();
    let results: Vec<f64> = aims.iter().rev().map(|aim| aim - 0.9).collect();
    let held = Held { results: &results, total: 6.2 };
    timed("what unknown weights allow", || {
        (span(&aims, Some(&held)), shares(&aims, Some(&held), 7.0))
    });
    Ok(())
}

fn timed<T>(name: &str, run: impl Fn() -> T) {
    let mut times: Vec<_> = (0..9)
        .map(|_| {
            let begun = Instant::now();
            black_box(run());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{name:<28} {:>9}", times[times.len() / 2].as_micros());
}

fn publication() -> Publication {
    let mut units = "unit,name,level\n".to_owned();
    let mut domains = "index,domain,name,max\n".to_owned();
    for commune in 0..COMMUNES {
        let _ = writeln!(units, "{commune:06},Xã {commune},commune");
    }
    for domain in 1..=DOMAINS {
        let _ = writeln!(domains, "x,D{domain},Lĩnh vực {domain},10");
    }
    let indices = "index,name,max,best,total\nx,X,90,highest,sum\n".to_owned();
    let mut publication = Publication::default();
    let mut problems = Vec::new();
    for (table, text) in [("units", units), ("indices", indices), ("domains", domains)] {
        tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    publication
}

/// Two years of scores between 5.00 and 8.00, as if thrown, the same in every run, with their totals.
fn table() -> String {
    let mut text = "period,unit".to_owned();
    for domain in 1..=DOMAINS {
        let _ = write!(text, ",D{domain}");
    }
    text.push_str(",total\n");
    let mut state = 7u64;
    for year in [2023, 2024] {
        for commune in 0..COMMUNES {
            let _ = write!(text, "{year},{commune:06}");
            let mut total = 0;
            for _ in 0..DOMAINS {
                state = (state ^ (state >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1);
                let score = 500 + (state >> 40) % 301;
                total += score;
                let _ = write!(text, ",{}.{:02}", score / 100, score % 100);
            }
            let _ = writeln!(text, ",{}.{:02}", total / 100, total % 100);
        }
    }
    text
}
