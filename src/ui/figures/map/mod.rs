//! A ranking as a map: of borders where there is room, of tiles where there is not. Its code and the borders are fetched
//! when a map is first shown.

mod drawing;
mod loading;
mod numbers;
mod years;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::analysis::classes::{Rule, rules};
use crate::charts::tiles;
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::boundaries::Boundaries;
use crate::model::level::Level;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_of;
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::figures::strip::strip_figure;
use crate::ui::in_view::{InView, Standing};
use crate::ui::pace::part::part;
use crate::words::map::labels::MapLabels;
use crate::words::map::sentences;
use drawing::{Drawing, Of};
use loading::level;

/// A map narrower than this is one of tiles, unless the reader wants borders. Measure: px.
const NARROW_PX: u32 = 420;

/// Which kind of map is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Borders where there is room, else tiles.
    #[default]
    Fitting,
    /// Borders.
    Borders,
    /// Tiles.
    Tiles,
}

/// How a map is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// What its colours say; where that cannot be told, what can.
    pub rule: Rule,
    /// Of which kind it is.
    pub kind: Kind,
}

/// Whether there can be a map of a ranking: the package has borders of its level, and its units fall into classes.
pub fn is_offered(standing: &Standing) -> bool {
    let view = &standing.view;
    let has_borders =
        level(standing).is_some_and(|level| !view.publication.boundaries_of(&level).is_empty());
    has_borders && !rules(&standing.ranking, view.max(view.domain.as_ref())).is_empty()
}

/// What the unit of a map that a reader stands on does elsewhere on the page.
#[derive(Clone, Copy)]
pub struct Linked {
    /// The unit.
    pub pointed: RwSignal<Option<UnitIdx>>,
    /// What Enter does with it.
    pub enter: Callback<UnitIdx>,
}

part! { map:
    /// The map of a ranking, with its legend, its numbers as a table and its sources; `linked` where the page shows the
    /// unit pointed at elsewhere too. Where [`is_offered`] says no, it says why there is none.
    pub fn map_figure(standing: Standing, look: Look, linked: Option<Linked>) -> AnyView {
        let language = use_address().language();
        let borders = loading::borders(&standing.view, level(&standing).as_ref());
        (move || match borders.get() {
            None => view! { <p role="status">{MapLabels::of(language).coming}</p> }.into_any(),
            Some(borders) => drawn(&standing, look, linked, &borders),
        })
        .into_any()
    }
}

part! { map:
    /// A small map of each period of the index in view, coloured by place.
    pub fn maps_over_years(standing: Standing) -> AnyView {
        years::maps(standing)
    }
}

fn drawn(
    standing: &Standing,
    look: Look,
    linked: Option<Linked>,
    borders: &Arc<Boundaries>,
) -> AnyView {
    let language = use_address().language();
    let (view, words) = (&standing.view, MapLabels::of(language));
    let max = view.max(view.domain.as_ref());
    let told = rules(&standing.ranking, max);
    let Some(first) = told.first().copied() else {
        return view! { <p role="status">{words.no_classes}</p> }.into_any();
    };
    let rule = if told.contains(&look.rule) { look.rule } else { first };
    let of = Of { view, edition: &standing.edition, ranking: &standing.ranking, borders, rule };
    let drawing = Drawing::of(&of, language);
    if drawing.map.areas.is_empty() {
        // What can be shown of the ranking is shown.
        let scale = strip_figure(standing, None).unwrap_or_else(|| ranking_figure(standing));
        return view! { <p role="status">{words.no_shapes}</p>{scale} }.into_any();
    }
    let caption = format!(
        "{} {} — {}",
        view.index.short.text(language),
        format::period(view.period, language),
        view.what(language)
    );
    let sentence =
        std::iter::once(sentences::rule(&drawing.classes, standing.ranking.best, max, language))
            .chain(drawing.told.iter().cloned())
            .collect::<Vec<_>>()
            .join(" ");
    let legend = drawing.legend(language);
    let sources = sources(standing);
    let (kept, classes, title) = (standing.clone(), drawing.classes.clone(), caption.clone());
    let Drawing { map, tiles, .. } = drawing;
    let draw = move |width: u32| {
        let is_narrow = match look.kind {
            Kind::Fitting => width < NARROW_PX,
            Kind::Borders => false,
            Kind::Tiles => true,
        };
        match tiles.as_ref().filter(|_| is_narrow) {
            Some(tiles) => tiles::svg(tiles, width),
            None => crate::charts::map::svg(&map, width),
        }
    };
    view! {
        <div class="map" on:keydown=move |event| enter(linked, &event)>
            <Figure
                caption=caption
                sentence=sentence
                draw=draw
                sheet=Arc::new(move || numbers::sheet(&kept, &classes, title.clone(), language))
                sources=sources
                legend=legend
                pointed=linked.map(|linked| linked.pointed)
            />
        </div>
    }
    .into_any()
}

/// Enter on the picture opens the unit pointed at.
fn enter(linked: Option<Linked>, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_picture = target.is_some_and(|target| target.matches("[role=slider]").unwrap_or(false));
    let unit = linked.and_then(|linked| Some((linked.enter, linked.pointed.get_untracked()?)));
    if let Some((enter, unit)) = unit.filter(|_| is_picture && event.key() == "Enter") {
        event.prevent_default();
        enter.run(unit);
    }
}

/// The source of the figures, and those of the borders.
fn sources(standing: &Standing) -> Vec<SourceNote> {
    let language = use_address().language();
    let view = &standing.view;
    let figures =
        source_of(view, &standing.edition, standing.origin(view.domain.as_ref()), language);
    let borders = level(standing).map_or_else(Vec::new, |level| of_borders(view, &level));
    std::iter::once(figures).chain(borders).collect()
}

fn of_borders(view: &InView, level: &Level) -> Vec<SourceNote> {
    let language = use_address().language();
    let words = MapLabels::of(language);
    let mut notes: Vec<SourceNote> = Vec::new();
    for part in view.publication.boundaries_of(level) {
        let Some(source) = part.source.as_ref().and_then(|id| view.publication.source(id)) else {
            continue;
        };
        let note = SourceNote {
            lead: words.borders.to_owned(),
            title: source.title.text(language).to_owned(),
            url: source.url.clone(),
            attribution: source.attribution.text(language).to_owned(),
            files_lead: crate::words::labels::SharedLabels::of(language).data_file.to_owned(),
            files: vec![part.path.clone()],
            note: source.note.text(language).to_owned(),
        };
        match notes.iter_mut().find(|known| known.title == note.title) {
            Some(known) => known.files.push(part.path.clone()),
            None => notes.push(note),
        }
    }
    notes
}
