//! Which years between the first and the last have no table?
//!
//! An index that comes out every year, or every second, skips a year when nothing came out where one was due. One whose
//! years keep no step skips none: nobody knows when the next was due.

use crate::model::period::{Part, Period};

/// At most so many places on an axis for each period there is: beyond, the step tells nothing.
const MOST_PLACES: usize = 4;

/// The years that were due and have no table, oldest first. Empty unless all periods are calendar years, given upwards.
pub fn skipped(periods: &[Period]) -> Vec<Period> {
    let ([first, .., last], true) =
        (periods, periods.iter().all(|period| period.part() == Part::Year))
    else {
        return Vec::new();
    };
    let (first, last) = (first.calendar_year(), last.calendar_year());
    let steps = || {
        let years = periods.windows(2);
        years.map(|pair| pair[1].calendar_year().saturating_sub(pair[0].calendar_year()))
    };
    let Some(step) = steps().min().filter(|step| *step > 0) else { return Vec::new() };
    let keeps_step = steps().all(|next| next % step == 0);
    let places = usize::from((last - first) / step) + 1;
    if !keeps_step || places > periods.len() * MOST_PLACES {
        return Vec::new();
    }
    let due = (first..=last).step_by(usize::from(step)).map(Period::year);
    due.filter(|year| !periods.contains(year)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(years: &[u16]) -> Vec<Period> {
        years.iter().copied().map(Period::year).collect()
    }

    /// PCI came out for every year from 2005 on; the shipped table has none of 2013.
    #[test]
    fn a_year_without_a_table_is_skipped() {
        assert_eq!(skipped(&years(&[2011, 2012, 2014, 2015])), years(&[2013]));
        assert_eq!(skipped(&years(&[2016, 2018, 2022, 2024])), years(&[2020]));
    }

    #[test]
    fn what_keeps_its_step_skips_nothing() {
        for steady in
            [&[1990, 2000, 2010, 2020][..], &[2022, 2023], &[2022], &[], &[2000, 2003, 2005]]
        {
            assert_eq!(skipped(&years(steady)), []);
        }
        // One stray year of a hostile file is no reason for thousands of places.
        assert_eq!(skipped(&years(&[1, 9998, 9999])), []);
    }
}
