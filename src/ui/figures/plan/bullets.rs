//! Result and target of every row of a plan, the one farthest from its target on top: what is lacking, and who answers.

use std::sync::Arc;

use leptos::prelude::*;

use super::aims::Aims;
use super::rows::{at, before, due, gap, name, place_of};
use super::source::source_note;
use crate::analysis::duties::{Role, bodies, role};
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
    let rows = ordered(aims).into_iter().map(|row| bullet(row, aims)).collect();
    let drawn = vec![Group { head: String::new(), rows }];
    let later = drawn.iter().flat_map(|group| &group.rows).any(|row| row.later.is_some());
    let sentence = words.gaps.to_owned();
    let mut keys = vec![words.legend_bar, words.legend_line];
    keys.extend(later.then_some(words.legend_diamond));
    let keys = keys.into_iter().map(|key| Key::new(Sign::Plain, key)).collect();
    let sheet = sheet(aims);
    view! {
        <Figure
            caption=sheet.title.clone()
            sentence=sentence
            draw=move |width| bullet::svg(&drawn, width)
            legend=Legend::Signs(labels.legend, keys)
            sheet=Arc::new(move || sheet.clone())
            sources=vec![source_note(aims)]
            shown=SourceLine::OfPage
        />
    }
    .into_any()
}

/// The rows, the largest gap first; those without one last.
fn ordered(aims: &Aims) -> Vec<&Row> {
    let without = aims.rows.iter().filter(|row| row.gap.is_none());
    by_gap(&aims.rows).into_iter().chain(without).collect()
}

/// The bodies that answer for a row: the lead where one is named, else those that carry it out.
fn answer_for(row: &Row, aims: &Aims) -> String {
    let bodies = bodies(&aims.documents, &[&row.target]);
    let of = |wanted: Role| {
        let with = bodies.iter().filter(|body| role(&row.target, body) == Some(wanted));
        with.map(|body| body.name.text(aims.language).to_owned()).collect::<Vec<String>>()
    };
    let (lead, others) = (of(Role::Lead), of(Role::Responsible));
    if lead.is_empty() { others.join(", ") } else { lead.join(", ") }
}

fn bullet(row: &Row, aims: &Aims) -> Bullet {
    let words = TargetsLabels::of(aims.language);
    let points = |known: &Option<Known>| known.as_ref()?.points();
    let result = sentences::result(row, aims.language);
    let result = result.unwrap_or_else(|| words.no_result.to_owned());
    let text = format!("{result} → {}", sentences::wanted(&row.target, aims.language));
    let label = name(row, aims);
    let lacking = sentences::lacking(row, aims.language);
    let said = lacking.as_ref().map(|lacking| format!(", {lacking} ({})", words.derived));
    let note = [lacking, Some(answer_for(row, aims))].into_iter().flatten();
    let note: Vec<String> = note.filter(|part| !part.is_empty()).collect();
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
        spoken: format!("{label}: {text}{}", said.unwrap_or_default()),
        note: note.join(" · "),
        label,
        text,
        end: row.max.unwrap_or_else(|| largest.into_iter().flatten().fold(1.0, f64::max)),
    }
}

/// The same numbers as a table, in the same order.
fn sheet(aims: &Aims) -> Sheet {
    let words = TargetsLabels::of(aims.language);
    let heading = format!("{} → {}", words.result, words.target.to_lowercase());
    let line = |row: &Row| {
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
        let needed = gap(row, aims).unwrap_or_default();
        let points =
            row.gap.map_or_else(Cell::blank, |gap| Cell::derived(gap.points, needed.as_str()));
        let body = Cell::text(answer_for(row, aims));
        vec![Cell::text(name(row, aims)), result, target, later, points, body].into()
    };
    let percent = aims.rows.iter().all(|row| row.target.measure == "%");
    let measure = if percent { format!(", {}", words.percentage_points) } else { String::new() };
    Sheet {
        title: format!("{}: {heading}", words.plan),
        columns: vec![
            Column::name(words.what),
            Column::numbers(at(words.result, before(aims), aims)).headed(heading),
            Column::numbers(at(words.target, due(aims), aims)).standing(Stand::After),
            Column::numbers(at(words.result, due(aims), aims)).file_only(),
            Column::numbers(format!("{} ({}{measure})", words.gap, words.derived))
                .of_class("derived"),
            Column::words(words.bodies),
        ],
        rows: ordered(aims).into_iter().map(line).collect(),
    }
}
