//! The front of a document: what it is, a few figures worth knowing, its pictures, its doubts, and its forms.

mod drawn;
mod worth;

use leptos::prelude::*;

use super::asked::InHand;
use super::forms::forms;
use super::of_document::{document_name, figures_of, forms_of};
use super::told;
use crate::analysis::forms::telling::Tells;
use crate::analysis::plan::{by_gap, rows};
use crate::audit::finding::Grade;
use crate::format;
use crate::model::source::{Source, SourceId};
use crate::model::target::Status;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::library::use_library;
use crate::words::audit::sentences::found;
use crate::words::indicators::front::{self as said, FrontLabels};
use crate::words::left_blank::as_filled;
use crate::words::spans::Spans;
use crate::words::targets::sentences::{farthest, goals};

/// Doubts told on the front.
const FEW: usize = 5;

/// What the page is called.
pub fn title(hand: &InHand, source: &SourceId) -> Option<String> {
    let source = hand.publication.source(source)?;
    Some(format!("{}: {}", FrontLabels::of(hand.language()).title, document_name(hand, source)))
}

/// What the reader learns here: the target that is farthest away, else how many goals were reached, else the first
/// figure with a rank, else how many figures cannot all be true, else what is in the document.
pub fn finding(hand: &InHand, source: &SourceId) -> Option<String> {
    let language = hand.language();
    let own = worth::targets(hand, source);
    let editions = use_library().editions.get();
    let rows = rows(&hand.publication, &own, &editions);
    let far = by_gap(&rows).into_iter().find(|row| worth::is_lacking(row));
    if let Some(far) = far.and_then(|row| farthest(row, language)) {
        return Some(far);
    }
    let judged = hand.documents.goals.iter().filter(|goal| goal.place.source == *source);
    let with = |status| judged.clone().filter(|goal| goal.status == Some(status)).count();
    let (met, not_met) = (with(Status::Met), with(Status::NotMet));
    if met + not_met > 0 {
        let said = goals(met, not_met, judged.count(), language);
        return Some(said.trim_end_matches('.').to_owned());
    }
    let ranked = figures_of(hand, source).into_iter().find(|figure| figure.tells == Tells::Rank);
    if let Some(said) = ranked.and_then(|figure| told::in_words(&figure, language)) {
        return Some(said);
    }
    // Not known before the document has been looked through.
    if !use_doubts().is_done() {
        return None;
    }
    let doubts = worth::about(source);
    let impossible = doubts.iter().filter(|doubt| doubt.finding.grade == Grade::Impossible).count();
    if impossible > 0 {
        return Some(found(impossible, 0, doubts.len(), language));
    }
    holding(hand, source)
}

/// What is in the document.
fn holding(hand: &InHand, source: &SourceId) -> Option<String> {
    let targets = hand.documents.targets.iter().filter(|target| target.place.source == *source);
    let goals = hand.documents.goals.iter().filter(|goal| goal.place.source == *source);
    let aims = targets.count().max(goals.count());
    said::holds(figures_of(hand, source).len(), aims, hand.language())
}

/// The page.
pub fn front(hand: &InHand, source: &SourceId) -> AnyView {
    let Some(source) = hand.publication.source(source) else { return ().into_any() };
    let language = hand.language();
    let words = FrontLabels::of(language);
    worth::need(hand, source);
    let of_forms = (!forms_of(hand, &source.id).is_empty()).then(|| {
        view! { <section><h2>{words.forms}</h2>{forms(hand, &source.id, drawn::of_form)}</section> }
    });
    view! {
        {facts(hand, source)}
        <div class="beside">
            {worth::section(hand, source)}
            {doubts(hand, source)}
        </div>
        {drawn::section(hand, source)}
        {of_forms.or_nothing()}
    }
    .into_any()
}

/// What the document says of itself, and the ways on.
fn facts(hand: &InHand, source: &Source) -> AnyView {
    let language = hand.language();
    let words = FrontLabels::of(language);
    let Some(document) = &source.document else { return ().into_any() };
    let or_blank = |text: &str| as_filled(text, words.left_blank);
    let period = document.period.map(|period| format::period(period, language));
    let reports_on = Spans::of(document.period.as_slice()).said(words.period, language);
    let lines = [
        (words.office, Some(source.publisher.clone())),
        (words.number, Some(or_blank(&document.number))),
        (words.date, Some(or_blank(&document.date))),
        (reports_on.as_str(), period),
        (words.addressee, Some(document.addressee.clone()).filter(|text| !text.is_empty())),
    ];
    let line = |(label, text): (&str, Option<String>)| {
        Some(view! { <div><dt>{label.to_owned()}</dt><dd>{text?}</dd></div> })
    };
    let reader = hand.selection.reader();
    let of_unit = Selection { units: document.unit.iter().cloned().collect(), ..reader.clone() };
    let of_source = Selection { source: Some(source.id.0.clone()), ..of_unit.clone() };
    let has = |tables: &[&str]| {
        let mut parts = hand.publication.documents.iter();
        parts.any(|part| part.source == source.id && tables.contains(&part.table))
    };
    let unit = document.unit.as_ref().and_then(|code| hand.publication.units.find(code.as_str()));
    let index = worth::indices(hand, source).next().map(|index| {
        let to = Selection { index: Some(index.id.clone()), ..reader.clone() };
        (href(Page::Rankings, &to), words.ranking)
    });
    let ways = [
        unit.map(|_| (href(Page::Unit, &of_unit), words.results)),
        has(&["targets", "goals"]).then(|| (href(Page::Targets, &of_source), words.targets)),
        index,
    ];
    let ways = ways.into_iter().flatten().map(|(to, label)| view! { <a href=to>{label}</a> });
    let file = use_library().file_address(&document.text);
    let text = (!document.text.is_empty())
        .then(|| view! { <a href=file rel="external">{words.whole_text}</a> });
    view! {
        <p class="form-name"><strong lang=source.title.lang(language)>{source.title.text(language).to_owned()}</strong></p>
        <dl class="document-facts">{lines.into_iter().filter_map(line).collect_any()}</dl>
        <p class="ways">{ways.collect_any()}{text.or_nothing()}</p>
    }
    .into_any()
}

/// The doubts about the document: the first of them, the surest first, and the way to all.
fn doubts(hand: &InHand, source: &Source) -> AnyView {
    let language = hand.language();
    let words = FrontLabels::of(language);
    let reader = hand.selection.reader();
    let all = href(Page::Audit, &Selection { source: Some(source.id.0.clone()), ..reader });
    let id = source.id.clone();
    let found = move || {
        let doubts = use_doubts();
        if !doubts.is_done() {
            return view! { <p role="status">{words.checking}"…"</p> }.into_any();
        }
        let all_found = worth::about(&id);
        if all_found.is_empty() {
            return view! { <p>{words.no_doubts}</p> }.into_any();
        }
        let line = |doubt: &Doubt| view! { <li>{doubt.text(language).to_owned()}</li> };
        let lines = all_found.iter().take(FEW).map(line).collect_any();
        view! {
            <p class="of">{said::doubts(all_found.len(), language)}</p>
            <ul class="doubts-told">{lines}</ul>
            <p><a href=all.clone()>{words.all_doubts}</a></p>
        }
        .into_any()
    };
    view! { <section><h2>{words.doubts}</h2>{found}</section> }.into_any()
}
