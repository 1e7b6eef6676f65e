//! Who rose and who fell, over all units, in sentences.

use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::sentence;

/// The name of the picture: `PAPI: hạng 2024 so với 2023`.
pub fn caption(index: &str, (since, now): (Period, Period), language: Language) -> String {
    let (since, now) = (format::period(since, language), format::period(now, language));
    sentence!(language;
        "{index}: hạng {now} so với {since}", "{index}: ranks of {now} against {since}")
}

/// What its dots are, and how many rose, fell and stayed.
pub fn counted([up, down, level]: [usize; 3], language: Language) -> String {
    sentence!(language;
        "Mỗi chấm là một đơn vị, đặt theo số bậc đã đổi: {up} lên hạng, {down} tụt hạng, {level} giữ nguyên.",
        "Every dot is a unit, placed by how many places it moved: {up} rose, {down} fell, {level} stayed.")
}
