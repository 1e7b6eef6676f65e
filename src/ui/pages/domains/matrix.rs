//! A table published in part as one table: a row a unit, a column a domain, what is not published hatched.

use leptos::prelude::*;

use super::in_part::{printed, units};
use crate::analysis::partial::Partial;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::domain::Domain;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::{source_line, source_of};
use crate::ui::in_view::Standing;
use crate::words::partial::labels::PartialLabels;
use crate::words::partial::sentences::unnamed;

/// The table of all units with something published, and in a line those without.
pub fn matrix(standing: &Standing, nodes: &[Domain]) -> AnyView {
    let language = use_address().language();
    let words = PartialLabels::of(language);
    let view = &standing.view;
    let found: Vec<Partial> = nodes.iter().map(|node| units(standing, node)).collect();
    let (mut told, mut silent): (Vec<UnitIdx>, Vec<UnitIdx>) = (Vec::new(), Vec::new());
    for unit in found.iter().flat_map(|found| &found.listed).map(|one| one.unit) {
        if !told.contains(&unit) {
            told.push(unit);
        }
    }
    for unit in found.iter().flat_map(|found| &found.silent).copied() {
        if !told.contains(&unit) && !silent.contains(&unit) {
            silent.push(unit);
        }
    }
    // Who has most published stands first.
    let count = |unit: &UnitIdx| {
        let has = |found: &&Partial| found.listed.iter().any(|one| one.unit == *unit);
        found.iter().filter(has).count()
    };
    told.arrange_by(|one, next| count(next).cmp(&count(one)).then(one.cmp(next)));
    let more = found.iter().map(|found| found.unnamed).max().unwrap_or(0);
    let names: Vec<String> = silent.iter().map(|unit| view.name(*unit, language)).collect();
    let rest = [
        (!names.is_empty()).then(|| format!("{}: {}", words.nothing_of, names.join(", "))),
        (more > 0).then(|| unnamed(more, language)),
    ];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    let source = source_of(view, &standing.edition, Origin::Published, language);
    let line = source_line(&source);
    let sheet = sheet(standing, nodes, &told, language);
    view! {
        <DataTable sheet=sheet class="partial" sources=vec![source]/>
        {(!rest.is_empty()).then(|| view! { <p>{rest.join("; ")}"."</p> }).or_nothing()}
        {line}
    }
    .into_any()
}

fn sheet(standing: &Standing, nodes: &[Domain], told: &[UnitIdx], language: Language) -> Sheet {
    let words = PartialLabels::of(language);
    let view = &standing.view;
    let column = |node: &Domain| Column::numbers(node.name.text(language));
    let cell = |unit: UnitIdx, node: &Domain| {
        let (cell, bound) = (
            standing.edition.cell(unit, Some(&node.id)),
            standing.edition.bound(unit, Some(&node.id)),
        );
        let exact = cell.ok().map(|score| score.points());
        match (printed(standing, unit, node).0, exact, bound) {
            (Some(place), exact, _) => {
                let text = place.printed.clone();
                Cell::printed(text, exact).opening(ReadFrom::Passage(place)).in_language(Some("vi"))
            }
            (None, Some(points), _) => Cell::number(points, format::plain(points, 2, language))
                .opening(standing.edition.read_from(unit, Some(&node.id))),
            (None, None, Some(limit)) => {
                let number = format::plain(limit.value, 2, language);
                Cell::text(format!("{} {number}", limit.operator.sign()))
            }
            (None, None, None) => Cell::absent(words.silent).of_class("hatched"),
        }
    };
    let row = |unit: &UnitIdx| {
        let name = Cell::text(view.name(*unit, language));
        Row::from(
            std::iter::once(name)
                .chain(nodes.iter().map(|node| cell(*unit, node)))
                .collect::<Vec<Cell>>(),
        )
    };
    let columns = std::iter::once(Column::name(words.unit)).chain(nodes.iter().map(column));
    let title =
        format!("{} {}", view.index.short.text(language), format::period(view.period, language));
    Sheet { title, columns: columns.collect(), rows: told.iter().map(row).collect() }
}
