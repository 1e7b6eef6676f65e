//! What stands below every source that is opened: what is doubtful about the figure, the way to the whole, and the end.

use leptos::prelude::*;

use crate::model::cell::ReadFrom;
use crate::model::language::Language;
use crate::read::passage::quote::Part;
use crate::ui::any_view::CollectAny;
use crate::ui::doubts::use_doubts;
use crate::ui::library::use_library;
use crate::words::audit::labels::AuditLabels;
use crate::words::passage::labels::PassageLabels;

/// The button that ends it, and the way to the whole file, `whole` in words.
pub fn close(file: &str, whole: &'static str, words: &'static PassageLabels) -> AnyView {
    view! {
        <form method="dialog">
            <button>{words.close}</button>
            <a href=use_library().file_address(file) rel="external">{whole}</a>
        </form>
    }
    .into_any()
}

/// What is doubtful about the figure, with the arithmetic.
pub fn doubts(opened: &ReadFrom, language: Language) -> AnyView {
    let found = use_doubts().of(opened);
    if found.is_empty() {
        return ().into_any();
    }
    let lines = found
        .iter()
        .map(|doubt| view! { <li>{doubt.text(language).to_owned()}</li> })
        .collect_any();
    view! {
        <div class="doubt" role="note">
            <p><strong>{AuditLabels::of(language).about_this}</strong></p>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

/// A part of what is quoted; the figure is marked.
pub fn marked(part: Part, words: &'static PassageLabels) -> AnyView {
    let blank = part.is_figure && part.text.is_empty();
    let text = if blank { words.blank_cell.to_owned() } else { part.text };
    if part.is_figure {
        view! { <mark>{text}</mark> }.into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    }
}
