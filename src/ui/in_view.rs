//! What the address means for the data at hand: the index and the period in view, and their editions.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::change::{Change, Changes, changes};
use crate::analysis::comparable::Refusal;
use crate::analysis::first_node::first_node;
use crate::analysis::opening::{PassedOver, opening};
use crate::analysis::ranking::Ranking;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::index::{Best, Index};
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::watch;
use crate::ui::library::seen::use_seen;
use crate::ui::library::use_library;
use crate::words::cut::in_a_sentence;
use crate::words::results;
use crate::words::spans::Spans;

/// The index and period in view.
#[derive(Clone, Debug)]
pub struct InView {
    /// The whole publication.
    pub publication: Arc<Publication>,
    /// The index.
    pub index: Index,
    /// All periods of the index, oldest first; never empty.
    pub periods: Vec<Period>,
    /// The period.
    pub period: Period,
    /// The later periods the page does not open on, because their tables are no ranking.
    pub passed_over: Vec<PassedOver>,
    /// The node asked for, where the index has it.
    pub domain: Option<DomainId>,
    /// The node the table opens on because no unit has a total.
    pub opened_on: Option<DomainId>,
    /// The level in view, where it is not the one that most rows of the period have.
    pub level: Option<Level>,
}

impl InView {
    /// What the periods of the index are called.
    pub fn spans(&self) -> Spans {
        Spans::of(&self.periods)
    }

    /// The last period before the one in view that is as long.
    pub fn before(&self) -> Option<Period> {
        self.period.latest_before(&self.periods)
    }

    /// The name of a unit for sentences and pictures, with what tells it from others of the same name.
    pub fn name(&self, unit: UnitIdx, language: Language) -> String {
        in_a_sentence(&self.whole_name(unit, language))
    }

    /// The same, however long it is.
    pub fn whole_name(&self, unit: UnitIdx, language: Language) -> String {
        use_library().name(&self.publication, &self.index.id, unit, language)
    }

    /// The node the address asks for; not one the page opens on by itself.
    pub fn asked_domain(&self) -> Option<&DomainId> {
        self.domain.as_ref().filter(|_| self.domain != self.opened_on)
    }

    /// The name of what is ranked: the node's, or the total's.
    pub fn what(&self, language: Language) -> String {
        results::node_name(&self.publication, &self.index.id, self.domain.as_ref(), language)
    }

    /// Which end of a node is rank 1.
    pub fn best(&self, domain: Option<&DomainId>) -> Best {
        self.publication.best(&self.index, domain)
    }

    /// Decimals a score of a node is shown with.
    pub fn decimals(&self, domain: Option<&DomainId>) -> u8 {
        self.publication.decimals(&self.index, domain)
    }

    /// The word for the points of a node.
    pub fn measure(&self, domain: Option<&DomainId>, language: Language) -> &str {
        self.publication.measure(&self.index, domain).text(language)
    }

    /// The smallest possible score of a node, where one is stated.
    pub fn min(&self, domain: Option<&DomainId>) -> Option<f64> {
        self.publication.min(&self.index, domain)
    }

    /// The largest possible score of what is ranked.
    pub fn max(&self, domain: Option<&DomainId>) -> Option<f64> {
        self.publication.max(&self.index, domain, self.period)
    }
}

impl InView {
    /// Whether two views show the same.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.publication, &other.publication)
            && self.index.id == other.index.id
            && self.period == other.period
            && self.level == other.level
            && self.domain == other.domain
            && self.passed_over == other.passed_over
    }
}

/// The index and period in view; `None` until the publication is here.
pub fn in_view() -> Memo<Option<InView>> {
    let (library, address) = (use_library(), use_address());
    Memo::new_with_compare(
        move |_| {
            let publication = library.publication.get()?;
            let (wanted, period, domain, level) = address.selection.with(|selection| {
                let first = selection.units.first();
                let first = first.and_then(|code| publication.units.find(code.as_str()));
                let its = || first.map(|unit| publication.units.get(unit).level.clone());
                let level = selection.level.clone().or_else(its);
                (selection.index.clone(), selection.period, selection.domain.clone(), level)
            });
            let with_scores = |index: &&Index| !publication.periods(&index.id).is_empty();
            let found = wanted.as_ref().and_then(|id| publication.index(id)).filter(with_scores);
            let index = found.or_else(|| publication.indices.iter().find(with_scores))?;
            view_of(&publication, index, (period, domain, level))
        },
        |old, new| differ(old, new, InView::is_same),
    )
}

/// What is asked for of an index: a period, a node, a level.
type Asked = (Option<Period>, Option<DomainId>, Option<Level>);

/// What an index shows where it is asked for this; `None` where it has no scores.
fn view_of(publication: &Arc<Publication>, index: &Index, asked: Asked) -> Option<InView> {
    let library = use_library();
    let (period, domain, level) = asked;
    let periods = publication.periods(&index.id);
    let latest = periods.last().copied()?;
    let known = period.filter(|period| periods.contains(period));
    let domain = domain.filter(|id| publication.tree(&index.id).get(id).is_some());
    let of_period = |period| library.edition(&index.id, period, None);
    let opened = if known.is_some() { None } else { opening(&periods, of_period) };
    let of_opened = opened.as_ref().map(|opened| opened.period);
    let period = known.or(of_opened).unwrap_or(latest);
    let passed_over = opened.map_or_else(Vec::new, |opened| opened.passed_over);
    let main = of_period(period);
    let is_main = |level: &Level| {
        main.as_ref().is_none_or(|main| main.level(&publication.units) == Some(level))
    };
    let of_level = |level: &Level| library.edition(&index.id, period, Some(level));
    let level = level.filter(|level| !is_main(level) && of_level(level).is_some());
    let edition = level.as_ref().map_or(main.clone(), of_level);
    let tree = publication.tree(&index.id);
    let opened_on = edition.and_then(|edition| first_node(tree, &edition).cloned());
    let domain = domain.or_else(|| opened_on.clone());
    let (index, publication) = (index.clone(), publication.clone());
    Some(InView { period, passed_over, index, level, periods, domain, opened_on, publication })
}

/// What an index shows where nothing of it is asked for; `None` where it has no scores.
pub fn opened(publication: &Arc<Publication>, index: &Index) -> Option<InView> {
    view_of(publication, index, (None, None, None))
}

/// Whether a page has to be drawn anew: a file that arrived behind it is no reason, and takes no reader's place away.
pub fn differ<T>(
    old: Option<&Option<T>>,
    new: Option<&Option<T>>,
    is_same: impl Fn(&T, &T) -> bool,
) -> bool {
    let shown = old.and_then(Option::as_ref).zip(new.and_then(Option::as_ref));
    !shown.is_some_and(|(old, new)| is_same(old, new))
}

/// Whether these are the same editions, not only equal ones.
pub fn are_same<'a>(
    some: impl IntoIterator<Item = &'a Arc<Edition>>,
    others: impl IntoIterator<Item = &'a Arc<Edition>>,
) -> bool {
    some.into_iter().map(Arc::as_ptr).eq(others.into_iter().map(Arc::as_ptr))
}

/// A ranking with the change of every unit.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What is in view.
    pub view: InView,
    /// The edition of the period.
    pub edition: Arc<Edition>,
    /// The editions of the same period whose units are of another level.
    pub others: Vec<Arc<Edition>>,
    /// The ranking of the node in view.
    pub ranking: Arc<Ranking>,
    /// The change of every unit, or why none can be told.
    pub changes: Arc<Result<Changes, Refusal>>,
    /// The edition they are told against, where there is one.
    before: Option<Arc<Edition>>,
}

impl Standing {
    /// Whether two standings show the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.view.is_same(&other.view)
            && Arc::ptr_eq(&self.ranking, &other.ranking)
            && are_same([&self.edition], [&other.edition])
            && are_same(&self.others, &other.others)
            && are_same(&self.before, &other.before)
    }

    /// How the scores of a node came about.
    pub fn origin(&self, domain: Option<&DomainId>) -> Origin {
        self.edition.column(domain).map_or(Origin::Published, |column| column.origin)
    }

    /// Decimals a score of the ranking is shown with.
    pub fn decimals(&self) -> u8 {
        self.ranking.decimals(self.view.decimals(self.view.domain.as_ref()))
    }

    /// The change of a unit.
    pub fn change(&self, unit: UnitIdx) -> Option<&Result<Change, Refusal>> {
        self.changes.as_ref().as_ref().ok().and_then(|changes| changes.get(unit))
    }
}

/// The period in view, and the one before it.
pub fn needed(view: &InView) -> Vec<Period> {
    view.before().into_iter().chain([view.period]).collect()
}

/// The ranking of a view with its changes; `None` until the files it needs have arrived or failed. Asks for none.
pub fn standing_of(view: &InView) -> Option<Standing> {
    let library = use_library();
    // With the period before or without it, but once: half a page would be made twice.
    if !library.settled(&view.index.id, &needed(view)) {
        return None;
    }
    let edition = library.edition(&view.index.id, view.period, view.level.as_ref())?;
    let level = edition.level(&view.publication.units);
    let before = view.before().and_then(|period| library.edition(&view.index.id, period, level));
    let mut others = library.of_all_levels(&view.index.id, view.period);
    others.retain(|other| !Arc::ptr_eq(other, &edition));
    let domain = view.domain.as_ref();
    let ranked = |edition| library.rankings.of(view.best(domain), edition, domain);
    let ranking = ranked(&edition);
    let then = before.as_ref().map(|before| (before, ranked(before)));
    let earlier = then.as_ref().map(|(before, ranking)| (before.as_ref(), ranking.as_ref()));
    let now = (edition.as_ref(), ranking.as_ref());
    let changes = Arc::new(changes(&view.publication, &view.index, domain, now, earlier));
    Some(Standing { edition, others, ranking, changes, before, view: view.clone() })
}

/// The ranking in view with its changes; `None` until the edition is here. Asks for the files it needs.
pub fn standing(view: Memo<Option<InView>>) -> Memo<Option<Standing>> {
    let library = use_library();
    watch(move || {
        if let Some(view) = view.get() {
            library.need(&view.index.id, &needed(&view));
        }
    });
    let standing = Memo::new_with_compare(
        move |_| standing_of(&view.get()?),
        |old, new| differ(old, new, Standing::is_same),
    );
    let seen = use_seen();
    watch(move || {
        standing.with(|standing: &Option<Standing>| {
            if let Some(standing) = standing {
                seen.show(&standing.view.publication, &standing.edition);
            }
        });
    });
    standing
}

/// The level whose units are compared with each other: that in view, else the one most rows have, as far as is known.
pub fn level(view: &InView) -> Option<Level> {
    let main = |period: &Period| {
        let edition = use_library().edition(&view.index.id, *period, None)?;
        edition.level(&view.publication.units).cloned()
    };
    let known = || main(&view.period).or_else(|| view.periods.iter().rev().find_map(main));
    view.level.clone().or_else(known)
}
