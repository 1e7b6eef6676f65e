//! A consistent publication raises nothing above rounding; with one figure changed beyond its bound, that figure is
//! named.

use chiso::audit::finding::{Finding, Grade};
use proptest::prelude::*;

use crate::line;
use crate::package::Package;

/// A publication whose figures agree: a form with two breakdowns and rates, and the statistics of a domain.
#[derive(Clone, Debug)]
struct Consistent {
    /// The parts of the first breakdown.
    parts: Vec<u32>,
    /// Where the second breakdown is cut.
    cut: u32,
    /// Decimals of the rates.
    decimals: usize,
    /// Scores in hundredths of a point, at most ten points.
    scores: Vec<u32>,
    /// How many of them are named.
    named: usize,
    /// The bound between the bands, in hundredths.
    bound: u32,
}

fn consistent() -> impl Strategy<Value = Consistent> {
    let form = (prop::collection::vec(1u32..5000, 2..6), 0u32..1000, 0usize..3);
    let scores = (prop::collection::vec(0u32..=1000, 3..18), 0usize..6, 1u32..1000);
    (form, scores).prop_map(|((parts, cut, decimals), (scores, named, bound))| Consistent {
        cut: cut.min(parts.iter().sum::<u32>()),
        parts,
        decimals,
        named: named.min(scores.len()),
        scores,
        bound,
    })
}

/// The figure that is changed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Changed {
    Nothing,
    Whole,
    Part,
    Rate,
    Mean,
    Count,
    Score,
}

/// A number as Vietnamese documents print it.
fn printed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { grouped } else { format!("\"{grouped},{fraction}\"") }
}

fn tables(given: &Consistent, changed: Changed, by: u32) -> Vec<(&'static str, String)> {
    let total: u32 = given.parts.iter().sum();
    let by_if = |figure| if changed == figure { by } else { 0 };
    let mut rows = "indicator,form,name,kind,parent,breakdown,relation,numerator,denominator\n\
        f.0,f,Whole,number,,,,,\nf.x,f,X,number,f.0,y,part,,\nf.y,f,Y,number,f.0,y,part,,\n"
        .to_owned();
    let mut values = "indicator,unit,period,value,printed,source,at\n".to_owned();
    let mut line = 0;
    let mut value = |id: &str, value: f64, decimals: usize| {
        line += 1;
        let text = printed(value, decimals);
        values += &format!("{id},108,2023,{value:.decimals$},{text},doc,L{line}\n");
    };
    value("f.0", f64::from(total + by_if(Changed::Whole)), 0);
    value("f.x", f64::from(given.cut), 0);
    value("f.y", f64::from(total - given.cut), 0);
    for (place, part) in given.parts.iter().enumerate() {
        rows += &format!("f.{place}.p,f,P{place},number,f.0,x,part,,\n");
        rows += &format!("f.{place}.r,f,Tỷ lệ {place},percent,,,,f.{place}.p,f.0\n");
        let changed_part = if place == 0 { by_if(Changed::Part) } else { 0 };
        value(&format!("f.{place}.p"), f64::from(part + changed_part), 0);
    }
    for (place, part) in given.parts.iter().enumerate() {
        let unit = 10f64.powi(-i32::try_from(given.decimals).unwrap());
        // Two units of the last place or more: no way of rounding explains them.
        let off = if place == 0 { f64::from(by_if(Changed::Rate)) * 2.0 * unit } else { 0.0 };
        let exact = 100.0 * f64::from(*part) / f64::from(total);
        value(&format!("f.{place}.r"), exact + off, given.decimals);
    }
    let mut found = vec![
        ("units", units(given.scores.len())),
        ("indices", "index,name,max,best\npar,PAR,10,highest\n".to_owned()),
        ("domains", "index,domain,name,max\npar,D1,One,10\n".to_owned()),
        ("sources", "source,title\ndoc,Document\n".to_owned()),
        ("forms", "form,name,kind\nf,Form,text\n".to_owned()),
        ("indicators", rows),
        ("observations", values),
    ];
    found.extend(statistics(given, changed, by));
    found
}

fn units(count: usize) -> String {
    let communes: String = (0..count).map(|u| format!("c{u},C{u},commune,108\n")).collect();
    format!("unit,name,level,parent\n108,H,district,\n{communes}")
}

fn statistics(given: &Consistent, changed: Changed, by: u32) -> Vec<(&'static str, String)> {
    let count = given.scores.len();
    let points = |hundredths: u32| f64::from(hundredths) / 100.0;
    let (low, high) = (*given.scores.iter().min().unwrap(), *given.scores.iter().max().unwrap());
    let sum: u32 = given.scores.iter().sum();
    let mean = match changed {
        Changed::Mean => points(high + 1 + by),
        _ => f64::from(sum) / 100.0 / count as f64,
    };
    let above = given.scores.iter().filter(|score| **score >= given.bound).count();
    let more = if changed == Changed::Count { count } else { above };
    let more = if changed == Changed::Count && above == count { count - 1 } else { more };
    let bound = points(given.bound);
    let mut lines =
        "index,period,scope,domain,statistic,condition,value,of,printed,source,at\n".to_owned();
    let mut row = |statistic: &str, condition: &str, value: String, of: &str, line: u32| {
        lines += &format!("par,2023,108,D1,{statistic},{condition},{value},{of},,doc,L{line}\n");
    };
    let of = count.to_string();
    row("mean", "", format!("{mean:.2}"), "", 101);
    row("highest", "", points(high).to_string(), "", 102);
    row("lowest", "", points(low).to_string(), "", 103);
    row("count", &format!(">={bound}"), more.to_string(), &of, 104);
    row("count", &format!("<{bound}"), (count - above).to_string(), &of, 105);
    let mut scores = "period,unit,domain,score,printed,source,at\n".to_owned();
    for (place, score) in given.scores.iter().take(given.named.max(1)).enumerate() {
        let score = if changed == Changed::Score && place == 0 { 1000 + by } else { *score };
        scores += &format!("2023,c{place},D1,{},x,doc,L{}\n", points(score), 200 + place);
    }
    vec![("summaries", lines), ("scores", scores)]
}

fn findings(given: &Consistent, changed: Changed, by: u32) -> Vec<Finding> {
    Package::written(&tables(given, changed, by)).findings()
}

/// The line the changed figure stands on.
fn changed_line(given: &Consistent, changed: Changed) -> u32 {
    let parts = u32::try_from(given.parts.len()).unwrap();
    match changed {
        Changed::Nothing | Changed::Whole => 1,
        Changed::Part => 4,
        Changed::Rate => 4 + parts,
        Changed::Mean => 101,
        Changed::Count => 104,
        Changed::Score => 200,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_consistent_publication_raises_nothing_above_rounding(given in consistent()) {
        let found = findings(&given, Changed::Nothing, 0);
        let above: Vec<String> =
            found.iter().filter(|finding| finding.grade != Grade::Rounding).map(line).collect();
        prop_assert_eq!(above, Vec::<String>::new());
    }

    #[test]
    fn a_figure_changed_beyond_its_bound_is_named(
        given in consistent(),
        by in 1u32..300,
        changed in prop::sample::select(vec![
            Changed::Whole, Changed::Part, Changed::Rate, Changed::Mean, Changed::Count, Changed::Score,
        ]),
    ) {
        let found = findings(&given, changed, by);
        let at = changed_line(&given, changed);
        let named = found.iter().any(|finding| {
            finding.grade == Grade::Impossible
                && finding.figures.iter().any(|figure| {
                    figure.place.as_ref().is_some_and(|place| place.lines.0 == at)
                })
        });
        let lines: Vec<String> = found.iter().map(line).collect();
        prop_assert!(named, "{:?} at L{}: {:?}", changed, at, lines);
    }
}
