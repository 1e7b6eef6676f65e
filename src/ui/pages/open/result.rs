//! What came of the table: who is where in the period and the domain the reader chooses, the first units as bars, and
//! over the periods as lines the first or those the reader adds.

use leptos::prelude::*;

use super::finding::Finding;
use super::opening::Opening;
use super::ranked::ranked;
use crate::analysis::trend::context;
use crate::analysis::trend::footing::{Followed, drawn_as, is_broken, over_breaks};
use crate::format;
use crate::model::language::Language;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::selection::Package;
use crate::ui::address::use_address;
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::pickers::{DomainPicker, IndexPickers};
use crate::ui::components::search_field::SearchField;
use crate::ui::components::unit_search::UnitAdder;
use crate::ui::figures::course::drawn::Course;
use crate::ui::figures::course::trend_figure;
use crate::ui::figures::ranking::first_figure;
use crate::ui::in_view::{InView, Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::over_time::{editions_of, ranked_periods, trends_of};
use crate::ui::pace::ready::mark_when_painted;
use crate::words::open::labels::OpenLabels;
use crate::words::open::pictures;

/// So many units stand in the bars.
const BARS: usize = 20;

/// So many lines are drawn where the reader has chosen none.
const LINES: usize = 5;

/// The result; nothing as long as the reader has to say something first.
pub fn result(opening: Opening) -> AnyView {
    let (address, library) = (use_address(), use_library());
    if library.package == Package::Published {
        return ().into_any();
    }
    #[cfg(all(feature = "bench", target_arch = "wasm32"))]
    crate::ui::bench::offer();
    let view = in_view();
    let standing = standing(view);
    watch(move || {
        if let Some(view) = view.get() {
            library.need(&view.index.id, &view.periods);
        }
    });
    watch(move || {
        let shown = standing.get().filter(|_| opening.shows_result());
        let found = shown.map(|standing| Finding::of(&standing, address.language()));
        if opening.found.with_untracked(|before| *before != found) {
            opening.found.set(found);
        }
    });
    let chosen = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let course = Memo::new_with_compare(
        move |_| {
            let (view, standing) = (view.get()?, standing.get()?);
            let is_here = library.settled(&view.index.id, &view.periods);
            is_here.then(|| course(&view, &standing, &chosen.get()))
        },
        |_, _| true,
    );
    // The table and both pictures are one answer.
    watch(move || {
        if opening.shows_result() && course.with(Option::is_some) {
            mark_when_painted();
        }
    });
    let shown = Memo::new_with_compare(
        move |_| standing.get().filter(|_| opening.shows_result()),
        |_, _| true,
    );
    let is_shown = Memo::new(move |_| shown.with(Option::is_some));
    let listed = Signal::derive(move || {
        shown
            .with(|shown| shown.as_ref().map_or_else(Vec::new, |shown| shown.edition.units.clone()))
    });
    let pickers = move || {
        view! {
            <div class="pickers">
                <SearchField view=view standing=standing/>
                <div class="choices"><IndexPickers view=view/><DomainPicker view=view/></div>
            </div>
        }
    };
    let lines = move || {
        let course = course.get().flatten()?;
        let language = address.language();
        let of = standing.with_untracked(|at| at.as_ref().map_or(0, |at| at.ranking.rows.len()));
        let heading = match chosen.with(Vec::is_empty) {
            true => pictures::lines(LINES, of, language),
            false => OpenLabels::of(language).chosen_lines.to_owned(),
        };
        Some(untrack(|| view! { <h2>{heading}</h2>{trend_figure(&course, None)} }))
    };
    let has_lines = Memo::new(move |_| course.with(|course| matches!(course, Some(Some(_)))));
    view! {
        {move || is_shown.get().then(pickers).or_nothing()}
        {move || {
            let language = address.language();
            shown.get().map(|standing| untrack(|| answer(&standing, language))).or_nothing()
        }}
        {move || lines().or_nothing()}
        {move || has_lines.get().then(|| view! { <UnitAdder view=view listed=listed/> }).or_nothing()}
    }
    .into_any()
}

/// The table and the bars.
fn answer(standing: &Standing, language: Language) -> AnyView {
    let period = format::period(standing.view.period, language);
    let bars = pictures::bars(BARS, standing.ranking.rows.len(), language);
    let caption = format!("{bars} — {period}");
    view! {
        <div class="beside">
            {first_figure(standing, BARS, caption)}
            {ranked(standing)}
        </div>
    }
    .into_any()
}

/// The units chosen over the periods, or the first; `None` where there is one period only.
fn course(view: &InView, standing: &Standing, chosen: &[UnitCode]) -> Option<Course> {
    let editions = editions_of(view, &view.periods);
    if editions.len() < 2 {
        return None;
    }
    let ranked = ranked_periods(view, &editions);
    let broken = is_broken(&ranked);
    let scores = || drawn_as(&view.publication, &view.index, view.domain.as_ref(), &view.periods);
    let followed = if broken { Followed::Ranks } else { scores() };
    let known = |code: &UnitCode| view.publication.units.find(code.as_str());
    let mut units: Vec<UnitIdx> = chosen.iter().filter_map(known).collect();
    if units.is_empty() {
        units.extend(standing.ranking.rows.iter().take(LINES).map(|row| row.unit));
    }
    let ranked = if broken { over_breaks(&ranked) } else { ranked };
    let trends = match broken {
        true => trends_of(view, &ranked, &units, |ranked| over_breaks(&ranked)),
        false => trends_of(view, &ranked, &units, |ranked| ranked),
    };
    Some(Course {
        view: view.clone(),
        periods: view.periods.clone(),
        followed,
        broken,
        core: Vec::new(),
        field: context(&ranked),
        trends: trends.into_iter().map(|trend| (trend, None)).collect(),
        editions,
    })
}
