//! A printed form as a table: the tree of its rows, a column for every point in time.

use leptos::prelude::*;

use super::asked::InHand;
use super::details::{Blank, Block, Detail, Printed, named, printed};
use super::printed::{download, source_note};
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::{Sheet, SheetRow};
use crate::export::sheet::{Cell, Column, Row, Sheet as Table, Stand, Style};
use crate::format;
use crate::model::form::{FormKind, Indicator, Kind};
use crate::model::language::Language;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;

/// The rows that are kept, in the columns that are shown.
pub fn table(
    hand: &InHand,
    sheet: &Sheet<'_>,
    kept: &[usize],
    shows: &dyn Fn(Moment) -> bool,
) -> AnyView {
    let language = hand.language();
    let rows: Vec<&SheetRow<'_>> = kept.iter().filter_map(|place| sheet.rows.get(*place)).collect();
    let columns = sheet.columns.iter().copied().enumerate();
    let columns: Vec<(usize, Moment)> = columns.filter(|(_, moment)| shows(*moment)).collect();
    let caption = caption(sheet, &rows, columns.len(), language);
    let table = as_sheet(sheet, &rows, &columns, language);
    view! {
        <DataTable sheet=table class="form" caption=caption sources=vec![source_note(hand, sheet.form)]/>
        {download(hand, sheet)}
    }
    .into_any()
}

/// The name of the form, and what must be known to read it.
fn caption(
    sheet: &Sheet<'_>,
    rows: &[&SheetRow<'_>],
    columns: usize,
    language: Language,
) -> AnyView {
    let (words, form) = (IndicatorsLabels::of(language), sheet.form);
    let counting = rows.iter().any(|row| row.printed().any(|found| found.counting.is_some()));
    let period_note = (!form.period_note.is_empty()).then(|| {
        let note = form.period_note.clone();
        view! { ". "<span lang="vi">{note}</span>"." }
    });
    view! {
        <span lang=form.name.lang(language)>{form.name.text(language).to_owned()}</span>
        {period_note.or_nothing()}
        {(columns > 1).then(|| view! { " "{words.dash} }).or_nothing()}
        {counting.then(|| view! { " "{words.counting} }).or_nothing()}
    }
    .into_any()
}

fn as_sheet(
    sheet: &Sheet<'_>,
    rows: &[&SheetRow<'_>],
    columns: &[(usize, Moment)],
    language: Language,
) -> Table {
    let words = IndicatorsLabels::of(language);
    let mut block = labels(rows, language);
    let blank = if columns.len() > 1 { Blank::Dash } else { Blank::Words };
    for (place, moment) in columns {
        let text = sentences::moment(*moment, language);
        let head = match sheet.columns.len() {
            1 => format!("{}, {text}", words.figure),
            _ => text,
        };
        let class = if moment.is_partial() { "partial" } else { "" };
        let cells: Vec<Printed<'_>> = rows
            .iter()
            .map(|row| (row.indicator, row.cells.get(*place).cloned().unwrap_or_default()))
            .collect();
        let details = [
            Detail::Meaning,
            Detail::Counting,
            Detail::Rank,
            Detail::RankOf,
            Detail::Basis,
            Detail::OtherThan(*moment),
            Detail::Note,
        ];
        let column = Column::numbers(head).of_class(class);
        block.append(printed(&column, &cells, &details, below, (blank, language)));
    }
    // Two columns of an annex are a before and an after.
    if let ([(before, _), (after, _)], FormKind::Annex) = (columns, sheet.form.kind) {
        let cells = rows.iter().map(|row| difference(row, (*before, *after), language));
        block.push(Column::numbers(words.difference), cells);
    }
    if rows.iter().any(|row| !row.elsewhere.is_empty()) {
        let cells: Vec<Printed<'_>> =
            rows.iter().map(|row| (row.indicator, row.elsewhere.clone())).collect();
        let details = [
            Detail::Counting,
            Detail::Rank,
            Detail::RankOf,
            Detail::Basis,
            Detail::Place,
            Detail::When,
            Detail::Note,
        ];
        let column = Column::numbers(words.elsewhere).of_class("elsewhere");
        block.append(printed(&column, &cells, &details, below, (Blank::Words, language)));
    }
    let lines = rows.iter().zip(block.rows);
    let lines = lines.map(|(row, cells)| Row { cells, style: style(row) });
    Table {
        title: sheet.form.name.text(language).to_owned(),
        columns: block.columns,
        rows: lines.collect(),
    }
}

fn below(column: Column) -> Column {
    column.standing(Stand::Below)
}

fn style(row: &SheetRow<'_>) -> Style {
    let depth = row.depth.min(4);
    match row.indicator.kind {
        Kind::Heading => Style::HeadingAt(depth),
        _ => Style::Depth(depth),
    }
}

/// What a row is: its code, its name, its measure where any row has one.
fn labels(rows: &[&SheetRow<'_>], language: Language) -> Block {
    let words = IndicatorsLabels::of(language);
    let indicators = || rows.iter().map(|row| row.indicator);
    let mut block = Block::default();
    let codes = indicators().map(|row| Cell::text(row.printed_code.as_str()));
    block.push(Column::words(words.code).of_class("code"), codes);
    let canonical = Column::words(words.canonical).standing(Stand::Note);
    let lead = format!("{}: ", words.canonical);
    block.push(canonical, indicators().map(|row| code(row).led_by(lead.as_str())));
    block.push(Column::name(words.indicator), indicators().map(|row| named(&row.name, language)));
    let notes = indicators().map(|row| named(&row.note, language));
    block.push(
        Column::words(format!("{}: {}", words.indicator, words.note)).standing(Stand::Note),
        notes,
    );
    if indicators().any(|row| !row.measure.vi.is_empty()) {
        let measures = indicators().map(|row| named(&row.measure, language));
        block.push(Column::words(words.measure), measures);
    }
    block
}

/// The code by place; on the page where it is not the printed one.
fn code(row: &Indicator) -> Cell {
    let same = |text: &str| text.trim_end_matches('.').to_owned();
    let printed = &row.printed_code;
    let other = printed.chars().any(char::is_alphanumeric) && same(printed) != same(&row.code);
    let cell = Cell::text(row.code.as_str());
    if other { cell } else { cell.shown_as("") }
}

/// The later number less the earlier one.
fn difference(row: &SheetRow<'_>, (before, after): (usize, usize), language: Language) -> Cell {
    let value = |place: usize| row.cells.get(place)?.first()?.value.ok();
    match (row.indicator.kind, value(before), value(after)) {
        (Kind::Heading, ..) => Cell::blank(),
        (_, Some(before), Some(after)) => {
            let text = format::plain((after - before).abs(), MOST_DECIMALS, language);
            let sign = if after > before {
                "+"
            } else if after < before {
                "−"
            } else {
                ""
            };
            Cell::derived(after - before, format!("{sign}{text}"))
        }
        _ => Cell::absent_in_words(IndicatorsLabels::of(language).no_difference),
    }
}
