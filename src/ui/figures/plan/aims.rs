//! The targets of the document in view, with what is known of them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::duties::{Board, board as board_of};
use crate::analysis::plan::coherence::{Coherence, coherences};
use crate::analysis::plan::{Row, rows};
use crate::export::sheet::Cell;
use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::language::{Language, Name};
use crate::model::publication::Publication;
use crate::model::source::Source;
use crate::model::target::Target;
use crate::ui::library::documents::use_shelf;
use crate::ui::library::use_library;
use crate::words::targets::labels::domain as shared_domain;

/// Everything the page draws.
#[derive(Clone)]
pub struct Aims {
    /// The publication.
    pub publication: Arc<Publication>,
    /// The documents read so far.
    pub documents: Arc<Documents>,
    /// The document in view.
    pub source: Source,
    /// The targets in view.
    pub targets: Vec<Target>,
    /// Those of indices.
    pub rows: Vec<Row>,
    /// Whether the targets of each plan fit one another.
    pub coherences: Vec<Coherence>,
    /// The domain the reader narrowed them to.
    pub domain: Option<DomainId>,
    /// The reader's language.
    pub language: Language,
}

/// The targets of a document with what is known of them, narrowed to a domain where it has that domain.
pub fn aims(
    publication: &Arc<Publication>,
    source: &Source,
    targets: Vec<Target>,
    asked: Option<DomainId>,
    language: Language,
) -> Aims {
    let documents = use_shelf().documents.get();
    let goals = documents.goals.iter().filter(|goal| goal.place.source == source.id);
    let occurs = |domain: &DomainId| {
        targets.iter().any(|target| target.domain.as_ref() == Some(domain))
            || goals.clone().any(|goal| goal.domain.as_ref() == Some(domain))
    };
    let domain = asked.filter(occurs);
    let editions: Vec<Arc<Edition>> = use_library().editions.get();
    let listed: Vec<&Target> = targets.iter().collect();
    let whole = rows(publication, &listed, &editions);
    let coherences = coherences(publication, &whole, &editions);
    let passes = |target: &Target| domain.is_none() || target.domain.as_ref() == domain.as_ref();
    let targets: Vec<Target> = targets.into_iter().filter(passes).collect();
    let listed: Vec<&Target> = targets.iter().collect();
    let rows = rows(publication, &listed, &editions);
    let (publication, source) = (publication.clone(), source.clone());
    let documents = documents.clone();
    Aims { publication, documents, source, targets, rows, coherences, domain, language }
}

impl Aims {
    /// The language of a text, where it is not the reader's.
    pub fn language_of(&self, name: &Name) -> Option<&'static str> {
        (self.language == Language::En && name.en.is_none()).then_some("vi")
    }

    /// A text with the mark of its language, where it is not the reader's.
    pub fn said(&self, name: &Name) -> AnyView {
        let text = name.text(self.language).to_owned();
        view! { <span lang=self.language_of(name)>{text}</span> }.into_any()
    }

    /// The same as a cell of a table.
    pub fn text(&self, name: &Name) -> Cell {
        Cell::text(name.text(self.language)).in_language(self.language_of(name))
    }

    /// The goals in view with their thresholds.
    pub fn board(&self) -> Board<'_> {
        let mut board = board_of(&self.documents, &self.source.id);
        board.goals.retain(|(goal, _)| self.domain.is_none() || goal.domain == self.domain);
        board
    }

    /// The name of a domain: the index's own, else the one documents share.
    pub fn domain_name(&self, target: &Target) -> Option<String> {
        let domain = target.domain.as_ref()?;
        let tree = target.index.as_ref().map(|index| self.publication.tree(index));
        let node = tree.and_then(|tree| tree.get(domain));
        Some(node.map_or_else(
            || shared_domain(domain.as_str(), self.language),
            |node| node.name.text(self.language).to_owned(),
        ))
    }
}
