//! Where the figures beside it come from.

use leptos::prelude::*;

use crate::analysis::ranking::part;
use crate::export::source_note::SourceNote;
use crate::model::edition::{Edition, Origin};
use crate::model::language::Language;
use crate::ui::any_view::CollectAny;
use crate::ui::in_view::InView;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::making::made;
use crate::words::partial::sentences as partial;

/// The source of what is made of an edition: document, attribution, file, and whether it is derived.
pub fn source_of(
    view: &InView,
    edition: &Edition,
    origin: Origin,
    language: Language,
) -> SourceNote {
    source_of_all(view, &[edition], origin, language)
}

/// The source of what is made of several editions, oldest first: that of the latest, with the files of all.
pub fn source_of_all(
    view: &InView,
    editions: &[&Edition],
    origin: Origin,
    language: Language,
) -> SourceNote {
    let words = SharedLabels::of(language);
    let Some(edition) = editions.last() else { return SourceNote::default() };
    let source = edition.source.as_ref().or(view.index.source.as_ref());
    let source = source.and_then(|id| view.publication.source(id));
    let mut files: Vec<String> = editions.iter().map(|edition| edition.file.clone()).collect();
    files.dedup();
    let note = match (part(edition, view.domain.as_ref()), origin) {
        (Some(part), _) => partial::why(part, language),
        (None, Origin::Derived) => made(&view.publication, &view.index, editions, language),
        (None, Origin::Published) => words.ranks_note.to_owned(),
    };
    SourceNote {
        lead: words.source.to_owned(),
        title: source.map_or_else(String::new, |source| source.title.text(language).to_owned()),
        url: source.and_then(|source| source.url.clone()),
        attribution: source
            .map_or_else(String::new, |source| source.attribution.text(language).to_owned()),
        files_lead: words.data_file.to_owned(),
        files,
        note,
    }
}

/// The line on the page.
pub fn source_line(source: &SourceNote) -> AnyView {
    let title = source.title.clone();
    let named = match source.url.clone() {
        Some(url) => {
            view! { <a href=url rel="noopener noreferrer external">{title}</a> }.into_any()
        }
        None => view! { <span>{title}</span> }.into_any(),
    };
    let attribution = Some(source.attribution.clone()).filter(|text| !text.is_empty());
    let attribution = attribution.map(|text| format!("{text}. "));
    let named = (!source.title.is_empty())
        .then(|| view! { {source.lead.clone()}": "{named}". "{attribution} });
    let files = source.files.iter().enumerate().map(|(place, file)| {
        let gap = if place > 0 { ", " } else { "" };
        let address = use_library().file_address(file);
        let name = file.rsplit('/').next().unwrap_or_default().to_owned();
        view! { {gap}<a href=address rel="external" download=name>{file.clone()}</a> }
    });
    let files = (!source.files.is_empty())
        .then(|| view! { {source.files_lead.clone()}": "{files.collect_any()}". " });
    view! { <p class="source">{named}{files}{source.note.clone()}</p> }.into_any()
}
