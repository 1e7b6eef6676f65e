//! The few shapes the page is made of. Every part is the same kind of view, so that the page stays small to fetch.

use leptos::prelude::*;

use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::take_away::take_away;

/// A section under its heading.
pub fn section(heading: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <section><h2>{heading}</h2>{parts.into_any()}</section> }.into_any()
}

/// A paragraph of a class.
pub fn paragraph(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <p class=class>{parts.into_any()}</p> }.into_any()
}

/// A piece of a line, of a class.
pub fn span(class: &'static str, text: String) -> AnyView {
    view! { <span class=class>{text}</span> }.into_any()
}

/// A list of a class.
pub fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_any();
    view! { <ul class=class>{items}</ul> }.into_any()
}

/// A cell of a class.
pub fn cell(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <td class=class>{parts.into_any()}</td> }.into_any()
}

/// A row: its head, then its cells; a number may stand before the head.
pub fn row(first: Option<AnyView>, head: Vec<AnyView>, cells: Vec<AnyView>) -> AnyView {
    view! { <tr>{first.or_nothing()}<th scope="row">{head.into_any()}</th>{cells.into_any()}</tr> }
        .into_any()
}

/// Rows under one heading of a table.
pub struct Rows {
    /// The heading; `None` when the table has one group only.
    pub head: Option<String>,
    /// The rows.
    pub rows: Vec<AnyView>,
}

/// A table that can be taken away.
pub fn table(
    class: &'static str,
    caption: String,
    heads: Vec<AnyView>,
    groups: Vec<Rows>,
) -> AnyView {
    let table = bare(class, caption, heads, groups);
    view! { <div data-taken="">{table}{take_away(|| {})}</div> }.into_any()
}

/// A table that scrolls by itself where it is wider than the page.
pub fn bare(
    class: &'static str,
    caption: String,
    heads: Vec<AnyView>,
    groups: Vec<Rows>,
) -> AnyView {
    let (columns, name) = (heads.len(), caption.clone());
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_any();
    let bodies = groups.into_iter().map(|group| {
        let head = group.head.map(|head| {
            view! { <tr class="group"><th scope="rowgroup" colspan=columns>{head}</th></tr> }
        });
        view! { <tbody>{head.or_nothing()}{group.rows.into_any()}</tbody> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class=class>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                {bodies.collect_any()}
            </table>
        </div>
    }
    .into_any()
}
