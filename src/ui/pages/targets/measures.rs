//! Targets of measures beside the indices, by the level they are set for.

use leptos::prelude::*;

use crate::analysis::duties::{by_scope, observed};
use crate::export::sheet::{Cell, Column, Row, Sheet, Stand};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::period::Period;
use crate::model::target::Target;
use crate::ui::components::data_table::DataTable;
use crate::ui::figures::plan::aims::Aims;
use crate::ui::figures::plan::source::source_note;
use crate::words::labels::SharedLabels;
use crate::words::spans::Spans;
use crate::words::targets::labels::{TargetsLabels, outcome, scope};

/// Whether results of the targets are known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Results {
    Known,
    None,
}

/// The section; nothing when there are none.
pub fn section(aims: &Aims) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let sheet = sheet(aims);
    (!sheet.rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.measures}</h2>
                <DataTable sheet=sheet class="measures" sources=vec![source_note(aims)]/>
            </section>
        }
        .into_any()
    })
}

/// A row a target: what, its level, its period, who answers, and the result where any is known.
fn sheet(aims: &Aims) -> Sheet {
    let (words, labels) = (TargetsLabels::of(aims.language), SharedLabels::of(aims.language));
    let targets: Vec<&Target> = aims.targets.iter().collect();
    let groups = by_scope(&targets);
    let mut all = groups.iter().flat_map(|(_, group)| group);
    let results = match all.any(|target| observed(&aims.documents, target).is_some()) {
        true => Results::Known,
        false => Results::None,
    };
    let periods: Vec<Period> = targets.iter().map(|target| target.period).collect();
    let mut columns = vec![
        Column::words(words.whose).standing(Stand::Over),
        Column::name(words.what),
        Column::words(labels.domain).beside(),
        Column::words(words.note).standing(Stand::Note),
        Column::numbers(words.level),
        Column::words(words.measure).file_only(),
        Column::words(Spans::of(&periods).one(aims.language)),
        Column::words(words.bodies),
        Column::words(words.lead_body).standing(Stand::Note),
    ];
    if results == Results::Known {
        columns.extend([
            Column::numbers(words.result),
            Column::words(words.as_of).standing(Stand::After),
            Column::words(words.verdict).standing(Stand::After),
        ]);
    }
    let rows = groups.iter().flat_map(|(level, group)| {
        let level = scope(&aims.publication.units, level, aims.language);
        group.iter().map(move |target| line(aims, &level, target, results))
    });
    Sheet { title: words.measures.to_owned(), columns, rows: rows.collect() }
}

fn line(aims: &Aims, level: &str, target: &Target, results: Results) -> Row {
    let words = TargetsLabels::of(aims.language);
    let set = Cell::printed(target.place.printed.clone(), target.value);
    let set = match target.value {
        Some(_) => set,
        None => set.without_number(words.no_number),
    };
    let or_blank = |text: Option<String>| text.map_or_else(Cell::blank, Cell::text);
    let lead = target.lead.as_ref().and_then(|lead| aims.documents.body(lead));
    let mut cells = vec![
        Cell::text(level),
        aims.text(&target.name),
        or_blank(aims.domain_name(target)).led_by(" · "),
        aims.text(&target.note),
        set.opening(ReadFrom::Passage(target.place.clone())),
        Cell::text(target.measure.as_str()),
        Cell::text(format::period(target.period, aims.language)),
        bodies(aims, target),
        lead.map_or_else(Cell::blank, |lead| {
            aims.text(&lead.name).led_by(format!("{}: ", words.lead))
        }),
    ];
    if results == Results::Known {
        cells.extend(result(aims, target));
    }
    cells.into()
}

/// The names of the bodies that answer for a target.
fn bodies(aims: &Aims, target: &Target) -> Cell {
    if target.responsible.is_empty() {
        return Cell::absent_in_words(TargetsLabels::of(aims.language).no_body);
    }
    let names = target.responsible.iter().map(|id| match aims.documents.body(id) {
        Some(body) => (body.name.text(aims.language), aims.language_of(&body.name)),
        None => (id.as_str(), None),
    });
    let (names, languages): (Vec<&str>, Vec<Option<&'static str>>) = names.unzip();
    Cell::text(names.join("; ")).in_language(languages.into_iter().flatten().next())
}

/// What was reached, until when, and whether that is enough.
fn result(aims: &Aims, target: &Target) -> [Cell; 3] {
    let words = TargetsLabels::of(aims.language);
    let Some((found, judged)) = observed(&aims.documents, target) else {
        return [Cell::absent_in_words(words.no_result), Cell::blank(), Cell::blank()];
    };
    let until = found.as_of.map(|day| format::date(day, aims.language));
    [
        Cell::printed(found.place.printed.clone(), found.value.ok())
            .opening(ReadFrom::Passage(found.place.clone())),
        until.map_or_else(Cell::blank, |day| {
            let shown = format!(" ({day})");
            Cell::text(day).shown_as(shown)
        }),
        judged.map_or_else(Cell::blank, |judged| Cell::text(outcome(judged, words)).led_by(": ")),
    ]
}
