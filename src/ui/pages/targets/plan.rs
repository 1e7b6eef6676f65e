//! The targets of indices: bullet charts, the table with ranks, the gaps in order, and what was met.

use leptos::prelude::*;

use super::table::{self, Rows, cell, span};
use super::{Aims, way};
use crate::analysis::plan::{Known, Need, Row, by_gap};
use crate::charts::bullet::{self, Bullet, Group, Side};
use crate::format;
use crate::model::operator::Operator;
use crate::model::period::Period;
use crate::model::place::Place;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::passage::sourced;
use crate::words::labels::SharedLabels;
use crate::words::results::places;
use crate::words::targets::labels::{TargetsLabels, outcome};
use crate::words::targets::sentences;

/// The rows of one group: its heading, and its rows.
type Grouped<'a> = Vec<(String, Vec<&'a Row>)>;

/// Domains, total, and what stands beside: an index without domains of its own in a plan that has some.
fn groups(aims: &Aims) -> Grouped<'_> {
    let words = TargetsLabels::of(aims.language);
    let mut found: Grouped<'_> = Vec::new();
    for row in &aims.rows {
        let index = row.target.index.as_ref();
        let short = index
            .and_then(|id| aims.publication.index(id))
            .map_or("", |index| index.short.text(aims.language));
        let same = aims.rows.iter().filter(|other| other.target.index.as_ref() == index);
        let with_domains = same.clone().any(|other| other.target.domain.is_some());
        let others = aims
            .rows
            .iter()
            .any(|other| other.target.index.as_ref() != index && other.target.domain.is_some());
        let head = match (&row.target.domain, with_domains, others) {
            (Some(_), ..) => format!("{short}: {}", words.domains),
            (None, true, _) => format!("{short}: {}", words.total),
            (None, false, true) => format!("{short}: {}", words.beside),
            (None, false, false) => short.to_owned(),
        };
        match found.last_mut().filter(|(last, _)| *last == head) {
            Some((_, rows)) => rows.push(row),
            None => found.push((head, vec![row])),
        }
    }
    found
}

/// The name of a row as the plan prints it, with the number of its domain.
fn name(row: &Row, aims: &Aims) -> String {
    let text = row.target.name.text(aims.language);
    let number =
        row.target.domain.as_ref().zip(row.target.index.as_ref()).and_then(|(id, index)| {
            aims.publication.tree(index).children(None).position(|node| node.id == *id)
        });
    number.map_or_else(|| text.to_owned(), |number| format!("{}. {text}", number + 1))
}

fn gap(row: &Row, aims: &Aims) -> Option<String> {
    Some(sentences::gap(row.gap?, row.target.value?, aims.language))
}

/// What can be said of met and not met, for the head of the page.
pub fn judged(aims: &Aims) -> Option<String> {
    let first = aims.rows.first()?;
    if aims.rows.iter().any(|row| row.after.is_some()) {
        return Some(sentences::tally(&aims.rows, aims.language));
    }
    Some(sentences::no_result(first.target.period, aims.language))
}

/// The sections; nothing for a document without index targets.
pub fn section(aims: &Aims) -> Vec<AnyView> {
    if aims.rows.is_empty() {
        return Vec::new();
    }
    let words = TargetsLabels::of(aims.language);
    let why = aims.rows.iter().filter_map(|row| sentences::not_enough(row, aims.language));
    let why: Vec<AnyView> = judged(aims)
        .into_iter()
        .chain(why)
        .map(|text| view! { <p class="remark" role="note">{text}</p> }.into_any())
        .collect();
    let mut plan = vec![figure(aims)];
    plan.extend(way::figures(aims));
    plan.push(plan_table(aims));
    vec![
        table::section(words.plan, plan),
        table::section(words.gaps, gaps(aims)),
        table::section(words.outcomes, why),
    ]
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

fn figure(aims: &Aims) -> AnyView {
    let (words, labels) = (TargetsLabels::of(aims.language), SharedLabels::of(aims.language));
    let groups: Vec<Group> = groups(aims)
        .into_iter()
        .map(|(head, rows)| Group {
            head,
            rows: rows.iter().map(|row| bullet(row, aims)).collect(),
        })
        .collect();
    let later = groups.iter().flat_map(|group| &group.rows).any(|row| row.later.is_some());
    let sentence =
        by_gap(&aims.rows).first().and_then(|row| sentences::farthest(row, aims.language));
    let heading = format!("{} → {}", words.result, words.target.to_lowercase());
    let caption = format!("{}: {heading}", words.plan);
    let (listed, title) = (groups.clone(), caption.clone());
    let numbers = move || {
        let rows = listed.iter().flat_map(|group| &group.rows).map(|row| {
            let text = row.text.clone().into_any();
            table::row(None, vec![row.label.clone().into_any()], vec![cell("number", vec![text])])
        });
        let heads = vec![words.what.into_any(), heading.clone().into_any()];
        table::bare("", title.clone(), heads, vec![Rows { head: None, rows: rows.collect() }])
    };
    let legend = move || {
        let mut keys = vec![words.legend_bar, words.legend_line];
        keys.extend(later.then_some(words.legend_diamond));
        let items = keys.into_iter().map(|key| view! { <li>{key}</li> }).collect_any();
        view! { <ul class="legend" aria-label=labels.legend>{items}</ul> }
    };
    view! {
        <Figure
            caption=caption
            sentence=sentence.unwrap_or_default()
            draw=move |width| bullet::svg(&groups, width)
            legend=legend
            table=numbers
        />
    }
    .into_any()
}

/// A printed figure that opens its passage; words where there is none.
fn figure_or(place: Option<&Place>, otherwise: &'static str) -> AnyView {
    place.map_or_else(
        || span("of", otherwise.to_owned()),
        |place| sourced(place.printed.clone(), place),
    )
}

fn place_of(known: Option<&Known>) -> Option<&Place> {
    known.and_then(|known| known.detail.as_ref()).and_then(|detail| detail.place.as_ref())
}

fn plan_table(aims: &Aims) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let judged = aims.rows.iter().any(|row| row.after.is_some());
    let before = aims.rows.iter().find_map(|row| row.before.as_ref()).map(|known| known.period);
    let due = aims.rows.first().map(|row| row.target.period);
    let at = |word: &str, period: Option<Period>| match period {
        Some(period) => format!("{word} {}", format::period(period, aims.language)),
        None => word.to_owned(),
    };
    let derived = |word: &str| format!("{word} ({})", words.derived);
    let mut heads = vec![
        words.what.to_owned(),
        at(words.result, before),
        at(words.target, due),
        words.rank.to_owned(),
        derived(words.gap),
    ];
    if judged {
        heads.extend([at(words.result, due), derived(words.verdict)]);
    }
    let groups = groups(aims).into_iter().map(|(head, rows)| Rows {
        head: Some(head),
        rows: rows.into_iter().map(|row| line(row, aims, judged)).collect(),
    });
    let heads = heads.into_iter().map(IntoAny::into_any).collect();
    table::table("plan", at(words.plan, due), heads, groups.collect())
}

fn line(row: &Row, aims: &Aims, judged: bool) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let before = figure_or(place_of(row.before.as_ref()), words.no_result);
    let target = figure_or(Some(&row.target.place), words.no_number);
    let gap = gap(row, aims).unwrap_or_default();
    let mut cells = vec![
        cell("number", vec![before]),
        cell("number", vec![target]),
        cell("ranks", ranks(row, aims)),
        cell("number derived", vec![gap.into_any()]),
    ];
    if judged {
        let after = figure_or(place_of(row.after.as_ref()), words.no_result);
        let verdict = row.outcome.map_or(words.no_result, |found| outcome(found, words));
        cells.extend([cell("number", vec![after]), cell("derived", vec![verdict.into_any()])]);
    }
    table::row(None, vec![name(row, aims).into_any()], cells)
}

/// `8/8 → 7`, and how many places up that is.
fn ranks(row: &Row, aims: &Aims) -> Vec<AnyView> {
    let detail = row.before.as_ref().and_then(|known| known.detail.as_ref());
    let now = detail.and_then(|detail| Some((detail.rank?, detail.rank_place.as_ref()?)));
    let wanted = row.target.rank.zip(row.target.rank_place.as_ref());
    let mut parts = Vec::new();
    if let Some((rank, place)) = now {
        parts.push(sourced(place.printed.clone(), place));
        // The table prints the rank alone, the text "8/8".
        let bare = place.printed == rank.rank.to_string();
        parts.extend(rank.of.filter(|_| bare).map(|of| span("of", format!("/{of}"))));
    }
    if let Some((_, place)) = wanted {
        parts.push(" → ".into_any());
        parts.push(sourced(place.printed.clone(), place));
    }
    if let (Some((now, _)), Some((wanted, _))) = (now, wanted) {
        let up = i64::from(now.rank) - i64::from(wanted.rank);
        parts.push(span("of", format!(" ({})", places(up, aims.language))));
    }
    parts
}

fn gaps(aims: &Aims) -> Vec<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let ranked = by_gap(&aims.rows);
    let size = |row: &Row| row.gap.map_or(0.0, |gap| gap.points.abs() / row.max.unwrap_or(1.0));
    let largest = ranked.iter().map(|row| size(row)).fold(0.0, f64::max);
    let percent = ranked.iter().all(|row| row.target.measure == "%");
    let unit = if percent { format!(", {}", words.percentage_points) } else { String::new() };
    let lines = ranked.iter().enumerate().map(|(place, row)| {
        let open = row.gap.is_some_and(|gap| gap.need != Need::Nothing) && largest > 0.0;
        let mut parts = vec![gap(row, aims).unwrap_or_default().into_any()];
        if open {
            let share = format!("{}%", size(row) / largest * 100.0);
            let bar = view! { <span class="bar" aria-hidden="true"><span style:width=share></span></span> };
            parts.push(bar.into_any());
        }
        let number = cell("number", vec![(place + 1).to_string().into_any()]);
        let cells = vec![cell("number derived", parts)];
        table::row(Some(number), vec![name(row, aims).into_any()], cells)
    });
    let rows = vec![Rows { head: None, rows: lines.collect() }];
    let gap = format!("{} ({}{unit})", words.gap, words.derived);
    let heads = vec!["#".into_any(), words.what.into_any(), gap.into_any()];
    vec![
        table::paragraph("rule", vec![words.gaps_rule.into_any()]),
        table::table("gaps", words.gaps.to_owned(), heads, rows),
    ]
}
