//! How figures came about: which of them this site added up, and how.

use super::form::sentence;
use super::labels::SharedLabels;
use crate::format;
use crate::model::domain::Domain;
use crate::model::edition::{Column, Edition, Origin};
use crate::model::index::{Index, Total};
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::weights::{Read, read};

/// What this site made of the figures of these tables: sums, where there are any, and ranks.
pub fn made(
    publication: &Publication,
    index: &Index,
    editions: &[&Edition],
    language: Language,
) -> String {
    let labels = SharedLabels::of(language);
    let derived = |is: fn(&Column) -> bool| {
        let columns = editions.iter().flat_map(|edition| &edition.columns);
        columns.filter(|column| column.origin == Origin::Derived).any(is)
    };
    let is_joined = |edition: &&Edition| {
        edition.columns.iter().any(|column| column.origin == Origin::Reconstructed)
    };
    if editions.iter().any(is_joined) {
        return labels.joined_note.to_owned();
    }
    let (total, nodes) =
        (derived(|column| column.domain.is_none()), derived(|column| column.domain.is_some()));
    let weights =
        editions.last().and_then(|edition| weights(publication, index, edition, language));
    match (total, nodes, weights) {
        (true, _, Some(weights)) => sentence!(language;
            "Điểm chung là tổng có trọng số do trang này tính từ điểm lĩnh vực ({weights}); hạng do trang này xếp.",
            "The total is a weighted sum made by this site from the domains ({weights}); ranks are made by this site."),
        (true, false, None) => labels.total_made.to_owned(),
        (true, true, None) => labels.derived_note.to_owned(),
        (false, true, _) => labels.nodes_made.to_owned(),
        (false, false, _) => labels.ranks_note.to_owned(),
    }
}

/// The weights of the domains as published, and how they are read; `None` where the total is no weighted sum.
fn weights(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    language: Language,
) -> Option<String> {
    let domains = publication.tree(&index.id).children_in(None, edition.period);
    if index.total != Total::Weighted {
        return None;
    }
    let weight = |domain: &&Domain| domain.weight.map(|weight| format::plain(weight, 4, language));
    let listed: Option<Vec<String>> = domains.iter().map(weight).collect();
    let listed = listed?.join(" – ");
    Some(match read(index.max, &domains)? {
        Read::Plain => sentence!(language; "trọng số {listed}", "weights {listed}"),
        Read::PerCent => sentence!(language;
            "trọng số {listed}, cộng lại là 100, được hiểu là phần trăm",
            "weights {listed}, which add up to 100 and are taken as per cent"),
        Read::Not(_) => return None,
    })
}
