//! The rankings made so far: each is made once, however many tables and pictures show it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::{Ranking, ranking};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Best;

/// The latest so many are kept: those of the nodes of two tables.
const MOST_KEPT: usize = 80;

/// A ranking, and of what.
struct Kept {
    edition: Arc<Edition>,
    domain: Option<DomainId>,
    ranking: Arc<Ranking>,
}

/// The rankings made so far, the latest first.
#[derive(Clone, Copy)]
pub struct Rankings(StoredValue<Vec<Kept>>);

impl Rankings {
    /// None yet.
    pub fn none() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// The order of an edition by a node, or by the total (`None`).
    pub fn of(self, best: Best, edition: &Arc<Edition>, domain: Option<&DomainId>) -> Arc<Ranking> {
        let same =
            |kept: &&Kept| Arc::ptr_eq(&kept.edition, edition) && kept.domain.as_ref() == domain;
        let known = self.0.with_value(|all| all.iter().find(same).map(|kept| kept.ranking.clone()));
        known.unwrap_or_else(|| {
            let made = Arc::new(ranking(best, edition, domain));
            let (edition, domain) = (edition.clone(), domain.cloned());
            self.0.update_value(|all| {
                all.truncate(MOST_KEPT - 1);
                all.insert(0, Kept { edition, domain, ranking: made.clone() });
            });
            made
        })
    }
}
