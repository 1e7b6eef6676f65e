//! Every domain: a row a domain, a mark a unit; then the differences, the largest first.

use leptos::prelude::*;

use super::chosen::Compared;
use super::lead::base_name;
use super::totals::{difference_cell, has_sums, score_cell};
use crate::analysis::compare::{Base, Entry, Measured, Row, by_gap, measured};
use crate::charts::dots::{Dot, DotRow, Dots, Known, svg};
use crate::charts::{marker, ticks};
use crate::format;
use crate::model::operator::Operator;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::ui::components::take_away::take_away;
use crate::words::compare::differences::place;
use crate::words::compare::labels::{CompareLabels, word};
use crate::words::compare::{labels as named, sentences};
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The section.
pub fn domains(compared: &Compared) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    if compared.rows.is_empty() {
        return view! {
            <section><h2>{own.domains}</h2><p class="remark" role="note">{labels.totals_only}</p></section>
        }
        .into_any();
    }
    let view = compared.view();
    let scale = measured(&compared.rows);
    let dots = dots(compared, scale);
    let caption = format!(
        "{} {}: {}",
        view.index.short.text(language),
        format::period(view.period, language),
        own.domains.to_lowercase()
    );
    let sentence = sentences::dots(
        compared.units.len(),
        dots.rows.len(),
        scale == Measured::ShareOfMax,
        language,
    );
    let bounded = dots.rows.iter().flat_map(|row| &row.dots).any(|dot| dot.known != Known::Exactly);
    let means = dots.rows.iter().any(|row| row.mean.is_some());
    let names: Vec<String> = compared.units.iter().map(|unit| compared.name(*unit)).collect();
    let mut sorted = compared.rows.clone();
    let order = named::measured(by_gap(&mut sorted), language);
    let (listed, kept) = (compared.clone(), compared.clone());
    let title = caption.clone();
    view! {
        <section>
            <h2>{own.domains}</h2>
            <Figure
                caption=caption
                sentence=sentence
                draw=move |width| svg(&dots, width)
                legend=move || legend(&names, means.then_some(own.mean_tick), bounded.then_some(own.bound_legend), labels.legend)
                table=move || table(&listed, &listed.rows, title.clone())
                source=move || source_line(kept.view(), &kept.standing.edition, has_sums(&kept.standing.edition))
            />
            <div data-taken="" class="gaps">
                {table(compared, &sorted, own.gaps.to_owned())}
                <p class="source">{order}" "{own.derived}</p>
                {take_away(|| {})}
            </div>
        </section>
    }
    .into_any()
}

/// The units with their markers, and what else the picture has.
pub fn legend(
    names: &[String],
    mean: Option<&'static str>,
    bound: Option<&'static str>,
    label: &'static str,
) -> AnyView {
    let units = names.iter().enumerate().map(|(colour, name)| {
        view! { <li><span aria-hidden="true" inner_html=marker::key(colour).unwrap_or_default()></span>{name.clone()}</li> }
    });
    let others = [mean, bound].into_iter().flatten();
    let others = others.map(|text| view! { <li class="context">{text}</li> });
    view! { <ul class="legend" aria-label=label>{units.collect_any()}{others.collect_any()}</ul> }
        .into_any()
}

fn dots(compared: &Compared, scale: Measured) -> Dots {
    let language = compared.language;
    let share = |row: &Row, value: f64| match (scale, row.max) {
        (Measured::ShareOfMax, Some(max)) => value / max * 100.0,
        _ => value,
    };
    let rows: Vec<DotRow> = compared
        .rows
        .iter()
        .map(|row| {
            let dot = |(colour, entry): (usize, &Entry)| {
                let (value, known) = match (entry.score, entry.bound) {
                    (Ok(score), _) => (score.points(), Known::Exactly),
                    (Err(_), Some(bound)) => match bound.operator {
                        Operator::Above | Operator::AtLeast => (bound.value, Known::Above),
                        Operator::Below | Operator::AtMost => (bound.value, Known::Below),
                        Operator::Exactly | Operator::About => return None,
                    },
                    (Err(_), None) => return None,
                };
                let spoken = spoken(compared, row, entry);
                Some(Dot { unit: entry.unit, colour, value: share(row, value), known, spoken })
            };
            let dots: Vec<Dot> = row.entries.iter().enumerate().filter_map(dot).collect();
            let without =
                row.entries.iter().filter(|entry| dots.iter().all(|dot| dot.unit != entry.unit));
            let reason = |entry: &Entry| {
                let why = entry.score.err().map(|why| results::missing(why, language));
                format!("{}: {}", compared.name(entry.unit), why.unwrap_or_default())
            };
            let missing = without.map(reason).collect::<Vec<_>>().join("; ");
            let mean = row.field.map(|field| share(row, field.mean));
            DotRow { label: compared.what(row), dots, mean, missing }
        })
        .collect();
    let values =
        || rows.iter().flat_map(|row| row.dots.iter().map(|dot| dot.value).chain(row.mean));
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = if low.is_finite() { (low, high) } else { (0.0, 1.0) };
    let pad = ((high - low) * 0.06).max(high.abs() * 0.01);
    let (low, high) = match scale {
        Measured::ShareOfMax => ((low - pad).max(0.0), (high + pad).min(100.0)),
        Measured::Points => (low - pad, high + pad),
    };
    let text = |tick: f64| match scale {
        Measured::ShareOfMax => format::percent(tick / 100.0, 0, language),
        Measured::Points => format::plain(tick, 4, language),
    };
    let ticks = ticks::round(low, high, 6).into_iter().map(|tick| (tick, text(tick))).collect();
    Dots { rows, low, high, ticks }
}

fn spoken(compared: &Compared, row: &Row, entry: &Entry) -> String {
    let language = compared.language;
    let decimals = compared.view().index.decimals;
    let score = match (entry.score, entry.bound) {
        (Ok(score), _) => format::number(score.points(), decimals, language),
        (Err(_), Some(bound)) => {
            format!("{} {}", bound.operator.sign(), format::plain(bound.value, decimals, language))
        }
        (Err(why), None) => results::missing(why, language).to_owned(),
    };
    let rank = entry.place.map(|found| {
        format!(
            ", {} {}",
            SharedLabels::of(language).rank.to_lowercase(),
            place(Some(found), language)
        )
    });
    let difference = entry.difference.ok().map(|found| {
        let points = format::signed(found.points, decimals, language);
        let reading = found.word.map_or("", |found| word(found, language));
        format!(
            "; {points} {} {} {reading}",
            CompareLabels::of(language).against.to_lowercase(),
            base_name(compared)
        )
    });
    format!(
        "{}, {}: {score}{}{}",
        compared.name(entry.unit),
        compared.what(row),
        rank.unwrap_or_default(),
        difference.unwrap_or_default()
    )
}

/// A row a domain: the maximum, every unit's score, every difference, the threshold, the mean.
fn table(compared: &Compared, rows: &[Row], caption: String) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let decimals = compared.view().index.decimals;
    let base = base_name(compared);
    let names: Vec<String> = compared.units.iter().map(|unit| compared.name(*unit)).collect();
    // The unit compared with has no difference from itself, so no column of them.
    let skipped = usize::from(compared.base == Base::First);
    let heads =
        names.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_any();
    let gaps = names.iter().skip(skipped);
    let gaps =
        gaps.map(|name| view! { <th scope="col">{format!("{name} − {base}")}</th> }).collect_any();
    let number = |value: Option<f64>, plus: &str| {
        let text = value.map_or_else(
            || "–".to_owned(),
            |value| format!("{plus}{}", format::number(value, decimals, language)),
        );
        view! { <td class="number">{text}</td> }
    };
    let lines = rows.iter().map(|row| {
        let scores =
            row.entries.iter().map(|entry| score_cell(compared, row.domain.as_ref(), entry));
        let gaps = row.entries.iter().skip(skipped);
        let gaps = gaps.map(|entry| difference_cell(compared, entry.difference));
        let max = row.max.map_or_else(|| "–".to_owned(), |max| format::plain(max, 2, language));
        view! {
            <tr>
                <th scope="row">{compared.what(row)}</th>
                {scores.collect_any()}
                {gaps.collect_any()}
                {number(row.threshold, "±")}
                {number(row.field.map(|field| field.mean), "")}
                <td class="number">{max}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table class="compared">
                <caption>{caption.clone()}</caption>
                <thead><tr>
                    <th scope="col">{labels.domain}</th>
                    {heads}
                    {gaps}
                    <th scope="col">{own.threshold}</th>
                    <th scope="col">{labels.mean}</th>
                    <th scope="col">{labels.maximum}</th>
                </tr></thead>
                <tbody>{lines.collect_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
