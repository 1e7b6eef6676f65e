//! The pictures of the page: over time beside every domain; below them the totals, and on demand two periods of a unit
//! and two indices against each other.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Compared;
use super::time::OverTime;
use super::{domains, lead, pair, stages, time, totals, two};
use crate::analysis::other_index::{Choice, Other, others};
use crate::format;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::pickers::{Picker, spans as spans_of};
use crate::ui::in_view::{self, InView, differ};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::compare::labels::{CompareLabels, rule};
use crate::words::labels::SharedLabels;

/// What the page has found out.
#[derive(Clone, Copy)]
pub struct Shared {
    /// What is in view.
    pub view: Memo<Option<InView>>,
    /// The units side by side.
    pub compared: Memo<Option<Compared>>,
}

/// The sections, after the answers: they are drawn in a turn of their own.
pub fn figures(shared: Shared) -> AnyView {
    deferred(whole(shared))
}

part! { compare:
    fn whole(shared: Shared) -> AnyView {
        sections(shared)
    }
}

fn sections(Shared { view, compared }: Shared) -> AnyView {
    let (address, library) = (use_address(), use_library());
    let labels = move || SharedLabels::of(address.language());
    let own = move || CompareLabels::of(address.language());
    let spans = move || view.with(|view| spans_of(view.as_ref()));
    watch(move || {
        if let Some(view) = view.get() {
            library.need(&view.index.id, &view.periods);
        }
    });
    // Every edition of the index has arrived, or never will. Files of other indices come and go behind it.
    let settled = Memo::new(move |_| {
        view.get().is_some_and(|view| library.settled(&view.index.id, &view.periods))
    });
    let whole = move || compared.get().filter(|_| settled.get());
    let over_time = Memo::new_with_compare(
        move |_| Some(time::over_time(&whole()?)),
        |old, new| differ(old, new, OverTime::is_same),
    );
    let paired = Memo::new_with_compare(
        move |_| {
            let found = compared.get()?;
            let asked = address.selection.with(|selection| selection.with.clone());
            let choice = pair::other(found.view(), asked.as_ref());
            (choice != Choice::OnItsWay).then_some((found, choice))
        },
        |_, _| true,
    );
    watch(move || {
        if whole().is_some() && paired.with(Option::is_some) {
            mark_when_painted();
        }
    });
    let before = move || {
        let found = compared.get()?;
        let from = address.selection.with(|selection| selection.from);
        two::earlier(&found, from)
    };
    let earlier_edition = Memo::new_with_compare(
        move |_| {
            let found = whole()?;
            let level = in_view::level(found.view());
            library.edition(&found.view().index.id, before()?, level.as_ref())
        },
        |old, new| differ(old, new, Arc::ptr_eq),
    );
    let earlier = move || -> AnyView {
        view! {
            <div class="pickers">
                <Picker
                    label=Signal::derive(move || spans().earlier(address.language()).to_owned())
                    choices=Signal::derive(move || earlier_periods(view))
                    chosen=Signal::derive(move || before().map_or_else(String::new, |period| period.to_string()))
                    choose=move |period: String| address.change(History::Push, |selection| selection.from = period.parse().ok())
                />
            </div>
            {move || whole().map(|found| two::two(&found, earlier_edition.get().as_ref())).or_nothing()}
        }
        .into_any()
    };
    let pairs = move || -> AnyView {
        view! {
            <div class="pickers">
                <Picker
                    label=Signal::derive(move || own().with.to_owned())
                    choices=Signal::derive(move || {
                        let language = address.language();
                        let others = view.get().map_or_else(Vec::new, |view| others(&view.publication, &view.index.id, view.period));
                        let text = |other: Other| (other.index.id.to_string(), other.index.short.text(language).to_owned());
                        others.into_iter().map(text).collect()
                    })
                    chosen=Signal::derive(move || {
                        match paired.get() {
                            Some((_, Choice::Against(other))) => other.index.id.to_string(),
                            _ => String::new(),
                        }
                    })
                    choose=move |id: String| address.change(History::Push, |selection| selection.with = IndexId::new(&id))
                />
            </div>
            {move || paired.get().map(|(found, choice)| pair::against(&found, &choice)).or_nothing()}
        }
        .into_any()
    };
    // What the address asks for is open.
    let asked = |is: bool| if is { Begins::Open } else { Begins::Closed };
    let (from, with) = address.selection.with_untracked(|selection| {
        (asked(selection.from.is_some()), asked(selection.with.is_some()))
    });
    view! {
        <div class="beside">
            <section>
                <h2>{move || spans().over(address.language())}</h2>
                {move || over_time.get().map(|found| time::lines(&found)).or_nothing()}
            </section>
            {move || compared.get().map(|found| domains::domains(&found)).or_nothing()}
        </div>
        {move || compared.get().map(|found| lead::suggestions(&found)).or_nothing()}
        {move || compared.get().map(|found| totals::totals(&found)).or_nothing()}
        {move || compared.get().map(|found| stages::stages(&found)).or_nothing()}
        {move || fold(spans().two(address.language()).to_owned(), from, earlier)}
        {move || fold(own().pair.to_owned(), with, pairs)}
        {move || view! { <details class="rule"><summary>{labels().how_made}</summary><p>{rule(address.language())}</p></details> }}
    }
    .into_any()
}

/// The periods before the one in view that are as long, the latest first.
fn earlier_periods(view: Memo<Option<InView>>) -> Vec<(String, String)> {
    let language = use_address().language();
    let Some(view) = view.get() else { return Vec::new() };
    let comes_before =
        |period: &&Period| **period < view.period && period.is_as_long_as(view.period);
    let before = view.periods.iter().rev().filter(comes_before);
    before.map(|period| (period.to_string(), format::period(*period, language))).collect()
}
