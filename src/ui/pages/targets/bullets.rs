//! Result and target of every row of a plan as bullet charts.

use std::sync::Arc;

use leptos::prelude::*;

use super::aims::Aims;
use super::rows::{at, before, due, gap, groups, name, place_of};
use super::source::source_note;
use crate::analysis::plan::{Known, Row, by_gap};
use crate::charts::bullet::{self, Bullet, Group, Side};
use crate::export::sheet::{Cell, Column, Sheet, Stand};
use crate::model::cell::ReadFrom;
use crate::model::operator::Operator;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::words::labels::SharedLabels;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// The figure.
pub fn figure(aims: &Aims) -> AnyView {
    let (words, labels) = (TargetsLabels::of(aims.language), SharedLabels::of(aims.language));
    let drawn: Vec<Group> = groups(aims)
        .into_iter()
        .map(|(head, rows)| Group {
            head,
            rows: rows.iter().map(|row| bullet(row, aims)).collect(),
        })
        .collect();
    let later = drawn.iter().flat_map(|group| &group.rows).any(|row| row.later.is_some());
    let sentence =
        by_gap(&aims.rows).first().and_then(|row| sentences::farthest(row, aims.language));
    let mut keys = vec![words.legend_bar, words.legend_line];
    keys.extend(later.then_some(words.legend_diamond));
    let keys = keys.into_iter().map(|key| Key::new(Sign::Plain, key)).collect();
    let sheet = sheet(aims);
    view! {
        <Figure
            caption=sheet.title.clone()
            sentence=sentence.unwrap_or_default()
            draw=move |width| bullet::svg(&drawn, width)
            legend=Legend::Signs(labels.legend, keys)
            sheet=Arc::new(move || sheet.clone())
            sources=vec![source_note(aims)]
            shown=SourceLine::OfPage
        />
    }
    .into_any()
}

fn bullet(row: &Row, aims: &Aims) -> Bullet {
    let words = TargetsLabels::of(aims.language);
    let points = |known: &Option<Known>| known.as_ref()?.points();
    let result = sentences::result(row, aims.language);
    let result = result.unwrap_or_else(|| words.no_result.to_owned());
    let text = format!("{result} → {}", sentences::wanted(&row.target, aims.language));
    let label = name(row, aims);
    let gap = gap(row, aims)
        .map(|gap| format!(", {} {gap} ({})", words.gap.to_lowercase(), words.derived));
    let side = match row.target.operator {
        Operator::Above | Operator::AtLeast => Side::More,
        Operator::Below | Operator::AtMost => Side::Less,
        Operator::Exactly | Operator::About => Side::Here,
    };
    let largest = [points(&row.before), points(&row.after), row.target.value];
    Bullet {
        unit: row.target.unit,
        value: points(&row.before),
        target: row.target.value.map(|value| (value, side)),
        later: points(&row.after),
        spoken: format!("{label}: {text}{}", gap.unwrap_or_default()),
        label,
        text,
        end: row.max.unwrap_or_else(|| largest.into_iter().flatten().fold(1.0, f64::max)),
    }
}

/// The same numbers as a table: result and target in one column of the page, in two of the file.
fn sheet(aims: &Aims) -> Sheet {
    let words = TargetsLabels::of(aims.language);
    let heading = format!("{} → {}", words.result, words.target.to_lowercase());
    let line = |group: &str, row: &Row| {
        let result = match (place_of(row.before.as_ref()), &row.before) {
            (Some(place), Some(known)) => Cell::printed(place.printed.clone(), known.points())
                .shown_as(sentences::result(row, aims.language).unwrap_or_default())
                .opening(ReadFrom::Passage(place.clone())),
            _ => Cell::absent_in_words(words.no_result),
        };
        let target = Cell::printed(row.target.place.printed.clone(), row.target.value)
            .shown_as(sentences::wanted(&row.target, aims.language))
            .opening(ReadFrom::Passage(row.target.place.clone()))
            .led_by(" → ");
        let later = row.after.as_ref().and_then(Known::points);
        let later = later.map_or_else(Cell::blank, |points| Cell::number(points, ""));
        vec![Cell::text(group), Cell::text(name(row, aims)), result, target, later].into()
    };
    let rows = groups(aims).into_iter().flat_map(|(group, rows)| {
        rows.into_iter().map(|row| line(&group, row)).collect::<Vec<_>>()
    });
    Sheet {
        title: format!("{}: {heading}", words.plan),
        columns: vec![
            Column::words(words.group).file_only(),
            Column::name(words.what),
            Column::numbers(at(words.result, before(aims), aims)).headed(heading),
            Column::numbers(at(words.target, due(aims), aims)).standing(Stand::After),
            Column::numbers(at(words.result, due(aims), aims)).file_only(),
        ],
        rows: rows.collect(),
    }
}
