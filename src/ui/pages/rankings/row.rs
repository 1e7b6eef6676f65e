//! A row of the ranking on the page.

use leptos::prelude::*;

use super::row_scale::RowScale;
use super::sheet::Line;
use crate::analysis::rank::Ranked;
use crate::export::sheet::{Cell, Style, Value};
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::CollectAny;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::content;
use crate::ui::in_view::Standing;
use crate::words::labels::SharedLabels;

/// A row on the page, from the cells that are taken away; `pointed` is the unit the reader stands on, where a map shows it
/// too.
pub fn shown_row(
    line: &Line,
    row: &Ranked,
    (standing, track): (&Standing, Option<&RowScale>),
    pointed: Option<RwSignal<Option<UnitIdx>>>,
    language: Language,
) -> AnyView {
    let chosen = line.style == Style::Chosen;
    let change = standing.change(row.unit).and_then(|change| change.as_ref().ok());
    let before = change.map(|change| change.scores.0);
    let track = track.map(|track| track.show(row.score.points(), before));
    let mark = chosen.then(|| {
        let words = SharedLabels::of(language);
        view! { <span class="visually-hidden">" ("{words.chosen}")"</span> }
    });
    let nodes = line.nodes.iter().map(|(score, rank, of)| node_cell(score, rank, of)).collect_any();
    let cells = view! {
            <td class="number rank">{content(&line.rank.0)}<span class="of">{content(&line.rank.1)}</span></td>
            <th scope="row">{content(&line.name)}{mark.or_nothing()}</th>
            <td class="number score">{content(&line.score)}{track.or_nothing()}</td>
            {change_cell(&line.change.0, line.moved.clone())}
            <td class="number points">{line.change.1.shown.clone()}</td>
            {nodes}
    }
    .into_any();
    let unit = row.unit;
    match pointed {
        None => view! { <tr class:chosen=chosen>{cells}</tr> }.into_any(),
        // Whoever stands on a row sees its unit on the map, and the other way round.
        Some(pointed) => view! {
            <tr
                class:chosen=chosen
                class:pointed=move || pointed.get() == Some(unit)
                on:pointerenter=move |_| pointed.set(Some(unit))
                on:pointerleave=move |_| pointed.set(None)
                on:focusin=move |_| pointed.set(Some(unit))
            >{cells}</tr>
        }
        .into_any(),
    }
}

/// The places moved in few signs, with their words for a screen reader.
fn change_cell(places: &Cell, moved: String) -> AnyView {
    if !matches!(places.value, Value::Number(_)) {
        let why = places.why_absent().map(str::to_owned);
        return view! { <td class="number change none" title=why>{content(places)}</td> }
            .into_any();
    };
    let sign = places.shown.clone();
    let class = match sign.chars().next() {
        Some('▲') => "up",
        Some('▼') => "down",
        _ => "level",
    };
    view! {
        <td class="number change">
            <span class=class aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{moved}</span>
        </td>
    }
    .into_any()
}

fn node_cell(score: &Cell, rank: &Cell, of: &Cell) -> AnyView {
    if let Some(why) = score.why_absent() {
        return view! { <td class="number none" title=why.to_owned()>{content(score)}</td> }
            .into_any();
    }
    let rank = format!("{}{}", rank.shown, of.shown);
    view! { <td class="number">{content(score)}<span class="of">{rank}</span></td> }.into_any()
}
