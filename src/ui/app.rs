//! The application: its routes and what stands on every page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::address::Address;
use super::components::frame::{Footer, Header};
use super::components::notice::Notices;
use super::load::Library;
use super::pages::{
    domains::DomainsPage, not_found::NotFoundPage, rankings::RankingsPage, trends::TrendsPage,
};
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
                <Route path=path!("/") view=RankingsPage/>
                <Route path=path!("/rankings") view=RankingsPage/>
                <Route path=path!("/domains") view=DomainsPage/>
                <Route path=path!("/trends") view=TrendsPage/>
            </Routes>
        </main>
        <Footer/>
    }
}
