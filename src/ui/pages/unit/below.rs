//! The units within this one: their published scores, and who else has something to read.

use leptos::prelude::*;

use super::printed::{printed, score, source, statistic};
use super::sheet::{Column, maybe, paragraph, section, table, text};
use super::subject::{Latest, Subject};
use crate::model::domain::DomainId;
use crate::model::statistic::Statistic;
use crate::model::unit::UnitIdx;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;

/// The section; `None` when nothing of a unit within is published.
pub fn below(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let code = &subject.own().code;
    let units = subject.publication.units.iter();
    let within: Vec<UnitIdx> = units
        .filter(|(_, unit)| unit.parent.as_ref() == Some(code))
        .map(|(unit, _)| unit)
        .collect();
    let mut content: Vec<AnyView> = Vec::new();
    for latest in &subject.latest {
        content.extend(scores(subject, latest, &within));
    }
    let told = |unit: &UnitIdx| {
        let code = &subject.publication.units.get(*unit).code;
        subject.publication.sources.iter().any(|source| {
            source.document.as_ref().is_some_and(|document| document.unit.as_ref() == Some(code))
        })
    };
    let documented: Vec<UnitIdx> = within.iter().copied().filter(told).collect();
    if !documented.is_empty() {
        let lead = text(format!("{}: ", words.with_documents));
        content.push(paragraph("", vec![lead, subject.links(&documented)]));
    }
    // On paper a unit with results of its own has no room for those of others.
    let class = if subject.listed().next().is_some() { "screen" } else { "" };
    (!content.is_empty()).then(|| section(class, words.below, content))
}

/// The scores an index publishes of some units within. A whole table has its own page.
fn scores(subject: &Subject, latest: &Latest, within: &[UnitIdx]) -> Vec<AnyView> {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let (listed, rest): (Vec<UnitIdx>, Vec<UnitIdx>) =
        within.iter().copied().partition(|unit| edition.row(*unit).is_some());
    let Some(first) = listed.first().filter(|_| !latest.is_whole()) else { return Vec::new() };
    let units = &subject.publication.units;
    let level = units.get(*first).level;
    let alike = |unit: &UnitIdx| {
        let unit = units.get(*unit);
        unit.level == level && unit.exists_in(view.period)
    };
    let mean = |id: &Option<DomainId>| {
        statistic(subject, latest, subject.unit, id.as_ref(), &Statistic::Mean)
    };
    let nodes = subject.publication.tree(&view.index.id).children_in(None, view.period);
    let nodes = nodes.iter().map(|node| Some(node.id.clone()));
    let columns: Vec<Option<DomainId>> = std::iter::once(None)
        .chain(nodes)
        .filter(|id| edition.column(id.as_ref()).is_some() || mean(id).is_some())
        .collect();
    let name = |id: &Option<DomainId>| {
        let name = id.as_ref().map(|id| subject.domain_name(Some(&view.index.id), id));
        (name.unwrap_or_else(|| UnitLabels::of(language).total.to_owned()), Column::Numbers)
    };
    let unit = (SharedLabels::of(language).unit.to_owned(), Column::Words);
    let heads = std::iter::once(unit).chain(columns.iter().map(name)).collect();
    let row = |unit: &UnitIdx| {
        let cells = columns.iter().map(|id| cell(subject, latest, *unit, id.as_ref()));
        std::iter::once(subject.link(*unit)).chain(cells).collect()
    };
    let mut rows: Vec<Vec<AnyView>> = listed.iter().map(row).collect();
    let means: Vec<_> = columns.iter().map(mean).collect();
    if means.iter().any(Option::is_some) {
        let cells = means.into_iter().map(|mean| maybe(mean.map(|mean| printed(&mean.place))));
        let name = text(UnitLabels::of(language).published_mean);
        rows.push(std::iter::once(name).chain(cells).collect());
    }
    let mut shown = vec![table(&latest.name(language), heads, rows)];
    let rest: Vec<UnitIdx> = rest.into_iter().filter(alike).collect();
    if !rest.is_empty() {
        let lead = text(format!("{}: ", UnitLabels::of(language).below_missing));
        shown.push(paragraph("", vec![lead, subject.links(&rest)]));
    }
    shown.push(source(latest, language));
    shown
}

/// A score as printed; a dash with its reason where there is none, for most cells of such a table have none.
fn cell(subject: &Subject, latest: &Latest, unit: UnitIdx, domain: Option<&DomainId>) -> AnyView {
    let detail = latest.edition.detail(unit, domain);
    match latest.edition.cell(unit, domain) {
        Err(why) if detail.is_none() => {
            let why = results::missing(why, subject.language);
            view! { <span class="none" title=why>"–"<span class="visually-hidden">{why}</span></span> }
                .into_any()
        }
        _ => score(subject, latest, unit, domain),
    }
}
