//! The labels of a table published in part, and the names of what else is published of it.

use crate::model::language::Language;
use crate::model::remark::RemarkKind;
use crate::model::statistic::Statistic;
use crate::words::form::{either, labels};

labels! {
    /// The labels of a table published in part.
    PartialLabels

    // In place of a bar.
    silent: "chưa công bố", "not published";
    unit: "Đơn vị", "Unit";
    // Before the units without a figure in any domain.
    nothing_of: "Chưa công bố điểm nào", "Nothing published of";
    printed: "Điểm như in", "Score as printed";
    rank: "Hạng như in", "Rank as printed";
    mean: "trung bình công bố", "published mean";
    // Before published statistics.
    beside: "Văn bản còn công bố", "The document also publishes";
    // Before published statements.
    remarks: "Nhận xét của văn bản", "What the document says of it";
    // Legend.
    solid: "Thanh liền: điểm chính xác, hoặc phần chắc chắn có",
        "Solid: an exact score, or the part that is certain";
    hatched: "Gạch chéo: điểm nằm đâu đó trong khoảng này, chỉ công bố giới hạn",
        "Hatched: the score lies somewhere in here; only a bound is published";
    // Of a document.
}

/// The word before a published statistic.
pub fn statistic(statistic: &Statistic, language: Language) -> &'static str {
    let word = match statistic {
        Statistic::Mean => ("Trung bình", "Mean"),
        Statistic::Highest => ("Cao nhất", "Highest"),
        Statistic::Lowest => ("Thấp nhất", "Lowest"),
        Statistic::Count(_) => ("Số đơn vị theo mức điểm", "Units by band"),
        Statistic::Units => ("Số đơn vị", "Units"),
        Statistic::Criteria => ("Số tiêu chí", "Criteria"),
        Statistic::SubCriteria => ("Số tiêu chí thành phần", "Sub-criteria"),
        Statistic::Max => ("Điểm tối đa", "Maximum"),
    };
    either(word, language)
}

/// The word before a statement.
pub fn kind(kind: RemarkKind, language: Language) -> &'static str {
    let word = match kind {
        RemarkKind::Strength => ("Mặt mạnh", "Strength"),
        RemarkKind::Weakness => ("Hạn chế", "Weakness"),
        RemarkKind::Cause => ("Nguyên nhân", "Cause"),
        RemarkKind::Recommendation => ("Kiến nghị", "Recommendation"),
        _ => ("Nêu", "Stated"),
    };
    either(word, language)
}
