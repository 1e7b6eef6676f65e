//! The nodes whose scores and ranks can stand beside the one in view.

use crate::model::domain::{Domain, DomainId};
use crate::ui::address::use_address;
use crate::ui::host::begin;
use crate::ui::in_view::Standing;
use crate::ui::library::name_order;
use crate::ui::library::use_library;
use crate::ui::pace::queue::in_steps;
use crate::ui::pace::ready::after_ready;
use crate::ui::pages::rankings::rows::NodeRanking;

/// The nodes under the one in view, or the domains: those that have scores.
fn nodes_of(standing: &Standing) -> Vec<&Domain> {
    let view = &standing.view;
    let tree = view.publication.tree(&view.index.id);
    let mut nodes = tree.children_in(view.domain.as_ref(), view.period);
    if nodes.is_empty() {
        nodes = tree.children_in(None, view.period);
    }
    nodes.retain(|node| standing.edition.column(Some(&node.id)).is_some());
    nodes
}

/// Makes ready what the reader may ask for next, once the page is there, a little at each turn of the browser: the names
/// in order, and the rankings of the nodes.
pub fn prepare(standing: &Standing) {
    let (library, standing) = (use_library(), standing.clone());
    let language = use_address().language();
    begin(async move {
        after_ready().await;
        name_order::prepare(&standing.view.publication, language);
        let mut nodes: Vec<DomainId> =
            nodes_of(&standing).into_iter().map(|node| node.id.clone()).collect();
        in_steps(Box::new(move || {
            if let Some(node) = nodes.pop() {
                let best = standing.view.best(Some(&node));
                library.rankings.of(best, &standing.edition, Some(&node));
            }
            nodes.is_empty()
        }));
    });
}

/// The rankings of the nodes shown beside the one in view.
pub fn rankings(standing: &Standing) -> Vec<NodeRanking> {
    let (view, library) = (&standing.view, use_library());
    let language = use_address().language();
    let ranked = |node: &Domain| {
        let domain = Some(&node.id);
        let ranking = library.rankings.of(view.best(domain), &standing.edition, domain);
        NodeRanking {
            domain: node.id.clone(),
            name: node.name.text(language).to_owned(),
            decimals: ranking.decimals(view.decimals(domain)),
            ranking,
        }
    };
    nodes_of(standing).into_iter().map(ranked).collect()
}
