//! One unit in two periods, node by node; or why a node is not compared.

use super::caution::{Caution, caution};
use super::comparable::{Refusal, comparable_tables};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::missing::Missing;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::UnitIdx;

/// A node in two periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// The largest possible score in both, index points.
    pub max: Option<f64>,
    /// The earlier and the later score, or why they are not compared.
    pub scores: Result<(Score, Score), Refusal>,
    /// Why they are to be compared with caution.
    pub caution: Option<Caution>,
}

/// The unit's scores of the total and of every node right under it that is part of the index in one of the periods.
pub fn two_periods(
    publication: &Publication,
    index: &Index,
    unit: UnitIdx,
    earlier: &Edition,
    later: &Edition,
) -> Vec<Turn> {
    two_periods_of(publication, (index, None), unit, earlier, later)
}

/// The same of a node (`None`: the total) and those right under it.
pub fn two_periods_of(
    publication: &Publication,
    (index, whole): (&Index, Option<&DomainId>),
    unit: UnitIdx,
    earlier: &Edition,
    later: &Edition,
) -> Vec<Turn> {
    let (from, to) = (earlier.period, later.period);
    let tree = publication.tree(&index.id);
    let nodes = tree.children(whole).filter(|node| node.applies_in(from) || node.applies_in(to));
    let turn = |domain: Option<&DomainId>| {
        let score = |edition: &Edition| {
            edition.cell(unit, domain).map_err(|why| {
                let period = edition.period;
                let existed = publication.units.get(unit).exists_in(period);
                let unlisted = edition.row(unit).is_none() && !existed;
                Refusal::Missing { period, why: if unlisted { Missing::DidNotExist } else { why } }
            })
        };
        let scores = comparable_tables(publication, index, domain, earlier, later)
            .and_then(|()| Ok((score(earlier)?, score(later)?)));
        let caution = caution(publication, (index, domain), unit, [later], (from, to));
        Turn {
            domain: domain.cloned(),
            max: publication.max(index, domain, to),
            caution: caution.filter(|_| scores.is_ok()),
            scores,
        }
    };
    std::iter::once(whole).chain(nodes.map(|node| Some(&node.id))).map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    #[test]
    fn every_node_is_compared_or_refused_for_itself() {
        let publication = example::publication(
            "C1 max 10\nC2 max 10\nC3 from 2019\nbreak total 2019\nbreak C2 2019\nsuspected C1 2019",
        );
        let index = example::index(Total::AsPublished);
        let edition = |period, table| example::edition(&publication, period, table);
        let before = edition("2018", "unit total C1 C2\nA 5 2 3\nB 5 - 3");
        let after = edition("2019", "unit total C1 C2 C3\nA 6 4 3 1\nB 6 4 3 1");
        let turns = |code| {
            let unit = example::at(&publication, code);
            let found = two_periods(&publication, &index, unit, &before, &after);
            let written: Vec<String> = found
                .iter()
                .map(|turn| match &turn.scores {
                    Ok((from, to)) => {
                        let caution = if turn.caution.is_some() { "?" } else { "" };
                        format!("{}→{}{caution}", from.points(), to.points())
                    }
                    Err(why) => {
                        format!("{why:?}").split([' ', '{']).next().unwrap_or("").to_owned()
                    }
                })
                .collect();
            written.join(" ")
        };
        assert_eq!(turns("A"), "Break 2→4? Break NotMember");
        assert_eq!(turns("B"), "Break Missing Break NotMember");
    }
}
