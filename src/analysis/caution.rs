//! Which comparisons are allowed and still to be read with caution?

use crate::model::breaks::Known;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::mark::Flag;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// Why a comparison is to be read with caution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The publisher flags the unit's figure of this period as a break in its series.
    Marked(Period),
    /// From this period on, the figures of all look like those of another method.
    Suspected(Period),
}

/// The caution for a unit's figures of a node from one period to a later one; what the publisher says comes first.
/// `editions`: those at hand, of which any between the two may bear the flag.
pub fn caution<'a>(
    publication: &Publication,
    (index, domain): (&Index, Option<&DomainId>),
    unit: UnitIdx,
    editions: impl IntoIterator<Item = &'a Edition>,
    (earlier, later): (Period, Period),
) -> Option<Caution> {
    let is_between = |edition: &&Edition| earlier < edition.period && edition.period <= later;
    let is_flagged = |edition: &&Edition| {
        let mark = edition.mark(unit, domain);
        mark.is_some_and(|mark| mark.flags.iter().any(|flag| flag == Flag::Break))
    };
    let between = editions.into_iter().filter(is_between);
    let marked = between.filter(is_flagged).map(|edition| edition.period).max();
    let of = (&index.id, domain);
    let suspected = || publication.break_between(of, Known::Suspected, (earlier, later));
    marked
        .map(Caution::Marked)
        .or_else(|| suspected().map(|found| Caution::Suspected(found.period)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;
    use crate::model::mark::{Flags, Mark, Precision};

    #[test]
    fn a_figure_its_publisher_flags_as_a_break_cautions_the_comparison_with_those_before() {
        let publication = example::publication("C1\nsuspected total 2019");
        let index = example::index(Total::AsPublished);
        let mut edition = example::edition(&publication, "2019", "unit total\nA 1\nB 2");
        let at = |code| example::at(&publication, code);
        let mut flags = Flags::default();
        flags.add(Flag::Break);
        let mark = Mark { printed: "1 b".into(), flags, bound: None, precision: Precision::Held };
        edition.marks.set(at("A"), None, mark);
        let between = |code, from, to| {
            let periods = (Period::year(from), Period::year(to));
            caution(&publication, (&index, None), at(code), [&edition], periods)
        };
        let period = Period::year(2019);
        assert_eq!(between("A", 2018, 2019), Some(Caution::Marked(period)));
        assert_eq!(between("A", 2018, 2020), Some(Caution::Marked(period)));
        assert_eq!(between("B", 2018, 2019), Some(Caution::Suspected(period)));
        assert_eq!(between("A", 2019, 2020), None);
    }
}
