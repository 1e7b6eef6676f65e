//! The application: its routes and what stands on every page.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{Lazy, StaticSegment};

use crate::state::page::Page;
use crate::state::selection::{Package, Selection};
use crate::ui::address::{Address, embed, settle_path, site};
use crate::ui::any_view::{OrNothing, watch, watch_page};
use crate::ui::components::changed_figures;
use crate::ui::components::edition;
use crate::ui::components::frame::{Footer, Header};
use crate::ui::components::notice::Notices;
use crate::ui::components::own_table;
use crate::ui::components::passage::dialog::passage_dialog;
use crate::ui::components::passage::provide_passage;
use crate::ui::doubts::Doubts;
use crate::ui::doubts::search;
use crate::ui::host;
use crate::ui::library::Library;
use crate::ui::library::documents::Shelf;
use crate::ui::library::seen::Seen;
use crate::ui::pages::audit::AuditPage;
use crate::ui::pages::compare::ComparePage;
use crate::ui::pages::domains::DomainsPage;
use crate::ui::pages::explain::ExplainPage;
use crate::ui::pages::indicators::IndicatorsPage;
use crate::ui::pages::not_found::NotFoundPage;
use crate::ui::pages::open::OpenPage;
use crate::ui::pages::overview::OverviewPage;
use crate::ui::pages::rankings::RankingsPage;
use crate::ui::pages::targets::TargetsPage;
use crate::ui::pages::trends::TrendsPage;
use crate::ui::pages::unit::UnitPage;

/// Puts the application on the page.
pub fn mount() {
    #[cfg(feature = "failures")]
    console_error_panic_hook::set_once();
    settle_path();
    match host::place() {
        Some(place) => mount_to(place, App).forget(),
        None => mount_to_body(App),
    }
    // The page says that the application is being opened for as long as this stands in it.
    if let Some(loading) = document().get_element_by_id("loading") {
        loading.remove();
    }
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router base=site::base_path()>
            <OfPackage/>
        </Router>
    }
}

/// The site on the tables the address names: others are another site, and nothing of the one stays in the other.
#[component]
fn OfPackage() -> impl IntoView {
    let location = use_location();
    let package = Memo::new(move |_| Selection::parse(&location.search.get()).package);
    let owner = Owner::current().unwrap_or_default();
    let desks = StoredValue::new(Vec::<Desk>::new());
    let desk = move |package: Package| {
        let known = desks
            .with_value(|desks| desks.iter().find(|desk| desk.library.package == package).copied());
        known.unwrap_or_else(|| {
            let desk = owner.with(|| Desk::open(package));
            desks.update_value(|desks| desks.push(desk));
            desk
        })
    };
    move || view! { <Site desk=desk(package.get())/> }
}

/// What has been loaded of a package, and found in it. It outlives the pages that show it: work that is under way when
/// the reader turns to another package still has where to put what it brings.
#[derive(Clone, Copy)]
struct Desk {
    library: Library,
    doubts: Doubts,
    shelf: Shelf,
    seen: Seen,
}

impl Desk {
    fn open(package: Package) -> Self {
        let (library, doubts) = (Library::open(package), Doubts::none());
        let (shelf, seen) = (Shelf::open(library), Seen::none());
        watch(move || {
            library.editions.track();
            library.spellings.track();
            shelf.documents.track();
            search::look(doubts, library, shelf);
        });
        Self { library, doubts, shelf, seen }
    }
}

/// What stands on every page, around the page the address names.
#[component]
fn Site(desk: Desk) -> impl IntoView {
    let address = Address::follow();
    provide_context(address);
    provide_context(desk.library);
    provide_context(desk.doubts);
    provide_context(desk.shelf);
    provide_context(desk.seen);
    embed::follow();
    let passage = provide_passage();
    let wanted = RwSignal::new(false);
    watch(move || {
        if passage.is_open() && !wanted.get_untracked() {
            wanted.set(true);
        }
    });
    watch_page(move || {
        if let Some(element) = document().document_element() {
            drop(element.set_attribute("lang", address.language().tag()));
        }
    });
    let has_problems = Memo::new(move |_| desk.library.problems.with(|known| !known.is_empty()));
    watch_page(move || {
        if has_problems.get() {
            host::reveal_short();
        }
    });
    view! {
        <Header/>
        <main id="main" tabindex="-1">
            {own_table::banner()}
            <Notices/>
            {changed_figures::notice()}
            {edition::notice()}
            <FlatRoutes fallback=NotFoundPage>
                <Route path=StaticSegment("") view={Lazy::<OverviewPage>::new()}/>
                <Route path=segment(Page::Rankings) view=RankingsPage/>
                <Route path=segment(Page::Domains) view={Lazy::<DomainsPage>::new()}/>
                <Route path=segment(Page::Trends) view={Lazy::<TrendsPage>::new()}/>
                <Route path=segment(Page::Compare) view={Lazy::<ComparePage>::new()}/>
                <Route path=segment(Page::Unit) view={Lazy::<UnitPage>::new()}/>
                <Route path=segment(Page::Explain) view={Lazy::<ExplainPage>::new()}/>
                <Route path=segment(Page::Indicators) view={Lazy::<IndicatorsPage>::new()}/>
                <Route path=segment(Page::Targets) view={Lazy::<TargetsPage>::new()}/>
                <Route path=segment(Page::Audit) view={Lazy::<AuditPage>::new()}/>
                <Route path=segment(Page::Open) view={Lazy::<OpenPage>::new()}/>
            </FlatRoutes>
            {embed::link_back()}
        </main>
        <Footer/>
        {move || wanted.get().then(passage_dialog).or_nothing()}
    }
}

/// Where the router finds a page.
fn segment(page: Page) -> StaticSegment<&'static str> {
    StaticSegment(page.name())
}
