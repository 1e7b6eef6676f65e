//! What changed over time: lines of chosen units, breaks drawn and explained, and each unit's trend in words.

mod footing;

use leptos::prelude::*;
use leptos_router::LazyRoute;

use footing::{footings, of_core, shown_as};

use crate::analysis::core::core;
use crate::analysis::trend::footing::{Followed, is_broken, over_breaks};
use crate::analysis::trend::{
    Trend, TrendPoint, caution_of, context, last_run, telling, trends, verdict,
};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::state::shown::Shown;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, Picker};
use crate::ui::components::unit_search::UnitAdder;
use crate::ui::figures::course::drawing::value;
use crate::ui::figures::course::drawn::Course;
use crate::ui::figures::course::trend_figure;
use crate::ui::in_view::{InView, editions_of, in_view, ranked_periods, trends_of};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::labels::TrendsLabels;
use crate::words::trends::sentences::{self, Scored};

/// The periods in view: those between `from` and `to`.
fn periods_of(view: &InView, from: Option<Period>, to: Option<Period>) -> Vec<Period> {
    let inside = |period: &Period| {
        from.is_none_or(|from| from <= *period) && to.is_none_or(|to| *period <= to)
    };
    let periods: Vec<Period> = view.periods.iter().copied().filter(inside).collect();
    if periods.is_empty() { view.periods.clone() } else { periods }
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
    let (address, library) = (use_address(), use_library());
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
            library.need(&view.index.id, &periods_of(&view, from, to));
        }
    });
    let course = Memo::new_with_compare(move |_| course(&view.get()?, span()), |_, _| true);
    let listed = move || {
        course.get().map_or_else(Vec::new, |course| {
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
            view.periods
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
        <PageFrame title=Signal::derive(title) view=view>
        {move || course.get().map(|course| in_words(&course)).or_nothing()}
        <UnitAdder view=view listed=Signal::derive(listed)/>
        <div class="pickers">
            <IndexPickers view=view period=false/>
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
                choices=Signal::derive(move || footings(course.get().as_ref(), address.language()))
                chosen=Signal::derive(move || {
                    let followed = course.get().map_or(Followed::Scores, |course| course.followed);
                    shown_as(followed).id().to_owned()
                })
                choose=move |shown: String| address.change(History::Push, |selection| {
                    selection.shown = Shown::from_id(&shown);
                })
            />
        </div>
        {move || course.get().map(|course| {
            mark_when_painted();
            view! {
                {trend_figure(&course)}
            }
        }).or_nothing()}
        </PageFrame>
    }
}

/// Everything for the page; `None` until every file has arrived or failed.
fn course(view: &InView, (from, to): (Option<Period>, Option<Period>)) -> Option<Course> {
    let (library, address) = (use_library(), use_address());
    let periods = periods_of(view, from, to);
    if !library.settled(&view.index.id, &periods) {
        return None;
    }
    let editions = editions_of(view, &periods);
    let publication = &view.publication;
    let ranked = ranked_periods(view, &editions);
    let broken = is_broken(&ranked);
    let core = if broken {
        core(publication, &view.index, view.domain.as_ref(), &editions)
    } else {
        Vec::new()
    };
    let followed = match address.selection.with(|selection| selection.shown) {
        Shown::Score => Followed::Scores,
        Shown::Rank => Followed::Ranks,
        Shown::Place => Followed::Places,
        Shown::Core if !core.is_empty() => Followed::Core,
        _ if broken => Followed::Ranks,
        _ => Followed::Scores,
    };
    let ranked = match followed {
        Followed::Scores => ranked,
        Followed::Ranks | Followed::Places => over_breaks(&ranked),
        Followed::Core => over_breaks(&of_core(view, &editions, &core)),
    };
    let language = address.language();
    let chosen: Vec<UnitIdx> = address.selection.with(|selection| {
        selection.units.iter().filter_map(|code| publication.units.find(code.as_str())).collect()
    });
    let drawn: Vec<(UnitIdx, Option<&'static str>)> = if chosen.is_empty() {
        let best = view.best(view.domain.as_ref());
        let few = telling(best, &ranked);
        few.into_iter()
            .map(|(unit, why)| (unit, Some(ends::telling(why, best, language))))
            .collect()
    } else {
        chosen.into_iter().map(|unit| (unit, None)).collect()
    };
    let units: Vec<UnitIdx> = drawn.iter().map(|(unit, _)| *unit).collect();
    let found = match followed {
        Followed::Core => trends(publication, &ranked, &units),
        Followed::Scores => trends_of(view, &ranked, &units, |ranked| ranked),
        _ => trends_of(view, &ranked, &units, |ranked| over_breaks(&ranked)),
    };
    let trends = found.into_iter().zip(drawn).map(|(trend, (_, why))| (trend, why)).collect();
    let field = context(&ranked);
    Some(Course { view: view.clone(), periods, followed, broken, core, field, trends, editions })
}

/// Each unit's trend in a sentence, by the stated rule.
fn in_words(course: &Course) -> impl IntoView + use<> {
    let language = use_address().language();
    let view = &course.view;
    let sentences = course.trends.iter().map(|(trend, why)| {
        let name = view.name(trend.unit, language);
        let name = why.map_or(name.clone(), |why| format!("{name} ({why})"));
        view! { <li>{in_a_sentence(course, trend, &name, language)}</li> }
    });
    let judged = matches!(course.followed, Followed::Scores | Followed::Core);
    let footing = course.broken.then(|| sentences::on_other_footing(course.followed, language));
    let core = (course.followed == Followed::Core).then(|| {
        let node = |id: &DomainId| {
            results::node_name(&view.publication, &view.index.id, Some(id), language)
        };
        let names: Vec<String> = course.core.iter().map(node).collect();
        format!("{}: {}.", TrendsLabels::of(language).core_of, names.join("; "))
    });
    let default = course.trends.iter().any(|(_, why)| why.is_some());
    view! {
        <div class="answer">
            {default.then(|| view! { <p>{TrendsLabels::of(language).telling}":"</p> }).or_nothing()}
            {footing.filter(|why| !why.is_empty()).map(|why| view! { <p role="note">{why}</p> }).or_nothing()}
            <ul>{sentences.collect_any()}</ul>
            {core.map(|core| view! { <p class="rule">{core}</p> }).or_nothing()}
            {judged.then(|| view! { <p class="rule">{ends::verdict_rule(view.best(view.domain.as_ref()), language)}</p> }).or_nothing()}
        </div>
    }
}

/// A unit's trend: by the stated rule where scores are followed, else where it stood first and last.
fn in_a_sentence(course: &Course, trend: &Trend, name: &str, language: Language) -> String {
    let view = &course.view;
    if matches!(course.followed, Followed::Scores | Followed::Core) {
        let last = last_run(trend).last().and_then(|point| course.field_in(point.period));
        let verdict = verdict(
            view.best(view.domain.as_ref()),
            trend,
            last.map_or(0.0, |field| field.deviation),
        );
        let domain = view.domain.as_ref().filter(|_| course.followed == Followed::Scores);
        let scored = Scored::of(&view.publication, &view.index, view.domain.as_ref());
        let node = (&view.index, domain);
        let editions = course.editions.iter().map(AsRef::as_ref);
        let caution = match course.followed {
            Followed::Core => None,
            _ => caution_of(&view.publication, node, trend.unit, editions, &verdict),
        };
        return sentences::verdict(name, &verdict, caution, scored, language);
    }
    let run = last_run(trend);
    let at = |point: &TrendPoint| match course.followed {
        Followed::Places => value(course, point)
            .map_or_else(|| "–".to_owned(), |place| format::percent(place / 100.0, 0, language)),
        _ => {
            let word = SharedLabels::of(language).rank.to_lowercase();
            format!("{word} {}", results::rank_at(point, language))
        }
    };
    let last = run.last();
    let alike = trend
        .runs
        .iter()
        .flatten()
        .filter(|point| last.is_some_and(|last| point.period.is_as_long_as(last.period)));
    match (alike.min_by_key(|point| point.period), last) {
        (Some(first), Some(last)) => {
            let (from, to) = ((first.period, at(first)), (last.period, at(last)));
            sentences::stood(name, (from.0, &from.1), (to.0, &to.1), language)
        }
        _ => format!("{name}: {}", SharedLabels::of(language).nothing_to_show),
    }
}
