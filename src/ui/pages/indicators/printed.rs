//! The printed table as a file, and where the figures come from.

use leptos::prelude::*;

use super::asked::InHand;
use super::lang_of;
use crate::analysis::forms::Sheet;
use crate::export::file_name::file_name;
use crate::export::sheet::{Cell, Sheet as File};
use crate::model::form::Form;
use crate::read::passage::table::table;
use crate::ui::address::site;
use crate::ui::any_view::CollectAny;
use crate::ui::components::take_away::files;
use crate::ui::library::documents::use_shelf;
use crate::words::indicators::labels::IndicatorsLabels;

/// The button that takes the table as the document prints it, cell by cell.
pub fn download(hand: &InHand, sheet: &Sheet<'_>) -> AnyView {
    let cells = || {
        let printed = sheet.rows.iter().flat_map(|row| row.cells.iter().flatten());
        printed.map(|found| found.place.lines)
    };
    let lines = cells().map(|(first, _)| first).min().zip(cells().map(|(_, last)| last).max());
    let document = hand.source_of(sheet.form).and_then(|source| source.document.as_ref());
    let (Some(lines), Some(document)) = (lines, document) else { return ().into_any() };
    let shelf = use_shelf();
    let (text, name) = (document.text.clone(), file_name(&sheet.form.id.0, "csv"));
    shelf.need_text(&text);
    let awaited = text.clone();
    let save = move |_| {
        if let Some(text) = shelf.texts.with_untracked(|texts| texts.get(&text).cloned()) {
            files::save(&name, "text/csv;charset=utf-8", &csv(&text, lines));
        }
    };
    view! {
        <p><button
            type="button"
            disabled=move || !shelf.texts.with(|texts| texts.contains_key(&awaited))
            on:click=save
        >{IndicatorsLabels::of(hand.language()).download}</button></p>
    }
    .into_any()
}

fn csv(text: &str, lines: (u32, u32)) -> Vec<u8> {
    let mut rows = table(text, lines).into_iter();
    let header = rows.next().unwrap_or_default();
    let rows = rows.map(|row| row.iter().map(|cell| as_printed(cell)).collect()).collect();
    File { header, rows }.csv()
}

/// A printed number with a minus, and the dash before a row, are written as they are: neither can become a formula.
fn as_printed(cell: &str) -> Cell {
    let digits = cell.strip_prefix(['-', '−']).unwrap_or(cell);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%');
    if digits.chars().all(plain) {
        Cell::Number(cell.to_owned())
    } else {
        Cell::Text(cell.to_owned())
    }
}

/// The document the form was read from, its text and its tables.
pub fn source_line(hand: &InHand, form: &Form) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(source) = hand.source_of(form) else { return ().into_any() };
    let or_blank =
        |text: &str| if text.is_empty() { words.left_blank.to_owned() } else { text.to_owned() };
    let document = source.document.as_ref().map(|document| {
        let text = site::data_file(&document.text);
        view! {
            " — "{words.number}" "{or_blank(&document.number)}", "{words.dated}" "{or_blank(&document.date)}". "
            <a href=text rel="external">{words.whole_text}</a>". "
        }
    });
    let files = hand.publication.documents.iter().filter(|part| {
        part.source == source.id && matches!(part.table, "indicators" | "observations")
    });
    let files = files.map(|part| {
        let address = site::data_file(&part.path);
        view! { <a href=address rel="external" download="">{part.path.clone()}</a>" " }
    });
    view! {
        <p class="source">
            {words.source}": "<span lang=lang_of(source.title.en.is_some(), language)>{source.title.text(language).to_owned()}</span>
            ", "<span lang=lang_of(false, language)>{source.publisher.clone()}</span>{document}
            {words.data_file}": "{files.collect_any()}
        </p>
    }
    .into_any()
}
