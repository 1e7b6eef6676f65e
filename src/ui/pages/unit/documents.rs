//! The documents that speak of the unit: title, number, date, publisher, and the way to the text.

use leptos::prelude::*;

use super::subject::Subject;
use crate::model::language::Language;
use crate::model::source::{Document, Source};
use crate::ui::any_view::CollectAny;
use crate::ui::library::use_library;
use crate::words::left_blank::as_filled;
use crate::words::unit::labels::UnitLabels;

/// The section; `None` without a document.
pub fn documents(subject: &Subject) -> Option<AnyView> {
    let sources = subject.sources.iter().filter_map(|id| subject.publication.source(id));
    let mut documents =
        sources.filter_map(|source| Some((source, source.document.as_ref()?))).peekable();
    documents.peek()?;
    let lines = documents.map(|(source, document)| line(source, document, subject.language));
    let title = UnitLabels::of(subject.language).documents;
    Some(
        view! {
            <section class="documents"><h2>{title}</h2><ul>{lines.collect_any()}</ul></section>
        }
        .into_any(),
    )
}

fn line(source: &Source, document: &Document, language: Language) -> AnyView {
    let words = UnitLabels::of(language);
    let or_blank = |text: &str| as_filled(text, words.blank);
    // The printed date begins with the Vietnamese label itself.
    let is_labelled = language != Language::Vi || document.date.is_empty();
    let before_date = if is_labelled { format!(", {} ", words.date) } else { ", ".to_owned() };
    let file = use_library().file_address(&document.text);
    view! {
        <li>
            <strong>{source.title.text(language).to_owned()}</strong>
            " — "{source.publisher.clone()}". "{words.number}" "
            <span lang="vi">{or_blank(&document.number)}</span>
            {before_date}
            <span lang="vi">{or_blank(&document.date)}</span>
            ". "
            <a class="screen" href=file rel="external">{words.text}</a>
        </li>
    }
    .into_any()
}
