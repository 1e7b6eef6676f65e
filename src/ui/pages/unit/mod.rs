//! Everything about one unit: who it is, its results, what is strong and weak, its targets, figures, remarks and
//! documents. Without a unit: a search among all of them.

mod below;
mod by_domain;
mod cards;
mod cells;
mod documents;
mod doubts;
mod figures;
mod former;
mod gaps;
mod header;
mod links;
mod printed;
mod profile;
mod quote;
mod ranked;
mod remarks;
mod results;
mod search;
mod sources;
mod strong;
mod subject;
mod targets;
mod trend;

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos_router::LazyRoute;

use self::subject::Subject;
use crate::analysis::profile::needed::needed_periods;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::ui::address::{site, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::finder::list::registered;
use crate::ui::components::page::PageFrame;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::host::IN_BROWSER;
use crate::ui::library::documents::{sources_of, use_shelf};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::{deferred, or_missing};
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

/// So long its documents are waited for. Measure: milliseconds.
const PATIENCE_MS: u32 = 3000;

/// The page of a unit; its code comes when it is opened.
pub struct UnitPage;

impl LazyRoute for UnitPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { unit:
    fn whole() -> AnyView {
        page()
    }
}

fn page() -> AnyView {
    let (address, library, shelf) = (use_address(), use_library(), use_shelf());
    let codes = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let known = move || -> Option<(Arc<Publication>, UnitIdx)> {
        let publication = library.publication.get()?;
        let unit = codes.with(|codes| publication.units.find(codes.first()?.as_str()))?;
        Some((publication, unit))
    };
    let needed = move |publication: &Publication, unit: UnitIdx| -> Vec<(IndexId, Vec<Period>)> {
        library.editions.with(|editions| needed_periods(publication, editions, unit))
    };
    watch(move || {
        if let Some((publication, unit)) = known() {
            shelf.need(&publication, &sources_of(&publication, unit));
            for (index, periods) in needed(&publication, unit) {
                library.need(&index, &periods);
            }
        }
    });
    let documented = Memo::new(move |_| {
        known().is_some_and(|(publication, unit)| shelf.has(&sources_of(&publication, unit)))
    });
    // A host that is slow with the documents keeps nobody from the results.
    let waited = RwSignal::new(false);
    if IN_BROWSER {
        let patience = Timeout::new(PATIENCE_MS, move || {
            let _ = waited.try_set(true);
        });
        patience.forget();
    }
    let ready = Memo::new(move |_| {
        known().is_some_and(|(publication, unit)| {
            let is_here = |(index, periods): &(_, Vec<_>)| library.settled(index, periods);
            needed(&publication, unit).iter().all(is_here) && (documented.get() || waited.get())
        })
    });
    let title = move || {
        let language = address.language();
        let name = known()
            .map(|(publication, unit)| full_name(publication.units.get(unit), language).to_owned());
        let registered = || {
            let everything = library.everything.found.get()?;
            let units = &everything.publication.units;
            let unit = codes.with(|codes| units.find(codes.first()?.as_str()))?;
            Some(full_name(units.get(unit), language).to_owned())
        };
        name.or_else(registered).unwrap_or_else(|| SharedLabels::of(language).unit_page.to_owned())
    };
    let subject = Memo::new_with_compare(
        move |_| {
            let (publication, unit) = known()?;
            documented.track();
            address.language();
            ready.get().then(|| Arc::new(Subject::new(publication, unit, codes.get())))
        },
        |_, _| true,
    );
    let found = move || {
        let subject = subject.get()?;
        ranked::finding(&subject).or_else(|| printed::finding(&subject))
    };
    // The years before are wanted for a picture only, and after everything else.
    watch(move || {
        if let Some(subject) = subject.get() {
            for latest in subject.listed() {
                library.need(&latest.view.index.id, &cards::wanted(latest));
            }
        }
    });
    // A unit nobody knows is told with the search for another.
    let tells =
        move || -> &'static [&'static str] { if known().is_some() { &[] } else { &["unit"] } };
    let content = move || {
        let Some(publication) = library.publication.get() else { return ().into_any() };
        let Some((_, unit)) = known() else {
            return nobody(&publication, codes.get().first());
        };
        let Some(whole) = subject.get() else {
            let subject = Subject::new(publication, unit, codes.get());
            return header::header(&subject).into_any();
        };
        mark_when_painted();
        view! { {header::header(&whole)}{body(&whole)} }.into_any()
    };
    view! {
        <div class="unit-page">
            <PageFrame title=Signal::derive(title) finding=Signal::derive(found) tells=Signal::derive(tells)>{move || content()}</PageFrame>
        </div>
    }
    .into_any()
}

/// Everything below the header.
fn body(subject: &Arc<Subject>) -> AnyView {
    let words = UnitLabels::of(subject.language);
    // Doubts are found later; they alone are drawn then.
    let doubted = {
        let subject = subject.clone();
        move || {
            let mut found = use_doubts().about(subject.unit);
            found.retain(Doubt::is_marked);
            doubts::doubts(&subject, &found).or_nothing()
        }
    };
    // Why the place was lost stands beside what is planned to win one.
    let planned = match (printed::results(subject), targets::targets(subject)) {
        (Some(why), Some(plan)) => Some(view! { <div class="beside">{why}{plan}</div> }.into_any()),
        (why, plan) => why.or(plan),
    };
    let sections = [
        subject.is_bare().then(|| header::nothing(subject)),
        results::results(subject),
        planned,
        header::not_listed(subject),
        former::former(subject),
        profile::figures(subject),
        strong::strong_weak(subject),
        Some(doubted.into_any()),
        figures::figures(subject),
        remarks::remarks(subject),
        below::below(subject),
        documents::documents(subject),
    ];
    let origin = site::origin();
    let address = format!("{origin}{}", subject.href(Page::Unit));
    view! {
        {sections.into_iter().flatten().collect_any()}
        <p class="paper source">{words.left_out}" "{address}</p>
    }
    .into_any()
}

/// No unit, or one that nobody knows: the search, and where there is something to see.
fn nobody(publication: &Arc<Publication>, code: Option<&UnitCode>) -> AnyView {
    mark_when_painted();
    // It may be one of which nothing is published.
    let registered = code.map(|code| deferred(registered(code.clone())));
    view! { {registered.or_nothing()}{search::search(publication)} }.into_any()
}
