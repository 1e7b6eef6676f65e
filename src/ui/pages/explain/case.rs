//! What the page explains: a unit's rank by the total of a table, with the table before it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::change::{Changes, changes};
use crate::analysis::comparable::Refusal;
use crate::analysis::explain::coverage::{Coverage, coverage};
use crate::analysis::explain::makeup::{Makeup, NotWhole, makeup};
use crate::analysis::profile::why_not_listed;
use crate::analysis::ranking::Ranking;
use crate::export::sheet::Cell;
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::watch;
use crate::ui::components::source_line::source_of_all;
use crate::ui::in_view::InView;
use crate::ui::library::seen::use_seen;
use crate::ui::library::use_library;
use crate::words::explain::certain;
use crate::words::explain::labels::ExplainLabels;
use crate::words::results;

/// A table with its order by the total.
#[derive(Clone)]
pub struct Before {
    /// The table.
    pub edition: Arc<Edition>,
    /// Its order.
    pub ranking: Arc<Ranking>,
    /// What its totals are made of.
    pub makeup: Result<Makeup, NotWhole>,
}

/// A unit in a table.
pub struct Case {
    /// The index and the period; always by the total.
    pub view: InView,
    /// The unit; `None` where none is chosen.
    pub unit: Option<UnitIdx>,
    /// The table.
    pub edition: Arc<Edition>,
    /// Its order.
    pub ranking: Arc<Ranking>,
    /// What its totals are made of.
    pub makeup: Result<Makeup, NotWhole>,
    /// The last table before it that is as long.
    pub before: Option<Before>,
    /// On how many criteria the unit's rank rests.
    pub coverage: Option<Coverage>,
    /// The change of every unit.
    pub changes: Result<Changes, Refusal>,
}

impl Case {
    /// Which end of the total is good.
    pub fn best(&self) -> Best {
        self.view.best(None)
    }

    /// Decimals the totals of two units are written with: as usual, or as many as tell them apart.
    pub fn decimals(&self, units: [UnitIdx; 2]) -> u8 {
        self.ranking.decimals_among(&units, self.view.decimals(None))
    }

    /// A score of a domain as it is written.
    pub fn score(&self, points: f64, domain: &DomainId, language: Language) -> String {
        format::number(points, self.view.decimals(Some(domain)), language)
    }

    /// The name of a domain.
    pub fn domain(&self, domain: &DomainId, language: Language) -> String {
        results::node_name(&self.view.publication, &self.view.index.id, Some(domain), language)
    }

    /// The names of units.
    pub fn names(&self, units: &[UnitIdx], most: usize, language: Language) -> String {
        let more = units.len().saturating_sub(most);
        let name = |unit: &UnitIdx| self.view.name(*unit, language);
        let named = results::names(units.iter().take(most).map(name).collect(), most, language);
        match (more, language) {
            (0, _) => named,
            (more, Language::Vi) => format!("{named} (và {more} đơn vị nữa)"),
            (more, Language::En) => format!("{named} (and {more} more)"),
        }
    }

    /// The choices of the reader with another unit.
    pub fn of_unit(&self, unit: UnitIdx) -> Selection {
        let mut selection = use_address().selection.get_untracked().carried();
        selection.units = vec![self.view.publication.units.get(unit).code.clone()];
        selection.index = Some(self.view.index.id.clone());
        selection.domain = None;
        selection.weights =
            use_address().selection.with_untracked(|choices| choices.weights.clone());
        selection
    }

    /// The address of another page about a unit.
    pub fn href(&self, page: Page, unit: UnitIdx) -> String {
        href(page, &self.of_unit(unit))
    }

    /// What is said of a unit too few of whose criteria are scored for its rank to be explained; `None` for any other.
    pub fn too_little(&self, language: Language) -> Option<String> {
        let coverage = self.coverage.filter(|coverage| !coverage.is_enough())?;
        let unit = self.unit.filter(|unit| self.ranking.find(*unit).is_some())?;
        Some(certain::too_little(&self.view.name(unit, language), coverage, language))
    }

    /// Why the unit is not ranked.
    pub fn why_not_ranked(&self, unit: UnitIdx, language: Language) -> String {
        let name = self.view.name(unit, language);
        if self.edition.row(unit).is_none() {
            let why = why_not_listed(&self.view.publication, &self.edition, unit);
            let chosen = self.view.spans().said(ExplainLabels::of(language).not_listed, language);
            return format!("{name}: {}. {chosen}", results::missing(why, language));
        }
        let why = self.ranking.missing(unit).map(|why| results::missing(why, language));
        format!("{name}: {}.", why.unwrap_or_default())
    }

    /// Where the figures come from.
    pub fn source(&self, language: Language) -> SourceNote {
        let mut editions: Vec<&Edition> = vec![];
        if let Some(before) = &self.before {
            editions.push(&before.edition);
        }
        editions.push(&self.edition);
        let origin = self.edition.column(None).map_or(Origin::Published, |column| column.origin);
        source_of_all(&self.view, &editions, origin, language)
    }
}

/// A rank as it stands in a table, with the number it is among where that is known.
pub fn rank_cell(rank: usize, shared: Tie, of: Option<usize>, language: Language) -> Cell {
    let of = of.map(|of| format!("/{}", format::places::count(of, language))).unwrap_or_default();
    Cell::count(rank, format!("{}{of}", format::places::rank(rank, shared, language)))
}

/// The case the address names; `None` until its tables are here.
pub fn case(view: Memo<Option<InView>>) -> Memo<Option<Arc<Case>>> {
    let (address, library, seen) = (use_address(), use_library(), use_seen());
    let needed =
        |view: &InView| -> Vec<Period> { view.before().into_iter().chain([view.period]).collect() };
    watch(move || {
        if let Some(view) = view.get() {
            library.need(&view.index.id, &needed(&view));
        }
    });
    let unit = Memo::new(move |_| {
        let code = address.selection.with(|selection| selection.units.first().cloned())?;
        view.with(|view| view.as_ref()?.publication.units.find(code.as_str()))
    });
    let case = Memo::new_with_compare(
        move |_| {
            let view = InView { domain: None, opened_on: None, ..view.get()? };
            if !library.settled(&view.index.id, &needed(&view)) {
                return None;
            }
            let edition = library.edition(&view.index.id, view.period, view.level.as_ref())?;
            let level = edition.level(&view.publication.units);
            let before = view.before().and_then(|at| library.edition(&view.index.id, at, level));
            let ranked =
                |edition: &Arc<Edition>| library.rankings.of(view.best(None), edition, None);
            let made = |edition: &Edition, ranking: &Ranking| {
                makeup(&view.publication, &view.index, edition, ranking)
            };
            let before = before.map(|edition| {
                let ranking = ranked(&edition);
                let makeup = made(&edition, &ranking);
                Before { edition, ranking, makeup }
            });
            let ranking = ranked(&edition);
            let earlier =
                before.as_ref().map(|then| (then.edition.as_ref(), then.ranking.as_ref()));
            let changes =
                changes(&view.publication, &view.index, None, (&edition, &ranking), earlier);
            let makeup = made(&edition, &ranking);
            let unit = unit.get();
            let coverage =
                unit.and_then(|unit| coverage(&view.publication, &view.index, &edition, unit));
            let case = Case { unit, edition, ranking, makeup, before, coverage, changes, view };
            Some(Arc::new(case))
        },
        |old, new| !is_same(old.and_then(Option::as_ref), new.and_then(Option::as_ref)),
    );
    watch(move || {
        case.with(|case: &Option<Arc<Case>>| {
            if let Some(case) = case {
                seen.show(&case.view.publication, &case.edition);
            }
        });
    });
    case
}

/// Whether two cases are of one unit in the same tables: other tables that arrive change neither.
fn is_same(old: Option<&Arc<Case>>, new: Option<&Arc<Case>>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return old.is_none() && new.is_none() };
    let before = match (&old.before, &new.before) {
        (Some(old), Some(new)) => Arc::ptr_eq(&old.edition, &new.edition),
        (old, new) => old.is_none() && new.is_none(),
    };
    before && Arc::ptr_eq(&old.edition, &new.edition) && old.unit == new.unit
}
