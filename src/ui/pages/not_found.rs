//! An address without a page.

use leptos::prelude::*;

use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::components::page::PageFrame;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;

/// Says that there is no such page, and where to begin.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let address = use_address();
    let words = move || SharedLabels::of(address.language());
    mark_when_painted();
    view! {
        <PageFrame title=Signal::derive(move || words().not_found_title.to_owned())>
            <p>{move || words().not_found}</p>
            <p>
                <a href=move || href(Page::Rankings, &address.selection.get().carried())>{move || words().rankings}</a>
            </p>
        </PageFrame>
    }
}
