//! Which published figures cannot all be true, and why.

mod cards;
mod sheet;

use crate::model::order::Order;
use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::audit::finding::{Grade, Kind};
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::publication::{Publication, ScorePart};
use crate::model::source::SourceId;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::selection::{Package, Selection};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::Picker;
use crate::ui::doubts::search;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::library::documents::{Shelf, all_sources, use_shelf};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::{mark_when_painted, release};
use crate::words::audit::labels as named;
use crate::words::audit::labels::AuditLabels;
use crate::words::audit::sentences::found;
use crate::words::labels::SharedLabels;
use sheet::Listed;

/// The page of doubts; its code comes when it is opened.
pub struct AuditPage;

impl LazyRoute for AuditPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { audit:
    fn whole() -> AnyView {
        page()
    }
}

/// Nothing that is asked for in vain is told here but at the head of the page.
const TELLS: &[&str] = &[];

fn page() -> AnyView {
    // What other pages do once they are painted is what this one shows.
    release();
    let (address, library, shelf, doubts) =
        (use_address(), use_library(), use_shelf(), use_doubts());
    // The full tables are another hundred kilobytes: fetched only when asked for. Those of the reader's own are here.
    let audited = RwSignal::new(match library.package {
        Package::Published => Audited::Documents,
        Package::Own => Audited::Everything,
    });
    let ready = RwSignal::new(false);
    let looked = StoredValue::new(false);
    watch(move || {
        let Some(publication) = library.publication.get() else { return };
        let sources = all_sources(&publication);
        shelf.need(&publication, &sources);
        for source in &publication.sources {
            if let Some(document) = &source.document {
                shelf.need_text(&document.text);
            }
        }
        let parts = wanted(&publication, audited.get());
        for (index, period) in &parts {
            library.need(index, &[*period]);
        }
        let here = parts.iter().all(|(index, period)| library.settled(index, &[*period]));
        let texts = has_texts(&publication, shelf);
        // With the texts of the documents more can be found.
        if texts && !looked.get_value() {
            looked.set_value(true);
            search::look(doubts, library, shelf);
        }
        if here && texts && shelf.has(&sources) && doubts.is_done() {
            ready.set(true);
        }
    });
    view! {
        <PageFrame
            title=Signal::derive(move || SharedLabels::of(address.language()).audit.to_owned())
            finding=Signal::derive(move || ready.get().then(|| finding(&doubts.all(), address.language()))?)
            tells=Signal::from(TELLS)
        >
        {move || {
            let language = address.language();
            let labels = AuditLabels::of(language);
            let publication = library.publication.get();
            let all = doubts.all();
            let body = publication.filter(|_| ready.get()).map(|publication| {
                body(&publication, &all, language)
            });
            let more = (audited.get() == Audited::Documents).then(|| view! {
                <p><button type="button" on:click=move |_| audited.set(Audited::Everything)>{labels.tables_too}</button></p>
            });
            view! {
                <p class="rule">{labels.caution}</p>
                {body.unwrap_or_else(|| view! { <p role="status">{labels.working}"…"</p> }.into_any())}
                {more.or_nothing()}
            }
            .into_any()
        }}
        </PageFrame>
    }
    .into_any()
}

/// How many figures cannot all be true, and in how many documents.
fn finding(all: &[Doubt], language: Language) -> Option<String> {
    let impossible = all.iter().filter(|doubt| doubt.finding.grade == Grade::Impossible);
    let documents: BTreeSet<&SourceId> =
        impossible.clone().filter_map(|doubt| doubt.finding.source.as_ref()).collect();
    (!all.is_empty()).then(|| found(impossible.count(), documents.len(), all.len(), language))
}

/// Which tables of scores are audited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Audited {
    /// Those that documents print.
    Documents,
    /// All of them.
    Everything,
}

/// The editions that are audited.
fn wanted(publication: &Publication, audited: Audited) -> Vec<(IndexId, Period)> {
    let is_wanted = |part: &&ScorePart| match audited {
        Audited::Everything => true,
        Audited::Documents => {
            let source = part.source.as_ref().and_then(|id| publication.source(id));
            source.is_some_and(|source| source.document.is_some())
        }
    };
    let parts = publication.parts.iter().filter(is_wanted);
    parts.filter_map(|part| Some((part.index.clone(), part.period?))).collect()
}

fn has_texts(publication: &Publication, shelf: Shelf) -> bool {
    let documents = publication.sources.iter().filter_map(|source| source.document.as_ref());
    shelf
        .texts
        .with(|texts| documents.into_iter().all(|document| texts.contains_key(&document.text)))
}

/// Counts, filters and the list.
fn body(publication: &Arc<Publication>, all: &[Doubt], language: Language) -> AnyView {
    let address = use_address();
    let labels = AuditLabels::of(language);
    let selection = address.selection.get();
    let unit = selection.units.first().and_then(|code| publication.units.find(code.as_str()));
    let passes = |doubt: &&Doubt| {
        let finding = &doubt.finding;
        selection.grade.as_ref().is_none_or(|grade| finding.grade.id() == grade)
            && selection.kind.as_ref().is_none_or(|kind| finding.kind.id() == kind)
            && selection.source.as_ref().is_none_or(|source| {
                finding.source.as_ref().is_some_and(|found| found.0 == *source)
            })
            && unit.is_none_or(|unit| finding.concerns_unit(unit))
    };
    let mut doubts: Vec<Doubt> = all.iter().filter(passes).cloned().collect();
    doubts.arrange_by_key(|doubt| doubt.finding.grade);
    mark_when_painted();
    view! {
        <div class="pickers"><div class="choices">
            {picker(labels.grade, labels.all, grades(language), selection.grade.clone(), |chosen, selection| selection.grade = chosen)}
            {picker(labels.kind, labels.all, kinds(all, language), selection.kind.clone(), |chosen, selection| selection.kind = chosen)}
            {picker(labels.unit, labels.all, units(publication, all, language), selection.units.first().map(ToString::to_string), |chosen, selection| {
                selection.units = chosen.and_then(|code| UnitCode::new(&code)).into_iter().collect();
            })}
            {picker(labels.document, labels.all, documents(publication, all, language), selection.source.clone(), |chosen, selection| selection.source = chosen)}
        </div></div>
        {by_grade(publication, &doubts, language)}
    }
    .into_any()
}

/// The doubts, those of a grade together: the surest in view, the others on demand.
fn by_grade(publication: &Arc<Publication>, doubts: &[Doubt], language: Language) -> AnyView {
    if doubts.is_empty() {
        return view! { <p>{AuditLabels::of(language).none}</p> }.into_any();
    }
    let grades = doubts.chunk_by(|one, next| one.finding.grade == next.finding.grade);
    let group = |(place, of_grade): (usize, &[Doubt])| {
        let grade = of_grade.first().map_or("", |one| named::grade(one.finding.grade, language));
        let doubts = of_grade.to_vec();
        let listed = Listed { publication: publication.clone(), doubts, language };
        let begins = if place == 0 { Begins::Open } else { Begins::Closed };
        fold(format!("{grade}: {}", of_grade.len()), begins, move || cards::cards(listed.clone()))
    };
    grades.enumerate().map(group).collect_any()
}

type Change = fn(Option<String>, &mut Selection);

fn picker(
    label: &'static str,
    all: &'static str,
    choices: Vec<(String, String)>,
    chosen: Option<String>,
    change: Change,
) -> AnyView {
    let address = use_address();
    let mut offered = vec![(String::new(), all.to_owned())];
    offered.extend(choices);
    view! {
        <Picker
            label=Signal::stored(label.to_owned())
            choices=Signal::stored(offered)
            chosen=Signal::stored(chosen.unwrap_or_default())
            choose=move |id: String| {
                let chosen = Some(id).filter(|id| !id.is_empty());
                address.change(History::Push, |selection| change(chosen.clone(), selection));
            }
        />
    }
    .into_any()
}

fn grades(language: Language) -> Vec<(String, String)> {
    let text =
        |(grade, id): &(Grade, &str)| ((*id).to_owned(), named::grade(*grade, language).to_owned());
    Grade::WORDS.iter().map(text).collect()
}

fn kinds(all: &[Doubt], language: Language) -> Vec<(String, String)> {
    let occurs = |kind: &Kind| all.iter().any(|doubt| doubt.finding.kind == *kind);
    Kind::WORDS
        .iter()
        .filter(|(kind, _)| occurs(kind))
        .map(|(kind, id)| ((*id).to_owned(), named::kind(*kind, language).to_owned()))
        .collect()
}

/// The units that doubts are about, by name.
fn units(publication: &Publication, all: &[Doubt], language: Language) -> Vec<(String, String)> {
    let figures = all.iter().flat_map(|doubt| &doubt.finding.figures);
    let mut found: Vec<UnitIdx> = figures.filter_map(|figure| figure.unit).collect();
    found.arrange();
    found.dedup();
    let named = |unit: &UnitIdx| {
        let unit = publication.units.get(*unit);
        (unit.code.to_string(), unit.name.text(language).to_owned())
    };
    found.iter().map(named).collect()
}

fn documents(
    publication: &Publication,
    all: &[Doubt],
    language: Language,
) -> Vec<(String, String)> {
    let occurs = |id: &SourceId| all.iter().any(|doubt| doubt.finding.source.as_ref() == Some(id));
    publication
        .sources
        .iter()
        .filter(|source| occurs(&source.id))
        .map(|source| (source.id.0.clone(), source.title.text(language).to_owned()))
        .collect()
}
