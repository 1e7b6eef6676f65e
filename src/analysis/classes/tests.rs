use proptest::prelude::*;

use super::*;
use crate::analysis::example;
use crate::analysis::ranking::ranking;

fn ranked(best: Best, table: &str) -> Ranking {
    let publication = example::publication("");
    let edition = example::edition(&publication, "2020", &format!("unit total\n{table}"));
    ranking(best, &edition, None)
}

/// Each class as `span: units tone`.
fn told(ranking: &Ranking, rule: Rule, max: Option<f64>) -> String {
    let publication = example::publication("");
    let code = |unit: &UnitIdx| publication.units.get(*unit).code.to_string();
    let class = |class: &Class| {
        let units: String = class.units.iter().map(code).collect();
        let span = match class.span {
            Span::Ranks(from, to) => format!("{from}–{to}"),
            Span::Percent(from, to) => format!("{from}–{to}%"),
        };
        format!("{span} {units} {:.2}", class.tone)
    };
    let classes = classes(ranking, rule, max);
    classes.list.iter().map(class).collect::<Vec<_>>().join(", ")
}

fn check(best: Best, table: &str, rule: Rule, expected: &str) {
    assert_eq!(told(&ranked(best, table), rule, Some(10.0)), expected);
}

#[test]
fn places_fall_into_fifths() {
    let ten = "A 10\nB 9\nC 8\nD 7\nE 6\nF 5\nG 4\nH 3\nI 2\nJ 1";
    check(
        Best::Highest,
        ten,
        Rule::Place,
        "1–2 AB 1.00, 3–4 CD 0.75, 5–6 EF 0.50, 7–8 GH 0.25, 9–10 IJ 0.00",
    );
    check(
        Best::Lowest,
        ten,
        Rule::Place,
        "1–2 JI 1.00, 3–4 HG 0.75, 5–6 FE 0.50, 7–8 DC 0.25, 9–10 BA 0.00",
    );
}

#[test]
fn equal_scores_are_in_one_class_and_no_class_is_empty() {
    check(Best::Highest, "A 5\nB 5\nC 5\nD 1", Rule::Place, "1–1 ABC 1.00, 4–4 D 0.00");
    check(
        Best::Highest,
        "A 5\nB 4\nC 4\nD 4\nE 3",
        Rule::Place,
        "1–1 A 1.00, 2–2 BCD 0.50, 5–5 E 0.00",
    );
}

#[test]
fn where_all_are_alike_or_alone_nobody_is_best() {
    check(Best::Highest, "A 5\nB 5\nC 5", Rule::Place, "1–1 ABC 0.50");
    check(Best::Highest, "A 5", Rule::Place, "1–1 A 0.50");
    check(Best::Highest, "A 5", Rule::Share, "50–51% A 0.50");
    check(Best::Highest, "A -", Rule::Place, "");
}

#[test]
fn shares_have_the_smallest_steps_that_six_classes_hold() {
    check(
        Best::Highest,
        "A 5.04\nB 4.8\nC 4.79",
        Rule::Share,
        "50–51% A 1.00, 48–49% B 0.33, 47–48% C 0.00",
    );
    check(Best::Highest, "A 10\nB 9.9\nC 0.3", Rule::Share, "80–100% AB 1.00, 0–20% C 0.00");
    check(Best::Lowest, "A 6\nB 4", Rule::Share, "40–45% B 1.00, 60–65% A 0.00");
    check(Best::None, "A 6\nB 4", Rule::Share, "60–65% A 1.00, 40–45% B 0.00");
}

#[test]
fn a_share_on_the_edge_of_a_step_is_in_the_upper_one() {
    // 0.57 of 1 as a number of a computer, times a hundred, lies below 57.
    assert_eq!(told(&ranked(Best::Highest, "A 0.57"), Rule::Share, Some(1.0)), "57–58% A 0.50");
}

#[test]
fn a_rule_that_cannot_be_told_is_not_offered() {
    let with = |table: &str, max| rules(&ranked(Best::Highest, table), max);
    assert_eq!(with("A 5\nB 4", Some(10.0)), [Rule::Place, Rule::Share]);
    assert_eq!(with("A 5\nB 4", None), [Rule::Place]);
    assert_eq!(with("A 5\nB -4", Some(10.0)), [Rule::Place]);
    assert_eq!(with("A -", Some(10.0)), []);
    let mut part = ranked(Best::Highest, "A 5\nB 4");
    part.unplaced = 1;
    assert_eq!(rules(&part, None), []);
    assert_eq!(classes(&part, Rule::Place, None).list, []);
}

proptest! {
    #[test]
    fn every_ranked_unit_is_in_one_class_and_ties_stay_together(
        scores in prop::collection::vec(0u32..=20, 1..12),
        best in prop::sample::select(vec![Best::Highest, Best::Lowest, Best::None]),
        turn in 0usize..12,
    ) {
        let codes = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"];
        let mut rows: Vec<String> = scores.iter().zip(codes).map(|(score, code)| format!("{code} {}", f64::from(*score) / 2.0)).collect();
        let found = ranked(best, &rows.join("\n"));
        let turn = turn % rows.len();
        rows.rotate_left(turn);
        let turned = ranked(best, &rows.join("\n"));
        for rule in [Rule::Place, Rule::Share] {
            let made = classes(&found, rule, Some(10.0));
            let counted: usize = made.list.iter().map(|class| class.units.len()).sum();
            prop_assert_eq!(counted, found.rows.len());
            prop_assert!(made.list.len() <= MOST_STEPS && made.list.iter().all(|class| !class.units.is_empty()));
            prop_assert!(made.list.iter().all(|class| (0.0..=1.0).contains(&class.tone)));
            for row in &found.rows {
                let classes: Vec<usize> = (0..made.list.len()).filter(|at| made.list[*at].units.contains(&row.unit)).collect();
                prop_assert_eq!(classes.len(), 1);
                for other in found.rows.iter().filter(|other| other.rank == row.rank) {
                    prop_assert_eq!(made.of(other.unit), made.of(row.unit));
                }
            }
            prop_assert_eq!(&made, &classes(&turned, rule, Some(10.0)));
        }
    }
}
