//! The pictures of a document: its targets, its tables of scores, and the first its forms can be drawn as.

use leptos::prelude::*;

use super::super::asked::{Asked, InHand};
use super::super::of_document::forms_of;
use super::super::pictures::{are_any, first, pictures};
use super::worth::{indices, targets};
use crate::analysis::forms::{sheet, units_of};
use crate::analysis::plan::periods;
use crate::model::form::Form;
use crate::model::index::Index;
use crate::model::source::Source;
use crate::ui::any_view::OrNothing;
use crate::ui::components::fold::unfolding;
use crate::ui::figures::plan::aims::aims;
use crate::ui::figures::plan::bullets;
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::figures::strip::strip_figure;
use crate::ui::in_view::{needed, opened, standing_of};
use crate::ui::library::use_library;
use crate::words::indicators::front::FrontLabels;

/// Units a table must have scores of to be drawn: one alone shows nothing.
const FEWEST: usize = 2;

/// The section; nothing of a document that nothing is drawn of.
pub fn section(hand: &InHand, source: &Source) -> AnyView {
    let words = FrontLabels::of(hand.language());
    let has_tables = indices(hand, source).next().is_some();
    let has_targets = targets(hand, &source.id).iter().any(|target| target.index.is_some());
    let of_forms = if has_targets { None } else { of_forms(hand, source) };
    if !has_tables && !has_targets && of_forms.is_none() {
        return ().into_any();
    }
    let (kept, of) = (hand.clone(), source.clone());
    let plan = move || plan(&kept, &of).or_nothing();
    let (kept, of) = (hand.clone(), source.clone());
    let tables = move || tables(&kept, &of);
    view! {
        <section>
            <h2>{words.pictures}</h2>
            {plan}
            {tables}
            {of_forms.or_nothing()}
        </section>
    }
    .into_any()
}

/// The first picture of the first form that can be drawn.
fn of_forms(hand: &InHand, source: &Source) -> Option<AnyView> {
    forms_of(hand, &source.id).into_iter().find_map(|form| {
        let hand = InHand { asked: Asked::Form(form.id.clone()), ..hand.clone() };
        let sheet = sheet(&hand.documents, form, hand.unit());
        let rows = first(&hand.documents, &sheet);
        (!rows.is_empty()).then(|| pictures(&hand, &sheet, &rows))
    })
}

/// All pictures of a form, on demand; nothing of one that cannot be drawn.
pub fn of_form(hand: &InHand, form: &Form) -> AnyView {
    let units = units_of(&hand.documents, form);
    if !are_any(&hand.documents, &sheet(&hand.documents, form, units.first().copied())) {
        return ().into_any();
    }
    let kept = InHand { asked: Asked::Form(form.id.clone()), ..hand.clone() };
    let line = FrontLabels::of(hand.language()).drawn.to_owned();
    unfolding(line, move || {
        let Some(form) = kept.form() else { return ().into_any() };
        let sheet = sheet(&kept.documents, form, kept.unit());
        let all: Vec<usize> = (0..sheet.rows.len()).collect();
        pictures(&kept, &sheet, &all)
    })
}

/// The targets of indices with their gaps, once the results they are held against have come.
fn plan(hand: &InHand, source: &Source) -> Option<AnyView> {
    let library = use_library();
    let own = targets(hand, &source.id);
    let settled = own.iter().all(|target| {
        let of = |index| library.settled(index, &periods(&hand.publication, target));
        target.index.as_ref().is_none_or(of)
    });
    if !settled || own.iter().all(|target| target.index.is_none()) {
        return None;
    }
    let own = own.into_iter().cloned().collect();
    let aims = aims(&hand.publication, source, own, None, hand.language());
    (!aims.rows.is_empty()).then(|| bullets::figure(&aims))
}

/// The tables of scores it prints.
fn tables(hand: &InHand, source: &Source) -> Vec<AnyView> {
    let library = use_library();
    let figure = |index: &Index| {
        let view = opened(&hand.publication, index)?;
        if !library.settled(&index.id, &needed(&view)) {
            return None;
        }
        let standing = standing_of(&view).filter(|found| found.ranking.rows.len() >= FEWEST)?;
        Some(strip_figure(&standing, None).unwrap_or_else(|| ranking_figure(&standing)))
    };
    indices(hand, source).filter_map(figure).collect()
}
