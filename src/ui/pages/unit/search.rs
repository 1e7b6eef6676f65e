//! A search among the units of every level, and the few with documents.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::finder::list::units;
use crate::ui::pace::deferred::deferred;
use crate::words::levels::{self, Whose};
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{full_name, told_apart};

/// The search and the list.
pub fn search(publication: &Arc<Publication>) -> AnyView {
    let language = use_address().language();
    let words = UnitLabels::of(language);
    let (typed, entered) = (RwSignal::new(String::new()), RwSignal::new(false));
    // What finds comes with the first letter.
    let used = Memo::new(move |used| used == Some(&true) || typed.with(|typed| !typed.is_empty()));
    let documented = list(publication, publication.with_documents(), language);
    view! {
        <form class="search" role="search" on:submit=move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            entered.set(true);
        }>
            <label>
                <span>{levels::search(Some(&publication.units), Whose::Any, language)}</span>
                <input type="search" autocomplete="off" prop:value=typed on:input:target=move |event| {
                    entered.set(false);
                    typed.set(event.target().value());
                }/>
            </label>
        </form>
        {move || used.get().then(|| deferred(units(typed.into(), entered))).or_nothing()}
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
