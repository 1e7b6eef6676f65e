//! The doubts about the figures that have been fetched, found in the background once they are here.

use std::sync::Arc;

use leptos::prelude::*;

use super::load::start;
use super::pages::deferred::find_doubts;
use crate::audit::finding::{Finding, Grade};
use crate::audit::{Audited, audit};
use crate::model::documents::Documents;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::place::Place;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::unit::UnitIdx;
use crate::words::audit;

/// A finding with its sentence in both languages.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// What was found.
    pub finding: Finding,
    vi: String,
    en: String,
}

impl Doubt {
    /// Its sentence, with the arithmetic.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }

    /// Whether it is worth a mark beside the figure: a way of printing is not.
    pub fn is_marked(&self) -> bool {
        self.finding.grade != Grade::Format
    }
}

/// What is audited together.
#[derive(Clone)]
pub struct Material {
    /// The package.
    pub publication: Arc<Publication>,
    /// What the documents print.
    pub documents: Arc<Documents>,
    /// Tables of scores.
    pub editions: Vec<Edition>,
    /// The texts of the documents, where they are here.
    pub texts: Vec<(SourceId, String)>,
}

/// Audits the material. Its code is fetched with the first doubt that is looked for.
pub fn doubts_of(material: &Material) -> Vec<Doubt> {
    let Material { publication, documents, editions, texts } = material;
    let said =
        |finding: &Finding, language| audit::message(finding, publication, documents, language);
    audit(&Audited { publication, documents, editions, texts })
        .into_iter()
        .map(|finding| Doubt {
            vi: said(&finding, Language::Vi),
            en: said(&finding, Language::En),
            finding,
        })
        .collect()
}

/// The doubts found so far, from anywhere in the application.
#[derive(Clone, Copy)]
pub struct Doubts(RwSignal<Arc<Vec<Doubt>>>);

impl Doubts {
    /// None yet.
    pub fn none() -> Self {
        Self(RwSignal::new(Arc::default()))
    }

    /// All of them.
    pub fn all(self) -> Arc<Vec<Doubt>> {
        self.0.get()
    }

    /// Those about what is printed at a place.
    pub fn at(self, place: &Place) -> Vec<Doubt> {
        self.with(|doubt| doubt.finding.concerns_place(place))
    }

    /// Those about a unit.
    pub fn about(self, unit: UnitIdx) -> Vec<Doubt> {
        self.with(|doubt| doubt.finding.concerns_unit(unit))
    }

    fn with(self, keep: impl Fn(&&Doubt) -> bool) -> Vec<Doubt> {
        self.0.with(|all| all.iter().filter(keep).cloned().collect())
    }

    /// Looks for doubts in the background. Without the code for it the figures stand as they are.
    pub fn look(self, material: Material) {
        start(async move {
            if let Ok(found) = find_doubts(material).await {
                self.0.set(Arc::new(found));
            }
        });
    }
}

/// The doubts, from anywhere in the application.
pub fn use_doubts() -> Doubts {
    expect_context()
}
