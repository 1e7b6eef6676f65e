//! Which document, which form of it, which domain and period.

use leptos::prelude::*;

use super::asked::InHand;
use super::names::domain_name;
use crate::analysis::forms::Sheet;
use crate::analysis::forms::completeness::by_domain;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::form::Form;
use crate::model::unit::UnitCode;
use crate::state::selection::Selection;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::CollectAny;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::spans::Spans;

type Choices = Vec<(String, String)>;

/// The choices of a form in view.
pub fn pickers(hand: &InHand, form: &Form, sheet: &Sheet<'_>) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let publication = &hand.publication;
    let source = hand.source_of(form);
    let documents = publication.sources.iter().filter_map(|source| source.document.as_ref());
    let mut units: Choices = Vec::new();
    for code in documents.filter_map(|document| document.unit.as_ref()) {
        let name = publication.units.find(code.as_str());
        let name = name.map(|unit| publication.units.get(unit).name.text(language).to_owned());
        let entry = (code.to_string(), name.unwrap_or_else(|| code.to_string()));
        if !units.contains(&entry) {
            units.push(entry);
        }
    }
    let unit = source.and_then(|source| source.document.as_ref()?.unit.as_ref());
    let unit = unit.map_or_else(String::new, ToString::to_string);
    let beside = |other: &&Form| {
        hand.source_of(other).map(|found| &found.id) == source.map(|found| &found.id)
    };
    let forms = hand.documents.forms.iter().filter(beside);
    let forms = forms.map(|form| (form.id.0.clone(), form.name.text(language).to_owned()));
    let all = |choices: Choices| -> Choices {
        let first = (String::new(), words.all.to_owned());
        if choices.len() > 1 { [first].into_iter().chain(choices).collect() } else { Vec::new() }
    };
    let domains = by_domain(sheet).into_iter().filter_map(|(domain, _)| {
        let name = domain_name(hand, form, domain.as_ref());
        Some((domain?.to_string(), name))
    });
    let times = sheet.periods();
    let times = times.iter().map(|period| (period.to_string(), format::period(*period, language)));
    let selection = &hand.selection;
    let domain = selection.domain.as_ref().map_or_else(String::new, ToString::to_string);
    let period = selection.period.map_or_else(String::new, |period| period.to_string());
    view! {
        <div class="pickers"><div class="choices">
            {picker(words.document, units, unit, |chosen, unit| {
                *chosen = Selection {
                    units: UnitCode::new(&unit).into_iter().collect(),
                    language: chosen.language,
                    ..Selection::default()
                };
            })}
            {picker(words.form, forms.collect(), form.id.0.clone(), |chosen, form| {
                chosen.form = Some(form);
                chosen.domain = None;
                chosen.period = None;
                chosen.query.clear();
            })}
            {picker(words.domain, all(domains.collect()), domain, |chosen, domain| chosen.domain = DomainId::new(&domain))}
            {picker(Spans::of(&sheet.periods()).one(language), all(times.collect()), period, |chosen, period| chosen.period = period.parse().ok())}
        </div></div>
    }
    .into_any()
}

/// A picker with one choice is not shown.
fn picker(
    label: &'static str,
    choices: Choices,
    chosen: String,
    choose: fn(&mut Selection, String),
) -> AnyView {
    if choices.len() < 2 {
        return ().into_any();
    }
    let address = use_address();
    let options = choices.into_iter().map(|(value, text)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    });
    view! {
        <label class="picker">
            <span>{label}</span>
            <select on:change:target=move |event| {
                let value = event.target().value();
                address.change(History::Push, |selection| choose(selection, value));
            }>{options.collect_any()}</select>
        </label>
    }
    .into_any()
}
