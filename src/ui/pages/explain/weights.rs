//! The ranking by the reader's own weights.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use super::fields::{WEIGHTS, field, numbers, reset};
use crate::analysis::explain::makeup::{Makeup, Member};
use crate::analysis::explain::reweigh::{NoReweighing, Reranked, Reweighed, reweigh};
use crate::export::sheet::{Cell, Column, Row, Sheet, Style};
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
    let shown = RwSignal::new(Shown::First);
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
            Ok(found) => answered(case, &found, shown),
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

/// How much of the ranking is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// The first of it, and the unit in view.
    First,
    /// All of it.
    Whole,
}

/// A button that shows all of it, or the first again; nothing where the first are all.
fn more(shown: RwSignal<Shown>, of: usize) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let turn = move |_| {
        shown.update(|shown| {
            *shown = match *shown {
                Shown::First => Shown::Whole,
                Shown::Whole => Shown::First,
            };
        });
    };
    let text = move || match shown.get() {
        Shown::First => said::all(of, language),
        Shown::Whole => words.only_first.to_owned(),
    };
    (of > SHOWN + 1)
        .then(|| view! { <button type="button" on:click=turn>{text}</button> }.into_any())
}

fn answered(case: &Case, found: &Reweighed, shown: RwSignal<Shown>) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let of = found.rows.len();
    let moved = found.rows.iter().filter(|row| row.places() != 0).count();
    let own = found.rows.iter().find(|row| Some(row.unit) == case.unit);
    let own_rank = own.map(|row| {
        let (name, rank) = (
            case.view.name(row.unit, language),
            format::places::rank(row.rank, row.shared, language),
        );
        let text = said::your_rank(&name, &rank, of, row.published, language);
        view! { <p class="key">{text}</p> }
    });
    let decimals = case.view.decimals(None);
    let line = |row: &Reranked| -> Row {
        let places = row.places() as f64;
        let cells = vec![
            Cell::count(row.rank, format::places::rank(row.rank, row.shared, language)),
            Cell::text(case.view.whole_name(row.unit, language)),
            Cell::derived(row.total, format::number(row.total, decimals, language)),
            Cell::count(row.published, row.published.to_string()),
            Cell::number(places, format::signed(places, 0, language)),
        ];
        let is_own = Some(row.unit) == case.unit;
        Row { style: if is_own { Style::Chosen } else { Style::Plain }, ..cells.into() }
    };
    let first = match shown.get() {
        Shown::First => SHOWN,
        Shown::Whole => of,
    };
    let (above, below) = found.rows.split_at(first.min(of));
    let rows = above.iter().chain(below.iter().filter(|row| Some(row.unit) == case.unit));
    let sheet = Sheet {
        title: words.yours.to_owned(),
        columns: vec![
            Column::numbers(words.your_rank),
            Column::name(crate::words::labels::SharedLabels::of(language).unit),
            Column::numbers(words.your_total),
            Column::numbers(words.published_rank),
            Column::numbers(words.change_of_rank),
        ],
        rows: rows.map(line).collect(),
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
        {more(shown, of).or_nothing()}
    }
    .into_any()
}
