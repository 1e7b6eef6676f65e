//! Every domain of the unit against its maximum, with the mean and the best where they are known.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells::{decimals, maximum, of_unit, score, share};
use super::sources;
use super::subject::{Latest, Subject};
use crate::analysis::over_domains::weakest_first;
use crate::analysis::profile::ends::ends;
use crate::analysis::profile::{Facet, facets};
use crate::analysis::ranking::Ranking;
use crate::charts::profile::{Profile, Row, svg};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::domain::Domain;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::statistic::{Published, Statistic};
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::figures::strips::{ranked, strips_figure};
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::profile as sentence;

/// One row of picture and table.
struct Line<'a> {
    name: String,
    facet: &'a Facet,
    decimals: u8,
    score: Cell,
    mean: Option<f64>,
    best: Option<f64>,
}

/// A figure for every index with at least two domains published of the unit.
///
/// On paper a printed table already says what the picture of a partly published index does.
pub fn figures(subject: &Subject) -> Option<AnyView> {
    let figures: Vec<AnyView> =
        subject.listed().filter_map(|latest| figure(subject, latest)).collect();
    if figures.is_empty() {
        return None;
    }
    let class = if subject.listed().any(Latest::is_whole) { "" } else { "screen" };
    let words = UnitLabels::of(subject.language);
    let with_max =
        subject.listed().all(|latest| !latest.is_whole() && is_of_maxima(subject, latest));
    let title = if with_max { words.profile } else { words.every_domain };
    Some(view! { <section class=class><h2>{title}</h2>{figures}</section> }.into_any())
}

/// Whether every domain that is drawn is drawn against its maximum.
fn is_of_maxima(subject: &Subject, latest: &Latest) -> bool {
    let facets = facets(&subject.publication, &latest.view.index, &latest.edition, subject.unit);
    is_by_maximum(&facets)
}

fn is_by_maximum(facets: &[Facet]) -> bool {
    facets.iter().filter(|facet| facet.scale().is_some()).all(Facet::is_of_max)
}

/// The domains of a whole table, each with all units on its own scale, the one in which the unit stands worst on top.
fn among_all(subject: &Subject, latest: &Latest) -> Option<AnyView> {
    let (view, language) = (&latest.view, subject.language);
    let nodes = subject.publication.tree(&view.index.id).children_in(None, view.period);
    let scored = |node: &&&Domain| latest.edition.column(Some(&node.id)).is_some();
    let nodes: Vec<Domain> = nodes.iter().filter(scored).map(|node| (*node).clone()).collect();
    let table = (view, &latest.edition);
    let domains = ranked(table, &nodes, language);
    let rankings: Vec<&Ranking> = domains.iter().map(|domain| domain.ranking.as_ref()).collect();
    rankings.iter().filter(|ranking| ranking.find(subject.unit).is_some()).nth(1)?;
    let order = weakest_first(subject.unit, &rankings);
    let domains = order.into_iter().filter_map(|place| domains.get(place).cloned()).collect();
    let figure = strips_figure(table, domains, &[subject.unit], None, language);
    Some(view! { <div class="picture wide">{figure}</div> }.into_any())
}

fn figure(subject: &Subject, latest: &Latest) -> Option<AnyView> {
    if latest.is_whole() {
        return among_all(subject, latest);
    }
    let (view, language) = (&latest.view, subject.language);
    // Where the ranks are printed, the table of results shows them, and in which domain the place was lost.
    let nodes = subject.publication.tree(&view.index.id).children_in(None, view.period);
    let ranks = nodes.iter().filter_map(|node| latest.edition.detail(subject.unit, Some(&node.id)));
    if ranks.filter(|detail| detail.rank.is_some()).count() > 1 {
        return None;
    }
    let facets = facets(&subject.publication, &view.index, &latest.edition, subject.unit);
    if facets.iter().filter(|facet| facet.extent().is_some()).count() < 2 {
        return None;
    }
    let lines: Vec<Line> = facets.iter().map(|facet| line(subject, latest, facet)).collect();
    let words = UnitLabels::of(language);
    let has_max = facets.iter().any(Facet::is_of_max);
    let (start, end) = match (is_by_maximum(&facets), has_max) {
        (true, _) => ("0", words.scale_end),
        (false, true) => (words.scale_low, words.scale_high),
        (false, false) => (words.scale_lowest, words.scale_highest),
    };
    let best = called_best(latest, &facets, language);
    let profile = Profile {
        unit: subject.unit,
        rows: lines.iter().map(|line| row(line, best, language)).collect(),
        start_text: start.to_owned(),
        end_text: end.to_owned(),
    };
    let class = if latest.is_whole() { "picture" } else { "picture screen" };
    let legend = legend(&profile, best, language);
    let sheet = of_unit(subject, sheet(&lines, best, latest.name(language), language));
    Some(
        view! {
            <div class=class>
                <Figure
                    caption=latest.name(language)
                    sentence=said(subject, latest, &facets)
                    draw=move |width: u32| svg(&profile, width)
                    legend=legend
                    sheet=Arc::new(move || sheet.clone())
                    sources=vec![sources::of_table(latest, language)]
                />
            </div>
        }
        .into_any(),
    )
}

/// What the score of rank 1 is called, in all of these domains.
fn called_best(latest: &Latest, facets: &[Facet], language: Language) -> &'static str {
    let good = facets.iter().map(|facet| latest.view.best(facet.domain.as_ref()));
    ends::mark(&good.collect::<Vec<Best>>(), language)
}

/// The signs the picture has.
fn legend(profile: &Profile, best: &str, language: Language) -> Legend {
    let words = UnitLabels::of(language);
    let some = |has: fn(&Row) -> bool| profile.rows.iter().any(has);
    let is_open = |row: &Row| row.extent.is_some_and(|(low, high)| low < high);
    let keys = [
        (true, Sign::Glyph("key-own", "■"), words.key_own),
        (some(is_open), Sign::Glyph("key-open", "■"), words.key_open),
        (some(|row| row.mean.is_some()), Sign::Glyph("key-mean", "▲"), words.key_mean),
        (some(|row| row.best.is_some()), Sign::Glyph("key-best", "▼"), best),
    ];
    let keys = keys.into_iter().filter(|(is_drawn, ..)| *is_drawn);
    let keys = keys.map(|(_, sign, meaning)| Key::new(sign, meaning)).collect();
    Legend::Signs(SharedLabels::of(language).legend, keys)
}

fn line<'a>(subject: &Subject, latest: &Latest, facet: &'a Facet) -> Line<'a> {
    let domain = facet.domain.as_ref();
    let name = domain.map(|id| subject.domain_name(Some(&latest.view.index.id), id));
    // A statistic that is only a bound is no place on the scale.
    let published = |statistic: &Statistic| {
        subject.statistic_of_all(latest, domain, statistic).and_then(Published::exact)
    };
    let field = facet.field.as_ref();
    Line {
        name: name.unwrap_or_default(),
        facet,
        decimals: decimals(latest, subject.unit, domain),
        score: score(latest, subject.unit, domain, subject.language),
        mean: field.map(|field| field.mean).or_else(|| published(&Statistic::Mean)),
        best: field.map(|field| field.best).or_else(|| published(&Statistic::Highest)),
    }
}

fn row(line: &Line, best: &str, language: Language) -> Row {
    let labels = SharedLabels::of(language);
    let number = |value: f64| format::number(value, line.decimals, language);
    let (facet, text) = (line.facet, line.score.shown.clone());
    let mut spoken = format!("{}: {text}", line.name);
    if let (Some(max), true) = (facet.max, facet.is_published()) {
        spoken.push_str(&format!("/{}", format::plain(max, 2, language)));
    }
    if let Some(share) = facet.reached() {
        spoken.push_str(&format!(" ({})", format::percent(share, 0, language)));
    }
    if let Some((rank, of)) = facet.field.as_ref().and_then(|field| Some((field.rank?, field.of))) {
        let rank = format::places::rank_of(rank.0, rank.1, of, language);
        spoken.push_str(&format!(", {} {rank}", labels.rank.to_lowercase()));
    }
    for (label, value) in [(labels.mean, line.mean), (best, line.best)] {
        if let Some(value) = value {
            spoken.push_str(&format!(", {} {}", label.to_lowercase(), number(value)));
        }
    }
    Row {
        label: line.name.clone(),
        extent: facet.extent(),
        text,
        mean: line.mean.and_then(|mean| facet.placed(mean)),
        best: line.best.and_then(|best| facet.placed(best)),
        spoken,
    }
}

/// In which domain the unit comes closest to the maximum, and in which least; blank where that cannot be told.
fn said(subject: &Subject, latest: &Latest, facets: &[Facet]) -> String {
    let Some(((best, high), (worst, low))) = ends(facets) else { return String::new() };
    let name = |facet: &Facet| {
        let id = facet.domain.as_ref()?;
        Some(subject.domain_name(Some(&latest.view.index.id), id))
    };
    let (best, worst) = (name(best).unwrap_or_default(), name(worst).unwrap_or_default());
    let percent = |share: f64| format::percent(share, 0, subject.language);
    let unit = subject.name_of(subject.unit);
    sentence(&unit, (&best, &percent(high)), (&worst, &percent(low)), subject.language)
}

/// The numbers of the picture, a row a domain.
fn sheet(lines: &[Line], best: &str, title: String, language: Language) -> Sheet {
    let (labels, words) = (SharedLabels::of(language), UnitLabels::of(language));
    let not_published = results::missing(Missing::NotPublished, language);
    let number = |line: &Line, value: Option<f64>, cell: fn(f64, String) -> Cell| {
        value.map_or_else(
            || Cell::absent_in_words(not_published.clone()),
            |value| cell(value, format::number(value, line.decimals, language)),
        )
    };
    let row = |line: &Line| {
        let field = line.facet.field.as_ref();
        let rank = field.and_then(|field| {
            let (rank, shared) = field.rank?;
            let shown = format::places::rank_of(rank, shared, field.of, language);
            let of = field.of.whole();
            let of = of.map_or_else(Cell::blank, |of| Cell::count(of, of.to_string()));
            Some([Cell::count(rank, shown), of])
        });
        let [rank, of] = rank.unwrap_or_else(|| [Cell::blank(), Cell::blank()]);
        vec![
            Cell::text(line.name.clone()),
            line.score.clone(),
            maximum(line.facet.max, language),
            share(line.facet.reached(), language),
            rank,
            of,
            number(line, line.mean, Cell::derived),
            number(line, line.best, Cell::number),
        ]
        .into()
    };
    Sheet {
        title,
        columns: vec![
            Column::name(labels.domain),
            Column::numbers(labels.score),
            Column::numbers(labels.maximum),
            Column::numbers(words.share),
            Column::numbers(labels.rank),
            Column::numbers(labels.rank_of).file_only(),
            Column::numbers(labels.mean),
            Column::numbers(best),
        ],
        rows: lines.iter().map(row).collect(),
    }
}
