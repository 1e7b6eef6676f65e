//! Pages whose code is fetched when they are first opened.
//!
//! The build cuts the application into few parts: what every reader needs (the rankings, the domains, the trends), what
//! documents print, the passage a figure was read from, comparing, auditing, taking away. A reader pays for what was
//! opened, and the rest arrives when it is asked for. More parts would cost more: what two of them share becomes a part
//! of its own, and each is compressed alone.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::html::Details;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::audit::audit as audit_view;
use super::compare::compare as compare_view;
use super::compare::figures::{Shared, figures};
use super::domains::partial;
use super::indicators::indicators as indicators_view;
use super::targets::targets as targets_view;
use super::unit::unit as unit_view;
use crate::model::edition::Edition;
use crate::model::publication::Publication;
use crate::read::problem::Problem;
use crate::ui::address::use_address;
use crate::ui::components::passage::dialog;
use crate::ui::doubts::Doubts;
use crate::ui::load::{Library, start};
use crate::ui::long::Long;
use crate::ui::look;
use crate::ui::seen;
use crate::ui::shelf::Shelf;
use crate::ui::take_away::menu::menu;
use crate::ui::view::Standing;
use crate::words::labels::SharedLabels;

type Finished = (Vec<Edition>, Vec<Problem>);

type Loading = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>>>>;

#[wasm_split(compare, fallible)]
fn compare() -> Result<AnyView, SplitLoaderError> {
    Ok(compare_view())
}

#[wasm_split(compare, fallible)]
fn figures_of_compare(shared: Shared) -> Result<AnyView, SplitLoaderError> {
    Ok(figures(shared))
}

#[wasm_split(documents, fallible)]
fn unit() -> Result<AnyView, SplitLoaderError> {
    Ok(unit_view())
}

#[wasm_split(documents, fallible)]
fn indicators() -> Result<AnyView, SplitLoaderError> {
    Ok(indicators_view())
}

#[wasm_split(documents, fallible)]
fn targets() -> Result<AnyView, SplitLoaderError> {
    Ok(targets_view())
}

#[wasm_split(documents, fallible)]
fn in_part_view(standing: StoredValue<Standing>) -> Result<AnyView, SplitLoaderError> {
    Ok(partial::sections(standing))
}

#[wasm_split(documents, fallible)]
fn long(table: Long, problems: Vec<Problem>) -> Result<Finished, SplitLoaderError> {
    Ok(table.read(problems))
}

/// The editions of a long table of scores, and what could not be read of it.
///
/// # Errors
/// The code that reads it did not arrive.
pub async fn read_long(table: Long, problems: Vec<Problem>) -> Result<Finished, SplitLoaderError> {
    long(table, problems).await
}

#[wasm_split(documents, fallible)]
fn changed(
    all: Arc<Publication>,
    now: Arc<Edition>,
    hash: String,
) -> Result<AnyView, SplitLoaderError> {
    Ok(seen::changed(all, now, hash))
}

#[wasm_split(passage, fallible)]
fn passage_view() -> Result<AnyView, SplitLoaderError> {
    Ok(dialog::dialog())
}

#[wasm_split(take_away, fallible)]
fn take_away(place: NodeRef<Details>) -> Result<AnyView, SplitLoaderError> {
    Ok(menu(place))
}

#[wasm_split(audit, fallible)]
fn audit() -> Result<AnyView, SplitLoaderError> {
    Ok(audit_view())
}

#[wasm_split(audit, fallible)]
fn audited(doubts: Doubts, library: Library, shelf: Shelf) -> Result<(), SplitLoaderError> {
    look::look(doubts, library, shelf);
    Ok(())
}

/// Begins to look for doubts about the figures that are here.
///
/// # Errors
/// The code that looks for them did not arrive.
pub async fn find_doubts(
    doubts: Doubts,
    library: Library,
    shelf: Shelf,
) -> Result<(), SplitLoaderError> {
    audited(doubts, library, shelf).await
}

/// What changed since a link was made of these figures.
pub fn changed_since(all: Arc<Publication>, now: Arc<Edition>, hash: String) -> AnyView {
    deferred(Rc::new(move || Box::pin(changed(all.clone(), now.clone(), hash.clone()))))
}

/// The audit page.
pub fn audit_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(audit())))
}

/// The page of units side by side.
pub fn compare_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(compare())))
}

/// The pictures of units side by side.
pub fn compare_figures(shared: Shared) -> AnyView {
    deferred(Rc::new(move || Box::pin(figures_of_compare(shared))))
}

/// The unit page.
pub fn unit_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(unit())))
}

/// The indicators page.
pub fn indicators_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(indicators())))
}

/// The targets page.
pub fn targets_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(targets())))
}

/// The domains of a table published in part.
pub fn in_part(standing: StoredValue<Standing>) -> AnyView {
    deferred(Rc::new(move || Box::pin(in_part_view(standing))))
}

/// The dialog that shows where a figure was read.
pub fn passage_dialog() -> AnyView {
    deferred(Rc::new(|| Box::pin(passage_view())))
}

/// What can be taken away of the figure or table around a place.
pub fn take_away_menu(place: NodeRef<Details>) -> AnyView {
    deferred(Rc::new(move || Box::pin(take_away(place))))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Awaited,
    Here,
    Missing,
}

/// The page once its code is here; what went wrong, and another try, when it does not arrive.
fn deferred(load: Rc<dyn Fn() -> Loading>) -> AnyView {
    let address = use_address();
    let (state, page) = (RwSignal::new(State::Awaited), StoredValue::new_local(None::<AnyView>));
    // The page belongs to the route, also when a press of the button asks for it again.
    let owner = Owner::current().unwrap_or_default();
    let open = StoredValue::new_local(move || {
        state.set(State::Awaited);
        let arriving = load();
        let arrival = async move {
            let arrived = arriving.await;
            let next = if arrived.is_ok() { State::Here } else { State::Missing };
            page.set_value(arrived.ok());
            state.set(next);
        };
        start(owner.with(|| ScopedFuture::new_untracked(arrival)));
    });
    open.with_value(|open| open());
    (move || match state.get() {
        State::Awaited => ().into_any(),
        State::Here => page.try_update_value(Option::take).flatten().into_any(),
        State::Missing => {
            let words = SharedLabels::of(address.language());
            view! {
                <div class="notice" role="alert">
                    <p>{words.page_code_missing}</p>
                    <button type="button" on:click=move |_| open.with_value(|open| open())>{words.retry}</button>
                </div>
            }
            .into_any()
        }
    })
    .into_any()
}
