//! The ranking by the reader's own weights.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use super::fields::{WEIGHTS, field, numbers, reset};
use crate::analysis::explain::makeup::{Makeup, Member};
use crate::analysis::explain::reweigh::{NoReweighing, Reranked, Reweighed, reweigh};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::words::explain::certain as said;
use crate::words::explain::labels::ExplainLabels;

/// So many of the first are shown, besides the unit in view.
const SHOWN: usize = 15;
/// The most units named that have no place.
const NAMED: usize = 5;

/// The section; `None` where the index has not two domains.
pub fn section(case: &Arc<Case>, makeup: &Makeup) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    if makeup.members.len() < 2 {
        return None;
    }
    let kept = StoredValue::new((case.clone(), makeup.clone()));
    let one = |member: &Member| {
        let name = case.domain(&member.domain, language);
        let label = format!("{name}: {}", words.weight);
        let field = field(WEIGHTS, member.domain.clone(), label, "1".to_owned());
        view! { <li><span>{name}</span>{field}</li> }
    };
    let fields = makeup.members.iter().map(one).collect_any();
    let answer = move || {
        let numbers = numbers(WEIGHTS);
        if numbers.is_empty() {
            return ().into_any();
        }
        kept.with_value(|(case, makeup)| match reweigh(makeup, &numbers) {
            Ok(found) => answered(case, &found),
            Err(why) => {
                let text = match why {
                    NoReweighing::NothingCounts => words.nothing_counts,
                    NoReweighing::Unlike | NoReweighing::NoDomains => words.unlike,
                };
                view! { <p class="remark" role="note">{text}</p> }.into_any()
            }
        })
    };
    let hint =
        if makeup.weights().is_some() { words.own_weights_hint } else { words.own_average_hint };
    Some(
        view! {
            <section>
                <h2>{words.own_weights}</h2>
                <p class="rule">{hint}</p>
                <ul class="own-weights">{fields}</ul>
                {reset(WEIGHTS, words.clear_weights)}
                {answer}
            </section>
        }
        .into_any(),
    )
}

fn answered(case: &Case, found: &Reweighed) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let of = found.rows.len();
    let moved = found.rows.iter().filter(|row| row.places() != 0).count();
    let own = found.rows.iter().find(|row| Some(row.unit) == case.unit);
    let own_rank = own.map(|row| {
        let (name, rank) = (case.view.name(row.unit, language), format::rank(row.rank, row.shared));
        let text = said::your_rank(&name, &rank, of, row.published, language);
        view! { <p class="key">{text}</p> }
    });
    let decimals = case.view.decimals(None);
    let line = |row: &Reranked| -> Row {
        let places = row.places() as f64;
        vec![
            Cell::count(row.rank, format::rank(row.rank, row.shared)),
            Cell::text(case.view.whole_name(row.unit, language)),
            Cell::derived(row.total, format::number(row.total, decimals, language)),
            Cell::count(row.published, row.published.to_string()),
            Cell::number(places, format::signed(places, 0, language)),
        ]
        .into()
    };
    let first = found.rows.iter().take(SHOWN);
    let shown = first
        .chain(own.filter(|own| !found.rows.iter().take(SHOWN).any(|row| row.unit == own.unit)));
    let sheet = Sheet {
        title: words.yours.to_owned(),
        columns: vec![
            Column::numbers(words.your_rank),
            Column::name(crate::words::labels::SharedLabels::of(language).unit),
            Column::numbers(words.your_total),
            Column::numbers(words.published_rank),
            Column::numbers(words.change_of_rank),
        ],
        rows: shown.map(line).collect(),
    };
    let left_out = (!found.left_out.is_empty()).then(|| {
        let names = case.names(&found.left_out, NAMED, language);
        view! { <p class="remark">{said::left_out(&names, language)}</p> }
    });
    view! {
        <div role="status" aria-live="polite">
            {own_rank.or_nothing()}
            <p>{said::agreement(found.agreement, moved, of, language)}</p>
        </div>
        {left_out.or_nothing()}
        <DataTable sheet=sheet class="reranked"/>
    }
    .into_any()
}
