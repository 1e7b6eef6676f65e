//! The targets of indices: bullet charts, the way of the total, the table with ranks, the gaps in order, and what was met.

use leptos::prelude::*;

use super::aims::Aims;
use super::{bullets, gaps, standing, way};
use crate::ui::any_view::CollectAny;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// What can be said of met and not met, for the head of the page.
pub fn judged(aims: &Aims) -> Option<String> {
    let first = aims.rows.first()?;
    if aims.rows.iter().any(|row| row.after.is_some()) {
        return Some(sentences::tally(&aims.rows, aims.language));
    }
    Some(sentences::no_result(first.target.period, aims.language))
}

/// The sections; nothing for a document without index targets.
pub fn section(aims: &Aims) -> Option<AnyView> {
    if aims.rows.is_empty() {
        return None;
    }
    let words = TargetsLabels::of(aims.language);
    let why = aims.rows.iter().filter_map(|row| sentences::not_enough(row, aims.language));
    let why = judged(aims).into_iter().chain(why);
    let why = why.map(|text| view! { <p class="remark" role="note">{text}</p> }).collect_any();
    Some(
        view! {
            <section>
                <h2>{words.plan}</h2>
                {bullets::figure(aims)}
                {way::figures(aims)}
                {standing::table(aims)}
            </section>
            <section><h2>{words.gaps}</h2>{gaps::table(aims)}</section>
            <section><h2>{words.outcomes}</h2>{why}</section>
        }
        .into_any(),
    )
}
