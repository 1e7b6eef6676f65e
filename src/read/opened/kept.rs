//! What a reader has corrected, as a text that is kept with the table and read again.

use std::collections::BTreeMap;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use super::choices::Choices as Writing;
use super::dialect::{Escape, Quote};
use super::meaning::choices::{Choices, Decimal, Layout, Meant, OfTable, Role, RowIs};
use crate::model::index::Best;
use crate::model::level::Level;

/// The choices in words.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Spelled {
    encoding: Option<String>,
    delimiter: Option<String>,
    quote: Option<String>,
    escape: Option<String>,
    header: Option<(usize, usize)>,
    layout: Option<Layout>,
    columns: BTreeMap<usize, Role>,
    period: Option<String>,
    level: Option<String>,
    best: Option<String>,
    decimal: Option<Decimal>,
    numbers: BTreeMap<usize, Meant>,
    missing: Option<Vec<String>>,
    name: Option<String>,
    total: Option<String>,
    rows: BTreeMap<String, RowIs>,
    tables: BTreeMap<usize, OfTable>,
}

const BESTS: [(Best, &str); 3] =
    [(Best::Highest, "highest"), (Best::Lowest, "lowest"), (Best::None, "none")];

/// The word for a quote or an escape that is none, and for a quote that is written twice.
const NONE: &str = "none";
const DOUBLED: &str = "doubled";

/// The choices as JSON.
pub fn written(writing: &Writing, choices: &Choices) -> Vec<u8> {
    let sign = |sign: u8| char::from(sign).to_string();
    let quote = writing.quote.map(|quote| match quote {
        Quote::Sign(quote) => sign(quote),
        Quote::None => NONE.to_owned(),
    });
    let escape = writing.escape.map(|escape| match escape {
        Escape::Doubled => DOUBLED.to_owned(),
        Escape::Sign(escape) => sign(escape),
        Escape::None => NONE.to_owned(),
    });
    let best = |best: Best| BESTS.iter().find(|(known, _)| *known == best);
    let spelled = Spelled {
        encoding: writing.encoding.map(|encoding| encoding.name().to_owned()),
        delimiter: writing.delimiter.clone(),
        quote,
        escape,
        header: choices.header,
        layout: choices.layout,
        columns: choices.columns.clone(),
        period: choices.period.map(|period| period.to_string()),
        level: choices.level.as_ref().map(|level| level.id().to_owned()),
        best: choices.best.and_then(best).map(|(_, word)| (*word).to_owned()),
        decimal: choices.decimal,
        numbers: choices.numbers.clone(),
        missing: choices.missing.clone(),
        name: choices.name.clone(),
        total: choices.total.clone(),
        rows: choices.rows.clone(),
        tables: choices.tables.clone(),
    };
    // Texts and numbers under fixed names: there is nothing in them that JSON does not have.
    serde_json::to_vec(&spelled).unwrap_or_default()
}

/// The choices that such a text holds. What is not known any more is a guess again.
pub fn read(bytes: &[u8]) -> (Writing, Choices) {
    let spelled: Spelled = serde_json::from_slice(bytes).unwrap_or_default();
    let sign = |text: &str| text.bytes().next().filter(|_| text.len() == 1);
    let quote = |text: String| match text.as_str() {
        NONE => Some(Quote::None),
        text => sign(text).map(Quote::Sign),
    };
    let escape = |text: String| match text.as_str() {
        NONE => Some(Escape::None),
        DOUBLED => Some(Escape::Doubled),
        text => sign(text).map(Escape::Sign),
    };
    let best = |word: String| BESTS.iter().find(|(_, known)| *known == word).map(|(best, _)| *best);
    let writing = Writing {
        encoding: spelled.encoding.and_then(|name| Encoding::for_label(name.as_bytes())),
        delimiter: spelled.delimiter,
        quote: spelled.quote.and_then(quote),
        escape: spelled.escape.and_then(escape),
    };
    let choices = Choices {
        header: spelled.header,
        layout: spelled.layout,
        columns: spelled.columns,
        period: spelled.period.and_then(|period| period.parse().ok()),
        level: spelled.level.and_then(|level| Level::new(&level)),
        best: spelled.best.and_then(best),
        decimal: spelled.decimal,
        numbers: spelled.numbers,
        missing: spelled.missing,
        name: spelled.name,
        total: spelled.total,
        rows: spelled.rows,
        tables: spelled.tables,
    };
    (writing, choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_as_they_were_kept() {
        let writing = Writing {
            encoding: Encoding::for_label(b"windows-1258"),
            delimiter: Some("||".to_owned()),
            quote: Some(Quote::None),
            escape: Some(Escape::Sign(b'\\')),
        };
        let choices = Choices {
            header: Some((1, 3)),
            layout: Some(Layout::Pairs),
            columns: [(2, Role::Total)].into(),
            period: "2024-Q1".parse().ok(),
            level: Level::new("department"),
            best: Some(Best::Lowest),
            decimal: Some(Decimal::Comma),
            numbers: [(3, Meant::Thousands)].into(),
            missing: Some(vec!["999".to_owned()]),
            name: Some("PAR INDEX".to_owned()),
            total: Some("Chung".to_owned()),
            rows: [("Cả nước giả".to_owned(), RowIs::Aside)].into(),
            tables: [(1, OfTable { period: "2023".parse().ok(), ..OfTable::default() })].into(),
        };
        assert_eq!(read(&written(&writing, &choices)), (writing, choices));
    }

    #[test]
    fn what_is_not_understood_is_guessed_again() {
        let guesses = (Writing::default(), Choices::default());
        assert_eq!(read(b""), guesses);
        assert_eq!(read(b"{\"best\":\"upwards\",\"unheard\":1}"), guesses);
    }
}
