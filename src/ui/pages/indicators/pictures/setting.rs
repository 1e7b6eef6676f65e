//! What all pictures of a form share.

use crate::export::source_note::SourceNote;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;

/// Whose numbers are drawn, for whom, and where they come from.
pub struct Setting {
    /// Whose numbers are drawn.
    pub unit: UnitIdx,
    /// The reader's language.
    pub language: Language,
    /// Where they come from.
    pub source: SourceNote,
}
