//! The application: its pages and what stands on every page.

use leptos::prelude::*;

use super::address::Address;
use super::components::frame::{Footer, Header};
use super::components::notice::Notices;
use super::components::passage::provide_passage;
use super::doubts::Doubts;
use super::embed;
use super::erased::{OrNothing, watch};
use super::load::Library;
use super::pages::deferred::{
    audit_page, compare_page, indicators_page, passage_dialog, targets_page, unit_page,
};
use super::pages::domains::DomainsPage;
use super::pages::not_found::NotFoundPage;
use super::pages::rankings::RankingsPage;
use super::pages::trends::TrendsPage;
use super::seen::{self, Seen};
use super::shelf::provide_shelf;
use crate::state::page::Page;

/// Puts the application on the page.
pub fn mount() {
    #[cfg(feature = "failures")]
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole application: what stands on every page, around the page the address names.
#[component]
pub fn App() -> impl IntoView {
    let address = Address::follow();
    provide_context(address);
    let (library, doubts) = (Library::open(), Doubts::none());
    provide_context(library);
    provide_context(doubts);
    provide_context(Seen::none());
    let shelf = provide_shelf();
    watch(move || {
        library.editions.track();
        shelf.documents.track();
        doubts.look(library, shelf);
    });
    embed::follow();
    let passage = provide_passage();
    // Most readers never open one: its code is fetched with the first.
    let wanted = RwSignal::new(false);
    watch(move || {
        if passage.is_open() && !wanted.get_untracked() {
            wanted.set(true);
        }
    });
    watch(move || {
        if let Some(element) = document().document_element() {
            drop(element.set_attribute("lang", address.language().tag()));
        }
    });
    view! {
        <Header/>
        <main id="main" tabindex="-1">
            <Notices/>
            {seen::notice()}
            {move || match address.page.get() {
                Some(Page::Rankings) => view! { <RankingsPage/> }.into_any(),
                Some(Page::Domains) => view! { <DomainsPage/> }.into_any(),
                Some(Page::Trends) => view! { <TrendsPage/> }.into_any(),
                Some(Page::Compare) => compare_page(),
                Some(Page::Unit) => unit_page(),
                Some(Page::Indicators) => indicators_page(),
                Some(Page::Targets) => targets_page(),
                Some(Page::Audit) => audit_page(),
                None => view! { <NotFoundPage/> }.into_any(),
            }}
            {embed::link_back()}
        </main>
        <Footer/>
        {move || wanted.get().then(passage_dialog).or_nothing()}
    }
}
