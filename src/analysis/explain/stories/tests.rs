use super::*;
use crate::analysis::change::changes;
use crate::analysis::example;
use crate::analysis::explain::laws::made;
use crate::analysis::ranking::{Ranking, ranking};
use crate::model::index::Total;

fn at(code: &str) -> UnitIdx {
    example::at(&example::publication(""), code)
}

fn moved(best: Best, editions: &str) -> Vec<Story> {
    let publication = example::publication("");
    let editions = example::totals(&publication, editions);
    let rankings: Vec<Ranking> = editions.iter().map(|one| ranking(best, one, None)).collect();
    let mut pairs = editions.iter().zip(&rankings);
    let later = pairs.next_back().unwrap();
    let index = example::index(Total::AsPublished);
    moves(best, &changes(&publication, &index, None, later, pairs.next()).unwrap())
}

#[test]
fn the_largest_moves_are_told_with_those_who_share_them() {
    let found = moved(Best::Highest, "2018 A=1 B=2 C=3\n2019 A=4 B=2 C=3");
    let since = Period::year(2018);
    assert_eq!(
        found,
        [
            Story::Places { units: vec![at("A")], places: 2, since },
            Story::Places { units: vec![at("B"), at("C")], places: -1, since },
            Story::Points { units: vec![at("A")], points: 3.0, from_rank: 3, since },
        ]
    );
}

#[test]
fn where_low_is_good_a_gain_is_fewer_points() {
    let found = moved(Best::Lowest, "2018 A=5 B=2\n2019 A=3 B=4");
    let points = |story: &Story| match story {
        Story::Points { points, .. } => Some(*points),
        _ => None,
    };
    assert_eq!(found.iter().filter_map(points).collect::<Vec<_>>(), [-2.0, 2.0]);
}

#[test]
fn nothing_is_told_where_nothing_moved_or_no_end_is_good() {
    assert_eq!(moved(Best::Highest, "2018 A=1 B=2\n2019 A=1 B=2"), []);
    assert_eq!(moved(Best::None, "2018 A=1 B=2\n2019 A=3 B=2"), []);
    assert_eq!(moved(Best::Highest, "2018 A=1\n2019 A=3"), []);
}

#[test]
fn the_largest_loss_is_measured_by_the_maximum() {
    let tree = "C1 max 10\nC2 max 100";
    let then = made(Total::Sum, Best::Highest, tree, "unit total C1 C2\nA 59 9 50\nB 58 8 50");
    let now = made(Total::Sum, Best::Highest, tree, "unit total C1 C2\nA 54 6 48\nB 48 8 40");
    let found = collapse(&then, &now, |_| true);
    let expected = |unit, domain, scores| Story::Collapse {
        unit: at(unit),
        domain: DomainId::new(domain).unwrap(),
        scores,
    };
    assert_eq!(found, Some(expected("A", "C1", (9.0, 6.0))));
    let without = collapse(&then, &now, |domain| domain.as_str() != "C1");
    assert_eq!(without, Some(expected("B", "C2", (50.0, 40.0))));
    assert_eq!(collapse(&now, &now, |_| true), None);
}

#[test]
fn even_and_uneven_profiles_are_told_by_the_way_between_their_ends() {
    let table = "unit total C1 C2\nA 10 5 5\nB 10 9 1\nC 10 7 3\nD 8 8 -";
    let found = profiles(&made(Total::Sum, Best::Highest, "C1 max 10\nC2 max 10", table));
    let [Story::Uneven { unit: uneven, way, .. }, Story::Even { unit: even, way: none }] =
        found[..]
    else {
        panic!("{found:?}")
    };
    assert_eq!((uneven, way, even, none), (at("B"), 0.8, at("A"), 0.0));
    assert_eq!(profiles(&made(Total::Sum, Best::Highest, "C1 max 10\nC2", table)), []);
}

#[test]
fn a_leader_is_new_or_leads_again_and_again() {
    let story = |leaders: &str| {
        let of = |code: char| (code != '-').then(|| at(&code.to_string()));
        leader(&leaders.chars().map(of).collect::<Vec<_>>())
    };
    let told = |unit, periods, known, led_before| {
        Some(Story::Leader { unit: at(unit), periods, known, led_before })
    };
    assert_eq!(story("BBA"), told("A", 1, 2, Led::Never));
    assert_eq!(story("ABAA"), told("A", 2, 3, Led::Before));
    assert_eq!(story("AAA"), told("A", 3, 2, Led::Never));
    assert_eq!(story("AA-"), None, "several share the first rank");
    assert_eq!(story("A"), None);
}
