//! The figures of every document, the most telling first, or those that carry a text; and on demand its forms.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::asked::InHand;
use super::forms::forms;
use super::of_document::{described, document_name, figures_of, forms_of, front_of};
use super::told::list;
use crate::model::order::Order;
use crate::model::source::{Source, SourceId};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::any_view::OrNothing;
use crate::ui::components::fold::unfolding;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// Figures of a document shown before the others are asked for.
const FEW: usize = 5;

/// The same where a text is looked for.
const MANY: usize = 15;

/// How many figures there are in how many documents.
pub fn finding(hand: &InHand, sources: &[SourceId]) -> Option<String> {
    let counts = sources.iter().map(|source| figures_of(hand, source).len());
    let counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
    let figures = counts.iter().sum();
    (figures > 0).then(|| sentences::in_documents(figures, counts.len(), hand.language()))
}

/// The documents with their figures.
pub fn choice(hand: &InHand, sources: &[SourceId], missing: Option<&'static str>) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let is_search = !hand.selection.query.trim().is_empty();
    let known = sources.iter().filter_map(|id| hand.publication.source(id));
    // Those with the most figures come first.
    let mut known: Vec<&Source> = known.collect();
    known.arrange_by_key(|source| Reverse(figures_of(hand, &source.id).len()));
    let found: Vec<AnyView> =
        known.into_iter().filter_map(|source| document(hand, source)).collect();
    let every = hand.publication.sources.iter().filter(|source| source.document.is_some()).count();
    let all = Selection { language, ..Selection::default() };
    let is_empty = found.is_empty();
    let nothing = is_empty.then(|| {
        let said = if is_search { words.no_figure_found } else { words.nothing_here };
        view! { <p role="status">{said}</p> }
    });
    view! {
        {missing.map(|missing| view! { <p class="notice" role="alert">{missing}</p> }).or_nothing()}
        {nothing.or_nothing()}
        <div class="told-documents">{found}</div>
        {(!is_search && !is_empty).then(|| view! { <p class="rule">{words.intro}" "{words.telling_rule}</p> }).or_nothing()}
        {(sources.len() < every).then(|| view! { <p><a href=href(Page::Indicators, &all)>{words.all_documents}</a></p> }).or_nothing()}
    }
    .into_any()
}

/// A document; `None` where nothing of it fits.
fn document(hand: &InHand, source: &Source) -> Option<AnyView> {
    let language = hand.language();
    let is_search = !hand.selection.query.trim().is_empty();
    let figures = figures_of(hand, &source.id);
    if figures.is_empty() && (is_search || forms_of(hand, &source.id).is_empty()) {
        return None;
    }
    let most = if is_search { MANY } else { FEW };
    let (shown, rest) = figures.split_at(figures.len().min(most));
    let more = (!rest.is_empty()).then(|| {
        let (kept, id) = (hand.clone(), source.id.clone());
        unfolding(sentences::more_figures(rest.len(), language), move || {
            list(figures_of(&kept, &id).get(most..).unwrap_or_default(), kept.language())
        })
    });
    let of_forms = (!is_search).then(|| {
        let (kept, id) = (hand.clone(), source.id.clone());
        let count = forms_of(hand, &source.id).len();
        unfolding(sentences::forms_there(count, language), move || {
            forms(&kept, &id, |_, _| ().into_any())
        })
    });
    Some(
        view! {
            <section class="document">
                <h2><a href=front_of(hand, source)>{document_name(hand, source)}</a></h2>
                <p class="facts">{described(hand, source)}</p>
                {list(shown, language)}
                {more.or_nothing()}
                {of_forms.or_nothing()}
            </section>
        }
        .into_any(),
    )
}
