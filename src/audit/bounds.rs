//! Does a figure exceed what it can reach? Shares over a hundred, a part over its whole, a score over its maximum.

use super::audited::Audited;
use super::doubt::Doubt;
use super::doubt::terms::Limited;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::{Bounds, Whole, above};
use super::sheet::Sheet;
use crate::model::edition::Edition;
use crate::model::form::{Indicator, Kind as Measured, Relation};
use crate::model::missing::{Missing, printed};
use crate::model::observation::Observation;
use crate::model::scale::Scale;
use crate::model::score::Score;

/// Adds what it finds to `findings`.
pub fn check(_: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for (place, row) in sheet.rows.iter().enumerate() {
        match row.kind {
            Measured::Percent => shares(sheet, place, findings),
            Measured::Number => limits(sheet, place, findings),
            Measured::Heading | Measured::Code | Measured::Text => {}
        }
    }
}

/// Whether a rate is a share of a whole. What is compared with a plan or another year may exceed it.
fn is_share(row: &Indicator) -> bool {
    let name = row.name.vi.to_lowercase();
    let share = ["tỷ lệ", "tỉ lệ"].iter().any(|word| name.starts_with(word));
    let compared = ["so với", "tăng", "kế hoạch", "dự toán", "vượt"];
    share && !compared.iter().any(|word| name.contains(word))
}

fn shares(sheet: &Sheet<'_>, place: usize, findings: &mut Vec<Finding>) {
    let row = &sheet.rows[place];
    for (_, found) in sheet.of_row(place) {
        let Ok(value) = found.value else { continue };
        let lowest = Bounds::of(value, found.operator, &found.place.printed).low;
        let mut push = |grade, doubt| {
            findings.push(Finding::new(Kind::Bounds, grade, vec![Figure::observed(found)], doubt));
        };
        if is_share(row) && above(lowest, 100.0) {
            push(Grade::Impossible, Doubt::OverHundred);
        } else if is_share(row) && value < 0.0 {
            push(Grade::Impossible, Doubt::Below(0.0));
        }
        if let Some((numerator, denominator)) = found.ratio
            && above(numerator, denominator)
        {
            let grade = if is_share(row) { Grade::Impossible } else { Grade::Doubtful };
            push(grade, Doubt::OverWhole { numerator, denominator });
        }
    }
}

/// A number against the rows it cannot exceed: its whole, the row that contains it, the row its meaning names.
fn limits(sheet: &Sheet<'_>, place: usize, findings: &mut Vec<Finding>) {
    let row = &sheet.rows[place];
    let parent = match row.relation {
        Relation::Topic => None,
        Relation::Part(_) => Some(Limited::Part),
        Relation::Subset => Some(Limited::Subset),
    };
    let above_it = row.parent.as_ref().zip(parent);
    let meant = row.at_most.as_ref().map(|id| (id, Limited::Meaning));
    for (id, limited) in above_it.into_iter().chain(meant) {
        let Some(limit) = sheet.place(id).filter(|id| sheet.rows[*id].kind == Measured::Number)
        else {
            continue;
        };
        for (unit, when) in sheet.spans(place) {
            let limits = sheet.values(limit, unit, when);
            for found in sheet.values(place, unit, when) {
                if let Some(limit) = exceeded(found, &limits) {
                    let figures = vec![Figure::observed(found), Figure::observed(limit)];
                    let doubt = Doubt::Exceeds { limited };
                    let grade = grade(row, &sheet.rows[sheet.place(id).unwrap_or(place)]);
                    findings.push(Finding::new(Kind::Bounds, grade, figures, doubt));
                }
            }
        }
    }
    let whole = |found: &Observation| found.ratio;
    for (_, found) in sheet.of_row(place) {
        if let Some((numerator, denominator)) = whole(found)
            && above(numerator, denominator)
        {
            let doubt = Doubt::OverWhole { numerator, denominator };
            let figures = vec![Figure::observed(found)];
            findings.push(Finding::new(Kind::Bounds, Grade::Doubtful, figures, doubt));
        }
    }
}

/// Two measures by their words may still count the same things, so that only the look of it is in doubt.
fn grade(row: &Indicator, limit: &Indicator) -> Grade {
    let (a, b) = (row.measure.vi.to_lowercase(), limit.measure.vi.to_lowercase());
    if a.is_empty() || b.is_empty() || a == b { Grade::Impossible } else { Grade::Doubtful }
}

/// The limit a figure exceeds, when it exceeds every value printed for the limit.
fn exceeded<'a>(found: &Observation, limits: &[&'a Observation]) -> Option<&'a Observation> {
    let all = limits.iter().copied().chain([found]);
    let numbers = all.filter_map(|found| Some((found.value.ok()?, found.place.printed.as_str())));
    let whole = Whole::among(numbers);
    let range = |found: &Observation| {
        Some(Bounds::among(found.value.ok()?, found.operator, &found.place.printed, whole))
    };
    let lowest = range(found)?.low;
    let over = |limit: &&Observation| range(limit).is_some_and(|limit| above(lowest, limit.high));
    limits.iter().all(over).then(|| limits.first().copied()).flatten()
}

/// Scores outside their scale, in what is published and where it is printed again.
pub fn scores(audited: &Audited<'_>, edition: &Edition, findings: &mut Vec<Finding>) {
    let Some(index) = audited.publication.index(&edition.index) else { return };
    let mut push = |figure: Figure, doubt| {
        let found = Finding::new(Kind::Bounds, Grade::Impossible, vec![figure], doubt);
        findings.push(found.of_table(edition));
    };
    for column in &edition.columns {
        let domain = column.domain.as_ref();
        let scale = Scale::of(audited.publication, index, edition, column);
        for (unit, cell) in edition.units.iter().zip(&column.cells) {
            let bound = || edition.bound(*unit, domain).and_then(|bound| Score::new(bound.value));
            let Some(score) = printed(cell).or_else(bound) else { continue };
            let figure = || Figure::score(edition, *unit, domain);
            match (scale.refuses(score), scale) {
                (Some(Missing::AboveScale(_)), Scale { max: Some(max), .. }) => {
                    push(figure(), Doubt::OverMaximum { max });
                }
                (Some(_), Scale { min: Some(min), .. }) => push(figure(), Doubt::Below(min)),
                _ => {}
            }
        }
    }
}
