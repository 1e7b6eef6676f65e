//! The application: its routes and what stands on every page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::address::Address;
use super::components::frame::{Footer, Header};
use super::components::notice::Notices;
use super::load::Library;
use super::pages::deferred::{domains_page, rankings_page, trends_page};
use super::pages::not_found::NotFoundPage;
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
                <Route path=path!("/") view=rankings_page/>
                <Route path=path!("/rankings") view=rankings_page/>
                <Route path=path!("/domains") view=domains_page/>
                <Route path=path!("/trends") view=trends_page/>
            </Routes>
        </main>
        <Footer/>
    }
}
