//! Is a target beyond its scale, below what was already reached, or at odds with the rank aimed at?

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::{above, same};
use super::sheet::Sheet;
use crate::model::edition::Edition;
use crate::model::index::{Best, IndexId};
use crate::model::operator::Operator;
use crate::model::order::Order;
use crate::model::target::Target;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, _: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for target in &audited.documents.targets {
        findings.extend(scale(audited, target));
        findings.extend(reached(audited, target));
    }
    // Only targets of one unit and period can meet.
    let of = |target: &Target| (target.unit, target.period);
    let mut targets: Vec<&Target> = audited.documents.targets.iter().collect();
    targets.arrange_by_key(|one| of(one));
    for group in targets.chunk_by(|one, next| of(one) == of(next)) {
        for (place, target) in group.iter().enumerate() {
            let before = &group[..place];
            findings.extend(before.iter().find_map(|other| ends(other, target)));
            let twin = |first: &&&Target| same_target(first, target) && differs(first, target);
            if let Some(first) = before.iter().find(twin) {
                let figures = vec![Figure::target(first), Figure::target(target)];
                let doubt = Doubt::TwoValues;
                findings.push(Finding::new(Kind::Values, Grade::Impossible, figures, doubt));
            }
        }
    }
}

/// Whether two targets set a score for the same unit, node and period.
fn same_target(a: &Target, b: &Target) -> bool {
    a.index.is_some()
        && a.index == b.index
        && a.domain == b.domain
        && a.unit == b.unit
        && a.period == b.period
        && a.scope == b.scope
        && a.operator == b.operator
}

/// A lower end above the upper end of the same target. What stands in brackets after the name tells the ends apart.
fn ends(a: &Target, b: &Target) -> Option<Finding> {
    let name = |target: &Target| {
        let name = target.name.vi.as_str();
        name.split_once(" (").map_or(name, |(name, _)| name).to_lowercase()
    };
    let lower = |target: &Target| matches!(target.operator, Operator::Above | Operator::AtLeast);
    let upper = |target: &Target| matches!(target.operator, Operator::Below | Operator::AtMost);
    let (low, high) = match (lower(a) && upper(b), upper(a) && lower(b)) {
        (true, _) => (a, b),
        (_, true) => (b, a),
        _ => return None,
    };
    let one = (&a.goal, &a.index, &a.domain, &a.indicator, a.unit, a.period, &a.scope, &a.measure)
        == (&b.goal, &b.index, &b.domain, &b.indicator, b.unit, b.period, &b.scope, &b.measure);
    let crossed = one && name(a) == name(b) && above(low.value?, high.value?);
    crossed.then(|| {
        let figures = vec![Figure::target(low), Figure::target(high)];
        Finding::new(Kind::Targets, Grade::Impossible, figures, Doubt::Extremes)
    })
}

fn differs(a: &Target, b: &Target) -> bool {
    matches!((a.value, b.value), (Some(a), Some(b)) if !same(a, b))
}

fn scale(audited: &Audited<'_>, target: &Target) -> Option<Finding> {
    let value = target.value?;
    let index = target.index.as_ref().and_then(|id| audited.publication.index(id));
    let max = match index {
        Some(index) => audited.publication.max(index, target.domain.as_ref(), target.period)?,
        None if target.measure == "%" && target.indicator.is_none() => 100.0,
        None => return None,
    };
    // "Trên 100": nothing lies above the end of the scale.
    let beyond = above(value, max) || (same(value, max) && target.operator == Operator::Above);
    let doubt = Doubt::TargetScale { max };
    let grade = if index.is_some() { Grade::Impossible } else { Grade::Doubtful };
    beyond.then(|| Finding::new(Kind::Targets, grade, vec![Figure::target(target)], doubt))
}

/// The table of the last period before the target's; of several, that which lists its unit.
fn baseline<'a>(audited: &Audited<'a>, index: &IndexId, target: &Target) -> Option<&'a Edition> {
    let earlier = |edition: &&Edition| edition.index == *index && edition.period < target.period;
    let editions = audited.editions.iter().map(AsRef::as_ref);
    editions
        .filter(earlier)
        .max_by_key(|edition| (edition.period, edition.row(target.unit).is_some()))
}

fn reached(audited: &Audited<'_>, target: &Target) -> Option<Finding> {
    let index = audited.publication.index(target.index.as_ref()?)?;
    let edition = baseline(audited, &index.id, target)?;
    let domain = target.domain.as_ref();
    let score = edition.cell(target.unit, domain).ok()?.points();
    let figures = || vec![Figure::target(target), Figure::score(edition, target.unit, domain)];
    let better = |value: f64| match index.best {
        Best::Highest | Best::None => above(value, score),
        Best::Lowest => above(score, value),
    };
    if let Some(value) = target.value {
        let met = target.operator.allows(score, value) == Some(true);
        let worse = !better(value) && !same(value, score);
        if worse || met {
            return Some(Finding::new(
                Kind::Targets,
                Grade::Doubtful,
                figures(),
                Doubt::TargetBelow,
            ));
        }
    }
    let held = edition.detail(target.unit, domain)?.rank?;
    let aimed = target.rank?;
    let gains = target.value.is_some_and(better);
    (gains && aimed.rank >= held.rank).then(|| {
        let doubt = Doubt::TargetRank { ranks: (aimed.rank, held.rank) };
        Finding::new(Kind::Targets, Grade::Doubtful, figures(), doubt)
    })
}
