//! What each domain says: one ranked chart large, all as small multiples, and the heat map of units and domains.

mod heat;
pub mod partial;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::charts::bars::Bars;
use crate::charts::columns;
use crate::charts::picture::{ChartError, Picture};
use crate::format;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Origin;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::SourceLine;
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers};
use crate::ui::components::source_line::{source_line, source_of};
use crate::ui::figures::ranking::{large_figure as bars_of_node, node_figure};
use crate::ui::in_view::{InView, Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::domains::labels::DomainsLabels;
use crate::words::labels::SharedLabels;
use crate::words::{answers, changes, results};

/// Height of a small multiple. Measure: px.
const SMALL_PX: u32 = 150;

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
                format!(
                    "{}: {} {}",
                    words.domains,
                    view.index.short.text(language),
                    format::period(view.period, language)
                )
            },
        )
    };
    let lead = move || {
        standing
            .get()
            .map(|standing| partial::lead(&standing).unwrap_or_else(|| lead(&standing).into_any()))
    };
    let content = move || {
        standing.get().map(|standing| match partial::is_in_part(&standing) {
            true => partial::sections(standing),
            false => body(&standing).into_any(),
        })
    };
    view! {
        <PageFrame title=Signal::derive(title) view=view>
            {move || lead().or_nothing()}
            <div class="pickers">
                <IndexPickers view=view/>
                <DomainPicker view=view total=false/>
            </div>
            {move || content().or_nothing()}
        </PageFrame>
    }
}

/// The nodes shown as small multiples: those under the node in view, or beside it when it has none.
fn nodes(view: &InView, standing: &Standing) -> Vec<Domain> {
    let tree = view.publication.tree(&view.index.id);
    let nodes = tree.under_or_beside(view.domain.as_ref(), view.period);
    let scored = |node: &&Domain| standing.edition.column(Some(&node.id)).is_some();
    nodes.into_iter().filter(scored).cloned().collect()
}

/// The sentence about the node drawn large.
fn lead(standing: &Standing) -> impl IntoView + use<> {
    let language = use_address().language();
    let (words, own) = (SharedLabels::of(language), DomainsLabels::of(language));
    let view = &standing.view;
    let shown = large(standing);
    let ranked =
        use_library().rankings.of(view.best(shown.as_ref()), &standing.edition, shown.as_ref());
    let what = what(view, shown.as_ref(), language);
    let sentence = answers::table_answer(
        &ranked,
        |unit| view.name(unit, language),
        view.decimals(shown.as_ref()),
        language,
    );
    let empty = nodes(view, standing).is_empty().then_some(words.totals_only);
    let nothing = ranked.decides_nothing().then_some(words.decides_nothing);
    let full = ranked.full_marks(view.min(shown.as_ref()), view.max(shown.as_ref()));
    let label = match ranked.best {
        Best::Lowest => own.full_low_marks,
        Best::Highest | Best::None => own.full_marks,
    };
    let full = (!full.is_empty()).then(|| {
        let units = full;
        let names: Vec<String> = units.iter().map(|unit| view.name(*unit, language)).collect();
        format!("{} ({}): {}.", label, units.len(), names.join(", "))
    });
    let refused =
        standing.changes.as_ref().as_ref().err().map(|refusal| results::refusal(refusal, language));
    let opened = changes::opened_before(&view.passed_over, view.period, language);
    view! {
        <div class="answer">
            <p><strong>{what}"."</strong>" "{sentence}</p>
            {opened.map(|why| view! { <p class="remark" role="note">{why}</p> }).or_nothing()}
            {full.map(|text| view! { <p>{text}</p> }).or_nothing()}
            {nothing.map(|text| view! { <p class="remark">{text}</p> }).or_nothing()}
            {empty.map(|text| view! { <p class="remark" role="note">{text}</p> }).or_nothing()}
            {refused.map(|why| view! { <p class="refusal" role="note">{why}</p> }).or_nothing()}
        </div>
    }
}

fn what(view: &InView, domain: Option<&DomainId>, language: Language) -> String {
    results::node_name(&view.publication, &view.index.id, domain, language)
}

/// The node drawn large: the one chosen, else the first domain, else the total.
fn large(standing: &Standing) -> Option<DomainId> {
    let view = &standing.view;
    view.domain.clone().or_else(|| nodes(view, standing).first().map(|node| node.id.clone()))
}

fn body(standing: &Standing) -> impl IntoView + use<> {
    let address = use_address();
    let language = address.language();
    let own = DomainsLabels::of(language);
    let view = &standing.view;
    let shown = large(standing);
    let nodes = nodes(view, standing);
    let small = nodes
        .iter()
        .map(|node| small_multiple(standing, node, shown.as_ref() == Some(&node.id), language))
        .collect_any();
    let up = view.node().map(|node| {
        let mut selection = address.selection.get().carried();
        selection.domain = node.parent.clone();
        view! { <p><a href=href(Page::Domains, &selection)>"← "{own.back_up}</a></p> }
    });
    let heat = (!nodes.is_empty()).then(|| heat::heat_figure(standing, &nodes));
    mark_when_painted();
    view! {
        <section>
            <h2>{own.large_chart}</h2>
            {up}
            {large_figure(standing, shown.as_ref(), language)}
        </section>
        {(!nodes.is_empty()).then(|| view! {
            <section>
                <h2>{own.all_domains}</h2>
                <div class="multiples">{small}</div>
                {source_line(&source_of(view, &standing.edition, Origin::Derived, language))}
            </section>
        }).or_nothing()}
        {heat}
    }
}

fn large_figure(standing: &Standing, domain: Option<&DomainId>, language: Language) -> AnyView {
    let ranked = use_library().rankings.of(standing.view.best(domain), &standing.edition, domain);
    let caption = what(&standing.view, domain, language);
    bars_of_node(standing, &ranked, domain, caption)
}

/// A column for each unit.
fn columns_of(bars: &Bars, width_px: u32) -> Result<Picture, ChartError> {
    columns::svg(bars, width_px, SMALL_PX)
}

fn small_multiple(
    standing: &Standing,
    node: &Domain,
    current: bool,
    language: Language,
) -> impl IntoView + use<> {
    let (words, own) = (SharedLabels::of(language), DomainsLabels::of(language));
    let address = use_address();
    let view = &standing.view;
    let ranked =
        use_library().rankings.of(view.best(Some(&node.id)), &standing.edition, Some(&node.id));
    let nothing = ranked.decides_nothing().then_some(words.decides_nothing);
    let mut selection = address.selection.get().carried();
    selection.domain = Some(node.id.clone());
    let target = href(Page::Domains, &selection);
    let name = node.name.text(language).to_owned();
    let note = Some(node.note.text(language).to_owned()).filter(|note| !note.is_empty());
    let drills =
        !view.publication.tree(&view.index.id).children_in(Some(&node.id), view.period).is_empty();
    let link = if drills {
        format!("{}: {name}", own.drill)
    } else {
        format!("{}: {name}", own.large_chart)
    };
    view! {
        <div class="multiple" class:current=current>
            {node_figure(standing, &ranked, Some(&node.id), name, (columns_of, SourceLine::OfPage))}
            {nothing.map(|text| view! { <p class="remark">{text}</p> }).or_nothing()}
            {note.map(|text| view! { <p class="remark" role="note">{text}</p> }).or_nothing()}
            <p class="drill"><a href=target>{link}</a></p>
        </div>
    }
}
