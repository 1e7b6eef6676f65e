//! The table as it was opened, its first rows, with what each column is taken for: the reader changes it there.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;

use super::controls::select;
use super::opening::Opening;
use super::understood::Understood;
use crate::model::language::Language;
use crate::read::opened::meaning::choices::{Layout, Role};
use crate::read::opened::meaning::report::{Found, What};
use crate::ui::any_view::CollectAny;
use crate::words::cut::in_a_sentence;
use crate::words::open::labels::OpenLabels;
use crate::words::opened::labels::role;

/// Every role a column can have, in the order a reader looks for one.
const ROLES: [Role; 15] = [
    Role::Unit,
    Role::Code,
    Role::OtherName,
    Role::Group,
    Role::Period,
    Role::Total,
    Role::Score,
    Role::Rank,
    Role::RankAndScore,
    Role::Domain,
    Role::Max,
    Role::Derived,
    Role::RowNumber,
    Role::Note,
    Role::Ignored,
];

/// So many rows of the body are shown.
const ROWS: usize = 5;

/// So many columns are shown; wider tables are read the same.
const COLUMNS: usize = 80;

/// The first table.
pub fn columns(understood: &Rc<Understood>, opening: Opening, language: Language) -> AnyView {
    let Some(table) = understood.tables.first() else { return ().into_any() };
    let layout = understood.meaning.report.guess(What::Layout).map(|guess| &guess.found);
    if layout == Some(&Found::Layout(Layout::UnitsInColumns)) {
        // The columns that hold something are those of the table once it is turned.
        return ().into_any();
    }
    let labels = OpenLabels::of(language);
    let (grid, frame) = (&table.grid, &table.frame);
    let columns = understood.meaning.report.columns.iter();
    let roles: BTreeMap<usize, Role> = columns.map(|column| (column.place, column.role)).collect();
    let width = frame.body.iter().chain(&frame.header).map(|row| grid.width(*row)).max();
    let width = width.unwrap_or(0).min(COLUMNS);
    let heads = (0..width).map(|column| {
        let words = frame.header.iter().map(|row| grid.cell(*row, column).trim());
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        view! { <th scope="col">{in_a_sentence(&words.join(" · "))}</th> }
    });
    let choices = (0..width).map(|column| {
        let each = ROLES.map(|each| (each, role(each, language)));
        let label = format!("{} {}", labels.column, column + 1);
        let now = roles.get(&column).copied();
        let choose = move |role: Role| {
            opening.choose(move |_, choices| {
                choices.columns.insert(column, role);
            });
        };
        view! { <td>{select(&label, &each, now, choose)}</td> }
    });
    let rows = frame.body.iter().take(ROWS).map(|row| {
        let cells = (0..width).map(|column| {
            view! { <td>{in_a_sentence(grid.cell(*row, column).trim())}</td> }
        });
        view! { <tr>{cells.collect_any()}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=labels.columns>
            <table class="opened">
                <caption>{labels.columns}</caption>
                <thead>
                    <tr>{heads.collect_any()}</tr>
                    <tr>{choices.collect_any()}</tr>
                </thead>
                <tbody>{rows.collect_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
