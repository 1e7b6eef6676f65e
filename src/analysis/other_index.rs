//! Which index is set against the one in view, and in which period?
//!
//! The one asked for; else the first, in the order of the publication, that shares a unit with a total; else the first
//! that was published in a period of the one in view.

use std::sync::Arc;

use super::pair::{common_period, pair};
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;

/// Another index, and the period of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The index.
    pub index: Index,
    /// The period nearest to the one in view in which both were published.
    pub period: Period,
}

/// The editions of both indices in the period of both.
#[derive(Clone, Debug)]
pub enum Editions {
    /// Their files are on their way.
    OnTheirWay,
    /// A file did not arrive.
    Missing,
    /// That of the index in view, and that of the other.
    Here(Arc<Edition>, Arc<Edition>),
}

/// What is set against the index in view.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// Files are on their way: it is not known yet.
    OnItsWay,
    /// Nothing: no other index was published in a period of it.
    Nothing,
    /// This index.
    Against(Box<Other>),
}

/// What can be set against an index, in the order of the publication.
pub fn others(publication: &Publication, index: &IndexId, period: Period) -> Vec<Other> {
    let other = |other: &Index| {
        let period = common_period(publication, index, &other.id, period)?;
        (other.id != *index).then(|| Other { index: other.clone(), period })
    };
    publication.indices.iter().filter_map(other).collect()
}

/// The one of the others that is set against the index in view. `editions` is asked of one index after another, and of no
/// more than needed, so that only their files have to be fetched.
pub fn choose(
    others: Vec<Other>,
    asked: Option<&IndexId>,
    editions: impl Fn(&Other) -> Editions,
) -> Choice {
    if let Some(found) = asked.and_then(|id| others.iter().find(|other| other.index.id == *id)) {
        return match editions(found) {
            Editions::OnTheirWay => Choice::OnItsWay,
            Editions::Missing | Editions::Here(..) => Choice::Against(Box::new(found.clone())),
        };
    }
    for other in &others {
        match editions(other) {
            Editions::OnTheirWay => return Choice::OnItsWay,
            Editions::Here(first, second) if !pair(&first, &second).both.is_empty() => {
                return Choice::Against(Box::new(other.clone()));
            }
            Editions::Missing | Editions::Here(..) => {}
        }
    }
    let first = others.into_iter().next();
    first.map_or(Choice::Nothing, |other| Choice::Against(Box::new(other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;
    use crate::model::publication::ScorePart;

    /// Indices x, y and z in 2020, w in 2019 only.
    fn publication() -> Publication {
        let mut publication = example::publication("");
        for (id, year) in [("x", 2020), ("y", 2020), ("w", 2019), ("z", 2020)] {
            let id = IndexId::new(id).unwrap();
            publication.indices.push(Index { id: id.clone(), ..example::index(Total::Sum) });
            publication.parts.push(ScorePart {
                index: id,
                path: String::new(),
                period: Some(Period::year(year)),
                source: None,
                population: None,
            });
        }
        publication
    }

    /// The index chosen beside x, whose only unit is A; of y and z, `-` is on its way, `!` did not arrive.
    fn check(asked: &str, y: &str, z: &str, expected: &str) {
        let publication = publication();
        let table = |unit: &str| {
            Arc::new(example::edition(&publication, "2020", &format!("unit total\n{unit} 1")))
        };
        let editions = |other: &Other| match if other.index.id.as_str() == "y" { y } else { z } {
            "-" => Editions::OnTheirWay,
            "!" => Editions::Missing,
            unit => Editions::Here(table("A"), table(unit)),
        };
        let others = others(&publication, &IndexId::new("x").unwrap(), Period::year(2020));
        let chosen = match choose(others, IndexId::new(asked).as_ref(), editions) {
            Choice::OnItsWay => "on its way".to_owned(),
            Choice::Nothing => "nothing".to_owned(),
            Choice::Against(other) => other.index.id.to_string(),
        };
        assert_eq!(chosen, expected);
    }

    #[test]
    fn the_index_asked_for_comes_before_one_that_shares_a_unit() {
        check("z", "A", "B", "z");
        check("z", "A", "!", "z");
        check("z", "A", "-", "on its way");
    }

    #[test]
    fn the_first_that_shares_a_unit_is_chosen_and_none_behind_it_is_asked_for() {
        check("", "A", "-", "y");
        check("", "B", "A", "z");
        check("", "!", "A", "z");
        check("", "-", "A", "on its way");
    }

    #[test]
    fn where_none_shares_a_unit_the_first_stands() {
        check("w", "B", "B", "y");
    }

    #[test]
    fn an_index_of_other_periods_cannot_be_set_against_it() {
        let found = others(&publication(), &IndexId::new("w").unwrap(), Period::year(2020));
        assert_eq!(choose(found, None, |_| Editions::Missing), Choice::Nothing);
    }
}
