//! A way down: what the nodes under one domain brought it, the domain being that of the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::brought;
use super::case::Case;
use crate::model::domain::DomainId;
use crate::model::unit::UnitIdx;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::OrNothing;
use crate::ui::components::pickers::Picker;
use crate::words::explain::labels::ExplainLabels;

/// The choice of a domain, and its picture once one is chosen; nothing where no domain has anything under it.
pub fn section(case: &Arc<Case>, unit: UnitIdx) -> AnyView {
    let address = use_address();
    let language = address.language();
    let words = ExplainLabels::of(language);
    let view = &case.view;
    let (publication, index, period) =
        (view.publication.clone(), view.index.id.clone(), view.period);
    let has_parts = move |domain: &DomainId| {
        !publication.tree(&index).children_in(Some(domain), period).is_empty()
    };
    let tree = view.publication.tree(&view.index.id);
    let nodes = tree.iter().filter(|node| node.applies_in(period) && has_parts(&node.id));
    let choices: Vec<(String, String)> =
        nodes.map(|node| (node.id.to_string(), node.name.text(language).to_owned())).collect();
    if choices.is_empty() {
        return ().into_any();
    }
    let offered = choices.clone();
    let mut choices = choices;
    choices.insert(0, (String::new(), words.no_domain.to_owned()));
    // Of a node without anything under it, the one above it.
    let parents = {
        let publication = view.publication.clone();
        let index = view.index.id.clone();
        move |domain: DomainId| {
            let parent = publication.tree(&index).get(&domain).and_then(|node| node.parent.clone());
            [Some(domain), parent]
        }
    };
    let chosen = Memo::new(move |_| {
        let asked = address.selection.with(|selection| selection.domain.clone())?;
        let is_offered = |domain: &DomainId| offered.iter().any(|(id, _)| id == domain.as_str());
        parents(asked).into_iter().flatten().find(is_offered)
    });
    let case = case.clone();
    let figure = move || {
        let domain = chosen.get()?;
        brought::of_domain(&case, unit, domain)
    };
    view! {
        <div class="deeper">
            <div class="pickers">
                <Picker
                    label=Signal::stored(words.deeper.to_owned())
                    choices=Signal::stored(choices)
                    chosen=Signal::derive(move || chosen.get().map_or_else(String::new, |domain| domain.to_string()))
                    choose=move |id: String| address.change(History::Push, |selection| selection.domain = DomainId::new(&id))
                />
            </div>
            {move || figure().or_nothing()}
        </div>
    }
    .into_any()
}
