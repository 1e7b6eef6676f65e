//! The forms of a document, each with how much of it is filled in.

use leptos::prelude::*;

use super::asked::InHand;
use super::of_document::forms_of;
use crate::analysis::forms::completeness::completeness;
use crate::analysis::forms::sheet;
use crate::model::form::{Form, FormKind};
use crate::model::source::{Source, SourceId};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::{labels as named, sentences};

/// The list of them; below a form stands what `drawn` makes of it.
pub fn forms(
    hand: &InHand,
    source: &SourceId,
    drawn: impl Fn(&InHand, &Form) -> AnyView,
) -> AnyView {
    let Some(source) = hand.publication.source(source) else { return ().into_any() };
    let forms = forms_of(hand, &source.id)
        .into_iter()
        .map(|form| line(hand, source, form, drawn(hand, form)));
    let forms: Vec<AnyView> = forms.collect();
    view! { <ul>{forms}</ul> }.into_any()
}

fn line(hand: &InHand, source: &Source, form: &Form, below: AnyView) -> AnyView {
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
            <a href=address lang=form.name.lang(language)>{form.name.text(language).to_owned()}</a>
            <span class="of">" — "{named::kind(form.kind, language)}". "{said}</span>
            {below}
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
