//! Why the rank is what it is: who and what moved it, beside what the domains brought the total.

use std::sync::Arc;

use leptos::prelude::*;

use super::brought;
use super::case::Case;
use super::deeper;
use crate::analysis::caution::Caution;
use crate::analysis::explain::changed_rank::{ChangedRank, NoSplit, changed_rank};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::breaks::Known;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::words::changes;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::moved as said;
use crate::words::results;

/// The most units named for one reason.
const NAMED: usize = 6;

fn split(case: &Case, unit: UnitIdx) -> Result<ChangedRank, NoSplit> {
    let view = &case.view;
    let earlier = case.before.as_ref().map(|then| (then.edition.as_ref(), then.ranking.as_ref()));
    let later = (case.edition.as_ref(), case.ranking.as_ref());
    changed_rank(&view.publication, &view.index, unit, earlier, later)
}

/// The finding of the page: the rank, how it moved, and whose doing that was.
pub fn finding(case: &Case, language: Language) -> Option<String> {
    let unit = case.unit?;
    let name = case.view.name(unit, language);
    let row = case.ranking.find(unit)?;
    if let Some(too_little) = case.too_little(language) {
        return Some(too_little);
    }
    let Ok(moved) = split(case, unit) else {
        return said::rank_alone(&name, &case.ranking, row, language);
    };
    let then = case.before.as_ref()?.ranking.find(unit)?;
    let totals = (then.score.points(), row.score.points());
    let decimals = case.view.decimals(None);
    Some(said::finding(&name, (case.best(), row.shared), &moved, totals, decimals, language))
}

/// The section.
pub fn section(case: &Arc<Case>, unit: UnitIdx) -> AnyView {
    let language = use_address().language();
    let rank =
        case.ranking.find(unit).map(|row| format::places::rank(row.rank, row.shared, language));
    let heading = said::heading(&rank.unwrap_or_default(), language);
    let score = brought::section(case, unit);
    let deeper = score.is_some().then(|| deeper::section(case, unit));
    let (refused, rank) = match split(case, unit) {
        Ok(found) => (None, Some(ranks(case, &found))),
        Err(why) => (Some(said::no_split(&why, language)), None),
    };
    let refused = refused.map(|why| view! { <p class="refusal" role="note">{why}</p> });

    view! { <section><h2>{heading}</h2>{refused.or_nothing()}{cautions(case, language)}<div class="moved">{score.or_nothing()}{rank.or_nothing()}</div>{deeper.or_nothing()}</section> }.into_any()
}

/// What the change is to be read with: periods passed over, and a suspected other method.
fn cautions(case: &Case, language: Language) -> AnyView {
    let (view, Some(then)) = (&case.view, &case.before) else { return ().into_any() };
    let between = (then.edition.period, view.period);
    let suspected =
        view.publication.break_between((&view.index.id, None), Known::Suspected, between);
    let caution = suspected.map(|found| {
        let why = results::caution(Caution::Suspected(found.period), language);
        changes::caution(&why, found.reason.text(language), language)
    });
    let told = changes::passed_over(between, &view.periods, language).into_iter().chain(caution);
    let told = told.filter(|_| case.changes.is_ok());
    told.map(|why| view! { <p class="remark" role="note">{why}</p> }).collect_any()
}

/// Who and what moved the rank.
fn ranks(case: &Case, found: &ChangedRank) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let groups = [
        (words.passed, &found.passed),
        (words.passed_by, &found.passed_by),
        (words.left_above, &found.left),
        (words.entered_above, &found.entered),
        (words.level, &found.level),
    ];
    let line = |(label, units): &(&'static str, &Vec<UnitIdx>)| {
        let names = case.names(units, NAMED, language);
        view! { <li><strong>{*label}" ("{units.len()}"): "</strong>{names}</li> }
    };
    let lines = groups.iter().filter(|group| !group.1.is_empty()).map(line).collect_any();
    let causes = [
        (words.own_change, found.causes.own),
        (words.others_change, found.causes.others),
        (words.left, found.causes.left),
        (words.entered, found.causes.entered),
    ];
    let place =
        |places: i64| Cell::number(places as f64, format::signed(places as f64, 0, language));
    let row = |(label, places): (&str, i64)| vec![Cell::text(label), place(places)].into();
    let told = causes.into_iter().filter(|cause| cause.1 != 0);
    let mut rows: Vec<crate::export::sheet::Row> = told.map(row).collect();
    rows.push(row((words.together, found.places())));
    let sheet = Sheet {
        title: words.by_cause.to_owned(),
        columns: vec![Column::name(words.cause), Column::numbers(words.places)],
        rows,
    };
    view! {
        <div class="ranks">
            <DataTable sheet=sheet/>
            <ul class="who">{lines}</ul>
            <p class="rule">{words.split_rule}</p>
        </div>
    }
    .into_any()
}
