//! Where the figures beside it come from.

use leptos::prelude::*;

use crate::analysis::ranking::part;
use crate::model::edition::Edition;
use crate::ui::address::use_address;
use crate::ui::erased::CollectAny;
use crate::ui::site;
use crate::ui::view::InView;
use crate::words::labels::SharedLabels;
use crate::words::partial::sentences;

/// The source line of a figure or table: document, attribution, file, and what in it is derived.
pub fn source_line(view: &InView, edition: &Edition, derived: bool) -> AnyView {
    source_of_all(view, &[edition], derived)
}

/// The source line of what is made of several editions, oldest first: that of the latest, with the files of all.
pub fn source_of_all(view: &InView, editions: &[&Edition], derived: bool) -> AnyView {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    let Some(edition) = editions.last() else { return ().into_any() };
    let source = edition
        .source
        .as_ref()
        .or(view.index.source.as_ref())
        .and_then(|id| view.publication.source(id))
        .map(|source| {
            let title = source.title.text(language).to_owned();
            let named = match source.url.clone() {
                Some(url) => view! { <a href=url rel="noopener noreferrer external">{title}</a> }.into_any(),
                None => view! { <span>{title}</span> }.into_any(),
            };
            view! { {words.source}": "{named}". "{source.attribution.text(language).to_owned()}". " }
        });
    let part = part(edition, view.domain.as_ref());
    let note = match (part, derived) {
        (Some(part), _) => sentences::why(part, language),
        (None, true) => words.derived_note.to_owned(),
        (None, false) => words.ranks_note.to_owned(),
    };
    let mut files: Vec<&str> = editions.iter().map(|edition| edition.file.as_str()).collect();
    files.dedup();
    let files = files.into_iter().enumerate().map(|(place, file)| {
        let gap = if place > 0 { ", " } else { "" };
        view! { {gap}<a href=site::data_file(file) rel="external" download="">{file.to_owned()}</a> }.into_any()
    });
    view! {
        <p class="source">
            {source}
            {words.data_file}": "{files.collect_any()}". "
            {note}
        </p>
    }
    .into_any()
}
