//! The field that narrows the table to the units a reader means, and opens the one that is left.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::watch;
use crate::ui::components::passing::passing;
use crate::ui::in_view::{InView, Standing};
use crate::ui::library::use_library;
use crate::words::levels::{self, Whose};

/// The search field; every letter typed narrows the table. Enter opens the one unit that is left, or one elsewhere.
#[component]
pub fn SearchField(
    /// What is in view.
    view: Memo<Option<InView>>,
    /// The ranking in view.
    standing: Memo<Option<Standing>>,
    /// Set where no unit of the table is left, on a page that then shows others.
    #[prop(optional)]
    entered: RwSignal<bool>,
) -> impl IntoView {
    let (address, navigate) = (use_address(), use_navigate());
    let library = use_library();
    // Enter may have been pressed before it can be told which units are meant.
    let is_pressed = RwSignal::new(false);
    watch(move || {
        if !is_pressed.get() || !library.names.is_settled() {
            return;
        }
        is_pressed.set(false);
        let selection = address.selection.get_untracked();
        let left = standing.with_untracked(|standing| {
            standing.as_ref().map(|standing| passing(standing, &selection, 2))
        });
        match left.as_deref() {
            Some([unit]) => navigate(
                &unit_page(standing, *unit),
                NavigateOptions { resolve: false, ..Default::default() },
            ),
            Some([]) => entered.set(true),
            Some(_) | None => {}
        }
    });
    let enter = move |event: web_sys::KeyboardEvent| {
        let is_search =
            address.selection.with_untracked(|selection| !selection.query.trim().is_empty());
        if event.key() == "Enter" && is_search {
            is_pressed.set(true);
        }
    };
    let about_to_search = move || {
        if let Some(publication) = library.publication.get_untracked() {
            library.names.prepare(&publication, &library.spellings.get_untracked());
        }
    };
    let label = move || {
        view.with(|view| {
            let units = view.as_ref().map(|view| &view.publication.units);
            levels::search(units, Whose::Yours, address.language())
        })
    };
    let text = move || address.selection.with(|selection| selection.query.clone());
    view! {
        <label class="search">
            <span>{move || label()}</span>
            <input
                type="search"
                autocomplete="off"
                prop:value=text
                on:focus=move |_| about_to_search()
                on:keydown=enter
                on:input:target=move |event| {
                    entered.set(false);
                    is_pressed.set(false);
                    let typed = event.target().value();
                    address.change(History::Replace, |selection| selection.query = typed);
                }
            />
        </label>
    }
}

/// The address of the page of a unit.
fn unit_page(standing: Memo<Option<Standing>>, unit: UnitIdx) -> String {
    let selection = use_address().selection.get_untracked();
    let code = standing.with_untracked(|standing| {
        standing.as_ref().map(|found| found.view.publication.units.get(unit).code.clone())
    });
    let (language, package) = (selection.language, selection.package);
    let units = code.into_iter().collect();
    href(Page::Unit, &Selection { units, language, package, ..Selection::default() })
}
