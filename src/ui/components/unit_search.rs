//! A search for units by name, without tone marks, with the hits as buttons.

use leptos::prelude::*;

use crate::model::unit::UnitIdx;
use crate::state::selection::{MOST_UNITS, Selection};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::in_view::InView;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::levels::add_unit;
use crate::words::strayed::full;

/// At most this many hits are offered.
const OFFERED: usize = 8;

/// Adds units to those chosen, among the units of the index in view.
#[component]
pub fn UnitAdder(
    /// What is in view.
    view: Memo<Option<InView>>,
    /// The units that can be added.
    #[prop(into)]
    listed: Signal<Vec<UnitIdx>>,
) -> impl IntoView {
    let (address, library) = (use_address(), use_library());
    let typed = RwSignal::new(String::new());
    // The unit there was no room for.
    let refused = RwSignal::new(None::<String>);
    let told = move || {
        let has_room = address.selection.with(Selection::has_room);
        let name = refused.get().filter(|_| !has_room)?;
        let said = full(&name, MOST_UNITS, address.language());
        Some(view! { <p class="notice" role="alert">{said}</p> })
    };
    let words = move || SharedLabels::of(address.language());
    let hits = move || {
        let text = typed.get();
        let Some(view) = view.get().filter(|_| !text.trim().is_empty()) else { return Vec::new() };
        let listed = listed.get();
        let units = &view.publication.units;
        let spellings = library.spellings.get();
        let found = library.names.find(&view.publication, &spellings, &text);
        let found = found.iter().flat_map(|found| found.iter());
        let found = found.filter_map(|hit| units.at(hit.entry));
        found.filter(|unit| listed.contains(unit)).take(OFFERED).collect()
    };
    view! {
        <div class="adder">
            <label>
                <span>{move || view.with(|view| add_unit(view.as_ref().map(|view| &view.publication.units), address.language()))}</span>
                <input type="search" autocomplete="off" prop:value=typed on:input:target=move |event| typed.set(event.target().value())/>
            </label>
            <ul class="hits" aria-label=move || words().search_results>
                {move || view.get().map(|view| hits().into_iter().map(|unit: UnitIdx| {
                    let code = view.publication.units.get(unit).code.clone();
                    let name = view.name(unit, address.language());
                    let label = format!("{}: {name}", words().choose);
                    let chosen = name.clone();
                    view! {
                        <li><button type="button" aria-label=label on:click=move |_| {
                            typed.set(String::new());
                            let is_new = |selection: &Selection| !selection.units.contains(&code) && !selection.has_room();
                            refused.set(address.selection.with_untracked(is_new).then(|| chosen.clone()));
                            address.change(History::Push, |selection| {
                                if !selection.units.contains(&code) { selection.toggle(&code); }
                            });
                        }>{name}</button></li>
                    }
                }).collect_any()).or_nothing()}
            </ul>
        </div>
        {move || told().or_nothing()}
        <ul class="chosen">
            {move || view.get().map(|view| address.selection.with(|selection| selection.units.clone()).into_iter()
                .filter_map(|code| view.publication.units.find(code.as_str()).map(|unit| (code, unit)))
                .map(|(code, unit)| {
                    let name = view.name(unit, address.language());
                    let label = format!("{}: {name}", words().remove);
                    view! {
                        <li><button type="button" aria-label=label on:click=move |_| {
                            address.change(History::Push, |selection| selection.toggle(&code));
                        }>{name}" ×"</button></li>
                    }
                }).collect_any()).or_nothing()}
        </ul>
    }
}
