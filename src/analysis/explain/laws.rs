//! What holds for every table: tried on many small ones.

use proptest::prelude::*;

use super::changed_rank::split;
use super::changed_score::{Adding, changed_score};
use super::climb::climb;
use super::makeup::{Makeup, makeup};
use super::printing::between;
use super::reweigh::reweigh;
use super::weight_band::{settled, under_weights};
use super::what_if::what_if;
use crate::analysis::example;
use crate::analysis::ranking::{Ranking, ranking};
use crate::model::domain::DomainId;
use crate::model::index::{Best, Index, Total};
use crate::model::unit::UnitIdx;

/// The makeup of a table as `example::edition` reads it.
pub fn made(total: Total, best: Best, tree: &str, table: &str) -> Makeup {
    let publication = example::publication(tree);
    let index = Index { max: None, best, ..example::index(total) };
    let edition = example::edition(&publication, "2019", table);
    makeup(&publication, &index, &edition, &ranking(best, &edition, None)).unwrap()
}

/// Units A, B, C … with whole points in three domains, and their sums.
fn table(rows: &[[u8; 3]]) -> String {
    let row = |(scores, unit): (&[u8; 3], char)| {
        let [one, two, three] = scores;
        format!(
            "\n{unit} {} {one} {two} {three}",
            u32::from(*one) + u32::from(*two) + u32::from(*three)
        )
    };
    let rows: String = rows.iter().zip('A'..='K').map(row).collect();
    format!("unit total C1 C2 C3{rows}")
}

const TREE: &str = "C1 max 9\nC2 max 9\nC3 max 9";

fn rows() -> impl Strategy<Value = Vec<[u8; 3]>> {
    prop::collection::vec(prop::array::uniform3(0u8..10), 1..11)
}

fn bests() -> impl Strategy<Value = Best> {
    prop_oneof![Just(Best::Highest), Just(Best::Lowest)]
}

fn first() -> UnitIdx {
    example::at(&example::publication(""), "A")
}

proptest! {
    #[test]
    fn contributions_and_rest_are_the_change(before in rows(), after in rows()) {
        let publication = example::publication(TREE);
        let index = Index { max: None, ..example::index(Total::Sum) };
        let editions = [("2018", &before), ("2019", &after)]
            .map(|(period, rows)| example::edition(&publication, period, &table(rows)));
        let made = editions.each_ref()
            .map(|one| makeup(&publication, &index, one, &ranking(Best::Highest, one, None)).unwrap());
        let found = changed_score(&publication, &index, first(), (&editions[0], &made[0]), (&editions[1], &made[1]));
        prop_assume!(found.totals.is_ok());
        let Adding::Up { rest } = found.adding else { panic!("{found:?}") };
        let brought: f64 = found.domains.iter().filter_map(|one| one.points).sum();
        prop_assert!((found.change().unwrap() - brought - rest).abs() < 1e-9);
    }

    #[test]
    fn the_parts_of_a_move_add_up_to_it(before in rows(), after in rows(), best in bests(), gone in 0usize..11) {
        let publication = example::publication("");
        // Of the later table one unit is taken away, of the earlier one another: they leave and enter.
        let without = |rows: &[[u8; 3]], unit: usize| {
            let text = table(rows);
            let mut lines: Vec<&str> = text.lines().collect();
            if unit > 1 && unit < lines.len() { lines.remove(unit); }
            lines.join("\n")
        };
        let then = example::edition(&publication, "2018", &without(&before, gone));
        let now = example::edition(&publication, "2019", &without(&after, gone / 2));
        let rankings: [Ranking; 2] = [&then, &now].map(|one| ranking(best, one, None));
        let found = split(first(), &rankings[0], &rankings[1]).unwrap();
        prop_assert_eq!(found.causes.sum(), found.places());
        let count = |units: &[UnitIdx]| units.len() as i64;
        let by_name = count(&found.passed) - count(&found.passed_by) + count(&found.left) - count(&found.entered);
        prop_assert_eq!(by_name, found.places());
    }

    #[test]
    fn an_interval_holds_the_published_rank_and_widens_with_its_band(rows in rows(), best in bests(), band in 0.0f64..0.5, more in 0.0f64..0.5) {
        let makeup = made(Total::Sum, best, TREE, &table(&rows));
        let rank = makeup.rows[makeup.place(first()).unwrap()].rank;
        for of in [under_weights, |makeup: &Makeup, unit, step| between(makeup, unit, step)] {
            let (narrow, wide) = (of(&makeup, first(), band).unwrap(), of(&makeup, first(), band + more).unwrap());
            prop_assert!((narrow.best..=narrow.worst).contains(&rank));
            prop_assert!(wide.best <= narrow.best && narrow.worst <= wide.worst);
        }
    }

    #[test]
    fn a_bound_holds_for_weights_within_the_band(rows in rows(), best in bests(), times in prop::array::uniform3(0.8f64..1.2)) {
        let makeup = made(Total::Sum, best, TREE, &table(&rows));
        let bound = under_weights(&makeup, first(), 0.2).unwrap();
        let numbers: Vec<(DomainId, f64)> = makeup.members.iter().zip(times)
            .map(|(member, times)| (member.domain.clone(), times)).collect();
        let found = reweigh(&makeup, &numbers).unwrap();
        let rank = found.rows.iter().find(|row| row.unit == first()).unwrap().rank;
        prop_assert!((bound.best..=bound.worst).contains(&rank), "{} in {:?}", rank, bound);
        let settled = settled(&makeup, first()).unwrap();
        let place = |unit: UnitIdx| found.rows.iter().find(|row| row.unit == unit).unwrap().rank;
        prop_assert!(settled.ahead.iter().all(|unit| place(*unit) < rank));
        prop_assert!(settled.behind.iter().all(|unit| place(*unit) > rank));
    }

    #[test]
    fn every_way_up_reaches_its_place(rows in rows()) {
        let makeup = made(Total::Sum, Best::Highest, TREE, &table(&rows));
        let Ok(found) = climb(&makeup, first(), None) else { return Ok(()) };
        let own = &makeup.rows[makeup.place(first()).unwrap()];
        let ways = found.ways.unwrap();
        prop_assert!(!ways.plan.is_empty(), "a plan is there where totals are sums");
        let plan: Vec<(DomainId, f64)> = ways.plan.iter().map(|step| (step.domain.clone(), step.to)).collect();
        for wanted in [plan].into_iter().chain(ways.alone.iter().map(|(domain, points)| {
            let place = makeup.members.iter().position(|member| member.domain == *domain).unwrap();
            vec![(domain.clone(), own.scores[place].unwrap() + points)]
        })) {
            let then = what_if(&makeup, first(), &wanted).unwrap();
            prop_assert_eq!((then.rank, then.refused.len()), (found.rank, 0));
        }
        prop_assert!(!ways.fewest.is_empty());
    }

    #[test]
    fn who_gains_in_every_domain_never_loses_a_place(rows in rows(), gains in prop::array::uniform3(0.0f64..3.0)) {
        let makeup = made(Total::Sum, Best::Highest, "C1\nC2\nC3", &table(&rows));
        let own = &makeup.rows[makeup.place(first()).unwrap()];
        let wanted: Vec<(DomainId, f64)> = makeup.members.iter().zip(&own.scores).zip(gains)
            .map(|((member, score), gain)| (member.domain.clone(), score.unwrap() + gain)).collect();
        let then = what_if(&makeup, first(), &wanted).unwrap();
        prop_assert!(then.rank <= own.rank && then.total >= own.total && then.passed_by.is_empty());
    }

    #[test]
    fn the_order_of_the_table_is_irrelevant(rows in rows(), by in 0usize..11) {
        let text = table(&rows);
        let (head, body) = text.split_once('\n').unwrap();
        let mut turned: Vec<&str> = body.lines().collect();
        let by = by % turned.len();
        turned.rotate_left(by);
        let one = made(Total::Sum, Best::Highest, TREE, &text);
        let other = made(Total::Sum, Best::Highest, TREE, &format!("{head}\n{}", turned.join("\n")));
        prop_assert_eq!(climb(&one, first(), None), climb(&other, first(), None));
        prop_assert_eq!(under_weights(&one, first(), 0.1), under_weights(&other, first(), 0.1));
        prop_assert_eq!(reweigh(&one, &[]), reweigh(&other, &[]));
    }

    #[test]
    fn equal_weights_of_ones_are_the_published_order(rows in rows(), best in bests()) {
        let makeup = made(Total::Sum, best, TREE, &table(&rows));
        let found = reweigh(&makeup, &[]).unwrap();
        prop_assert!(found.rows.iter().all(|row| row.places() == 0));
        let like = found.agreement.is_none_or(|agreement| agreement.spearman > 0.999 && agreement.kendall > 0.999);
        prop_assert!(like);
    }
}
