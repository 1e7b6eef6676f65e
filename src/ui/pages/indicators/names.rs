//! What the parts of a form are called, and in which language that is.

use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::ui::library::use_library;
use crate::words::indicators::labels::{self as named, IndicatorsLabels};
use leptos::prelude::*;

/// The name of a domain: as an index names it, for documents have no table of their own.
pub fn domain_name(publication: &Publication, id: Option<&DomainId>, language: Language) -> String {
    let words = IndicatorsLabels::of(language);
    let Some(id) = id else { return words.no_domain.to_owned() };
    let named = publication
        .trees
        .iter()
        .filter(|(index, _)| index.as_str().starts_with("par-"))
        .find_map(|(_, tree)| tree.get(id));
    match named {
        Some(node) => node.name.text(language).to_owned(),
        None if id.as_str() == "SIPAS" => words.survey.to_owned(),
        None => id.to_string(),
    }
}

/// The language of a text of a document: its own, unless it is shown translated.
pub fn lang_of(translated: bool, language: Language) -> Option<&'static str> {
    (language == Language::En && !translated).then_some("vi")
}

/// Whose part of the work a row counts; `None` for a word nobody knows.
pub fn scope_name(scope: &str, language: Language) -> Option<String> {
    use_library()
        .publication
        .with_untracked(|found| named::scope(&found.as_ref()?.units, scope, language))
}
