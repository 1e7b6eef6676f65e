//! What of the tables on the page cannot all be true, once it has been looked for: the surest first.

use leptos::prelude::*;

use crate::audit::finding::Grade;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::doubts::{Doubt, use_doubts};
use crate::words::audit::sentences::found;
use crate::words::overview::labels::OverviewLabels;

/// So many are told; all stand on the page of doubts.
const MOST_TOLD: usize = 3;

/// The section.
pub fn section() -> AnyView {
    let (address, doubts) = (use_address(), use_doubts());
    let told = move || {
        let language = address.language();
        let words = OverviewLabels::of(language);
        let all = doubts.all();
        let of_grade = |grade| all.iter().filter(move |doubt| doubt.finding.grade == grade);
        let worth: Vec<&Doubt> =
            of_grade(Grade::Impossible).chain(of_grade(Grade::Doubtful)).collect();
        if worth.is_empty() {
            let done = doubts.is_done().then(|| view! { <p>{words.no_doubts}</p> });
            return done.or_nothing();
        }
        let impossible = of_grade(Grade::Impossible).count();
        let counted = found(impossible, 0, worth.len(), language);
        let lines = worth.into_iter().take(MOST_TOLD);
        let lines = lines.map(|doubt| view! { <li>{doubt.text(language).to_owned()}</li> });
        view! {
            <p>{words.in_these}": "{counted}"."</p>
            <ul>{lines.collect_any()}</ul>
        }
        .into_any()
    };
    let to = move || href(Page::Audit, &address.selection.with(Selection::reader));
    view! {
        <section>
            <h2>{move || OverviewLabels::of(address.language()).doubtful}</h2>
            {told}
            <p><a href=to>{move || OverviewLabels::of(address.language()).all_doubts}</a></p>
        </section>
    }
    .into_any()
}
