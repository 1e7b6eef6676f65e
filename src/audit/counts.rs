//! Does a stated number agree with the units listed beside it, and a population with itself?

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::nodes::nodes;
use super::range::same;
use super::sheet::Sheet;
use crate::model::form::Kind as Measured;
use crate::model::observation::Observation;
use crate::model::operator::Operator;
use crate::model::order::Order;
use crate::model::place::Place;
use crate::model::statistic::Statistic;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    populations(audited, findings);
    lists(audited, sheet, findings);
}

/// Counts of one index that are printed "of" different numbers of units.
fn populations(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    for node in nodes(audited) {
        let Some(known) = node.population else { continue };
        for found in &node.statistics {
            let (Statistic::Count(_), Some(of)) = (&found.statistic, found.of) else { continue };
            let over = found.operator == Operator::Exactly && found.value > of;
            let doubt = match same(of, known) {
                false => Doubt::Population { known },
                true if over => Doubt::OverWhole { numerator: found.value, denominator: of },
                true => continue,
            };
            let figures = vec![Figure::statistic(found)];
            findings.push(Finding::new(Kind::Counts, Grade::Impossible, figures, doubt));
        }
    }
}

/// "04 xã: Thôm Mòn, Púng Tra, …": a number of units printed inside a statement that lists units by name.
fn lists(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let units = |found: &&Observation| {
        sheet.row(found).is_some_and(|row| {
            let measure = row.measure.vi.to_lowercase();
            row.kind == Measured::Number && (measure == "xã" || measure.starts_with("xã,"))
        })
    };
    let mut counted: Vec<&Observation> =
        audited.documents.observations.iter().filter(units).collect();
    let line = |place: &Place| (place.source.clone(), place.lines.0);
    counted.arrange_by_key(|one| line(&one.place));
    for remark in audited.documents.remarks.iter().filter(|remark| !remark.units.is_empty()) {
        let from = counted.partition_point(|found| line(&found.place) < line(&remark.place));
        let near = counted[from..].iter().take_while(|found| {
            found.place.source == remark.place.source && found.place.lines.0 <= remark.place.lines.1
        });
        for found in near.filter(|found| stands_in(&found.place, &remark.place)) {
            let (Ok(value), listed) = (found.value, remark.units.len()) else { continue };
            if found.ratio.is_none() && !same(value, listed as f64) {
                let figures = vec![Figure::observed(found), Figure::remark(remark)];
                let doubt = Doubt::Listed { listed };
                findings.push(Finding::new(Kind::Counts, Grade::Doubtful, figures, doubt));
            }
        }
    }
}

/// Whether a figure is printed inside a statement.
fn stands_in(figure: &Place, statement: &Place) -> bool {
    figure.source == statement.source
        && statement.lines.0 <= figure.lines.0
        && figure.lines.1 <= statement.lines.1
        && !figure.printed.is_empty()
        && statement.printed.contains(&figure.printed)
}
