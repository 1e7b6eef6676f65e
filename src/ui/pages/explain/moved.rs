//! Why the rank is what it is: what the domains brought the total, and who and what moved the rank.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::caution::Caution;
use crate::analysis::explain::changed_rank::{ChangedRank, NoSplit, changed_rank};
use crate::analysis::explain::changed_score::{Adding, Brought, ChangedScore, changed_score};
use crate::analysis::explain::makeup::{Makeup, Weighing};
use crate::charts::waterfall::{Step, Waterfall, svg};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::breaks::Known;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::words::changes;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::moved as said;
use crate::words::labels::SharedLabels;
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
    let rank = case.ranking.find(unit).map(|row| format::rank(row.rank, row.shared));
    let heading = said::heading(&rank.unwrap_or_default(), language);
    let score = case.before.as_ref().and_then(|then| {
        let (before, now) = (then.makeup.as_ref().ok()?, case.makeup.as_ref().ok()?);
        let (earlier, later) = ((then.edition.as_ref(), before), (case.edition.as_ref(), now));
        let found = changed_score(&case.view.publication, &case.view.index, unit, earlier, later);
        Some(score(case, now, unit, &found))
    });
    let rank = match split(case, unit) {
        Ok(found) => ranks(case, &found),
        Err(why) => {
            view! { <p class="refusal" role="note">{said::no_split(&why, language)}</p> }.into_any()
        }
    };

    view! { <section><h2>{heading}</h2>{cautions(case, language)}<div class="moved">{score.or_nothing()}{rank}</div></section> }.into_any()
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
    let one = |member: &crate::analysis::explain::makeup::Member| {
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
    let brings = found.domains.iter().any(|brought| brought.points.is_some());
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
    columns.push(Column::words(words.caution).standing(crate::export::sheet::Stand::Note));
    Sheet {
        title: said::waterfall(since, case.view.period, language),
        columns,
        rows: found.domains.iter().map(row).collect(),
    }
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
