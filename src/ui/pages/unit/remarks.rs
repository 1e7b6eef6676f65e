//! What the documents say of the unit, by domain and kind, each statement with the way to its passage.

use leptos::prelude::*;

use super::sheet::{heading, list, section, span, text, vietnamese};
use super::subject::Subject;
use crate::model::domain::DomainId;
use crate::model::remark::{Remark, RemarkKind};
use crate::ui::address::use_address;
use crate::ui::components::passage::sourced;
use crate::words::unit::labels::{UnitLabels, kind as kind_name};

/// The section; `None` without a remark. Too long for paper.
pub fn remarks(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let all: Vec<&Remark> = subject.documents.remarks_on(subject.unit).into_iter().collect();
    let mut domains: Vec<Option<&DomainId>> =
        all.iter().map(|remark| remark.domain.as_ref()).collect();
    domains.sort();
    domains.dedup();
    let group = |domain: &Option<&DomainId>| {
        let of_domain = |remark: &&&Remark| remark.domain.as_ref() == *domain;
        let remarks: Vec<&Remark> = all.iter().filter(of_domain).copied().collect();
        let index = remarks.iter().find_map(|remark| remark.index.as_ref());
        let name = domain.map(|domain| subject.domain_name(index, domain));
        let name =
            format!("{} ({})", name.unwrap_or_else(|| words.general.to_owned()), remarks.len());
        let kinds =
            RemarkKind::WORDS.iter().flat_map(|(kind, _)| of_kind(subject, *kind, &remarks));
        let kinds: Vec<AnyView> = kinds.collect();
        view! { <details><summary>{name}</summary>{kinds}</details> }.into_any()
    };
    let groups: Vec<AnyView> = domains.iter().map(group).collect();
    (!groups.is_empty()).then(|| section("screen", words.remarks, groups))
}

/// The remarks of a kind under its name; nothing without one.
fn of_kind(subject: &Subject, kind: RemarkKind, remarks: &[&Remark]) -> Vec<AnyView> {
    let lines = remarks.iter().filter(|remark| remark.kind == kind);
    let lines = list("", lines.map(|remark| line(remark, "")).collect());
    let name = || heading(kind_name(kind, subject.language).to_owned());
    lines.map_or_else(Vec::new, |lines| vec![name(), lines])
}

/// A remark with the way to its passage.
pub fn line(remark: &Remark, class: &'static str) -> Vec<AnyView> {
    let words = UnitLabels::of(use_address().language());
    let (first, last) = remark.place.lines;
    let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let said = span(class, vietnamese(text(remark.place.printed.clone())));
    vec![said, text(" "), sourced(format!("{} {lines}", words.line), &remark.place)]
}
