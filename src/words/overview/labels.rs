//! The labels of the first page.

use crate::words::form::labels;

labels! {
    /// The labels of the first page.
    OverviewLabels

    // Before the newest table: `Mới nhất: PAPI 2024`.
    newest: "Mới nhất", "Newest";
    // After the map.
    map_more: "Bản đồ và bảng, chọn cách tô màu, qua các năm", "Map and table, its colours, over the years";
    // The headings of the parts.
    documents: "Kế hoạch và báo cáo của từng nơi", "Plans and reports of single places";
    missing: "Chưa công bố", "Not published";
    doubtful: "Đáng ngờ", "Doubtful";
    more: "Các chỉ số khác", "More indices";
    // After the doubts of the tables on this page.
    all_doubts: "Xem mọi nghi vấn, kèm phép tính", "See all doubts, with their arithmetic";
    no_doubts: "Chưa thấy số liệu nào đáng ngờ trong các bảng ở trang này.",
        "No doubtful figure has been found in the tables of this page.";
    in_these: "Trong các bảng ở trang này", "In the tables of this page";
    whole: "Đã công bố điểm của mọi đơn vị trong các bảng ở trang này.",
        "Every unit in the tables of this page has a published score.";
    // The ways on from a document.
    results: "Kết quả", "Results";
    plan: "Mục tiêu và kết quả", "Targets and results";
    statistics: "Số liệu thống kê", "Statistics";
    text: "Toàn văn", "Full text";
}
