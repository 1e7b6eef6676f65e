//! Where did a unit stand among all, first, last and at its best, whatever the method?

use super::{Trend, TrendPoint, usual};
use crate::model::period::Period;

/// The ends of a unit's way through the ranks, over the periods of the length most have.
#[derive(Clone, Debug, PartialEq)]
pub struct Stood {
    /// The first period with a rank.
    pub first: TrendPoint,
    /// The last one.
    pub last: TrendPoint,
    /// The best rank, where it is better than the last.
    pub best: Option<Peak>,
}

/// A rank, and every period the unit had it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Peak {
    /// The rank.
    pub rank: usize,
    /// The periods, oldest first.
    pub periods: Vec<Period>,
}

impl Stood {
    /// Places gained from the first period to the last. Measure: places; negative where places were lost.
    pub fn places(&self) -> i64 {
        let place = |point: &TrendPoint| i64::try_from(point.rank).unwrap_or(i64::MAX);
        place(&self.first) - place(&self.last)
    }
}

impl Stood {
    /// Whether the rank as a share of all units moved the way the rank did: with fewer units nobody rises by it.
    pub fn is_a_move(&self) -> bool {
        let share = |point: &TrendPoint| point.rank as f64 / point.of.units.max(1) as f64;
        let gained = share(&self.first) - share(&self.last);
        gained * self.places() as f64 > 0.0 || (self.places() == 0 && self.first.of == self.last.of)
    }
}

/// Where the unit stood; `None` where no rank of it is told.
pub fn stood(trend: &Trend) -> Option<Stood> {
    let usual = usual(trend.points.iter().map(|(period, _)| *period))?;
    let is_alike = |point: &&TrendPoint| point.told && point.period.is_as_long_as(usual);
    let points = trend.points.iter().filter_map(|(_, point)| point.as_ref().ok());
    let told: Vec<&TrendPoint> = points.filter(is_alike).collect();
    let (first, last) = (*told.first()?, *told.last()?);
    let rank = told.iter().map(|point| point.rank).min()?;
    let with_it = told.iter().filter(|point| point.rank == rank).map(|point| point.period);
    let best = (rank < last.rank).then(|| Peak { rank, periods: with_it.collect() });
    Some(Stood { first: first.clone(), last: last.clone(), best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::trend::tests::of_a;

    /// The first, last and best rank of unit A, with their periods.
    fn check(editions: &str, expected: &str) {
        let written = stood(&of_a("break total 2020", editions)).map_or_else(
            || "none".to_owned(),
            |stood| {
                let at = |point: &TrendPoint| format!("{} in {}", point.rank, point.period);
                let best = stood.best.map_or_else(String::new, |best| {
                    let periods: Vec<String> =
                        best.periods.iter().map(ToString::to_string).collect();
                    format!(", best {} in {}", best.rank, periods.join(" "))
                });
                format!("{} to {}{best}", at(&stood.first), at(&stood.last))
            },
        );
        assert_eq!(written, expected);
    }

    #[test]
    fn ranks_are_followed_over_breaks_and_gaps() {
        let years = "2018 A=1 B=2 C=3\n2019 A=9 B=2 C=3\n2020 A=- B=1\n2021 A=3 B=1\n2022 A=2 B=3";
        check(years, "3 in 2018 to 2 in 2022, best 1 in 2019 2021");
    }

    #[test]
    fn the_last_rank_is_not_called_the_best_again() {
        check("2018 A=1 B=2\n2019 A=3 B=2", "2 in 2018 to 1 in 2019");
        check("2018 B=2", "none");
    }

    #[test]
    fn nobody_rises_because_there_are_fewer_units() {
        let is_a_move = |editions| stood(&of_a("", editions)).unwrap().is_a_move();
        assert!(!is_a_move("2018 A=1 B=2 C=3\n2019 A=1"));
        assert!(is_a_move("2018 A=1 B=2 C=3\n2019 A=3 B=2"));
        assert!(is_a_move("2018 A=1 B=2\n2019 A=1 B=2"));
        assert!(!is_a_move("2018 A=1 B=2\n2019 A=1 B=2 C=0.5"));
    }

    #[test]
    fn a_half_year_is_no_end_of_a_way_through_the_years() {
        check("2018 A=1 B=2\n2019 A=1 B=2\n2020-H1 A=3 B=2", "2 in 2018 to 2 in 2019");
    }
}
