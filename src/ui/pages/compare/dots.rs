//! The picture of every domain: a row a domain, a mark a unit, each with what it says when it is reached.

use super::cells;
use super::chosen::Compared;
use super::lead::base_name;
use crate::analysis::compare::{Entry, Measured, Row};
use crate::charts::dots::{Dot, DotRow, Dots, Known};
use crate::charts::ticks;
use crate::format;
use crate::model::operator::Operator;
use crate::words::compare::differences::place;
use crate::words::compare::labels::{CompareLabels, word};
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The picture's values, on the scale the rows can be measured by.
pub fn dots(compared: &Compared, rows: &[Row], scale: Measured) -> Dots {
    let language = compared.language;
    let share = |row: &Row, value: f64| row.placed(scale, value);
    let rows: Vec<DotRow> = rows
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
            let gap = row.gap().map(|gap| {
                let measure = compared.view().measure(row.domain.as_ref(), language);
                sentences::gap(&format::number(gap, row.decimals, language), measure, language)
            });
            let aside = if missing.is_empty() { gap.unwrap_or_default() } else { missing };
            DotRow { label: compared.node_name(row.domain.as_ref()), dots, mean, aside }
        })
        .collect();
    let values =
        || rows.iter().flat_map(|row| row.dots.iter().map(|dot| dot.value).chain(row.mean));
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = if low.is_finite() { (low, high) } else { (0.0, 1.0) };
    let pad = ((high - low) * 0.06).max(high.abs() * 0.01);
    let (low, high) = match scale {
        Measured::ShareOfMax => ((low - pad).max(low.min(0.0)), (high + pad).min(100.0)),
        Measured::ShareOfSpread | Measured::Points => (low - pad, high + pad),
    };
    let text = |tick: f64| match scale {
        Measured::ShareOfMax | Measured::ShareOfSpread => {
            format::percent(tick / 100.0, 0, language)
        }
        Measured::Points => format::plain(tick, 4, language),
    };
    let ticks = ticks::round(low, high, 6).into_iter().map(|tick| (tick, text(tick))).collect();
    Dots { rows, low, high, ticks }
}

fn spoken(compared: &Compared, row: &Row, entry: &Entry) -> String {
    let language = compared.language;
    let decimals = row.decimals;
    let score = match (entry.score, entry.bound) {
        (Ok(score), _) => format::number(score.points(), decimals, language),
        (Err(_), Some(bound)) => {
            format!("{} {}", bound.operator.sign(), format::plain(bound.value, decimals, language))
        }
        (Err(why), None) => results::missing(why, language),
    };
    let rank = entry.place.map(|found| {
        format!(
            ", {} {}",
            SharedLabels::of(language).rank.to_lowercase(),
            place(Some(found), language)
        )
    });
    let difference = entry.difference.ok().map(|found| {
        let points = cells::written(row, entry, found, language);
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
        compared.node_name(row.domain.as_ref()),
        rank.unwrap_or_default(),
        difference.unwrap_or_default()
    )
}
