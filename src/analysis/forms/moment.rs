//! The time a printed figure stands for: a period, and the days it is cut off at.

use std::cmp::Ordering;

use crate::model::date::Date;
use crate::model::observation::Observation;
use crate::model::period::{Part, Period};

/// A period with the days it begins and ends at where they are not the period's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The period.
    pub period: Period,
    /// First day, where it is printed.
    pub from: Option<Date>,
    /// Last day, where it is printed.
    pub as_of: Option<Date>,
}

impl Moment {
    /// The time an observation stands for.
    pub fn of(found: &Observation) -> Self {
        Self { period: found.period, from: found.from, as_of: found.as_of }
    }

    /// A period from its first day to its last.
    pub fn whole(period: Period) -> Self {
        Self { period, from: None, as_of: None }
    }

    /// Whether it covers less than its period, or other days: "tính đến 31/3".
    pub fn is_partial(self) -> bool {
        let (first, last) = edges(self.period);
        self.from.is_some_and(|from| Some(from) != first)
            || self.as_of.is_some_and(|as_of| Some(as_of) != last)
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        // The whole of a period stands before the same period cut off at a day, as forms print it.
        let key = |moment: &Self| (moment.period, moment.as_of, moment.from);
        key(self).cmp(&key(other))
    }
}

/// First and last day of a period.
fn edges(period: Period) -> (Option<Date>, Option<Date>) {
    let year = period.calendar_year();
    let (first, from, to) = match period.part() {
        Part::Year => (year, 1, 12),
        Part::Quarter(quarter) => (year, (quarter * 3).saturating_sub(2), quarter * 3),
        Part::Half(half) => (year, (half * 6).saturating_sub(5), half * 6),
        Part::NineMonths => (year, 1, 9),
        Part::Month(month) => (year, month, month),
        Part::YearsFrom(first) => (first, 1, 12),
        // Which months these are is the publisher's.
        Part::FiscalYear | Part::SplitYear => return (None, None),
    };
    let last = (28..=31).rev().find_map(|day| Date::new(year, to, day));
    (Date::new(first, from, 1), last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(period: &str, as_of: &str) -> Moment {
        let as_of = Some(as_of.parse().unwrap());
        Moment { period: period.parse().unwrap(), from: None, as_of }
    }

    #[test]
    fn a_period_cut_off_before_its_last_day_is_partial() {
        assert!(moment("2020", "2020-03-31").is_partial());
        assert!(moment("2017", "2017-09-30").is_partial());
        assert!(!moment("2024-Q1", "2024-03-31").is_partial());
        // Tuần Giáo, annex 4 (L536, L537): as at 12/2010 and 12/2019.
        assert!(!moment("2001/2010", "2010-12-31").is_partial());
        assert!(moment("2011/2020", "2019-12-31").is_partial());
        assert!(!Moment::whole("2020".parse().unwrap()).is_partial());
    }
}
