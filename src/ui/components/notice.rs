//! What could not be loaded or read, said once, with what still works.

use leptos::prelude::*;

use crate::format;
use crate::model::publication::Publication;
use crate::read::problem::Problem;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::problems;

/// At most this many problems are listed; the others are counted.
const LISTED: usize = 8;

/// Progress, problems and doubts of everything loaded so far.
#[component]
pub fn Notices() -> impl IntoView {
    let (library, address) = (use_library(), use_address());
    let words = move || SharedLabels::of(address.language());
    let list = move |found: Vec<Problem>| {
        let more = found.len().saturating_sub(LISTED);
        let language = address.language();
        let items = found
            .iter()
            .take(LISTED)
            .map(|problem| view! { <li>{problems::problem(problem, language)}</li> })
            .collect_any();
        view! {
            <ul>{items}</ul>
            {(more > 0).then(|| view! { <p>{words().and_more}": "{more}</p> }).or_nothing()}
        }
    };
    let found = move |doubts: bool| {
        let mut problems = library.problems.get();
        problems.retain(|problem| problem.fault.keeps_the_figure() == doubts);
        problems
    };
    let has_data = move || {
        library.publication.with(|found: &Option<std::sync::Arc<Publication>>| found.is_some())
    };
    let busy = move || {
        let opening = !has_data() && found(false).is_empty();
        library.waiting.with(|waiting| !waiting.is_empty()) || opening
    };
    view! {
        <div class="progress" role="status" aria-live="polite">
            {move || busy().then(|| view! {
                <progress aria-label=words().loading></progress>
                <span>{words().loading}" … "{move || format::bytes(library.received.get(), address.language())}</span>
            }).or_nothing()}
        </div>
        {move || {
            let found = found(false);
            (!found.is_empty()).then(|| {
                let can_retry = found.iter().any(|problem| problem.fault.may_pass());
                view! {
                    <div class="notice" role="alert">
                        <p><strong>{words().problems}</strong></p>
                        {list(found)}
                        <p>{if has_data() { words().still_shown } else { words().nothing_to_show }}</p>
                        {can_retry.then(|| view! {
                            <button type="button" on:click=move |_| library.retry()>{words().retry}</button>
                        }).or_nothing()}
                    </div>
                }
            }).or_nothing()
        }}
        {move || {
            let found = found(true);
            (!found.is_empty()).then(|| view! {
                <div class="notice doubt" role="note">
                    <p><strong>{words().doubts}</strong></p>
                    {list(found)}
                </div>
            }).or_nothing()
        }}
    }
}
