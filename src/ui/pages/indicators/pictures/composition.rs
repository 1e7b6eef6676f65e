//! A row and its parts: stacks where they make a whole, bars where they do not.

use std::sync::Arc;

use leptos::prelude::*;

use super::legend::parts;
use super::names::{line_name, name_of, plain};
use super::numbers::numbers;
use super::setting::Setting;
use crate::analysis::forms::breakdown::{Breakdown, Fit, Line};
use crate::charts::bars::{self, Bar, Bars};
use crate::charts::stacks::{self, Piece, Stack, Stacks};
use crate::format;
use crate::model::form::Kind;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// The picture of a breakdown, with what in it does not add up.
pub(super) fn composition(breakdown: &Breakdown<'_>, setting: &Setting) -> AnyView {
    let Setting { unit, language, .. } = *setting;
    let stacked: Vec<&Line<'_>> = breakdown
        .lines
        .iter()
        .filter(|line| matches!(breakdown.fit(line), Fit::Adds | Fit::Derived))
        .filter(|line| line.sum() > 0.0)
        .collect();
    let misfits = breakdown.lines.iter().filter_map(|line| {
        let fit = breakdown.fit(line);
        // An open line has no one sum, and none is shown for it.
        let sum = if fit == Fit::Differs { line.sum() } else { 0.0 };
        sentences::misfit(fit, &line_name(line, language), sum, line.printed, language)
    });
    let misfits: Vec<AnyView> =
        misfits.map(|text| view! { <p class="remark" role="note">{text}</p> }.into_any()).collect();
    let caption = name_of(breakdown.whole, language);
    let count = breakdown.parts.len();
    let sheet = numbers(breakdown, caption.clone(), language);
    let sheet = Arc::new(move || sheet.clone());
    let sources = vec![setting.source.clone()];
    let figure = if stacked.is_empty() {
        let latest = breakdown.lines.iter().rev().find(|line| line.scope.is_none());
        let bars = latest.and_then(|line| Some((line, bars_of(breakdown, line, unit, language)?)));
        let Some((line, bars)) = bars else { return ().into_any() };
        let when = line_name(line, language);
        let sentence = sentences::composition(count, Some(&when), language);
        view! {
            <Figure caption=caption sentence=sentence draw=move |width| bars::svg(&bars, width)
                sheet=sheet sources=sources shown=SourceLine::OfPage/>
        }
        .into_any()
    } else {
        let sentence = sentences::composition(count, None, language);
        let picture = Stacks {
            unit,
            stacks: stacked.iter().map(|line| stack(breakdown, line, language)).collect(),
        };
        let legend = parts(breakdown, &stacked, language);
        view! {
            <Figure caption=caption sentence=sentence draw=move |width| stacks::svg(&picture, width)
                legend=legend sheet=sheet sources=sources shown=SourceLine::OfPage/>
        }
        .into_any()
    };
    view! { <div class="multiple">{figure}{misfits}</div> }.into_any()
}

fn stack(breakdown: &Breakdown<'_>, line: &Line<'_>, language: Language) -> Stack {
    let words = IndicatorsLabels::of(language);
    let (label, sum) = (line_name(line, language), line.sum());
    let total = match breakdown.fit(line) {
        Fit::Derived => format!("{} ({})", plain(sum, language), words.derived_total),
        _ => plain(sum, language),
    };
    let parts = breakdown.parts.iter().zip(&line.parts).enumerate();
    let pieces = parts.filter_map(|(place, (part, found))| {
        let value = found.first()?.value.ok()?;
        let share = format::percent(value / sum, 1, language);
        let spoken =
            format!("{label}: {} {} ({share})", name_of(part, language), plain(value, language));
        Some(Piece { part: place, value, spoken })
    });
    Stack { label: label.clone(), total, pieces: pieces.collect() }
}

/// The numbers of a line as bars of one scale: what does not add up, or does not add at all.
fn bars_of(
    breakdown: &Breakdown<'_>,
    line: &Line<'_>,
    unit: UnitIdx,
    language: Language,
) -> Option<Bars> {
    let words = IndicatorsLabels::of(language);
    let rates = breakdown.whole.kind == Kind::Percent;
    let mut bars: Vec<Bar> = Vec::new();
    let mut missing = Vec::new();
    for (part, found) in breakdown.parts.iter().zip(&line.parts) {
        if found.is_empty() {
            missing.push(name_of(part, language));
        }
        for observation in found {
            let (label, value) = (name_of(part, language), observation.value.ok()?);
            let mut text = sentences::number(value, observation.operator, language);
            if rates {
                text += "\u{a0}%";
            }
            if !observation.basis.is_empty() {
                text += &format!(" ({})", observation.basis);
            }
            let spoken = format!("{label}: {text}");
            bars.push(Bar { unit, label, value, text, spoken, chosen: false });
        }
    }
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let (end, end_text) = match (rates, line.printed) {
        (true, _) => (most.max(100.0), "100\u{a0}%".to_owned()),
        (false, Some(total)) if total >= most => {
            (total, format!("{} {}", words.total.to_lowercase(), plain(total, language)))
        }
        (false, _) => (most, plain(most, language)),
    };
    (end > 0.0).then(|| Bars {
        bars,
        start: 0.0,
        end,
        end_text,
        mean: None,
        missing,
        missing_text: words.blank.to_owned(),
    })
}
