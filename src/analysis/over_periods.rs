//! Where does an index stand in each period, and which neighbouring periods may a line join?
//!
//! Two periods are neighbours when both are as long and no other so long lies between them: a half year between two
//! years separates nothing. Neighbours are joined when they are `comparable` and no published period so long between
//! them was left out.

use crate::model::order::Order;
use std::borrow::Borrow;
use std::sync::Arc;

use super::comparable::comparable_tables;
use super::ranking::Ranking;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::period::Period;
use crate::model::publication::Publication;

/// One period of the index, ranked.
#[derive(Clone, Debug)]
pub struct RankedPeriod {
    /// The period.
    pub period: Period,
    /// Its order.
    pub ranking: Arc<Ranking>,
    /// Whether a line may come here from the last period before that is as long.
    pub joined: bool,
    /// Whether the scores may be compared with those of the last period given that is as long, be it a neighbour or not.
    pub comparable: bool,
    /// Whether that period is here: what does not hang on the method, a rank, may be followed from there.
    pub follows: bool,
    /// Whether the node is part of the index in the period.
    pub member: bool,
}

/// The periods of the index in order, from editions in any order, with the derived columns already in them; `ranked`
/// tells the order of an edition by the node.
pub fn over_periods<E: Borrow<Edition>>(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    editions: &[E],
    ranked: &dyn Fn(&E) -> Arc<Ranking>,
) -> Vec<RankedPeriod> {
    let of_index = |edition: &&E| Borrow::<Edition>::borrow(*edition).index == index.id;
    let mut ordered: Vec<(Period, &E)> = editions
        .iter()
        .filter(of_index)
        .map(|edition| (Borrow::<Edition>::borrow(edition).period, edition))
        .collect();
    ordered.arrange_by_key(|(period, _)| *period);
    let published = publication.periods(&index.id);
    let node = domain.and_then(|domain| publication.tree(&index.id).get(domain));
    let given: Vec<Period> = ordered.iter().map(|(period, _)| *period).collect();
    ordered
        .iter()
        .map(|&(period, edition)| {
            let before = period.latest_before(&given);
            let follows = before.is_some_and(|before| {
                period.latest_before(&published).is_none_or(|last| last <= before)
            });
            let comparable = before.is_some_and(|before| {
                let earlier = ordered.iter().find(|(given, _)| *given == before);
                let compared = |(_, earlier): &(Period, &E)| {
                    let (earlier, later) = ((*earlier).borrow(), (*edition).borrow());
                    comparable_tables(publication, index, domain, earlier, later).is_ok()
                };
                earlier.is_some_and(compared)
            });
            let joined = follows && comparable;
            let member = node.is_none_or(|node| node.applies_in(period));
            RankedPeriod { period, ranking: ranked(edition), joined, comparable, follows, member }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::{Best, Total};
    use crate::model::publication::ScorePart;

    #[test]
    fn a_half_year_between_two_years_separates_nothing() {
        let publication = example::publication("");
        let index = example::index(Total::AsPublished);
        let editions =
            example::totals(&publication, "2022 A=1\n2023-H1 A=1\n2024 A=1\n2024-H1 A=1");
        let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
        let found = over_periods(&publication, &index, None, &editions, &ranked);
        let written: Vec<String> =
            found.iter().map(|one| format!("{} {}", one.period, one.joined)).collect();
        assert_eq!(written.join(", "), "2022 false, 2023-H1 false, 2024-H1 true, 2024 true");
    }

    #[test]
    fn a_published_period_left_out_is_a_gap() {
        let mut publication = example::publication("");
        let index = example::index(Total::AsPublished);
        let editions = example::totals(&publication, "2018 A=1\n2020 A=1");
        let joined = |publication: &Publication| {
            let ranked = |edition: &Edition| Arc::new(ranking(Best::Highest, edition, None));
            over_periods(publication, &index, None, &editions, &ranked).last().unwrap().joined
        };
        assert!(joined(&publication), "an index published every other year");
        let (index, path, period) =
            (index.id.clone(), "2019.csv".to_owned(), Some(Period::year(2019)));
        publication.parts.push(ScorePart { index, path, period, source: None, population: None });
        assert!(!joined(&publication));
    }
}
