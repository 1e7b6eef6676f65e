//! The figures of the units this one was made of: of a merged unit nothing older is published but theirs.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells::{rank, score};
use super::sources;
use super::subject::{Latest, Subject};
use crate::analysis::profile::is_whole;
use crate::analysis::profile::needed::needed_periods;
use crate::analysis::reconstruct::reconstruct;
use crate::export::sheet::{Cell, Column, Row, Sheet, Stand};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

/// The section; `None` of a unit that was made of no other. Its tables come after everything else.
pub fn former(subject: &Arc<Subject>) -> Option<AnyView> {
    let library = use_library();
    let parts = subject.publication.units.predecessors(subject.unit);
    if parts.is_empty() {
        return None;
    }
    let (kept, own) = (subject.clone(), parts.clone());
    let needed = move || {
        let of = |unit: &UnitIdx| {
            library.editions.with(|editions| needed_periods(&kept.publication, editions, *unit))
        };
        own.iter().flat_map(of).collect::<Vec<_>>()
    };
    let asked = needed.clone();
    watch(move || {
        for (index, periods) in asked() {
            library.need(&index, &periods);
        }
    });
    let subject = subject.clone();
    let section = move || {
        let is_here = needed().iter().all(|(index, periods)| library.settled(index, periods));
        is_here.then(|| section(&subject, &parts)).flatten().or_nothing()
    };
    Some(section.into_any())
}

fn section(subject: &Subject, parts: &[UnitIdx]) -> Option<AnyView> {
    let tables = tables(subject, parts);
    if tables.is_empty() {
        return None;
    }
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let sources: Vec<_> =
        tables.iter().map(|table| sources::of_table(&table.latest, language)).collect();
    let lines: Vec<AnyView> = sources.iter().map(|source| source_line(source).into_any()).collect();
    let title = subject.titled(words.former);
    Some(
        view! {
            <section>
                <h2>{words.former}</h2>
                <DataTable sheet=sheet(subject, &tables) taken_as=title sources=sources/>
                <p class="rule">{words.former_rule}</p>
                {lines}
            </section>
        }
        .into_any(),
    )
}

/// A table that lists some of the units.
struct Table {
    latest: Latest,
    /// The node whose scores are shown: the total, or the first that has any.
    node: Option<DomainId>,
    units: Vec<UnitIdx>,
}

/// The last tables that list each of the units, each table once, in the order of the indices.
fn tables(subject: &Subject, parts: &[UnitIdx]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for part in parts {
        let code = subject.publication.units.get(*part).code.clone();
        let of_part = Subject::new(subject.publication.clone(), *part, vec![code]);
        for latest in of_part.listed() {
            let is_it = |table: &&mut Table| Arc::ptr_eq(&table.latest.edition, &latest.edition);
            match tables.iter_mut().find(is_it) {
                Some(table) => table.units.push(*part),
                None => tables.push(Table {
                    node: latest.view.opened_on.clone(),
                    latest: latest.clone(),
                    units: vec![*part],
                }),
            }
        }
    }
    let order = |table: &Table| {
        let indices = &subject.publication.indices;
        indices.iter().position(|index| index.id == table.latest.view.index.id)
    };
    tables.arrange_by_key(order);
    tables
}

fn sheet(subject: &Subject, tables: &[Table]) -> Sheet {
    let (words, labels) = (UnitLabels::of(subject.language), SharedLabels::of(subject.language));
    let columns = vec![
        Column::words(labels.index).standing(Stand::Over),
        Column::name(labels.unit),
        Column::words(labels.code).file_only(),
        Column::numbers(labels.score),
        Column::numbers(labels.rank),
        Column::numbers(labels.rank_of).beside(),
    ];
    let rows = tables.iter().flat_map(|table| rows(subject, table)).collect();
    Sheet { title: words.former_caption.to_owned(), columns, rows }
}

fn rows(subject: &Subject, table: &Table) -> Vec<Row> {
    let language = subject.language;
    let (latest, node) = (&table.latest, table.node.as_ref());
    let view = &latest.view;
    let name = match node {
        None => latest.name(language),
        Some(_) => {
            let node = results::node_name(&view.publication, &view.index.id, node, language);
            format!("{}, {node}", latest.name(language))
        }
    };
    let own = |unit: UnitIdx| -> Row {
        let described = subject.publication.units.get(unit);
        let [rank, of] = place(latest, unit, node, language);
        vec![
            Cell::text(name.clone()),
            Cell::text(full_name(described, language)).leading_to(subject.href_to(unit)),
            Cell::text(described.code.as_str()),
            score(latest, unit, node, language),
            rank,
            of,
        ]
        .into()
    };
    let mut rows: Vec<Row> = table.units.iter().map(|unit| own(*unit)).collect();
    rows.extend(rebuilt(subject, latest).map(|(label, points)| {
        let decimals = view.decimals(None);
        let shown = format::number(points, decimals, language);
        let cells = [
            Cell::text(name.clone()),
            Cell::text(label),
            Cell::blank(),
            Cell::derived(points, shown),
            Cell::blank(),
            Cell::blank(),
        ];
        Row::from(cells.to_vec())
    }));
    rows
}

/// The rank of a unit and of how many: made here where the whole table is published, else as printed.
fn place(latest: &Latest, unit: UnitIdx, node: Option<&DomainId>, language: Language) -> [Cell; 2] {
    if !is_whole(&latest.edition, node) {
        let detail = latest.edition.detail(unit, node);
        let printed = detail.and_then(|detail| detail.rank);
        return rank(printed, detail.and_then(|detail| detail.rank_place.as_ref()));
    }
    let view = &latest.view;
    let ranking = use_library().rankings.of(view.best(node), &latest.edition, node);
    match ranking.find(unit).filter(|row| ranking.tells(row)) {
        Some(row) => {
            let of = ranking.of();
            let shown = format::places::rank(row.rank, row.shared, language);
            [
                Cell::count(row.rank, shown),
                Cell::count(of, format!("/{}", format::places::count(of, language))),
            ]
        }
        None => [Cell::blank(), Cell::blank()],
    }
}

/// What the unit itself would have had in a table, where an index goes on from it by a stated rule.
fn rebuilt(subject: &Subject, latest: &Latest) -> Option<(String, f64)> {
    let former = &latest.view.index.id;
    let goes_on = |index: &&Index| {
        index.continues.as_ref().is_some_and(|continues| continues.index == *former)
    };
    let next = subject.publication.indices.iter().find(goes_on)?;
    let of = (&next.id, next.continues.as_ref()?.rule);
    let made = reconstruct(&subject.publication, of, &latest.edition, &[subject.unit]);
    let points = made.cell(subject.unit, None).ok()?.points();
    Some((UnitLabels::of(subject.language).former_mean.to_owned(), points))
}
