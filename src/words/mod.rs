//! Results, refusals, problems and every label of the interface, in the reader's language.
//!
//! A page's labels and its sentences stand in a folder of its own; what several pages say stands beside the folders.

pub mod answers;
pub mod capital;
pub mod changes;
pub mod cut;
pub mod ends;
mod expected;
mod features;
mod form;
pub mod gathered;
pub mod hosts;
mod json_faults;
pub mod labels;
pub mod left_blank;
pub mod levels;
pub mod making;
pub mod moves;
pub mod not_ranked;
pub mod places;
pub mod problems;
mod readings;
pub mod results;
pub mod spans;
pub mod strayed;
mod units;

/// The page of doubts, and a doubt as a sentence wherever it is raised.
pub mod audit {
    pub mod labels;
    pub mod sentences;
}

/// The page that compares units.
pub mod compare {
    pub mod differences;
    pub mod labels;
    pub mod sentences;
}

/// The page of domains.
pub mod domains {
    pub mod labels;
    pub mod sentences;
}

/// The page that explains a rank.
pub mod explain {
    pub mod certain;
    pub mod climbing;
    pub mod labels;
    pub mod league;
    pub mod moved;
    pub mod movers;
    pub mod plan;
    pub mod points;
    pub mod revised;
    pub mod told;
}

/// Maps.
pub mod map {
    pub mod labels;
    pub mod sentences;
}

/// The page of statistics forms.
pub mod indicators {
    pub mod front;
    pub mod labels;
    pub mod sentences;
}

/// The page that opens a reader’s own table.
pub mod open {
    pub mod labels;
    pub mod pictures;
    pub mod written;
}

/// A table a reader opens.
pub mod opened {
    pub mod labels;
    pub mod sentences;
}

/// The first page.
pub mod overview {
    pub mod labels;
}

/// A table published in part.
pub mod partial {
    pub mod labels;
    pub mod sentences;
}

/// The passage a figure was read from.
pub mod passage {
    pub mod labels;
    pub mod sentences;
}

/// The page of rankings.
pub mod rankings {
    pub mod labels;
    pub mod sentences;
}

/// The search that stands on every page.
pub mod search {
    pub mod labels;
    pub mod sentences;
}

/// The edition of the site that is open.
pub mod edition {
    pub mod labels;
}

/// Figures that have changed since a link was made.
pub mod seen {
    pub mod labels;
}

/// What a reader can take away.
pub mod take_away {
    pub mod labels;
}

/// The page of targets.
pub mod targets {
    pub mod labels;
    pub mod sentences;
}

/// The page of trends.
pub mod trends {
    pub mod labels;
    pub mod sentences;
    pub mod ways;
}

/// The page of one unit.
pub mod unit {
    pub mod labels;
    pub mod sentences;
}
