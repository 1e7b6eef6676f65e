//! A row over time.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::details::{Block, Printed};
use super::names::{name_of, plain};
use super::numbers::{figures, sheet};
use super::setting::Setting;
use crate::analysis::forms::course::Step;
use crate::charts::course::{self, Course, Slot};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// Height of the picture.
const HEIGHT_PX: u32 = 150;

/// The picture of a row's steps.
pub(super) fn over_time(row: &Indicator, steps: &[Step<'_>], setting: &Setting) -> AnyView {
    let Setting { unit, language, .. } = *setting;
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
    let caption = name_of(row, language);
    let sheet = as_sheet(row, steps, caption.clone(), language);
    view! {
        <div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::course(steps, language)
                draw=move |width| course::svg(&picture, (width, HEIGHT_PX))
                sheet=Arc::new(move || sheet.clone())
                sources=vec![setting.source.clone()]
                shown=SourceLine::OfPage
            />
        </div>
    }
    .into_any()
}

/// A row a point in time.
fn as_sheet(row: &Indicator, steps: &[Step<'_>], title: String, language: Language) -> Sheet {
    let words = IndicatorsLabels::of(language);
    let mut block = Block::default();
    block.push(
        Column::name(words.period),
        steps.iter().map(|step| Cell::text(sentences::moment(step.moment, language))),
    );
    let found = steps.iter().map(|step| step.found.into_iter().collect());
    let rows: Vec<Printed<'_>> = found.map(|found| (row, found)).collect();
    block.append(figures(words.figure, &rows, language));
    sheet(title, block)
}
