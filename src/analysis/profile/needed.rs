//! Which tables does the page of a unit need?
//!
//! The latest of every index says whom it is about. Where it is about units such as this one and does not list it, those
//! before are needed down to the last that does. Where all units are ranked in the one that lists it, the one before
//! that and those a trend rests on are needed too.

use std::borrow::Borrow;

use super::{concerns, is_whole, stretch};
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// The periods of every index that are needed, as far as the editions that have arrived tell.
pub fn needed_periods(
    publication: &Publication,
    editions: &[impl Borrow<Edition>],
    unit: UnitIdx,
) -> Vec<(IndexId, Vec<Period>)> {
    let periods = |index: &Index| {
        let published = publication.periods(&index.id);
        let latest = published.last().copied()?;
        let of = |period: Period| {
            let mut all = editions.iter().map(Borrow::borrow);
            all.find(|edition: &&Edition| edition.index == index.id && edition.period == period)
        };
        let mut needed = Vec::new();
        let lived =
            |period: &Period| *period == latest || publication.units.get(unit).exists_in(*period);
        for period in published.iter().rev().copied().filter(lived) {
            needed.push(period);
            let Some(edition) = of(period) else { break };
            if edition.row(unit).is_some() {
                if is_whole(edition, None) {
                    let mut rests_on = stretch(publication, index, period);
                    rests_on.extend(period.latest_before(&published));
                    needed = rests_on.into_iter().chain(needed).collect();
                }
                break;
            }
            if !concerns(publication, edition, unit) {
                break;
            }
        }
        let mut seen = Vec::new();
        needed.retain(|period| {
            !seen.contains(period) && {
                seen.push(*period);
                true
            }
        });
        Some((index.id.clone(), needed))
    };
    publication.indices.iter().filter_map(periods).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    /// The years needed for unit A, of an index published in 2016, 2018, 2019 and 2020.
    fn check(breaks: &str, arrived: &str, expected: &[u16]) {
        let mut publication = example::publication(breaks);
        publication.indices.push(example::index(Total::AsPublished));
        example::publish(&mut publication, &[2016, 2018, 2019, 2020]);
        let editions = example::totals(&publication, arrived);
        let found = needed_periods(&publication, &editions, example::at(&publication, "A"));
        let years: Vec<u16> = found[0].1.iter().map(|period| period.calendar_year()).collect();
        assert_eq!(years, expected, "{arrived}");
    }

    #[test]
    fn until_the_latest_table_is_here_only_that_is_needed() {
        check("", "", &[2020]);
        check("", "2019 A=1 B=2", &[2020]);
    }

    #[test]
    fn a_ranked_unit_needs_what_its_trend_rests_on() {
        check("", "2020 A=1 B=2", &[2016, 2018, 2019, 2020]);
        check("break total 2019", "2020 A=1 B=2", &[2019, 2020]);
    }

    #[test]
    fn the_table_before_is_needed_to_say_why_it_is_not_compared() {
        check("break total 2020", "2020 A=1 B=2", &[2020, 2019]);
    }

    #[test]
    fn a_unit_the_latest_table_does_not_list_needs_the_last_that_does() {
        check("", "2020 B=2 C=3", &[2020, 2019]);
        check("", "2020 B=2 C=3\n2019 B=2", &[2020, 2019, 2018]);
        check("break total 2018", "2020 B=2 C=3\n2019 A=2", &[2018, 2019, 2020]);
    }
}
