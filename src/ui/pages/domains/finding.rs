//! What the page of domains finds, of which domains and which units.

use leptos::prelude::*;

use crate::analysis::over_domains::{best_and_worst, closest_to_maximum};
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::domain::Domain;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::figures::strips::{Ranked, ranked};
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::words::answers;
use crate::words::domains::sentences;

/// The nodes with a strip: those under the node in view, or beside it when it has none.
pub fn nodes(standing: &Standing) -> Vec<Domain> {
    let view = &standing.view;
    let tree = view.publication.tree(&view.index.id);
    let nodes = tree.under_or_beside(view.asked_domain(), view.period);
    let scored = |node: &&Domain| standing.edition.column(Some(&node.id)).is_some();
    nodes.into_iter().filter(scored).cloned().collect()
}

/// The units the reader has chosen, that the table lists.
pub fn chosen(standing: &Standing) -> Vec<UnitIdx> {
    let units = &standing.view.publication.units;
    use_address().selection.with(|selection| {
        let codes = selection.units.iter();
        let found = codes.filter_map(|code| units.find(code.as_str()));
        found.filter(|unit| standing.edition.row(*unit).is_some()).collect()
    })
}

/// What the reader learns here: where the unit chosen stands best and worst, else who is first and last in the domain asked
/// for, else in which domains all come closest to the maximum and in which least.
pub fn finding(standing: &Standing) -> Option<String> {
    let language = use_address().language();
    let view = &standing.view;
    let domains = ranked((view, &standing.edition), &nodes(standing), language);
    let rankings: Vec<&Ranking> = domains.iter().map(|domain| domain.ranking.as_ref()).collect();
    if let Some(unit) = chosen(standing).first() {
        let (best, worst) = best_and_worst(*unit, &rankings)?;
        let place = |at: usize| {
            let domain = domains.get(at)?;
            let row = domain.ranking.find(*unit)?;
            let among = domain.ranking.among();
            Some((
                domain.name.as_str(),
                format::places::rank_of(row.rank, row.shared, among, language),
            ))
        };
        let (first, last) = (place(best)?, place(worst)?);
        let last = (best != worst).then_some((last.0, last.1.as_str()));
        return Some(sentences::own(
            &view.name(*unit, language),
            (first.0, &first.1),
            last,
            language,
        ));
    }
    if let Some(domain) = view.asked_domain() {
        let best = view.best(Some(domain));
        let ranking = use_library().rankings.of(best, &standing.edition, Some(domain));
        let said = answers::table_answer(
            &ranking,
            |unit| view.name(unit, language),
            view.decimals(Some(domain)),
            language,
        );
        return Some(said.trim_end_matches('.').to_owned());
    }
    let with_max = |domain: &'_ Ranked| view.max(Some(&domain.id));
    let with_max: Vec<(&Ranking, Option<f64>)> =
        domains.iter().map(|domain| (domain.ranking.as_ref(), with_max(domain))).collect();
    let (closest, farthest) = closest_to_maximum(&with_max, view.index.best, view.index.max)?;
    let name = |at: usize| domains.get(at).map(|domain| domain.name.as_str());
    let (closest, farthest) = ((name(closest.0)?, closest.1), (name(farthest.0)?, farthest.1));
    Some(sentences::closest(closest, farthest, language))
}
