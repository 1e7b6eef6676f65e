//! What units gave themselves against what they were given; only where stages before publication are published.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Compared;
use crate::analysis::appraisal::{Appraisal, appraisals};
use crate::charts::dumbbell::{Dumbbell, Dumbbells, svg};
use crate::charts::ticks;
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;

/// The section; nothing where no stage is published.
pub fn stages(compared: &Compared) -> AnyView {
    let found = appraisals(&compared.standing.edition, compared.units());
    if found.is_empty() {
        return ().into_any();
    }
    let language = compared.language;
    let own = CompareLabels::of(language);
    let view = compared.view();
    let caption = format!(
        "{}: {} {}",
        own.stages,
        view.index.short.text(language),
        format::period(view.period, language)
    );
    let sentence = sentences::stages(&found, language);
    let dumbbells = dumbbells(compared, &found);
    let signs = [own.own, own.given].map(|name| Key::new(Sign::Plain, name));
    let (listed, title) = (compared.clone(), caption.clone());
    view! {
        <section>
            <h2>{own.stages}</h2>
            <Figure
                caption=caption
                sentence=sentence
                draw=move |width| svg(&dumbbells, width)
                sheet=Arc::new(move || sheet(&listed, &found, title.clone()))
                sources=vec![compared.source()]
                legend=Legend::Signs(SharedLabels::of(language).legend, signs.to_vec())
            />
        </section>
    }
    .into_any()
}

fn dumbbells(compared: &Compared, found: &[Appraisal]) -> Dumbbells {
    let (language, view) = (compared.language, compared.view());
    // A node's scores are drawn as shares of its maximum, so that nodes of different size stand on one scale.
    let max = |one: &Appraisal| view.max(one.domain.as_ref()).filter(|max| *max > 0.0);
    let known = found.iter().all(|one| max(one).is_some());
    let row = |one: &Appraisal| {
        let whole = max(one).filter(|_| known).map_or(1.0, |max| max / 100.0);
        let decimals = view.decimals(one.domain.as_ref());
        let number = |value: f64| format::number(value, decimals, language);
        let text = format::difference(one.given.points(), one.own.points(), decimals, language);
        let node = compared.node_name(one.domain.as_ref());
        let label = format!("{}, {node}", compared.name(one.unit));
        let (own, given) = (one.own.points(), one.given.points());
        let spoken = format!("{label}: {} → {} ({text})", number(own), number(given));
        Dumbbell { unit: one.unit, label, own: own / whole, given: given / whole, text, spoken }
    };
    let rows: Vec<Dumbbell> = found.iter().map(row).collect();
    let values = || rows.iter().flat_map(|row| [row.own, row.given]);
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let ticks = ticks::round(low, high, 5);
    let text = |tick: f64| {
        if known {
            format::percent(tick / 100.0, 0, language)
        } else {
            format::plain(tick, 2, language)
        }
    };
    let ticks = ticks.into_iter().map(|tick| (tick, text(tick))).collect();
    Dumbbells { rows, low, high, ticks }
}

/// A row a unit and node: what it gave itself, what it was given, and the difference.
fn sheet(compared: &Compared, found: &[Appraisal], title: String) -> Sheet {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let columns = vec![
        Column::name(labels.unit),
        Column::words(labels.domain).beside(),
        Column::words(labels.code).file_only(),
        Column::words(labels.domain_code).file_only(),
        Column::numbers(own.own),
        Column::numbers(own.given),
        Column::numbers(own.difference),
    ];
    let row = |one: &Appraisal| {
        let node = compared.node_name(one.domain.as_ref());
        let decimals = compared.view().decimals(one.domain.as_ref());
        let (own, given) = (one.own.points(), one.given.points());
        let score = |points: f64| Cell::number(points, format::number(points, decimals, language));
        vec![
            Cell::text(compared.name(one.unit)),
            Cell { shown: format!(", {node}"), ..Cell::text(node) },
            Cell::text(compared.unit(one.unit).code.as_str()),
            one.domain.as_ref().map_or_else(Cell::blank, |id| Cell::text(id.as_str())),
            score(own),
            score(given),
            Cell::derived(one.difference, format::difference(given, own, decimals, language)),
        ]
        .into()
    };
    Sheet { title, columns, rows: found.iter().map(row).collect() }
}
