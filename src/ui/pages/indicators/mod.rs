//! Statistics forms and annexes as they are printed, and the figures of running text; each opens its passage.

mod asked;
mod cards;
mod choice;
mod completeness;
mod details;
mod figures;
mod listing;
mod names;
mod pickers;
mod pictures;
mod printed;
mod table;

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
use asked::{Asked, InHand, asked};
use names::lang_of;

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
        hand.with(|hand| match hand.as_ref().and_then(|hand| Some((hand, hand.unit()?))) {
            None => title.to_owned(),
            Some((hand, unit)) => {
                let name = hand.publication.units.get(unit).name.text(hand.language());
                format!("{title}: {name}")
            }
        })
    };
    let of_form =
        Memo::new(move |_| hand.with(|hand| hand.as_ref().and_then(InHand::form).is_some()));
    // The field stands outside what is drawn anew with every letter typed.
    view! {
        <PageFrame title=Signal::derive(title) tells=Signal::from(TELLS)>
            {move || hand.with(|hand| match hand {
                None => view! { <p role="status">{IndicatorsLabels::of(address.language()).waiting}"…"</p> }.into_any(),
                Some(hand) => top(hand),
            })}
            {move || of_form.get().then(search).or_nothing()}
            {move || hand.with(|hand| hand.as_ref().map(body)).or_nothing()}
        </PageFrame>
    }
    .into_any()
}

/// The search field; every letter typed narrows the rows.
fn search() -> AnyView {
    let address = use_address();
    view! {
        <label class="search">
            <span>{move || IndicatorsLabels::of(address.language()).search}</span>
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

/// The answer, and the choices below it.
fn top(hand: &InHand) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(form) = hand.form() else {
        return view! { <p>{words.intro}</p> }.into_any();
    };
    let sheet = sheet(&hand.documents, form, hand.unit());
    let answer = if form.kind == FormKind::Text {
        let rows = sheet.rows.iter().filter(|row| row.printed().next().is_some()).count();
        let figures = sheet.rows.iter().map(|row| row.printed().count()).sum();
        sentences::counted(rows, figures, language)
    } else {
        sentences::completeness(completeness(&sheet), language)
    };
    let known = hand.selection.period.is_none_or(|wanted| sheet.periods().contains(&wanted));
    view! {
        <p class="form-name"><strong lang=lang_of(form.name.en.is_some(), language)>{form.name.text(language).to_owned()}</strong></p>
        <p class="answer">{answer}</p>
        {(form.kind != FormKind::Text).then(|| completeness::by_domain_table(hand, &sheet)).or_nothing()}
        {(!known).then(|| view! { <p class="rule">{words.other_period}</p> }).or_nothing()}
        {pickers::pickers(hand, form, &sheet)}
    }
    .into_any()
}

fn body(hand: &InHand) -> AnyView {
    mark_when_painted();
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let form = match (&hand.asked, hand.form()) {
        (Asked::Choice(sources, missing), _) => return choice::choice(hand, sources, *missing),
        (Asked::Form(_), None) => return ().into_any(),
        (Asked::Form(_), Some(form)) => form,
    };
    let sheet = sheet(&hand.documents, form, hand.unit());
    let domain = hand.selection.domain.as_ref();
    let domain =
        domain.filter(|id| by_domain(&sheet).iter().any(|(of, _)| of.as_ref() == Some(id)));
    let kept = filter::rows(&sheet, domain, &hand.selection.query);
    let period = hand.selection.period.filter(|wanted| sheet.periods().contains(wanted));
    let shows = move |moment: Moment| period.is_none_or(|period| period == moment.period);
    let found = match form.kind {
        _ if sheet.rows.is_empty() => choice::goals(hand),
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
