//! The steps of a process one under the other, each as a part of its own whole.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::details::{Block, Printed};
use super::legend::numbered;
use super::names::{name_of, plain};
use super::numbers::{figures, sheet};
use super::setting::Setting;
use crate::analysis::forms::steps::Step;
use crate::charts::stacks::{self, Piece, Stack, Stacks};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::language::Language;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::ui::components::legend::{Key, Sign};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// The picture of a process.
pub(super) fn process(steps: &[Step<'_>], setting: &Setting) -> AnyView {
    let Setting { unit, language, .. } = *setting;
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
    let first = steps.first().map_or_else(String::new, |step| name_of(step.row, language));
    let caption = format!("{}: {first}", words.processes);
    let sheet = as_sheet(steps, caption.clone(), language);
    let names = [words.reached, words.not_reached];
    let keys = names.into_iter().map(|name| Key::new(Sign::Plain, name));
    let legend = numbered(keys, language);
    view! {
        <div class="multiple">
            <Figure
                caption=caption
                sentence=sentences::process(steps, language)
                draw=move |width| stacks::svg(&picture, width)
                legend=legend
                sheet=Arc::new(move || sheet.clone())
                sources=vec![setting.source.clone()]
                shown=SourceLine::OfPage
            />
        </div>
    }
    .into_any()
}

/// A row a step: the figure as printed, how much is reached, of how much.
fn as_sheet(steps: &[Step<'_>], title: String, language: Language) -> Sheet {
    let words = IndicatorsLabels::of(language);
    let mut block = Block::default();
    let number = |value: f64| Cell::number(value, plain(value, language));
    block.push(
        Column::name(words.indicator),
        steps.iter().map(|step| Cell::text(name_of(step.row, language))),
    );
    let rows: Vec<Printed<'_>> = steps.iter().map(|step| (step.row, vec![step.found])).collect();
    block.append(figures(words.figure, &rows, language));
    block.push(
        Column::numbers(words.reached).file_only(),
        steps.iter().map(|step| number(step.done)),
    );
    block.push(
        Column::numbers(words.denominator).file_only(),
        steps.iter().map(|step| number(step.of)),
    );
    sheet(title, block)
}
