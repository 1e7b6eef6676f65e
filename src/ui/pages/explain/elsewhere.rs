//! Where a unit that this table does not rank has a rank: the latest tables that list it.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::profile::needed::needed_periods;
use crate::format;
use crate::model::edition::Edition;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;

/// Why the unit has no rank here, and links to the tables that list it, as they arrive.
pub fn section(case: &Arc<Case>, unit: UnitIdx) -> AnyView {
    let (language, library) = (use_address().language(), use_library());
    let words = ExplainLabels::of(language);
    let case = case.clone();
    let publication = case.view.publication.clone();
    watch(move || {
        let needed = library.editions.with(|all| needed_periods(&publication, all, unit));
        for (index, periods) in needed {
            library.need(&index, &periods);
        }
    });
    let why = case.why_not_ranked(unit, language);
    let links = move || {
        let publication = &case.view.publication;
        let latest = |index: &crate::model::index::Index| -> Option<Arc<Edition>> {
            let lists = |edition: &&Arc<Edition>| {
                edition.index == index.id && edition.cell(unit, None).is_ok()
            };
            library
                .editions
                .with(|all| all.iter().filter(lists).max_by_key(|edition| edition.period).cloned())
        };
        let link = |index: &crate::model::index::Index| {
            let edition = latest(index)?;
            let mut to = case.of_unit(unit);
            to.index = Some(index.id.clone());
            to.period = Some(edition.period);
            let period = format::period(edition.period, language);
            let text = format!("{} {period}", index.short.text(language));
            Some(view! { <li><a href=href(Page::Explain, &to)>{text}</a></li> })
        };
        let links: Vec<_> = publication.indices.iter().filter_map(link).collect();
        (!links.is_empty())
            .then(
                || view! { <p>{words.elsewhere}":"</p><ul>{links.into_iter().collect_any()}</ul> },
            )
            .or_nothing()
    };
    view! { <div class="answer"><p role="note">{why}</p>{links}</div> }.into_any()
}
