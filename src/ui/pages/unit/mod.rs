//! Everything about one unit: who it is, its results, what is strong and weak, its targets, figures, remarks and
//! documents. Without a unit: a search among all of them.

mod below;
mod documents;
mod doubts;
mod figures;
mod header;
mod printed;
mod profile;
mod ranked;
mod remarks;
mod search;
mod sheet;
mod strong;
mod subject;
mod targets;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use self::sheet::{paragraph, text};
use self::subject::{Subject, wanted};
use crate::model::publication::Publication;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::library::documents::{sources_of, use_shelf};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

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

part! { documents:
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
    watch(move || {
        if let Some((publication, unit)) = known() {
            shelf.need(&publication, &sources_of(&publication, unit));
            let wanted = library.editions.with(|editions| wanted(&publication, editions, unit));
            for (index, periods) in wanted {
                library.need(&index, &periods);
            }
        }
    });
    let ready = Memo::new(move |_| {
        known().is_some_and(|(publication, unit)| {
            let wanted = library.editions.with(|editions| wanted(&publication, editions, unit));
            let here = |(index, periods): &(_, Vec<_>)| library.settled(index, periods);
            wanted.iter().all(here) && shelf.has(&sources_of(&publication, unit))
        })
    });
    let page = move || {
        let language = address.language();
        let Some(publication) = library.publication.get() else {
            return view! { <h1>{SharedLabels::of(language).unit_page}</h1> }.into_any();
        };
        match known() {
            Some((_, unit)) => {
                let subject = Arc::new(Subject::new(publication, unit, codes.get()));
                about(&subject, ready.get())
            }
            None => nobody(&publication, codes.get().first()),
        }
    };
    view! { <div class="unit-page">{move || page()}</div> }.into_any()
}

/// The page of a unit: its header, and everything else once it is here.
fn about(subject: &Arc<Subject>, ready: bool) -> AnyView {
    set_title(full_name(subject.own(), subject.language));
    let body = ready.then(|| {
        mark_when_painted();
        body(subject)
    });
    view! { {header::header(subject)}{body} }.into_any()
}

fn body(subject: &Arc<Subject>) -> AnyView {
    let words = UnitLabels::of(subject.language);
    let mut parts: Vec<AnyView> = Vec::new();
    if subject.is_bare() {
        parts.push(header::nothing(subject));
    }
    parts.extend(ranked::results(subject));
    parts.extend(printed::results(subject));
    parts.extend(header::not_listed(subject));
    parts.extend(profile::figures(subject));
    parts.extend(strong::strong_weak(subject));
    parts.extend(ranked::trends(subject));
    // Doubts are found later; they alone are drawn then.
    let of = subject.clone();
    let doubted = move || {
        let mut found = use_doubts().about(of.unit);
        found.retain(Doubt::is_marked);
        doubts::doubts(&of, &found).or_nothing()
    };
    parts.push(doubted.into_any());
    parts.extend(targets::targets(subject));
    parts.extend(figures::figures(subject));
    parts.extend(remarks::remarks(subject));
    parts.extend(below::below(subject));
    parts.extend(documents::documents(subject));
    let address = header::full_address(&subject.href(Page::Unit));
    parts.push(paragraph("paper source", vec![text(format!("{} {address}", words.left_out))]));
    parts.into_any()
}

/// No unit, or one that nobody knows: the search, and where there is something to see.
fn nobody(publication: &Arc<Publication>, code: Option<&UnitCode>) -> AnyView {
    let language = use_address().language();
    let words = UnitLabels::of(language);
    let title = SharedLabels::of(language).unit_page;
    set_title(title);
    mark_when_painted();
    let unknown = code.map(|code| {
        view! { <p class="notice" role="alert">{words.unknown}": "{code.to_string()}"."</p> }
    });
    view! {
        <h1>{title}</h1>
        {unknown}
        {search::search(publication)}
    }
    .into_any()
}
