//! What the reader can choose: the unit, the document, the domain.

use crate::model::order::Order;
use leptos::prelude::*;

use super::choice::{Choice, unit_of};
use crate::model::domain::DomainId;
use crate::model::unit::UnitCode;
use crate::state::selection::Selection;
use crate::ui::address::{History, use_address};
use crate::ui::components::pickers::Picker;
use crate::ui::figures::plan::aims::Aims;
use crate::words::labels::SharedLabels;
use crate::words::targets::labels::{TargetsLabels, domain as shared_domain};

/// The unit, the document where there is a choice, and the domain.
pub fn pickers(aims: &Aims, choice: &Choice) -> AnyView {
    let (labels, words) = (SharedLabels::of(aims.language), TargetsLabels::of(aims.language));
    let publication = &aims.publication;
    let language = aims.language;
    let units: Vec<(String, String)> = choice
        .offered
        .iter()
        .filter_map(|id| unit_of(publication, publication.source(id)?))
        .map(|unit| publication.units.get(unit))
        .map(|unit| (unit.code.to_string(), unit.name.text(language).to_owned()))
        .collect();
    let unit = choice.unit.or_else(|| unit_of(publication, &aims.source));
    let unit = unit.map_or_else(String::new, |unit| publication.units.get(unit).code.to_string());
    let sources: Vec<(String, String)> = choice
        .of_unit
        .iter()
        .filter_map(|id| publication.source(id))
        .map(|source| (source.id.0.clone(), source.title.text(language).to_owned()))
        .collect();
    let domain = aims.domain.as_ref().map_or_else(String::new, ToString::to_string);
    let mut parts = Vec::new();
    if units.iter().any(|(code, _)| *code == unit) {
        parts.push(picker(words.unit, units, unit, |selection, code| {
            selection.units = UnitCode::new(&code).into_iter().collect();
            (selection.source, selection.domain) = (None, None);
        }));
    }
    let source = aims.source.id.0.clone();
    parts
        .push(picker(words.document, sources, source, |selection, id| selection.source = Some(id)));
    parts.push(picker(labels.domain, domains(aims), domain, |selection, id| {
        selection.domain = DomainId::new(&id);
    }));
    view! { <div class="pickers"><div class="choices">{parts.into_any()}</div></div> }.into_any()
}

fn picker(
    label: &'static str,
    choices: Vec<(String, String)>,
    chosen: String,
    choose: fn(&mut Selection, String),
) -> AnyView {
    let address = use_address();
    view! {
        <Picker
            label=label
            choices=choices
            chosen=chosen
            choose=move |value: String| address.change(History::Push, |selection| choose(selection, value))
        />
    }
    .into_any()
}

/// All domains the document has targets or goals in, behind the choice of all.
fn domains(aims: &Aims) -> Vec<(String, String)> {
    let documents = &aims.documents;
    let own = documents.targets.iter().filter(|target| target.place.source == aims.source.id);
    let of_targets =
        own.filter_map(|target| Some((target.domain.clone()?, aims.domain_name(target)?)));
    let goals = documents.goals.iter().filter(|goal| goal.place.source == aims.source.id);
    let of_goals = goals.filter_map(|goal| {
        let domain = goal.domain.clone()?;
        Some((domain.clone(), shared_domain(domain.as_str(), aims.language)))
    });
    let mut found: Vec<(DomainId, String)> = Vec::new();
    for (domain, name) in of_targets.chain(of_goals) {
        if found.iter().all(|(known, _)| *known != domain) {
            found.push((domain, name));
        }
    }
    found.arrange();
    let all = (String::new(), SharedLabels::of(aims.language).all.to_owned());
    std::iter::once(all).chain(found.into_iter().map(|(id, name)| (id.to_string(), name))).collect()
}
