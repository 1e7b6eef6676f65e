//! An address without a page.

use leptos::prelude::*;

use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::watch;
use crate::ui::components::ready::{mark_when_painted, set_title};
use crate::words::labels::SharedLabels;

/// Says that there is no such page, and where to begin.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let address = use_address();
    let words = move || SharedLabels::of(address.language());
    watch(move || {
        set_title(words().not_found_title);
        mark_when_painted();
    });
    view! {
        <h1>{move || words().not_found_title}</h1>
        <p>{move || words().not_found}</p>
        <p>
            <a href=move || href(Page::Rankings, &address.selection.get().carried())>{move || words().rankings}</a>
        </p>
    }
}
