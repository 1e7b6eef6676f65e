//! The search that stands on every page: its field. What it finds, and all it does, come when it is first used; every
//! reader downloads no more of it than this field.

mod finding;
mod hit;
mod keys;
pub mod list;
mod panel;
mod target;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use self::finding::{BOX, ENTERED, FIELD, LIST, field};
use crate::model::language::Language;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::OrNothing;
use crate::ui::host::IN_BROWSER;
use crate::ui::pace::deferred::deferred;
use crate::words::search::labels::SearchLabels;

/// The field of the search, on a phone behind a button.
#[component]
pub fn Finder() -> impl IntoView {
    let address = use_address();
    // The code that finds comes with the first use.
    let used = RwSignal::new(false);
    let kept = StoredValue::new_local(IN_BROWSER.then(slash));
    on_cleanup(move || kept.set_value(None));
    view! {
        <div class="finder" id=BOX on:focusin=move |_| used.set(true) on:click=|event| {
            let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            if target.is_some_and(|target| target.class_name() == "opens") {
                open();
            }
        }>
            {move || view! { <div inner_html=markup(address.page.get(), address.language())></div> }}
            {move || used.get().then(|| deferred(panel::panel())).or_nothing()}
        </div>
    }
}

/// The button and the field. As text: each attribute of a view is code of its own, which every first visit would pay for.
fn markup(page: Option<Page>, language: Language) -> String {
    let SearchLabels { open, field, placeholder, yours, .. } = SearchLabels::of(language);
    let placeholder = if page == Some(Page::Overview) { yours } else { placeholder };
    format!(
        r#"<button type="button" class="opens">{open}</button>
        <div role="search" aria-label="{field}">
        <input id="{FIELD}" type="text" role="combobox" aria-label="{field}" placeholder="{placeholder}" autocomplete="off"
        autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-autocomplete="list" aria-haspopup="listbox"
        aria-expanded="false" aria-controls="{LIST}" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></div>"#
    )
}

/// Shows the field and goes there.
fn open() {
    if let Some(whole) = document().get_element_by_id(BOX) {
        drop(whole.class_list().add_1("open"));
    }
    if let Some(field) = field() {
        drop(field.focus());
        field.select();
    }
}

/// The key `/` leads to the field from anywhere but a text being typed and an open dialog.
fn slash() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if event.key() == "/" && is_plain && !is_typing(event) {
            event.prevent_default();
            open();
        } else if event.key() == "Enter"
            && let Some(field) = field().filter(|field| event.target().as_ref() == Some(field))
        {
            // Pressed, perhaps, before the code that opens what is found has come.
            drop(field.set_attribute(ENTERED, ""));
        }
    })
}

/// Whether a key was meant for a field or a dialog.
fn is_typing(event: &KeyboardEvent) -> bool {
    const FIELDS: &str = "input, textarea, select, [contenteditable], dialog[open]";
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.closest(FIELDS).is_ok_and(|field| field.is_some()))
}
