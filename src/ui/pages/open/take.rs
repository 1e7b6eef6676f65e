//! Where files and cells are taken: a choice of files, a place to drop them, a field to paste into.

use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent};

use super::opening::Opening;
use super::taking::{Taken, listed, pasted, read, typed};
use crate::ui::address::use_address;
use crate::words::open::labels::OpenLabels;

/// What the browser offers to choose from.
const ACCEPTED: &str = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.zip,.html,.htm";

/// The fields; folded once a table is open.
pub fn take(opening: Opening) -> AnyView {
    let address = use_address();
    let labels = move || OpenLabels::of(address.language());
    let is_over = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let files = move |list: Option<web_sys::FileList>| {
        let files = listed(list);
        if !files.is_empty() {
            opening
                .take(move |course, received| async move { read(files, &course, received).await });
        }
    };
    let cells = move |taken: Option<Taken>| {
        if let Some(taken) = taken {
            opening.take(move |_, _| async move { Ok(vec![taken]) });
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        files(event.data_transfer().and_then(|dropped| dropped.files()));
    };
    let paste = move |event: ClipboardEvent| {
        if let Some(taken) = pasted(&event, labels().pasted) {
            event.prevent_default();
            cells(Some(taken));
        }
    };
    let is_open = move || opening.understood.with(Option::is_none);
    view! {
        <details class="opener" open=is_open>
            <summary>{move || if is_open() { labels().title } else { labels().another }}</summary>
            <div
                class="drop"
                class:over=move || is_over.get()
                on:dragover=move |event: DragEvent| { event.prevent_default(); is_over.set(true); }
                on:dragleave=move |_| is_over.set(false)
                on:drop=dropped
            >
                <label class="file">
                    <span>{move || labels().choose}</span>
                    <input
                        type="file"
                        multiple
                        accept=ACCEPTED
                        on:change:target=move |event| {
                            files(event.target().files());
                            // The same file may be chosen again.
                            event.target().set_value("");
                        }
                    />
                </label>
                <p class="rule">{move || if is_over.get() { labels().drop } else { labels().formats }}</p>
            </div>
            <label class="paste">
                <span>{move || labels().paste}</span>
                <textarea
                    rows="3"
                    prop:value=text
                    on:paste=paste
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
            </label>
            <button
                type="button"
                disabled=move || text.with(|text| text.trim().is_empty())
                on:click=move |_| cells(text.with_untracked(|text| typed(text, labels().pasted)))
            >{move || labels().read_pasted}</button>
        </details>
    }
    .into_any()
}
