//! The forms there are, by document.

use leptos::prelude::*;

use super::asked::InHand;
use super::names::lang_of;
use crate::analysis::forms::completeness::completeness;
use crate::analysis::forms::sheet;
use crate::model::form::{Form, FormKind};
use crate::model::source::{Source, SourceId};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::{labels as named, sentences};

/// The list of forms.
pub fn choice(hand: &InHand, sources: &[SourceId], missing: Option<&'static str>) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let known: Vec<&Source> = sources.iter().filter_map(|id| hand.publication.source(id)).collect();
    let every = hand.publication.sources.iter().filter(|source| source.document.is_some()).count();
    let all = Selection { language, ..Selection::default() };
    view! {
        {missing.map(|missing| view! { <p class="notice" role="alert">{missing}</p> }).or_nothing()}
        <h2>{words.choose}</h2>
        {known.into_iter().map(|source| document(hand, source)).collect_any()}
        {(sources.len() < every).then(|| view! { <p><a href=href(Page::Indicators, &all)>{words.all_documents}</a></p> }).or_nothing()}
    }
    .into_any()
}

fn document(hand: &InHand, source: &Source) -> AnyView {
    let language = hand.language();
    let of_source = |form: &&Form| hand.source_of(form).is_some_and(|found| found.id == source.id);
    let forms: Vec<AnyView> = hand
        .documents
        .forms
        .iter()
        .filter(of_source)
        .map(|form| line(hand, source, form))
        .collect();
    if forms.is_empty() {
        return ().into_any();
    }
    let unit = source.document.as_ref().and_then(|document| document.unit.as_ref());
    let unit = unit.and_then(|code| hand.publication.units.find(code.as_str()));
    let name = unit.map(|unit| hand.publication.units.get(unit).name.text(language).to_owned());
    view! {
        <section class="document">
            <h3>{name.unwrap_or_else(|| source.publisher.clone())}</h3>
            <p lang=lang_of(source.title.en.is_some(), language)>{source.title.text(language).to_owned()}</p>
            <ul>{forms}</ul>
        </section>
    }
    .into_any()
}

fn line(hand: &InHand, source: &Source, form: &Form) -> AnyView {
    let language = hand.language();
    let units = crate::analysis::forms::units_of(&hand.documents, form);
    let sheet = sheet(&hand.documents, form, units.first().copied());
    let said = match form.kind {
        _ if sheet.rows.is_empty() => IndicatorsLabels::of(language).goals.to_owned(),
        FormKind::Text => {
            let rows = sheet.rows.iter().filter(|row| row.printed().next().is_some()).count();
            let figures = sheet.rows.iter().map(|row| row.printed().count()).sum();
            sentences::counted(rows, figures, language)
        }
        FormKind::Form | FormKind::Annex => sentences::completeness(completeness(&sheet), language),
    };
    let units = source.document.iter().filter_map(|document| document.unit.clone()).collect();
    let chosen = Selection { units, language, ..Selection::default() };
    let (page, form_id) = if sheet.rows.is_empty() {
        (Page::Targets, None)
    } else {
        (Page::Indicators, Some(form.id.0.clone()))
    };
    let address = href(page, &Selection { form: form_id, ..chosen });
    view! {
        <li>
            <a href=address lang=lang_of(form.name.en.is_some(), language)>{form.name.text(language).to_owned()}</a>
            <span class="of">" — "{named::kind(form.kind, language)}". "{said}</span>
        </li>
    }
    .into_any()
}

/// What stands in place of a form without rows: the page that has its goals.
pub fn goals(hand: &InHand) -> AnyView {
    let (language, units) = (hand.language(), hand.selection.units.clone());
    let address = href(Page::Targets, &Selection { units, language, ..Selection::default() });
    view! { <p><a href=address>{IndicatorsLabels::of(language).goals}</a></p> }.into_any()
}
