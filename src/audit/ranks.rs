//! Do printed ranks agree with the scores, with one another and with the number of units?
//!
//! Equal scores may share the better rank (1, 2, 2, 4), take the next number (1, 2, 2, 3), share the middle or the worse
//! one, or be put in order by something that is not printed: a rank is only wrong when no rule gives it.

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::sheet::Sheet;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Best;
use crate::model::observation::PrintedRank;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, _: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for found in &audited.documents.observations {
        over(Figure::observed(found), found.rank, findings);
    }
    for target in &audited.documents.targets {
        over(Figure::target(target), target.rank, findings);
    }
    // Only tables with details print ranks.
    for edition in audited.editions.iter().filter(|edition| !edition.details.is_empty()) {
        for ((unit, domain), detail) in &edition.details {
            over(Figure::score(edition, *unit, domain.as_ref()), detail.rank, findings);
        }
        let index = audited.publication.index(&edition.index);
        let best =
            |domain| index.map_or(Best::Highest, |index| audited.publication.best(index, domain));
        for column in &edition.columns {
            let domain = column.domain.as_ref();
            table(edition, domain, best(domain), findings);
        }
    }
}

fn over(mut figure: Figure, rank: Option<PrintedRank>, findings: &mut Vec<Finding>) {
    if let Some(PrintedRank { rank, of: Some(of) }) = rank
        && rank > of
    {
        figure.column = "rank".to_owned();
        let doubt = Doubt::RankOver { rank, of };
        findings.push(Finding::new(Kind::Ranks, Grade::Impossible, vec![figure], doubt));
    }
}

/// A unit with its printed rank and its score.
struct Ranked {
    unit: UnitIdx,
    rank: u32,
    score: f64,
}

/// The ranks of one column. `best` first, equal scores together.
fn table(edition: &Edition, domain: Option<&DomainId>, best: Best, findings: &mut Vec<Finding>) {
    let ranked = |(unit, score): (&UnitIdx, f64)| {
        let rank = edition.detail(*unit, domain)?.rank?.rank;
        Some(Ranked { unit: *unit, rank, score })
    };
    let Some(column) = edition.column(domain) else { return };
    let scores = edition.units.iter().zip(&column.cells);
    let mut rows: Vec<Ranked> = scores
        .filter_map(|(unit, cell)| Some((unit, cell.ok()?.points())))
        .filter_map(ranked)
        .collect();
    if rows.len() < 2 {
        return;
    }
    rows.arrange_by(|a, b| match best {
        Best::Highest | Best::None => b.score.total_cmp(&a.score),
        Best::Lowest => a.score.total_cmp(&b.score),
    });
    let figure = |row: &Ranked| Figure::score(edition, row.unit, domain);
    let mut push = |grade, figures, doubt| {
        let found = Finding::new(Kind::Ranks, grade, figures, doubt);
        findings.push(found.of_table(edition));
    };
    for pair in rows.windows(2) {
        let [a, b] = pair else { continue };
        let figures = || vec![figure(a), figure(b)];
        if a.score != b.score && a.rank > b.rank {
            push(Grade::Impossible, figures(), Doubt::RankOrder { ranks: (a.rank, b.rank) });
        } else if a.score != b.score && a.rank == b.rank {
            // Scores that differ in the table may be equal as they were ranked, with fewer decimals.
            push(Grade::Doubtful, figures(), Doubt::RankShared { rank: a.rank });
        }
    }
    // Only a table that lists every unit it ranks tells which ranks there must be.
    let all = edition.population.is_none_or(|population| population == rows.len());
    if !all || rows.len() < edition.units.len() {
        return;
    }
    let mut first = 0;
    let mut dense = 0;
    for equal in rows.chunk_by(|a, b| a.score == b.score || a.rank == b.rank) {
        dense += 1;
        let last = u32::try_from(first + equal.len()).unwrap_or(u32::MAX);
        for row in equal.iter().filter(|row| row.rank < dense || row.rank > last) {
            let doubt = Doubt::RankRecomputed { rank: row.rank, allowed: (dense, last) };
            push(Grade::Impossible, vec![figure(row)], doubt);
        }
        first += equal.len();
    }
    let tied = rows.windows(2).any(|pair| pair[0].score == pair[1].score);
    let missing = (1..).zip(&rows).map(|(rank, _)| rank);
    for rank in missing.filter(|rank| !tied && rows.iter().all(|row| row.rank != *rank)) {
        push(Grade::Doubtful, rows.iter().map(figure).collect(), Doubt::RankMissing { rank });
    }
}
