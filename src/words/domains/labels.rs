//! The labels of the page of domains.

use crate::words::form::labels;

labels! {
    /// The labels of the page of domains.
    DomainsLabels

    // Behind what the picture of all units and domains shows.
    heat_heading: "phần trăm của điểm tối đa", "per cent of the maximum";
    // In place of it where the maxima are not published.
    heat_relative: "phần trăm của điểm cao nhất đã công bố (điểm tối đa không có trong tệp)",
        "per cent of the highest published score (the maximum is not in the files)";
    // In place of it where some have no maximum, or lie below zero.
    heat_spread: "phần trăm của điểm tối đa; nơi không có, chính con số, tô từ thấp nhất đến cao nhất",
        "per cent of the maximum; where there is none the figure itself, shaded from lowest to highest";
    // In place of it where none has a maximum.
    heat_all_spread: "chính con số, tô từ thấp nhất đến cao nhất của từng lĩnh vực",
        "the figure itself, shaded from the lowest to the highest of each domain";
    all_domains: "Tất cả lĩnh vực, mỗi lĩnh vực một hình", "Every domain, one chart each";
    large_chart: "Xếp hạng theo lĩnh vực", "Ranking in one domain";
    drill: "Xem nội dung thành phần", "See its sub-dimensions";
    back_up: "Trở lại các lĩnh vực", "Back to the domains";
    // Before the units that hold the maximum.
    full_marks: "Đạt điểm tối đa", "Full marks";
    full_low_marks: "Đạt điểm thấp nhất có thể, là tốt nhất",
        "At the lowest possible score, which is the best";
}
