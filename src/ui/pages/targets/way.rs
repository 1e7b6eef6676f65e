//! How an index's total came here and where it wants to be: a column a period, outlined where nobody published it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::plan::way::{Origin, Step, way};
use crate::charts::course::{self, Course, Slot};
use crate::export::sheet::{Cell, Column, Row, Sheet, Stand};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::ui::figures::plan::aims::Aims;
use crate::ui::figures::plan::source::source_note;
use crate::words::spans::Spans;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// Height of the picture. Measure: px.
const HEIGHT_PX: u32 = 200;

/// A figure for every total whose way is known.
pub fn figures(aims: &Aims) -> AnyView {
    let found = aims.rows.iter().map(|row| (row, way(&aims.documents, row)));
    let found = found.filter(|(_, steps)| !steps.is_empty());
    let figures = found.map(|(row, steps)| {
        let name = row.target.name.text(aims.language);
        let caption = format!("{name}: {}", TargetsLabels::of(aims.language).way);
        figure(aims, &steps, row.target.unit, caption)
    });
    figures.collect_any()
}

fn figure(aims: &Aims, steps: &[Step], unit: UnitIdx, caption: String) -> AnyView {
    let language = aims.language;
    let slot = |step: &Step| Slot {
        label: format::period(step.period, language),
        note: sentences::origin(&step.origin, language).to_owned(),
        value: Some(step.value),
        text: sentences::step(step, language),
        spoken: sentences::spoken_step(step, language),
    };
    let picture = Course { unit, slots: steps.iter().map(slot).collect() };
    let sheet = sheet(steps, caption.clone(), language);
    view! {
        <div class="multiples wide"><div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::way(steps, language)
                draw=move |width| course::svg(&picture, (width, HEIGHT_PX))
                sheet=Arc::new(move || sheet.clone())
                sources=vec![source_note(aims)]
                shown=SourceLine::OfPage
            />
        </div></div>
    }
    .into_any()
}

/// A row a period: the number, the words it follows from where nobody printed it, and what it is.
fn sheet(steps: &[Step], title: String, language: Language) -> Sheet {
    let words = TargetsLabels::of(language);
    let periods: Vec<Period> = steps.iter().map(|step| step.period).collect();
    let spans = Spans::of(&periods);
    let columns = vec![
        Column::name(spans.one(language)),
        Column::numbers(words.level),
        Column::words(words.known_from).standing(Stand::After),
        Column::words(words.how_known).headed(""),
    ];
    Sheet { title, columns, rows: steps.iter().map(|step| line(step, language)).collect() }
}

fn line(step: &Step, language: Language) -> Row {
    let shown = sentences::step(step, language);
    let (value, known_from) = match &step.origin {
        Origin::Published(Some(place)) | Origin::Wanted(_, place) => {
            let value = Cell::printed(place.printed.clone(), Some(step.value)).shown_as(shown);
            (value.opening(ReadFrom::Passage(place.clone())), Cell::blank())
        }
        Origin::Published(None) => (Cell::number(step.value, shown), Cell::blank()),
        Origin::Implied(place) => {
            let words = Cell::text(place.printed.clone());
            let words = words.opening(ReadFrom::Passage(place.clone())).led_by(" · ");
            (Cell::derived(step.value, shown), words)
        }
    };
    let origin = match sentences::origin(&step.origin, language) {
        "" => TargetsLabels::of(language).result.to_lowercase(),
        origin => origin.to_owned(),
    };
    vec![Cell::text(format::period(step.period, language)), value, known_from, Cell::text(origin)]
        .into()
}
