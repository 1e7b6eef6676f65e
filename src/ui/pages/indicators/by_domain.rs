//! A long form domain by domain: a line for each with how much of it is filled in, its rows and pictures on demand.

use leptos::prelude::*;

use super::asked::InHand;
use super::names::domain_name;
use super::{pictures, table};
use crate::analysis::forms::completeness::by_domain;
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::{Sheet, sheet};
use crate::model::domain::DomainId;
use crate::ui::components::fold::{Begins, fold};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// The domains of a form; `None` where it has one only, or the reader has asked for some rows.
pub fn domains(hand: &InHand, of: &Sheet<'_>) -> Option<AnyView> {
    let chosen = &hand.selection;
    let mut found = by_domain(of);
    found.retain(|(_, filled)| filled.asked() > 0);
    if chosen.domain.is_some() || !chosen.query.trim().is_empty() || found.len() < 2 {
        return None;
    }
    let language = hand.language();
    let folds = found.into_iter().map(|(domain, filled)| {
        let name = domain_name(hand, of.form, domain.as_ref());
        let line = sentences::filled(&name, filled, language);
        let kept = hand.clone();
        fold(line, Begins::Closed, move || rows(&kept, domain.as_ref()))
    });
    let folds: Vec<AnyView> = folds.collect();
    let kept = hand.clone();
    let whole =
        fold(IndicatorsLabels::of(language).whole_form.to_owned(), Begins::Closed, move || {
            shown(&kept, |_| true, Pictured::No)
        });
    Some(view! { <div class="domains">{folds}{whole}</div> }.into_any())
}

/// Whether the rows are drawn below their table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pictured {
    Yes,
    No,
}

/// The rows of a domain.
fn rows(hand: &InHand, domain: Option<&DomainId>) -> AnyView {
    shown(hand, |of| of == domain, Pictured::Yes)
}

fn shown(
    hand: &InHand,
    is_wanted: impl Fn(Option<&DomainId>) -> bool,
    pictured: Pictured,
) -> AnyView {
    let Some(form) = hand.form() else { return ().into_any() };
    let sheet = sheet(&hand.documents, form, hand.unit());
    let here = |place: &usize| {
        sheet.rows.get(*place).is_some_and(|row| is_wanted(row.indicator.domain.as_ref()))
    };
    let kept: Vec<usize> = (0..sheet.rows.len()).filter(here).collect();
    let period = hand.selection.period.filter(|wanted| sheet.periods().contains(wanted));
    let shows = move |moment: Moment| period.is_none_or(|period| period == moment.period);
    view! {
        {table::table(hand, &sheet, &kept, &shows)}
        {(pictured == Pictured::Yes).then(|| pictures::pictures(hand, &sheet, &kept))}
    }
    .into_any()
}
