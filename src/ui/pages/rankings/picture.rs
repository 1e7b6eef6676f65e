//! The ranking as a picture: bars in order, the mean and the maximum drawn and named.

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::bars::{self, Bar, Bars};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::ui::erased::CollectAny;
use crate::ui::view::{InView, Standing};
use crate::words::catalogue::catalogue;
use crate::words::{answers, results};

/// The most bars of one picture; the table has all units.
const MOST_BARS: usize = 100;

/// The bars of one node's ranking. The scale ends at the maximum, or at the highest score where none is published.
pub fn bars_of(
    view: &InView,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    language: Language,
) -> Bars {
    let words = catalogue(language);
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
pub fn numbers(
    bars: &Bars,
    words_unit: &'static str,
    words_score: &'static str,
    caption: String,
) -> impl IntoView + use<> {
    let rows =
        bars.bars.iter().map(|bar| (bar.label.clone(), bar.text.clone())).collect::<Vec<_>>();
    let missing: Vec<(String, String)> =
        bars.missing.iter().map(|name| (name.clone(), bars.missing_text.clone())).collect();
    view! {
        <table>
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{words_unit}</th><th scope="col">{words_score}</th></tr></thead>
            <tbody>{rows.into_iter().chain(missing).map(|(name, text)| view! {
                <tr><th scope="row">{name}</th><td class="number">{text}</td></tr>
            }).collect_any()}</tbody>
        </table>
    }
}

/// The figure beside the table.
pub fn ranking_figure(standing: &Standing) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = catalogue(language);
    let view = &standing.view;
    let bars = bars_of(view, &standing.ranking, view.domain.as_ref(), language);
    let caption = format!(
        "{} {} — {}",
        view.index.short.text(language),
        format::period(view.period, language),
        view.what(language)
    );
    let sentence =
        answers::spread(&standing.ranking, &view.index, view.max(view.domain.as_ref()), language);
    let (listed, title) = (bars.clone(), caption.clone());
    let kept = standing.clone();
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| bars::svg(&bars, width)
            table=move || numbers(&listed, words.unit, words.score, title.clone())
            source=move || source_line(&kept.view, &kept.edition, kept.is_derived())
        />
    }
}
