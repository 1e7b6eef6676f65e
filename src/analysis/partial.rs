//! A node of a table that is published in part: who has a score, who a bound, who nothing.
//!
//! Scores and bounds stand in order, a bound where its number stands: "trên 23" before 23, "dưới 20" after 20. Nothing is
//! known of the place of a unit without either, so those stand after them, in the order of their table.

use crate::model::order::Order;
use std::cmp::Ordering;

use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Best;
use crate::model::operator::{Limit, Operator};
use crate::model::publication::Publication;
use crate::model::statistic::{Published, Statistic};
use crate::model::unit::{UnitCode, UnitIdx};

/// A unit with what is published of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Listed {
    /// The unit.
    pub unit: UnitIdx,
    /// Its score, exact or bounded.
    pub value: Limit,
}

/// The units of a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Partial {
    /// Those with a score or a bound, best first.
    pub listed: Vec<Listed>,
    /// Those with neither, in table order.
    pub silent: Vec<UnitIdx>,
    /// How many more the publication ranks, whose names are not known.
    pub unnamed: usize,
}

/// The units of a node of a table published in part.
///
/// The units without a score are the others of the same parents, as long as those are as many as the publication ranks.
pub fn partial(
    publication: &Publication,
    best: Best,
    edition: &Edition,
    domain: Option<&DomainId>,
) -> Partial {
    let mut listed: Vec<Listed> = Vec::new();
    for &unit in &edition.units {
        let exact = |score: crate::model::score::Score| Limit {
            operator: Operator::Exactly,
            value: score.points(),
        };
        let value = edition.cell(unit, domain).ok().map(exact);
        if let Some(value) = value.or_else(|| edition.bound(unit, domain)) {
            listed.push(Listed { unit, value });
        }
    }
    listed.arrange_by(|one, next| {
        let up = order_of(one.value, next.value).then(next.unit.cmp(&one.unit));
        match best {
            Best::Highest | Best::None => up.reverse(),
            Best::Lowest => up,
        }
    });
    let all = everybody(publication, edition);
    let population = edition.population.unwrap_or(all.len());
    let all = if all.len() == population { all } else { edition.units.clone() };
    let known = |unit: &UnitIdx| listed.iter().any(|found| found.unit == *unit);
    let silent: Vec<UnitIdx> = all.into_iter().filter(|unit| !known(unit)).collect();
    let unnamed = population.saturating_sub(listed.len() + silent.len());
    Partial { listed, silent, unnamed }
}

fn order_of(one: Limit, next: Limit) -> Ordering {
    let side = |limit: Limit| match limit.operator {
        Operator::Above => 1,
        Operator::Below => -1,
        _ => 0,
    };
    one.value.total_cmp(&next.value).then(side(one).cmp(&side(next)))
}

/// All units of the parents of those listed that existed in the period.
fn everybody(publication: &Publication, edition: &Edition) -> Vec<UnitIdx> {
    let parents: Vec<&UnitCode> = edition
        .units
        .iter()
        .filter_map(|unit| publication.units.get(*unit).parent.as_ref())
        .collect();
    let belongs = |parent: &Option<UnitCode>| parent.as_ref().is_some_and(|p| parents.contains(&p));
    let all = publication.units.iter();
    all.filter(|(_, unit)| belongs(&unit.parent) && unit.exists_in(edition.period))
        .map(|(place, _)| place)
        .collect()
}

/// What is published of a node beside single scores, in printed order; a maximum printed twice once.
pub fn statistics<'a>(
    documents: &'a Documents,
    edition: &Edition,
    domain: Option<&DomainId>,
) -> Vec<&'a Published> {
    let mut found: Vec<&Published> = Vec::new();
    for one in &documents.statistics {
        let here = one.index == edition.index
            && one.period == edition.period
            && one.domain.as_ref() == domain;
        let again =
            |known: &&Published| known.statistic == one.statistic && known.value == one.value;
        if here && !found.iter().any(again) {
            found.push(one);
        }
    }
    found
}

/// The published mean.
pub fn mean<'a>(statistics: &[&'a Published]) -> Option<&'a Published> {
    statistics.iter().copied().find(|found| found.statistic == Statistic::Mean)
}

/// What a published mean says of all units, or against the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// It is the maximum: so is every unit's score.
    EverybodyAtMax,
    /// It lies above the highest score that is published, which no mean can.
    AboveHighest,
}

/// What follows from the published mean alone.
pub fn telling(statistics: &[&Published], max: Option<f64>) -> Option<Telling> {
    let mean = mean(statistics)?.value;
    if max.is_some_and(|max| mean == max) {
        return Some(Telling::EverybodyAtMax);
    }
    let highest = statistics.iter().find(|found| {
        found.statistic == Statistic::Highest && found.operator == Operator::Exactly
    })?;
    (mean > highest.value).then_some(Telling::AboveHighest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::IndexId;
    use crate::model::language::Name;
    use crate::model::missing::Missing;
    use crate::model::place::{Place, Row};
    use crate::model::source::SourceId;

    /// Units A to L belong to one parent; `23>` and `20<` are bounds.
    fn check(population: usize, table: &str, expected: &str) {
        let publication = example::siblings();
        let plain = table.replace(['>', '<'], "");
        let mut edition = example::edition(&publication, "2023", &plain);
        edition.population = Some(population);
        for line in table.lines().filter(|line| line.ends_with(['>', '<'])) {
            let (code, text) = line.split_once(' ').unwrap();
            let unit = example::at(&publication, code);
            let sign = if text.ends_with('>') { Operator::Above } else { Operator::Below };
            let value = text[..text.len() - 1].parse().unwrap();
            let row = edition.row(unit).unwrap();
            edition.columns[0].cells[row] = Err(Missing::BoundOnly);
            let bound = Some(Limit { operator: sign, value });
            edition.details.insert((unit, None), example::detail(bound, None));
        }
        let found = partial(&publication, Best::Highest, &edition, None);
        let code = |unit: UnitIdx| publication.units.get(unit).code.to_string();
        let listed: Vec<String> = found
            .listed
            .iter()
            .map(|one| {
                format!("{}{}{}", code(one.unit), one.value.operator.sign(), one.value.value)
            })
            .collect();
        let silent: Vec<String> = found.silent.into_iter().map(code).collect();
        assert_eq!(
            format!("{} | {} | {}", listed.join(" "), silent.join(" "), found.unnamed),
            expected
        );
    }

    #[test]
    fn the_others_of_the_same_parent_are_named_when_they_are_all() {
        check(12, "unit total\nC 9\nA 14\nB 13", "A=14 B=13 C=9 | D E F G H I J K L | 0");
    }

    #[test]
    fn otherwise_they_are_only_counted() {
        check(17, "unit total\nA 14\nB -", "A=14 | B | 15");
    }

    #[test]
    fn bounds_stand_where_their_numbers_stand() {
        // phong-tho-2023 L95: "trên 23 điểm", "dưới 20 điểm".
        check(4, "unit total\nA 20<\nB 23>\nC 23\nD 20", "B>23 C=23 D=20 A<20 |  | 0");
    }

    fn published(statistic: Statistic, value: f64) -> Published {
        Published {
            index: IndexId::new("x").unwrap(),
            period: "2023".parse().unwrap(),
            scope: example::at(&example::publication(""), "A"),
            domain: None,
            statistic,
            value,
            of: None,
            operator: Operator::Exactly,
            place: Place {
                source: SourceId("doc".to_owned()),
                section: String::new(),
                lines: (1, 1),
                cell: None,
                nth: 1,
                printed: String::new(),
            },
            note: Name::default(),
            row: Row::default(),
        }
    }

    #[test]
    fn a_mean_tells_what_follows_from_it() {
        // phong-tho-2023 L65: 8/8; L54: 18,40 above the highest, 18; L26: 11,24 below 14.
        let found = |mean: f64, highest: f64, max: f64| {
            let all = [published(Statistic::Mean, mean), published(Statistic::Highest, highest)];
            telling(&all.iter().collect::<Vec<_>>(), Some(max))
        };
        assert_eq!(found(8.0, 8.0, 8.0), Some(Telling::EverybodyAtMax));
        assert_eq!(found(18.4, 18.0, 19.0), Some(Telling::AboveHighest));
        assert_eq!(found(11.24, 14.0, 15.0), None);
    }
}
