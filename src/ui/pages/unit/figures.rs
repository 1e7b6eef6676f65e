//! The few figures of the unit's documents that say most, and the ways to all of them.

use leptos::prelude::*;

use super::cells::{of_unit, printed};
use super::sources;
use super::subject::Subject;
use crate::analysis::plan::way::published_changes;
use crate::analysis::profile::key_figures::{KeyFigure, key_figures};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::form::{Form, Indicator};
use crate::model::observation::Observation;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{form as form_link, up_to};

/// The section; `None` when the documents hold no figure of the unit.
pub fn figures(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let observations = subject.documents.observations.iter();
    let observed: Vec<&Observation> =
        observations.filter(|found| found.unit == subject.unit).collect();
    let forms = subject.documents.forms.iter();
    let forms: Vec<AnyView> =
        forms.filter_map(|form| form_line(subject, form, &observed)).collect();
    if forms.is_empty() {
        return None;
    }
    // What a document says of the change of a total stands with that total.
    let told = subject.listed().flat_map(|latest| {
        let (index, period) = (&latest.view.index.id, latest.view.period);
        published_changes(&subject.documents, subject.unit, index, period)
    });
    let told: Vec<&Observation> = told.collect();
    let shown = key_figures(&subject.documents, subject.unit, &told);
    // Without a figure to show only the ways to the forms are left, which are no use on paper.
    let class = if shown.is_empty() { "screen" } else { "" };
    let table = (!shown.is_empty()).then(|| {
        let documents = shown.iter().map(|(_, figure)| &figure.place.source);
        let source = sources::of_documents(subject, documents);
        let line = source_line(&source);
        view! {
            <DataTable sheet=sheet(subject, &shown) taken_as=subject.titled(words.figures) sources=vec![source]/>
            <div class="screen">{line}</div>
        }
    });
    Some(
        view! {
            <section class=class>
                <h2>{words.figures}</h2>
                {table.or_nothing()}
                <div class="screen"><p>{words.all_indicators}":"</p><ul>{forms}</ul></div>
            </section>
        }
        .into_any(),
    )
}

/// A row an indicator: its figure as printed, its rank, and when.
fn sheet(subject: &Subject, shown: &[KeyFigure]) -> Sheet {
    let (words, labels) = (UnitLabels::of(subject.language), SharedLabels::of(subject.language));
    let sheet = Sheet {
        title: words.figures_rule.to_owned(),
        columns: vec![
            Column::name(labels.indicators),
            Column::words(words.value),
            Column::numbers(labels.rank).beside(),
            Column::numbers(labels.rank_of).file_only(),
            Column::words(words.measure).file_only(),
            Column::words(labels.period),
            Column::words(words.as_at).file_only(),
        ],
        rows: shown.iter().map(|(row, figure)| line(subject, row, figure)).collect(),
    };
    of_unit(subject, sheet)
}

fn line(subject: &Subject, row: &Indicator, figure: &Observation) -> Row {
    let language = subject.language;
    let [rank, of] = rank(figure, SharedLabels::of(language));
    let period = format::period(figure.period, language);
    let day = figure.as_of.map(|day| format::date(day, language));
    let shown = match &day {
        Some(day) => format!("{period}, {}", up_to(day, language)),
        None => period.clone(),
    };
    vec![
        Cell::text(row.name.text(language)),
        printed(&figure.place, figure.value.ok()),
        rank,
        of,
        Cell::text(row.measure.text(language)),
        Cell::text(period).shown_as(shown),
        day.map_or_else(Cell::blank, Cell::text),
    ]
    .into()
}

/// The rank, and of how many. Often it stands in the printed words already: then the page does not repeat it.
fn rank(figure: &Observation, labels: &SharedLabels) -> [Cell; 2] {
    let Some(rank) = figure.rank else { return [Cell::blank(), Cell::blank()] };
    let text = match rank.of {
        Some(of) => format!("{}/{of}", rank.rank),
        None => rank.rank.to_string(),
    };
    let shown = if figure.place.printed.contains(&text) {
        String::new()
    } else {
        format!(" ({} {text})", labels.rank.to_lowercase())
    };
    let of = rank.of.map_or_else(Cell::blank, |of| Cell::number(f64::from(of), of.to_string()));
    [Cell::number(f64::from(rank.rank), shown), of]
}

/// A form with figures of the unit, as a link to its page; `None` without any.
fn form_line(subject: &Subject, form: &Form, observed: &[&Observation]) -> Option<AnyView> {
    let is_observed = |row: &&Indicator| observed.iter().any(|figure| figure.indicator == row.id);
    let count = subject.documents.rows_of(&form.id).into_iter().filter(is_observed).count();
    if count == 0 {
        return None;
    }
    let selection = Selection { form: Some(form.id.0.clone()), ..subject.selection() };
    let name = form_link(form.name.text(subject.language), count, subject.language);
    Some(view! { <li><a href=href(Page::Indicators, &selection)>{name}</a></li> }.into_any())
}
