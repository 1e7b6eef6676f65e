//! Two indices against each other, among the units that have both.

use leptos::prelude::*;

use super::chosen::Compared;
use super::totals::has_sums;
use crate::analysis::pair::{Both, Pair, common_period, pair};
use crate::charts::marker;
use crate::charts::scatter::{Axis, Scatter, Spot, svg};
use crate::format;
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::ui::in_view::InView;
use crate::ui::library::use_library;
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;

/// Height of the picture. Measure: px.
const HEIGHT_PX: u32 = 460;

/// The other index, and the period of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The index.
    pub index: Index,
    /// The period nearest to the one in view in which both were published.
    pub period: Period,
}

/// What can be set against the index in view, in the order of the publication.
pub fn others(view: &InView) -> Vec<Other> {
    let publication = &view.publication;
    let other = |index: &Index| {
        let period = common_period(publication, &view.index.id, &index.id, view.period)?;
        (index.id != view.index.id).then(|| Other { index: index.clone(), period })
    };
    publication.indices.iter().filter_map(other).collect()
}

/// The other index: the one asked for, else the first that shares a unit with the one in view, else the first. Files
/// are asked for one index after another, until one shares a unit; `None` while they are on their way.
pub fn other(view: &InView, asked: Option<&IndexId>) -> Option<Option<Other>> {
    let library = use_library();
    let others = others(view);
    let here = |other: &Other| {
        library.need(&view.index.id, &[other.period]);
        library.need(&other.index.id, &[other.period]);
        library.settled(&view.index.id, &[other.period])
            && library.settled(&other.index.id, &[other.period])
    };
    if let Some(found) = asked.and_then(|id| others.iter().find(|other| other.index.id == *id)) {
        return here(found).then(|| Some(found.clone()));
    }
    for candidate in &others {
        if !here(candidate) {
            return None;
        }
        let editions = library
            .edition(&view.index.id, candidate.period)
            .zip(library.edition(&candidate.index.id, candidate.period));
        if editions.is_some_and(|(one, two)| !pair(&one, &two).both.is_empty()) {
            return Some(Some(candidate.clone()));
        }
    }
    Some(others.into_iter().next())
}

/// The figure, and who is missing in it.
pub fn against(compared: &Compared, other: Option<&Other>) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    let Some(other) = other else {
        return view! { <p class="remark" role="note">{own.no_pair}</p> }.into_any();
    };
    let view = compared.view();
    let library = use_library();
    let editions = library
        .edition(&view.index.id, other.period)
        .zip(library.edition(&other.index.id, other.period));
    let Some((first, second)) = editions else {
        return view! { <p class="remark" role="note">{SharedLabels::of(language).nothing_to_show}</p> }
            .into_any();
    };
    let found = pair(&first, &second);
    let sentence =
        sentences::pair((&view.index, &other.index), (view.period, other.period), &found, language);
    let missing = [
        (&view.index, &other.index, &found.only_first),
        (&other.index, &view.index, &found.only_second),
    ];
    let missing = missing.into_iter().filter(|(.., units)| !units.is_empty());
    let missing = missing.map(|(has, lacks, units)| {
        let names: Vec<String> = units.iter().map(|unit| compared.name(*unit)).collect();
        view! { <li>{sentences::only(has, lacks, &names, language)}</li> }
    });
    let missing = view! { <ul class="missing">{missing.collect_any()}</ul> }.into_any();
    if found.both.is_empty() {
        return view! { <p>{sentence}</p><p class="remark" role="note">{own.nobody_both}</p>{missing} }
            .into_any();
    }
    let caption = format!(
        "{} × {}, {}",
        view.index.short.text(language),
        other.index.short.text(language),
        format::period(other.period, language)
    );
    let scatter = scatter(compared, other, &found);
    let named = |(colour, unit): (usize, &UnitIdx)| {
        let has = scatter.spots.iter().any(|spot| spot.unit == *unit);
        has.then(|| (colour, compared.name(*unit)))
    };
    let drawn: Vec<(usize, String)> = compared.units.iter().enumerate().filter_map(named).collect();
    let (listed, title, with) = (compared.clone(), caption.clone(), other.clone());
    let (kept, also) = (compared.clone(), other.clone());
    let label = SharedLabels::of(language).legend;
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| svg(&scatter, (width, HEIGHT_PX))
            legend=move || view! {
                <ul class="legend" aria-label=label>
                    {drawn.iter().map(|(colour, name)| view! {
                        <li><span aria-hidden="true" inner_html=marker::key(*colour).unwrap_or_default()></span>{name.clone()}</li>
                    }).collect_any()}
                    <li class="context">{own.pair_means}</li>
                </ul>
            }
            table=move || table(&listed, &with, &found, title.clone())
            source=move || sources(&kept, &also, (&first, &second))
        />
        {missing}
    }
    .into_any()
}

fn sources(compared: &Compared, other: &Other, (first, second): (&Edition, &Edition)) -> AnyView {
    let view = InView { index: other.index.clone(), ..compared.view().clone() };
    view! { {source_line(compared.view(), first, has_sums(first))}{source_line(&view, second, has_sums(second))} }
        .into_any()
}

fn scatter(compared: &Compared, other: &Other, found: &Pair) -> Scatter {
    let language = compared.language;
    let view = compared.view();
    let axis = |index: &Index, pick: fn(&Both) -> f64| {
        let values = || found.both.iter().map(pick);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let pad = ((high - low) * 0.05).max(f64::EPSILON);
        let span = (low - pad, high + pad);
        Axis {
            title: format!(
                "{} {} ({})",
                index.short.text(language),
                format::period(other.period, language),
                index.measure.text(language)
            ),
            span,
            mean: values().sum::<f64>() / found.both.len() as f64,
        }
    };
    let mut both: Vec<&Both> = found.both.iter().collect();
    both.sort_by(|one, next| next.first.order(one.first).then(one.unit.cmp(&next.unit)));
    let spot = |both: &&Both| {
        let label = compared.name(both.unit);
        let number = |index: &Index, value: f64| {
            format!(
                "{} {}",
                index.short.text(language),
                format::number(value, index.decimals, language)
            )
        };
        let spoken = format!(
            "{label}: {}, {}",
            number(&view.index, both.first.points()),
            number(&other.index, both.second.points())
        );
        let chosen = compared.units.iter().position(|unit| *unit == both.unit);
        Spot {
            unit: both.unit,
            label,
            x: both.first.points(),
            y: both.second.points(),
            chosen,
            spoken,
        }
    };
    Scatter {
        spots: both.iter().map(spot).collect(),
        across: axis(&view.index, |both| both.first.points()),
        up: axis(&other.index, |both| both.second.points()),
        language,
    }
}

fn table(compared: &Compared, other: &Other, found: &Pair, caption: String) -> AnyView {
    let language = compared.language;
    let view = compared.view();
    let number = |index: &Index, value: f64| format::number(value, index.decimals, language);
    let chosen = |unit: &UnitIdx| compared.units.contains(unit);
    let rows = found.both.iter().map(|both| {
        view! {
            <tr class:chosen=chosen(&both.unit)>
                <th scope="row">{compared.name(both.unit)}
                    {chosen(&both.unit).then(|| view! { <span class="visually-hidden">" ("{SharedLabels::of(language).chosen}")"</span> }).or_nothing()}
                </th>
                <td class="number">{number(&view.index, both.first.points())}</td>
                <td class="number">{number(&other.index, both.second.points())}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr>
                    <th scope="col">{SharedLabels::of(language).unit}</th>
                    <th scope="col">{view.index.short.text(language).to_owned()}</th>
                    <th scope="col">{other.index.short.text(language).to_owned()}</th>
                </tr></thead>
                <tbody>{rows.collect_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
