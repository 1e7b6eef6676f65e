//! Two indices against each other, among the units that have both.

use crate::model::order::Order;
use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::{Compared, origin};
use crate::analysis::other_index::{Choice, Editions, Other, choose, others};
use crate::analysis::pair::{Both, Pair, pair};
use crate::charts::scatter::spots::{Axis, Scatter, Spot};
use crate::charts::scatter::svg;
use crate::export::sheet::{Cell, Column, Row, Sheet, Style};
use crate::format;
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::{self, InView};
use crate::ui::library::use_library;
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;

/// Height of the picture. Measure: px.
const HEIGHT_PX: u32 = 460;

/// The other index. Files are asked for one index after another, as far as the choice needs them.
pub fn other(view: &InView, asked: Option<&IndexId>) -> Choice {
    let others = others(&view.publication, &view.index.id, view.period);
    choose(others, asked, |other| editions(view, other))
}

/// The editions of both indices, asked for where they are not here.
fn editions(view: &InView, other: &Other) -> Editions {
    let library = use_library();
    let (first, second, period) = (&view.index.id, &other.index.id, other.period);
    library.need(first, &[period]);
    library.need(second, &[period]);
    if !(library.settled(first, &[period]) && library.settled(second, &[period])) {
        return Editions::OnTheirWay;
    }
    both(view, other).map_or(Editions::Missing, |(first, second)| Editions::Here(first, second))
}

/// The editions of both indices that have arrived.
fn both(view: &InView, other: &Other) -> Option<(Arc<Edition>, Arc<Edition>)> {
    let edition =
        |index: &IndexId| use_library().edition(index, other.period, in_view::level(view).as_ref());
    edition(&view.index.id).zip(edition(&other.index.id))
}

/// The figure, and who is missing in it.
pub fn against(compared: &Compared, choice: &Choice) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let Choice::Against(other) = choice else {
        return view! { <p class="remark" role="note">{own.no_pair}</p> }.into_any();
    };
    let view = compared.view();
    let Some((first, second)) = both(view, other) else {
        return view! { <p class="remark" role="note">{labels.nothing_to_show}</p> }.into_any();
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
    let drawn = compared.units().iter().enumerate();
    let drawn = drawn.filter(|(_, unit)| scatter.spots.iter().any(|spot| spot.unit == **unit));
    let drawn = drawn.map(|(place, unit)| Key::new(Sign::Series(place), compared.name(*unit)));
    let means = Key::new(Sign::Context, own.pair_means);
    let legend = Legend::Signs(labels.legend, drawn.chain([means]).collect());
    let beside = InView { index: other.index.clone(), ..view.clone() };
    let sources = vec![
        source_of(view, &first, origin(&first), language),
        source_of(&beside, &second, origin(&second), language),
    ];
    let (listed, title, with) = (compared.clone(), caption.clone(), other.clone());
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| svg(&scatter, (width, HEIGHT_PX))
            sheet=Arc::new(move || sheet(&listed, &with, &found, title.clone()))
            sources=sources
            legend=legend
        />
        {missing}
    }
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
    both.arrange_by(|one, next| next.first.order(one.first).then(one.unit.cmp(&next.unit)));
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
        let chosen = compared.units().iter().position(|unit| *unit == both.unit);
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

/// A row a unit with both totals.
fn sheet(compared: &Compared, other: &Other, found: &Pair, title: String) -> Sheet {
    let language = compared.language;
    let (view, labels) = (compared.view(), SharedLabels::of(language));
    let columns = vec![
        Column::name(labels.unit),
        Column::words(labels.code).file_only(),
        Column::numbers(view.index.short.text(language)),
        Column::numbers(other.index.short.text(language)),
    ];
    let score = |index: &Index, points: f64| {
        Cell::number(points, format::number(points, index.decimals, language))
    };
    let row = |both: &Both| {
        let cells = vec![
            Cell::text(compared.name(both.unit)),
            Cell::text(compared.unit(both.unit).code.as_str()),
            score(&view.index, both.first.points()),
            score(&other.index, both.second.points()),
        ];
        let chosen = compared.units().contains(&both.unit);
        Row { cells, style: if chosen { Style::Chosen } else { Style::Plain } }
    };
    Sheet { title, columns, rows: found.both.iter().map(row).collect() }
}
