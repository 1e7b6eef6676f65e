//! The arithmetic of a finding, in numbers and signs: the same in every language but for how numbers are written.

use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::Share;
use crate::audit::finding::{Finding, Grade};

fn values(finding: &Finding, number: &dyn Fn(f64) -> String) -> Vec<String> {
    finding.figures.iter().filter_map(|figure| figure.value).map(number).collect()
}

/// The arithmetic of a finding with its numbers written by `number`; blank where there is none.
pub fn arithmetic(finding: &Finding, number: &dyn Fn(f64) -> String) -> String {
    let values = values(finding, number);
    let parts = values.get(1..).unwrap_or_default().join(" + ");
    let whole = values.first().cloned().unwrap_or_default();
    let pair = |sign: &str| values.iter().take(2).cloned().collect::<Vec<_>>().join(sign);
    match &finding.doubt {
        Doubt::Sum { sum, whole, parts, .. } => {
            let sign = if finding.grade == Grade::Rounding { "≈" } else { "≠" };
            let parts: Vec<String> = parts.iter().map(|part| number(*part)).collect();
            format!("{} = {} {sign} {}", parts.join(" + "), number(*sum), number(*whole))
        }
        Doubt::OverSum { sum } | Doubt::PartialOver { sum } => {
            format!("{parts} = {} > {whole}", number(*sum))
        }
        Doubt::Uncovered { sum } => format!("{parts} = {} < {whole}", number(*sum)),
        Doubt::AboveExactly { sum } => format!("{parts} = {}", number(*sum)),
        Doubt::Maxima { sum, max } => format!("Σ = {} ≠ {}", number(*sum), number(*max)),
        Doubt::Percent { numerator, denominator, exact, .. } => {
            let exact = (exact * 1e4).round() / 1e4;
            let (n, d) = (number(*numerator), number(*denominator));
            format!("{n}/{d} = {} % ≠ {whole} %", number(exact))
        }
        Doubt::NotItsNumerator { numerator } => format!("{whole} ≠ {}", number(*numerator)),
        Doubt::OverHundred => format!("{whole} > 100"),
        Doubt::Below(least) => format!("{whole} < {}", number(*least)),
        Doubt::Exceeds { .. } => pair(" > "),
        Doubt::OverWhole { numerator, denominator } => {
            format!("{} > {}", number(*numerator), number(*denominator))
        }
        Doubt::OverMaximum { max } | Doubt::TargetScale { max } => {
            format!("{whole} > {}", number(*max))
        }
        Doubt::Mean { units, shares, .. } | Doubt::Reading { units, shares, .. } => {
            mean(finding, *units, shares, number)
        }
        Doubt::NoSuchUnits { units, counts } if !counts.is_empty() => {
            let sum = number(counts.iter().sum());
            let counts: Vec<String> = counts.iter().map(|count| number(*count)).collect();
            format!("{} = {sum} > {units}", counts.join(" + "))
        }
        Doubt::Population { known } => format!("≠ {}", number(*known)),
        Doubt::Listed { listed } => format!("{whole} ≠ {listed}"),
        Doubt::OtherDenominator { denominator } => {
            format!("{} ≠ {}", number(*denominator), values.get(1).cloned().unwrap_or_default())
        }
        Doubt::TwoValues | Doubt::TwoValuesInPart if finding.grade != Grade::Rounding => {
            pair(" ≠ ")
        }
        Doubt::Course { .. } | Doubt::Falls => values.join(" → "),
        Doubt::Rescaled(_) => pair(" → "),
        Doubt::RankOver { rank, of } => format!("{rank} > {of}"),
        Doubt::Outlier { fences } => {
            // Each figure against the fence it lies beyond.
            let beyond = finding.figures.iter().filter_map(|figure| figure.value).map(|value| {
                let (sign, fence) =
                    if value > fences.1 { (">", fences.1) } else { ("<", fences.0) };
                format!("{} {sign} {}", number(value), number(fence))
            });
            beyond.collect::<Vec<String>>().join("; ")
        }
        Doubt::Digit { times, of, .. } => format!("{times}/{of}"),
        _ => String::new(),
    }
}

/// The extreme a mean lies beyond, unit by unit, against the mean; blank where there is none.
fn mean(finding: &Finding, units: u32, shares: &[Share], number: &dyn Fn(f64) -> String) -> String {
    if shares.is_empty() {
        return String::new();
    }
    let printed = finding.figures.first().and_then(|figure| figure.value).unwrap_or(0.0);
    let sum: f64 = shares.iter().map(|share| f64::from(share.units) * share.score).sum();
    let extreme = sum / f64::from(units.max(1));
    let sign = if printed < extreme { ">" } else { "<" };
    let terms: Vec<String> =
        shares.iter().map(|share| format!("{} × {}", share.units, number(share.score))).collect();
    let rounded = number((extreme * 1e4).round() / 1e4);
    format!("({})/{units} = {rounded} {sign} {}", terms.join(" + "), number(printed))
}
