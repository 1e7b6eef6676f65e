//! The doubts about the figures that have been fetched, found in the background once they are here.

pub mod search;

use std::sync::Arc;

use crate::audit::finding::{Finding, Grade};
use crate::model::cell::{ReadFrom, ScoreOf};
use crate::model::language::Language;
use crate::model::place::Place;
use crate::model::unit::UnitIdx;
use leptos::prelude::*;

/// A finding with its sentence in both languages.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// What was found.
    pub finding: Finding,
    /// Its sentence in Vietnamese, with the arithmetic.
    pub vi: String,
    /// The same in English.
    pub en: String,
}

impl Doubt {
    /// Its sentence, with the arithmetic.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }

    /// Whether it is worth a mark beside the figure: a way of printing is not.
    pub fn is_marked(&self) -> bool {
        self.finding.grade != Grade::Format
    }
}

/// The doubts found so far, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Doubts {
    found: RwSignal<Arc<Vec<Doubt>>>,
    done: RwSignal<bool>,
    /// Something came while the audit was under way.
    stale: StoredValue<bool>,
    under_way: StoredValue<bool>,
}

impl Doubts {
    /// None yet.
    pub fn none() -> Self {
        Self {
            found: RwSignal::new(Arc::default()),
            done: RwSignal::new(false),
            stale: StoredValue::new(false),
            under_way: StoredValue::new(false),
        }
    }

    /// All of them.
    pub fn all(self) -> Arc<Vec<Doubt>> {
        self.found.get()
    }

    /// Whether everything that is here has been audited.
    pub fn is_done(self) -> bool {
        self.done.get()
    }

    /// Those about a figure, by where it was read.
    pub fn of(self, figure: &ReadFrom) -> Vec<Doubt> {
        match figure {
            ReadFrom::Passage(place) => self.at(place),
            ReadFrom::Row(score) => self.of_score(score),
        }
    }

    /// Those about what is printed at a place.
    fn at(self, place: &Place) -> Vec<Doubt> {
        self.with(|doubt| doubt.finding.concerns_place(place))
    }

    /// Those about a unit.
    pub fn about(self, unit: UnitIdx) -> Vec<Doubt> {
        self.with(|doubt| doubt.finding.concerns_unit(unit))
    }

    /// Those about a score.
    fn of_score(self, of: &ScoreOf) -> Vec<Doubt> {
        let ScoreOf { index, period, unit, domain } = of;
        self.with(|doubt| doubt.finding.concerns_score(index, domain.as_ref(), *unit, *period))
    }

    fn with(self, keep: impl Fn(&&Doubt) -> bool) -> Vec<Doubt> {
        self.found.with(|all| all.iter().filter(keep).cloned().collect())
    }

    /// Whether to begin to look: something has come, and nobody is looking yet.
    pub fn begin(self) -> bool {
        self.done.set(false);
        self.stale.set_value(true);
        !self
            .under_way
            .try_update_value(|under_way| std::mem::replace(under_way, true))
            .unwrap_or(true)
    }

    /// Whether something came since the last look; the next one looks at everything.
    pub fn freshen(self) -> bool {
        self.stale.try_update_value(std::mem::take).unwrap_or(false)
    }

    /// Whether something came since.
    pub fn is_stale(self) -> bool {
        self.stale.get_value()
    }

    /// Keeps what was found, if it is not what is known.
    pub fn keep(self, found: Vec<Doubt>) {
        let known = self.found.get_untracked();
        let said = |all: &[Doubt]| all.iter().map(|doubt| doubt.vi.clone()).collect::<Vec<_>>();
        if said(&found) != said(&known) {
            self.found.set(Arc::new(found));
        }
    }

    /// Everything that is here has been looked at.
    pub fn end(self) {
        self.under_way.set_value(false);
        self.done.set(true);
    }
}

/// The doubts, from anywhere in the application.
pub fn use_doubts() -> Doubts {
    expect_context()
}
