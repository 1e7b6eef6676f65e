//! PCI: the sub-indices and totals of 2005–2016, and the totals of 2017–2022 from another file.
//!
//! The figure that ranks the provinces is the weighted one; it is the `total`. The unweighted one is not taken over:
//! in 2006, 2009 and from 2011 on the file leaves the eleventh sub-index, legal institutions, out of the sum.

#[cfg(test)]
mod agreement;
mod codes;
pub mod detailed;
pub mod domains;
mod totals;
pub mod weights;

use super::edition::Edition;
use super::fault::Fault;
use super::scores::Scores;
use super::table::Published;
use super::units::Units;

/// The identity of the index.
pub const INDEX: &str = "pci";
/// The identity of the source of the sub-indices.
pub const DETAILED_SOURCE: &str = "pci-2005-2016";
/// The identity of the source of the later totals.
pub const TOTALS_SOURCE: &str = "pci-2016-2022";

/// What the two files say.
pub struct Pci {
    /// All years whose rows name their provinces, oldest first.
    pub years: Vec<Scores>,
    /// The sub-indices of 2005–2016, unnamed rows among them.
    pub editions: Vec<Edition>,
    /// How many rows of [`detailed::UNNAMED_YEAR`] name no province, of how many.
    pub unnamed: (usize, usize),
}

/// Reads both files.
pub fn read(published: &Published, units: &Units) -> Result<Pci, Fault> {
    let mut pci = detailed::read(published, units)?;
    pci.years.extend(totals::read(published, units)?);
    Ok(pci)
}
