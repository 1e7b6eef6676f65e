//! What can be wrong about units: their level, their parents, their names, their life.

use crate::model::date::Date;

/// What is wrong. Figures are still shown, but for those of a unit that did not live in their period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitFault {
    /// A level nobody has a name for: its units are shown with the word as written.
    NamelessLevel(String),
    /// Units that stand within each other in a circle, as codes: the last of them is shown without a parent.
    Circle(String),
    /// A name with characters nobody sees: it is shown without them.
    Hidden {
        /// The name.
        found: String,
        /// The characters, as `U+202E`.
        hidden: String,
    },
    /// Rows that are no units but sums or means of others. They are kept apart: nobody is ranked among them.
    SummaryRows {
        /// How many rows.
        rows: usize,
        /// What they are called, each name once.
        names: Vec<String>,
    },
    /// A row of a period after the unit's last day.
    Ended(OutsideLife),
    /// A row of a period before the unit's first day, while another unit had its code.
    NotYet(OutsideLife),
    /// A unit stands in two files of one table: the first row is used.
    InTwoFiles {
        /// The code, and the period.
        found: String,
        /// The file of the first row.
        file: String,
        /// Its line.
        line: u64,
    },
}

/// A row of a period in which its unit did not live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideLife {
    /// The code as written, and the period.
    pub found: String,
    /// The name of the unit.
    pub name: String,
    /// Its last day, or its first.
    pub day: Date,
    /// The units that may be meant, as `name (code)`; none when nobody is known.
    pub meant: Vec<String>,
}

impl UnitFault {
    /// Whether the figure is still shown: a doubt rather than a loss.
    pub fn keeps_the_figure(&self) -> bool {
        !matches!(self, Self::Ended(_) | Self::NotYet(_) | Self::InTwoFiles { .. })
    }

    /// Whether two faults are of one kind: what was found may differ.
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// The text of the file that is at fault, where it is one.
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::NamelessLevel(found)
            | Self::Circle(found)
            | Self::Hidden { found, .. }
            | Self::InTwoFiles { found, .. } => Some(found),
            Self::Ended(outside) | Self::NotYet(outside) => Some(&outside.found),
            Self::SummaryRows { .. } => None,
        }
    }
}
