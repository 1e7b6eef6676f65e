//! What the parts of a form are called, and in which language that is.

use super::asked::InHand;
use crate::analysis::domain_names::named_in;
use crate::model::domain::DomainId;
use crate::model::form::Form;
use crate::model::language::Language;
use crate::ui::library::use_library;
use crate::words::indicators::labels::{self as named, IndicatorsLabels};
use crate::words::targets::labels::domain as shared_domain;
use leptos::prelude::*;

/// The name of a domain that a document speaks of: as an index names it, else as documents share it.
pub fn domain_name(hand: &InHand, form: &Form, id: Option<&DomainId>) -> String {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(id) = id else { return words.no_domain.to_owned() };
    let source = hand.source_of(form).map(|source| &source.id);
    match named_in(&hand.publication, &hand.documents, source, id) {
        Some(node) => node.name.text(language).to_owned(),
        None if id.as_str() == "SIPAS" => words.survey.to_owned(),
        None => shared_domain(id.as_str(), language),
    }
}

/// Whose part of the work a row counts; `None` for a word nobody knows.
pub fn scope_name(scope: &str, language: Language) -> Option<String> {
    use_library()
        .publication
        .with_untracked(|found| named::scope(&found.as_ref()?.units, scope, language))
}
