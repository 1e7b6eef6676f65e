//! What each domain brought the total: a waterfall, or, where they cannot be added up, a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::explain::changed_score::{Adding, Brought, ChangedScore, changed_score};
use crate::analysis::explain::makeup::{Makeup, Member, Weighing};
use crate::charts::waterfall::{Step, Waterfall, svg};
use crate::export::sheet::{Cell, Column, Sheet, Stand};
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::moved as said;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The figure, or the table; `None` where there is no earlier table, or one of them is not whole.
pub fn section(case: &Arc<Case>, unit: UnitIdx) -> Option<AnyView> {
    let then = case.before.as_ref()?;
    let (before, now) = (then.makeup.as_ref().ok()?, case.makeup.as_ref().ok()?);
    let (earlier, later) = ((then.edition.as_ref(), before), (case.edition.as_ref(), now));
    let found = changed_score(&case.view.publication, &case.view.index, unit, earlier, later);
    Some(score(case, now, unit, &found))
}

/// What the domains brought.
fn score(case: &Arc<Case>, makeup: &Makeup, unit: UnitIdx, found: &ChangedScore) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let implied = match makeup.weighing {
        Weighing::Implied { .. } => Some(said::implied(&weights(case, makeup, language), language)),
        Weighing::Published | Weighing::Unknown => None,
    };
    let implied = implied.map(|text| view! { <p class="rule">{text}</p> });
    match (found.adding, &found.totals) {
        (Adding::Up { rest }, Ok(totals)) => {
            view! { <div>{waterfall(case, unit, found, *totals, rest)}{implied.or_nothing()}</div> }
                .into_any()
        }
        (adding, _) => {
            let told = found.domains.iter().any(|brought| brought.scores.is_ok());
            let lead = match adding {
                Adding::NoChange => words.only_comparable,
                _ => words.weights_unknown,
            };
            told.then(|| {
                let sheet = sheet(case, found, words.domain, language);
                view! { <div><p>{lead}</p><DataTable sheet=sheet/></div> }
            })
            .or_nothing()
        }
    }
}

/// The weights of all domains, as `name 0,5`.
fn weights(case: &Case, makeup: &Makeup, language: Language) -> String {
    let one = |member: &Member| {
        let weight = format::plain(member.weight?, 3, language);
        Some(format!("{} {weight}", case.domain(&member.domain, language)))
    };
    makeup.members.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

fn waterfall(
    case: &Arc<Case>,
    unit: UnitIdx,
    found: &ChangedScore,
    totals: (f64, f64),
    rest: f64,
) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let decimals = case.view.decimals(None);
    let since = case.before.as_ref().map_or(case.view.period, |then| then.edition.period);
    let signed = |points: f64| format::signed(points, decimals, language);
    let step = |brought: &Brought| {
        let (points, name) = (brought.points?, case.domain(&brought.domain, language));
        let (from, to) = brought.scores.as_ref().ok()?;
        let written = |score: f64| case.score(score, &brought.domain, language);
        let text = signed(points);
        let spoken = said::step(&name, (&written(*from), &written(*to)), &text, language);
        Some(Step { label: name, points, text, spoken })
    };
    let mut steps: Vec<Step> = found.domains.iter().filter_map(step).collect();
    // What only the noise of rounding leaves is not drawn.
    let least = 0.5 * 10f64.powi(-i32::from(decimals));
    if rest.abs() >= least {
        let (label, text) = (words.rest.to_owned(), signed(rest));
        let spoken = format!("{label}: {text}");
        steps.push(Step { label, points: rest, text, spoken });
    }
    let end = |period, total| {
        let period = format::period(period, language);
        format!("{period}: {}", format::number(total, decimals, language))
    };
    let drawn = Waterfall {
        unit,
        from: (totals.0, end(since, totals.0)),
        to: (totals.1, end(case.view.period, totals.1)),
        steps,
        good: match case.best() {
            Best::Highest => 1.0,
            Best::Lowest => -1.0,
            Best::None => 0.0,
        },
    };
    let named = |brought: Option<&Brought>| {
        let brought = brought?;
        Some((case.domain(&brought.domain, language), brought.points?))
    };
    let (up, down) = (named(found.most(1.0)), named(found.most(-1.0)));
    let told =
        |one: &Option<(String, f64)>| one.as_ref().map(|(name, points)| (name.clone(), *points));
    let (up, down) = (told(&up), told(&down));
    let sentence = said::brought(
        up.as_ref().map(|(name, points)| (name.as_str(), *points)),
        down.as_ref().map(|(name, points)| (name.as_str(), *points)),
        decimals,
        language,
    );
    let caption = said::waterfall(since, case.view.period, language);
    let sheet = sheet(case, found, words.domain, language);
    view! {
        <Figure
            caption=caption
            sentence=sentence.unwrap_or_default()
            draw=move |width| svg(&drawn, width)
            sheet=Arc::new(move || sheet.clone())
            sources=vec![case.source(language)]
            shown=SourceLine::OfPage
        />
    }
    .into_any()
}

/// Every domain with its two scores and what it brought.
fn sheet(case: &Case, found: &ChangedScore, title: &str, language: Language) -> Sheet {
    let words = ExplainLabels::of(language);
    let since = case.before.as_ref().map_or(case.view.period, |then| then.edition.period);
    // Without a change of the total there is nothing to have brought.
    let brings = matches!(found.adding, Adding::Up { .. });
    let decimals = case.view.decimals(None);
    let row = |brought: &Brought| {
        let written =
            |score: f64| Cell::number(score, case.score(score, &brought.domain, language));
        let name = Cell::text(case.domain(&brought.domain, language));
        let mut cells = match &brought.scores {
            Ok((from, to)) => {
                let usual = case.view.decimals(Some(&brought.domain));
                let change = format::difference(*to, *from, usual, language);
                vec![name, written(*from), written(*to), Cell::derived(to - from, change)]
            }
            Err(why) => {
                let why = results::refusal(why, language);
                vec![name, Cell::absent(why), Cell::blank(), Cell::blank()]
            }
        };
        if brings {
            let points = brought
                .points
                .map(|points| Cell::derived(points, format::signed(points, decimals, language)));
            cells.push(points.unwrap_or_else(Cell::blank));
        }
        let caution = brought.caution.map(|why| Cell::text(results::caution(why, language)));
        cells.push(caution.unwrap_or_else(Cell::blank));
        cells.into()
    };
    let shared = SharedLabels::of(language);
    let mut columns = vec![
        Column::name(title),
        Column::numbers(format::period(since, language)),
        Column::numbers(format::period(case.view.period, language)),
        Column::numbers(shared.change),
    ];
    if brings {
        columns.push(Column::numbers(words.brought));
    }
    columns.push(Column::words(words.caution).standing(Stand::Note));
    Sheet {
        title: if brings {
            said::waterfall(since, case.view.period, language)
        } else {
            words.by_domain.to_owned()
        },
        columns,
        rows: found.domains.iter().map(row).collect(),
    }
}
