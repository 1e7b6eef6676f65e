//! The doubts one by one, each with its arithmetic and the figures it concerns.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::audit::figure::{Figure, Subject};
use crate::model::cell::{ReadFrom, ScoreOf};
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::{opening, sourced};
use crate::ui::components::take_away::take_away;
use crate::ui::doubts::Doubt;
use crate::ui::pace::pieces::{Make, in_pieces};
use crate::words::audit::labels as named;
use crate::words::audit::labels::AuditLabels;

/// Rows shown at first, and added by each press of the button.
const STEP: usize = 60;

/// Rows made before the browser gets a turn.
const PIECE: usize = 15;

/// The list as a table, the surest first.
pub fn list(publication: &Publication, shown: Vec<Doubt>, language: Language) -> AnyView {
    let labels = AuditLabels::of(language);
    if shown.is_empty() {
        return view! { <p>{labels.none}</p> }.into_any();
    }
    let sources: Vec<(String, String)> = publication
        .sources
        .iter()
        .map(|source| (source.id.0.clone(), source.title.text(language).to_owned()))
        .collect();
    let count = RwSignal::new(STEP);
    let total = shown.len();
    let line = move |doubt: &Doubt| row(doubt, &sources, language, labels);
    let make: Make =
        Arc::new(move |places: Range<usize>| shown[places].iter().map(&line).collect_any());
    let lines = move || in_pieces(count.get().min(total), PIECE, make.clone());
    view! {
        <div data-taken="">
            <div class="scroll" tabindex="0" role="region" aria-label=labels.caption>
                <table class="doubts">
                    <caption>{labels.caption}" ("{total}")"</caption>
                    <thead><tr>
                        <th scope="col">{labels.grade}</th>
                        <th scope="col">{labels.finding}</th>
                        <th scope="col">{labels.printed}</th>
                        <th scope="col">{labels.kind}</th>
                        <th scope="col">{labels.document}</th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            {move || (total > count.get()).then(|| view! {
                <p class="more"><button type="button" on:click=move |_| count.update(|count| *count += STEP)>{labels.show_more}</button></p>
            }).or_nothing()}
            {take_away(move || count.set(usize::MAX))}
        </div>
    }
    .into_any()
}

/// The score a figure is, where it is one.
fn score_of(figure: &Figure) -> Option<ScoreOf> {
    let Subject::Score(index, domain) = &figure.of else { return None };
    let (index, domain) = (index.clone(), domain.clone());
    Some(ScoreOf { index, domain, unit: figure.unit?, period: figure.period? })
}

fn row(
    doubt: &Doubt,
    sources: &[(String, String)],
    language: Language,
    labels: &'static AuditLabels,
) -> AnyView {
    let finding = &doubt.finding;
    let title = finding.source.as_ref().and_then(|id| {
        sources.iter().find(|(known, _)| *known == id.0).map(|(_, title)| title.clone())
    });
    let figures = finding
        .figures
        .iter()
        .map(|figure| match &figure.place {
            Some(place) => {
                let text = match place.printed.chars().count() {
                    0 => labels.blank.to_owned(),
                    1..=40 => place.printed.clone(),
                    _ => place.printed.chars().take(40).chain(['…']).collect(),
                };
                view! { <li>{sourced(text, place)}" "<span class="of">{place.at()}</span></li> }
                    .into_any()
            }
            None => {
                let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
                let row = format!("{}:{} {}", figure.row.file, figure.row.line, figure.column);
                let value = match score_of(figure) {
                    Some(score) => opening(value, ReadFrom::Row(score)),
                    None => value.into_any(),
                };
                view! { <li>{value}" "<span class="of">{row}</span></li> }.into_any()
            }
        })
        .collect_any();
    view! {
        <tr class=finding.grade.id()>
            <th scope="row">{named::grade(finding.grade, language)}</th>
            <td>{doubt.text(language).to_owned()}</td>
            <td><ul class="printed" lang="vi">{figures}</ul></td>
            <td>{named::kind(finding.kind, language)}</td>
            <td>{title.unwrap_or_default()}</td>
        </tr>
    }
    .into_any()
}
