//! The results of indices of which a document publishes some units only: everything as printed, nothing ranked.

use leptos::prelude::*;

use super::sheet::{Column, heading, paragraph, section, span, strong, table, text, vietnamese};
use super::subject::{Latest, Subject};
use crate::analysis::change::implied_before;
use crate::analysis::plan::way::published_changes;
use crate::analysis::profile::{Facet, facets};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::edition::Detail;
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::model::place::Place;
use crate::model::statistic::{Published, Statistic};
use crate::model::unit::UnitIdx;
use crate::ui::address::site;
use crate::ui::components::passage::{scored, sourced};
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::partial;

/// The results, an index after the other.
pub fn results(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let partly: Vec<&Latest> = subject.listed().filter(|latest| !latest.is_whole()).collect();
    let mut content: Vec<AnyView> = Vec::new();
    for latest in &partly {
        content.extend(one(subject, latest));
    }
    if content.is_empty() {
        return None;
    }
    content.push(paragraph("rule", vec![text(words.not_whole)]));
    content.extend(partly.iter().map(|latest| source(latest, subject.language)));
    Some(section("", words.results, content))
}

/// A text of a document as a figure that opens its passage.
pub fn printed(place: &Place) -> AnyView {
    vietnamese(sourced(place.printed.clone(), place))
}

/// A printed rank, with its population where the rank's own text does not have it.
pub fn printed_rank(detail: &Detail) -> Option<AnyView> {
    let (rank, place) = (detail.rank?, detail.rank_place.as_ref()?);
    let of = rank.of.filter(|_| !place.printed.contains('/')).map(|of| format!("/{of}"));
    let of = span("of", text(of.unwrap_or_default()));
    Some(vec![printed(place), of].into_any())
}

/// A unit's score in a node: as printed, or why there is none.
pub fn score(
    subject: &Subject,
    latest: &Latest,
    unit: UnitIdx,
    domain: Option<&DomainId>,
) -> AnyView {
    let place = latest.edition.detail(unit, domain).and_then(|detail| detail.place.as_ref());
    match (place, latest.edition.cell(unit, domain)) {
        (Some(place), _) => printed(place),
        (None, Ok(score)) => {
            let decimals = latest.view.index.decimals;
            let shown = format::number(score.points(), decimals, subject.language);
            scored(shown, &latest.edition, unit, domain)
        }
        (None, Err(why)) => span("none", text(results::missing(why, subject.language))),
    }
}

/// Where the printed figures come from.
pub fn source(latest: &Latest, language: Language) -> AnyView {
    let (labels, words) = (SharedLabels::of(language), UnitLabels::of(language));
    let id = latest.edition.source.as_ref().or(latest.view.index.source.as_ref());
    let found = id.and_then(|id| latest.view.publication.source(id));
    let title = found.map_or_else(String::new, |source| {
        format!("{}: {}, {}. ", labels.source, source.title.text(language), source.publisher)
    });
    let (to, file) = (site::data_file(&latest.edition.file), latest.edition.file.clone());
    let file = view! { <a href=to rel="external" download="">{file}</a> }.into_any();
    let lead = text(format!("{title}{}: ", labels.data_file));
    paragraph("source", vec![lead, file, text(format!(". {}", words.as_printed))])
}

fn one(subject: &Subject, latest: &Latest) -> Vec<AnyView> {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let words = UnitLabels::of(language);
    let name =
        format!("{}, {}", view.index.name.text(language), format::period(view.period, language));
    let mut content = vec![heading(name)];
    let total = edition.detail(subject.unit, None);
    if let Some(place) = total.and_then(|total| total.place.as_ref()) {
        let mut headline = vec![strong(printed(place))];
        if let Some(rank) = total.and_then(printed_rank) {
            headline.extend([text(format!(", {} ", words.target_rank)), strong(rank)]);
        }
        content.push(paragraph("headline", headline));
    }
    let changes = published_changes(&subject.documents, subject.unit, &view.index.id, view.period);
    let score = edition.cell(subject.unit, None).ok().map(|score| score.points());
    content.extend(changes.into_iter().map(|found| change(subject, found, score)));
    let again: Vec<&Place> = total
        .into_iter()
        .flat_map(|total| &total.again)
        .flat_map(|again| std::iter::once(&again.place).chain(&again.rank_place))
        .collect();
    if !again.is_empty() {
        let places = again.into_iter().flat_map(|place| [text(" "), printed(place)]);
        let lead = text(format!("{}:", words.again));
        content.push(paragraph("facts", std::iter::once(lead).chain(places).collect()));
    }
    let domains = facets(&subject.publication, &view.index, edition, subject.unit);
    let published = domains.iter().filter(|domain| domain.is_published()).count();
    let scope = partial(published, domains.len(), total.is_some(), language);
    content.push(paragraph("facts", vec![text(scope)]));
    if !domains.is_empty() {
        content.push(by_domain(subject, latest, &domains));
    }
    content
}

fn change(subject: &Subject, found: &Observation, score: Option<f64>) -> AnyView {
    let language = subject.language;
    let number =
        found.value.map_or_else(|_| String::new(), |value| format::signed(value, 2, language));
    let before = score.zip(found.value.ok()).map(|(score, value)| {
        let before = format::number(implied_before(score, value), 2, language);
        format!(" {}: {before}.", UnitLabels::of(language).implied_before)
    });
    let note = format!("). {}{}", found.note.text(language), before.unwrap_or_default());
    let lead = text(format!("{}: ", UnitLabels::of(language).published_change));
    let content = vec![lead, strong(text(number)), text(" ("), printed(&found.place), text(note)];
    paragraph("", content)
}

/// Every domain: score, maximum, share, and what else the document prints.
fn by_domain(subject: &Subject, latest: &Latest, domains: &[Facet]) -> AnyView {
    let language = subject.language;
    let (words, labels) = (UnitLabels::of(language), SharedLabels::of(language));
    let detail = |domain: &Facet| latest.edition.detail(subject.unit, domain.domain.as_ref());
    let with_rank = domains.iter().filter_map(detail).any(|detail| detail.rank.is_some());
    let scope = subject.parent();
    let mean = |domain: &Facet| {
        statistic(subject, latest, scope?, domain.domain.as_ref(), &Statistic::Mean)
    };
    let with_mean = domains.iter().any(|domain| mean(domain).is_some());
    let blank = || text("");
    let row = |domain: &Facet| {
        let name = domain.domain.as_ref();
        let name = name.map(|id| subject.domain_name(Some(&latest.view.index.id), id));
        let max = domain.max.map(|max| format::plain(max, 2, language));
        let share = domain.cell.ok().and_then(|score| domain.share(score.points()));
        let share = share.map(|share| format::percent(share, 1, language));
        let mut cells = vec![
            text(name.unwrap_or_default()),
            score(subject, latest, subject.unit, domain.domain.as_ref()),
            text(max.unwrap_or_default()),
            text(share.unwrap_or_default()),
        ];
        if with_rank {
            cells.push(detail(domain).and_then(printed_rank).unwrap_or_else(blank));
        }
        if with_mean {
            cells.push(mean(domain).map_or_else(blank, |mean| printed(&mean.place)));
        }
        cells
    };
    let mut heads = vec![(labels.domain.to_owned(), Column::Words)];
    let ranks = with_rank.then_some(words.published_rank);
    let means = with_mean.then_some(words.published_mean);
    let numbers = [Some(labels.score), Some(labels.maximum), Some(words.share), ranks, means];
    heads.extend(numbers.into_iter().flatten().map(|head| (head.to_owned(), Column::Numbers)));
    table(&latest.name(language), heads, domains.iter().map(row).collect())
}

/// A statistic a document prints of the units within `scope`.
pub fn statistic<'a>(
    subject: &'a Subject,
    latest: &Latest,
    scope: UnitIdx,
    domain: Option<&DomainId>,
    wanted: &Statistic,
) -> Option<&'a Published> {
    subject.documents.statistics.iter().find(|found| {
        found.index == latest.view.index.id
            && found.period == latest.view.period
            && found.scope == scope
            && found.domain.as_ref() == domain
            && found.statistic == *wanted
    })
}
