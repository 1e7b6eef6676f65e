//! The steps of a process one under the other, each as a part of its own whole.

use leptos::prelude::*;

use super::numbers::{Numbers, numbers_table};
use super::{name_of, plain};
use crate::analysis::forms::steps::Step;
use crate::charts::stacks::{self, Piece, Stack, Stacks};
use crate::charts::{marker, palette};
use crate::format;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::components::figure::Figure;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::labels::SharedLabels;

/// The picture of a process.
pub(super) fn process(steps: &[Step<'_>], unit: UnitIdx, language: Language) -> AnyView {
    let words = IndicatorsLabels::of(language);
    let stack = |step: &Step<'_>| {
        let label = name_of(step.row, language);
        let whole = step.done >= step.of;
        let total = match whole && step.found.ratio.is_none() {
            true => plain(step.done, language),
            false => format!("{}/{}", plain(step.done, language), plain(step.of, language)),
        };
        let share = format::percent(step.done / step.of, 1, language);
        let piece = |part: usize, value: f64, spoken: String| Piece { part, value, spoken };
        let reached = piece(0, step.done, format!("{label}: {total} ({share})"));
        let left = step.of - step.done;
        let rest = format!("{label}: {} {}", plain(left, language), words.not_reached);
        let rest = (left > 0.0).then(|| piece(1, left, rest));
        Stack { label, total, pieces: std::iter::once(reached).chain(rest).collect() }
    };
    let picture = Stacks { unit, stacks: steps.iter().map(stack).collect() };
    let numbers: Numbers = steps
        .iter()
        .map(|step| {
            let place = &step.found.place;
            let cell = (place.printed.trim().to_owned(), Some(place.clone()));
            (name_of(step.row, language), vec![cell])
        })
        .collect();
    let first = steps.first().map_or_else(String::new, |step| name_of(step.row, language));
    let caption = format!("{}: {first}", words.processes);
    let heads = vec![words.figure.to_owned()];
    let title = caption.clone();
    let legend = move || {
        let entry = |(part, name): (usize, &'static str)| {
            let key = marker::key(part).unwrap_or_default();
            view! {
                <li><span aria-hidden="true" data-colour=palette::series(part) inner_html=key></span>{part + 1}". "{name}</li>
            }
            .into_any()
        };
        let names = [words.reached, words.not_reached];
        let entries: Vec<AnyView> = names.into_iter().enumerate().map(entry).collect();
        view! { <ul class="legend" aria-label=SharedLabels::of(language).legend>{entries}</ul> }
    };
    view! {
        <div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::process(steps, language)
                draw=move |width| stacks::svg(&picture, width)
                legend=legend
                table=move || numbers_table(&title, words.indicator, &heads, &numbers, language)
            />
        </div>
    }
    .into_any()
}
