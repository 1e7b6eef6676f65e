//! A text of a document, in the document's language; it opens its passage.

use leptos::prelude::*;

use crate::model::place::Place;
use crate::ui::components::passage::sourced;

/// The text as printed.
pub fn quote(place: &Place) -> AnyView {
    quote_as(place.printed.clone(), place)
}

/// Other words of the document that stand at the place.
pub fn quote_as(words: String, place: &Place) -> AnyView {
    view! { <span lang="vi">{sourced(words, place)}</span> }.into_any()
}
