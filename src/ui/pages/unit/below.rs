//! The units within this one: their published scores, and who else has something to read.

use leptos::prelude::*;

use super::cells::{score, statistic};
use super::links::unit_links;
use super::sources;
use super::subject::{Latest, Subject};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::model::domain::DomainId;
use crate::model::statistic::{Published, Statistic};
use crate::model::unit::UnitIdx;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;

/// The section; `None` when nothing of a unit within is published.
pub fn below(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let code = &subject.described().code;
    let units = subject.publication.units.iter();
    let within: Vec<UnitIdx> = units
        .filter(|(_, unit)| unit.parent.as_ref() == Some(code))
        .map(|(unit, _)| unit)
        .collect();
    let scores: Vec<AnyView> =
        subject.latest.iter().filter_map(|latest| scores(subject, latest, &within)).collect();
    let with_documents = subject.publication.with_documents();
    let documented: Vec<UnitIdx> =
        within.iter().copied().filter(|unit| with_documents.contains(unit)).collect();
    if scores.is_empty() && documented.is_empty() {
        return None;
    }
    let documented = (!documented.is_empty()).then(|| {
        view! { <p>{words.with_documents}": "{unit_links(subject, &documented)}</p> }
    });
    // On paper a unit with results of its own has no room for those of others.
    let class = if subject.listed().next().is_some() { "screen" } else { "" };
    Some(
        view! {
            <section class=class>
                <h2>{words.below}</h2>
                {scores}
                {documented.or_nothing()}
            </section>
        }
        .into_any(),
    )
}

/// The scores an index publishes of some units within, and of whom it publishes none. A whole table has its own page.
fn scores(subject: &Subject, latest: &Latest, within: &[UnitIdx]) -> Option<AnyView> {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let (listed, others): (Vec<UnitIdx>, Vec<UnitIdx>) =
        within.iter().copied().partition(|unit| edition.row(*unit).is_some());
    let first = listed.first().filter(|_| !latest.is_whole())?;
    let units = &subject.publication.units;
    let level = &units.get(*first).level;
    let is_alike = |unit: &UnitIdx| {
        let unit = units.get(*unit);
        unit.level == *level && unit.exists_in(view.period)
    };
    let silent: Vec<UnitIdx> = others.into_iter().filter(is_alike).collect();
    let silent = (!silent.is_empty()).then(|| {
        let lead = UnitLabels::of(language).below_missing;
        view! { <p>{lead}": "{unit_links(subject, &silent)}</p> }
    });
    let source = sources::of_table(latest, language);
    let source_line = source_line(&source);
    Some(
        view! {
            <DataTable sheet=sheet(subject, latest, &listed) sources=vec![source]/>
            {silent.or_nothing()}
            {source_line}
        }
        .into_any(),
    )
}

/// A row a unit, a column for the total and for every domain of which something is published; the published means last.
fn sheet(subject: &Subject, latest: &Latest, listed: &[UnitIdx]) -> Sheet {
    let (view, edition, language) = (&latest.view, &latest.edition, subject.language);
    let (words, labels) = (UnitLabels::of(language), SharedLabels::of(language));
    let mean = |domain: &Option<DomainId>| -> Option<&Published> {
        subject.statistic(latest, subject.unit, domain.as_ref(), &Statistic::Mean)
    };
    let nodes = subject.publication.tree(&view.index.id).children_in(None, view.period);
    let nodes = nodes.iter().map(|node| Some(node.id.clone()));
    let domains: Vec<Option<DomainId>> = std::iter::once(None)
        .chain(nodes)
        .filter(|domain| edition.column(domain.as_ref()).is_some() || mean(domain).is_some())
        .collect();
    let mut columns = vec![Column::words(labels.code).file_only(), Column::name(labels.unit)];
    columns.extend(domains.iter().map(|domain| {
        let name = domain.as_ref().map(|id| subject.domain_name(Some(&view.index.id), id));
        Column::numbers(name.unwrap_or_else(|| words.total.to_owned()))
    }));
    let row = |unit: &UnitIdx| -> Row {
        let code = subject.publication.units.get(*unit).code.as_str();
        let name = Cell::text(subject.name_of(*unit)).leading_to(subject.href_to(*unit));
        let scores = domains.iter().map(|id| cell(latest, *unit, id.as_ref(), subject));
        [Cell::text(code), name].into_iter().chain(scores).collect::<Vec<Cell>>().into()
    };
    let mut rows: Vec<Row> = listed.iter().map(row).collect();
    if domains.iter().any(|domain| mean(domain).is_some()) {
        let means = domains.iter().map(|domain| statistic(mean(domain)));
        let name = [Cell::blank(), Cell::text(words.published_mean)];
        rows.push(name.into_iter().chain(means).collect::<Vec<Cell>>().into());
    }
    Sheet { title: latest.name(language), columns, rows }
}

/// A score as printed; a dash with its reason where there is none, for most cells of such a table have none.
fn cell(latest: &Latest, unit: UnitIdx, domain: Option<&DomainId>, subject: &Subject) -> Cell {
    match latest.edition.cell(unit, domain) {
        Err(why)
            if latest.edition.detail(unit, domain).is_none()
                && latest.edition.mark(unit, domain).is_none() =>
        {
            Cell::absent(results::missing(why, subject.language))
        }
        _ => score(latest, unit, domain, subject.language),
    }
}
