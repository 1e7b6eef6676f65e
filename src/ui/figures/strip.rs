//! All units of a ranking on one scale, the chosen ones named; without any, the first and the last.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::strip::{self, Dot, Strip};
use crate::format;
use crate::model::language::Language;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_of;
use crate::ui::figures::ranking::numbers_of_all;
use crate::ui::in_view::Standing;
use crate::words::answers;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The ends of the scale on which the units of a ranking lie; `None` where not all are published.
pub fn ends(ranking: &Ranking) -> Option<(f64, f64)> {
    ranking.summary.map(|summary| (summary.lowest, summary.highest))
}

/// The figure; `None` where a strip would show nothing.
pub fn strip_figure(standing: &Standing, finding: Option<String>) -> Option<AnyView> {
    const FEW: usize = 3;
    let language = use_address().language();
    let (view, ranking) = (&standing.view, standing.ranking.clone());
    let ends = ends(&ranking).filter(|(low, high)| low < high)?;
    if ranking.rows.len() < FEW {
        return None;
    }
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    let strip = strip_of(standing, ends, &chosen, language);
    let caption = format!(
        "{} {} — {}",
        view.index.short.text(language),
        format::period(view.period, language),
        view.what(language)
    );
    let domain = view.domain.as_ref();
    let sentence = answers::spread(&ranking, view.decimals(domain), view.max(domain), language);
    let (kept, title) = (standing.clone(), caption.clone());
    Some(
        view! {
            <Figure
                caption=caption
                sentence=sentence
                finding=finding
                draw=move |width| strip::svg(&strip, width)
                sheet=Arc::new(move || numbers_of_all(&kept, title.clone(), language))
                sources=vec![source_of(view, &standing.edition, standing.origin(domain), language)]
            />
        }
        .into_any(),
    )
}

fn strip_of(
    standing: &Standing,
    ends: (f64, f64),
    chosen: &[UnitCode],
    language: Language,
) -> Strip {
    let (view, ranking) = (&standing.view, &standing.ranking);
    let decimals = standing.decimals();
    let number = |value: f64| format::number(value, decimals, language);
    let code = |unit: UnitIdx| &view.publication.units.get(unit).code;
    let is_chosen = |unit: UnitIdx| chosen.iter().position(|chosen| chosen == code(unit));
    let is_asked = ranking.rows.iter().any(|row| is_chosen(row.unit).is_some());
    let last = ranking.rows.len() - 1;
    let dots = ranking.rows.iter().enumerate().map(|(place, row)| {
        let name = view.name(row.unit, language);
        let colour = match is_chosen(row.unit) {
            None if !is_asked && (place == 0 || place == last) => Some(0),
            found => found,
        };
        let text = number(row.score.points());
        let told = results::told(ranking, row, language);
        let told = told.map(|told| format!(", {told}")).unwrap_or_default();
        Dot {
            unit: row.unit,
            value: row.score.points(),
            spoken: format!("{name}: {text}{told}"),
            named: colour.map(|colour| {
                (
                    format!(
                        "{} {name} {text}",
                        format::places::rank(row.rank, row.shared, language)
                    ),
                    colour,
                )
            }),
        }
    });
    let median = ranking.summary.map(|summary| summary.median);
    let words = SharedLabels::of(language);
    let median = median
        .map(|median| (median, format!("{} {}", words.median.to_lowercase(), number(median))));
    Strip::over(dots.collect(), ends, median, language)
}
