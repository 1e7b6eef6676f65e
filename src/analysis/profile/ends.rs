//! In which domain does a unit come closest to the maximum, and in which least close?

use super::Facet;

/// A domain with the share of its maximum that is reached.
pub type Reached<'a> = (&'a Facet, f64);

/// The domain with the largest share and the one with the smallest; of equal ones the first. `None` where all shares
/// are the same.
pub fn ends(facets: &[Facet]) -> Option<(Reached<'_>, Reached<'_>)> {
    let mut ends: Option<(Reached, Reached)> = None;
    for reached in facets.iter().filter_map(|facet| Some((facet, facet.reached()?))) {
        let (high, low) = ends.unwrap_or((reached, reached));
        ends = Some((
            if reached.1 > high.1 { reached } else { high },
            if reached.1 < low.1 { reached } else { low },
        ));
    }
    ends.filter(|(high, low)| high.1 > low.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::profile::facets;
    use crate::model::index::Total;

    /// The ends of unit A with these scores in C1, C2 and C3, of 20, 5 and 10.
    fn check(scores: &str, expected: Option<(&str, &str)>) {
        let publication = example::publication("C1 max 20\nC2 max 5\nC3 max 10");
        let edition = example::edition(&publication, "2020", &format!("unit C1 C2 C3\nA {scores}"));
        let index = example::index(Total::AsPublished);
        let unit = example::at(&publication, "A");
        let found = facets(&publication, &index, &edition, unit);
        let name = |(facet, _): Reached| facet.domain.clone().unwrap().to_string();
        let names = ends(&found).map(|(high, low)| (name(high), name(low)));
        let names = names.as_ref().map(|(high, low)| (high.as_str(), low.as_str()));
        assert_eq!(names, expected, "{scores}");
    }

    #[test]
    fn the_share_decides_not_the_score() {
        check("10 4 1", Some(("C2", "C3")));
    }

    #[test]
    fn of_equal_shares_the_first_is_named() {
        check("20 5 1", Some(("C1", "C3")));
        check("20 1 2", Some(("C1", "C2")));
    }

    #[test]
    fn where_all_shares_are_the_same_none_is_named() {
        check("20 5 10", None);
        check("20 - -", None);
        check("- - -", None);
    }
}
