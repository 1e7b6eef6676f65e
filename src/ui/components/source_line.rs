//! Where the figures beside it come from.

use leptos::prelude::*;

use crate::analysis::ranking::part;
use crate::model::edition::Edition;
use crate::ui::address::use_address;
use crate::ui::site;
use crate::ui::view::InView;
use crate::words::catalogue::catalogue;
use crate::words::partial;

/// The source line of a figure or table: document, attribution, file, and what in it is derived.
pub fn source_line(view: &InView, edition: &Edition, derived: bool) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = catalogue(language);
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
        (Some(part), _) => partial::why(part, language),
        (None, true) => words.derived_note.to_owned(),
        (None, false) => words.ranks_note.to_owned(),
    };
    let (href, file) = (site::data_file(&edition.file), edition.file.clone());
    view! {
        <p class="source">
            {source}
            {words.data_file}": "<a href=href rel="external" download="">{file}</a>". "
            {note}
        </p>
    }
}
