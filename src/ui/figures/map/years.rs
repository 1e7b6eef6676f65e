//! A small map of each period, all coloured by place: ranks can be followed where scores cannot be compared.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::{Drawing, Of};
use super::loading::{borders, level};
use crate::analysis::classes::{Rule, rules};
use crate::analysis::over_periods::RankedPeriod;
use crate::charts::map;
use crate::format;
use crate::model::boundaries::Boundaries;
use crate::model::edition::Edition;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::figure::{Figure, SourceLine};
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::ui::over_time::{editions_of, ranked_periods};
use crate::words::map::labels::MapLabels;

/// The maps, oldest first, once every period has arrived or failed.
pub fn maps(standing: Standing) -> AnyView {
    let library = use_library();
    let language = use_address().language();
    let words = MapLabels::of(language);
    let coming = borders(&standing.view, level(&standing).as_ref());
    let (index, periods) = (standing.view.index.id.clone(), standing.view.periods.clone());
    let wanted = (index.clone(), periods.clone());
    watch(move || library.need(&wanted.0, &wanted.1));
    let maps = move || {
        let borders = coming.get().filter(|_| library.settled(&index, &periods))?;
        let editions = editions_of(&standing.view, &periods);
        let ranked = ranked_periods(&standing.view, &editions);
        let shown = ranked.iter().filter(|one| one.member);
        let one = |one: &RankedPeriod| {
            let edition = editions.iter().find(|edition| edition.period == one.period)?;
            small(&standing, edition, one, &borders)
        };
        Some(shown.filter_map(one).collect_any())
    };
    view! {
        <p class="rule">{words.years_read}</p>
        <div class="multiples maps">{move || maps().or_nothing()}</div>
    }
    .into_any()
}

fn small(
    standing: &Standing,
    edition: &Arc<Edition>,
    one: &RankedPeriod,
    borders: &Arc<Boundaries>,
) -> Option<AnyView> {
    let language = use_address().language();
    let (view, words) = (&standing.view, MapLabels::of(language));
    rules(&one.ranking, None).first().filter(|rule| **rule == Rule::Place)?;
    let of = Of { view, edition, ranking: &one.ranking, borders, rule: Rule::Place };
    let Drawing { map, classes, .. } = Drawing::of(&of, language);
    let mut own = standing.clone();
    own.view.period = one.period;
    own.edition = edition.clone();
    own.ranking = one.ranking.clone();
    let caption = format::period(one.period, language);
    let title = format!("{} {caption}", view.index.short.text(language));
    let is_other = one.follows && !one.comparable;
    let sentence =
        if is_other { view.spans().said(words.other_method, language) } else { String::new() };
    let source = source_of(&own.view, edition, own.origin(view.domain.as_ref()), language);
    Some(
        view! {
            <div class="multiple" class:current=one.period == view.period>
                <Figure
                    caption=caption
                    sentence=sentence
                    draw=move |width| map::svg(&map, width)
                    sheet=Arc::new(move || super::numbers::sheet(&own, &classes, title.clone(), language))
                    sources=vec![source]
                    shown=SourceLine::OfPage
                />
            </div>
        }
        .into_any(),
    )
}
