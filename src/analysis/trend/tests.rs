use std::sync::Arc;

use super::*;
use crate::analysis::example;
use crate::analysis::over_periods::over_periods;
use crate::analysis::ranking::ranking;
use crate::model::edition::Edition;
use crate::model::index::Total;
use crate::model::period::Period;

fn periods(publication: &Publication, editions: &str) -> Vec<RankedPeriod> {
    let editions = example::totals(publication, editions);
    let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
    over_periods(publication, &example::index(Total::AsPublished), None, &editions, &ranked)
}

pub(super) fn of_a(text: &str, editions: &str) -> Trend {
    let publication = example::publication(text);
    let units = [example::at(&publication, "A")];
    trends(&publication, &periods(&publication, editions), &units).remove(0)
}

/// The runs of unit A: `2018 2019 | 2021`.
fn check_runs(text: &str, editions: &str, expected: &str) {
    let years = |run: &Vec<TrendPoint>| {
        run.iter().map(|point| point.period.to_string()).collect::<Vec<_>>().join(" ")
    };
    let runs: Vec<String> = of_a(text, editions).runs.iter().map(years).collect();
    assert_eq!(runs.join(" | "), expected);
}

#[test]
fn a_gap_ends_a_run() {
    check_runs("", "2018 A=1\n2019 A=1\n2020 A=-\n2021 A=1", "2018 2019 | 2021");
}

#[test]
fn a_break_ends_a_run() {
    check_runs("break total 2019", "2018 A=1\n2019 A=1\n2020 A=1", "2018 | 2019 2020");
}

#[test]
fn a_half_year_between_two_years_has_a_run_of_its_own() {
    check_runs("", "2022 A=22\n2023-H1 A=10\n2024 A=22", "2023-H1 | 2022 2024");
    check_runs("", "2023-H1 A=1\n2023 A=2\n2024-H1 A=1\n2024 A=2", "2023-H1 2024-H1 | 2023 2024");
}

#[test]
fn the_range_of_all_stops_where_the_lines_stop() {
    let publication = example::publication("C1 max 10\nC2 max 10 from 2021");
    let editions = example::totals(&publication, "2019 A=1\n2020 A=1\n2020-H1 A=1\n2021 A=1");
    let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
    let index = example::index(Total::Sum);
    let periods = over_periods(&publication, &index, None, &editions, &ranked);
    let written: Vec<String> = context(&periods)
        .iter()
        .map(|run| run.iter().map(|(period, _)| period.to_string()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(written.join(" | "), "2019 2020 | 2020-H1 | 2021");
}

#[test]
fn the_order_of_the_editions_is_irrelevant() {
    check_runs("", "2020 A=1\n2018 A=1\n2019 A=1", "2018 2019 2020");
}

#[test]
fn a_missing_point_has_its_reason() {
    assert_eq!(of_a("", "2018 A=-").points[0].1, Err(Missing::NotPublished));
    assert_eq!(of_a("", "2018 B=1").points[0].1, Err(Missing::NotPublished));
}

/// The direction of unit A; the median of all moves by so many points a year, and they deviate by one.
fn check_verdict(best: Best, drift: f64, editions: &str, expected: Result<Direction, NoDirection>) {
    let field = |period: Period| {
        let median = f64::from(period.calendar_year()) * drift;
        Some(Summary { count: 9, mean: median, median, lowest: 0.0, highest: 9.0, deviation: 1.0 })
    };
    let found = verdict(best, &of_a("break total 2015", editions), &field);
    assert_eq!(found.map(|verdict| verdict.direction), expected);
}

#[test]
fn a_direction_needs_three_periods_and_more_than_half_a_deviation() {
    check_verdict(Best::Highest, 0.0, "2018 A=1\n2019 A=9\n2020 A=1.6", Ok(Direction::Better));
    check_verdict(Best::Lowest, 0.0, "2018 A=1\n2019 A=9\n2020 A=1.6", Ok(Direction::Worse));
    check_verdict(Best::Highest, 0.0, "2018 A=1\n2019 A=9\n2020 A=1.5", Ok(Direction::Steady));
    let few = Err(NoDirection::TooFew { published: 2 });
    check_verdict(Best::Highest, 0.0, "2013 A=1\n2014 A=1\n2015 A=1\n2016 A=2", few);
    let with_half = "2018 A=1\n2019 A=9\n2019-H1 A=1\n2020 A=1.6\n2021-H1 A=1";
    check_verdict(Best::Highest, 0.0, with_half, Ok(Direction::Better));
}

#[test]
fn a_unit_that_gained_less_than_all_others_did_not_get_better() {
    let gained = "2018 A=1\n2019 A=2\n2020 A=3";
    check_verdict(Best::Highest, 0.0, gained, Ok(Direction::Better));
    check_verdict(Best::Highest, 1.0, gained, Ok(Direction::Steady));
    check_verdict(Best::Highest, 2.0, gained, Ok(Direction::Worse));
    check_verdict(Best::Lowest, 2.0, gained, Ok(Direction::Better));
}

#[test]
fn a_missing_year_does_not_silence_a_trend() {
    let gap = "2017 A=1\n2018 A=2\n2019 A=-\n2020 A=3";
    check_verdict(Best::Highest, 0.0, gap, Ok(Direction::Better));
}

fn check_telling(editions: &str, expected: &str) {
    let publication = example::publication("break total 2018");
    let written: Vec<String> = telling(Best::Highest, &periods(&publication, editions))
        .iter()
        .map(|(unit, why)| format!("{} {why:?}", publication.units.get(*unit).code))
        .collect();
    assert_eq!(written.join(", "), expected);
}

#[test]
fn the_telling_few_are_the_ends_and_the_movers() {
    let text = "2018 A=9 B=1 C=2 D=8\n2019 A=9 B=1 C=5 D=4";
    check_telling(text, "A Best, B Worst, C Riser, D Faller");
    check_telling("2017 A=1 B=2\n2018 A=2 B=1", "A Best, B Worst");
    check_telling("2018 A=1 B=1", "");
    check_telling("2019 A=1", "A Best");
    check_telling("", "");
}

#[test]
fn a_table_of_which_a_part_could_not_be_placed_has_neither_best_nor_worst() {
    let publication = example::publication("");
    let of = |text: &str| {
        let mut editions = example::totals(&publication, text);
        if let Some(last) = editions.last_mut() {
            last.unplaced = 1;
        }
        let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
        let index = example::index(Total::AsPublished);
        telling(Best::Highest, &over_periods(&publication, &index, None, &editions, &ranked))
    };
    let (a, b) = (example::at(&publication, "A"), example::at(&publication, "B"));
    // The ends are those of the last table that is whole.
    assert_eq!(of("2018 A=9 B=1\n2019 B=4"), [(a, Telling::Best), (b, Telling::Worst)]);
    assert_eq!(of("2019 A=9 B=1"), []);
}

#[test]
fn against_a_table_of_which_a_part_could_not_be_placed_no_direction_is_told() {
    let publication = example::publication("");
    let mut editions = example::totals(&publication, "2017 A=1 B=9\n2018 A=2 B=9\n2019 A=8");
    editions[2].unplaced = 1;
    let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
    let index = example::index(Total::AsPublished);
    let periods = over_periods(&publication, &index, None, &editions, &ranked);
    let trend = trends(&publication, &periods, &[example::at(&publication, "A")]).remove(0);
    let found = verdict(Best::Highest, &trend, &|_| None);
    assert_eq!(found, Err(NoDirection::PartPlaced { period: Period::year(2019) }));
}
