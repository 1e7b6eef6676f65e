//! Whether the figures behind a link are still those it was made of.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::use_address;
use super::erased::CollectAny;
use super::fetch::Arriving;
use super::load::start;
use super::pages::deferred::changed_since;
use super::site;
use crate::analysis::derive::derive;
use crate::analysis::fingerprint::{Correction, corrections, fingerprint};
use crate::format;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::publication::{Publication, ScorePart};
use crate::model::score::Cell;
use crate::read::scores::Scores;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::seen::labels::SeenLabels;

/// The edition on the page, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Seen(RwSignal<Option<(Arc<Publication>, Arc<Edition>)>>);

impl Seen {
    /// None yet.
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Puts an edition on the page.
    pub fn show(self, publication: &Arc<Publication>, edition: &Arc<Edition>) {
        self.0.set(Some((publication.clone(), edition.clone())));
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

/// Says so when the address carries the hash of other figures.
pub fn notice() -> AnyView {
    let (address, seen) = (use_address(), use_seen());
    (move || {
        let wanted = address.selection.with(|selection| selection.data.clone());
        match (wanted, seen.0.get()) {
            (Some(hash), Some((all, edition))) if fingerprint(&all, &edition) != hash => {
                changed_since(all, edition, hash)
            }
            _ => ().into_any(),
        }
    })
    .into_any()
}

/// What changed, as far as the earlier edition is shipped with the site.
pub fn changed(publication: Arc<Publication>, now: Arc<Edition>, hash: String) -> AnyView {
    let address = use_address();
    let found = RwSignal::new(None::<Vec<Correction>>);
    let past = publication.past.iter().find(|past| {
        past.index == now.index
            && past.period == Some(now.period)
            && past.path.ends_with(&format!("-{hash}.csv"))
    });
    if let Some(past) = past.cloned() {
        let (publication, now) = (publication.clone(), now.clone());
        start(async move {
            if let Some(then) = earlier(&publication, &past).await {
                found.set(Some(corrections(&then, &now)));
            }
        });
    }
    (move || {
        let language = address.language();
        let labels = SeenLabels::of(language);
        let list = found.get().map(|found| list(&publication, &now, &found, language));
        view! {
            <div class="notice doubt" role="note">
                <p><strong>{labels.changed}</strong></p>
                {list.unwrap_or_else(|| view! { <p>{labels.not_shipped}</p> }.into_any())}
            </div>
        }
        .into_any()
    })
    .into_any()
}

async fn earlier(publication: &Arc<Publication>, past: &ScorePart) -> Option<Edition> {
    let index = publication.index(&past.index)?;
    let mut scores = Scores::new(publication, index, past);
    let arriving = Arriving::ask(&site::data_file(&past.path));
    arriving.read(&mut |bytes| scores.push(bytes)).await.ok()?;
    let edition = scores.finish().0.into_iter().next()?;
    Some(derive(publication, index, edition))
}

fn list(
    publication: &Publication,
    now: &Edition,
    found: &[Correction],
    language: Language,
) -> AnyView {
    const LISTED: usize = 50;
    let decimals = publication.index(&now.index).map_or(2, |index| index.decimals);
    let said = |cell: Cell| match cell {
        Ok(score) => format::number(score.points(), decimals, language),
        Err(why) => results::missing(why, language).to_owned(),
    };
    let items = found
        .iter()
        .take(LISTED)
        .map(|correction| {
            let unit = publication.units.get(correction.unit).name.text(language);
            let tree = publication.tree(&now.index);
            let node = correction.domain.as_ref().and_then(|id| tree.get(id));
            let what =
                node.map_or(SharedLabels::of(language).total, |node| node.name.text(language));
            let (then, now) = (said(correction.then), said(correction.now));
            view! { <li>{format!("{unit}, {what}: {then} → {now}")}</li> }
        })
        .collect_any();
    view! { <p>{SeenLabels::of(language).cells}": "{found.len()}</p><ul>{items}</ul> }.into_any()
}
