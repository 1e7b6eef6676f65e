//! Which rows are units: those that were taken for units, to be left out, and those that were set aside, to be kept.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::correcting::Fold;
use super::opening::Opening;
use super::understood::Understood;
use crate::model::language::Language;
use crate::model::spelling::bare_text;
use crate::model::summary_row::is_summary_name;
use crate::read::opened::meaning::choices::RowIs;
use crate::ui::any_view::CollectAny;
use crate::words::cut::in_a_sentence;
use crate::words::open::labels::OpenLabels;
use crate::words::opened::labels::reason;

/// So many rows are listed at once.
const LISTED: usize = 60;

/// The rows of all tables by what names them, folded away until they are asked for.
pub fn rows(opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    let correcting = opening.correcting;
    let is_open = RwSignal::new(correcting.are_rows_open());
    let list = move || {
        let understood = opening.understood.get_untracked().filter(|_| is_open.get())?;
        Some(lists(&understood, &correcting.wanted(), opening, language))
    };
    view! {
        <details class="rows" open=is_open.get_untracked() on:toggle:target=move |event| {
            is_open.set(event.target().open());
            correcting.fold_rows(Fold::of(event.target().open()));
        }>
            <summary>{words.rows_read}</summary>
            <p>{words.rows_lead}</p>
            <label>
                {words.rows_find}" "
                <input
                    type="search"
                    prop:value=move || correcting.wanted()
                    on:input:target=move |event| correcting.look_for(event.target().value())
                />
            </label>
            {list}
        </details>
    }
    .into_any()
}

/// Units and other rows whose names have the words.
fn lists(understood: &Understood, wanted: &str, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    let wanted = bare_text(wanted);
    let is_wanted = |name: &str| wanted.is_empty() || bare_text(name).contains(&wanted);
    let meaning = &understood.meaning;
    let mut known = BTreeSet::new();
    let units: Vec<&str> = meaning
        .units
        .iter()
        .map(|unit| unit.printed.as_str())
        .filter(|name| is_wanted(name) && known.insert(*name))
        .take(LISTED + 1)
        .collect();
    let aside = meaning.report.tables.iter().flat_map(|table| &table.aside);
    let mut told = BTreeSet::new();
    // Nobody is ranked under the name of a mean, whatever a reader says.
    let aside: Vec<(String, String)> = aside
        .filter(|(name, _)| is_wanted(name) && !is_summary_name(name) && told.insert(name.as_str()))
        .map(|(name, why)| (name.clone(), reason(*why, language).to_owned()))
        .take(LISTED)
        .collect();
    let has_more = units.len() > LISTED;
    let units = units.into_iter().take(LISTED).map(|name| row(name, "", RowIs::Unit, opening));
    let others = aside.iter().map(|(name, why)| row(name, why, RowIs::Aside, opening));
    view! {
        <ul class="checks">{units.collect_any()}</ul>
        {has_more.then(|| view! { <p class="of">"… "{words.rows_more}</p> })}
        {(!aside.is_empty()).then(|| view! { <p>{words.rows_aside}</p> })}
        <ul class="checks">{others.collect_any()}</ul>
    }
    .into_any()
}

/// A row, ticked where it is a unit.
fn row(name: &str, why: &str, is: RowIs, opening: Opening) -> AnyView {
    let own = name.to_owned();
    let choose = move |is_unit: bool| {
        let (own, is) = (own.clone(), if is_unit { RowIs::Unit } else { RowIs::Aside });
        opening.choose(move |_, choices| {
            choices.rows.insert(own, is);
        });
    };
    view! {
        <li><label>
            <input
                type="checkbox"
                checked=is == RowIs::Unit
                on:change:target=move |event| choose(event.target().checked())
            />
            " "{in_a_sentence(name)}
            {(!why.is_empty()).then(|| view! { <span class="of">" ("{why.to_owned()}")"</span> })}
        </label></li>
    }
    .into_any()
}
