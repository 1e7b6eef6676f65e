//! What belongs to a document: its name, its forms, its figures, and the address of its front.

use super::asked::InHand;
use crate::analysis::forms::telling::{Told, carries, telling};
use crate::analysis::forms::units_of;
use crate::model::form::Form;
use crate::model::order::Order;
use crate::model::source::{Source, SourceId};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::words::indicators::front as said;

/// The document in a line.
pub fn described(hand: &InHand, source: &Source) -> String {
    let document = source.document.as_ref();
    document.map_or_else(String::new, |document| {
        said::described(document, &source.publisher, hand.language())
    })
}

/// Forms of a document.
pub fn forms_of<'a>(hand: &'a InHand, source: &SourceId) -> Vec<&'a Form> {
    let of_source = |form: &&Form| hand.source_of(form).is_some_and(|found| found.id == *source);
    hand.documents.forms.iter().filter(of_source).collect()
}

/// The figures of a document that carry the text looked for, the most telling first.
pub fn figures_of<'a>(hand: &'a InHand, source: &SourceId) -> Vec<Told<'a>> {
    let query = hand.selection.query.as_str();
    let of_form = |form: &'a Form| {
        telling(&hand.documents, form, units_of(&hand.documents, form).first().copied())
    };
    let mut figures: Vec<Told<'a>> = forms_of(hand, source).into_iter().flat_map(of_form).collect();
    figures.arrange_by_key(|figure| figure.tells);
    figures.retain(|figure| carries(figure, query));
    figures
}

/// What a document is called for short: by the place it is of, else by its publisher.
pub fn document_name(hand: &InHand, source: &Source) -> String {
    let unit = source.document.as_ref().and_then(|document| document.unit.as_ref());
    let unit = unit.and_then(|code| hand.publication.units.find(code.as_str()));
    let name =
        unit.map(|unit| hand.publication.units.get(unit).name.text(hand.language()).to_owned());
    name.unwrap_or_else(|| source.publisher.clone())
}

/// The address of the front of a document.
pub fn front_of(hand: &InHand, source: &Source) -> String {
    let reader = hand.selection.reader();
    href(Page::Indicators, &Selection { source: Some(source.id.0.clone()), ..reader })
}
