//! How an index's total came here and where it wants to be: a column a period, outlined where nobody published it.

use leptos::prelude::*;

use super::Aims;
use super::table::{self, Rows, cell};
use crate::analysis::plan::way::{Origin, Step, way};
use crate::charts::course::{self, Course, Slot};
use crate::format;
use crate::model::unit::UnitIdx;
use crate::ui::components::figure::Figure;
use crate::ui::components::passage::sourced;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// Height of the picture. Measure: px.
const HEIGHT_PX: u32 = 200;

/// A figure for every total whose way is known.
pub fn figures(aims: &Aims) -> Vec<AnyView> {
    let found = aims.rows.iter().map(|row| (row, way(&aims.documents, row)));
    found
        .filter(|(_, steps)| !steps.is_empty())
        .map(|(row, steps)| {
            let name = row.target.name.text(aims.language);
            let caption = format!("{name}: {}", TargetsLabels::of(aims.language).way);
            figure(aims, &steps, row.target.unit, caption)
        })
        .collect()
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
    let (listed, title) = (steps.to_vec(), caption.clone());
    let numbers = move || {
        let words = TargetsLabels::of(language);
        let line = |step: &Step| {
            let shown = sentences::step(step, language);
            let value = match &step.origin {
                Origin::Published(Some(place)) | Origin::Wanted(_, place) => sourced(shown, place),
                Origin::Published(None) => shown.into_any(),
                Origin::Implied(place) => {
                    vec![shown.into_any(), " · ".into_any(), sourced(place.printed.clone(), place)]
                        .into_any()
                }
            };
            let origin = sentences::origin(&step.origin, language);
            let origin =
                if origin.is_empty() { words.result.to_lowercase() } else { origin.to_owned() };
            let cells = vec![cell("number", vec![value]), cell("", vec![origin.into_any()])];
            table::row(None, vec![format::period(step.period, language).into_any()], cells)
        };
        let heads = [words.due, words.level, ""].map(IntoAny::into_any).into_iter().collect();
        let rows = vec![Rows { head: None, rows: listed.iter().map(line).collect() }];
        table::bare("", title.clone(), heads, rows)
    };
    view! {
        <div class="multiples wide"><div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::way(steps, language)
                draw=move |width| course::svg(&picture, (width, HEIGHT_PX))
                table=numbers
            />
        </div></div>
    }
    .into_any()
}
