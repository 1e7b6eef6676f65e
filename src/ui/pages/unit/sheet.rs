//! The few shapes this page is made of: paragraphs, lists, sections and tables. Each is built in one place, which
//! keeps the page's code small.

use crate::ui::components::take_away::take_away;
use leptos::prelude::*;

/// Whether a column holds numbers: they stand at its right.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Words.
    Words,
    /// Numbers.
    Numbers,
}

/// A text.
pub fn text(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// A text in Vietnamese, whatever the reader's language.
pub fn vietnamese(content: AnyView) -> AnyView {
    view! { <span lang="vi">{content}</span> }.into_any()
}

/// A text within a line that looks or behaves differently: `of` is small, `screen` stays off paper.
pub fn span(class: &'static str, content: AnyView) -> AnyView {
    view! { <span class=class>{content}</span> }.into_any()
}

/// What stands out.
pub fn strong(content: AnyView) -> AnyView {
    view! { <strong>{content}</strong> }.into_any()
}

/// A link.
pub fn link(to: String, label: String) -> AnyView {
    view! { <a href=to>{label}</a> }.into_any()
}

/// A paragraph.
pub fn paragraph(class: &'static str, content: Vec<AnyView>) -> AnyView {
    view! { <p class=class>{content}</p> }.into_any()
}

/// A division.
pub fn division(class: &'static str, content: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{content}</div> }.into_any()
}

/// A heading below that of a section.
pub fn heading(content: String) -> AnyView {
    view! { <h3>{content}</h3> }.into_any()
}

/// A list; `None` without items.
pub fn list(class: &'static str, items: Vec<Vec<AnyView>>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items: Vec<AnyView> =
        items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect();
    Some(view! { <ul class=class>{items}</ul> }.into_any())
}

/// A section with its heading.
pub fn section(class: &'static str, title: &str, content: Vec<AnyView>) -> AnyView {
    view! { <section class=class><h2>{title.to_owned()}</h2>{content}</section> }.into_any()
}

/// A table: its name, its columns, and rows of as many cells. The first cell of a row names it.
pub fn table(caption: &str, columns: Vec<(String, Column)>, rows: Vec<Vec<AnyView>>) -> AnyView {
    let class = |column: Column| if column == Column::Numbers { "number" } else { "" };
    let kinds: Vec<Column> = columns.iter().map(|(_, column)| *column).collect();
    let heads: Vec<AnyView> = columns
        .into_iter()
        .map(|(head, column)| view! { <th scope="col" class=class(column)>{head}</th> }.into_any())
        .collect();
    let row = |cells: Vec<AnyView>| {
        let cell = |(place, cell): (usize, AnyView)| match place {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => {
                let class = kinds.get(place).copied().map_or("", class);
                view! { <td class=class>{cell}</td> }.into_any()
            }
        };
        let cells: Vec<AnyView> = cells.into_iter().enumerate().map(cell).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    view! {
        <div data-taken="">
            <div class="scroll" tabindex="0" role="region" aria-label=caption.to_owned()>
                <table>
                    <caption>{caption.to_owned()}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {take_away(|| {})}
        </div>
    }
    .into_any()
}

/// Something, or nothing.
pub fn maybe(content: Option<AnyView>) -> AnyView {
    content.unwrap_or_else(|| ().into_any())
}
