//! What is no text: workbooks and archives, whose code is fetched when one is opened.

use std::rc::Rc;

use crate::read::opened::archive::{Member, members};
use crate::read::opened::file::Opened;
use crate::read::opened::refusal::Refusal;
use crate::read::opened::workbook::sheets;
use crate::ui::pace::part::part;

part! { workbook:
    /// The sheets of a workbook.
    pub fn read_sheets(file: String, bytes: Rc<[u8]>) -> Result<Vec<Opened>, Refusal> {
        sheets(&file, &bytes)
    }
}

part! { workbook:
    /// The files in an archive.
    pub fn unpack(bytes: Rc<[u8]>) -> Result<Vec<Member>, Refusal> {
        members(&bytes)
    }
}
