//! What the page of domains says of all units together.

use crate::format;
use crate::model::language::Language;
use crate::words::form::sentence;

/// In which domain all units together come closest to the maximum, and in which least; shares of it, from 0 to 1.
pub fn closest(best: (&str, f64), worst: (&str, f64), language: Language) -> String {
    let percent = |share: f64| format::percent(share, 0, language);
    let ((best, high), (worst, low)) = ((best.0, percent(best.1)), (worst.0, percent(worst.1)));
    sentence!(language;
        "Trung bình cả bảng cao nhất ở “{best}” ({high}), thấp nhất ở “{worst}” ({low}).",
        "On average highest in “{best}” ({high}), lowest in “{worst}” ({low}).")
}
