use super::*;
use crate::analysis::example::{self, target};
use crate::model::index::{Index, IndexId, Total};
use crate::model::publication::ScorePart;

/// The plan of Sìn Hồ: component, result 2022, "Trên …" 2023; sin-ho-2023, lines 33–42, the total line 44.
pub(super) const PLAN: [(&str, f64, f64); 9] = [
    ("D1", 42.22, 50.0),
    ("D2", 90.0, 90.0),
    ("D3", 53.48, 60.0),
    ("D4", 85.87, 86.0),
    ("D5", 75.0, 80.0),
    ("D6", 48.14, 50.0),
    ("D7", 29.68, 50.0),
    ("D8", 67.91, 70.0),
    ("", 59.62, 65.0),
];

pub(super) fn publication() -> Publication {
    let mut publication = example::publication(
        "D1 max 100\nD2 max 100\nD3 max 100\nD4 max 100\nD5 max 100\nD6 max 100\nD7 max 100\nD8 max 100",
    );
    publication.indices.push(Index { max: Some(100.0), ..example::index(Total::AsPublished) });
    publication
}

fn plan(publication: &Publication, editions: &[Edition]) -> Vec<Row> {
    let targets: Vec<Target> = PLAN
        .iter()
        .rev()
        .map(|(domain, _, value)| target(publication, domain, Operator::Above, *value))
        .collect();
    rows(publication, &targets.iter().collect::<Vec<_>>(), editions)
}

pub(super) fn results(publication: &Publication, period: &str, results: &str) -> Edition {
    let heads: Vec<&str> =
        PLAN.iter().map(|(domain, ..)| if domain.is_empty() { "total" } else { domain }).collect();
    example::edition(publication, period, &format!("unit {}\nA {results}", heads.join(" ")))
}

pub(super) fn of_2022(publication: &Publication) -> Edition {
    let printed: Vec<String> = PLAN.iter().map(|(_, result, _)| result.to_string()).collect();
    results(publication, "2022", &printed.join(" "))
}

/// Domain (`total`) and gap, `>` where more than it is needed.
fn written(rows: &[&Row]) -> String {
    let one = |row: &&Row| {
        let gap = row.gap.unwrap();
        let more = if gap.need == Need::MoreThan { ">" } else { "" };
        let name = row.target.domain.as_ref().map_or("total", DomainId::as_str);
        format!("{name} {more}{:.2}", gap.points)
    };
    rows.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_gaps_of_sin_ho_largest_first() {
    let publication = publication();
    let rows = plan(&publication, &[of_2022(&publication)]);
    // sin-ho-2023 L41, L33, L35, L44, L37, L42, L40, L36, L34.
    assert_eq!(
        written(&by_gap(&rows)),
        "D7 >20.32, D1 >7.78, D3 >6.52, total >5.38, D5 >5.00, D8 >2.09, D6 >1.86, D4 >0.13, D2 >0.00"
    );
}

#[test]
fn a_total_stands_before_its_domains_with_a_gap_or_without() {
    let publication = publication();
    let rows = plan(&publication, &[of_2022(&publication)]);
    assert!(written(&totals_first(&rows)).starts_with("total >5.38, D7 >20.32, D1 >7.78"));
    let unknown = plan(&publication, &[]);
    let first = totals_first(&unknown)[0];
    assert_eq!((first.target.domain.as_ref(), unknown.len()), (None, 9));
}

#[test]
fn rows_stand_in_the_order_of_the_tree_with_the_total_last() {
    let publication = publication();
    let rows = plan(&publication, &[of_2022(&publication)]);
    let first = rows.first().and_then(|row| row.target.domain.clone());
    assert_eq!(first, DomainId::new("D1"));
    assert_eq!(rows.last().and_then(|row| row.target.domain.clone()), None);
}

#[test]
fn the_satisfaction_index_of_sin_ho_is_short_of_more_than_2_31() {
    // sin-ho-2023 L43: 77,69 %, "Trên 80%".
    let found = gap(Operator::Above, 77.69, 80.0);
    assert_eq!(found, Gap { points: 2.31, need: Need::MoreThan });
}

#[test]
fn above_ninety_is_not_met_by_ninety() {
    // sin-ho-2023 L34: 90 %, "Trên 90%".
    assert_eq!(outcome(Operator::Above, 90.0, 90.0), Outcome::NotMet);
    assert_eq!(gap(Operator::Above, 90.0, 90.0), Gap { points: 0.0, need: Need::MoreThan });
    assert_eq!(outcome(Operator::Above, 90.01, 90.0), Outcome::Met);
    assert_eq!(outcome(Operator::AtLeast, 90.0, 90.0), Outcome::Met);
}

#[test]
fn a_result_beyond_a_plain_number_is_left_open() {
    assert_eq!(outcome(Operator::Exactly, 100.0, 90.0), Outcome::Undecided);
    assert_eq!(outcome(Operator::Exactly, 99.0, 100.0), Outcome::NotMet);
    assert_eq!(outcome(Operator::About, 100.0, 90.0), Outcome::Undecided);
}

#[test]
fn without_a_result_of_the_targets_period_nothing_is_judged() {
    let publication = publication();
    let rows = plan(&publication, &[of_2022(&publication)]);
    assert!(rows.iter().all(|row| row.outcome.is_none() && row.after.is_none()));
}

#[test]
fn a_result_of_the_targets_period_is_judged_by_the_operator() {
    let publication = publication();
    let later = results(&publication, "2023", "50.01 90 60 86.5 79.99 - 51 70.01 65");
    let rows = plan(&publication, &[later, of_2022(&publication)]);
    let judged: Vec<Option<Outcome>> = rows.iter().map(|row| row.outcome).collect();
    let (met, not) = (Some(Outcome::Met), Some(Outcome::NotMet));
    assert_eq!(judged, [met, not, not, met, not, None, met, met, not]);
}

#[test]
fn across_a_change_of_method_there_is_no_gap() {
    let mut publication = example::publication("D1 max 100\nbreak D1 2023");
    publication.indices.push(example::index(Total::AsPublished));
    let wanted = target(&publication, "D1", Operator::Above, 50.0);
    let edition = example::edition(&publication, "2022", "unit D1\nA 42.22");
    let rows = rows(&publication, &[&wanted], &[edition]);
    assert_eq!((rows[0].gap, rows[0].before.is_some()), (None, true));
}

#[test]
fn a_target_printed_twice_is_one_row() {
    let publication = publication();
    let first = target(&publication, "", Operator::Above, 80.0);
    let again = Target { rank: None, id: "text".into(), ..first.clone() };
    let rows = rows(&publication, &[&again, &first], &[] as &[Edition]);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].target.rank.is_some(), rows[0].again.len()), (true, 1));
}

#[test]
fn a_target_needs_the_latest_result_before_it_and_its_own() {
    let mut publication = publication();
    let part = |year| ScorePart {
        index: IndexId::new("x").unwrap(),
        path: format!("{year}.csv"),
        period: Some(Period::year(year)),
        source: None,
        population: None,
    };
    publication.parts = [2020, 2022, 2024].map(part).into();
    let wanted = target(&publication, "D1", Operator::Above, 50.0);
    assert_eq!(periods(&publication, &wanted), [Period::year(2022)]);
    publication.parts.push(part(2023));
    assert_eq!(periods(&publication, &wanted), [Period::year(2022), Period::year(2023)]);
}
