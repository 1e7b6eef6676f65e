//! What rows, lines and numbers are called in a picture.

use super::super::names::scope_name;
use crate::analysis::forms::breakdown::Line;
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;

/// The name of a row, without the colon that leads to its parts.
pub fn name_of(row: &Indicator, language: Language) -> String {
    row.name.text(language).trim_end_matches(':').to_owned()
}

/// A number with the decimals it has.
pub fn plain(value: f64, language: Language) -> String {
    format::plain(value, MOST_DECIMALS, language)
}

/// When, and whose part of the work.
pub fn line_name(line: &Line<'_>, language: Language) -> String {
    let when = sentences::moment(line.moment, language);
    match line.scope {
        None => when,
        Some(scope) => {
            format!("{}, {when}", scope_name(scope, language).unwrap_or_else(|| scope.to_owned()))
        }
    }
}
