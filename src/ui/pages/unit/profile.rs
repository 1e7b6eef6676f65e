//! Every domain of the unit against its maximum, with the mean and the best where they are known.

use leptos::prelude::*;

use super::printed::statistic;
use super::sheet::{Column, division, section, table, text};
use super::subject::{Latest, Subject};
use super::{printed, ranked};
use crate::analysis::profile::{Facet, facets};
use crate::charts::profile::{Profile, Row, svg};
use crate::format;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::operator::Operator;
use crate::model::statistic::Statistic;
use crate::ui::components::figure::Figure;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::profile as sentence;

/// One row of picture and table.
struct Line {
    name: String,
    facet: Facet,
    text: String,
    mean: Option<f64>,
    best: Option<f64>,
}

/// A figure for every index with at least two domains published of the unit.
///
/// On paper a printed table already says what the picture of a partly published index does.
pub fn figures(subject: &Subject) -> Option<AnyView> {
    let figures: Vec<AnyView> =
        subject.listed().filter_map(|latest| figure(subject, latest)).collect();
    let class = if subject.listed().any(Latest::is_whole) { "" } else { "screen" };
    (!figures.is_empty()).then(|| section(class, UnitLabels::of(subject.language).profile, figures))
}

fn figure(subject: &Subject, latest: &Latest) -> Option<AnyView> {
    let (view, language) = (&latest.view, subject.language);
    let found = facets(&subject.publication, &view.index, &latest.edition, subject.unit);
    let lines: Vec<Line> = found.into_iter().map(|facet| line(subject, latest, facet)).collect();
    if lines.iter().filter(|line| line.facet.extent().is_some()).count() < 2 {
        return None;
    }
    let profile = Profile {
        unit: subject.unit,
        rows: lines.iter().map(|line| row(subject, latest, line)).collect(),
        end_text: UnitLabels::of(language).scale_end.to_owned(),
    };
    let said = said(subject, &lines);
    let caption = latest.name(language);
    let (kept, title) = (latest.clone(), caption.clone());
    let keys = keys(&profile, language);
    let source = move || {
        if kept.is_whole() { ranked::source(&kept) } else { printed::source(&kept, language) }
    };
    let drawn = view! {
        <Figure
            caption=caption
            sentence=said
            draw=move |width: u32| svg(&profile, width)
            legend=move || legend(&keys, language)
            table=move || numbers(&lines, &title, language)
            source=source
        />
    };
    let class = if latest.is_whole() { "picture" } else { "picture screen" };
    Some(division(class, vec![drawn.into_any()]))
}

/// A sign of the legend, its class, and what it stands for.
type Key = (&'static str, &'static str, &'static str);

/// The signs the picture has.
fn keys(profile: &Profile, language: Language) -> Vec<Key> {
    let words = UnitLabels::of(language);
    let some = |has: fn(&Row) -> bool| profile.rows.iter().any(has);
    let all = [
        (true, ("key-own", "■", words.key_own)),
        (
            some(|row| row.extent.is_some_and(|(low, high)| low < high)),
            ("key-open", "■", words.key_open),
        ),
        (some(|row| row.mean.is_some()), ("key-mean", "▲", words.key_mean)),
        (some(|row| row.best.is_some()), ("key-best", "▼", words.key_best)),
    ];
    all.into_iter().filter(|(has, _)| *has).map(|(_, key)| key).collect()
}

fn legend(keys: &[Key], language: Language) -> AnyView {
    let key = |(class, sign, meaning): &Key| {
        view! { <li><span class=*class aria-hidden="true">{*sign}</span>{*meaning}</li> }.into_any()
    };
    let keys: Vec<AnyView> = keys.iter().map(key).collect();
    view! { <ul class="legend" aria-label=SharedLabels::of(language).legend>{keys}</ul> }.into_any()
}

fn line(subject: &Subject, latest: &Latest, facet: Facet) -> Line {
    let (index, language) = (&latest.view.index, subject.language);
    let name = facet
        .domain
        .as_ref()
        .map(|id| subject.domain_name(Some(&index.id), id))
        .unwrap_or_default();
    let printed = latest
        .edition
        .detail(subject.unit, facet.domain.as_ref())
        .and_then(|detail| detail.place.as_ref())
        .map(|place| place.printed.clone());
    let text = printed.unwrap_or_else(|| match facet.cell {
        Ok(score) => format::number(score.points(), index.decimals, language),
        Err(why) => results::missing(why, language).to_owned(),
    });
    // A statistic that is only a bound is no place on the scale.
    let published = |wanted: &Statistic| {
        let found = statistic(subject, latest, subject.parent()?, facet.domain.as_ref(), wanted)?;
        (found.operator == Operator::Exactly).then_some(found.value)
    };
    let field = facet.field.as_ref();
    let mean = field.map(|field| field.mean).or_else(|| published(&Statistic::Mean));
    let best = field.map(|field| field.best).or_else(|| published(&Statistic::Highest));
    Line { name, text, mean, best, facet }
}

fn row(subject: &Subject, latest: &Latest, line: &Line) -> Row {
    let (labels, language) = (SharedLabels::of(subject.language), subject.language);
    let number = |value: f64| format::number(value, latest.view.index.decimals, language);
    let facet = &line.facet;
    let mut spoken = format!("{}: {}", line.name, line.text);
    if let (Some(max), true) = (facet.max, facet.is_published()) {
        spoken.push_str(&format!("/{}", format::plain(max, 2, language)));
    }
    if let Some(share) = facet.cell.ok().and_then(|score| facet.share(score.points())) {
        spoken.push_str(&format!(" ({})", format::percent(share, 0, language)));
    }
    if let Some((rank, of)) = facet.field.as_ref().and_then(|field| Some((field.rank?, field.of))) {
        let rank = format::rank_of(rank.0, rank.1, of, language);
        spoken.push_str(&format!(", {} {rank}", labels.rank.to_lowercase()));
    }
    for (label, value) in [(labels.mean, line.mean), (labels.highest, line.best)] {
        if let Some(value) = value {
            spoken.push_str(&format!(", {} {}", label.to_lowercase(), number(value)));
        }
    }
    Row {
        label: line.name.clone(),
        extent: facet.extent(),
        text: line.text.clone(),
        mean: line.mean.and_then(|mean| facet.share(mean)),
        best: line.best.and_then(|best| facet.share(best)),
        spoken,
    }
}

/// In which domain the unit comes closest to the maximum, and in which least.
fn said(subject: &Subject, lines: &[Line]) -> String {
    let language = subject.language;
    let share =
        |line: &Line| line.facet.cell.ok().and_then(|score| line.facet.share(score.points()));
    let mut high: Option<(f64, &str)> = None;
    let mut low = high;
    for line in lines {
        let Some(share) = share(line) else { continue };
        high = high.filter(|(most, _)| *most >= share).or(Some((share, &line.name)));
        low = low.filter(|(least, _)| *least <= share).or(Some((share, &line.name)));
    }
    match (high, low) {
        (Some((high, best)), Some((low, worst))) if best != worst => {
            let percent = |share: f64| format::percent(share, 0, language);
            let name = subject.own().name.text(language);
            sentence(name, (best, &percent(high)), (worst, &percent(low)), language)
        }
        _ => String::new(),
    }
}

fn numbers(lines: &[Line], caption: &str, language: Language) -> AnyView {
    let (labels, words) = (SharedLabels::of(language), UnitLabels::of(language));
    let none = || results::missing(Missing::NotPublished, language).to_owned();
    let number = |value: Option<f64>| {
        text(value.map_or_else(none, |value| format::number(value, 2, language)))
    };
    let row = |line: &Line| {
        let facet = &line.facet;
        let max = facet.max.map(|max| format::plain(max, 2, language));
        let share = facet.cell.ok().and_then(|score| facet.share(score.points()));
        let share = share.map(|share| format::percent(share, 1, language));
        let rank = facet.field.as_ref().and_then(|field| {
            field.rank.map(|(rank, shared)| format::rank_of(rank, shared, field.of, language))
        });
        vec![
            text(line.name.clone()),
            text(line.text.clone()),
            text(max.unwrap_or_default()),
            text(share.unwrap_or_default()),
            text(rank.unwrap_or_default()),
            number(line.mean),
            number(line.best),
        ]
    };
    let numbers =
        [labels.score, labels.maximum, words.share, labels.rank, labels.mean, labels.highest];
    let heads = numbers.map(|head| (head.to_owned(), Column::Numbers));
    let heads = std::iter::once((labels.domain.to_owned(), Column::Words)).chain(heads);
    table(caption, heads.collect(), lines.iter().map(row).collect())
}
