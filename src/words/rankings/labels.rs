//! The labels of the page of rankings.

use crate::words::form::labels;

labels! {
    /// The labels of the page of rankings.
    RankingsLabels

    // Choice of the reader's own unit, which is pinned above the table.
    own_unit: "Đơn vị của bạn", "Your unit";
    none_chosen: "chưa chọn", "none chosen";
    // Before a name, as a button.
    pin: "Ghim", "Pin";
    unpin: "Bỏ ghim", "Unpin";
    no_hit: "Không có đơn vị nào khớp trong bảng này.", "No unit in this table matches.";
    not_ranked: "Không xếp hạng", "Not ranked";
    show_domains: "Xem điểm và hạng từng lĩnh vực", "Show score and rank in every domain";
    hide_domains: "Ẩn các lĩnh vực", "Hide the domains";
    show_more: "Hiện thêm", "Show more";
    show_all: "Hiện tất cả", "Show all";
    about_index: "Cách tính, và chỉ số này là gì", "How it is made, and what the index is";
    // The table of what is published in part, on demand.
    details: "Bảng chi tiết, mở nguồn từng con số", "Table in detail, each figure with its source";
    change_of_rank: "Hạng", "Rank";
    change_of_score: "Điểm", "Score";
}
