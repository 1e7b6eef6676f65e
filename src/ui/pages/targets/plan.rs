//! The targets of indices: how far each is, what can be said of met and not met, and the way of the totals.

use leptos::prelude::*;

use super::way;
use crate::analysis::plan::coherence::Coherence;
use crate::model::domain::DomainId;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::CollectAny;
use crate::ui::figures::plan::aims::Aims;
use crate::ui::figures::plan::bullets;
use crate::words::explain::plan::reached;
use crate::words::explain::told::Teller;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::spans::Spans;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// What can be said of met and not met, for the head of the page.
pub fn judged(aims: &Aims) -> Option<String> {
    let first = aims.rows.first()?;
    if aims.rows.iter().any(|row| row.after.is_some()) {
        return Some(sentences::tally(&aims.rows, aims.language));
    }
    Some(sentences::no_result(first.target.period, aims.language))
}

/// Whether the domain targets come to the target of the total, with the way to what else can be said of it.
fn fits(aims: &Aims, found: &Coherence) -> Option<AnyView> {
    let (language, publication) = (aims.language, &aims.publication);
    let words = TargetsLabels::of(language);
    let index = publication.index(&found.index)?;
    let domain =
        |domain: &DomainId| results::node_name(publication, &index.id, Some(domain), language);
    let unit = |unit| publication.units.get(unit).name.text(language).to_owned();
    let decimals = |domain: Option<&DomainId>| publication.decimals(index, domain);
    let spans = Spans::of(&publication.periods(&index.id));
    let teller = Teller {
        unit: &unit,
        domain: &domain,
        decimals: &decimals,
        best: index.best,
        spans,
        language,
    };
    let text = reached(found, &teller)?;
    let mut to = use_address().selection.get_untracked().carried();
    to.units = vec![publication.units.get(found.unit).code.clone()];
    (to.index, to.period, to.domain) = (Some(index.id.clone()), found.since, None);
    Some(view! { <p>{text}" "<a href=href(Page::Explain, &to)>{words.fits}</a></p> }.into_any())
}

/// The picture of all rows, and beside it what is said of them and the way of the totals; nothing for a document without
/// index targets.
pub fn section(aims: &Aims, said: AnyView) -> Option<AnyView> {
    if aims.rows.is_empty() {
        return None;
    }
    let words = TargetsLabels::of(aims.language);
    let why = aims.rows.iter().filter_map(|row| sentences::not_enough(row, aims.language));
    let why = why.map(|text| view! { <p class="remark" role="note">{text}</p> }).collect_any();
    let fits = aims.coherences.iter().filter_map(|found| fits(aims, found)).collect_any();
    Some(
        view! {
            <div class="shown">
                <div class="main">{bullets::figure(aims)}</div>
                <div class="answer">
                    {said}
                    {fits}
                    {why}
                    {way::figures(aims)}
                    <details class="rule"><summary>{SharedLabels::of(aims.language).how_made}</summary><p>{words.gaps_rule}</p></details>
                </div>
            </div>
        }
        .into_any(),
    )
}
