//! What is published and what it is made of: the tables of indices and of their nodes.
//!
//! A cell that cannot be read costs that cell alone: the index or the node is kept with what its row says otherwise. A
//! node whose place in the tree cannot be read is lost.

use crate::model::domain::{Domain, DomainId};
use crate::model::index::{Best, Continues, Index, IndexId, Rule, Total};
use crate::model::language::Name;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::weights::{Read, read};
use crate::read::cells::Row;
use crate::read::number::number;
use crate::read::problem::{Expected, Fault, Problem, quoted};

/// What a cell holds, if it can be read; else the problem is told and the cell counts as blank.
fn kept<T>(cell: Result<Option<T>, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    cell.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    })
}

/// The name; where it is blank, the code stands for it.
fn named(row: &Row<'_>, code: &str, problems: &mut Vec<Problem>) -> Name {
    if row.text("name").is_empty() {
        problems.push(row.bad("name", Expected::Text));
        return Name::new(code);
    }
    row.bilingual("name")
}

fn best_from(text: &str) -> Option<Best> {
    match text {
        "highest" => Some(Best::Highest),
        "lowest" => Some(Best::Lowest),
        "none" => Some(Best::None),
        _ => None,
    }
}

fn decimals(row: &Row<'_>, problems: &mut Vec<Problem>) -> Option<u8> {
    let few = |text: &str| text.parse().ok().filter(|count| *count <= 15u8);
    kept(row.parse("decimals", Expected::Decimals, few), problems)
}

/// The ends of a scale, where they are stated. The smallest score lies below the largest; the largest is not below zero
/// unless a smaller one is stated.
fn ends(row: &Row<'_>, problems: &mut Vec<Problem>) -> (Option<f64>, Option<f64>) {
    let min = kept(row.parse("min", Expected::Number, number), problems);
    let possible = |max: &f64| min.map_or(*max >= 0.0, |min| min < *max);
    let largest = |text: &str| number(text).filter(possible);
    (min, kept(row.parse("max", Expected::Maximum, largest), problems))
}

pub(super) fn index(
    publication: &mut Publication,
    row: &Row<'_>,
    problems: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let id = row.need("index", Expected::Code, IndexId::new)?;
    if publication.index(&id).is_some() {
        return Err(row.repeated("index", id.as_str()));
    }
    let name = named(row, id.as_str(), problems);
    let short = Some(row.bilingual("short")).filter(|short| !short.vi.is_empty());
    let best = kept(row.need("best", Expected::Best, best_from).map(Some), problems);
    let total = row.parse("total", Expected::Total, |text| match text {
        "sum" => Some(Total::Sum),
        "weighted" => Some(Total::Weighted),
        "as published" => Some(Total::AsPublished),
        _ => None,
    });
    let total = kept(total, problems).unwrap_or(Total::AsPublished);
    let (min, max) = ends(row, problems);
    let continues = kept(continues(publication, row), problems);
    publication.indices.push(Index {
        id,
        short: short.unwrap_or_else(|| name.clone()),
        name,
        min,
        max,
        measure: row.bilingual("measure"),
        // Which end is good is never guessed.
        best: best.unwrap_or(Best::None),
        decimals: decimals(row, problems).unwrap_or(2),
        total,
        publisher: row.bilingual("publisher"),
        description: row.bilingual("description"),
        source: Some(row.text("source"))
            .filter(|id| !id.is_empty())
            .map(|id| SourceId(id.to_owned())),
        continues,
    });
    Ok(())
}

/// The index of the units before, which stands above this one in the table, and the rule that joins both.
fn continues(publication: &Publication, row: &Row<'_>) -> Result<Option<Continues>, Problem> {
    let known = |text: &str| IndexId::new(text).filter(|id| publication.index(id).is_some());
    let Some(index) = row.parse("continues", Expected::IndexAbove, known)? else { return Ok(None) };
    let rule = |text: &str| (text == "mean").then_some(Rule::Mean);
    let rule = row.need("rule", Expected::JoiningRule, rule)?;
    Ok(Some(Continues { index, rule }))
}

pub(in crate::read) fn known_index(
    publication: &Publication,
    row: &Row<'_>,
) -> Result<IndexId, Problem> {
    let id = row.need("index", Expected::Code, IndexId::new)?;
    match publication.index(&id) {
        Some(_) => Ok(id),
        None => Err(row.problem(
            Some("index"),
            Fault::Unknown { found: quoted(id.as_str()), table: "indices" },
        )),
    }
}

pub(super) fn domain(
    publication: &mut Publication,
    row: &Row<'_>,
    problems: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let index = known_index(publication, row)?;
    let tree = publication.trees.entry(index).or_default();
    let id = row.need("domain", Expected::Code, DomainId::new)?;
    let parent = row.parse("parent", Expected::Code, DomainId::new)?;
    let weight = |text: &str| number(text).filter(|weight| *weight >= 0.0);
    let (min, max) = ends(row, problems);
    let domain = Domain {
        name: named(row, id.as_str(), problems),
        id,
        parent,
        min,
        max,
        best: kept(row.parse("best", Expected::Best, best_from), problems),
        decimals: decimals(row, problems),
        measure: row.bilingual("measure"),
        weight: kept(row.parse("weight", Expected::Number, weight), problems),
        from: kept(row.parse("from", Expected::Life, |text| text.parse().ok()), problems),
        to: kept(row.parse("to", Expected::Life, |text| text.parse().ok()), problems),
        note: row.bilingual("note"),
    };
    let known = tree.get(&domain.id).is_some();
    if known {
        return Err(row.repeated("domain", domain.id.as_str()));
    }
    tree.add(domain).map_err(|_| row.bad("parent", Expected::EarlierParent))
}

/// A sum without the digits that only the computer's arithmetic adds.
fn without_digits_of_sums(sum: f64) -> String {
    ((sum * 1e6).round() / 1e6).to_string()
}

/// Weights of domains no total can be made of: they add up to neither 1 nor 100, or one of them is not there.
pub(super) fn weights(publication: &Publication, file: &str, problems: &mut Vec<Problem>) {
    let weighted = publication.indices.iter().filter(|index| index.total == Total::Weighted);
    for index in weighted {
        let tree = publication.tree(&index.id);
        let domains: Vec<&Domain> = tree.children(None).filter(|node| node.to.is_none()).collect();
        let mut tell = |of: &str, sum: Option<String>| {
            let fault = Fault::Weights { of: of.to_owned(), sum };
            problems.push(Problem::new(file, None, Some("weight"), fault));
        };
        if let Some(Read::Not(sum)) = read(index.max, &domains) {
            tell(index.id.as_str(), Some(without_digits_of_sums(sum)));
        }
        for node in domains.iter().filter(|node| node.weight.is_none()) {
            tell(node.id.as_str(), None);
        }
    }
}
