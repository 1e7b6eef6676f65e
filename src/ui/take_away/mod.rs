//! What a reader can take away of a figure or a table: files, the clipboard, a citation, a link, a frame for another page.
//!
//! It reads what the page shows (its table, its picture, its source line), so that every table and every figure has it
//! without a line of its own, and what is taken is what was seen.

pub mod files;
pub mod menu;
mod shown;

use leptos::prelude::*;

use super::pages::deferred::take_away_menu;
use crate::ui::address::use_address;
use crate::words::take_away::labels::TakeAwayLabels;

/// The place under a figure or table where the choices open. They concern the closest `<figure>` or `[data-taken]`.
///
/// `prepare` is told when the choices are opened: what is only made on demand must be there to be taken.
pub fn take_away(prepare: impl Fn() + 'static) -> AnyView {
    let label = TakeAwayLabels::of(use_address().language()).heading;
    let opened = RwSignal::new(false);
    let place = NodeRef::<leptos::html::Details>::new();
    view! {
        <details
            class="take"
            node_ref=place
            on:toggle:target=move |event| {
                if event.target().has_attribute("open") {
                    prepare();
                    opened.set(true);
                }
            }
        >
            <summary>{label}</summary>
            {move || opened.get().then(|| take_away_menu(place))}
        </details>
    }
    .into_any()
}
