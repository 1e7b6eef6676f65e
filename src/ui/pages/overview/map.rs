//! The newest table as a map, where the package has the borders of its units.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::card::Card;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::state::shown::Shown;
use crate::ui::address::{href, use_address};
use crate::ui::figures::map::{Linked, Look, is_offered, map_figure};
use crate::ui::pace::deferred::deferred;
use crate::words::map::labels::MapLabels;
use crate::words::overview::labels::OverviewLabels;

/// The section; `None` where there can be no map. Its code and the borders come after everything else.
pub fn section(card: &Card<'_>) -> Option<AnyView> {
    let standing = card.standing;
    if !is_offered(standing) {
        return None;
    }
    let reader = use_address().selection.with_untracked(Selection::reader);
    let units = standing.view.publication.clone();
    let (navigate, of_unit) = (use_navigate(), reader.clone());
    let enter = Callback::new(move |unit: UnitIdx| {
        let code = units.units.get(unit).code.clone();
        let to = href(Page::Unit, &Selection { units: vec![code], ..of_unit.clone() });
        navigate(&to, NavigateOptions { resolve: false, ..NavigateOptions::default() });
    });
    let linked = Linked { pointed: RwSignal::new(None), enter };
    let index = Some(standing.view.index.id.clone());
    let whole = href(Page::Rankings, &Selection { index, shown: Shown::Map, ..reader });
    let (words, own) = (MapLabels::of(card.language), OverviewLabels::of(card.language));
    let title = format!("{}: {}", words.as_map, card.name());
    Some(
        view! {
            <section class="overview-map">
                <h2>{title}</h2>
                {deferred(map_figure(standing.clone(), Look::default(), Some(linked)))}
                <p class="ways"><a href=whole>{own.map_more}</a><span class="rule">{words.enter_opens}</span></p>
            </section>
        }
        .into_any(),
    )
}
