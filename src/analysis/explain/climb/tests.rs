use super::room::Room;
use super::*;
use crate::analysis::example;
use crate::analysis::explain::laws::made;
use crate::model::domain::DomainId;
use crate::model::index::Total;

const TREE: &str = "C1 max 10\nC2 max 10";

fn of(makeup: &Makeup, code: &str, wanted: Option<usize>) -> Result<Climb, NoClimb> {
    climb(makeup, example::at(&example::publication(""), code), wanted)
}

fn ids(domains: &[DomainId]) -> String {
    domains.iter().map(DomainId::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_next_place_is_as_far_as_the_unit_above() {
    // A 12 = 3 + 9; the next above is B with 15 = 8 + 7, then C with 17 = 8 + 9.
    let table = "unit total C1 C2\nA 12 3 9\nB 15 8 7\nC 17 8 9\nD 4 2 2";
    let makeup = made(Total::Sum, Best::Highest, TREE, table);
    let next = of(&makeup, "A", None).unwrap();
    assert_eq!((next.rank, next.points, next.total), (2, 3.0, 15.0));
    assert!(next.is_all(3.0) && !next.is_all(3.75));
    let ways = next.ways.unwrap();
    let room = |own| Room::Points { own, effect: own };
    assert_eq!(ways.rooms, [room(7.0), room(1.0)]);
    assert_eq!(ways.alone, [(DomainId::new("C1").unwrap(), 3.0)]);
    assert_eq!(ids(&ways.fewest), "C1");
    // The mean of B and C is 8 and 8: only C1 is to rise, by the whole gap.
    let [step] = &ways.plan[..] else { panic!("{:?}", ways.plan) };
    assert_eq!((step.from, step.to, step.effect), (3.0, 6.0, 3.0));
    assert_eq!(ways.models.len(), 2);
    let first = of(&makeup, "A", Some(1)).unwrap();
    assert_eq!((first.rank, first.points), (1, 5.0));
}

#[test]
fn two_domains_are_needed_where_none_has_room_enough() {
    let makeup = made(Total::Sum, Best::Highest, TREE, "unit total C1 C2\nA 15 8 7\nB 19.5 10 9.5");
    let ways = of(&makeup, "A", None).unwrap().ways.unwrap();
    assert_eq!((ways.alone.len(), ids(&ways.fewest)), (0, "C2 C1".to_owned()));
    let steps: Vec<(f64, f64)> = ways.plan.iter().map(|step| (step.from, step.to)).collect();
    assert_eq!(steps, [(7.0, 9.5), (8.0, 10.0)]);
}

#[test]
fn a_weight_makes_a_point_dearer_or_cheaper() {
    let tree = "C1 max 10 weight 0.8\nC2 max 10 weight 0.2";
    let makeup = made(Total::Weighted, Best::Highest, tree, "unit total C1 C2\nA 5 5 5\nB 6 6 6");
    let ways = of(&makeup, "A", None).unwrap().ways.unwrap();
    assert_eq!(ways.rooms[1], Room::Points { own: 5.0, effect: 1.0 });
    let alone: Vec<f64> = ways.alone.iter().map(|(_, points)| *points).collect();
    assert_eq!(alone, [1.25, 5.0]);
}

#[test]
fn an_equal_score_shares_the_rank_and_its_equals_are_not_ahead() {
    let makeup = made(Total::Sum, Best::Highest, "C1", "unit total C1\nA 5 5\nB 5 5\nC 7 7\nD 7 7");
    let next = of(&makeup, "A", None).unwrap();
    assert_eq!((next.rank, next.shared, next.points), (1, Tie::Shared, 2.0));
    assert_eq!(of(&makeup, "A", Some(2)).unwrap().rank, 1, "the second of the others is first");
    assert_eq!(of(&makeup, "A", Some(3)), Err(NoClimb::There));
}

#[test]
fn where_low_is_good_points_are_to_be_lost() {
    let table = "unit total C1 C2\nA 9 4 5\nB 6 3 3";
    let makeup = made(Total::Sum, Best::Lowest, TREE, table);
    let next = of(&makeup, "A", None).unwrap();
    assert_eq!(next.points, 3.0);
    let room = |own| Room::Points { own, effect: own };
    assert_eq!(next.ways.unwrap().rooms, [room(4.0), room(5.0)]);
}

#[test]
fn a_domain_whose_own_good_end_leads_away_is_no_way_up() {
    let (tree, table) = ("C1 max 10\nC2 max 10 best lowest", "unit total C1 C2\nA 6 3 3\nB 9 4 5");
    let ways = of(&made(Total::Sum, Best::Highest, tree, table), "A", None).unwrap().ways;
    assert_eq!(ways.unwrap().rooms, [Room::Points { own: 7.0, effect: 7.0 }, Room::Against]);
}

#[test]
fn what_is_not_known_is_said_not_guessed() {
    let table = "unit total C1 C2\nA 12 3 -\nB 15 8 7";
    let unknown = made(Total::AsPublished, Best::Highest, TREE, table);
    let found = of(&unknown, "A", None).unwrap();
    assert_eq!((found.points, found.ways), (3.0, None));
    let makeup = made(Total::Sum, Best::Highest, "C1\nC2 max 10", table);
    let ways = of(&makeup, "A", None).unwrap().ways.unwrap();
    assert_eq!(ways.rooms, [Room::NoEnd, Room::NoScore]);
    assert_eq!((ways.alone.len(), ways.fewest.len()), (0, 0));
}

#[test]
fn nobody_climbs_from_the_first_place_or_without_an_order() {
    let table = "unit total C1\nA 5 5\nB 4 4";
    let makeup = made(Total::Sum, Best::Highest, "C1", table);
    assert_eq!(of(&makeup, "A", None), Err(NoClimb::There));
    assert_eq!(of(&makeup, "B", Some(0)), Err(NoClimb::There));
    assert_eq!(of(&makeup, "C", None), Err(NoClimb::NotRanked));
    let none = made(Total::Sum, Best::None, "C1", table);
    assert_eq!(of(&none, "B", None), Err(NoClimb::NoOrder));
}
