//! The results of indices of which a document publishes some units only: everything as printed, nothing ranked.

use leptos::prelude::*;

use super::by_domain::sheet;
use super::quote::quote;
use super::sources;
use super::subject::{Latest, Subject};
use crate::analysis::change::implied_before;
use crate::analysis::plan::way::published_changes;
use crate::analysis::profile::facets;
use crate::format;
use crate::model::edition::Detail;
use crate::model::observation::Observation;
use crate::model::place::Place;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::words::spans::Spans;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{domains_only, partial, printed_rank, why_rank};

/// The results, an index after the other; `None` without one.
pub fn results(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let partly: Vec<&Latest> = subject.listed().filter(|latest| !latest.is_whole()).collect();
    if partly.is_empty() {
        return None;
    }
    let ranked = partly.iter().find_map(|latest| latest.edition.detail(subject.unit, None)?.rank);
    let heading = ranked.map_or_else(
        || words.results.to_owned(),
        |printed| why_rank(printed.rank, subject.language),
    );
    let sources = partly.iter().map(|latest| sources::of_table(latest, subject.language));
    let source_lines = sources.map(|source| source_line(&source)).collect_any();
    Some(
        view! {
            <section>
                <h2>{heading}</h2>
                {partly.iter().map(|latest| of_index(subject, latest)).collect_any()}
                <p class="rule">{words.not_whole}</p>
                {source_lines}
            </section>
        }
        .into_any(),
    )
}

/// The first rank a document prints of the unit, in a few words, and in how many domains it is the last one; where none
/// is printed, how much is published.
pub fn finding(subject: &Subject) -> Option<String> {
    let partly = || subject.listed().filter(|latest| !latest.is_whole());
    partly()
        .find_map(|latest| with_rank(subject, latest))
        .or_else(|| partly().find_map(|latest| without_rank(subject, latest)))
}

fn with_rank(subject: &Subject, latest: &Latest) -> Option<String> {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let total = edition.detail(subject.unit, None)?.rank?;
    let nodes = subject.publication.tree(&view.index.id).children_in(None, view.period);
    let ranks = nodes.iter().filter_map(|node| {
        edition.detail(subject.unit, Some(&node.id)).and_then(|detail| detail.rank)
    });
    let ranks: Vec<_> = ranks.collect();
    let last = ranks.iter().filter(|rank| rank.of == Some(rank.rank)).count();
    Some(printed_rank(&latest.name(language), total, (last, ranks.len()), language))
}

fn without_rank(subject: &Subject, latest: &Latest) -> Option<String> {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    if edition.detail(subject.unit, None).is_some() {
        return None;
    }
    let domains = facets(&subject.publication, &view.index, edition, subject.unit);
    let published = domains.iter().filter(|domain| domain.is_published()).count();
    let of = (published, domains.len());
    (published > 0).then(|| domains_only(&latest.name(language), of, language))
}

fn of_index(subject: &Subject, latest: &Latest) -> AnyView {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let period = format::period(view.period, language);
    let name = format!("{}, {period}", view.index.name.text(language));
    let total = edition.detail(subject.unit, None);
    let score = edition.cell(subject.unit, None).ok().map(|score| score.points());
    let changes = published_changes(&subject.documents, subject.unit, &view.index.id, view.period);
    let changes = changes.into_iter().map(|found| change(subject, found, score)).collect_any();
    let domains = facets(&subject.publication, &view.index, edition, subject.unit);
    let published = domains.iter().filter(|domain| domain.is_published()).count();
    let scope = partial(published, domains.len(), total.is_some(), language);
    let table = (!domains.is_empty()).then(|| {
        let sources = vec![sources::of_table(latest, language)];
        let title = subject.titled(&latest.name(language));
        view! { <DataTable sheet=sheet(subject, latest, &domains) taken_as=title sources=sources/> }
    });
    view! {
        <h3>{name}</h3>
        {total.and_then(|total| headline(subject, total)).or_nothing()}
        <div class="under-name">{table.or_nothing()}</div>
        {changes}
        {total.and_then(|total| printed_again(subject, total)).or_nothing()}
        <p class="facts">{scope}</p>
    }
    .into_any()
}

/// The total and its rank, as printed.
fn headline(subject: &Subject, total: &Detail) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let score = quote(total.place.as_ref()?);
    let rank = total.rank.zip(total.rank_place.as_ref()).map(|(rank, place)| {
        let of = rank.of.filter(|_| !place.printed.contains('/')).map(|of| format!("/{of}"));
        view! {
            ", "{words.target_rank}" "
            <strong>{quote(place)}<span class="of">{of.unwrap_or_default()}</span></strong>
        }
    });
    Some(view! { <p class="headline"><strong>{score}</strong>{rank.or_nothing()}</p> }.into_any())
}

/// Where the document prints the total and its rank once more.
fn printed_again(subject: &Subject, total: &Detail) -> Option<AnyView> {
    let again = total.again.iter();
    let places: Vec<&Place> =
        again.flat_map(|again| std::iter::once(&again.place).chain(&again.rank_place)).collect();
    if places.is_empty() {
        return None;
    }
    let quotes = places.into_iter().map(|place| view! { " "{quote(place)} }).collect_any();
    let lead = UnitLabels::of(subject.language).again;
    Some(view! { <p class="facts">{lead}":"{quotes}</p> }.into_any())
}

/// A change on the period before as a document prints it, and the score before that it implies.
fn change(subject: &Subject, found: &Observation, score: Option<f64>) -> AnyView {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let spans = Spans::of(&[found.period]);
    let points =
        found.value.map_or_else(|_| String::new(), |value| format::signed(value, 2, language));
    let before = score.zip(found.value.ok()).map(|(score, value)| {
        let before = format::number(implied_before(score, value), 2, language);
        format!(" {}: {before}.", spans.said(words.implied_before, language))
    });
    let note = found.note.text(language).to_owned();
    view! {
        <p>
            {spans.said(words.published_change, language)}": "<strong>{points}</strong>" ("{quote(&found.place)}"). "
            {note}{before.unwrap_or_default()}
        </p>
    }
    .into_any()
}
