//! Whether the figures behind a link are still those it was made of.

use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use crate::analysis::fingerprint::{Correction, corrections, fingerprint};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::missing::Cell;
use crate::model::publication::Publication;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::library::past::earlier;
use crate::ui::library::seen::use_seen;
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::seen::labels::SeenLabels;

/// Says so when the address carries the hash of other figures.
pub fn notice() -> AnyView {
    let (address, seen) = (use_address(), use_seen());
    (move || {
        let wanted = address.selection.with(|selection| selection.data.clone());
        match (wanted, seen.edition()) {
            (Some(hash), Some((all, edition))) if fingerprint(&all, &edition) != hash => {
                deferred(changed(all, edition, hash))
            }
            _ => ().into_any(),
        }
    })
    .into_any()
}

part! { targets:
    fn changed(publication: Arc<Publication>, now: Arc<Edition>, hash: String) -> AnyView {
        what_changed(publication, now, hash)
    }
}

/// What changed, as far as the earlier edition is shipped with the site.
fn what_changed(publication: Arc<Publication>, now: Arc<Edition>, hash: String) -> AnyView {
    let address = use_address();
    let found = RwSignal::new(None::<Vec<Correction>>);
    let past = publication.past.iter().find(|past| {
        past.index == now.index
            && past.period == Some(now.period)
            && past.path.ends_with(&format!("-{hash}.csv"))
    });
    if let Some(past) = past.cloned() {
        let (publication, now) = (publication.clone(), now.clone());
        let arriving = use_library().ask(&past.path);
        begin(async move {
            if let Some(then) = earlier(&publication, &past, &now, arriving).await {
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

fn list(
    publication: &Publication,
    now: &Edition,
    found: &[Correction],
    language: Language,
) -> AnyView {
    const LISTED: usize = 50;
    let index = publication.index(&now.index);
    let said = |cell: Cell, domain: Option<&DomainId>| match cell {
        Ok(score) => {
            let decimals = index.map_or(2, |index| publication.decimals(index, domain));
            format::number(score.points(), decimals, language)
        }
        Err(why) => results::missing(why, language),
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
            let domain = correction.domain.as_ref();
            let (then, now) = (said(correction.then, domain), said(correction.now, domain));
            view! { <li>{format!("{unit}, {what}: {then} → {now}")}</li> }
        })
        .collect_any();
    view! { <p>{SeenLabels::of(language).cells}": "{found.len()}</p><ul>{items}</ul> }.into_any()
}
