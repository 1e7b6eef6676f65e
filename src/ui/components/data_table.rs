//! A table on the page, shown from the sheet that is taken away.

use std::sync::Arc;

use leptos::prelude::*;

use crate::export::sheet::{Cell, Column, Kind, Row, Sheet, Stand, Style};
use crate::export::source_note::SourceNote;
use crate::model::cell::ReadFrom;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::opening;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::words::labels::SharedLabels;

/// A table that can be taken away where it stands.
#[component]
pub fn DataTable(
    /// What it shows.
    sheet: Sheet,
    /// The class of the table.
    #[prop(optional)]
    class: &'static str,
    /// What it is called where it is taken to, when its caption is long or says not of whom it is.
    #[prop(optional, into)]
    taken_as: Option<String>,
    /// Where its figures come from.
    #[prop(optional)]
    sources: Vec<SourceNote>,
) -> impl IntoView {
    let table = table(&sheet, class);
    let title = taken_as.unwrap_or_else(|| sheet.title.clone());
    let taken = Taken::of_table(title, Arc::new(move || sheet.clone()), sources);
    view! { <div data-taken="">{table}{take_away(taken)}</div> }
}

/// The table alone, for a place that can be taken away as a whole.
pub fn table(sheet: &Sheet, class: &'static str) -> AnyView {
    let heads = heads(&sheet.columns);
    let rows = sheet.rows.iter().map(|row| line(&sheet.columns, row)).collect_any();
    let (label, title) = (sheet.title.clone(), sheet.title.clone());
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class=class>
                <caption>{title}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The heads of the columns the page shows.
pub fn heads(columns: &[Column]) -> AnyView {
    let shown = columns.iter().filter(|column| column.stand == Stand::Own);
    let head = |column: &Column| {
        let class = if column.kind == Kind::Numbers { "number" } else { "" };
        view! { <th scope="col" class=class>{column.head.clone()}</th> }
    };
    shown.map(head).collect_any()
}

/// A row.
pub fn line(columns: &[Column], row: &Row) -> AnyView {
    let class = match row.style {
        Style::Plain => String::new(),
        Style::Chosen => "chosen".to_owned(),
        Style::Heading => "heading".to_owned(),
        Style::Depth(depth) => format!("depth{depth}"),
        Style::HeadingAt(depth) => format!("depth{depth} heading"),
    };
    let cells = cells(columns, row);
    view! { <tr class=class>{cells}</tr> }.into_any()
}

/// The cells of a row.
pub fn cells(columns: &[Column], row: &Row) -> AnyView {
    let mut views: Vec<AnyView> = Vec::new();
    let mut places = columns.iter().zip(&row.cells).peekable();
    while let Some((column, cell)) = places.next() {
        if column.stand == Stand::FileOnly {
            continue;
        }
        let mut beside: Vec<&Cell> = Vec::new();
        while let Some((next, cell)) = places.next_if(|(column, _)| column.stand != Stand::Own) {
            if next.stand == Stand::Beside {
                beside.push(cell);
            }
        }
        views.push(in_column(column, cell, &beside, row.style));
    }
    views.into_any()
}

fn in_column(column: &Column, cell: &Cell, beside: &[&Cell], style: Style) -> AnyView {
    let content = content(cell);
    let beside = beside.iter().filter(|cell| !cell.shown.is_empty());
    let beside = beside.map(|cell| view! { <span class="of">{self::content(cell)}</span> });
    let beside = beside.collect_any();
    if column.kind == Kind::Name {
        let chosen = (style == Style::Chosen).then(|| {
            let chosen = SharedLabels::of(use_address().language()).chosen;
            view! { <span class="visually-hidden">" ("{chosen}")"</span> }
        });
        return view! { <th scope="row">{content}{beside}{chosen.or_nothing()}</th> }.into_any();
    }
    let class = match (column.kind, cell.why_absent()) {
        (Kind::Numbers, Some(_)) => "number none",
        (Kind::Numbers, None) => "number",
        (_, Some(_)) => "none",
        (_, None) => "",
    };
    let title = cell.why_absent().filter(|why| *why != cell.shown).map(str::to_owned);
    view! { <td class=class title=title>{content}{beside}</td> }.into_any()
}

/// What a cell shows, in its own language: a figure that opens its source, a link, or a text; behind a dash its reason.
pub fn content(cell: &Cell) -> AnyView {
    let shown = cell.shown.clone();
    let content = match (&cell.read_from, &cell.leads_to, cell.why_absent()) {
        (Some(read_from), ..) => opening(shown, ReadFrom::clone(read_from)),
        (None, Some(address), _) => view! { <a href=address.clone()>{shown}</a> }.into_any(),
        (None, None, Some(why)) if why != shown => {
            let why = why.to_owned();
            view! { {shown}<span class="visually-hidden">{why}</span> }.into_any()
        }
        _ => shown.into_any(),
    };
    let content = match cell.language {
        Some(language) => view! { <span lang=language>{content}</span> }.into_any(),
        None => content,
    };
    match cell.lead.as_str() {
        "" => content,
        lead => view! { {lead.to_owned()}{content} }.into_any(),
    }
}
