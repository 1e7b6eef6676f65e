//! What units gave themselves against what they were given; only where stages before publication are published.

use leptos::prelude::*;

use super::chosen::Compared;
use super::totals::has_sums;
use crate::analysis::appraisal::{Appraisal, appraisals};
use crate::charts::dumbbell::{Dumbbell, Dumbbells, svg};
use crate::charts::ticks;
use crate::format;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;

/// The section; nothing where no stage is published.
pub fn stages(compared: &Compared) -> AnyView {
    let found = appraisals(&compared.standing.edition, &compared.units);
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
    let (listed, kept, title) = (compared.clone(), compared.clone(), caption.clone());
    view! {
        <section>
            <h2>{own.stages}</h2>
            <Figure
                caption=caption
                sentence=sentence
                draw=move |width| svg(&dumbbells, width)
                legend=move || view! { <ul class="legend"><li>{own.own}</li><li>{own.given}</li></ul> }
                table=move || table(&listed, &found, title.clone())
                source=move || source_line(kept.view(), &kept.standing.edition, has_sums(&kept.standing.edition))
            />
        </section>
    }
    .into_any()
}

fn label(compared: &Compared, one: &Appraisal) -> String {
    let view = compared.view();
    let tree = view.publication.tree(&view.index.id);
    let node = one.domain.as_ref().and_then(|id| tree.get(id));
    let what = node.map_or(SharedLabels::of(compared.language).total, |node| {
        node.name.text(compared.language)
    });
    format!("{}, {what}", compared.name(one.unit))
}

fn dumbbells(compared: &Compared, found: &[Appraisal]) -> Dumbbells {
    let (language, view) = (compared.language, compared.view());
    let decimals = view.index.decimals;
    // A node's scores are drawn as shares of its maximum, so that nodes of different size stand on one scale.
    let max = |one: &Appraisal| view.max(one.domain.as_ref()).filter(|max| *max > 0.0);
    let known = found.iter().all(|one| max(one).is_some());
    let row = |one: &Appraisal| {
        let whole = max(one).filter(|_| known).map_or(1.0, |max| max / 100.0);
        let number = |value: f64| format::number(value, decimals, language);
        let text = format::signed(one.difference, decimals, language);
        let label = label(compared, one);
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

fn table(compared: &Compared, found: &[Appraisal], caption: String) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    let decimals = compared.view().index.decimals;
    let number = |value: f64| format::number(value, decimals, language);
    let rows = found.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{label(compared, one)}</th>
                <td class="number">{number(one.own.points())}</td>
                <td class="number">{number(one.given.points())}</td>
                <td class="number">{format::signed(one.difference, decimals, language)}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr>
                    <th scope="col">{SharedLabels::of(language).unit}</th>
                    <th scope="col">{own.own}</th>
                    <th scope="col">{own.given}</th>
                    <th scope="col">{own.difference}</th>
                </tr></thead>
                <tbody>{rows.collect_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
