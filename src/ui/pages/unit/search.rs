//! A search among the units of every level, and the few with documents.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::{link, list, maybe, section, span, text};
use crate::analysis::search::search as search_units;
use crate::format;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::unit::{Unit, UnitIdx};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{History, href, use_address};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

/// At most this many hits are offered.
const OFFERED: usize = 20;

/// The search and the list.
pub fn search(publication: &Arc<Publication>) -> AnyView {
    let (address, library) = (use_address(), use_library());
    let language = address.language();
    let words = UnitLabels::of(language);
    let typed = RwSignal::new(String::new());
    let kept = StoredValue::new(publication.clone());
    let found = move |typed: &str| {
        let mut found = kept.with_value(|publication| {
            let units = &publication.units;
            library.names.fold_all(publication);
            library.names.with(|names| search_units(units, names, typed))
        });
        found.truncate(OFFERED);
        found
    };
    let first = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let code = kept.with_value(|publication| {
            let unit = typed.with_untracked(|typed| found(typed).first().copied())?;
            Some(publication.units.get(unit).code.clone())
        });
        if let Some(code) = code {
            address.change(History::Push, |selection| selection.units = vec![code]);
        }
    };
    let hits = move || {
        let hits = typed.with(|typed| found(typed));
        let said = match (hits.len(), typed.with(|typed| typed.trim().is_empty())) {
            (0, true) => String::new(),
            (0, false) => words.no_hit.to_owned(),
            (count, _) => format!("{}: {count}", SharedLabels::of(language).search_results),
        };
        let lines = kept.with_value(|publication| {
            hits.iter().map(|unit| line(publication, *unit, language)).collect()
        });
        view! {
            <p class="hits-count" role="status" aria-live="polite">{said}</p>
            <nav aria-label=SharedLabels::of(language).search_results>{maybe(list("found", lines))}</nav>
        }
        .into_any()
    };
    let documented = list("found", with_documents(publication, language));
    view! {
        <form class="search" role="search" on:submit=first>
            <label>
                <span>{words.search}</span>
                <input type="search" autocomplete="off" prop:value=typed on:input:target=move |event| typed.set(event.target().value())/>
            </label>
        </form>
        {move || hits()}
        {section("", words.with_documents, documented.into_iter().collect())}
    }
    .into_any()
}

/// A unit as a link, with what tells it from its namesakes.
fn line(publication: &Publication, unit: UnitIdx, language: Language) -> Vec<AnyView> {
    let unit = publication.units.get(unit);
    let to = Selection { units: vec![unit.code.clone()], language, ..Selection::default() };
    let apart = format!(" {}", told_apart(publication, unit, language));
    let name = full_name(unit, language).to_owned();
    vec![link(href(Page::Unit, &to), name), span("of", text(apart))]
}

/// Level, the unit it belongs to, lifetime.
fn told_apart(publication: &Publication, unit: &Unit, language: Language) -> String {
    let words = UnitLabels::of(language);
    let mut parts = vec![results::level(unit.level, language).to_owned()];
    let parent = unit.parent.as_ref().and_then(|code| publication.units.find(code.as_str()));
    parts.extend(parent.map(|parent| publication.units.get(parent).name.text(language).to_owned()));
    let day =
        |label: &str, day| format!("{} {}", label.to_lowercase(), format::date(day, language));
    parts.extend(unit.from.map(|from| day(words.since, from)));
    parts.extend(unit.to.map(|to| day(words.until, to)));
    parts.join(", ")
}

fn with_documents(publication: &Publication, language: Language) -> Vec<Vec<AnyView>> {
    let units = publication.sources.iter().filter_map(|source| {
        let code = source.document.as_ref()?.unit.as_ref()?;
        publication.units.find(code.as_str())
    });
    // A set, for a unit may have several documents.
    let units: BTreeSet<UnitIdx> = units.collect();
    units.into_iter().map(|unit| line(publication, unit, language)).collect()
}
