//! The unit in every domain of a table published in part: score, maximum, share, and what else the document prints.

use super::cells::{maximum, of_unit, rank, score, share, statistic};
use super::subject::{Latest, Subject};
use crate::analysis::profile::Facet;
use crate::analysis::profile::place_among;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::model::edition::Detail;
use crate::model::order::Order;
use crate::model::statistic::{Published, Statistic};
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;

/// A row a domain, the worst rank first; ranks and means only where the document prints some.
pub fn sheet(subject: &Subject, latest: &Latest, domains: &[Facet]) -> Sheet {
    let language = subject.language;
    let (words, labels) = (UnitLabels::of(language), SharedLabels::of(language));
    let detail = |facet: &Facet| -> Option<&Detail> {
        latest.edition.detail(subject.unit, facet.domain.as_ref())
    };
    let mean = |facet: &Facet| -> Option<&Published> {
        subject.statistic_of_all(latest, facet.domain.as_ref(), &Statistic::Mean)
    };
    let with_rank = domains.iter().filter_map(detail).any(|detail| detail.rank.is_some());
    let with_mean = domains.iter().any(|facet| mean(facet).is_some());
    let mut columns = vec![Column::name(labels.domain)];
    if with_rank {
        columns.push(Column::numbers(words.published_rank));
        columns.push(Column::numbers(labels.rank_of).beside());
    }
    columns.push(Column::numbers(labels.score));
    // A score printed in per cent is its share of 100.
    let in_percent = domains.iter().filter(|facet| facet.is_published()).all(|facet| {
        let printed = detail(facet).and_then(|detail| detail.place.as_ref());
        facet.max == Some(100.0) && printed.is_some_and(|place| place.printed.ends_with('%'))
    });
    columns.extend([labels.maximum, words.share].map(|label| {
        let column = Column::numbers(label);
        if in_percent { column.file_only() } else { column }
    }));
    if with_mean {
        columns.push(Column::numbers(words.published_mean));
    }
    let row = |facet: &Facet| -> Row {
        let domain = facet.domain.as_ref();
        let name = domain.map(|id| subject.domain_name(Some(&latest.view.index.id), id));
        let mut cells = vec![Cell::text(name.unwrap_or_default())];
        if with_rank {
            let detail = detail(facet);
            let printed = detail.and_then(|detail| detail.rank);
            let [rank, of] = rank(printed, detail.and_then(|detail| detail.rank_place.as_ref()));
            cells.push(Cell { place: printed.and_then(place_among), ..rank });
            cells.push(of);
        }
        cells.extend([
            score(latest, subject.unit, domain, language),
            maximum(facet.max, language),
            share(facet.reached(), language),
        ]);
        if with_mean {
            cells.push(statistic(mean(facet)));
        }
        cells.into()
    };
    // Shares of a maximum say how hard a domain is; ranks say where the unit lost its place.
    let mut ordered: Vec<&Facet> = domains.iter().collect();
    ordered.arrange_by_key(|facet| {
        let rank = detail(facet).and_then(|detail| detail.rank);
        std::cmp::Reverse(rank.map(|rank| rank.rank))
    });
    let rows = ordered.into_iter().map(row).collect();
    of_unit(subject, Sheet { title: latest.name(language), columns, rows })
}
