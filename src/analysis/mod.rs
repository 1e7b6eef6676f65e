//! From what is published to what it shows: pure, and the order of the input never matters.
//!
//! In reading order: [`rank`] and [`summary`] look at a list of scores; [`derive`](mod@derive) adds the sums a table leaves out;
//! [`ranking`] puts a table in order, [`partial`](mod@partial) one published in part; [`comparable`] says what may be compared, [`change`] and [`trend`] compare it;
//! [`opening`](mod@opening) says which period is shown first, [`newest`] which index; [`beside`](mod@beside) and [`other_index`] say who and what is set side by side;
//! [`reconstruct`](mod@reconstruct) makes of the figures of units that were merged those of the unit they became, by a stated rule;
//! [`core`](mod@core) adds up what editions share where their scores cannot be compared;
//! [`plan`] measures targets against them, [`duties`] says who is to do what;
//! [`profile`] gathers how a unit stands, [`explain`](mod@explain) why: what moved its rank, what it takes to climb, how certain it is;
//! [`classes`](mod@classes) and [`territory`] say how a map colours and draws units, [`tiling`] where each has its tile;
//! [`search`] finds a unit by its name, [`namesake`] tells units of one name apart; [`forms`] reads the statistics forms of documents,
//! [`domain_names`] says what the domains they speak of are called.

pub mod appraisal;
pub mod beside;
pub mod caution;
pub mod centre;
pub mod change;
pub mod classes;
pub mod comparable;
pub mod compare;
pub mod composed;
pub mod core;
pub mod derive;
pub mod domain_names;
pub mod duties;
#[cfg(test)]
pub(crate) mod example;
pub mod explain;
pub mod fingerprint;
pub mod first_node;
pub mod forms;
pub mod in_turn;
pub mod ladder;
pub mod listing;
pub mod namesake;
pub mod newest;
pub mod opening;
pub mod other_index;
pub mod over_domains;
pub mod over_periods;
pub mod pair;
pub mod partial;
pub mod peers;
pub mod plan;
pub mod profile;
pub mod rank;
pub mod ranking;
pub mod reconstruct;
pub mod rescaled;
pub mod search;
pub mod shades;
pub mod skipped;
pub mod strayed;
pub mod summary;
pub mod territory;
pub mod tiling;
pub mod trend;
pub mod two_periods;
