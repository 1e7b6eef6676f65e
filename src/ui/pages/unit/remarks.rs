//! What the documents say of the unit, by domain and kind, each statement with the way to its passage.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::subject::Subject;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::remark::{Remark, RemarkKind};
use crate::ui::any_view::CollectAny;
use crate::ui::components::passage::sourced;
use crate::words::places;
use crate::words::unit::labels::{UnitLabels, kind as kind_name};

/// The section; `None` without a remark. Too long for paper.
pub fn remarks(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let all = subject.documents.remarks_on(subject.unit);
    if all.is_empty() {
        return None;
    }
    let domains: BTreeSet<Option<&DomainId>> =
        all.iter().map(|remark| remark.domain.as_ref()).collect();
    let groups = domains.into_iter().map(|domain| on_domain(subject, domain, &all)).collect_any();
    Some(view! { <section class="screen"><h2>{words.remarks}</h2>{groups}</section> }.into_any())
}

/// The remarks on a domain (`None`: on none), by kind.
fn on_domain(subject: &Subject, domain: Option<&DomainId>, all: &[&Remark]) -> AnyView {
    let remarks = all.iter().filter(|remark| remark.domain.as_ref() == domain);
    let remarks: Vec<&Remark> = remarks.copied().collect();
    let index = remarks.iter().find_map(|remark| remark.index.as_ref());
    let name = domain.map_or_else(
        || UnitLabels::of(subject.language).general.to_owned(),
        |domain| subject.domain_name(index, domain),
    );
    let kinds = RemarkKind::WORDS.iter();
    let kinds = kinds.filter_map(|(kind, _)| of_kind(subject, *kind, &remarks)).collect_any();
    view! { <details><summary>{name}" ("{remarks.len()}")"</summary>{kinds}</details> }.into_any()
}

/// The remarks of a kind under its name; `None` without one.
fn of_kind(subject: &Subject, kind: RemarkKind, remarks: &[&Remark]) -> Option<AnyView> {
    let mut of_kind = remarks.iter().filter(|remark| remark.kind == kind).peekable();
    of_kind.peek()?;
    let lines = of_kind.map(|remark| line(remark, "", subject.language)).collect_any();
    Some(view! { <h3>{kind_name(kind, subject.language)}</h3><ul>{lines}</ul> }.into_any())
}

/// A remark with the way to its passage.
pub fn line(remark: &Remark, class: &'static str, language: Language) -> AnyView {
    let opening = sourced(places::at(&remark.place, language), &remark.place);
    let printed = remark.place.printed.clone();
    view! { <li><span class=class><span lang="vi">{printed}</span></span>" "{opening}</li> }
        .into_any()
}
