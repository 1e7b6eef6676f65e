//! The labels of the page of trends.

use crate::words::form::labels;

labels! {
    /// The labels of the page of trends.
    TrendsLabels

    telling: "Chưa chọn đơn vị nào: hình vẽ những đơn vị đáng chú ý nhất",
        "No unit chosen: the chart shows the most telling ones";
    // What the lines follow.
    as_place: "Vị trí từ thấp nhất đến cao nhất", "Place from lowest to highest";
    as_share: "Điểm (% điểm tối đa)", "Score (% of the maximum)";
    as_core: "Phần chung không đổi", "Common core";
    core: "phần chung không đổi (tổng do trang này cộng)", "common core (a sum made by this site)";
    core_of: "Phần chung không đổi giữa các kỳ này, do trang này cộng",
        "The common core, unchanged in all these periods, added up by this site";
    share_column: "% điểm tối đa của kỳ", "% of the period’s maximum";
    place_column: "vị trí từ thấp nhất (0 %) đến cao nhất (100 %)",
        "place from lowest (0 %) to highest (100 %)";
    // At a break in a picture.
    break_mark: "đổi phương pháp", "new method";
    suspected_mark: "nghi từ số liệu", "suspected";
    suspected_heading: "Nơi số liệu có vẻ theo cách tính khác (nghi từ số liệu, không phải công bố; vẫn so sánh, vẽ nét đứt)",
        "Where the figures look like another scale (suspected from the figures, not published; compared, drawn dashed)";
    suspected_before: "Nghi từ số liệu trước kỳ này", "Suspected from the figures before this period";
    breaks_heading: "Nơi phương pháp thay đổi (không so sánh điểm qua các mốc này)",
        "Where the method changed (scores are not compared across these)";
    context_legend: "Dải nhạt: từ thấp nhất đến cao nhất trong mọi đơn vị; đường nhạt: trung vị",
        "Pale band: lowest to highest of all units; pale line: their median";
    // In the legend, before what the flags say.
    flagged: "Vòng tròn: số có dấu của nơi công bố", "Ringed: flagged by the publisher";
    // The same where this site made them of former units'.
    reconstructed: "Vòng tròn: không phải điểm công bố", "Circled: not a published score";
    // After a way through the ranks, some of which are made of those scores.
    by_reconstructed: "theo điểm dựng lại của các năm trước khi sắp xếp",
        "by reconstructed scores of the years before the merger";
    // Of a year between two others.
    no_table: "không có bảng", "no table";
    from: "Từ", "From";
    to: "Đến", "To";
}
