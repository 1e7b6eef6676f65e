//! A table on the page, shown from the sheet that is taken away.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::export::sheet::{Cell, Column, Kind, Row, Sheet, Stand, Style, Value};
use crate::export::source_note::SourceNote;
use crate::model::cell::ReadFrom;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::opening;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::ui::pace::pieces::in_pieces;
use crate::words::labels::SharedLabels;

/// A table that can be taken away where it stands.
#[component]
pub fn DataTable(
    /// What it shows.
    sheet: Sheet,
    /// The class of the table.
    #[prop(optional)]
    class: &'static str,
    /// What stands over it, where that is more than its title.
    #[prop(optional)]
    caption: Option<AnyView>,
    /// What it is called where it is taken to, when its caption is long or says not of whom it is.
    #[prop(optional, into)]
    taken_as: Option<String>,
    /// Where its figures come from.
    #[prop(optional)]
    sources: Vec<SourceNote>,
) -> impl IntoView {
    let caption = caption.unwrap_or_else(|| sheet.title.clone().into_any());
    let table = captioned(&sheet, class, caption);
    let title = taken_as.unwrap_or_else(|| sheet.title.clone());
    let taken = Taken::of_table(title, Arc::new(move || sheet.clone()), sources);
    view! { <div data-taken="">{table}{take_away(taken)}</div> }
}

/// The table alone, for a place that can be taken away as a whole.
pub fn table(sheet: &Sheet, class: &'static str) -> AnyView {
    captioned(sheet, class, sheet.title.clone().into_any())
}

fn captioned(sheet: &Sheet, class: &'static str, caption: AnyView) -> AnyView {
    let heads = heads(&sheet.columns);
    let label = sheet.title.clone();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class=class>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                {rows(sheet)}
            </table>
        </div>
    }
    .into_any()
}

/// So many rows stand at once.
const PIECE: usize = 150;

/// The rows; of a long table without headings a piece at a time, so that the reader can act in between.
fn rows(sheet: &Sheet) -> AnyView {
    let is_grouped = sheet.columns.iter().any(|column| column.stand == Stand::Over);
    if is_grouped || sheet.rows.len() <= PIECE {
        return bodies(sheet);
    }
    let (columns, rows) = (sheet.columns.clone(), sheet.rows.clone());
    let count = rows.len();
    let make = move |places: Range<usize>| {
        let lines = rows[places].iter().map(|row| line(&columns, row)).collect_any();
        view! { <tbody>{lines}</tbody> }.into_any()
    };
    in_pieces(count, PIECE, Arc::new(make))
}

/// The rows, those under one heading together.
fn bodies(sheet: &Sheet) -> AnyView {
    let columns = &sheet.columns;
    let wide = columns.iter().filter(|column| column.stand == Stand::Own).count();
    let over = columns.iter().position(|column| column.stand == Stand::Over);
    let heading = |row: &Row| Some(row.cells.get(over?)?.shown.clone());
    let body = |rows: &[Row]| {
        let heading = rows.first().and_then(heading).map(|heading| {
            view! { <tr class="group"><th scope="rowgroup" colspan=wide>{heading}</th></tr> }
        });
        let rows = rows.iter().map(|row| line(columns, row)).collect_any();
        view! { <tbody>{heading.or_nothing()}{rows}</tbody> }
    };
    sheet.rows.chunk_by(|row, next| heading(row) == heading(next)).map(body).collect_any()
}

/// The heads of the columns the page shows.
pub fn heads(columns: &[Column]) -> AnyView {
    let shown = columns.iter().filter(|column| column.stand == Stand::Own);
    let head = |column: &Column| {
        let number = if column.kind == Kind::Numbers { "number" } else { "" };
        let class = format!("{number} {}", column.class);
        let head = column.page_head.as_ref().unwrap_or(&column.head).clone();
        view! { <th scope="col" class=class.trim().to_owned() lang=column.language>{head}</th> }
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

/// A column and the cell of a row in it.
type Part<'a> = (&'a Column, &'a Cell);

/// The cells of a row.
pub fn cells(columns: &[Column], row: &Row) -> AnyView {
    let on_page = |(column, _): &Part<'_>| !matches!(column.stand, Stand::FileOnly | Stand::Over);
    let parts: Vec<Part<'_>> = columns.iter().zip(&row.cells).filter(on_page).collect();
    let cells = parts.chunk_by(|_, (next, _)| next.stand != Stand::Own);
    cells.map(|parts| in_column(parts, row.style)).collect_any()
}

fn in_column(parts: &[Part<'_>], style: Style) -> AnyView {
    let Some((column, cell)) = parts.first() else { return ().into_any() };
    let figures = parts.chunk_by(|_, (next, _)| next.stand != Stand::Below);
    let figures: Vec<AnyView> =
        figures.filter(|parts| parts.iter().any(is_shown)).map(figure).collect();
    let content = match figures.len() {
        0 | 1 => figures.into_any(),
        _ => {
            let further = |figure| view! { <div class="printed">{figure}</div> };
            figures.into_iter().map(further).collect_any()
        }
    };
    if column.kind == Kind::Name {
        let chosen = (style == Style::Chosen).then(|| {
            let chosen = SharedLabels::of(use_address().language()).chosen;
            view! { <span class="visually-hidden">" ("{chosen}")"</span> }
        });
        return view! { <th scope="row">{content}{chosen.or_nothing()}</th> }.into_any();
    }
    let why = cell.why_absent().filter(|_| cell.printed.is_none());
    let in_words = cell.printed.is_some() && !matches!(cell.value, Value::Number(_));
    let class = match (column.kind, why) {
        (Kind::Numbers, Some(_)) => "number none",
        (Kind::Numbers, None) if in_words => "words",
        (Kind::Numbers, None) => "number",
        (_, Some(_)) => "none",
        (_, None) => "",
    };
    let classes = [class, column.class, cell.class];
    let classes: Vec<&str> = classes.into_iter().filter(|class| !class.is_empty()).collect();
    let title = why.filter(|why| *why != cell.shown).map(str::to_owned);
    view! { <td class=classes.join(" ") title=title>{content}</td> }.into_any()
}

fn is_shown((_, cell): &Part<'_>) -> bool {
    !cell.shown.is_empty()
}

/// A value, and what stands behind and under it.
fn figure(parts: &[Part<'_>]) -> AnyView {
    let part = |(column, cell): &Part<'_>| {
        let content = content(cell);
        match column.stand {
            Stand::Beside => view! { <span class="of">{content}</span> }.into_any(),
            Stand::Chip => view! { " "<span class="chip">{content}</span> }.into_any(),
            Stand::Note => view! { <small class="note">{content}</small> }.into_any(),
            _ => content,
        }
    };
    let bar = parts.iter().find_map(|(_, cell)| cell.bar).map(|share| {
        let width = format!("{}%", share * 100.0);
        view! { <span class="bar" aria-hidden="true"><span style:width=width></span></span> }
    });
    let track = parts.iter().find_map(|(_, cell)| cell.place).map(|place| {
        let left = format!("{}%", place * 100.0);
        view! { <span class="track" aria-hidden="true"><i class="dot" style:left=left></i></span> }
    });
    let parts = parts.iter().filter(|found| is_shown(found)).map(part).collect_any();
    view! { {parts}{bar.or_nothing()}{track.or_nothing()} }.into_any()
}

/// A longer text takes a few lines of its cell, not a page. Measure: bytes.
const LONG: usize = 400;

/// What a cell shows: a figure that opens its source, a link, or a text; behind a dash its reason, in its language.
pub fn content(cell: &Cell) -> AnyView {
    let shown = cell.shown.clone();
    let content = match (&cell.read_from, &cell.leads_to) {
        (Some(read_from), _) => opening(shown, ReadFrom::clone(read_from)),
        (None, Some(address)) if shown.len() > LONG => {
            // The whole name stands on its own page, and here for whoever points at it.
            let whole = shown.clone();
            view! { <a class="long" href=address.clone() title=whole>{shown}</a> }.into_any()
        }
        (None, Some(address)) => view! { <a href=address.clone()>{shown}</a> }.into_any(),
        (None, None) => shown.into_any(),
    };
    let content = match cell.language {
        Some(language) => view! { <span lang=language>{content}</span> }.into_any(),
        None => content,
    };
    let content = match cell.lead.as_str() {
        "" => content,
        lead => view! { {lead.to_owned()}{content} }.into_any(),
    };
    let Some(why) = cell.why_absent().filter(|why| *why != cell.shown) else { return content };
    let why = why.to_owned();
    match cell.printed {
        Some(_) => view! { {content}<span class="of">" ("{why}")"</span> }.into_any(),
        None => view! { {content}<span class="visually-hidden">{why}</span> }.into_any(),
    }
}
