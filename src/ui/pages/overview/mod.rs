//! The first page: what is newest in every index, the documents of single places, what is not published, what is
//! doubtful.

mod card;
mod documents;
mod doubtful;
mod map;
mod missing;

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use self::card::Card;
use crate::analysis::newest::{Kind, Newest, order};
use crate::format;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::publication::Publication;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::page::PageFrame;
use crate::ui::in_view::{InView, Standing, differ, needed, opened, standing_of};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::overview::labels::OverviewLabels;

/// So many indices are told of with their tables; what else there is is named.
const MOST_TABLES: usize = 12;

/// Nothing of the tables is chosen here.
const TELLS: &[&str] = &[];

/// The first page; its code comes when it is opened.
pub struct OverviewPage;

impl LazyRoute for OverviewPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { overview:
    fn whole() -> AnyView {
        page()
    }
}

/// The latest table of every index, in the order in which the page tells of them.
#[derive(Clone)]
struct Told {
    publication: Arc<Publication>,
    tables: Arc<Vec<(Newest, Standing)>>,
}

impl Told {
    fn is_same(&self, other: &Self) -> bool {
        let pairs = self.tables.iter().zip(other.tables.iter());
        Arc::ptr_eq(&self.publication, &other.publication)
            && self.tables.len() == other.tables.len()
            && pairs.into_iter().all(|(one, next)| one.1.is_same(&next.1))
    }
}

fn page() -> AnyView {
    let (address, library) = (use_address(), use_library());
    let views = Memo::new_with_compare(
        move |_| library.publication.get().map(|publication| views(&publication)),
        |old, new| differ(old, new, |old, new| are_same(old, new)),
    );
    watch(move || {
        for view in views.get().into_iter().flatten() {
            library.need(&view.index.id, &needed(&view));
        }
    });
    let told = Memo::new_with_compare(
        move |_| told(library.publication.get()?, &views.get()?),
        |old, new| differ(old, new, Told::is_same),
    );
    let leading = move |of: &dyn Fn(&Card<'_>) -> Option<String>| {
        let language = address.language();
        told.with(|told| {
            let (newest, standing) = told.as_ref()?.tables.first()?;
            of(&Card { newest, standing, language })
        })
    };
    let title = move || {
        let (labels, shared) =
            (OverviewLabels::of(address.language()), SharedLabels::of(address.language()));
        let named = leading(&|card| Some(format!("{}: {}", labels.newest, card.name())));
        named.unwrap_or_else(|| shared.overview.to_owned())
    };
    let found = move || leading(&|card| card.finding());
    view! {
        <PageFrame
            title=Signal::derive(title)
            finding=Signal::derive(found)
            tells=Signal::from(TELLS)
        >
        {move || {
            let language = address.language();
            told.get().map(|told| body(&told, language)).or_nothing()
        }}
        </PageFrame>
    }
    .into_any()
}

/// What every index shows, the newest ones where there are many.
fn views(publication: &Arc<Publication>) -> Vec<InView> {
    let mut views: Vec<InView> =
        publication.indices.iter().filter_map(|index| opened(publication, index)).collect();
    if views.len() > MOST_TABLES {
        views.arrange_by_key(|view| Reverse(view.period));
        views.truncate(MOST_TABLES);
    }
    views
}

fn are_same(some: &[InView], others: &[InView]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| one.is_same(other))
}

/// Everything, once every table has arrived or failed: a page whose order changes as one reads it helps nobody.
fn told(publication: Arc<Publication>, views: &[InView]) -> Option<Told> {
    let library = use_library();
    if !views.iter().all(|view| library.settled(&view.index.id, &needed(view))) {
        return None;
    }
    let found: Vec<Standing> = views.iter().filter_map(standing_of).collect();
    let newest: Vec<Newest> =
        found.iter().map(|standing| Newest::of(&standing.edition, &standing.ranking)).collect();
    let tables = order(&newest).into_iter().map(|place| (newest[place], found[place].clone()));
    Some(Told { publication, tables: Arc::new(tables.collect()) })
}

fn body(told: &Told, language: Language) -> AnyView {
    mark_when_painted();
    let cards = || told.tables.iter().map(|(newest, standing)| Card { newest, standing, language });
    if told.tables.is_empty() {
        let words = SharedLabels::of(language);
        return view! { <p class="notice" role="status">{words.nothing_published}</p> }.into_any();
    }
    let lead = cards().take(1).map(|card| card::lead(&card)).collect_any();
    let map = cards().next().and_then(|card| map::section(&card));
    let (whole, part): (Vec<Card<'_>>, Vec<Card<'_>>) =
        cards().skip(1).partition(|card| card.newest.kind == Kind::Whole);
    let others = whole.iter().chain(&part).map(card::card).collect_any();
    view! {
        {lead}
        <div class="newest">{others}</div>
        {map.or_nothing()}
        {more(told, language)}
        {documents::section(&told.publication, language).or_nothing()}
        {missing::section(&told.tables, language)}
        {doubtful::section()}
    }
    .into_any()
}

/// The indices that are only named, because there are many.
fn more(told: &Told, language: Language) -> AnyView {
    let is_told =
        |id: &IndexId| told.tables.iter().any(|(_, standing)| standing.view.index.id == *id);
    let publication = &told.publication;
    let others = publication.indices.iter().filter_map(|index| {
        let latest = *publication.periods(&index.id).last()?;
        (publication.indices.len() > MOST_TABLES && !is_told(&index.id)).then(|| {
            let name =
                format!("{} {}", index.short.text(language), format::period(latest, language));
            let selection = use_address().selection.with_untracked(Selection::reader);
            let to = Selection { index: Some(index.id.clone()), ..selection };
            view! { <li><a href=href(Page::Rankings, &to)>{name}</a></li> }
        })
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty())
        .then(|| {
            let title = OverviewLabels::of(language).more;
            view! { <section><h2>{title}</h2><ul class="hits">{others}</ul></section> }
        })
        .or_nothing()
}
