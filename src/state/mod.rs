//! What the reader chose, and its spelling in the address. The address is the state.

pub mod against;
pub mod amounts;
pub mod colour;
pub mod least_gap;
pub mod page;
pub mod query;
pub mod selection;
pub mod shown;
pub mod sort;
