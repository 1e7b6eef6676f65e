//! The choice of another unit of the table, by its name.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;
use crate::words::labels::SharedLabels;

/// At most this many hits are offered.
const OFFERED: usize = 8;

/// The search, with the hits as links.
pub fn search(case: &Arc<Case>) -> AnyView {
    let library = use_library();
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let label = if case.unit.is_some() { words.another } else { words.choose };
    let typed = RwSignal::new(String::new());
    let case = case.clone();
    let hits = move || {
        let text = typed.get();
        if text.trim().is_empty() {
            return ().into_any();
        }
        let publication = &case.view.publication;
        let spellings = library.spellings.get();
        // What searches may still be on its way.
        let Some(found) = library.names.find(publication, &spellings, &text) else {
            return ().into_any();
        };
        let found = found.iter().filter_map(|hit| publication.units.at(hit.entry));
        let listed = found.filter(|unit| case.edition.units.contains(unit));
        let listed: Vec<UnitIdx> = listed.take(OFFERED).collect();
        let link = |unit: &UnitIdx| {
            let name = case.view.name(*unit, language);
            view! { <li><a href=case.href(Page::Explain, *unit)>{name}</a></li> }
        };
        let said = if listed.is_empty() { words.no_hit } else { "" };
        view! {
            <p class="hits-count" role="status">{said}</p>
            <ul class="found" aria-label=SharedLabels::of(language).search_results>{listed.iter().map(link).collect_any()}</ul>
        }
        .into_any()
    };
    view! {
        <div class="adder">
            <label>
                <span>{label}</span>
                <input type="search" autocomplete="off" prop:value=typed on:input:target=move |event| typed.set(event.target().value())/>
            </label>
            {hits}
        </div>
    }
    .into_any()
}
