//! A search among the units of every level, and the few with documents.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::search::search as search_units;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::levels::{self, Whose};
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{full_name, told_apart};

/// At most this many hits are offered.
const OFFERED: usize = 20;

/// The search and the list.
pub fn search(publication: &Arc<Publication>) -> AnyView {
    let (address, library) = (use_address(), use_library());
    let language = address.language();
    let words = UnitLabels::of(language);
    let typed = RwSignal::new(String::new());
    let kept = StoredValue::new(publication.clone());
    let found = move |typed: &str, spellings: &Spellings| {
        let mut found = kept.with_value(|publication| {
            library.names.fold_all(publication, spellings);
            library.names.with(|names| search_units(&publication.units, spellings, names, typed))
        });
        found.truncate(OFFERED);
        found
    };
    let first = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let code = kept.with_value(|publication| {
            let spellings = library.spellings.get_untracked();
            let found = typed.with_untracked(|typed| found(typed, &spellings));
            let unit = found.first().copied()?;
            Some(publication.units.get(unit).code.clone())
        });
        if let Some(code) = code {
            address.change(History::Push, |selection| selection.units = vec![code]);
        }
    };
    let hits = move || {
        let spellings = library.spellings.get();
        let hits = typed.with(|typed| found(typed, &spellings));
        let said = match (hits.len(), typed.with(|typed| typed.trim().is_empty())) {
            (0, true) => String::new(),
            (0, false) => words.no_hit.to_owned(),
            (count, _) => format!("{}: {count}", SharedLabels::of(language).search_results),
        };
        let list = kept.with_value(|publication| list(publication, hits, language));
        view! {
            <p class="hits-count" role="status" aria-live="polite">{said}</p>
            <nav aria-label=SharedLabels::of(language).search_results>{list.or_nothing()}</nav>
        }
        .into_any()
    };
    let documented = list(publication, publication.with_documents(), language);
    view! {
        <form class="search" role="search" on:submit=first>
            <label>
                <span>{levels::search(Some(&publication.units), Whose::Any, language)}</span>
                <input type="search" autocomplete="off" prop:value=typed on:input:target=move |event| typed.set(event.target().value())/>
            </label>
        </form>
        {move || hits()}
        <section><h2>{words.with_documents}</h2>{documented.or_nothing()}</section>
    }
    .into_any()
}

/// Units as links, each with what tells it from its namesakes; `None` without any.
fn list(
    publication: &Publication,
    units: impl IntoIterator<Item = UnitIdx>,
    language: Language,
) -> Option<AnyView> {
    let mut units = units.into_iter().peekable();
    units.peek()?;
    let line = |place: UnitIdx| {
        let unit = publication.units.get(place);
        let to = Selection { units: vec![unit.code.clone()], language, ..Selection::default() };
        let name = full_name(unit, language).to_owned();
        let apart = told_apart(&publication.units, place, language);
        view! { <li><a href=href(Page::Unit, &to)>{name}</a><span class="of">" "{apart}</span></li> }
    };
    Some(view! { <ul class="found">{units.map(line).collect_any()}</ul> }.into_any())
}
