//! The labels of the page of trends.

use crate::words::form::labels;

labels! {
    /// The labels of the page of trends.
    TrendsLabels

    telling: "Chưa chọn đơn vị nào: hình vẽ những đơn vị đáng chú ý nhất",
        "No unit chosen: the chart shows the most telling ones";
    // Why a unit is among the telling ones.
    telling_best: "cao nhất kỳ cuối", "best in the last period";
    telling_worst: "thấp nhất kỳ cuối", "lowest in the last period";
    telling_riser: "tăng điểm nhiều nhất", "gained most points";
    telling_faller: "giảm điểm nhiều nhất", "lost most points";
    // At a break in a picture.
    break_mark: "đổi phương pháp", "method changed";
    breaks_heading: "Nơi phương pháp thay đổi (không so sánh qua các mốc này)",
        "Where the method changed (no comparison across these)";
    context_legend: "Dải nhạt: từ thấp nhất đến cao nhất cả nước; đường nhạt: trung vị",
        "Pale band: lowest to highest of all units; pale line: their median";
    from: "Từ", "From";
    to: "Đến", "To";
}
