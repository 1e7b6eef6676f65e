//! A table as it is opened: its cells, and which of its rows are what.

use crate::read::opened::frame::Frame;
use crate::read::opened::grid::Grid;

/// One table of one file or sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its cells.
    pub grid: Grid,
    /// Its header, body, titles and notes.
    pub frame: Frame,
}
