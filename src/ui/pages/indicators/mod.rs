//! Statistics forms and annexes as they are printed, and the figures of running text; each opens its passage.

mod asked;
mod by_domain;
mod cards;
mod choice;
mod completeness;
mod details;
mod figures;
mod forms;
mod front;
mod listing;
mod names;
mod of_document;
mod pickers;
mod pictures;
mod printed;
mod table;
mod told;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::analysis::forms::completeness::{by_domain, completeness};
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::{filter, sheet};
use crate::model::form::FormKind;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::OrNothing;
use crate::ui::components::page::PageFrame;
use crate::ui::library::documents::use_shelf;
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::spans::Spans;
use asked::{Asked, InHand, asked};

/// The page of statistics forms; its code comes when it is opened.
pub struct IndicatorsPage;

impl LazyRoute for IndicatorsPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { indicators:
    fn whole() -> AnyView {
        page()
    }
}

/// What is asked for in vain and told here; periods and domains are those of the forms.
const TELLS: &[&str] = &["unit", "source", "period", "domain"];

fn page() -> AnyView {
    let (address, library, shelf) = (use_address(), use_library(), use_shelf());
    let hand = Memo::new_with_compare(
        move |_| {
            let publication = library.publication.get()?;
            let selection = address.selection.get();
            let documents = shelf.documents.get();
            let asked = asked(&publication, &documents, &selection, shelf)?;
            Some(InHand { publication, documents, selection, asked })
        },
        |_, _| true,
    );
    let title = move || {
        let title = IndicatorsLabels::of(address.language()).title;
        let front = hand.with(|hand| match hand.as_ref().map(|hand| (hand, &hand.asked)) {
            Some((hand, Asked::Front(source))) => front::title(hand, source),
            _ => None,
        });
        if let Some(front) = front {
            return front;
        }
        hand.with(|hand| match hand.as_ref().and_then(|hand| Some((hand, hand.unit()?))) {
            None => title.to_owned(),
            Some((hand, unit)) => {
                let name = hand.publication.units.get(unit).name.text(hand.language());
                format!("{title}: {name}")
            }
        })
    };
    let searched = Memo::new(move |_| {
        hand.with(|hand| {
            let hand = hand.as_ref()?;
            match &hand.asked {
                Asked::Front(_) => None,
                Asked::Form(_) => Some(Searched::Rows),
                Asked::Choice(..) => {
                    (!hand.documents.forms.is_empty()).then_some(Searched::Figures)
                }
            }
        })
    });
    let found = move || {
        hand.with(|hand| {
            let hand = hand.as_ref()?;
            match &hand.asked {
                Asked::Front(source) => front::finding(hand, source),
                Asked::Choice(sources, None) => choice::finding(hand, sources),
                Asked::Form(_) => form_finding(hand),
                Asked::Choice(_, Some(_)) => None,
            }
        })
    };
    // The field stands outside what is drawn anew with every letter typed.
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(found) tells=Signal::from(TELLS)>
            {move || hand.with(|hand| match hand {
                None => view! { <p role="status">{IndicatorsLabels::of(address.language()).waiting}"…"</p> }.into_any(),
                Some(hand) => top(hand),
            })}
            {move || searched.get().map(search).or_nothing()}
            {move || hand.with(|hand| hand.as_ref().map(body)).or_nothing()}
        </PageFrame>
    }
    .into_any()
}

/// What is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Searched {
    /// The rows of a form.
    Rows,
    /// The figures of all documents.
    Figures,
}

/// The search field; every letter typed narrows what is shown.
fn search(searched: Searched) -> AnyView {
    let address = use_address();
    let label = move || {
        let words = IndicatorsLabels::of(address.language());
        match searched {
            Searched::Rows => words.search,
            Searched::Figures => words.search_all,
        }
    };
    view! {
        <label class="search">
            <span>{move || label()}</span>
            <input
                type="search"
                autocomplete="off"
                prop:value=move || address.selection.with(|selection| selection.query.clone())
                on:input:target=move |event| {
                    let query = event.target().value();
                    address.change(History::Replace, |selection| selection.query = query);
                }
            />
        </label>
    }
    .into_any()
}

/// How much of a form there is.
fn form_finding(hand: &InHand) -> Option<String> {
    let (form, language) = (hand.form()?, hand.language());
    let sheet = sheet(&hand.documents, form, hand.unit());
    if form.kind != FormKind::Text {
        return Some(headline(&sentences::completeness(completeness(&sheet), language)));
    }
    let rows = sheet.rows.iter().filter(|row| row.printed().next().is_some()).count();
    let figures = sheet.rows.iter().map(|row| row.printed().count()).sum();
    Some(headline(&sentences::counted(rows, figures, language)))
}

/// A sentence as a heading.
fn headline(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}

/// What form it is, and the choices below it.
fn top(hand: &InHand) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(form) = hand.form() else {
        return ().into_any();
    };
    let sheet = sheet(&hand.documents, form, hand.unit());
    let known = hand.selection.period.is_none_or(|wanted| sheet.periods().contains(&wanted));
    view! {
        <p class="form-name"><strong lang=form.name.lang(language)>{form.name.text(language).to_owned()}</strong></p>
        {(form.kind != FormKind::Text && is_narrowed(hand)).then(|| completeness::by_domain_table(hand, &sheet)).or_nothing()}
        {(!known).then(|| view! { <p class="rule">{Spans::of(&sheet.periods()).said(words.other_period, language)}</p> }).or_nothing()}
        {pickers::pickers(hand, form, &sheet)}
    }
    .into_any()
}

/// Whether the reader asks for some rows of the form.
fn is_narrowed(hand: &InHand) -> bool {
    hand.selection.domain.is_some() || !hand.selection.query.trim().is_empty()
}

fn body(hand: &InHand) -> AnyView {
    mark_when_painted();
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let form = match (&hand.asked, hand.form()) {
        (Asked::Choice(sources, missing), _) => return choice::choice(hand, sources, *missing),
        (Asked::Front(source), _) => return front::front(hand, source),
        (Asked::Form(_), None) => return ().into_any(),
        (Asked::Form(_), Some(form)) => form,
    };
    let sheet = sheet(&hand.documents, form, hand.unit());
    if form.kind != FormKind::Text
        && let Some(domains) = by_domain::domains(hand, &sheet)
    {
        return view! { {domains}{printed::download(hand, &sheet)}{printed::source_line(hand, form)} }
            .into_any();
    }
    let domain = hand.selection.domain.as_ref();
    let domain =
        domain.filter(|id| by_domain(&sheet).iter().any(|(of, _)| of.as_ref() == Some(id)));
    let kept = filter::rows(&sheet, domain, &hand.selection.query);
    let period = hand.selection.period.filter(|wanted| sheet.periods().contains(wanted));
    let shows = move |moment: Moment| period.is_none_or(|period| period == moment.period);
    let found = match form.kind {
        _ if sheet.rows.is_empty() => forms::goals(hand),
        _ if kept.is_empty() => view! { <p role="status">{words.no_row}</p> }.into_any(),
        FormKind::Text => cards::cards(hand, &sheet, &kept, &shows),
        FormKind::Form | FormKind::Annex => table::table(hand, &sheet, &kept, &shows),
    };
    let left = (kept.len() < sheet.rows.len() && !kept.is_empty())
        .then(|| sentences::left(kept.len(), sheet.rows.len(), language));
    view! {
        {left.map(|left| view! { <p class="hits-count" role="status">{left}</p> }).or_nothing()}
        {found}
        {pictures::pictures(hand, &sheet, &kept)}
        {printed::source_line(hand, form)}
    }
    .into_any()
}
