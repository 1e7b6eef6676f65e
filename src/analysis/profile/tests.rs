use super::*;
use crate::analysis::example;
use crate::model::index::Total;
use crate::model::tie::Tie;

/// The quarters of units A, B, C … with these scores: `A+ H-`.
fn check_quarters(best: Best, scores: &str, expected: &str) {
    let publication = example::publication("");
    let rows: Vec<String> = scores
        .split_whitespace()
        .zip('A'..)
        .map(|(score, unit)| format!("{unit} {score}"))
        .collect();
    let table = format!("unit total\n{}", rows.join("\n"));
    let edition = example::edition(&publication, "2020", &table);
    let ranking = ranking(best, &edition, None);
    let sign = |unit| match quarter(&ranking, unit) {
        Some(Quarter::Best) => "+",
        Some(Quarter::Worst) => "-",
        None => "",
    };
    let named = edition.units.iter().filter(|unit| !sign(**unit).is_empty());
    let written: Vec<String> =
        named.map(|unit| format!("{}{}", publication.units.get(*unit).code, sign(*unit))).collect();
    assert_eq!(written.join(" "), expected, "{scores}");
}

#[test]
fn a_quarter_of_eight_is_two() {
    check_quarters(Best::Highest, "1 2 3 4 5 6 7 8", "A- B- G+ H+");
    check_quarters(Best::Lowest, "1 2 3 4 5 6 7 8", "A+ B+ G- H-");
}

#[test]
fn equal_scores_are_in_a_quarter_together_or_not_at_all() {
    check_quarters(Best::Highest, "1 2 3 4 5 8 8 8", "A- B-");
    check_quarters(Best::Highest, "1 1 3 4 5 6 8 8", "A- B- G+ H+");
    check_quarters(Best::Highest, "4 4 4 4 4 4 4 4", "");
}

#[test]
fn of_a_few_units_no_quarter_is_told() {
    check_quarters(Best::Highest, "1 2 3 4 5 6 7", "");
    check_quarters(Best::Highest, "1 2 3 4 5 6 7 -", "");
}

#[test]
fn a_share_is_of_the_maximum_and_stands_beside_mean_and_best() {
    let publication = example::publication("C1 max 20\nC2 max 5");
    let edition = example::edition(&publication, "2020", "unit C1 C2\nA 10 -\nB 15 1");
    let found =
        facets(&publication, &example::index(Total::Sum), &edition, example::at(&publication, "A"));
    assert_eq!(found[0].extent(), Some((0.5, 0.5)));
    let field = found[0].field.as_ref().unwrap();
    assert_eq!((field.mean, field.best, field.rank), (12.5, 15.0, Some((2, Tie::Alone))));
    assert_eq!(found[1].extent(), None);
    assert_eq!(found[1].field.as_ref().unwrap().rank, None);
}

// Phong Thổ 2023, II.7 L95: "trên 23 điểm", "dưới 20 điểm" of 24; no rank and no mean may be made of some of the units.
#[test]
fn a_bound_stays_a_bound_and_some_units_are_no_field() {
    let publication = example::publication("D7 max 24");
    let mut edition = example::edition(&publication, "2023", "unit D7\nA -\nB -\nC 21");
    for (unit, operator, value) in [("A", Operator::Above, 23.0), ("B", Operator::Below, 20.0)] {
        let key = (example::at(&publication, unit), DomainId::new("D7"));
        edition.details.insert(key, example::detail(Some(Limit { operator, value }), None));
    }
    let index = example::index(Total::AsPublished);
    let of =
        |unit| facets(&publication, &index, &edition, example::at(&publication, unit)).remove(0);
    assert_eq!(of("A").extent(), Some((23.0 / 24.0, 1.0)));
    assert_eq!(of("B").extent(), Some((0.0, 20.0 / 24.0)));
    assert!(of("C").field.is_none());
    edition.population = Some(3);
    assert!(!is_whole(&edition, DomainId::new("D7").as_ref()));
    edition.population = Some(1);
    assert!(is_whole(&edition, DomainId::new("D7").as_ref()));
}

#[test]
fn a_stretch_goes_back_to_the_last_change_of_method() {
    let mut publication = example::publication("break total 2016");
    let index = example::index(Total::AsPublished);
    example::publish(&mut publication, &[2014, 2015, 2016, 2018, 2019]);
    let years = |last| -> Vec<u16> {
        let periods = stretch(&publication, &index, Period::year(last));
        periods.into_iter().map(Period::calendar_year).collect()
    };
    assert_eq!(years(2019), [2016, 2018, 2019]);
    assert_eq!(years(2015), [2014, 2015]);
}

#[test]
fn a_printed_rank_lies_between_the_last_and_the_first() {
    let place = |rank, of| place_among(PrintedRank { rank, of });
    assert_eq!([place(8, Some(8)), place(1, Some(8))], [Some(0.0), Some(1.0)]);
    assert_eq!(place(4, Some(7)), Some(0.5));
    assert_eq!(
        [place(1, Some(1)), place(9, Some(8)), place(1, Some(0)), place(1, None)],
        [None; 4]
    );
}
