//! What is audited together.

use std::sync::Arc;

use crate::model::documents::Documents;
use crate::model::edition::Edition;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::spellings::Spellings;

/// What is audited together: the more of a package is given, the more can be compared.
#[derive(Clone, Copy)]
pub struct Audited<'a> {
    /// The package.
    pub publication: &'a Publication,
    /// How documents spell the names of its units.
    pub spellings: &'a Spellings,
    /// What the documents print.
    pub documents: &'a Documents,
    /// Tables of scores.
    pub editions: &'a [Arc<Edition>],
    /// The texts of the documents; what is looked for in a text is left out without it.
    pub texts: &'a [(SourceId, String)],
}

impl Audited<'_> {
    /// The file of a document's text.
    pub(super) fn file_of(&self, source: &SourceId) -> String {
        let document = self.publication.source(source).and_then(|found| found.document.as_ref());
        document.map(|document| document.text.clone()).unwrap_or_default()
    }
}
