//! What is said at the edges: one unit, two, all equal, below zero, few points good, a domain missing, weights unknown.
//! Each by hand, for unit A, with every answer of this module in one line.

use super::better::better;
use super::climb::{NoClimb, climb};
use super::laws::made;
use super::left_out::left_out;
use super::printing::{Between, between};
use super::reweigh::reweigh;
use super::weight_band::under_weights;
use crate::analysis::example;
use crate::model::domain::DomainId;
use crate::model::index::{Best, Total};

/// `rank/of | climb | printed to whole points | weights ±10 % | without C1, C2 | C1 twice | domains with a better one | ρ`.
fn check(total: Total, best: Best, rows: &str, expected: &str) {
    let table = format!("unit total C1 C2\n{rows}");
    let made = made(total, best, "C1 max 10\nC2 max 10", &table);
    let unit = example::at(&example::publication(""), "A");
    let row = made.row(unit).unwrap();
    let climbs = match climb(&made, unit, None) {
        Ok(found) => format!("{}→{}", found.points, found.rank),
        Err(NoClimb::There) => "there".to_owned(),
        Err(why) => format!("{why:?}"),
    };
    let span = |found: Option<Between>| {
        found.map_or("?".to_owned(), |found| format!("{}–{}", found.best, found.worst))
    };
    let rank = |rank: Option<usize>| rank.map_or("?".to_owned(), |rank| rank.to_string());
    let without = left_out(&made, unit).map_or("?".to_owned(), |found| {
        let ranks = found.iter().map(|one| rank(one.rank.map(|(rank, _)| rank)));
        ranks.collect::<Vec<String>>().join(", ")
    });
    let twice = reweigh(&made, &[(DomainId::new("C1").unwrap(), 2.0)]).unwrap();
    let own = twice.rows.iter().find(|row| row.unit == unit).map(|row| row.rank);
    let rho = twice.agreement.map_or("?".to_owned(), |found| format!("{:.2}", found.spearman));
    let told = [
        format!("{}/{}", row.rank, made.rows.len()),
        climbs,
        span(between(&made, unit, 0.5)),
        span(under_weights(&made, unit, 0.1)),
        without,
        rank(own),
        better(&made, unit, |_| 2).len().to_string(),
        rho,
    ];
    assert_eq!(told.join(" | "), expected, "{rows}");
}

#[test]
fn one_unit_is_first_and_nothing_else() {
    check(Total::Sum, Best::Highest, "A 3 1 2", "1/1 | there | 1–1 | 1–1 | 1, 1 | 1 | 0 | ?");
}

#[test]
fn two_units_have_one_place_between_them() {
    let rows = "A 3 1 2\nB 5 4 1";
    check(Total::Sum, Best::Highest, rows, "2/2 | 2→1 | 2–2 | 2–2 | 1, 2 | 2 | 1 | 1.00");
    check(Total::Sum, Best::Lowest, rows, "1/2 | there | 1–1 | 1–1 | 2, 1 | 1 | 1 | 1.00");
}

/// Printed to whole points each of them may be ahead of the others; no weights part units equal in every domain.
#[test]
fn all_equal_are_all_first() {
    let rows = "A 3 1 2\nB 3 1 2\nC 3 1 2";
    check(Total::Sum, Best::Highest, rows, "1/3 | there | 1–3 | 1–1 | 1, 1 | 1 | 0 | ?");
    check(Total::Sum, Best::Lowest, rows, "1/3 | there | 1–3 | 1–1 | 1, 1 | 1 | 0 | ?");
}

#[test]
fn two_level_units_may_stand_either_way() {
    let rows = "A 3 1 2\nB 3 2 1\nC 9 5 4";
    check(Total::Sum, Best::Highest, rows, "2/3 | 6→1 | 2–3 | 2–3 | 2, 3 | 3 | 2 | 0.87");
}

#[test]
fn scores_below_zero_are_scores() {
    let rows = "A -3 -1 -2\nB -1 0 -1\nC 2 3 -1";
    check(Total::Sum, Best::Highest, rows, "3/3 | 2→2 | 3–3 | 3–3 | 3, 3 | 3 | 2 | 1.00");
}

/// A has a printed total and no score in C2: what hangs on C2 is not told, and nothing is put in its place.
#[test]
fn a_missing_domain_leaves_open_what_hangs_on_it() {
    let rows = "A 3 1 -\nB 5 4 1";
    check(Total::Sum, Best::Highest, rows, "2/2 | 2→1 | 2–2 | ? | 1, ? | ? | 1 | ?");
}

#[test]
fn unknown_weights_leave_the_total_its_distance_and_the_reader_an_average() {
    let rows = "A 3 1 2\nB 5 4 1";
    check(Total::AsPublished, Best::Highest, rows, "2/2 | 2→1 | 2–2 | ? | ? | 2 | 1 | 1.00");
}

#[test]
fn where_neither_end_is_good_nobody_climbs_or_does_better() {
    let rows = "A 3 1 2\nB 5 4 1";
    check(Total::Sum, Best::None, rows, "2/2 | NoOrder | 2–2 | 2–2 | 1, 2 | 2 | 0 | 1.00");
}
