//! The figures of running text as a table: one line a figure, to be read on, copied and taken away.

use leptos::prelude::*;

use super::details::{Blank, Block, Detail, beside, figure, named};
use crate::analysis::forms::SheetRow;
use crate::analysis::forms::moment::Moment;
use crate::export::sheet::{Cell, Column, Sheet as Table, Value};
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;
use crate::words::labels::SharedLabels;
use crate::words::places;

/// The figures of these rows in these moments, behind a button.
pub fn listing(
    rows: &[&SheetRow<'_>],
    title: String,
    shows: &dyn Fn(Moment) -> bool,
    (source, language): (SourceNote, Language),
) -> AnyView {
    let all = rows.iter().flat_map(|row| row.printed().map(|found| (row.indicator, found)));
    let shown: Vec<(Indicator, Observation)> = all
        .filter(|(_, found)| shows(Moment::of(found)))
        .map(|(row, found)| (row.clone(), found.clone()))
        .collect();
    let open = RwSignal::new(false);
    let table = move || {
        let sheet = as_sheet(&shown, title.clone(), language);
        view! { <DataTable sheet=sheet sources=vec![source.clone()]/> }
    };
    view! {
        <details class="numbers listing" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
            <summary>{SharedLabels::of(language).as_table}</summary>
            {move || open.get().then(&table).or_nothing()}
        </details>
    }
    .into_any()
}

fn as_sheet(shown: &[(Indicator, Observation)], title: String, language: Language) -> Table {
    let words = IndicatorsLabels::of(language);
    let mut block = Block::default();
    let rows = || shown.iter();
    let number = |value: Option<f64>| {
        value.map_or_else(Cell::blank, |value| {
            Cell::number(value, format::plain(value, MOST_DECIMALS, language))
        })
    };
    block.push(Column::name(words.indicator), rows().map(|(row, _)| named(&row.name, language)));
    block.push(
        Column::numbers(words.value).file_only(),
        rows().map(|(_, found)| number(found.value.ok())),
    );
    block.push(
        Column::words(words.figure),
        rows().map(|(row, found)| as_printed(row, found, language)),
    );
    block.push(Column::words(words.measure), rows().map(|(row, _)| named(&row.measure, language)));
    block.push(
        Column::numbers(words.numerator),
        rows().map(|(_, found)| number(found.ratio.map(|(numerator, _)| numerator))),
    );
    block.push(
        Column::numbers(words.denominator),
        rows().map(|(_, found)| number(found.ratio.map(|(_, denominator)| denominator))),
    );
    block.push(
        Column::words(words.period),
        rows().map(|(_, found)| Cell::text(sentences::moment(Moment::of(found), language))),
    );
    block.push(
        Column::words(words.place),
        rows().map(|(_, found)| Cell::text(places::at(&found.place, language))),
    );
    let found: Vec<Option<(&Indicator, &Observation)>> =
        rows().map(|(row, found)| Some((row, found))).collect();
    let details = [
        Detail::Meaning,
        Detail::Counting,
        Detail::Rank,
        Detail::RankOf,
        Detail::Basis,
        Detail::Note,
    ];
    let details = beside("", &found, &details, language);
    block.append(Block {
        columns: details.columns.into_iter().map(Column::file_only).collect(),
        ..details
    });
    let rows = block.rows.into_iter().map(Into::into).collect();
    Table { title, columns: block.columns, rows }
}

/// The words a figure is printed in; its number stands in a column of its own.
fn as_printed(row: &Indicator, found: &Observation, language: Language) -> Cell {
    let cell = figure(row, found, Blank::Words, language);
    let printed = found.place.printed.trim();
    match printed {
        "" => cell,
        printed => {
            let words = Cell { value: Value::Text(printed.to_owned()), printed: None, ..cell };
            words.shown_as(printed)
        }
    }
}
