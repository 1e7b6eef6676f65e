//! What is strong and weak: by the stated rule where all units are ranked, else as the documents themselves say.

use leptos::prelude::*;

use super::remarks::line;
use super::sheet::{list, paragraph, section, strong, text};
use super::subject::{Latest, Subject};
use crate::analysis::profile::{Quarter, facets};
use crate::format;
use crate::model::remark::{Remark, RemarkKind};
use crate::words::unit::labels::UnitLabels;

/// The most remarks of a kind; all of them stand further down.
const MOST: usize = 3;

/// The section; `None` where nothing can be said.
pub fn strong_weak(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let mut content = Vec::new();
    for latest in subject.listed() {
        content.extend(by_rule(subject, latest));
    }
    if !content.is_empty() {
        content.push(paragraph("source", vec![text(words.quarter_rule)]));
    }
    content.extend(said(subject, RemarkKind::Strength, words.said_strong));
    content.extend(said(subject, RemarkKind::Weakness, words.said_weak));
    (!content.is_empty()).then(|| section("", words.strong_weak, content))
}

/// The domains of an index in the best and in the worst quarter; nothing where the unit has no rank in any.
fn by_rule(subject: &Subject, latest: &Latest) -> Vec<AnyView> {
    let (view, language) = (&latest.view, subject.language);
    let words = UnitLabels::of(language);
    let found = facets(&subject.publication, &view.index, &latest.edition, subject.unit);
    let fields = || found.iter().filter_map(|facet| Some((facet, facet.field.as_ref()?)));
    if fields().all(|(_, field)| field.rank.is_none()) {
        return Vec::new();
    }
    let named = |wanted: Quarter| {
        let of_quarter = fields().filter(|(_, field)| field.quarter == Some(wanted));
        let names = of_quarter.filter_map(|(facet, field)| {
            let (rank, shared) = field.rank?;
            let rank = format::rank_of(rank, shared, field.of, language);
            let name = subject.domain_name(Some(&view.index.id), facet.domain.as_ref()?);
            Some(format!("{name} ({rank})"))
        });
        let names: Vec<String> = names.collect();
        if names.is_empty() { words.none.to_owned() } else { names.join("; ") }
    };
    let sentence = |label: &str, names: String| {
        let lead = strong(text(format!("{}: {label}: ", latest.name(language))));
        paragraph("", vec![lead, text(format!("{names}."))])
    };
    vec![sentence(words.strong, named(Quarter::Best)), sentence(words.weak, named(Quarter::Worst))]
}

/// The first remarks of a kind: those that name the unit before those on its domains.
fn said(subject: &Subject, kind: RemarkKind, lead: &'static str) -> Vec<AnyView> {
    let remarks = subject.documents.remarks_on(subject.unit);
    let of_kind = remarks.into_iter().filter(|remark| remark.kind == kind);
    let (named, others): (Vec<&Remark>, Vec<&Remark>) =
        of_kind.partition(|remark| remark.units.contains(&subject.unit));
    let lines = named.into_iter().chain(others).take(MOST).map(|remark| line(remark, "clip"));
    let lead = || paragraph("", vec![strong(text(format!("{lead}:")))]);
    list("", lines.collect()).map_or_else(Vec::new, |lines| vec![lead(), lines])
}
