//! The application: its routes and what stands on every page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::address::Address;
use super::components::frame::{Footer, Header};
use super::components::notice::Notices;
use super::components::passage::provide_passage;
use super::load::Library;
use super::pages::deferred::{
    domains_page, indicators_page, passage_dialog, rankings_page, targets_page, trends_page,
    unit_page,
};
use super::pages::not_found::NotFoundPage;
use super::shelf::provide_shelf;
use super::site;

/// Puts the application on the page.
pub fn mount() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Library::open());
    provide_shelf();
    view! {
        <Router base=site::base_path()>
            <Frame/>
        </Router>
    }
}

/// What stands on every page, around the page itself.
#[component]
fn Frame() -> impl IntoView {
    let address = Address::follow();
    provide_context(address);
    let passage = provide_passage();
    // Most readers never open one: its code is fetched with the first.
    let wanted = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(false) || passage.is_open()
    });
    Effect::new(move |_| {
        if let Some(element) = document().document_element() {
            drop(element.set_attribute("lang", address.language().tag()));
        }
    });
    view! {
        <Header/>
        <main id="main" tabindex="-1">
            <Notices/>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=rankings_page/>
                <Route path=path!("/rankings") view=rankings_page/>
                <Route path=path!("/domains") view=domains_page/>
                <Route path=path!("/trends") view=trends_page/>
                <Route path=path!("/unit") view=unit_page/>
                <Route path=path!("/indicators") view=indicators_page/>
                <Route path=path!("/targets") view=targets_page/>
            </Routes>
        </main>
        <Footer/>
        {move || wanted.get().then(passage_dialog)}
    }
}
