//! Of which other figures is a figure made, and by which rule?
//!
//! A sum the table leaves out is made by the rule it was derived with (see [`derive`](mod@super::derive)). A printed
//! figure is told as made of those under it where all of them are printed and their sum, their sum by published
//! weights or their mean is that figure, as far as their decimals tell; by chance none of these is met.

use super::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::index::Index;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::model::weights::weights;

/// How the parts make the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Each counts once.
    Sum,
    /// Each counts as much as the others, all together once.
    Mean,
    /// Each counts by its weight.
    Weighted,
}

/// A figure among those that make another.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The node.
    pub domain: DomainId,
    /// Its score, index points.
    pub score: f64,
    /// What it counts in the whole.
    pub weight: f64,
}

/// A figure, and those it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Composed {
    /// The figure, index points.
    pub whole: f64,
    /// How its parts make it.
    pub rule: Rule,
    /// Whether it is printed, or was made of them.
    pub origin: Origin,
    /// Its parts, in the order of the tree.
    pub parts: Vec<Part>,
}

/// What a unit's figure of a node (`None`: the total) is made of; `None` where it is made of nothing else, a part has no
/// figure, or the parts do not make it.
pub fn composed(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    unit: UnitIdx,
    domain: Option<&DomainId>,
) -> Option<Composed> {
    let origin = edition.column(domain)?.origin;
    let whole = edition.cell(unit, domain).ok()?.points();
    let children = publication.tree(&index.id).children_in(domain, edition.period);
    let scores: Option<Vec<f64>> = children
        .iter()
        .map(|child| Some(edition.cell(unit, Some(&child.id)).ok()?.points()))
        .collect();
    let scores = scores.filter(|scores| scores.len() > 1)?;
    let published = weights(publication, index, domain, &children);
    let mean = vec![1.0 / children.len() as f64; children.len()];
    let ways = match origin {
        Origin::Derived => vec![published?],
        Origin::Published => published.into_iter().chain([mean]).collect(),
        Origin::Reconstructed => return None,
    };
    let places = |node| i32::from(publication.decimals(index, node));
    let half = |node| 0.5 * 10f64.powi(-places(node));
    let makes = |way: &Vec<f64>| {
        let made = way.iter().zip(&scores).map(|(weight, score)| weight * score);
        let made = without_noise(made.sum());
        let parts = way.iter().zip(&children).map(|(weight, child)| weight * half(Some(&child.id)));
        (made - whole).abs() <= half(domain) + parts.sum::<f64>()
    };
    let way = ways.into_iter().find(|way| origin == Origin::Derived || makes(way))?;
    let same = |weight: f64| way.iter().all(|own| (own - weight).abs() < 1e-9);
    let rule = match () {
        () if same(1.0) => Rule::Sum,
        () if same(1.0 / way.len() as f64) => Rule::Mean,
        () => Rule::Weighted,
    };
    let parts = children.iter().zip(scores).zip(way);
    let parts =
        parts.map(|((child, score), weight)| Part { domain: child.id.clone(), score, weight });
    Some(Composed { whole, rule, origin, parts: parts.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::derive::derive;
    use crate::analysis::example;
    use crate::model::index::Total;

    /// What unit A's total is made of, as `rule whole = part×weight …`.
    fn check(total: Total, tree: &str, table: &str, expected: &str) {
        let publication = example::publication(tree);
        let index = example::index(total);
        let edition = derive(&publication, &index, example::edition(&publication, "2020", table));
        let unit = publication.units.find("A").unwrap();
        let found = composed(&publication, &index, &edition, unit, None);
        let written = found.map_or_else(String::new, |found| {
            let part = |part: &Part| format!("{} {}×{}", part.domain, part.score, part.weight);
            let parts: Vec<String> = found.parts.iter().map(part).collect();
            format!("{:?} {} = {}", found.rule, found.whole, parts.join(" + "))
        });
        assert_eq!(written, expected);
    }

    #[test]
    fn a_sum_the_table_leaves_out_names_its_parts() {
        let expected = "Sum 3 = C1 1×1 + C2 2×1";
        check(Total::Sum, "C1\nC2", "unit C1 C2\nA 1 2", expected);
        let weighted = "C1 max 10 weight 0.25\nC2 max 10 weight 0.75";
        let expected = "Weighted 1.75 = C1 1×0.25 + C2 2×0.75";
        check(Total::Weighted, weighted, "unit C1 C2\nA 1 2", expected);
    }

    #[test]
    fn a_printed_total_is_told_as_sum_or_mean_where_the_parts_make_it() {
        let nodes = "C1\nC2";
        let summed = "unit C1 C2 total\nA 1.43 2.1 3.54";
        check(Total::AsPublished, nodes, summed, "Sum 3.54 = C1 1.43×1 + C2 2.1×1");
        let mean = "unit C1 C2 total\nA 1 2 1.5";
        check(Total::AsPublished, nodes, mean, "Mean 1.5 = C1 1×0.5 + C2 2×0.5");
        check(Total::AsPublished, nodes, "unit C1 C2 total\nA 1 2 2.9", "");
    }

    #[test]
    fn nothing_is_told_where_a_part_is_missing_or_the_only_one() {
        check(Total::AsPublished, "C1\nC2", "unit C1 C2 total\nA 1 - 1", "");
        check(Total::Sum, "C1", "unit C1\nA 1", "");
    }
}
