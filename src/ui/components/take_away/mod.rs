//! What a reader can take away of a figure or a table: files, the clipboard, a citation, a link, a frame for another page.

pub mod files;
pub mod menu;
pub mod taken;
mod written;

use leptos::prelude::*;

use crate::ui::address::use_address;
use crate::words::take_away::labels::TakeAwayLabels;
use menu::take_away_menu;
use taken::Taken;

/// The place under a figure or table where the choices open.
pub fn take_away(taken: Taken) -> AnyView {
    let label = TakeAwayLabels::of(use_address().language()).heading;
    let opened = RwSignal::new(false);
    view! {
        <details
            class="take"
            on:toggle:target=move |event| {
                if event.target().has_attribute("open") {
                    opened.set(true);
                }
            }
        >
            <summary>{label}</summary>
            {move || opened.get().then(|| take_away_menu(taken.clone()))}
        </details>
    }
    .into_any()
}
