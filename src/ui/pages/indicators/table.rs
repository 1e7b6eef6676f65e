//! A printed form as a table: the tree of its rows, a column for every point in time.

use leptos::prelude::*;

use super::asked::InHand;
use super::figures::{self, in_cell, label, note, place_text};
use super::{lang_of, printed};
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::{Sheet, SheetRow};
use crate::format;
use crate::model::form::{FormKind, Kind};
use crate::model::language::Language;
use crate::model::observation::{Absence, Observation};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::take_away::take_away;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;

/// The columns that are shown.
struct Shape {
    language: Language,
    columns: Vec<(usize, Moment)>,
    measures: bool,
    elsewhere: bool,
    difference: bool,
}

/// The rows that are kept, in the columns that are shown.
pub fn table(
    hand: &InHand,
    sheet: &Sheet<'_>,
    kept: &[usize],
    shows: &dyn Fn(Moment) -> bool,
) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let rows: Vec<&SheetRow<'_>> = kept.iter().filter_map(|place| sheet.rows.get(*place)).collect();
    let columns = sheet.columns.iter().copied().enumerate();
    let columns: Vec<(usize, Moment)> = columns.filter(|(_, moment)| shows(*moment)).collect();
    let shape = Shape {
        language,
        measures: rows.iter().any(|row| !row.indicator.measure.vi.is_empty()),
        elsewhere: rows.iter().any(|row| !row.elsewhere.is_empty()),
        // Two columns of an annex are a before and an after.
        difference: columns.len() == 2 && sheet.form.kind == FormKind::Annex,
        columns,
    };
    let heads = shape.columns.iter().map(|(_, moment)| {
        let partial = moment.is_partial();
        let text = sentences::moment(*moment, language);
        let text =
            if sheet.columns.len() == 1 { format!("{}, {text}", words.figure) } else { text };
        view! { <th scope="col" class="number" class:partial=partial>{text}</th> }
    });
    let heads = heads.collect_any();
    let several = shape.columns.len() > 1;
    let counting = rows.iter().any(|row| row.printed().any(|found| found.counting.is_some()));
    view! {
        <div data-taken="">
            <div class="scroll" tabindex="0" role="region" aria-label=words.table>
                <table class="form">
                    <caption>
                        <span lang=lang_of(sheet.form.name.en.is_some(), language)>{sheet.form.name.text(language).to_owned()}</span>
                        {(!sheet.form.period_note.is_empty()).then(|| {
                            let note = sheet.form.period_note.clone();
                            view! { ". "<span lang=lang_of(false, language)>{note}</span>"." }
                        })}
                        {several.then(|| view! { " "{words.dash} }).or_nothing()}
                        {counting.then(|| view! { " "{words.counting} }).or_nothing()}
                    </caption>
                    <thead><tr>
                        <th scope="col">{words.code}</th>
                        <th scope="col">{words.indicator}</th>
                        {shape.measures.then(|| view! { <th scope="col">{words.measure}</th> }).or_nothing()}
                        {heads}
                        {shape.difference.then(|| view! { <th scope="col" class="number">{words.difference}</th> }).or_nothing()}
                        {shape.elsewhere.then(|| view! { <th scope="col">{words.elsewhere}</th> }).or_nothing()}
                    </tr></thead>
                    <tbody>{rows.into_iter().map(|row| line(row, &shape)).collect_any()}</tbody>
                </table>
            </div>
            {printed::download(hand, sheet)}
            {take_away(|| {})}
        </div>
    }
    .into_any()
}

fn line(row: &SheetRow<'_>, shape: &Shape) -> AnyView {
    let (language, indicator) = (shape.language, row.indicator);
    let words = IndicatorsLabels::of(language);
    let heading = indicator.kind == Kind::Heading;
    let same = |text: &str| text.trim_end_matches('.').to_owned();
    let printed = indicator.printed_code.clone();
    let other =
        printed.chars().any(char::is_alphanumeric) && same(&printed) != same(&indicator.code);
    let canonical = other.then(|| {
        let code = indicator.code.clone();
        view! { <small class="note">{words.canonical}": "{code}</small> }
    });
    let several = shape.columns.len() > 1;
    let cells = shape.columns.iter().map(|(place, moment)| {
        let cell = row.cells.get(*place).map(Vec::as_slice).unwrap_or_default();
        value_cell(row, cell, (*moment, several), language)
    });
    let depth = format!("depth{}", row.depth.min(4));
    let class = if heading { format!("{depth} heading") } else { depth };
    view! {
        <tr class=class>
            <td class="code">{printed}{canonical}</td>
            <th scope="row">{label(indicator, language)}{note(indicator.note.text(language), indicator.note.en.is_some(), language)}</th>
            {shape.measures.then(|| view! {
                <td lang=lang_of(indicator.measure.en.is_some(), language)>{indicator.measure.text(language).to_owned()}</td>
            })}
            {cells.collect_any()}
            {shape.difference.then(|| difference(row, shape))}
            {shape.elsewhere.then(|| view! { <td class="elsewhere">{elsewhere(row, language)}</td> }).or_nothing()}
        </tr>
    }
    .into_any()
}

fn value_cell(
    row: &SheetRow<'_>,
    cell: &[&Observation],
    column: (Moment, bool),
    language: Language,
) -> AnyView {
    let is_blank = |found: &&Observation| found.value == Err(Absence::Blank);
    // A heading asks for nothing: its blank cells are no missing figures.
    if cell.is_empty() || (row.indicator.kind == Kind::Heading && cell.iter().all(is_blank)) {
        return view! { <td></td> }.into_any();
    }
    let class = match cell.first().map(|found| found.value) {
        Some(Ok(_)) => "number",
        Some(Err(Absence::Blank)) => "none",
        _ => "words",
    };
    let figures = cell.iter().map(|found| in_cell(found, row.indicator, column, language));
    view! { <td class=class>{figures.collect_any()}</td> }.into_any()
}

/// The later number less the earlier one.
fn difference(row: &SheetRow<'_>, shape: &Shape) -> AnyView {
    let value = |at: usize| {
        let (place, _) = shape.columns.get(at)?;
        row.cells.get(*place)?.first()?.value.ok()
    };
    let text = match (row.indicator.kind, value(0), value(1)) {
        (Kind::Heading, ..) => String::new(),
        (_, Some(before), Some(after)) => {
            let text = format::plain((after - before).abs(), MOST_DECIMALS, shape.language);
            let sign = if after > before {
                "+"
            } else if after < before {
                "−"
            } else {
                ""
            };
            format!("{sign}{text}")
        }
        _ => IndicatorsLabels::of(shape.language).no_difference.to_owned(),
    };
    view! { <td class="number">{text}</td> }.into_any()
}

/// Where else the document prints it.
fn elsewhere(row: &SheetRow<'_>, language: Language) -> AnyView {
    let found = row.elsewhere.iter().map(|found| {
        let moment = sentences::moment(Moment::of(found), language);
        view! {
            <div class="printed">
                {figures::quoted(found.place.printed.trim(), &found.place, language)}
                {figures::chips(found, language)}
                <small class="note">{place_text(&found.place, language)}", "{moment}</small>
                {note(found.note.text(language), found.note.en.is_some(), language)}
            </div>
        }
    });
    found.collect_any()
}
