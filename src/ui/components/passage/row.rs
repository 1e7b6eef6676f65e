//! A score of a table: what it is, which figures make it, and its row of the data file.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::around::{close, doubts, marked};
use crate::analysis::composed::composed;
use crate::audit::figure::Figure;
use crate::format;
use crate::model::cell::{ReadFrom, ScoreOf};
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::read::passage::file_row::{FileRow, file_row};
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::library::documents::Shelf;
use crate::ui::library::use_library;
use crate::words::passage::labels::PassageLabels;
use crate::words::passage::sentences;

/// The name of what stands in a column of the file; `None` where the column is of no node.
type Named<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The score; `None` when its table is not here.
pub fn row(
    publication: &Arc<Publication>,
    score: &ScoreOf,
    shelf: Shelf,
    words: &'static PassageLabels,
) -> Option<AnyView> {
    let language = use_address().language();
    let editions = use_library().editions.get();
    let edition = editions.iter().find(|edition| {
        edition.index == score.index
            && edition.period == score.period
            && edition.row(score.unit).is_some()
    })?;
    let index = publication.index(&score.index)?;
    let source = edition.source_of(score.unit).or(index.source.as_ref());
    let source = source.and_then(|id| publication.source(id));
    let told = source.map(|source| {
        let title = source.title.text(language).to_owned();
        let attribution = source.attribution.text(language).to_owned();
        view! { <p><strong>{title}</strong>" — "{attribution}". "{source.licence.clone()}</p> }
    });
    let unit = use_library().name(publication, &score.index, score.unit, language);
    let whose = format!(
        "{unit}, {} {}",
        index.short.text(language),
        format::period(score.period, language)
    );
    let points = edition.cell(score.unit, score.domain.as_ref()).ok().map(|score| score.points());
    let named = points.map(|points| {
        let named = sentences::named((publication, index), score.domain.as_ref(), points, language);
        view! { <p class="read">{whose}" – "<strong>{named}</strong></p> }
    });
    let made = made((publication, index), edition, score, language);
    let figure = Figure::score(edition, score.unit, score.domain.as_ref());
    let (file, line) = (figure.row.file, figure.row.line);
    shelf.need_text(&file);
    // A total may be the sum of domains that are sums themselves: all below it that the file has.
    let tree = publication.tree(&score.index);
    let above = |node: &Domain| node.parent.as_ref().and_then(|id| tree.get(id));
    let below = |node: &&Domain| match &score.domain {
        Some(top) => std::iter::successors(above(node), |node| above(node)).any(|up| up.id == *top),
        None => true,
    };
    let parts: Vec<String> = tree.iter().filter(below).map(|node| node.id.to_string()).collect();
    let column_name = |code: &str| {
        let node = DomainId::new(code).and_then(|id| tree.get(&id));
        node.map(|node| node.name.text(language).to_owned())
    };
    let row = |text: &Arc<str>| file_row(text, line, &figure.column, &parts);
    let place = format!("{unit}: {file}, {} {line}", words.line);
    let quoted = match shelf.texts.with(|texts| texts.get(&file).map(row)) {
        None => view! { <p role="status">{words.loading}"…"</p> }.into_any(),
        Some(None) => view! { <p role="alert">{words.not_found}</p> }.into_any(),
        Some(Some(found)) if found.is_calculated => calculated(found, place, &column_name, words),
        Some(Some(found)) => {
            let column = figure.column.clone();
            view! {
                <p class="facts">{place}", "{words.column}" "{column}</p>
                {cells(found, &column_name, words)}
            }
            .into_any()
        }
    };
    Some(
        view! {
            <h2 id="passage-heading">{words.row_heading}</h2>
            {told.or_nothing()}
            {named.or_nothing()}
            {made}
            {quoted}
            {doubts(&ReadFrom::Row(score.clone()), language)}
            {close(&file, words.whole_file, words)}
        }
        .into_any(),
    )
}

/// What the figure is made of, and behind a fold what those are made of.
fn made(
    (publication, index): (&Publication, &Index),
    edition: &Edition,
    score: &ScoreOf,
    language: Language,
) -> AnyView {
    let words = PassageLabels::of(language);
    let of = (publication, index);
    let found =
        |domain: Option<&DomainId>| composed(publication, index, edition, score.unit, domain);
    let Some(whole) = found(score.domain.as_ref()) else { return ().into_any() };
    let below = whole.parts.iter().filter_map(|part| {
        let domain = Some(&part.domain);
        let made = found(domain)?;
        let name = sentences::named(of, domain, part.score, language);
        let (said, noted) = (
            sentences::made_of(of, domain, &made, language),
            sentences::rounded(of, domain, &made, language),
        );
        Some(view! { <li><strong>{name}</strong>": "{said}{noted.map(|noted| view! { " "<span class="of">{noted}</span> }).or_nothing()}</li> })
    });
    let below: Vec<_> = below.collect();
    let below = (!below.is_empty()).then(|| {
        view! { <details class="numbers"><summary>{words.parts_of_parts}</summary><ul>{below}</ul></details> }
    });
    let said = sentences::made_of(of, score.domain.as_ref(), &whole, language);
    let noted = sentences::rounded(of, score.domain.as_ref(), &whole, language);
    view! {
        <p class="made">{said}</p>
        {noted.map(|noted| view! { <p class="facts">{noted}</p> }).or_nothing()}
        {below.or_nothing()}
    }
    .into_any()
}

/// The row a figure was calculated from, on demand: the file writes it in columns of its own, at its own precision.
fn calculated(
    found: FileRow,
    place: String,
    named: Named<'_>,
    words: &'static PassageLabels,
) -> AnyView {
    view! {
        <p class="remark" role="note">{words.calculated}</p>
        <details class="numbers">
            <summary>{words.row_in_file}</summary>
            <p class="facts">{place}</p>
            {cells(found, named, words)}
        </details>
    }
    .into_any()
}

/// The row under its header; under the name of a column stands what it means.
fn cells(found: FileRow, named: Named<'_>, words: &'static PassageLabels) -> AnyView {
    // The figure may stand far to the right.
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        request_animation_frame(move || {
            if let Some(first) = place.query_selector("mark").ok().flatten() {
                let left =
                    first.get_bounding_client_rect().x() - place.get_bounding_client_rect().x();
                place.set_scroll_left(left as i32 - place.client_width() / 2);
            }
        });
    });
    let heads = found.header.into_iter().map(|code| {
        let name = named(&code).map(|name| view! { <br/><span class="of">{name}</span> });
        view! { <th scope="col">{code}{name.or_nothing()}</th> }
    });
    let heads = heads.collect_any();
    let cells = found.cells.into_iter().map(|part| view! { <td>{marked(part, words)}</td> });
    let cells = cells.collect_any();
    view! {
        <div class="scroll" node_ref=place tabindex="0" role="group" aria-label=words.row_heading>
            <table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>
        </div>
    }
    .into_any()
}
