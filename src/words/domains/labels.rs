//! The labels of the page of domains.

use crate::words::form::labels;

labels! {
    /// The labels of the page of domains.
    DomainsLabels

    heat_heading: "Mạnh, yếu của từng đơn vị: phần trăm của điểm tối đa",
        "Strengths and weaknesses: per cent of the maximum";
    // In place of it where the maxima are not published.
    heat_relative:
        "Mạnh, yếu của từng đơn vị: phần trăm của điểm cao nhất đã công bố (điểm tối đa không có trong tệp)",
        "Strengths and weaknesses: per cent of the highest published score (the maximum is not in the files)";
    all_domains: "Tất cả lĩnh vực, mỗi lĩnh vực một hình", "Every domain, one chart each";
    large_chart: "Xếp hạng theo lĩnh vực", "Ranking in one domain";
    drill: "Xem nội dung thành phần", "See its sub-dimensions";
    back_up: "Trở lại các lĩnh vực", "Back to the domains";
    // Before the units that hold the maximum.
    full_marks: "Đạt điểm tối đa", "Full marks";
}
