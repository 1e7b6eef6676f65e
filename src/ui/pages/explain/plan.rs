//! Whether the targets a unit has set itself fit one another, and would have been enough last time.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::plan::coherence::any_mean::Share;
use crate::analysis::plan::coherence::reached::Footing;
use crate::analysis::plan::coherence::{Coherence, coherences};
use crate::analysis::plan::{periods, rows};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::source::SourceId;
use crate::model::target::Target;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::data_table::DataTable;
use crate::ui::library::documents::{sources_of, use_shelf};
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::plan as said;
use crate::words::explain::told::Teller;

/// The sections, a plan each, once its document is here; nothing for a unit without targets in the index.
pub fn sections(case: &Arc<Case>, unit: UnitIdx) -> AnyView {
    let (library, shelf) = (use_library(), use_shelf());
    let publication = case.view.publication.clone();
    let sets = |source: &SourceId| {
        let parts = publication.documents.iter();
        parts.clone().any(|part| part.source == *source && part.table == "targets")
    };
    let sources: Vec<SourceId> = sources_of(&publication, unit).into_iter().filter(sets).collect();
    if sources.is_empty() {
        return ().into_any();
    }
    let index = case.view.index.id.clone();
    let own = move || {
        shelf.documents.with(|documents| {
            let is_own =
                |target: &&Target| target.unit == unit && target.index.as_ref() == Some(&index);
            documents.targets.iter().filter(is_own).cloned().collect::<Vec<Target>>()
        })
    };
    let (asked, wanted, all) = (sources.clone(), own.clone(), publication.clone());
    let needed = move |targets: &[Target]| {
        targets.iter().flat_map(|target| periods(&all, target)).collect::<Vec<_>>()
    };
    let (needs, index) = (needed.clone(), case.view.index.id.clone());
    let of = (publication.clone(), index.clone());
    watch(move || {
        shelf.need(&of.0, &asked);
        library.need(&of.1, &needs(&wanted()));
    });
    let case = case.clone();
    (move || {
        let targets = own();
        let is_here = shelf.has(&sources) && library.settled(&index, &needed(&targets));
        if !is_here || targets.is_empty() {
            return ().into_any();
        }
        let editions: Vec<Arc<Edition>> = library.editions.get();
        let listed: Vec<&Target> = targets.iter().collect();
        let rows = rows(&publication, &listed, &editions);
        let found = coherences(&publication, &rows, &editions);
        found.iter().map(|found| section(&case, found)).collect_any()
    })
    .into_any()
}

fn section(case: &Case, found: &Coherence) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let unit = |unit| case.view.name(unit, language);
    let domain = |domain: &DomainId| case.domain(domain, language);
    let decimals = |domain: Option<&DomainId>| case.view.decimals(domain);
    let teller = Teller {
        unit: &unit,
        domain: &domain,
        decimals: &decimals,
        best: case.best(),
        spans: case.view.spans(),
        language,
    };
    let reached = said::reached(found, &teller).map(|text| view! { <p class="key">{text}</p> });
    let rank = said::rank(found, &teller).map(|text| view! { <p>{text}</p> });
    let footing = said::footing(found, &teller).map(|text| format!("{text} "));
    let to = case.href(Page::Targets, found.unit);
    view! {
        <section>
            <h2>{said::heading(found.period, language)}</h2>
            {reached.or_nothing()}
            {rank.or_nothing()}
            {shares(case, found).or_nothing()}
            <p class="rule">{footing.unwrap_or_default()}{words.plan_caveat}" "<a href=to>{words.all_targets}</a></p>
        </section>
    }
    .into_any()
}

/// What each domain may count, where the target of the total hangs on it.
fn shares(case: &Case, found: &Coherence) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let Footing::AnyMean { shares, .. } = &found.reached.as_ref().ok()?.footing else {
        return None;
    };
    if shares.is_empty() {
        return None;
    }
    let row = |(domain, share): &(DomainId, Share)| -> Row {
        let reaching = share.reaching.map(|share| said::share(share, language));
        let reaching = reaching.unwrap_or_else(|| words.share_never.to_owned());
        vec![
            Cell::text(case.domain(domain, language)),
            Cell::text(said::share(share.allowed, language)),
            Cell::text(reaching),
        ]
        .into()
    };
    let sheet = Sheet {
        title: words.shares.to_owned(),
        columns: vec![
            Column::name(words.domain),
            Column::numbers(words.share_allowed),
            Column::numbers(words.share_reaching),
        ],
        rows: shares.iter().map(row).collect(),
    };
    Some(
        view! { <details><summary>{words.shares}</summary><DataTable sheet=sheet/></details> }
            .into_any(),
    )
}
