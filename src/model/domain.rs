//! The tree of an index: domain, criterion, sub-criterion.

use std::fmt;

use super::index::Best;
use super::language::Name;
use super::period::Period;

/// The identity of a node within its index: `C05`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainId(String);

impl DomainId {
    /// The identity, or `None` unless it is 1 to 60 letters, digits, `-`, `_` or `.`.
    pub fn new(id: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        ((1..=60).contains(&id.len()) && id.chars().all(allowed)).then(|| Self(id.to_owned()))
    }

    /// The identity as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DomainId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A node of an index's tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Domain {
    /// Its identity.
    pub id: DomainId,
    /// The node above; `None` for a domain right under the index.
    pub parent: Option<DomainId>,
    /// Its name.
    pub name: Name,
    /// The smallest possible score, index points; `None` where none is stated.
    pub min: Option<f64>,
    /// The largest possible score, index points; `None` when it is not published. Zero where points are only taken away.
    pub max: Option<f64>,
    /// Which end is rank 1, where it is not the index's.
    pub best: Option<Best>,
    /// Decimals a score is shown with, where they are not the index's.
    pub decimals: Option<u8>,
    /// The word for its points, where it is not the index's; else blank.
    pub measure: Name,
    /// Its weight in the node above; `None` when it is not published.
    pub weight: Option<f64>,
    /// The first period it is part of the index; `None` from the beginning.
    pub from: Option<Period>,
    /// The last period it is part of the index; `None` to this day.
    pub to: Option<Period>,
    /// What a reader should know of it; blank when there is nothing.
    pub note: Name,
}

impl Domain {
    /// Whether the node is part of the index in the period.
    pub fn applies_in(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from <= period) && self.to.is_none_or(|to| period <= to)
    }
}

/// All nodes of one index, in the order of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DomainTree {
    nodes: Vec<Domain>,
}

impl DomainTree {
    /// A tree without nodes.
    pub const fn empty() -> Self {
        Self { nodes: Vec::new() }
    }

    /// Adds a node; gives it back when its identity is taken, or when its parent does not stand before it
    /// (which also keeps the tree free of circles).
    pub fn add(&mut self, domain: Domain) -> Result<(), Box<Domain>> {
        let parent_known = domain.parent.as_ref().is_none_or(|parent| self.get(parent).is_some());
        if !parent_known || self.get(&domain.id).is_some() {
            return Err(Box::new(domain));
        }
        self.nodes.push(domain);
        Ok(())
    }

    /// The node with this identity.
    pub fn get(&self, id: &DomainId) -> Option<&Domain> {
        self.nodes.iter().find(|node| node.id == *id)
    }

    /// All nodes, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Domain> {
        self.nodes.iter()
    }

    /// The nodes right under `parent` (`None`: under the index), whatever their period.
    pub fn children<'a>(
        &'a self,
        parent: Option<&'a DomainId>,
    ) -> impl Iterator<Item = &'a Domain> {
        self.nodes.iter().filter(move |node| node.parent.as_ref() == parent)
    }

    /// The nodes right under `parent` that are part of the index in the period.
    pub fn children_in(&self, parent: Option<&DomainId>, period: Period) -> Vec<&Domain> {
        self.nodes
            .iter()
            .filter(|node| node.parent.as_ref() == parent && node.applies_in(period))
            .collect()
    }

    /// The nodes that say more about one: those right under it, or beside it where it has none, in the period.
    pub fn under_or_beside(&self, domain: Option<&DomainId>, period: Period) -> Vec<&Domain> {
        let under = self.children_in(domain, period);
        if !under.is_empty() {
            return under;
        }
        let node = domain.and_then(|id| self.get(id));
        self.children_in(node.and_then(|node| node.parent.as_ref()), period)
    }

    /// Whether the index has no tree: only totals are published.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, parent: Option<&str>) -> Domain {
        Domain {
            id: DomainId::new(id).unwrap(),
            parent: parent.and_then(DomainId::new),
            name: Name::new(id),
            min: None,
            max: None,
            best: None,
            decimals: None,
            measure: Name::default(),
            weight: None,
            from: None,
            to: None,
            note: Name::default(),
        }
    }

    #[test]
    fn a_parent_stands_before_its_children() {
        let mut tree = DomainTree::default();
        assert!(tree.add(node("SC11", Some("C01"))).is_err());
        assert!(tree.add(node("C01", None)).is_ok());
        assert!(tree.add(node("SC11", Some("C01"))).is_ok());
        assert!(tree.add(node("C01", None)).is_err(), "an identity is taken once");
    }

    #[test]
    fn a_node_applies_between_its_first_and_last_period() {
        let mut ended = node("SC52", None);
        ended.to = Some(Period::year(2020));
        assert!(ended.applies_in(Period::year(2020)));
        assert!(!ended.applies_in(Period::year(2021)));
    }
}
