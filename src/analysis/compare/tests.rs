use super::gaps::by_gap;
use super::*;
use crate::analysis::example;
use crate::model::index::Total;
use crate::model::level::Level;

const FIVE: &str = "unit C1 C2\nA 1 5\nB 3 5.5\nC 5 4\nD 7 -\nE 9 6";

fn check(base: Base, domain: &str, units: &str, expected: &str) {
    let publication = example::publication("C1 max 10\nC2 max 10");
    let edition = example::edition(&publication, "2020", FIVE);
    let units: Vec<UnitIdx> =
        units.split(' ').map(|code| example::at(&publication, code)).collect();
    let index = example::index(Total::AsPublished);
    let node = DomainId::new(domain).unwrap();
    let row = row(&publication, &index, (&edition, &[]), Some(&node), &units, base);
    let written: Vec<String> = row
        .entries
        .iter()
        .map(|entry| match entry.difference {
            Ok(Difference { points, word: Some(word) }) => format!("{points:+} {word:?}"),
            Ok(Difference { points, word: None }) => format!("{points:+}"),
            Err(why) => format!("{why:?}"),
        })
        .collect();
    assert_eq!(written.join("; "), expected);
}

#[test]
fn beyond_half_a_deviation_is_higher_or_lower() {
    // 1, 3, 5, 7, 9: deviation √8, half of it 1.41.
    check(Base::First, "C1", "C A D", "Itself; -4 Lower; +2 Higher");
    check(Base::Mean, "C1", "C B", "+0 Similar; -2 Lower");
    check(Base::Median, "C1", "E", "+4 Higher");
    check(Base::Best, "C1", "D", "-2 Lower");
}

#[test]
fn a_missing_score_is_no_zero_on_either_side() {
    check(Base::First, "C2", "D A", "Itself; BaseMissing(NotPublished)");
    check(Base::First, "C2", "A D", "Itself; Missing(NotPublished)");
}

#[test]
fn few_units_have_no_yardstick() {
    check(Base::First, "C2", "A B", "Itself; +0.5");
}

#[test]
fn a_field_that_is_not_all_published_has_neither_mean_nor_rank() {
    let publication = example::publication("C1");
    let mut edition = example::edition(&publication, "2020", FIVE);
    edition.population = Some(17);
    let units = [example::at(&publication, "A"), example::at(&publication, "B")];
    let (index, node) = (example::index(Total::AsPublished), DomainId::new("C1").unwrap());
    let row = row(&publication, &index, (&edition, &[]), Some(&node), &units, Base::Mean);
    assert_eq!((row.field, row.threshold, row.entries[0].place), (None, None, None));
    assert_eq!(row.entries[0].difference, Err(NoDifference::FieldUnknown));
}

#[test]
fn unlike_levels_have_no_difference() {
    let mut publication = example::publication("");
    let mut district = example::unit("Z", "Z");
    district.level = Level::known("district");
    let district = publication.units.add(district).unwrap();
    let edition = example::edition(&publication, "2020", "unit total\nA 1\nZ 2");
    let units = [example::at(&publication, "A"), district];
    let index = example::index(Total::AsPublished);
    let row = row(&publication, &index, (&edition, &[]), None, &units, Base::First);
    assert_eq!(row.entries[1].difference, Err(NoDifference::OtherLevel));
}

#[test]
fn the_largest_gap_comes_first_by_share_of_the_maximum() {
    let publication = example::publication("C1 max 100\nC2 max 10\nC3 max 10");
    let edition =
        example::edition(&publication, "2020", "unit C1 C2 C3\nA 10 1 -\nB 20 4 3\nC 1 1 1");
    let units = [example::at(&publication, "A"), example::at(&publication, "B")];
    let index = example::index(Total::AsPublished);
    let mut rows: Vec<Row> = ["C3", "C1", "C2"]
        .map(|node| DomainId::new(node).unwrap())
        .iter()
        .map(|node| row(&publication, &index, (&edition, &[]), Some(node), &units, Base::First))
        .collect();
    assert_eq!(by_gap(&mut rows), Measured::ShareOfMax);
    let order: Vec<&str> =
        rows.iter().filter_map(|row| row.domain.as_ref()).map(DomainId::as_str).collect();
    assert_eq!(order, ["C2", "C1", "C3"]);
}
