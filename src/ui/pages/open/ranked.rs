//! The ranking of the reader's own table: its first rows, of the units that pass what is searched for.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::listing::{By, Direction, listed};
use crate::analysis::rank::Ranked;
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::passing::with_filter;
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::Standing;
use crate::words::labels::SharedLabels;
use crate::words::moves;
use crate::words::open::labels::OpenLabels;

/// So many rows stand on the page.
const ROWS: usize = 100;

/// The table, made anew with every letter that is searched for.
pub fn ranked(standing: &Standing) -> AnyView {
    let address = use_address();
    let standing = StoredValue::new(standing.clone());
    let rows = Memo::new(move |_| {
        address
            .selection
            .with(|selection| standing.with_value(|standing| rows(standing, selection)))
    });
    let table = move || {
        let rows = rows.get();
        untrack(|| standing.with_value(|standing| table(standing, &rows)))
    };
    view! { <div class="first-rows">{table}</div> }.into_any()
}

fn rows(standing: &Standing, selection: &Selection) -> Arc<Vec<Ranked>> {
    with_filter(standing, selection, |filter| {
        Arc::new(listed(&standing.ranking, filter, &By::Rank, Direction::Falling))
    })
}

fn table(standing: &Standing, passing: &[Ranked]) -> AnyView {
    let language = use_address().language();
    let view = &standing.view;
    let origin = standing.origin(view.domain.as_ref());
    let source = source_of(view, &standing.edition, origin, language);
    let sheet = sheet(standing, passing);
    view! { <DataTable sheet=sheet sources=vec![source]/> }.into_any()
}

/// The first units that pass, with their change.
fn sheet(standing: &Standing, passing: &[Ranked]) -> Sheet {
    let language = use_address().language();
    let selection = use_address().selection.with_untracked(Selection::carried);
    let words = SharedLabels::of(language);
    let (view, ranking) = (&standing.view, &standing.ranking);
    let is_compared = standing.changes.is_ok();
    let number = |value: f64| format::number(value, standing.decimals(), language);
    let rows = passing.iter().take(ROWS).map(|row| {
        let rank = match ranking.tells(row) {
            true => Cell::count(row.rank, format::places::rank(row.rank, row.shared, language)),
            false => Cell::text("–"),
        };
        let points = row.score.points();
        let score = Cell::number(points, number(points))
            .opening(standing.edition.read_from(row.unit, view.domain.as_ref()));
        let change = is_compared.then(|| match standing.change(row.unit) {
            Some(Ok(change)) => Cell::text(moves::moved(change, language)),
            _ => Cell::blank(),
        });
        let to = Selection {
            units: vec![view.publication.units.get(row.unit).code.clone()],
            ..selection.clone()
        };
        let name = Cell::text(view.whole_name(row.unit, language));
        let name = name.leading_to(href(Page::Unit, &to));
        [rank, name, score].into_iter().chain(change).collect::<Vec<_>>()
    });
    let title = format!(
        "{}: {}, {} ({}/{})",
        OpenLabels::of(language).preview,
        view.what(language),
        format::period(view.period, language),
        format::places::count(ROWS.min(passing.len()), language),
        format::places::count(passing.len(), language)
    );
    let mut columns =
        vec![Column::numbers(words.rank), Column::name(words.unit), Column::numbers(words.score)];
    if is_compared {
        columns.push(Column::words(words.change));
    }
    Sheet { title, columns, rows: rows.map(Into::into).collect() }
}
