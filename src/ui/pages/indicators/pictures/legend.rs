//! The parts of a whole by their numbers in the picture.

use leptos::prelude::*;

use super::super::lang_of;
use super::name_of;
use crate::analysis::forms::breakdown::{Breakdown, Line};
use crate::charts::{marker, palette};
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::model::place::Place;
use crate::ui::components::passage::sourced;
use crate::words::labels::SharedLabels;

/// A part in the legend: its name, and its figure and share where one stack alone is the whole.
pub(super) type Entry = (String, Option<(String, Place, String)>);

/// The entries of the parts that are stacked.
pub(super) fn legend_entries(
    breakdown: &Breakdown<'_>,
    stacked: &[&Line<'_>],
    language: Language,
) -> Vec<Entry> {
    let wholes: Vec<&&Line<'_>> = stacked.iter().filter(|line| line.scope.is_none()).collect();
    let only = if let [only] = wholes.as_slice() { Some(**only) } else { None };
    let entry = |(place, part): (usize, &&Indicator)| {
        let figure = only.and_then(|line| {
            let found = line.parts.get(place)?.first()?;
            let share = format::percent(found.value.ok()? / line.sum(), 1, language);
            Some((found.place.printed.trim().to_owned(), found.place.clone(), share))
        });
        (name_of(part, language), figure)
    };
    breakdown.parts.iter().enumerate().map(entry).collect()
}

/// The legend.
pub(super) fn legend(entries: &[Entry], language: Language) -> impl IntoView + use<> {
    let entry = |(place, (name, figure)): (usize, &Entry)| {
        let key = marker::key(place).unwrap_or_default();
        let colour = palette::series(place);
        let figure = figure.as_ref().map(|(printed, at, share)| {
            let figure = sourced(printed.clone(), at);
            view! { ": "<span lang=lang_of(false, language)>{figure}</span>" ("{share.clone()}")" }
        });
        view! {
            <li><span aria-hidden="true" data-colour=colour inner_html=key></span>{place + 1}". "{name.clone()}{figure}</li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = entries.iter().enumerate().map(entry).collect();
    let label = SharedLabels::of(language).legend;
    view! { <ul class="legend" aria-label=label>{entries}</ul> }
}
