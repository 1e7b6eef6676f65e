//! The search that stands on every page: its field. What it finds, and the code that finds it, come when it is first
//! used.

mod finding;
mod hit;
pub mod list;
mod panel;
mod target;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use self::finding::{FIELD, Finding, LIST, Shown, hit_id};
use crate::ui::address::use_address;
use crate::ui::any_view::OrNothing;
use crate::ui::pace::deferred::deferred;
use crate::words::search::labels::SearchLabels;

/// The field of the search, on a phone behind a button.
#[component]
pub fn Finder() -> impl IntoView {
    let address = use_address();
    let words = move || SearchLabels::of(address.language());
    let finding = Finding {
        typed: RwSignal::new(String::new()),
        shown: RwSignal::new(Shown::Closed),
        count: RwSignal::new(0),
        active: RwSignal::new(None),
        entered: RwSignal::new(false),
        keys: StoredValue::new_local(None),
    };
    // The code that finds comes with the first use.
    let used = RwSignal::new(false);
    let listener = slash(finding);
    let kept = StoredValue::new_local(Some(listener));
    on_cleanup(move || kept.set_value(None));
    let typed = move |text: String| {
        used.set(true);
        finding.typed.set(text);
        finding.active.set(None);
        finding.entered.set(false);
        finding.shown.set(Shown::List);
    };
    let pressed = move |event: KeyboardEvent| {
        let is_known = finding.keys.with_value(|keys| keys.as_ref().map(|keys| keys(&event)));
        if is_known.is_none() && event.key() == "Enter" {
            finding.entered.set(true);
        }
    };
    let focused = move || {
        used.set(true);
        let text = finding.typed.with_untracked(|text| text.trim().is_empty());
        finding.shown.set(if text { Shown::Field } else { Shown::List });
    };
    let active = move || {
        let active = finding.active.get().filter(|_| finding.is_expanded())?;
        Some(hit_id(active))
    };
    view! {
        <div class="finder" class:open=move || finding.shown.get() != Shown::Closed>
            <button type="button" class="opens" on:click=move |_| open(finding)>{move || words().open}</button>
            <form role="search" aria-label=move || words().field on:submit=move |event| event.prevent_default()>
                <input
                    id=FIELD
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-label=move || words().field
                    aria-autocomplete="list"
                    aria-haspopup="listbox"
                    aria-controls=LIST
                    aria-expanded=move || if finding.is_expanded() { "true" } else { "false" }
                    aria-activedescendant=active
                    aria-keyshortcuts="/"
                    placeholder=move || words().placeholder
                    prop:value=finding.typed
                    on:input:target=move |event| typed(event.target().value())
                    on:keydown=pressed
                    on:focus=move |_| focused()
                    on:blur=move |_| finding.shown.set(Shown::Closed)
                />
                <kbd aria-hidden="true">"/"</kbd>
            </form>
            {move || used.get().then(|| deferred(panel::panel(finding))).or_nothing()}
        </div>
    }
}

/// Shows the field and goes there.
fn open(finding: Finding) {
    finding.shown.set(Shown::Field);
    // It can be gone to once it is shown.
    request_animation_frame(|| {
        if let Some(field) = document().get_element_by_id(FIELD) {
            let field: HtmlInputElement = field.unchecked_into();
            drop(field.focus());
            field.select();
        }
    });
}

/// The key `/` leads to the field from anywhere but a text being typed and an open dialog.
fn slash(finding: Finding) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if event.key() == "/" && is_plain && !is_typing(event) && !is_in_dialog() {
            event.prevent_default();
            open(finding);
        }
    })
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        let name = target.tag_name();
        ["INPUT", "TEXTAREA", "SELECT"].contains(&name.as_str()) || target.is_content_editable()
    })
}

fn is_in_dialog() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}
