//! What every page begins with: its title, in the window too, and what the address asked for in vain.

use leptos::prelude::*;

use crate::ui::address::use_address;
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::in_view::{InView, Strayed};
use crate::words::labels::SharedLabels;

/// A page: its title as the only heading of its rank, then its content.
#[component]
pub fn PageFrame(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What is in view, where the address names an index and a period.
    #[prop(optional)]
    view: Option<Memo<Option<InView>>>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let address = use_address();
    watch(move || title.with(|title| document().set_title(&format!("{title} — Chỉ Số"))));
    let strayed = move || {
        let strayed = view?.with(|view| view.as_ref().and_then(|view| view.strayed))?;
        let words = SharedLabels::of(address.language());
        let said = match strayed {
            Strayed::Index => words.unknown_index,
            Strayed::Period => words.unknown_period,
        };
        Some(view! { <p class="notice" role="alert">{said}</p> })
    };
    view! {
        <h1>{move || title.get()}</h1>
        {move || strayed().or_nothing()}
        {children().into_any()}
    }
}
