//! Which rows of a form a reader means.

use super::Sheet;
use crate::model::domain::DomainId;
use crate::model::form::Indicator;
use crate::model::order::Order;
use crate::model::spelling::bare_words;

/// The places of the rows of a domain that carry the text, tone marks or not, with the rows above and below them in the
/// tree: "Cấp huyện" says nothing without the row it divides.
pub fn rows(sheet: &Sheet<'_>, domain: Option<&DomainId>, query: &str) -> Vec<usize> {
    let query = bare_words(query).join(" ");
    let parent = |at: usize| {
        let id = sheet.rows.get(at)?.indicator.parent.as_ref()?;
        sheet.rows.iter().position(|row| row.indicator.id == *id)
    };
    let line = |at: usize| std::iter::successors(Some(at), move |at| parent(*at));
    let meant = |at: usize| {
        sheet.rows.get(at).is_some_and(|row| {
            domain.is_none_or(|domain| row.indicator.domain.as_ref() == Some(domain))
                && carries(row.indicator, &query)
        })
    };
    let found: Vec<bool> = (0..sheet.rows.len()).map(meant).collect();
    let is_found = |at: usize| found.get(at).copied().unwrap_or(false);
    let mut kept: Vec<usize> = Vec::new();
    for place in 0..sheet.rows.len() {
        if is_found(place) {
            kept.extend(line(place));
        } else if domain.is_none() && line(place).any(is_found) {
            kept.push(place);
        }
    }
    kept.arrange();
    kept.dedup();
    kept
}

fn carries(row: &Indicator, query: &str) -> bool {
    let texts = [
        Some(row.printed_code.as_str()),
        Some(row.code.as_str()),
        Some(row.name.vi.as_str()),
        row.name.en.as_deref(),
        Some(row.measure.vi.as_str()),
    ];
    query.is_empty()
        || texts.into_iter().flatten().any(|text| bare_words(text).join(" ").contains(query))
}
