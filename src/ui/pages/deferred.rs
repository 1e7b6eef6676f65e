//! Pages whose code is fetched when they are first opened.
//!
//! Each page is cut out of the application into a file of its own by the build. A reader pays for the page that was
//! opened, and the next one arrives when it is asked for.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::html::Details;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::audit::audit as audit_view;
use super::compare::compare as compare_view;
use super::compare::figures::{Shared, figures};
use super::domains::DomainsPage;
use super::indicators::indicators as indicators_view;
use super::rankings::RankingsPage;
use super::targets::targets as targets_view;
use super::trends::TrendsPage;
use super::unit::unit as unit_view;
use crate::ui::address::use_address;
use crate::ui::components::passage;
use crate::ui::doubts::{Doubt, Material, doubts_of};
use crate::ui::load::start;
use crate::ui::take_away::menu::menu;
use crate::words::catalogue::catalogue;

type Loading = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>>>>;

#[wasm_split(rankings, fallible)]
fn rankings() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <RankingsPage/> }.into_any())
}

#[wasm_split(domains, fallible)]
fn domains() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <DomainsPage/> }.into_any())
}

#[wasm_split(trends, fallible)]
fn trends() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <TrendsPage/> }.into_any())
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<AnyView, SplitLoaderError> {
    Ok(compare_view())
}

#[wasm_split(compare_figures, fallible)]
fn figures_of_compare(shared: Shared) -> Result<AnyView, SplitLoaderError> {
    Ok(figures(shared))
}

#[wasm_split(unit, fallible)]
fn unit() -> Result<AnyView, SplitLoaderError> {
    Ok(unit_view())
}

#[wasm_split(indicators, fallible)]
fn indicators() -> Result<AnyView, SplitLoaderError> {
    Ok(indicators_view())
}

#[wasm_split(targets, fallible)]
fn targets() -> Result<AnyView, SplitLoaderError> {
    Ok(targets_view())
}

#[wasm_split(passage, fallible)]
fn passage_view() -> Result<AnyView, SplitLoaderError> {
    Ok(passage::dialog())
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
fn audited(material: Material) -> Result<Vec<Doubt>, SplitLoaderError> {
    Ok(doubts_of(&material))
}

/// The doubts about the figures of this material.
///
/// # Errors
/// The code that looks for them did not arrive.
pub async fn find_doubts(material: Material) -> Result<Vec<Doubt>, SplitLoaderError> {
    audited(material).await
}

/// The audit page.
pub fn audit_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(audit())))
}

/// The rankings page.
pub fn rankings_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(rankings())))
}

/// The domains page.
pub fn domains_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(domains())))
}

/// The trends page.
pub fn trends_page() -> AnyView {
    deferred(Rc::new(|| Box::pin(trends())))
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
            let words = catalogue(address.language());
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
