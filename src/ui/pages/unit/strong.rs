//! What is strong and weak: by the stated rule where all units are ranked, else as the documents themselves say.

use leptos::prelude::*;

use super::remarks::line;
use super::subject::{Latest, Subject};
use crate::analysis::profile::{Facet, Quarter, facets};
use crate::format;
use crate::model::index::Best;
use crate::model::remark::{Remark, RemarkKind};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::ends;
use crate::words::unit::labels::UnitLabels;

/// The most remarks of a kind; all of them stand further down.
const MOST: usize = 3;

/// The section; `None` where nothing can be said.
pub fn strong_weak(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let by_rule: Vec<AnyView> =
        subject.listed().filter_map(|latest| by_rule(subject, latest)).collect();
    let best = subject.good_end();
    let rule = ends::quarter_rule(best, subject.language);
    let rule = (!by_rule.is_empty()).then(|| view! { <p class="source">{rule}</p> });
    let strong = said(subject, RemarkKind::Strength, words.said_strong);
    let weak = said(subject, RemarkKind::Weakness, words.said_weak);
    if by_rule.is_empty() && strong.is_none() && weak.is_none() {
        return None;
    }
    Some(
        view! {
            <section>
                <h2>{ends::ends(best, subject.language)}</h2>
                {by_rule}
                {rule.or_nothing()}
                {strong.or_nothing()}
                {weak.or_nothing()}
            </section>
        }
        .into_any(),
    )
}

/// The domains of an index in the best and in the worst quarter; `None` where the unit has no rank in any.
fn by_rule(subject: &Subject, latest: &Latest) -> Option<AnyView> {
    let (view, language) = (&latest.view, subject.language);
    let words = UnitLabels::of(language);
    let best = view.index.best;
    let found = facets(&subject.publication, &view.index, &latest.edition, subject.unit);
    let fields = || found.iter().filter_map(|facet| Some((facet, facet.field.as_ref()?)));
    if fields().all(|(_, field)| field.rank.is_none()) {
        return None;
    }
    let named = |quarter: Quarter| {
        // Of a node without a good end nothing is called strong or weak, and of a good one nothing merely high.
        let alike = |facet: &Facet| {
            (view.best(facet.domain.as_ref()) == Best::None) == (best == Best::None)
        };
        let of_quarter =
            fields().filter(|(facet, field)| field.quarter == Some(quarter) && alike(facet));
        let names = of_quarter.filter_map(|(facet, field)| {
            let (rank, shared) = field.rank?;
            let rank = format::places::rank_of(rank, shared, field.of, language);
            let name = subject.domain_name(Some(&view.index.id), facet.domain.as_ref()?);
            Some(format!("{name} ({rank})"))
        });
        let names: Vec<String> = names.collect();
        if names.is_empty() { words.none.to_owned() } else { names.join("; ") }
    };
    let sentence = |quarter: Quarter| {
        let label = ends::quarter(quarter, best, language);
        let lead = format!("{}: {label}: ", latest.name(language));
        view! { <p><strong>{lead}</strong>{named(quarter)}"."</p> }
    };
    let (strong, weak) = (sentence(Quarter::Best), sentence(Quarter::Worst));
    Some(view! { {strong}{weak} }.into_any())
}

/// The first remarks of a kind: those that name the unit before those on its domains.
fn said(subject: &Subject, kind: RemarkKind, lead: &'static str) -> Option<AnyView> {
    let remarks = subject.documents.remarks_on(subject.unit);
    let of_kind = remarks.into_iter().filter(|remark| remark.kind == kind);
    let (named, others): (Vec<&Remark>, Vec<&Remark>) =
        of_kind.partition(|remark| remark.units.contains(&subject.unit));
    if named.is_empty() && others.is_empty() {
        return None;
    }
    let remarks = named.into_iter().chain(others).take(MOST);
    let lines = remarks.map(|remark| line(remark, "clip", subject.language)).collect_any();
    Some(view! { <p><strong>{lead}":"</strong></p><ul>{lines}</ul> }.into_any())
}
