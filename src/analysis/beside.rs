//! Who is set side by side, and in which nodes, when a reader has chosen several units, one, or none?
//!
//! Several are compared as chosen, at most [`MOST`] of them. One stands beside its [`peers`](mod@super::peers). For none
//! an example is made: first, middle and last of the totals; where fewer than two units have a total, of the node in
//! which most have a score.

use std::sync::Arc;

use super::peers::{Peer, peers};
use super::ranking::Ranking;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::publication::Publication;
use crate::model::unit::{UnitCode, UnitIdx};

/// The most units set side by side.
pub const MOST: usize = 10;

/// How the units came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader chose two or more.
    Chosen,
    /// The reader chose one; its peers stand beside it.
    Alone,
    /// The reader chose none: an example from the ranking of this node (`None`: of the totals).
    Nobody(Option<DomainId>),
}

/// Units side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The units, the first chosen one first.
    pub units: Vec<UnitIdx>,
    /// How they came about.
    pub who: Who,
    /// Chosen codes nobody has.
    pub unknown: Vec<UnitCode>,
    /// Chosen units beyond the most.
    pub left_out: Vec<UnitIdx>,
    /// The peers of the first chosen unit; none where no unit is chosen.
    pub peers: Vec<Peer>,
}

/// The units of these codes, or what stands in for them; `nodes` are those set side by side, `ranked` tells the order of
/// the edition by a node or by the total (`None`).
pub fn beside(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    nodes: &[&Domain],
    codes: &[UnitCode],
    ranked: &dyn Fn(Option<&DomainId>) -> Arc<Ranking>,
) -> Beside {
    let (mut units, mut unknown) = (Vec::new(), Vec::new());
    for code in codes {
        match publication.units.find(code.as_str()) {
            Some(unit) => units.push(unit),
            None => unknown.push(code.clone()),
        }
    }
    let left_out = units.split_off(units.len().min(MOST));
    let peers = match units.first() {
        Some(first) => peers(publication, index, edition, *first),
        None => Vec::new(),
    };
    let who = match units.len() {
        0 => {
            let (few, domain) = telling(nodes, ranked);
            units = few;
            Who::Nobody(domain)
        }
        1 => {
            units.extend(peers.iter().map(|peer| peer.unit));
            units.truncate(MOST);
            Who::Alone
        }
        _ => Who::Chosen,
    };
    Beside { units, who, unknown, left_out, peers }
}

/// The nodes set side by side: those under the node in view, or beside it when it has none; none at all where only
/// totals are published. In the order of the tree.
pub fn nodes<'a>(
    publication: &'a Publication,
    index: &Index,
    edition: &Edition,
    domain: Option<&DomainId>,
) -> Vec<&'a Domain> {
    let tree = publication.tree(&index.id);
    let mut nodes = tree.children_in(domain, edition.period);
    if nodes.is_empty() {
        let parent = domain.and_then(|id| tree.get(id)).and_then(|node| node.parent.as_ref());
        nodes = tree.children_in(parent, edition.period);
    }
    let scored = |node: &&Domain| edition.column(Some(&node.id)).is_some();
    if nodes.iter().any(scored) { nodes } else { Vec::new() }
}

/// First, middle and last of the totals, or of the node in which most units are ranked; with that node.
fn telling(
    nodes: &[&Domain],
    ranked: &dyn Fn(Option<&DomainId>) -> Arc<Ranking>,
) -> (Vec<UnitIdx>, Option<DomainId>) {
    let mut most = (ranked(None), None);
    if most.0.of() < 2 {
        for node in nodes {
            let found = ranked(Some(&node.id));
            if found.of() > most.0.of() {
                most = (found, Some(node.id.clone()));
            }
        }
    }
    let (ranking, domain) = most;
    let last = ranking.rows.len().saturating_sub(1);
    let mut places = vec![0, last / 2, last];
    places.dedup();
    let rows = places.into_iter().filter_map(|place| ranking.rows.get(place));
    (rows.map(|row| row.unit).collect(), domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::model::index::Total;

    const TREE: &str = "C1 max 10\nC2 max 10\nS1 in C1 max 5\nS2 in C1 max 5";

    /// Who stands side by side when these units are chosen: `A B from C1`.
    fn check(table: &str, chosen: &str, expected: &str) {
        let found = found(table, chosen);
        let publication = example::publication(TREE);
        let names: Vec<&str> =
            found.units.iter().map(|unit| publication.units.get(*unit).code.as_str()).collect();
        let who = match &found.who {
            Who::Chosen => "chosen".to_owned(),
            Who::Alone => "alone".to_owned(),
            Who::Nobody(None) => "from total".to_owned(),
            Who::Nobody(Some(domain)) => format!("from {domain}"),
        };
        assert_eq!(format!("{} {who}", names.join(" ")), expected);
    }

    fn found(table: &str, chosen: &str) -> Beside {
        let publication = example::publication(TREE);
        let edition = example::edition(&publication, "2020", table);
        let index = example::index(Total::AsPublished);
        let codes: Vec<UnitCode> = chosen.split_whitespace().filter_map(UnitCode::new).collect();
        let nodes = nodes(&publication, &index, &edition, None);
        let ranked = |domain: Option<&DomainId>| Arc::new(ranking(index.best, &edition, domain));
        beside(&publication, &index, &edition, &nodes, &codes, &ranked)
    }

    #[test]
    fn chosen_units_keep_the_order_they_were_chosen_in() {
        check("unit total\nA 1\nB 3\nC 2", "C A", "C A chosen");
    }

    #[test]
    fn one_unit_stands_beside_its_peers() {
        check("unit total\nA 1\nB 3\nC 2\nD 0", "C", "C B A alone");
    }

    #[test]
    fn without_a_choice_first_middle_and_last_are_an_example() {
        check("unit total\nA 1\nB 5\nC 2\nD 4\nE 3", "", "B E A from total");
        check("unit total\nA 1\nB 5", "", "B A from total");
        check("unit total", "", " from total");
    }

    #[test]
    fn without_totals_the_example_comes_from_the_node_most_units_are_ranked_in() {
        check("unit C1 C2\nA 1 2\nB - 3\nC - 1", "", "B A C from C2");
    }

    #[test]
    fn a_code_nobody_has_is_told() {
        let found = found("unit total\nA 1\nB 2", "A zz B");
        assert_eq!(found.unknown, [UnitCode::new("zz").unwrap()]);
        assert_eq!((found.units.len(), found.who), (2, Who::Chosen));
    }

    #[test]
    fn no_more_than_ten_are_compared_and_the_others_are_told() {
        let found = found("unit total\nA 1", "A B C D E F G H I J K L");
        assert_eq!((found.units.len(), found.left_out.len()), (MOST, 2));
    }

    #[test]
    fn a_node_without_nodes_stands_among_those_beside_it() {
        let publication = example::publication(TREE);
        let index = example::index(Total::AsPublished);
        let under = |table: &str, domain: &str| {
            let edition = example::edition(&publication, "2020", table);
            let domain = DomainId::new(domain);
            let nodes = nodes(&publication, &index, &edition, domain.as_ref());
            nodes.iter().map(|node| node.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        let whole = "unit total C1 C2 S1 S2\nA 1 1 1 1 1";
        assert_eq!(under(whole, ""), "C1 C2");
        assert_eq!(under(whole, "C1"), "S1 S2");
        assert_eq!(under(whole, "S2"), "S1 S2");
        assert_eq!(under(whole, "C2"), "C1 C2");
        assert_eq!(under("unit total\nA 1", ""), "", "only totals are published");
    }
}
