//! The printed table as a file, and where the figures come from.

use leptos::prelude::*;

use super::asked::InHand;
use crate::analysis::forms::Sheet;
use crate::export::as_printed::csv;
use crate::export::file_name::file_name;
use crate::export::source_note::SourceNote;
use crate::model::form::Form;
use crate::model::source::{Document, Source};
use crate::read::passage::table::table;
use crate::ui::any_view::CollectAny;
use crate::ui::components::take_away::files;
use crate::ui::library::documents::use_shelf;
use crate::ui::library::use_library;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::left_blank::as_filled;

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
    let (text, name) = (document.text.clone(), file_name(&sheet.form.id.0, "", "csv"));
    shelf.need_text(&text);
    let awaited = text.clone();
    let save = move |_| {
        if let Some(text) = shelf.texts.with_untracked(|texts| texts.get(&text).cloned())
            && let Ok(csv) = csv(&table(&text, lines))
        {
            files::save(&name, &files::blob(&csv, "text/csv;charset=utf-8"));
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

/// The source of a form, as a figure or a table carries it.
pub fn source_note(hand: &InHand, form: &Form) -> SourceNote {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(source) = hand.source_of(form) else { return SourceNote::default() };
    let document = source.document.as_ref().map(|document| {
        let (number, date) = number_and_date(document, words);
        format!(" — {} {number}, {} {date}", words.number, words.dated)
    });
    SourceNote {
        lead: words.source.to_owned(),
        title: format!(
            "{}, {}{}",
            source.title.text(language),
            source.publisher,
            document.unwrap_or_default()
        ),
        files_lead: words.data_file.to_owned(),
        files: files_of(hand, source),
        url: source.url.clone(),
        ..SourceNote::default()
    }
}

/// Number and date of a document, in words where it leaves them blank.
fn number_and_date(document: &Document, words: &'static IndicatorsLabels) -> (String, String) {
    let or_blank = |text: &str| as_filled(text, words.left_blank);
    (or_blank(&document.number), or_blank(&document.date))
}

/// The files with the rows and figures of a document.
fn files_of(hand: &InHand, source: &Source) -> Vec<String> {
    let parts = hand.publication.documents.iter().filter(|part| {
        part.source == source.id && matches!(part.table, "indicators" | "observations")
    });
    parts.map(|part| part.path.clone()).collect()
}

/// The document the form was read from, its text and its tables.
pub fn source_line(hand: &InHand, form: &Form) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(source) = hand.source_of(form) else { return ().into_any() };
    let document = source.document.as_ref().map(|document| {
        let text = use_library().file_address(&document.text);
        let (number, date) = number_and_date(document, words);
        view! {
            " — "{words.number}" "{number}", "{words.dated}" "{date}". "
            <a href=text rel="external">{words.whole_text}</a>". "
        }
    });
    let files = files_of(hand, source).into_iter().map(|path| {
        let address = use_library().file_address(&path);
        view! { <a href=address rel="external" download="">{path}</a>" " }
    });
    view! {
        <p class="source">
            {words.source}": "<span lang=source.title.lang(language)>{source.title.text(language).to_owned()}</span>
            ", "<span lang="vi">{source.publisher.clone()}</span>{document}
            {words.data_file}": "{files.collect_any()}
        </p>
    }
    .into_any()
}
