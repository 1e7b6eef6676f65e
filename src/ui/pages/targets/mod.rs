//! What a unit sets out to reach: the targets of one document, how far they are, who answers for them, which were met.

mod board;
mod choice;
mod controls;
mod duties;
mod matrix;
mod measures;
mod plan;
mod standing;
mod way;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use self::choice::{Choice, Strayed, choice, unit_of};
use crate::analysis::plan::{by_gap, periods};
use crate::format;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::target::Target;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::page::PageFrame;
use crate::ui::components::source_line::source_line;
use crate::ui::figures::plan::aims::{Aims, aims};
use crate::ui::figures::plan::source::source_note;
use crate::ui::library::documents::use_shelf;
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// The page of targets and goals; its code comes when it is opened.
pub struct TargetsPage;

impl LazyRoute for TargetsPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { targets:
    fn whole() -> AnyView {
        page()
    }
}

/// What is asked for in vain and told here: whose targets, and of which document.
const TELLS: &[&str] = &["unit", "source"];

fn page() -> AnyView {
    let (address, library, shelf) = (use_address(), use_library(), use_shelf());
    let chosen = move || {
        let publication = library.publication.get()?;
        let choice = address.selection.with(|selection| choice(&publication, selection));
        Some((publication, choice))
    };
    let targets_of = move |source: &SourceId| {
        shelf.documents.with(|documents| {
            let own = documents.targets.iter().filter(|target| target.place.source == *source);
            own.cloned().collect::<Vec<Target>>()
        })
    };
    watch(move || {
        if let Some((publication, Choice { source: Some(source), .. })) = chosen() {
            shelf.need(&publication, std::slice::from_ref(&source));
            for target in targets_of(&source) {
                if let Some(index) = &target.index {
                    library.need(index, &periods(&publication, &target));
                }
            }
        }
    });
    let name = move || {
        let language = address.language();
        let unit = chosen().and_then(|(publication, choice)| {
            let of_source = || publication.source(choice.source.as_ref()?).cloned();
            let unit = choice.unit.or_else(|| unit_of(&publication, &of_source()?))?;
            Some(publication.units.get(unit).name.text(language).to_owned())
        });
        let title = SharedLabels::of(language).plans;
        unit.map_or_else(|| title.to_owned(), |unit| format!("{title}: {unit}"))
    };
    // The targets with what is known of them; `None` until all that is needed has arrived.
    let ready = Memo::new_with_compare(
        move |_| {
            let (publication, choice) = chosen()?;
            let source = choice.source.as_ref().and_then(|id| publication.source(id))?;
            let targets = targets_of(&source.id);
            let settled = |target: &Target| {
                let needed = |index| library.settled(index, &periods(&publication, target));
                target.index.as_ref().is_none_or(needed)
            };
            if !shelf.has(std::slice::from_ref(&source.id)) || !targets.iter().all(settled) {
                return None;
            }
            let asked = address.selection.with(|selection| selection.domain.clone());
            Some(Arc::new(aims(&publication, source, targets, asked, address.language())))
        },
        |_, _| true,
    );
    let body = move || {
        let Some((publication, choice)) = chosen() else { return ().into_any() };
        let language = address.language();
        let strayed = strayed(&publication, &choice, language);
        if choice.source.as_ref().and_then(|id| publication.source(id)).is_none() {
            mark_when_painted();
            return strayed;
        }
        let Some(aims) = ready.get() else {
            return view! { {strayed}<p role="status">{TargetsLabels::of(language).loading}" …"</p> }
                .into_any();
        };
        mark_when_painted();
        view! { {strayed}{shown(&aims, &choice)} }.into_any()
    };
    let found = move || finding(&*ready.get()?);
    view! {
        <PageFrame title=Signal::derive(name) finding=Signal::derive(found) tells=Signal::from(TELLS)>{move || body()}</PageFrame>
    }
    .into_any()
}

/// What the address asked for in vain, and the documents that could be opened instead.
fn strayed(publication: &Publication, choice: &Choice, language: Language) -> AnyView {
    let words = TargetsLabels::of(language);
    let said = match (choice.strayed, &choice.source) {
        (Some(Strayed::Unit), _) => words.unknown_unit.to_owned(),
        (Some(Strayed::Source), _) => words.unknown_source.to_owned(),
        (None, None) => format!("{}.", words.no_document),
        (None, Some(_)) => return ().into_any(),
    };
    view! { <div class="notice" role="alert"><p>{said}</p>{offered(publication, choice, language)}</div> }
        .into_any()
}

/// Links to all documents with targets.
fn offered(publication: &Publication, choice: &Choice, language: Language) -> AnyView {
    let words = TargetsLabels::of(language);
    let link = |id: &SourceId| {
        let source = publication.source(id)?;
        let unit = unit_of(publication, source)?;
        let unit = publication.units.get(unit);
        let mut selection = use_address().selection.get_untracked().carried();
        selection.units = vec![unit.code.clone()];
        selection.domain = None;
        let title = source.title.text(language).to_owned();
        Some(
            view! { <li><a href=href(Page::Targets, &selection)>{unit.name.text(language).to_owned()}</a>": "{title}</li> },
        )
    };
    let links = choice.offered.iter().filter_map(link).collect_any();
    view! { <p>{words.offered}":"</p><ul>{links}</ul> }.into_any()
}

fn shown(aims: &Aims, choice: &Choice) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let board = aims.board();
    let pickers = controls::pickers(aims, choice);
    if aims.targets.is_empty() && board.goals.is_empty() {
        return view! {
            <div class="answer">
                <p role="note"><strong>{aims.source.title.text(aims.language).to_owned()}"."</strong>" "{words.no_targets}"."</p>
            </div>
            {offered(&aims.publication, choice, aims.language)}
            {pickers}
        }
        .into_any();
    }
    let mut said: Vec<String> = Vec::new();
    let totals = aims.rows.iter().filter(|row| row.target.domain.is_none());
    said.extend(totals.filter_map(|row| sentences::total(row, aims.language)));
    said.extend(plan::judged(aims));
    if said.is_empty() && board.goals.is_empty() {
        said.extend(aims.targets.iter().map(|target| {
            let due = format::period(target.period, aims.language);
            format!("{due}: {}.", target.name.text(aims.language))
        }));
    }
    let said = said.into_iter().map(|text| view! { <p>{text}</p> }).collect_any();
    let (said, plan) = match aims.rows.is_empty() {
        true => (view! { <div class="answer">{said}</div> }.into_any(), None),
        false => (().into_any(), plan::section(aims, said)),
    };
    let kept = Arc::new(aims.clone());
    let with_ranks = (!aims.rows.is_empty()).then(|| {
        let aims = kept.clone();
        fold(words.with_ranks.to_owned(), Begins::Closed, move || standing::table(&aims))
    });
    let who = (!aims.rows.is_empty() && matrix::is_named(aims)).then(|| {
        let aims = kept.clone();
        fold(words.matrix.to_owned(), Begins::Closed, move || matrix::matrix(&aims))
    });
    view! {
        {pickers}
        {said}
        {plan.or_nothing()}
        {board::section(aims, &board).or_nothing()}
        {measures::section(aims).or_nothing()}
        {with_ranks.or_nothing()}
        {who.or_nothing()}
        {duties::tasks(aims).or_nothing()}
        {source_line(&source_note(aims))}
    }
    .into_any()
}

/// What the reader learns here: what is farthest from its target, else how many goals were met.
fn finding(aims: &Aims) -> Option<String> {
    let farthest =
        by_gap(&aims.rows).first().and_then(|row| sentences::farthest(row, aims.language));
    farthest.or_else(|| {
        let board = aims.board();
        let all = board.goals.len();
        (all > 0).then(|| {
            let said = sentences::goals(board.met, board.not_met, all, aims.language);
            said.trim_end_matches('.').to_owned()
        })
    })
}
