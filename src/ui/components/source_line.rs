//! Where the figures beside it come from.

use leptos::prelude::*;

use crate::analysis::ranking::part;
use crate::export::source_note::SourceNote;
use crate::model::edition::{Edition, Origin};
use crate::model::index::Index;
use crate::model::language::{Language, Name};
use crate::model::publication::Publication;
use crate::model::source::Source;
use crate::ui::address::use_address;
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

/// The source of what is made of several editions, oldest first: those of all, with the files of all.
pub fn source_of_all(
    view: &InView,
    editions: &[&Edition],
    origin: Origin,
    language: Language,
) -> SourceNote {
    let words = SharedLabels::of(language);
    let Some(edition) = editions.last() else { return SourceNote::default() };
    let mut sources: Vec<&Source> = Vec::new();
    for source in editions.iter().flat_map(|one| sources_of(&view.publication, &view.index, one)) {
        if !sources.iter().any(|known| known.id == source.id) {
            sources.push(source);
        }
    }
    let texts = |text: fn(&Source) -> &Name| {
        let mut texts: Vec<&str> = Vec::new();
        for text in sources.iter().map(|source| text(source).text(language)) {
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts.join("; ")
    };
    let files = editions.iter().flat_map(|edition| edition.files());
    let mut files: Vec<String> = files.map(str::to_owned).collect();
    files.dedup();
    let note = match (part(edition, view.domain.as_ref()), origin) {
        (Some(part), _) => partial::why(part, language),
        (None, Origin::Derived | Origin::Reconstructed) => {
            made(&view.publication, &view.index, editions, language)
        }
        (None, Origin::Published) => words.ranks_note.to_owned(),
    };
    SourceNote {
        lead: words.source.to_owned(),
        title: texts(|source| &source.title),
        // One address leads to one document.
        url: match &sources[..] {
            [only] => only.url.clone(),
            _ => None,
        },
        attribution: texts(|source| &source.attribution),
        files_lead: words.data_file.to_owned(),
        files,
        note,
    }
}

/// The sources of an edition, else that of its index.
fn sources_of<'a>(
    publication: &'a Publication,
    index: &Index,
    edition: &Edition,
) -> Vec<&'a Source> {
    let mut ids = edition.sources();
    if ids.is_empty() {
        ids.extend(&index.source);
    }
    ids.into_iter().filter_map(|id| publication.source(id)).collect()
}

/// The line on the page: the document, and on demand who made it, its files and what was made of them.
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
        .then(|| view! { <span class="document">{source.lead.clone()}": "{named}". "</span> });
    let files = source.files.iter().enumerate().map(|(place, file)| {
        let gap = if place > 0 { ", " } else { "" };
        let address = use_library().file_address(file);
        let name = file.rsplit('/').next().unwrap_or_default().to_owned();
        view! { {gap}<a href=address rel="external" download=name>{file.clone()}</a> }
    });
    let files = (!source.files.is_empty())
        .then(|| view! { {source.files_lead.clone()}": "{files.collect_any()}". " });
    let summary = SharedLabels::of(use_address().language()).source_more;
    view! {
        <div class="source">
            {named}
            <details>
                <summary>{summary}</summary>
                <p>{attribution}{files}{source.note.clone()}</p>
            </details>
        </div>
    }
    .into_any()
}
