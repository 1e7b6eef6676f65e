//! The ranking as a picture: bars in order, the mean and the maximum drawn and named.

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::bars::{self, Bar, Bars};
use crate::charts::columns;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::language::Language;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::passage::scored;
use crate::ui::components::source_line::source_line;
use crate::ui::in_view::{InView, Standing};
use crate::words::labels::SharedLabels;
use crate::words::{answers, results};

/// The most bars of one picture; the table has all units.
const MOST_BARS: usize = 100;

/// Height of a small multiple. Measure: px.
const SMALL_PX: u32 = 150;

/// The bars of one node's ranking. The scale ends at the maximum, or at the highest score where none is published.
fn bars_of(
    view: &InView,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    language: Language,
) -> Bars {
    let words = SharedLabels::of(language);
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    let decimals = view.index.decimals;
    let number = |value: f64| format::number(value, decimals, language);
    let scores = ranking.rows.iter().map(|ranked| ranked.score.points());
    let highest = ranking.summary.map_or_else(|| scores.fold(0.0, f64::max), |s| s.highest);
    let lowest = ranking.summary.map_or(0.0, |summary| summary.lowest);
    let max = view.max(domain);
    let bars = ranking.rows.iter().enumerate().filter_map(|(place, ranked)| {
        let unit = view.publication.units.get(ranked.unit);
        let is_chosen = chosen.contains(&unit.code);
        (place < MOST_BARS || is_chosen).then(|| {
            let name = unit.name.text(language);
            let text = number(ranked.score.points());
            let told = results::told(ranking, ranked, language);
            let place = told.as_ref().map(|_| format::rank(ranked.rank, ranked.shared));
            Bar {
                unit: ranked.unit,
                label: place.map_or_else(|| name.to_owned(), |place| format!("{place} {name}")),
                value: ranked.score.points(),
                spoken: told.map_or_else(
                    || format!("{name}: {text}"),
                    |told| format!("{name}: {text}, {told}"),
                ),
                text,
                chosen: is_chosen,
            }
        })
    });
    Bars {
        bars: bars.collect(),
        start: lowest.min(0.0),
        end: max.unwrap_or(highest),
        end_text: match max {
            Some(max) => format!("{} {}", words.maximum, format::plain(max, 2, language)),
            None => format!("{} {}", words.highest, number(highest)),
        },
        mean: ranking
            .summary
            .map(|summary| (summary.mean, format!("{} {}", words.mean, number(summary.mean)))),
        missing: ranking.not_ranked.iter().map(|(unit, _)| view.name(*unit, language)).collect(),
        missing_text: words.not_ranked.to_lowercase(),
    }
}

/// The numbers of a ranking as a table.
fn numbers(bars: &Bars, edition: &Edition, domain: Option<&DomainId>, caption: String) -> AnyView {
    let words = SharedLabels::of(use_address().language());
    let ranked = bars.bars.iter().map(|bar| {
        let score = scored(bar.text.clone(), edition, bar.unit, domain);
        view! { <tr><th scope="row">{bar.label.clone()}</th><td class="number">{score}</td></tr> }
            .into_any()
    });
    let missing = bars.missing.iter().map(|name| {
        let why = bars.missing_text.clone();
        view! { <tr><th scope="row">{name.clone()}</th><td class="none">{why}</td></tr> }.into_any()
    });
    view! {
        <table>
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{words.unit}</th><th scope="col">{words.score}</th></tr></thead>
            <tbody>{ranked.chain(missing).collect_any()}</tbody>
        </table>
    }
    .into_any()
}

/// How a ranking is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A bar for each unit, with its name and its score, over the source line.
    Large,
    /// A column for each unit, as one of many pictures.
    Small,
}

/// The ranking of one node as a picture.
pub fn node_figure(
    standing: &Standing,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    caption: String,
    shape: Shape,
) -> AnyView {
    let language = use_address().language();
    let view = &standing.view;
    let bars = bars_of(view, ranking, domain, language);
    let sentence = answers::spread(ranking, &view.index, view.max(domain), language);
    let (listed, title) = (bars.clone(), caption.clone());
    let (kept, node) = (standing.clone(), domain.cloned());
    let (edition, of) = (standing.edition.clone(), domain.cloned());
    let source = move || {
        let derived = kept.edition.column(of.as_ref()).map(|column| column.origin);
        let derived = derived == Some(Origin::Derived);
        (shape == Shape::Large).then(|| source_line(&kept.view, &kept.edition, derived))
    };
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| match shape {
                Shape::Large => bars::svg(&bars, width),
                Shape::Small => columns::svg(&bars, width, SMALL_PX),
            }
            table=move || numbers(&listed, &edition, node.as_ref(), title.clone())
            source=source
        />
    }
    .into_any()
}

/// The figure beside the table.
pub fn ranking_figure(standing: &Standing) -> AnyView {
    let language = use_address().language();
    let view = &standing.view;
    let caption = format!(
        "{} {} — {}",
        view.index.short.text(language),
        format::period(view.period, language),
        view.what(language)
    );
    node_figure(standing, &standing.ranking, view.domain.as_ref(), caption, Shape::Large)
}
