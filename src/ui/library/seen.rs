//! The edition on the page, and the short hash of its figures.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::fingerprint::fingerprint;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::publication::Publication;

/// The edition on the page.
type Shown = Option<(Arc<Publication>, Arc<Edition>)>;

/// The edition on the page, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Seen(RwSignal<Shown>);

impl Seen {
    /// None yet.
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Puts an edition on the page.
    pub fn show(self, publication: &Arc<Publication>, edition: &Arc<Edition>) {
        self.0.set(Some((publication.clone(), edition.clone())));
    }

    /// The edition, with the package it belongs to.
    pub fn edition(self) -> Shown {
        self.0.get()
    }

    /// Its index and its period.
    pub fn named(self) -> Option<(IndexId, Period)> {
        self.0.with_untracked(|seen| {
            seen.as_ref().map(|(_, edition)| (edition.index.clone(), edition.period))
        })
    }

    /// The short hash of its figures.
    pub fn hash(self) -> Option<String> {
        self.0.with_untracked(|seen| seen.as_ref().map(|(all, edition)| fingerprint(all, edition)))
    }
}

/// The edition on the page, from anywhere in the application.
pub fn use_seen() -> Seen {
    expect_context()
}
