//! The documents that speak of the unit: title, number, date, publisher, and the way to the text.

use leptos::prelude::*;

use super::sheet::{list, paragraph, section, strong, text, vietnamese};
use super::subject::Subject;
use crate::model::language::Language;
use crate::model::source::SourceId;
use crate::ui::address::site;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;

/// The section; `None` without a document.
pub fn documents(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let or_blank =
        |text: &str| if text.is_empty() { words.blank.to_owned() } else { text.to_owned() };
    let line = |id: &SourceId| {
        let source = subject.publication.source(id)?;
        let document = source.document.as_ref()?;
        // The printed date begins with the Vietnamese label itself.
        let labelled = subject.language != Language::Vi || document.date.is_empty();
        let file = site::data_file(&document.text);
        let open = view! { <a class="screen" href=file rel="external">{words.text}</a> };
        Some(vec![
            strong(text(source.title.text(subject.language))),
            text(format!(" — {}. {} ", source.publisher, words.number)),
            vietnamese(text(or_blank(&document.number))),
            text(if labelled { format!(", {} ", words.date) } else { ", ".to_owned() }),
            vietnamese(text(or_blank(&document.date))),
            text(". "),
            open.into_any(),
        ])
    };
    let lines = list("", subject.sources.iter().filter_map(line).collect())?;
    Some(section("documents", words.documents, vec![lines]))
}

/// The source line of figures from these documents.
pub fn source_line<'a>(subject: &Subject, ids: impl Iterator<Item = &'a SourceId>) -> AnyView {
    let mut titles: Vec<String> = Vec::new();
    for source in ids.filter_map(|id| subject.publication.source(id)) {
        let title = format!("{}, {}", source.title.text(subject.language), source.publisher);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let (lead, note) =
        (SharedLabels::of(subject.language).source, UnitLabels::of(subject.language).as_printed);
    paragraph("source screen", vec![text(format!("{lead}: {}. {note}", titles.join("; ")))])
}
