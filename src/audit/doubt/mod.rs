//! What is wrong with figures, with the numbers that show it: a value, not a sentence.

pub mod terms;

use super::range::Bounds;
use crate::model::date::Date;
use crate::model::remark::Direction;
use terms::{Explained, Limited, Share, Side};

/// What is wrong, with the numbers that show it. The figures stand in the finding: the first is the one in doubt, or
/// the whole; the others follow in the order named.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The parts add up to another number than the whole: whole, parts.
    Sum {
        /// What the parts add up to.
        sum: f64,
        /// The whole.
        whole: f64,
        /// The parts, as the figures after the first.
        parts: Vec<f64>,
        /// Which numbers are meant.
        side: Side,
    },
    /// Some parts are blank, and the others already exceed the whole.
    OverSum {
        /// What the printed parts add up to.
        sum: f64,
    },
    /// The rows contained in a figure do not reach it together.
    Uncovered {
        /// What they add up to.
        sum: f64,
    },
    /// Parts counted for a part of the year exceed the whole of the year.
    PartialOver {
        /// What the parts add up to.
        sum: f64,
    },
    /// "More than" a number that the parts reach exactly.
    AboveExactly {
        /// What the parts add up to.
        sum: f64,
    },
    /// The maxima of the parts against the maximum of the whole.
    Maxima {
        /// The sum of the parts' maxima.
        sum: f64,
        /// The maximum of the whole.
        max: f64,
    },
    /// A percentage against its numerator and denominator.
    Percent {
        /// The numerator.
        numerator: f64,
        /// The denominator.
        denominator: f64,
        /// The exact percentage.
        exact: f64,
        /// What explains the printed one.
        explained: Explained,
    },
    /// A count that differs from the numerator printed with it.
    NotItsNumerator {
        /// The numerator.
        numerator: f64,
    },
    /// A share above a hundred.
    OverHundred,
    /// A count, share or score below the least it can be, which is given.
    Below(f64),
    /// The first figure exceeds the second.
    Exceeds {
        /// Why it cannot.
        limited: Limited,
    },
    /// A numerator above its denominator.
    OverWhole {
        /// The numerator.
        numerator: f64,
        /// The denominator.
        denominator: f64,
    },
    /// A score above the maximum.
    OverMaximum {
        /// The maximum.
        max: f64,
    },
    /// A mean the other statistics do not allow: the mean, then those.
    Mean {
        /// How many units.
        units: u32,
        /// What they allow.
        bounds: Bounds,
        /// The extreme the mean lies beyond, unit by unit.
        shares: Vec<Share>,
    },
    /// Counts, extremes and named scores that cannot hold together.
    NoSuchUnits {
        /// How many units.
        units: u32,
        /// The counts of bands that share no score, where they alone show it; else empty.
        counts: Vec<f64>,
    },
    /// A count that only holds when it includes the units named beside it.
    Reading {
        /// How many units are named at that score.
        named: u32,
        /// How many units there are.
        units: u32,
        /// The extreme the mean would lie beyond, were they counted besides; empty when no units could be so.
        shares: Vec<Share>,
    },
    /// A mean that so many units with scores of so few decimals cannot have.
    Grain {
        /// How many units.
        units: u32,
        /// The decimals of a score.
        decimals: u8,
    },
    /// Neighbouring bands that both leave out the score between them.
    Gap {
        /// The score.
        at: f64,
    },
    /// Bands that overlap.
    Overlap,
    /// The lowest above the highest.
    Extremes,
    /// A stated number against the units listed with it.
    Listed {
        /// How many are listed.
        listed: usize,
    },
    /// A population printed as another number elsewhere.
    Population {
        /// The number that is known.
        known: f64,
    },
    /// Two values of one quantity.
    TwoValues,
    /// Two values of one quantity, one of them for a part of the period.
    TwoValuesInPart,
    /// The printed denominator against the figure it stands for.
    OtherDenominator {
        /// The printed denominator.
        denominator: f64,
    },
    /// One score printed in points and in percent.
    TwoMeasures,
    /// A claimed course the figures do not take: the statement, then the figures in order.
    Course {
        /// The claim.
        direction: Direction,
    },
    /// A rank beyond its population.
    RankOver {
        /// The rank.
        rank: u32,
        /// Among how many.
        of: u32,
    },
    /// The first unit has the better score and the worse rank.
    RankOrder {
        /// Their ranks.
        ranks: (u32, u32),
    },
    /// Two units share a rank, and their scores differ.
    RankShared {
        /// The rank.
        rank: u32,
    },
    /// A rank no way of counting equal scores gives.
    RankRecomputed {
        /// The printed rank.
        rank: u32,
        /// The best and the worst rank the scores allow.
        allowed: (u32, u32),
    },
    /// Ranks that nobody holds although all units are listed.
    RankMissing {
        /// The rank.
        rank: u32,
    },
    /// A target no better than what was reached: the target, the score reached.
    TargetBelow,
    /// A target beyond the scale.
    TargetScale {
        /// The end of the scale.
        max: f64,
    },
    /// A better score aimed at, and no better rank.
    TargetRank {
        /// The rank aimed at, and the rank held.
        ranks: (u32, u32),
    },
    /// Two rows with one printed code.
    CodeTwice,
    /// Printed codes of another place in the tree.
    CodeElsewhere {
        /// The codes the places call for, one a figure.
        expected: Vec<String>,
    },
    /// Two rows with one label under one heading.
    LabelTwice,
    /// A number in another column than those of its table.
    Column {
        /// The cell it stands in.
        cell: u16,
        /// The cell the others stand in.
        usual: u16,
    },
    /// Numbered captions with a number left out, or repeated.
    Numbering {
        /// The caption's word.
        word: String,
        /// The number.
        number: u32,
        /// How often it occurs: 0 or more than 1.
        times: u32,
    },
    /// Two percent signs.
    DoublePercent,
    /// Percent signs in some cells of a table only.
    MixedPercent,
    /// A decimal point where the document writes a comma.
    DecimalPoint,
    /// Thousands marked in some numbers of a table only.
    MixedThousands,
    /// Leading zeros in some numbers of a table only.
    LeadingZeros,
    /// A ratio of three parts.
    ThreeParts,
    /// Words in a cell of numbers.
    WordsInCell,
    /// The same figures for two periods on one line.
    SameInTwoPeriods,
    /// A figure of a later day than its column.
    AfterCutOff {
        /// The day of the column.
        day: Date,
    },
    /// A cumulative figure that falls.
    Falls,
    /// A year that is not the document's.
    OtherYear {
        /// The year printed.
        year: u16,
        /// The year of the document.
        expected: u16,
    },
    /// Another spelling of a unit's name.
    Spelling {
        /// The official name.
        name: String,
    },
    /// A name that is close to several units of the list.
    Ambiguous {
        /// Their names.
        names: Vec<String>,
    },
    /// Scores far outside the others of their column.
    Outlier {
        /// The fences.
        fences: (f64, f64),
    },
    /// Two units with identical rows.
    SameRows,
    /// A unit with identical rows in two consecutive periods.
    SameYears,
    /// A last digit far more frequent than chance allows.
    Digit {
        /// The digit.
        digit: u8,
        /// How many scores end with it.
        times: usize,
        /// Of how many.
        of: usize,
    },
    /// Every column in order on its own.
    Sorted,
    /// All scores so many times larger (the median of later / earlier): a score before, and the same unit's now.
    Rescaled(f64),
}

impl Doubt {
    /// Whether it holds one number against its scale rather than numbers against one another.
    pub fn is_of_one_number(&self) -> bool {
        matches!(
            self,
            Self::OverHundred
                | Self::Below(_)
                | Self::OverMaximum { .. }
                | Self::TargetScale { .. }
                | Self::RankOver { .. }
        )
    }
}
