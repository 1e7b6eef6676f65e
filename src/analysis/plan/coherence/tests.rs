use super::reached::Footing;
use super::*;
use crate::analysis::comparable::Refusal;
use crate::analysis::example;
use crate::analysis::example::target;
use crate::analysis::plan::rows;
use crate::analysis::plan::tests::{PLAN, of_2022, publication as of_sin_ho};
use crate::model::edition::Detail;
use crate::model::index::{Index, Total};
use crate::model::observation::PrintedRank;
use crate::model::operator::Operator;
use proptest::prelude::*;

fn found(publication: &Publication, targets: &[Target], editions: &[Edition]) -> Option<Coherence> {
    let targets: Vec<&Target> = targets.iter().collect();
    coherences(publication, &rows(publication, &targets, editions), editions).into_iter().next()
}

fn wanted(publication: &Publication, text: &str, rank: Option<u32>) -> Vec<Target> {
    let one = |words: &str| {
        let mut words = words.split(' ');
        let domain = words.next().unwrap().trim_start_matches("total");
        let operator = Operator::from_sign(words.next().unwrap()).unwrap();
        let mut made =
            target(publication, domain, operator, words.next().unwrap().parse().unwrap());
        made.rank = rank.map(|rank| PrintedRank { rank, of: None }).filter(|_| domain.is_empty());
        made
    };
    text.split("; ").map(one).collect()
}

/// `reached` and how it fits: `7..9 Depends`.
fn told(found: &Coherence) -> String {
    let reached = match &found.reached {
        Ok(reached) => {
            let best = reached.best.map_or("?".to_owned(), |best| best.to_string());
            if reached.worst.to_string() == best {
                best
            } else {
                format!("{}..{best}", reached.worst)
            }
        }
        Err(why) => format!("{why:?}"),
    };
    format!("{reached} {}", found.fits.map_or("-".to_owned(), |fits| format!("{fits:?}")))
}

fn check(best: Best, total: Total, tree: &str, table: &str, targets: &str, expected: &str) {
    let mut publication = example::publication(tree);
    publication.indices.push(Index { best, max: Some(10.0), ..example::index(total) });
    let last = example::edition(&publication, "2022", table);
    let found = found(&publication, &wanted(&publication, targets, None), &[last]).unwrap();
    assert_eq!(told(&found), expected, "{targets}");
}

const TREE: &str = "C1 max 10\nC2 max 10";
const TABLE: &str = "unit total C1 C2\nA 7 3 4\nB 9 5 4";

#[test]
fn domain_targets_are_added_up_and_held_against_the_total() {
    let plain =
        |targets, expected| check(Best::Highest, Total::Sum, TREE, TABLE, targets, expected);
    plain("C1 >= 4; C2 >= 5; total >= 9", "9 Yes");
    plain("C1 >= 4; C2 >= 5; total >= 9.5", "9 No(0.5)");
    plain("C1 >= 4; C2 >= 5; total > 9", "9 No(0.0)");
}

/// "Above 4" and "above 5" come to more than 9.
#[test]
fn what_is_above_its_parts_is_above_their_sum() {
    check(Best::Highest, Total::Sum, TREE, TABLE, "C1 > 4; C2 > 5; total > 9", "9 Yes");
    check(Best::Highest, Total::Sum, TREE, TABLE, "C1 > 4; C2 >= 5; total > 9", "9 No(0.0)");
}

#[test]
fn weights_count_as_published() {
    let tree = "C1 max 10 weight 0.4\nC2 max 10 weight 0.6";
    // 0.4 × 4 + 0.6 × 9 = 7.
    check(Best::Highest, Total::Weighted, tree, TABLE, "C1 >= 4; C2 >= 9; total >= 7", "7 Yes");
}

/// C2 stays at 4, or reaches its 10.
#[test]
fn a_domain_without_a_target_has_two_readings() {
    check(Best::Highest, Total::Sum, TREE, TABLE, "C1 >= 5; total >= 9", "9..15 Yes");
    check(Best::Highest, Total::Sum, TREE, TABLE, "C1 >= 5; total >= 10", "9..15 Depends");
    check(Best::Highest, Total::Sum, TREE, TABLE, "C1 >= 5; total >= 15.5", "9..15 No(0.5)");
    check(Best::Highest, Total::Sum, "C1\nC2", TABLE, "C1 >= 5; total >= 10", "9..? Depends");
}

/// Without a result a domain may stand at the bad end of its scale; without one, nothing can be said.
#[test]
fn a_domain_without_target_and_result_is_not_taken_for_anything() {
    let table = "unit total C1 C2\nA 3 3 -\nB 9 5 4";
    check(Best::Highest, Total::Sum, TREE, table, "C1 >= 5; total >= 9", "5..15 Depends");
    check(
        Best::Highest,
        Total::Sum,
        "C1\nC2",
        table,
        "C1 >= 5; total >= 9",
        "Open([DomainId(\"C2\")]) -",
    );
}

#[test]
fn where_few_points_are_good_a_plan_is_to_come_below_its_total() {
    check(Best::Lowest, Total::Sum, TREE, TABLE, "C1 <= 2; C2 <= 3; total <= 5", "5 Yes");
    check(Best::Lowest, Total::Sum, TREE, TABLE, "C1 <= 2; C2 <= 3; total < 5", "5 No(0.0)");
    check(Best::Lowest, Total::Sum, TREE, TABLE, "C1 <= 2; total <= 5", "6..2 Depends");
}

#[test]
fn points_taken_away_count_against_the_total() {
    let tree = "C1 max 10\nC2 min -5 max 0";
    let table = "unit total C1 C2\nA 3 5 -2";
    check(Best::Highest, Total::Sum, tree, table, "C2 >= -1; total >= 5", "4..9 Depends");
}

#[test]
fn unknown_weights_of_unlike_scales_tell_nothing() {
    let tree = "C1 max 10\nC2 max 20";
    check(
        Best::Highest,
        Total::AsPublished,
        tree,
        TABLE,
        "C1 >= 4; C2 >= 5; total >= 9",
        "Unlike -",
    );
}

/// 7 is no mean of 3 and 4.
#[test]
fn a_total_that_is_no_mean_of_its_domains_tells_that_it_comes_about_otherwise() {
    let targets = "C1 >= 4; C2 >= 5; total >= 9";
    check(Best::Highest, Total::AsPublished, TREE, TABLE, targets, "OtherTotal -");
}

#[test]
fn where_the_method_changed_the_last_results_hold_nothing() {
    let tree = "C1 max 10\nC2 max 10\nbreak total 2023\nbreak C1 2023";
    let targets = "C1 >= 4; C2 >= 5; total >= 5";
    check(Best::Highest, Total::AsPublished, tree, TABLE, targets, "4..5 Depends");
    let mut publication = example::publication(tree);
    publication.indices.push(example::index(Total::AsPublished));
    let last = example::edition(&publication, "2022", TABLE);
    let found = found(&publication, &wanted(&publication, targets, Some(1)), &[last]).unwrap();
    assert!(matches!(found.rank, Some(Err(NoLastTime::Refused(Refusal::Break { .. })))));
}

#[test]
fn what_has_nothing_to_be_held_against_is_no_finding() {
    let mut publication = example::publication(TREE);
    publication.indices.push(Index { best: Best::None, ..example::index(Total::Sum) });
    let last = [example::edition(&publication, "2022", TABLE)];
    let of = |publication: &Publication, text: &str| {
        found(publication, &wanted(publication, text, None), &last)
    };
    assert_eq!(of(&publication, "C1 >= 4; C2 >= 5; total >= 9"), None, "neither end is good");
    publication.indices[0].best = Best::Highest;
    assert_eq!(of(&publication, "C1 >= 4; C2 >= 5"), None, "no total, no rank");
    assert_eq!(of(&publication, "total >= 9"), None, "no domain, no rank");
}

/// Sìn Hồ 2023: sin-ho-2023, lines 33–44. The total of 59.62 leaves of all shares those that give it. At least: D6 and D4,
/// 0.69573 × 50 + 0.30427 × 86 = 60.95; at most: D7 and D2, 0.50365 × 50 + 0.49635 × 90 = 69.85. "Trên 65" lies between.
#[test]
fn the_plan_of_sin_ho_hangs_on_the_weights() {
    let publication = of_sin_ho();
    let mut last = of_2022(&publication);
    last.population = Some(8);
    let rank = Some(PrintedRank { rank: 8, of: Some(8) });
    let unit = example::at(&publication, "A");
    last.details.insert((unit, None), Detail { ..example::detail(None, rank) });
    let targets: Vec<Target> = PLAN
        .iter()
        .map(|(domain, _, value)| target(&publication, domain, Operator::Above, *value))
        .collect();
    let found = found(&publication, &targets, &[last]).unwrap();
    let reached = found.reached.as_ref().unwrap();
    let written = (format!("{:.2}", reached.worst), format!("{:.2}", reached.best.unwrap()));
    assert_eq!(written, ("60.95".into(), "69.85".into()));
    assert_eq!(found.fits, Some(Fits::Depends));
    let Footing::AnyMean { held, shares } = &reached.footing else { panic!("{reached:?}") };
    assert_eq!((*held, shares.len()), (Some(59.62), 8));
    // Where D6 counts the most it may, the rest is D2's, and the total 60.97: the target is not reached.
    let d6 = &shares[5].1;
    assert!(d6.reaching.unwrap().1 < d6.allowed.1);
    // Seven of eight totals are not published: 65 points are some rank from 1 to 8.
    let rank = found.rank.unwrap().unwrap();
    assert_eq!((rank.wanted, rank.ranks, rank.hidden), (7, (1, Some(8)), Some(7)));
    assert_eq!((rank.enough, rank.needed), (Fits::Depends, None));
}

/// B 9, C 8, D 6: with 8.5 A is second, with 8 level with C and second too, with 7 third.
#[test]
fn the_wanted_total_is_held_against_the_last_table() {
    let mut publication = example::publication("");
    publication.indices.push(example::index(Total::AsPublished));
    let last = [example::edition(&publication, "2022", "unit total\nA 5\nB 9\nC 8\nD 6")];
    let then = |points: &str, rank| {
        let targets = wanted(&publication, &format!("total >= {points}"), Some(rank));
        let found = found(&publication, &targets, &last).unwrap();
        assert_eq!(found.reached, Err(NotReckoned::NoDomains));
        let rank = found.rank.unwrap().unwrap();
        (rank.ranks, rank.enough, rank.needed.map(|(_, total)| total))
    };
    assert_eq!(then("8.5", 2), ((2, Some(2)), Fits::Yes, Some(8.0)));
    assert_eq!(then("8", 2), ((2, Some(2)), Fits::Yes, Some(8.0)));
    assert_eq!(then("7", 2), ((3, Some(3)), Fits::No(1.0), Some(8.0)));
    assert_eq!(then("4", 4), ((4, Some(4)), Fits::Yes, None));
}

#[test]
fn without_an_earlier_table_or_a_number_no_rank_is_named() {
    let mut publication = example::publication(TREE);
    publication.indices.push(example::index(Total::Sum));
    let none: [Edition; 0] = [];
    let of = |targets: &[Target], editions: &[Edition]| {
        found(&publication, targets, editions).unwrap().rank
    };
    assert_eq!(
        of(&wanted(&publication, "total >= 9", Some(1)), &none),
        Some(Err(NoLastTime::NoTable))
    );
    let mut words_only = wanted(&publication, "total >= 9", Some(1));
    words_only[0].value = None;
    let last = [example::edition(&publication, "2022", TABLE)];
    assert_eq!(of(&words_only, &last), Some(Err(NoLastTime::NoNumber)));
    let mut odd = last.clone();
    odd[0].unplaced = 1;
    assert_eq!(
        of(&wanted(&publication, "total >= 9", Some(1)), &odd),
        Some(Err(NoLastTime::Unplaced))
    );
}

proptest! {
    #[test]
    fn a_higher_domain_target_never_lowers_what_is_reached_nor_the_rank(
        results in prop::array::uniform3(0u8..11), aims in prop::array::uniform3(prop::option::of(0u8..11)),
        at in 0usize..3, aim in 0u8..11, more in 1u8..5, known in any::<bool>(),
    ) {
        let mut publication = example::publication("C1 max 10\nC2 max 10\nC3 max 10");
        publication.indices.push(Index { max: Some(10.0), ..example::index(if known { Total::Sum } else { Total::AsPublished }) });
        let sum: u32 = results.iter().map(|one| u32::from(*one)).sum();
        let total = if known { f64::from(sum) } else { f64::from(sum) / 3.0 };
        let last = [example::edition(&publication, "2022", &format!("unit total C1 C2 C3\nA {total} {} {} {}\nB 12 1 5 6\nC 4 1 1 2", results[0], results[1], results[2]))];
        let of = |aims: &[Option<u8>; 3]| {
            let mut targets: Vec<Target> = Vec::new();
            for (place, aim) in aims.iter().enumerate() {
                targets.extend(aim.map(|aim| target(&publication, &format!("C{}", place + 1), Operator::AtLeast, f64::from(aim))));
            }
            let mut whole = target(&publication, "", Operator::AtLeast, 0.0);
            whole.value = None;
            whole.rank = Some(PrintedRank { rank: 1, of: None });
            targets.push(whole);
            found(&publication, &targets, &last).unwrap()
        };
        let (mut aims, mut higher) = (aims, aims);
        aims[at] = Some(aim);
        higher[at] = Some(aim + more);
        let (one, other) = (of(&aims), of(&higher));
        let (low, high) = (one.reached.unwrap(), other.reached.unwrap());
        prop_assert!(low.worst <= high.worst && low.best <= high.best && low.worst <= low.best.unwrap());
        let (then, better) = (one.rank.unwrap().unwrap(), other.rank.unwrap().unwrap());
        prop_assert!(better.ranks.0 <= then.ranks.0 && better.ranks.1 <= then.ranks.1);
        prop_assert!(Some(then.ranks.0) <= then.ranks.1);
    }
}
