//! Where the units of a ranking's rows lie among all.

use leptos::prelude::*;

use crate::analysis::summary::Summary;
use crate::charts::scale::place;
use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::ui::any_view::OrNothing;
use crate::words::labels::SharedLabels;

/// The scale on which the rows of the table show where their units lie.
#[derive(Clone, Copy)]
pub struct RowScale {
    low: f64,
    high: f64,
    median: f64,
}

impl RowScale {
    /// From the lowest to the highest score.
    pub fn over(summary: &Summary) -> Self {
        Self { low: summary.lowest, high: summary.highest, median: summary.median }
    }

    /// A score, the one before it where they may be compared, and the median of all.
    pub fn show(self, score: f64, before: Option<f64>) -> AnyView {
        let at = |value: f64| format!("{}%", place(self.low, self.high, value) * 100.0);
        let before = before.map(|before| view! { <i class="before" style:left=at(before)></i> });
        view! {
            <span class="track" aria-hidden="true">
                <i class="median" style:left=at(self.median)></i>
                {before.or_nothing()}
                <i class="dot" style:left=at(score)></i>
            </span>
        }
        .into_any()
    }
}

/// What the marks of a row stand for: the score, the one it is compared with, and the median of all.
pub fn key(now: Period, before: Option<Period>, language: Language) -> AnyView {
    let since = before.map(|before| {
        view! { <span><i class="before"></i>{format::period(before, language)}</span> }
    });
    view! {
        <p class="row-key" aria-hidden="true">
            <span><i class="dot"></i>{format::period(now, language)}</span>
            {since.or_nothing()}
            <span><i class="median"></i>{SharedLabels::of(language).median.to_lowercase()}</span>
        </p>
    }
    .into_any()
}
