//! The audit in the background: step by step over everything that is here, again when more has come in between.

use std::sync::Arc;

use crate::ui::host::begin;
use futures_util::future::{FutureExt, LocalBoxFuture};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use crate::analysis::namesake::{ApartInTables, in_tables};
use crate::audit::audited::Audited;
use crate::audit::finding::Finding;
use crate::audit::{step, steps};
use crate::model::documents::Documents;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::spellings::Spellings;
use crate::ui::doubts::{Doubt, Doubts};
use crate::ui::library::Library;
use crate::ui::library::documents::Shelf;
use crate::ui::pace::part::{Missing, part};
use crate::ui::pace::queue::all_done;
use crate::ui::pace::ready::after_ready;
use crate::ui::pace::waits::Turn;
use crate::words::audit::sentences as said_of;

/// What arrives within this time is audited together. Measure: milliseconds.
const CALM_MS: u32 = 100;

/// What is audited together.
struct Material {
    publication: Arc<Publication>,
    spellings: Arc<Spellings>,
    documents: Arc<Documents>,
    editions: Vec<Arc<Edition>>,
    texts: Vec<(SourceId, String)>,
    /// What tells units of one name apart, in Vietnamese and in English.
    apart: (ApartInTables, ApartInTables),
}

impl Material {
    /// Everything that is here; `None` where there is nothing to audit.
    fn here(library: Library, shelf: Shelf) -> Option<Self> {
        let publication = library.publication.get_untracked()?;
        let (documents, editions) =
            (shelf.documents.get_untracked(), library.editions.get_untracked());
        if editions.is_empty() && *documents == Documents::default() {
            return None;
        }
        let texts = shelf.texts.with_untracked(|texts| {
            let text = |file: &String| texts.get(file).map(ToString::to_string);
            let documents = publication.sources.iter().filter_map(|source| {
                Some((source.id.clone(), text(&source.document.as_ref()?.text)?))
            });
            documents.collect()
        });
        let spellings = library.spellings.get_untracked();
        let apart = |language| in_tables(&publication.units, &editions, language);
        let apart = (apart(Language::Vi), apart(Language::En));
        Some(Self { publication, spellings, documents, editions, texts, apart })
    }

    /// What a step of its audit finds; `None` after the last one.
    fn step(&self, at: usize) -> Option<Vec<Doubt>> {
        let Self { publication, spellings, documents, editions, texts, apart } = self;
        let audited = Audited { publication, spellings, documents, editions, texts };
        let said = |finding: &Finding, language| {
            let apart = match language {
                Language::Vi => &apart.0,
                Language::En => &apart.1,
            };
            said_of::message(finding, publication, documents, apart, language)
        };
        (at < steps(&audited)).then(|| {
            let doubt = |finding| {
                let (vi, en) = (said(&finding, Language::Vi), said(&finding, Language::En));
                Doubt { finding, vi, en }
            };
            step(&audited, at).into_iter().map(doubt).collect()
        })
    }
}

/// Looks for doubts in the background, again whenever more has arrived.
pub fn look(doubts: Doubts, library: Library, shelf: Shelf) {
    if !doubts.begin() {
        return;
    }
    begin(async move {
        // First what the reader came for.
        after_ready().await;
        TimeoutFuture::new(CALM_MS).await;
        all_done().await;
        // Without the code for it the figures stand as they are, and the next look tries again.
        match audit_all(doubts, library, shelf).await {
            Ok(audit) => audit.await,
            Err(Missing) => doubts.end(),
        }
    });
}

part! { audit:
    fn audit_all(doubts: Doubts, library: Library, shelf: Shelf) -> LocalBoxFuture<'static, ()> {
        audit(doubts, library, shelf).boxed_local()
    }
}

/// Audits what is here, and again what has come in between.
async fn audit(doubts: Doubts, library: Library, shelf: Shelf) {
    while doubts.freshen() {
        let found = match Material::here(library, shelf) {
            Some(material) => found_in(material, doubts).await,
            None => Some(Vec::new()),
        };
        if let Some(found) = found {
            doubts.keep(found);
        }
    }
    doubts.end();
}

/// `None` when something came in the meantime.
async fn found_in(material: Material, doubts: Doubts) -> Option<Vec<Doubt>> {
    let (mut found, mut turn) = (Vec::new(), Turn::begin());
    let mut at = 0;
    while let Some(more) = material.step(at) {
        found.extend(more);
        at += 1;
        turn.hand_over().await;
        if doubts.is_stale() {
            return None;
        }
    }
    Some(found)
}
