//! The table as it was opened, its first rows, with what each column is taken for: the reader changes it there.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;

use super::controls::select;
use super::opening::Opening;
use super::understood::Understood;
use crate::model::language::Language;
use crate::read::opened::meaning::choices::{ColumnAt, Role};
use crate::read::opened::meaning::report::{Lies, TableReport};
use crate::read::opened::meaning::table::Table;
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

/// So many columns are shown; wider tables are read the same.
const COLUMNS: usize = 300;

/// A table as it was read.
pub fn columns(
    understood: &Rc<Understood>,
    report: &TableReport,
    opening: Opening,
    language: Language,
) -> AnyView {
    let Some(table) = understood.tables.get(report.place) else { return ().into_any() };
    let labels = OpenLabels::of(language);
    let inner = match report.lies {
        Lies::AsPrinted => as_printed(table, report, opening, language),
        Lies::Turned => turned(report, opening, language),
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=labels.columns>
            <table class="opened">
                <caption>{labels.columns}</caption>
                {inner}
            </table>
        </div>
    }
    .into_any()
}

/// What a column is taken for.
fn picker(
    column: &ColumnAt,
    report: &TableReport,
    opening: Opening,
    language: Language,
) -> AnyView {
    let label = format!("{} {}", OpenLabels::of(language).column, column.place + 1);
    let each = ROLES.map(|each| (each, role(each, language)));
    let (column, columns, place) = (column.clone(), report.columns.clone(), report.place);
    let now = column.role;
    let choose = move |role: Role| {
        opening.choose_alike(place, |own| own.give(&column, role, &columns));
    };
    select(&label, &each, Some(now), choose)
}

/// Its header and first rows, a control below each header.
fn as_printed(
    table: &Table,
    report: &TableReport,
    opening: Opening,
    language: Language,
) -> AnyView {
    let grid = &table.grid;
    let known: BTreeMap<usize, &ColumnAt> =
        report.columns.iter().map(|column| (column.place, column)).collect();
    let width = report.columns.len().min(COLUMNS);
    let heads = (0..width).map(|column| {
        let words = report.header.iter().map(|row| grid.cell(*row, column).trim());
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        view! { <th scope="col">{in_a_sentence(&words.join(" · "))}</th> }
    });
    let choices = (0..width).map(|column| {
        let picker = known.get(&column).map(|column| picker(column, report, opening, language));
        view! { <td>{picker}</td> }
    });
    let rows = report.body.iter().map(|row| {
        let cells = (0..width).map(|column| {
            view! { <td>{in_a_sentence(grid.cell(*row, column).trim())}</td> }
        });
        view! { <tr>{cells.collect_any()}</tr> }
    });
    view! {
        <thead>
            <tr>{heads.collect_any()}</tr>
            <tr>{choices.collect_any()}</tr>
        </thead>
        <tbody>{rows.collect_any()}</tbody>
    }
    .into_any()
}

/// Of a table whose columns were read as rows: what stood in its first column, a control beside each.
fn turned(report: &TableReport, opening: Opening, language: Language) -> AnyView {
    let rows = report.columns.iter().take(COLUMNS).map(|column| {
        view! {
            <tr>
                <th scope="row">{in_a_sentence(&column.header)}</th>
                <td>{picker(column, report, opening, language)}</td>
            </tr>
        }
    });
    view! { <tbody>{rows.collect_any()}</tbody> }.into_any()
}
