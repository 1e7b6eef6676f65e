//! A row over time.

use leptos::prelude::*;

use super::numbers::{Numbers, cell_of, numbers_table};
use super::{name_of, plain};
use crate::analysis::forms::course::Step;
use crate::charts::course::{self, Course, Slot};
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::model::unit::UnitIdx;
use crate::ui::components::figure::Figure;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// Height of the picture.
const HEIGHT_PX: u32 = 150;

/// The picture of a row's steps.
pub(super) fn over_time(
    row: &Indicator,
    steps: &[Step<'_>],
    unit: UnitIdx,
    language: Language,
) -> AnyView {
    let slot = |step: &Step<'_>| {
        let value = step.value();
        let when = sentences::moment(step.moment, language);
        let said = match step.found {
            Some(found) if found.value.is_ok() || !found.place.printed.is_empty() => {
                found.place.printed.trim().to_owned()
            }
            _ => IndicatorsLabels::of(language).blank.to_owned(),
        };
        Slot {
            label: format::period(step.moment.period, language),
            note: sentences::cut(step.moment, language),
            value,
            text: value.map_or("–".to_owned(), |value| plain(value, language)),
            spoken: format!("{when}: {said}"),
        }
    };
    let picture = Course { unit, slots: steps.iter().map(slot).collect() };
    let numbers: Numbers = steps
        .iter()
        .map(|step| {
            let found: Vec<&Observation> =
                step.found.into_iter().filter(|found| found.value.is_ok()).collect();
            (sentences::moment(step.moment, language), vec![cell_of(&found, language)])
        })
        .collect();
    let caption = name_of(row, language);
    let heads = vec![IndicatorsLabels::of(language).figure.to_owned()];
    let title = caption.clone();
    view! {
        <div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::course(steps, language)
                draw=move |width| course::svg(&picture, (width, HEIGHT_PX))
                table=move || numbers_table(&title, IndicatorsLabels::of(language).period, &heads, &numbers, language)
            />
        </div>
    }
    .into_any()
}
