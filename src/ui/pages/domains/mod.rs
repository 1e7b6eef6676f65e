//! Where a unit stands in every domain: a strip a domain; on demand one domain in full, and all units by all domains.

mod finding;
mod heat;
mod in_part;
mod matrix;
pub mod partial;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::format;
use crate::model::domain::{Domain, DomainId};
use crate::model::index::Best;
use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::shown::Shown;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, Picker, Whole};
use crate::ui::components::unit_search::UnitAdder;
use crate::ui::figures::ranking::large_figure;
use crate::ui::figures::strips::{Ranked, ranked, strips_figure};
use crate::ui::in_view::{Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::domains::labels::DomainsLabels;
use crate::words::labels::SharedLabels;
use crate::words::{changes, results};
use finding::{chosen, finding, nodes};

/// The page of domains; its code comes when it is opened.
pub struct DomainsPage;

impl LazyRoute for DomainsPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { domains:
    fn whole() -> AnyView {
        page().into_any()
    }
}

fn page() -> impl IntoView {
    let address = use_address();
    let view = in_view();
    let standing = standing(view);
    let title = move || {
        let language = address.language();
        let words = SharedLabels::of(language);
        view.get().map_or_else(
            || words.domains.to_owned(),
            |view| {
                let index = view.index.short.text(language);
                let period = format::period(view.period, language);
                let of = view.asked_domain().map(|_| format!(", {}", view.what(language)));
                format!("{}: {index} {period}{}", words.domains, of.unwrap_or_default())
            },
        )
    };
    let found = move || {
        let standing = standing.get()?;
        partial::finding(&standing).or_else(|| finding(&standing))
    };
    let listed = move || {
        standing.with(|standing| {
            standing.as_ref().map_or_else(Vec::new, |standing| standing.edition.units.clone())
        })
    };
    let lead = move || partial::lead(&standing.get()?);
    let content = move || {
        // In another language everything is said anew.
        address.language();
        standing.get().map(|standing| match partial::is_in_part(&standing) {
            true => partial::sections(standing),
            false => body(&standing).into_any(),
        })
    };
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(found) view=view>
            {move || lead().or_nothing()}
            <div class="pickers">
                <UnitAdder view=view listed=Signal::derive(listed)/>
                <div class="choices">
                    <IndexPickers view=view/>
                    <DomainPicker view=view whole=Whole::Each/>
                </div>
            </div>
            {move || content().or_nothing()}
        </PageFrame>
    }
}

fn body(standing: &Standing) -> impl IntoView + use<> {
    let address = use_address();
    let language = address.language();
    let (words, own) = (SharedLabels::of(language), DomainsLabels::of(language));
    let view = &standing.view;
    let nodes = nodes(standing);
    let domains = ranked((view, &standing.edition), &nodes, language);
    let up = view.asked_domain().map(|asked| {
        let mut selection = address.selection.get_untracked().carried();
        let tree = view.publication.tree(&view.index.id);
        selection.domain = tree.get(asked).and_then(|node| node.parent.clone());
        view! { <a href=href(Page::Domains, &selection)>"← "{own.back_up}</a> }
    });
    let empty = nodes.is_empty().then(|| view.spans().said(words.totals_only, language));
    let strips = (!nodes.is_empty()).then(|| {
        let (standing, domains) = (standing.clone(), domains.clone());
        // The strips alone are drawn anew when another unit is chosen.
        move || {
            let table = (&standing.view, &standing.edition);
            let finding = finding(&standing);
            strips_figure(table, domains.clone(), &chosen(&standing), finding, language)
        }
    });
    let heat = (!nodes.is_empty()).then(|| {
        let (standing, nodes) = (standing.clone(), nodes.clone());
        let begins = if is_share() { Begins::Open } else { Begins::Closed };
        fold(own.all_units.to_owned(), begins, move || heat_map(&standing, &nodes, language))
    });
    let opened = changes::opened_before(&view.passed_over, view.period, language);
    let refused =
        standing.changes.as_ref().as_ref().err().map(|refusal| results::refusal(refusal, language));
    mark_when_painted();
    view! {
        {opened.map(|why| view! { <p class="remark" role="note">{why}</p> }).or_nothing()}
        {empty.map(|text| view! { <p class="remark" role="note">{text}</p> }).or_nothing()}
        {strips}
        <nav class="parts">{up}{drills(standing, &nodes, language)}</nav>
        {notes(&nodes, &domains, language)}
        {view.asked_domain().map(|domain| in_full(standing, domain, language)).or_nothing()}
        {heat}
        {refused.map(|why| view! { <p class="refusal" role="note">{why}</p> }).or_nothing()}
    }
}

/// The ways to the sub-dimensions of the domains that have some.
fn drills(standing: &Standing, nodes: &[Domain], language: Language) -> AnyView {
    let view = &standing.view;
    let tree = view.publication.tree(&view.index.id);
    let mut selection = use_address().selection.get_untracked().carried();
    let with_parts = nodes.iter().filter(|node| {
        let below = tree.children_in(Some(&node.id), view.period);
        Some(&node.id) != view.asked_domain()
            && below.iter().any(|node| standing.edition.column(Some(&node.id)).is_some())
    });
    let mut links = with_parts
        .map(|node| {
            selection.domain = Some(node.id.clone());
            let target = href(Page::Domains, &selection);
            view! { <li><a href=target>{node.name.text(language).to_owned()}</a></li> }.into_any()
        })
        .peekable();
    let lead = DomainsLabels::of(language).parts;
    links
        .peek()
        .is_some()
        .then(|| view! { <span>{lead}": "</span><ul>{links.collect_any()}</ul> })
        .or_nothing()
}

/// What is to be known of single domains: notes of the publication, and that one tells nobody from another.
fn notes(nodes: &[Domain], domains: &[Ranked], language: Language) -> AnyView {
    let nothing = SharedLabels::of(language).decides_nothing;
    let notes = nodes.iter().zip(domains).flat_map(|(node, domain)| {
        let note = Some(node.note.text(language).to_owned()).filter(|note| !note.is_empty());
        let decides = domain.ranking.decides_nothing().then(|| nothing.to_owned());
        note.into_iter().chain(decides).map(|said| {
            view! { <li><strong>{domain.name.clone()}"."</strong>" "{said}</li> }.into_any()
        })
    });
    let notes: Vec<AnyView> = notes.collect();
    (!notes.is_empty())
        .then(|| view! { <ul class="remark" role="note">{notes.into_any()}</ul> })
        .or_nothing()
}

/// The domain asked for, with a bar for every unit and who has all its points.
fn in_full(standing: &Standing, domain: &DomainId, language: Language) -> AnyView {
    let (standing, domain) = (standing.clone(), domain.clone());
    let view = &standing.view;
    let own = DomainsLabels::of(language);
    let name = view.what(language);
    let best = view.best(Some(&domain));
    let ranking = use_library().rankings.of(best, &standing.edition, Some(&domain));
    let full = ranking.full_marks(view.min(Some(&domain)), view.max(Some(&domain)));
    let label = match ranking.best {
        Best::Lowest => own.full_low_marks,
        Best::Highest | Best::None => own.full_marks,
    };
    let full = (!full.is_empty()).then(|| {
        let names: Vec<String> = full.iter().map(|unit| view.name(*unit, language)).collect();
        format!("{label} ({}): {}.", names.len(), names.join(", "))
    });
    let line = format!("{}: {name}", own.one_domain);
    fold(line, Begins::Open, move || {
        view! {
            {full.clone().map(|text| view! { <p>{text}</p> }).or_nothing()}
            {large_figure(&standing, &ranking, Some(&domain), name.clone())}
        }
        .into_any()
    })
}

/// Whether the reader wants shares of the maximum.
fn is_share() -> bool {
    use_address().selection.with_untracked(|selection| selection.shown == Shown::Share)
}

/// All units by all domains, and by what they are shaded.
fn heat_map(standing: &Standing, nodes: &[Domain], language: Language) -> AnyView {
    let address = use_address();
    let own = DomainsLabels::of(language);
    let shown = Memo::new(move |_| match address.selection.with(|selection| selection.shown) {
        Shown::Share => Shown::Share,
        _ => Shown::Usual,
    });
    let choices = vec![
        (Shown::Usual.id().to_owned(), own.by_place.to_owned()),
        (Shown::Share.id().to_owned(), own.by_share.to_owned()),
    ];
    let (standing, nodes) = (standing.clone(), nodes.to_vec());
    view! {
        <div class="pickers">
            <Picker
                label=Signal::derive(move || own.shade_by.to_owned())
                choices=Signal::derive(move || choices.clone())
                chosen=Signal::derive(move || shown.get().id().to_owned())
                choose=move |id: String| address.change(History::Push, |selection| selection.shown = Shown::from_id(&id))
            />
        </div>
        {move || heat::heat_figure(&standing, &nodes, shown.get())}
    }
    .into_any()
}
