//! The documents of single places: where the results, plans and statistics of a district or a commune begin.

use leptos::prelude::*;

use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::source::{Document, Source};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::library::use_library;
use crate::words::overview::labels::OverviewLabels;
use crate::words::unit::sentences::full_name;

/// The section; `None` where no document is published.
pub fn section(publication: &Publication, language: Language) -> Option<AnyView> {
    let found = publication
        .sources
        .iter()
        .filter_map(|source| Some((source, source.document.as_ref()?)))
        .map(|(source, document)| entry(publication, source, document, language));
    let found: Vec<AnyView> = found.collect();
    (!found.is_empty()).then(|| {
        let title = OverviewLabels::of(language).documents;
        view! { <section><h2>{title}</h2><div class="newest documents">{found}</div></section> }
            .into_any()
    })
}

fn entry(
    publication: &Publication,
    source: &Source,
    document: &Document,
    language: Language,
) -> AnyView {
    let words = OverviewLabels::of(language);
    let reader = use_address().selection.with_untracked(Selection::reader);
    let unit = document.unit.as_ref().and_then(|code| publication.units.find(code.as_str()));
    let of_unit = Selection { units: document.unit.iter().cloned().collect(), ..reader.clone() };
    let holds = |tables: &[&str]| {
        let mut parts = publication.documents.iter();
        parts.any(|part| part.source == source.id && tables.contains(&part.table))
    };
    let ways = [
        unit.map(|_| (href(Page::Unit, &of_unit), words.results)),
        holds(&["targets", "goals"]).then(|| (href(Page::Targets, &of_unit), words.plan)),
        holds(&["forms", "indicators", "observations"])
            .then(|| (href(Page::Indicators, &of_unit), words.statistics)),
    ];
    let front =
        href(Page::Indicators, &Selection { source: Some(source.id.0.clone()), ..reader.clone() });
    let title = source.title.text(language).to_owned();
    let heading = unit.map_or_else(
        || source.publisher.clone(),
        |unit| full_name(publication.units.get(unit), language).to_owned(),
    );
    let way = |(to, label): (String, &'static str)| {
        let spoken = format!("{label}: {heading}");
        view! { <a href=to aria-label=spoken>{label}</a> }
    };
    let file = use_library().file_address(&document.text);
    let text = (!document.text.is_empty()).then(|| {
        let spoken = format!("{}: {heading}", words.text);
        view! { <a href=file rel="external" aria-label=spoken>{words.text}</a> }
    });
    view! {
        <article>
            <h3><a href=front>{heading.clone()}</a></h3>
            <p class="long">{title}</p>
            <p class="ways">{ways.into_iter().flatten().map(way).collect_any()}{text.or_nothing()}</p>
        </article>
    }
    .into_any()
}
