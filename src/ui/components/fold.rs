//! What is shown on demand: a line that unfolds, its content made when it is first wanted.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::any_view::OrNothing;

/// How a fold begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Begins {
    /// With its line only.
    #[default]
    Closed,
    /// With its content.
    Open,
}

/// Content behind a line of text, as large as a heading.
pub fn fold(
    line: String,
    begins: Begins,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let content = Arc::new(content);
    let wanted = RwSignal::new(begins == Begins::Open);
    view! {
        <details class="fold" open=begins == Begins::Open on:toggle:target=move |event| {
            // What was made once stays: a table a reader has opened in it stays open.
            if event.target().has_attribute("open") && !wanted.get_untracked() { wanted.set(true); }
        }>
            <summary><h2>{line}</h2></summary>
            {move || wanted.get().then(|| content()).or_nothing()}
        </details>
    }
    .into_any()
}

/// Content behind a quiet line of text.
pub fn unfolding(line: String, content: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let content = Arc::new(content);
    let wanted = RwSignal::new(false);
    view! {
        <details class="numbers" on:toggle:target=move |event| {
            if event.target().has_attribute("open") && !wanted.get_untracked() { wanted.set(true); }
        }>
            <summary>{line}</summary>
            {move || wanted.get().then(|| content()).or_nothing()}
        </details>
    }
    .into_any()
}
