//! The ranking as a picture: bars in order, the mean and the maximum drawn and named.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::bars::{self, Bar, Bars};
use crate::charts::picture::{ChartError, Picture};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::{InView, Standing};
use crate::words::labels::SharedLabels;
use crate::words::rankings::labels::RankingsLabels;
use crate::words::{answers, results};

/// The most bars of one picture; the table has all units.
const MOST_BARS: usize = 100;

/// The bars of one node's ranking. The scale ends at the maximum, or at the highest score where none is published.
fn bars_of(
    view: &InView,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    most: usize,
    language: Language,
) -> Bars {
    let words = SharedLabels::of(language);
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    let decimals = ranking.decimals(view.decimals(domain));
    let number = |value: f64| format::number(value, decimals, language);
    let scores = ranking.rows.iter().map(|ranked| ranked.score.points());
    let highest = ranking.summary.map_or_else(|| scores.fold(0.0, f64::max), |s| s.highest);
    let lowest = ranking.summary.map_or(0.0, |summary| summary.lowest);
    let max = view.max(domain);
    let bars = ranking.rows.iter().enumerate().filter_map(|(place, ranked)| {
        let unit = view.publication.units.get(ranked.unit);
        let is_chosen = chosen.contains(&unit.code);
        (place < most || is_chosen).then(|| {
            let name = view.name(ranked.unit, language);
            let text = number(ranked.score.points());
            let told = results::told(ranking, ranked, language);
            let place =
                told.as_ref().map(|_| format::places::rank(ranked.rank, ranked.shared, language));
            Bar {
                unit: ranked.unit,
                label: place.map_or_else(|| name.clone(), |place| format!("{place} {name}")),
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
    // What cannot be true is named with its number, and has no bar.
    let missing = |(unit, why): &(UnitIdx, Missing)| {
        let name = view.name(*unit, language);
        why.printed()
            .map_or(name.clone(), |score| format!("{name} ({})", results::exactly(score, language)))
    };
    Bars {
        bars: bars.collect(),
        start: lowest.min(0.0),
        end: max.unwrap_or(highest).max(0.0),
        end_text: match max {
            Some(max) => format!("{} {}", words.maximum, format::plain(max, 2, language)),
            None => format!("{} {}", words.highest, number(highest)),
        },
        mean: ranking
            .summary
            .map(|summary| (summary.mean, format!("{} {}", words.mean, number(summary.mean)))),
        missing: ranking.not_ranked.iter().map(missing).collect(),
        missing_text: why_missing(ranking, language),
    }
}

/// Why units have no bar: the reason all share, or that they have no rank.
fn why_missing(ranking: &Ranking, language: Language) -> String {
    let mut reasons = ranking.not_ranked.iter().map(|(_, why)| *why);
    match reasons.next() {
        Some(first) if reasons.all(|why| why == first) => results::missing(first, language),
        _ => RankingsLabels::of(language).not_ranked.to_lowercase(),
    }
}

/// The numbers of a picture as a table: those drawn, and those missing.
fn numbers(
    standing: &Standing,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    (title, most): (String, usize),
    language: Language,
) -> Sheet {
    let (words, view) = (SharedLabels::of(language), &standing.view);
    let chosen = use_address().selection.with_untracked(|selection| selection.units.clone());
    let name = |unit: UnitIdx| view.name(unit, language);
    let code = |unit: UnitIdx| view.publication.units.get(unit).code.clone();
    let drawn = ranking.rows.iter().enumerate();
    let drawn = drawn.filter(|(place, row)| *place < most || chosen.contains(&code(row.unit)));
    let ranked = drawn.map(|(_, row)| {
        let points = row.score.points();
        let shown = format::number(points, ranking.decimals(view.decimals(domain)), language);
        let score =
            Cell::number(points, shown).opening(standing.edition.read_from(row.unit, domain));
        let (label, rank, of) = match ranking.tells(row) {
            true => {
                let place = format::places::rank(row.rank, row.shared, language);
                let label = format!("{place} {}", name(row.unit));
                let of = ranking.among().whole();
                (
                    label,
                    Cell::count(row.rank, place),
                    of.map_or_else(Cell::blank, |of| Cell::count(of, "")),
                )
            }
            false => (name(row.unit), Cell::blank(), Cell::blank()),
        };
        vec![rank, of, Cell::text(code(row.unit).as_str()), Cell::text(label), score]
    });
    let missing = ranking.not_ranked.iter().map(|(unit, why)| {
        let why = results::missing(*why, language);
        let score = Cell::absent_in_words(why);
        vec![
            Cell::blank(),
            Cell::blank(),
            Cell::text(code(*unit).as_str()),
            Cell::text(name(*unit)),
            score,
        ]
    });
    Sheet {
        title,
        columns: vec![
            Column::numbers(words.rank).file_only(),
            Column::numbers(words.rank_of).file_only(),
            Column::words(words.code).file_only(),
            Column::name(words.unit),
            Column::numbers(words.score),
        ],
        rows: ranked.chain(missing).map(Row::from).collect(),
    }
}

/// All numbers of the ranking in view as a table.
pub fn numbers_of_all(standing: &Standing, title: String, language: Language) -> Sheet {
    let domain = standing.view.domain.as_ref();
    numbers(standing, &standing.ranking, domain, (title, usize::MAX), language)
}

/// Draws bars for a width in px.
pub type Draw = fn(&Bars, u32) -> Result<Picture, ChartError>;

/// The ranking of one node as a picture.
pub fn node_figure(
    standing: &Standing,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    caption: String,
    (draw, shown): (Draw, SourceLine),
) -> AnyView {
    bars_figure(standing, (ranking, MOST_BARS), domain, caption, (draw, shown))
}

fn bars_figure(
    standing: &Standing,
    (ranking, most): (&Ranking, usize),
    domain: Option<&DomainId>,
    caption: String,
    (draw, shown): (Draw, SourceLine),
) -> AnyView {
    let language = use_address().language();
    let view = &standing.view;
    let bars = bars_of(view, ranking, domain, most, language);
    let sentence = answers::spread(ranking, view.decimals(domain), view.max(domain), language);
    let origin = standing.origin(domain);
    let (kept, ranked, node) = (standing.clone(), ranking.clone(), domain.cloned());
    let title = caption.clone();
    let sheet = move || numbers(&kept, &ranked, node.as_ref(), (title.clone(), most), language);
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| draw(&bars, width)
            sheet=Arc::new(sheet)
            sources=vec![source_of(view, &standing.edition, origin, language)]
            shown=shown
        />
    }
    .into_any()
}

/// The ranking of one node with a bar for each unit, its name and its score.
pub fn large_figure(
    standing: &Standing,
    ranking: &Ranking,
    domain: Option<&DomainId>,
    caption: String,
) -> AnyView {
    node_figure(standing, ranking, domain, caption, (bars::svg, SourceLine::Own))
}

/// The ranking in view with bars for its first units only.
pub fn first_figure(standing: &Standing, most: usize, caption: String) -> AnyView {
    let of = (standing.ranking.as_ref(), most);
    let how: (Draw, SourceLine) = (bars::svg, SourceLine::Own);
    bars_figure(standing, of, standing.view.domain.as_ref(), caption, how)
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
    large_figure(standing, &standing.ranking, view.domain.as_ref(), caption)
}
