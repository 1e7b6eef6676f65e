//! What the address asks for: a form of a unit, or the choice among the forms there are.

use std::sync::Arc;

use crate::model::documents::Documents;
use crate::model::form::{Form, FormId};
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::source::{Source, SourceId};
use crate::model::unit::UnitIdx;
use crate::state::selection::Selection;
use crate::ui::library::documents::{Shelf, all_sources, sources_of};
use crate::words::indicators::labels::IndicatorsLabels;

/// What the page shows.
#[derive(Clone, Debug)]
pub enum Asked {
    /// A form.
    Form(FormId),
    /// A document.
    Front(SourceId),
    /// The figures of these documents, with what could not be found.
    Choice(Vec<SourceId>, Option<&'static str>),
}

/// Everything the page needs.
#[derive(Clone, Debug)]
pub struct InHand {
    /// The publication.
    pub publication: Arc<Publication>,
    /// The documents read so far.
    pub documents: Arc<Documents>,
    /// What the reader chose.
    pub selection: Selection,
    /// What that means.
    pub asked: Asked,
}

impl InHand {
    /// The reader's language.
    pub fn language(&self) -> Language {
        self.selection.language
    }

    /// The form in view.
    pub fn form(&self) -> Option<&Form> {
        match &self.asked {
            Asked::Form(id) => self.documents.form(id),
            Asked::Front(_) | Asked::Choice(..) => None,
        }
    }

    /// The unit in view: the one chosen, where the form has figures of it.
    pub fn unit(&self) -> Option<UnitIdx> {
        let units = crate::analysis::forms::units_of(&self.documents, self.form()?);
        let chosen = self.selection.units.iter();
        let mut chosen = chosen.filter_map(|code| self.publication.units.find(code.as_str()));
        chosen.find(|unit| units.contains(unit)).or(units.first().copied())
    }

    /// The document a form was read from.
    pub fn source_of(&self, form: &Form) -> Option<&Source> {
        let mut parts = self.publication.documents.iter();
        let part = parts.find(|part| part.path == form.row.file)?;
        self.publication.source(&part.source)
    }
}

/// What the address asks for; `None` until the documents it needs are here. Asks for them.
pub fn asked(
    publication: &Arc<Publication>,
    documents: &Documents,
    selection: &Selection,
    shelf: Shelf,
) -> Option<Asked> {
    let words = IndicatorsLabels::of(selection.language);
    let units: Vec<UnitIdx> =
        selection.units.iter().filter_map(|code| publication.units.find(code.as_str())).collect();
    let all = all_sources(publication);
    let named = selection.source.as_ref().map(|id| SourceId(id.clone()));
    let mut near: Vec<SourceId> = match &named {
        Some(source) if all.contains(source) => vec![source.clone()],
        _ => units.iter().flat_map(|unit| sources_of(publication, *unit)).collect(),
    };
    near.dedup();
    let narrowed = !near.is_empty();
    let near = if narrowed { near } else { all.clone() };
    shelf.need(publication, &near);
    if !shelf.has(&near) {
        return None;
    }
    if let Some(form) = &selection.form {
        let id = FormId(form.clone());
        if documents.form(&id).is_some() {
            return Some(Asked::Form(id));
        }
        // It may be a form of another unit.
        shelf.need(publication, &all);
        return shelf.has(&all).then_some(Asked::Choice(near, Some(words.unknown_form)));
    }
    if let Some(source) = named.as_ref().filter(|source| all.contains(source)) {
        return Some(Asked::Front(source.clone()));
    }
    let of_near = |form: &&Form| {
        let mut parts = publication.documents.iter();
        parts.any(|part| part.path == form.row.file && near.contains(&part.source))
    };
    let forms: Vec<&Form> = documents.forms.iter().filter(of_near).collect();
    if let ([only], true) = (forms.as_slice(), narrowed) {
        return Some(Asked::Form(only.id.clone()));
    }
    let missing = match (&named, units.len() < selection.units.len()) {
        (Some(source), _) if !all.contains(source) => Some(words.unknown_source),
        (_, true) => Some(words.unknown_unit),
        _ if !narrowed && !units.is_empty() => Some(words.no_document),
        _ => None,
    };
    Some(Asked::Choice(near, missing))
}
