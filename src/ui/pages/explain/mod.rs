//! Why a unit has its rank: what moved it, what it takes to climb, who does better, how certain it is, and what the
//! reader's own weights would make of it. Without a unit: a search, and what the whole table tells.

mod better;
mod brought;
mod case;
mod certain;
mod climbing;
mod deciding;
mod deeper;
mod elsewhere;
mod fields;
mod in_part;
mod league;
mod moved;
mod movers;
mod plan;
mod revised;
mod search;
mod stories;
mod table;
mod weights;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use self::case::{Case, case};
use crate::analysis::explain::makeup::NotWhole;
use crate::format;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::IndexPickers;
use crate::ui::components::source_line::source_line;
use crate::ui::in_view::in_view;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::explain::climbing as climbing_words;
use crate::words::explain::labels::ExplainLabels;
use better::OwnScores;

/// The page that explains a rank; its code comes when it is opened.
pub struct ExplainPage;

impl LazyRoute for ExplainPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { explain:
    fn whole() -> AnyView {
        page()
    }
}

fn page() -> AnyView {
    let address = use_address();
    let view = in_view();
    let case = case(view);
    let title = move || {
        let language = address.language();
        let title = ExplainLabels::of(language).title;
        view.get().map_or_else(
            || title.to_owned(),
            |view| {
                let index = view.index.short.text(language);
                format!("{title}: {index} {}", format::period(view.period, language))
            },
        )
    };
    let found = move || {
        let language = address.language();
        case.with(|case| {
            let case = case.as_ref()?;
            match case.unit {
                Some(_) => moved::finding(case, language),
                None => stories::finding(case, language),
            }
        })
    };
    let search = move || {
        address.language();
        case.get().map(|case| search::search(&case)).or_nothing()
    };
    let body = move || {
        address.language();
        case.get().map(|case| body(&case)).or_nothing()
    };
    view! {
        <div class="explain-page">
            <PageFrame title=Signal::derive(title) finding=Signal::derive(found) view=view>
                <div class="pickers"><IndexPickers view=view/>{search}</div>
                {move || body()}
            </PageFrame>
        </div>
    }
    .into_any()
}

/// Everything below the choices.
fn body(case: &Arc<Case>) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    mark_when_painted();
    let remark = |text: String| view! { <p class="remark" role="note">{text}</p> }.into_any();
    let unit = case.unit.map(|unit| match &case.makeup {
        Err(NotWhole::InPart(_)) if case.ranking.find(unit).is_none() => {
            elsewhere::section(case, unit)
        }
        Err(NotWhole::InPart(part)) => in_part::section(case, unit, *part),
        Err(NotWhole::Unplaced(_)) => remark(words.unplaced.to_owned()),
        Ok(makeup) if makeup.rows.is_empty() => {
            remark(case.view.spans().said(words.no_total, language))
        }
        Ok(_) if case.ranking.find(unit).is_none() => elsewhere::section(case, unit),
        Ok(makeup) if case.too_little(language).is_some() => {
            better::section(case, makeup, unit, OwnScores::Here).or_nothing()
        }
        Ok(makeup) => {
            let sections = [
                Some(moved::section(case, unit)),
                Some(climbing::section(case, makeup, unit)),
                Some(certain::section(case, makeup, unit)),
                better::section(case, makeup, unit, climbing::own_scores(makeup, unit)),
            ];
            sections.into_iter().flatten().collect_any()
        }
    });
    let whole = case.makeup.as_ref().ok();
    let weights = whole.and_then(|makeup| weights::section(case, makeup));
    // Where there are no totals, nobody leads and nobody improved.
    let with_totals = whole.filter(|makeup| !makeup.rows.is_empty());
    let stories = with_totals.map(|makeup| stories::section(case, makeup));
    let league = with_totals.and_then(|_| league::section(case));
    let deciding = whole.and_then(|makeup| deciding::section(case, makeup));
    // Who asks for no unit is told of the table first.
    let (first, second) = if case.unit.is_some() { (weights, stories) } else { (stories, weights) };
    // Of a table that is not whole nobody knows who rose and who fell.
    let first_seen = match (case.unit, &case.makeup) {
        (Some(_), _) => None,
        (None, Ok(_)) if with_totals.is_none() => {
            Some(remark(case.view.spans().said(words.no_total, language)))
        }
        (None, Ok(_)) => movers::figure(case),
        (None, Err(NotWhole::Unplaced(_))) => Some(remark(words.unplaced.to_owned())),
        (None, Err(NotWhole::InPart(part))) => {
            Some(remark(climbing_words::in_part(part.scored, part.of, language)))
        }
    };
    view! {
        {first_seen.or_nothing()}
        {unit.or_nothing()}
        {case.unit.map(|unit| plan::sections(case, unit)).or_nothing()}
        {first.or_nothing()}
        {second.or_nothing()}
        {deciding.or_nothing()}
        {league.or_nothing()}
        {revised::section(case)}
        {source_line(&case.source(language))}
    }
    .into_any()
}
