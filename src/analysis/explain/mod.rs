//! Why does a unit stand where it stands, what would it take to climb, and how certain is its rank?
//!
//! In reading order: [`makeup`] lays the parts of every total side by side; [`changed_score`] and [`changed_rank`] take a
//! move apart; [`climb`], [`what_if`] and [`better`] look ahead; [`coverage`], [`printing`], [`weight_band`] and [`left_out`]
//! ask how far a rank can be trusted; [`reweigh`] ranks by the reader's own weights, and [`agreement`] says how like two orders are;
//! [`deciding`] and [`stories`] tell what the table as a whole shows, [`league`] who improved most, [`revised`] what a newer edition of it changed.
//!
//! The notions are those of OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), part 1, steps 6 to 8
//! (weighting and aggregation, uncertainty and sensitivity, back to the details), as defined by COINr for R. A missing
//! score is nowhere filled in, neither by a mean nor by zero.

pub mod agreement;
pub mod better;
pub mod changed_rank;
pub mod changed_score;
pub mod climb;
pub mod coverage;
pub mod deciding;
pub mod implied;
pub mod league;
pub mod left_out;
pub mod makeup;
pub mod movers;
pub mod printing;
pub mod revised;
pub mod reweigh;
pub mod stories;
pub mod weight_band;
pub mod what_if;

#[cfg(test)]
mod edges;
#[cfg(test)]
mod laws;
