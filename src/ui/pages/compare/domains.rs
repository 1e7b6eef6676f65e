//! Every domain: a row a domain, a mark a unit, the largest difference first.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Compared;
use super::domain_sheet::sheet;
use super::dots::dots;
use super::lead::finding;
use crate::analysis::compare::gaps::{at_least, by_gap, measured, steps};
use crate::analysis::compare::{Measured, Row};
use crate::charts::dots::{Dots, Known, svg};
use crate::export::source_note::SourceNote;
use crate::format;
use crate::state::least_gap::LeastGap;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::{labels as named, sentences};
use crate::words::labels::SharedLabels;

/// The section.
pub fn domains(compared: &Compared) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    if compared.rows.is_empty() {
        return view! {
            <section><h2>{own.domains}</h2><p class="remark" role="note">{compared.view().spans().said(labels.totals_only, language)}</p></section>
        }
        .into_any();
    }
    let view = compared.view();
    let mut rows = compared.rows.clone();
    let scale = by_gap(&mut rows);
    let order = named::measured(scale, language);
    let all = rows.len();
    let left_out = compared.gap.least().map(|least| {
        let out = at_least(&mut rows, scale, least);
        (out > 0).then(|| sentences::left_out((out, all), &least_gap(compared, least), language))
    });
    let left_out = left_out.flatten();
    if rows.is_empty() {
        return view! {
            <section><h2>{own.domains}</h2><p class="remark" role="note">{left_out}</p></section>
        }
        .into_any();
    }
    let dots = dots(compared, &rows, scale);
    let caption = format!(
        "{} {}: {}",
        view.index.short.text(language),
        format::period(view.period, language),
        own.domains.to_lowercase()
    );
    let shown = sentences::dots(compared.units().len(), dots.rows.len(), scale, language);
    let widest = widest_gap(compared, rows.first());
    let sentence = [widest, left_out, Some(shown)].into_iter().flatten();
    let sentence = sentence.collect::<Vec<_>>().join(" ");
    let legend = legend(compared, &dots);
    let source = compared.source();
    let note = format!("{} {order} {}", source.note, own.derived);
    let source = SourceNote { note, ..source };
    let listed = compared.clone();
    view! {
        <section>
            <h2>{own.domains}</h2>
            <Figure
                caption=caption
                sentence=sentence
                finding=finding(compared)
                draw=move |width| svg(&dots, width)
                sheet=Arc::new(move || sheet(&listed, &rows, own.gaps.to_owned()))
                sources=vec![source]
                legend=legend
            />
        </section>
    }
    .into_any()
}

/// The least gaps to choose from, as in the address, each with its words: every gap first.
pub fn choices(compared: &Compared) -> Vec<(String, String)> {
    let scale = measured(&compared.rows);
    let mut offered = steps(&compared.rows, scale);
    if let Some(asked) = compared.gap.least().filter(|asked| !offered.contains(asked)) {
        offered.push(asked);
    }
    if offered.is_empty() {
        return Vec::new();
    }
    let every = (String::new(), CompareLabels::of(compared.language).every_gap.to_owned());
    let step = |least: f64| (LeastGap::of(least).to_string(), least_gap(compared, least));
    std::iter::once(every).chain(offered.into_iter().map(step)).collect()
}

/// A least gap with its measure; in points too, where they mean the same in every domain.
fn least_gap(compared: &Compared, least: f64) -> String {
    let (rows, language) = (&compared.rows, compared.language);
    let scale = measured(rows);
    let measure = compared.view().measure(None, language);
    let max = rows.first().and_then(|row| row.max).filter(|max| {
        scale == Measured::ShareOfMax && rows.iter().all(|row| row.max == Some(*max))
    });
    sentences::least_gap(least, scale, max, measure, language)
}

/// In which domain the units differ most, and what each has there.
fn widest_gap(compared: &Compared, widest: Option<&Row>) -> Option<String> {
    let row = widest.filter(|row| row.gap().is_some_and(|gap| gap > 0.0))?;
    let (decimals, language) = (row.decimals, compared.language);
    let scores = row.entries.iter().filter_map(|entry| {
        let score = format::number(entry.score.ok()?.points(), decimals, language);
        Some((compared.name(entry.unit), score))
    });
    let scores: Vec<(String, String)> = scores.collect();
    Some(sentences::widest(&compared.node_name(row.domain.as_ref()), &scores, language))
}

/// The units with their markers, and what else the picture has.
fn legend(compared: &Compared, dots: &Dots) -> Legend {
    let own = CompareLabels::of(compared.language);
    let units = compared.names().into_iter().enumerate();
    let units = units.map(|(place, name)| Key::new(Sign::Series(place), name));
    let means = dots.rows.iter().any(|row| row.mean.is_some());
    let bounded = dots.rows.iter().flat_map(|row| &row.dots).any(|dot| dot.known != Known::Exactly);
    let others = [means.then_some(own.mean_tick), bounded.then_some(own.bound_legend)];
    let others = others.into_iter().flatten().map(|text| Key::new(Sign::Context, text));
    Legend::Signs(SharedLabels::of(compared.language).legend, units.chain(others).collect())
}
