//! Why figures are in doubt, in English.

use super::{first, second};
use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::{Explained, Limited, Side};
use crate::audit::finding::Finding;
use crate::format;
use crate::model::language::Language;
use crate::model::remark::Direction;

/// The clause after the lead: why the figures are in doubt.
pub fn reason(finding: &Finding, names: &[String]) -> String {
    let (a, b) = (first(names), second(names));
    let en = |value: f64| format::plain(value, 4, Language::En);
    match &finding.doubt {
        Doubt::Sum { side, .. } => {
            let what = match side {
                Side::Value => "the parts do not add up to",
                Side::Numerator => "the numerators of the parts do not add up to that of",
                Side::Denominator => "the denominators of the parts do not add up to that of",
            };
            format!("{what} {a}")
        }
        Doubt::OverSum { .. } => format!("the printed parts already exceed {a}"),
        Doubt::Uncovered { .. } => format!("the rows within {a} do not reach it together"),
        Doubt::PartialOver { .. } => {
            format!("the parts counted during the year exceed {a} of the whole year")
        }
        Doubt::AboveExactly { .. } => {
            format!("{a} says “more than” a number that the parts reach exactly")
        }
        Doubt::Maxima { .. } => "the maxima of the domains do not add up to the maximum".into(),
        Doubt::Percent { explained, .. } => match explained {
            Explained::CutOff => format!("decimals of {a} are cut off, not rounded"),
            Explained::RoundedUp => format!("{a} is rounded up where it would be rounded down"),
            Explained::Nothing => {
                format!("{a} is not the share of the printed numerator and denominator")
            }
        },
        Doubt::NotItsNumerator { .. } => format!("{a} differs from the numerator beside it"),
        Doubt::OverHundred => format!("{a} is a share, and above 100"),
        Doubt::BelowZero => format!("{a} is below zero"),
        Doubt::Exceeds { limited } => match limited {
            Limited::Part => format!("{a} is a part of {b}, and larger"),
            Limited::Subset => format!("{a} is contained in {b}, and larger"),
            Limited::Meaning => format!("{a} cannot by its meaning exceed {b}"),
        },
        Doubt::OverWhole { .. } => format!("the numerator of {a} exceeds its denominator"),
        Doubt::OverMaximum { .. } => format!("{a} is above the maximum"),
        Doubt::Mean { units, .. } => {
            format!("with {units} units {a} lies outside what the other figures allow")
        }
        Doubt::NoSuchUnits { units, .. } => {
            format!("no {units} units can have such counts and scores as {a}")
        }
        Doubt::Reading { named, .. } => {
            format!("{a} can only be if the count includes the {named} units named at that score")
        }
        Doubt::Grain { units, decimals } => {
            format!("{a} cannot be the mean of {units} units with scores of {decimals} decimals")
        }
        Doubt::Gap { at } => format!("the bands {a} and {b} both leave out {}", en(*at)),
        Doubt::Overlap => format!("the bands {a} and {b} overlap"),
        Doubt::Extremes => format!("{a} is above {b}"),
        Doubt::Listed { listed } => format!("{a} differs from the {listed} units that are named"),
        Doubt::Population { .. } => format!("{a} is of another number of units than elsewhere"),
        Doubt::TwoValues => format!("{a} is printed with two values"),
        Doubt::TwoValuesInPart => {
            format!("{a} is printed differently for a part of the period and for all of it")
        }
        Doubt::OtherDenominator { .. } => format!("the denominator of {a} differs from {b}"),
        Doubt::TwoMeasures => format!("{a} is printed once in points and once in percent"),
        Doubt::Course { direction } => {
            let claim = match direction {
                Direction::Up => "a rise",
                Direction::Down => "a fall",
                Direction::Flat => "no change",
            };
            format!("the statement {a} speaks of {claim}, and the printed figures do not show it")
        }
        Doubt::RankOver { .. } => format!("the rank of {a} exceeds the number of units ranked"),
        Doubt::RankOrder { ranks } => {
            format!("{a} scores better than {b} and ranks behind it ({} and {})", ranks.0, ranks.1)
        }
        Doubt::RankShared { rank } => format!("{a} and {b} share rank {rank}, not the score"),
        Doubt::RankRecomputed { rank, allowed } => {
            format!("{a} ranks {rank}; the scores allow {} to {}", allowed.0, allowed.1)
        }
        Doubt::RankMissing { rank } => format!("nobody holds rank {rank}"),
        Doubt::TargetBelow => format!("the target {a} is no better than what was reached, {b}"),
        Doubt::TargetScale { .. } => format!("the target {a} lies beyond the scale"),
        Doubt::TargetRank { ranks } => format!(
            "the target {a} aims at a better score and no better rank ({} to {})",
            ranks.1, ranks.0
        ),
        Doubt::CodeTwice => format!("one number for two entries, {a} and {b}"),
        Doubt::CodeElsewhere { expected } => {
            format!(
                "codes of another place from {a} on; here they would be {}",
                expected.join(", ")
            )
        }
        Doubt::LabelTwice => format!("two rows with the label {a}"),
        Doubt::Column { cell, usual } => {
            format!("the number of {a} stands in column {cell}, those of other rows in {usual}")
        }
        Doubt::Numbering { word, number, times: 0 } => format!("there is no “{word} {number}”"),
        Doubt::Numbering { word, number, times } => {
            format!("“{word} {number}” occurs {times} times")
        }
        Doubt::DoublePercent => format!("{a} has two percent signs"),
        Doubt::MixedPercent => format!("percent signs stand in some cells only, as in {a}"),
        Doubt::DecimalPoint => format!("{a} has a decimal point"),
        Doubt::MixedThousands => format!("thousands are left unmarked in places, as in {a}"),
        Doubt::LeadingZeros => format!("a zero leads some numbers, as in {a}"),
        Doubt::ThreeParts => format!("{a} is a ratio of three parts"),
        Doubt::WordsInCell => format!("words stand in the cell of {a}"),
        Doubt::SameInTwoPeriods => {
            format!("the figures at {a} equal, digit by digit, those of another period, {b}")
        }
        Doubt::AfterCutOff { day } => {
            format!(
                "{a} is of a day after {} at the head of its column",
                format::date(*day, Language::En)
            )
        }
        Doubt::Falls => format!("{a} counts from the start, and falls"),
        Doubt::OtherYear { year, expected } => {
            format!("{a} says {year}; the period reported is {expected}")
        }
        Doubt::Spelling { name } => format!("{a}; the official name is “{name}”"),
        Doubt::Ambiguous { names } => {
            format!("{a} is close to several names: {}", names.join(", "))
        }
        Doubt::Outlier { .. } => format!("{} far from the other units", names.join(", ")),
        Doubt::SameRows => format!("{a} and {b} have the same scores throughout"),
        Doubt::SameYears => format!("{a} has the same scores as in the period before"),
        Doubt::Digit { digit, .. } => format!("scores end with {digit} far too often"),
        Doubt::Sorted => format!("every column is in order on its own, as {a} and {b}"),
    }
}
