//! What changed over time: lines of chosen units, breaks drawn and explained, and each unit's trend in words.

mod footing;
mod said;
mod told;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use footing::{footings, shown_as};
use told::Told;

use crate::analysis::trend::footing::Followed;
use crate::format;
use crate::model::period::Period;
use crate::state::shown::Shown;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, Picker, Shows};
use crate::ui::components::unit_search::UnitAdder;
use crate::ui::figures::course::trend_figure;
use crate::ui::in_view::{InView, differ, in_view};
use crate::ui::over_time::{all_periods, need};
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::trends::labels::TrendsLabels;

/// The periods in view: those between `from` and `to`.
fn periods_of(view: &InView, from: Option<Period>, to: Option<Period>) -> Vec<Period> {
    let inside = |period: &Period| {
        from.is_none_or(|from| from <= *period) && to.is_none_or(|to| *period <= to)
    };
    let all = all_periods(view);
    let periods: Vec<Period> = all.iter().copied().filter(inside).collect();
    if periods.is_empty() { all } else { periods }
}

/// The page of trends; its code comes when it is opened.
pub struct TrendsPage;

impl LazyRoute for TrendsPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { trends:
    fn whole() -> AnyView {
        page().into_any()
    }
}

fn page() -> impl IntoView {
    let address = use_address();
    let view = in_view();
    let words = move || SharedLabels::of(address.language());
    let own = move || TrendsLabels::of(address.language());
    let title = move || {
        let language = address.language();
        view.get().map_or_else(
            || words().trends.to_owned(),
            |view| {
                format!(
                    "{}: {}, {}",
                    words().trends,
                    view.index.short.text(language),
                    view.what(language)
                )
            },
        )
    };
    let span = move || address.selection.with(|selection| (selection.from, selection.to));
    watch(move || {
        if let Some(view) = view.get() {
            let (from, to) = span();
            need(&view, &periods_of(&view, from, to));
        }
    });
    let told = Memo::new_with_compare(
        move |_| {
            let (view, (from, to)) = (view.get()?, span());
            let periods = periods_of(&view, from, to);
            told::told(&view, periods)
        },
        |old, new| differ(old, new, Told::is_same),
    );
    let found = move || said::finding(&told.get()?, address.language());
    let listed = move || {
        told.get().map_or_else(Vec::new, |Told { course, .. }| {
            let units = &course.view.publication.units;
            let mut listed = vec![false; units.len()];
            for unit in course.editions.iter().flat_map(|edition| &edition.units) {
                listed[unit.place()] = true;
            }
            units.iter().map(|(unit, _)| unit).filter(|unit| listed[unit.place()]).collect()
        })
    };
    let edges = move || {
        let language = address.language();
        view.get().map_or_else(Vec::new, |view| {
            all_periods(&view)
                .iter()
                .map(|period| (period.to_string(), format::period(*period, language)))
                .collect()
        })
    };
    let edge = move |first: bool| {
        let (from, to) = span();
        view.get().map_or_else(String::new, |view| {
            let periods = periods_of(&view, from, to);
            let edge = if first { periods.first() } else { periods.last() };
            edge.map_or_else(String::new, ToString::to_string)
        })
    };
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(found) view=view>
        <div class="pickers">
            <UnitAdder view=view listed=Signal::derive(listed)/>
            <div class="choices">
            <IndexPickers view=view shows=Shows::AllPeriods/>
            <DomainPicker view=view/>
            <Picker
                label=Signal::derive(move || own().from.to_owned())
                choices=Signal::derive(edges)
                chosen=Signal::derive(move || edge(true))
                choose=move |period: String| address.change(History::Push, |selection| selection.from = period.parse().ok())
            />
            <Picker
                label=Signal::derive(move || own().to.to_owned())
                choices=Signal::derive(edges)
                chosen=Signal::derive(move || edge(false))
                choose=move |period: String| address.change(History::Push, |selection| selection.to = period.parse().ok())
            />
            <Picker
                label=Signal::derive(move || words().show_as.to_owned())
                choices=Signal::derive(move || footings(told.get().as_ref().map(|told| &told.course), address.language()))
                chosen=Signal::derive(move || {
                    let followed = told.get().map_or(Followed::Scores, |told| told.course.followed);
                    shown_as(followed).id().to_owned()
                })
                choose=move |shown: String| address.change(History::Push, |selection| {
                    selection.shown = Shown::from_id(&shown);
                })
            />
            </div>
        </div>
        {move || told.get().map(|told| {
            mark_when_painted();
            view! {
                <div class="shown">
                    <div class="main">{trend_figure(&told.course, said::finding(&told, address.language()))}</div>
                    {said::beside(&told)}
                </div>
            }
        }).or_nothing()}
        </PageFrame>
    }
}
