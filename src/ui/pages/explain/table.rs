//! The table of a section whose cells hold more than figures: links, fields, aims.

use leptos::prelude::*;

use crate::ui::any_view::CollectAny;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Names and texts.
    Words,
    /// Numbers, to the right.
    Numbers,
}

/// The table. `heads`: those of its columns.
pub fn table(caption: String, heads: &[(&'static str, Holds)], rows: AnyView) -> AnyView {
    let head = |(text, holds): &(&'static str, Holds)| {
        let class = if *holds == Holds::Numbers { "number" } else { "" };
        view! { <th scope="col" class=class>{*text}</th> }
    };
    let heads = heads.iter().map(head).collect_any();
    let label = caption.clone();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class="fields">
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
