//! What does a table open on? Its total; where no unit has one, the first domain with scores.

use crate::model::domain::{DomainId, DomainTree};
use crate::model::edition::{Column, Edition};
use crate::model::missing::printed;

/// The node a table opens on in place of its total; `None` where it has totals, or no scores at all.
pub fn first_node<'a>(tree: &'a DomainTree, edition: &Edition) -> Option<&'a DomainId> {
    let has_scores = |column: &Column| column.cells.iter().any(|cell| printed(cell).is_some());
    if edition.column(None).is_some_and(has_scores) {
        return None;
    }
    let nodes = tree.children_in(None, edition.period).into_iter().map(|node| &node.id);
    let mut scored = nodes.filter(|id| edition.column(Some(id)).is_some_and(has_scores));
    scored.next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::IndexId;

    #[test]
    fn a_table_without_totals_opens_on_its_first_domain_with_scores() {
        let publication = example::publication("C0\nC1\nC2");
        let tree = publication.tree(&IndexId::new("x").unwrap());
        let opens = |table: &str| {
            let edition = example::edition(&publication, "2020", table);
            first_node(tree, &edition).map(ToString::to_string)
        };
        assert_eq!(opens("unit total C1\nA 1 2"), None);
        assert_eq!(opens("unit C0 C1\nA - 2"), Some("C1".to_owned()));
        assert_eq!(opens("unit total C2\nA - 2"), Some("C2".to_owned()));
        assert_eq!(opens("unit total C1\nA - -"), None);
    }
}
