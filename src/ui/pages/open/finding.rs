//! What an opened table shows, as the heading of the page.

use crate::format;
use crate::model::language::Language;
use crate::ui::in_view::Standing;
use crate::words::answers;

/// What a table shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Of what and when: `Điểm chung, 2024`.
    pub of: String,
    /// In a sentence.
    pub sentence: String,
}

impl Finding {
    /// The whole table in a sentence.
    pub fn of(standing: &Standing, language: Language) -> Self {
        let view = &standing.view;
        let of = format!("{}, {}", view.what(language), format::period(view.period, language));
        let name = |unit| view.name(unit, language);
        let decimals = view.decimals(view.domain.as_ref());
        let said = answers::table_answer(&standing.ranking, name, decimals, language);
        Self { of, sentence: said.trim_end_matches('.').to_owned() }
    }
}
