//! The rows of a plan: their groups, their names, their periods, and how far each is from its target.

use super::aims::Aims;
use crate::analysis::plan::{Known, Row};
use crate::format;
use crate::model::period::Period;
use crate::model::place::Place;
use crate::words::targets::labels::TargetsLabels;
use crate::words::targets::sentences;

/// The rows of one group: its heading, and its rows.
pub type Grouped<'a> = Vec<(String, Vec<&'a Row>)>;

/// Domains, total, and what stands beside: an index without domains of its own in a plan that has some.
pub fn groups(aims: &Aims) -> Grouped<'_> {
    let words = TargetsLabels::of(aims.language);
    let mut found: Grouped<'_> = Vec::new();
    for row in &aims.rows {
        let index = row.target.index.as_ref();
        let short = index
            .and_then(|id| aims.publication.index(id))
            .map_or("", |index| index.short.text(aims.language));
        let same = aims.rows.iter().filter(|other| other.target.index.as_ref() == index);
        let with_domains = same.clone().any(|other| other.target.domain.is_some());
        let others = aims
            .rows
            .iter()
            .any(|other| other.target.index.as_ref() != index && other.target.domain.is_some());
        let head = match (&row.target.domain, with_domains, others) {
            (Some(_), ..) => format!("{short}: {}", words.domains),
            (None, true, _) => format!("{short}: {}", words.total),
            (None, false, true) => format!("{short}: {}", words.beside),
            (None, false, false) => short.to_owned(),
        };
        match found.last_mut().filter(|(last, _)| *last == head) {
            Some((_, rows)) => rows.push(row),
            None => found.push((head, vec![row])),
        }
    }
    found
}

/// The name of a row as the plan prints it, with the number of its domain.
pub fn name(row: &Row, aims: &Aims) -> String {
    let text = row.target.name.text(aims.language);
    let number =
        row.target.domain.as_ref().zip(row.target.index.as_ref()).and_then(|(id, index)| {
            aims.publication.tree(index).children(None).position(|node| node.id == *id)
        });
    number.map_or_else(|| text.to_owned(), |number| format!("{}. {text}", number + 1))
}

/// How far a row is from its target, in words.
pub fn gap(row: &Row, aims: &Aims) -> Option<String> {
    Some(sentences::gap(row.gap?, row.target.value?, aims.language))
}

/// The period of the results the plan starts from.
pub fn before(aims: &Aims) -> Option<Period> {
    aims.rows.iter().find_map(|row| row.before.as_ref()).map(|known| known.period)
}

/// The period the targets are set for.
pub fn due(aims: &Aims) -> Option<Period> {
    aims.rows.first().map(|row| row.target.period)
}

/// A word with a period behind it.
pub fn at(word: &str, period: Option<Period>, aims: &Aims) -> String {
    match period {
        Some(period) => format!("{word} {}", format::period(period, aims.language)),
        None => word.to_owned(),
    }
}

/// Where a document prints a result.
pub fn place_of(known: Option<&Known>) -> Option<&Place> {
    known?.detail.as_ref()?.place.as_ref()
}
