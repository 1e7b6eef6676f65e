//! What stands on the page once a table has been read; its code comes with the reader's.

use leptos::prelude::*;

use super::opening::Opening;
use super::questions::questions;
use super::report::report;
use super::result::result;
use crate::ui::address::use_address;
use crate::ui::library::own::{self, Kept};
use crate::ui::pace::part::part;
use crate::words::open::labels::OpenLabels;

part! { reader:
    /// The table as it was read.
    pub fn shown(opening: Opening) -> AnyView {
        view! {
            {actions(opening)}
            {questions(opening)}
            {result(opening)}
            {report(opening)}
        }
        .into_any()
    }
}

/// What can be done with the table as it is read.
fn actions(opening: Opening) -> AnyView {
    let address = use_address();
    let labels = move || OpenLabels::of(address.language());
    let kept = move || match own::kept().get() {
        Some(Kept::ForThisVisit) => labels().for_this_visit,
        _ => labels().kept,
    };
    let saved = RwSignal::new(None::<String>);
    (move || {
        if !opening.shows_result() {
            return view! { <p class="remark" role="note">{labels().year_needed}</p> }.into_any();
        }
        view! {
            <div class="buttons">
                <a class="button" href=move || opening.shown_at()>{labels().show}</a>
                <button type="button" on:click=move |_| saved.set(opening.save())>{labels().save}</button>
                <button type="button" on:click=move |_| opening.remove()>{labels().remove}</button>
            </div>
            <p role="status" class="rule">
                {move || saved.get().map(|name| format!("{} {name}. {} ", labels().saved, labels().package_use))}
                {kept}
            </p>
        }
        .into_any()
    })
    .into_any()
}
