//! A score's cell with what the publisher says beside it: flags, a bound, a text no computer's number holds.

use crate::export::sheet::Cell;
use crate::model::language::Language;
use crate::model::mark::Mark;
use crate::model::missing::Missing;
use crate::words::results;

/// The cell of a score, with its flags on the page and its printed text in the file.
pub fn with_mark(cell: Cell, mark: Option<&Mark>, language: Language) -> Cell {
    let Some(mark) = mark else { return cell };
    let shown = results::marked(cell.shown.clone(), Some(mark), language);
    let printed = Some(mark.printed.to_string()).filter(|printed| !printed.is_empty());
    Cell { shown, printed, ..cell }
}

/// The cell of a score that is absent: what is printed in its place, or this cell.
pub fn absent(cell: Cell, why: Missing, mark: Option<&Mark>, language: Language) -> Cell {
    let Some(mark) = mark.filter(|mark| !mark.printed.is_empty()) else { return cell };
    let printed = Cell::printed(mark.printed.to_string(), None);
    printed.without_number(results::missing(why, language))
}

/// The flags of a score as words of the file; blank without any.
pub fn flags(mark: Option<&Mark>, language: Language) -> Cell {
    mark.map_or_else(Cell::blank, |mark| Cell::text(results::flags(mark.flags, language)))
}
