//! The doubts of a grade as cards, by document: each one sentence with its arithmetic, and the figures it concerns.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::Listed;
use crate::audit::figure::Figure;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::content;
use crate::ui::components::fold::unfolding;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::ui::doubts::Doubt;
use crate::ui::pace::pieces::{Make, in_pieces};
use crate::words::audit::labels as named;
use crate::words::audit::labels::AuditLabels;
use crate::words::audit::sentences::{claim, further_figures};

/// Cards of a document shown at first, and added by each press of the button.
const STEP: usize = 24;

/// Cards made before the browser gets a turn.
const PIECE: usize = 12;

/// Figures a card shows; those of a long sum unfold.
const MOST_FIGURES: usize = 6;

/// The cards, a heading over those of each document; what is taken of them is all of them.
pub fn cards(listed: Listed) -> AnyView {
    let taken_of = Arc::new(listed.clone());
    let title = AuditLabels::of(listed.language).caption.to_owned();
    let sources = listed.sources();
    let taken = Taken::of_table(title, Arc::new(move || taken_of.sheet()), sources);
    let of_document = |doubts: Vec<Doubt>| of_document(Listed { doubts, ..listed.clone() });
    let sections = listed.by_document().into_iter().map(of_document).collect_any();
    view! { {sections}{take_away(taken)} }.into_any()
}

/// Those of one document. The list grows by the button.
fn of_document(listed: Listed) -> AnyView {
    let labels = AuditLabels::of(listed.language);
    let total = listed.doubts.len();
    let first = listed.doubts.first();
    let title = first.map(|doubt| listed.document(doubt)).unwrap_or_default();
    let office = first.and_then(|doubt| listed.office(doubt));
    let (heading, title) = match office {
        Some(office) => (office, Some(title)),
        None => (title, None),
    };
    let grade = first.map_or("", |doubt| doubt.finding.grade.id());
    let count = RwSignal::new(STEP);
    let listed = Arc::new(listed);
    let make: Make = Arc::new(move |places: Range<usize>| {
        listed.doubts[places].iter().map(|doubt| card(&listed, doubt)).collect_any()
    });
    let shown = move || in_pieces(count.get().min(total), PIECE, make.clone());
    view! {
        <section class=format!("doubted {grade}")>
            <h3>{heading}" "<span class="of">"("{total}")"</span></h3>
            {title.map(|title| view! { <p class="facts" lang="vi">{title}</p> }).or_nothing()}
            <ul class="cards">{shown}</ul>
            {move || (total > count.get()).then(|| view! {
                <p class="more"><button type="button" on:click=move |_| count.update(|count| *count += STEP)>{labels.show_more}</button></p>
            }).or_nothing()}
        </section>
    }
    .into_any()
}

/// A doubt: what is wrong, then the figures as printed, each opening where it stands.
fn card(listed: &Arc<Listed>, doubt: &Doubt) -> AnyView {
    let language = listed.language;
    let kind = named::kind(doubt.finding.kind, language);
    let figures = &doubt.finding.figures;
    let first = figures.get(..MOST_FIGURES).unwrap_or(figures);
    let further = figures.get(MOST_FIGURES..).filter(|further| !further.is_empty());
    let further = further.map(|further| {
        let (listed, figures) = (listed.clone(), further.to_vec());
        let line = further_figures(figures.len(), language);
        unfolding(line, move || printed(&listed, &figures))
    });
    view! {
        <li class="card">
            <p class="facts">{kind}</p>
            <p class="claim">{claim(&doubt.finding, doubt.text(language), language)}</p>
            {printed(listed, first)}
            {further.or_nothing()}
        </li>
    }
    .into_any()
}

/// Figures as printed, with where they stand. What is printed is in the language of the document.
fn printed(listed: &Listed, figures: &[Figure]) -> AnyView {
    let line = |figure: &Figure| {
        let [printed, _, place] = listed.figure(figure);
        view! { <li>{content(&printed)}" "<span class="of">{place.shown}</span></li> }
    };
    let lines = figures.iter().map(line).collect_any();
    view! { <ul class="printed" lang="vi">{lines}</ul> }.into_any()
}
