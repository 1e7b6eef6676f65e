//! What would units that came about by merging have had before, and how far is that from what was published?
//!
//! Only by a rule the package states (`continues` and `rule` of its indices). The mean: the score of a unit is
//! `x̄ = (x₁ + … + xₙ) / n` over the n units of its level that lived in the period and live on in it, all of which must
//! have a score; a unit that came from no other keeps its own. Whoever lacks a part has none: nothing is filled in. Where both tables are
//! published for one period, the rule is held against it: the distance of a unit is `|x̄ − x|`.

use std::collections::BTreeMap;

use super::rank::without_noise;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::{IndexId, Rule};
use crate::model::mark::{Flag, Flags, Mark, Precision};
use crate::model::missing::{Cell, Missing};
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::unit::{Unit, UnitCode, UnitIdx};

/// A table of the units before, made into one of these units by the rule; no domains, whose sums it may not keep.
pub fn reconstruct(
    publication: &Publication,
    (index, rule): (&IndexId, Rule),
    former: &Edition,
    units: &[UnitIdx],
) -> Edition {
    let parts = parts_of(publication, former);
    // The units a unit was made of, itself among them where it lived before; none of one that came from no other.
    let made_of = |unit: UnitIdx| {
        let mut found = parts.get(&publication.units.get(unit).code)?.clone();
        found.extend(former.row(unit).map(|_| unit).filter(|unit| !found.contains(unit)));
        Some(found)
    };
    let mut edition = Edition {
        index: index.clone(),
        units: Vec::new(),
        lines: Vec::new(),
        columns: Vec::new(),
        population: None,
        details: BTreeMap::new(),
        staged: Vec::new(),
        marks: Default::default(),
        unplaced: former.unplaced,
        ..former.clone()
    };
    let mut cells = Vec::new();
    for &unit in units {
        let parts = made_of(unit);
        let cell = match &parts {
            Some(parts) => joined(rule, former, parts),
            None => former.cell(unit, None),
        };
        if parts.is_some() && cell.is_ok() {
            let mut flags = Flags::default();
            flags.add(Flag::Reconstructed);
            let (printed, precision) = (Box::default(), Precision::Held);
            edition.marks.set(unit, None, Mark { printed, flags, bound: None, precision });
        }
        edition.units.push(unit);
        edition.lines.push(0);
        cells.push(cell);
    }
    edition.columns.push(Column { domain: None, origin: Origin::Reconstructed, cells });
    edition
}

/// The units of the table's level that lived in its period, by the code of each they live on in.
fn parts_of<'a>(
    publication: &'a Publication,
    former: &Edition,
) -> BTreeMap<&'a UnitCode, Vec<UnitIdx>> {
    let all = &publication.units;
    let mut parts: BTreeMap<&UnitCode, Vec<UnitIdx>> = BTreeMap::new();
    let listed = former.level(all);
    let lived = |one: &Unit| Some(&one.level) == listed && one.exists_in(former.period);
    for (unit, described) in all.iter().filter(|(_, one)| lived(one)) {
        for code in &described.successors {
            parts.entry(code).or_default().push(unit);
        }
    }
    parts
}

fn joined(rule: Rule, former: &Edition, parts: &[UnitIdx]) -> Cell {
    let mut scores = Vec::new();
    for part in parts {
        // A part the table does not list is as much missing as one without a score.
        let Ok(score) = former.cell(*part, None) else { return Err(Missing::PartMissing) };
        scores.push(score.points());
    }
    match rule {
        Rule::Mean => {
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            Score::new(without_noise(mean)).ok_or(Missing::PartMissing)
        }
    }
}

/// How far the rule is from what was published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// So many units have both.
    pub compared: usize,
    /// The largest distance, index points.
    pub largest: f64,
    /// Whose it is.
    pub unit: UnitIdx,
}

/// The rule held against a published table of the same period; `None` where no unit has both.
pub fn fit(reconstructed: &Edition, published: &Edition) -> Option<Fit> {
    let pairs = reconstructed.units.iter().filter_map(|unit| {
        let made = reconstructed.cell(*unit, None).ok()?.points();
        let printed = published.cell(*unit, None).ok()?.points();
        Some((without_noise((made - printed).abs()), *unit))
    });
    let pairs: Vec<(f64, UnitIdx)> = pairs.collect();
    let farthest = pairs.iter().max_by(|one, next| one.0.total_cmp(&next.0))?;
    Some(Fit { compared: pairs.len(), largest: farthest.0, unit: farthest.1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::index::Total;

    /// Units `a` and `b` became `n`; `c` stays. Synthetic.
    fn publication() -> Publication {
        let mut publication = Publication::default();
        let became = |code: &str, successors: &[&str]| Unit {
            successors: successors.iter().filter_map(|code| UnitCode::new(code)).collect(),
            ..example::unit(code, code)
        };
        for unit in [became("a", &["n"]), became("b", &["n"]), became("c", &[]), became("n", &[])] {
            publication.units.add(unit).unwrap();
        }
        publication.indices.push(example::index(Total::AsPublished));
        publication
    }

    fn check(table: &str, expected: [Result<f64, Missing>; 2]) {
        let publication = publication();
        let former = example::totals(&publication, table).remove(0);
        let unit = |code| publication.units.find(code).unwrap();
        let units = [unit("n"), unit("c")];
        let index = publication.indices[0].id.clone();
        let made = reconstruct(&publication, (&index, Rule::Mean), &former, &units);
        let cell = |unit| made.cell(unit, None).map(|score| score.points());
        assert_eq!(units.map(cell), expected, "{table}");
        assert_eq!(made.mark(units[0], None).is_some(), expected[0].is_ok());
        assert!(made.mark(units[1], None).is_none());
    }

    #[test]
    fn a_merged_unit_has_the_mean_of_its_parts_and_another_its_own_score() {
        check("2023 a=4 b=7 c=3", [Ok(5.5), Ok(3.0)]);
    }

    #[test]
    fn a_part_without_a_score_leaves_no_mean_of_the_others() {
        check("2023 a=4 b=- c=3", [Err(Missing::PartMissing), Ok(3.0)]);
        check("2023 a=4 c=3", [Err(Missing::PartMissing), Ok(3.0)]);
    }

    #[test]
    fn a_unit_that_grew_counts_itself_and_one_that_had_ended_counts_no_more() {
        let mut publication = publication();
        // `d` was joined to `c`, `e` long before.
        let ended = |code: &str, to: &str| Unit {
            successors: UnitCode::new("c").into_iter().collect(),
            to: to.parse().ok(),
            ..example::unit(code, code)
        };
        for unit in [ended("d", "2025-06-30"), ended("e", "2008-07-31")] {
            publication.units.add(unit).unwrap();
        }
        let former = example::totals(&publication, "2023 c=3 d=4").remove(0);
        let grown = publication.units.find("c").unwrap();
        let index = publication.indices[0].id.clone();
        let made = reconstruct(&publication, (&index, Rule::Mean), &former, &[grown]);
        assert_eq!(made.cell(grown, None).map(|score| score.points()), Ok(3.5));
    }

    #[test]
    fn the_rule_is_as_good_as_its_largest_distance() {
        let publication = publication();
        let tables = example::totals(&publication, "2023 a=4 b=7 c=3\n2024 n=5.25 c=3");
        let units: Vec<UnitIdx> =
            ["n", "c"].map(|code| publication.units.find(code).unwrap()).into();
        let index = publication.indices[0].id.clone();
        let made = reconstruct(&publication, (&index, Rule::Mean), &tables[0], &units);
        let found = fit(&made, &tables[1]).unwrap();
        assert_eq!(found, Fit { compared: 2, largest: 0.25, unit: units[0] });
    }
}
