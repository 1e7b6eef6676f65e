//! Units side by side: totals, every domain, over time, in two periods, by stage, and two indices against each other.

mod cells;
mod chosen;
mod domain_sheet;
mod domains;
mod dots;
pub mod figures;
mod lead;
mod pair;
mod stages;
mod time;
mod totals;
mod two;

use crate::model::order::Order;
use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::format;
use crate::model::unit::UnitIdx;
use crate::state::against::Against;
use crate::state::least_gap::LeastGap;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::OrNothing;
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, Picker};
use crate::ui::components::unit_search::UnitAdder;
use crate::ui::in_view::{InView, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::words::compare::labels::CompareLabels;
use crate::words::labels::SharedLabels;
use figures::{Shared, figures};

/// The page of units side by side; its code comes when it is opened.
pub struct ComparePage;

impl LazyRoute for ComparePage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { compare:
    fn whole() -> AnyView {
        page()
    }
}

fn page() -> AnyView {
    let address = use_address();
    let view = in_view();
    let standing = standing(view);
    let labels = move || SharedLabels::of(address.language());
    let own = move || CompareLabels::of(address.language());
    let title = move || {
        let language = address.language();
        view.get().map_or_else(
            || labels().compare.to_owned(),
            |view| {
                format!(
                    "{}: {} {}",
                    labels().compare,
                    view.index.short.text(language),
                    format::period(view.period, language)
                )
            },
        )
    };
    let compared = Memo::new_with_compare(
        move |_| {
            let standing = standing.get()?;
            Some(address.selection.with(|selection| chosen::compared(standing, selection)))
        },
        |_, _| true,
    );
    let found = move || lead::finding(&compared.get()?);
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(found) view=view>
        <div class="pickers">
            <UnitAdder view=view listed=Signal::derive(move || listed(view))/>
            <div class="choices">
            <IndexPickers view=view/>
            <DomainPicker view=view/>
            <Picker
                label=Signal::derive(move || own().against.to_owned())
                choices=Signal::derive(move || {
                    let text = |against: Against| match against {
                        Against::First => own().first,
                        Against::Mean => labels().mean,
                        Against::Median => labels().median,
                        Against::Best => compared.with(|found| {
                            found.as_ref().map_or("", lead::best_score)
                        }),
                    };
                    Against::WORDS.map(|(against, id)| (id.to_owned(), text(against).to_owned())).to_vec()
                })
                chosen=Signal::derive(move || address.selection.with(|selection| selection.against.id().to_owned()))
                choose=move |id: String| address.change(History::Push, |selection| selection.against = Against::from_id(&id))
            />
            <Picker
                label=Signal::derive(move || own().least_gap.to_owned())
                choices=Signal::derive(move || compared.with(|found| found.as_ref().map_or_else(Vec::new, domains::choices)))
                chosen=Signal::derive(move || address.selection.with(|selection| selection.gap.to_string()))
                choose=move |gap: String| address.change(History::Push, |selection| selection.gap = LeastGap::parse(&gap))
            />
            </div>
        </div>
        {move || compared.get().map(|found| lead::lead(&found)).or_nothing()}
        {figures(Shared { view, compared })}
        </PageFrame>
    }
    .into_any()
}

/// The units that can be added: all that any edition of the index at hand lists.
fn listed(view: Memo<Option<InView>>) -> Vec<UnitIdx> {
    let Some(view) = view.get() else { return Vec::new() };
    let mut units: Vec<UnitIdx> = use_library().editions.with(|editions| {
        let own = editions.iter().filter(|edition| edition.index == view.index.id);
        own.flat_map(|edition| edition.units.iter().copied()).collect()
    });
    units.arrange();
    units.dedup();
    units
}
