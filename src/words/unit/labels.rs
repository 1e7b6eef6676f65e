//! The labels of a unit's page, and the headings of remarks.

use crate::model::language::Language;
use crate::model::remark::RemarkKind;
use crate::words::form::{either, labels};

labels! {
    /// The labels of a unit's page.
    UnitLabels

    no_hit: "Không có đơn vị nào khớp.", "No unit matches.";
    with_documents: "Đơn vị có văn bản", "Units with documents";
    // Before a code of the address.
    unknown: "Không có đơn vị nào mang mã này", "No unit has this code";
    another: "Tìm đơn vị khác", "Find another unit";
    // Before the other units of the address.
    also_chosen: "Cũng đang chọn", "Also chosen";
    // Before the unit it belongs to.
    within: "Thuộc", "Within";
    // Before its first and its last day; a unit that lives may be older than the tables.
    since: "Từ", "From";
    until: "Đến hết ngày", "Until the end of";
    still: "Đang tồn tại", "In existence";
    // Before the units it was made of.
    made_of: "Hợp thành từ", "Made of";
    // The figures of those units.
    former: "Các đơn vị hợp thành, trước khi sắp xếp", "The units it was made of, before the merger";
    former_caption: "Điểm và hạng trong bảng gần nhất có từng đơn vị",
        "Scores and ranks in the last table that lists each of them";
    former_rule: "Điểm của đơn vị cũ không phải điểm của đơn vị này; không cộng, không xếp chung với các bảng sau khi sắp xếp.",
        "The scores of the former units are not scores of this one; they are neither added up nor ranked with later tables.";
    former_mean: "Trung bình cộng của các đơn vị hợp thành (dựng lại)", "Plain mean of the units it was made of (reconstructed)";
    results: "Kết quả các chỉ số", "Results by index";
    results_caption: "Điểm trên tối đa, hạng trong số đơn vị được xếp, và thay đổi so với lần công bố trước",
        "Score of the maximum, rank among the ranked units, and change since the publication before";
    results_without_maximum: "Điểm, hạng trong số đơn vị được xếp, và thay đổi so với lần công bố trước",
        "Score, rank among the ranked units, and change since the publication before";
    as_printed: "Mọi số như in trong văn bản; bấm vào số để xem đoạn nguồn.",
        "All figures as printed; press one to see its passage.";
    index: "Chỉ số", "Index";
    share: "% tối đa (tính ra)", "% of max (derived)";
    published_mean: "Trung bình như công bố", "Mean as published";
    published_rank: "Hạng như in", "Rank as printed";
    // The same figure printed again.
    again: "In lại trong cùng văn bản", "Printed again in the same document";
    published_change: "Thay đổi so với kỳ trước, như công bố", "Change on the period before, as published";
    // The score that the published change implies.
    implied_before: "Kỳ trước (suy ra từ mức thay đổi)", "The period before (derived from the change)";
    not_whole:
        "Chưa có điểm của mọi đơn vị, nên trang này không tự xếp hạng, không tính trung bình và không tự nói mạnh, yếu. Dấu > hay < là giới hạn như văn bản viết.",
        "Not every unit's score is published, so this page ranks nobody, computes no mean and calls nothing strong or weak. A sign > or < is a bound, as the document has it.";
    not_listed: "Chưa có trong bảng công bố mới nhất", "Not in the newest published tables";
    // Before the unit in whose row it is found.
    see_there: "xem", "see";
    profile: "Từng lĩnh vực so với điểm tối đa", "Every domain against its maximum";
    every_domain: "Từng lĩnh vực", "Every domain";
    // Legend of the profile.
    key_own: "điểm của đơn vị", "score of the unit";
    key_open: "khoảng mà một giới hạn để ngỏ", "what a bound leaves open";
    key_mean: "trung bình", "mean";
    scale_low: "thấp nhất, hoặc 0", "lowest, or 0";
    scale_high: "cao nhất, hoặc tối đa", "highest, or maximum";
    scale_lowest: "thấp nhất", "lowest";
    scale_highest: "cao nhất", "highest";
    scale_end: "100 % điểm tối đa", "100 % of the maximum";
    none: "không lĩnh vực nào", "no domain";
    said_strong: "Văn bản ghi là mạnh", "Called strong in the documents";
    said_weak: "Văn bản ghi là hạn chế", "Called weak in the documents";
    // Between a change and the period it is told since.
    since_period: "so với", "since";
    see_trend: "Xem xu hướng", "See the trend";
    targets: "Mục tiêu", "Targets";
    target: "Mục tiêu", "Target";
    result: "Kết quả", "Result";
    gap: "Còn thiếu (tính ra)", "Still lacking (derived)";
    target_rank: "hạng", "rank";
    gap_note:
        "Còn thiếu = mục tiêu − kết quả công bố gần nhất. “Trên” nghĩa là phải vượt mức đó.",
        "Still lacking = target − latest published result. “Trên” means above: the value itself is not enough.";
    all_targets: "Xem mọi mục tiêu", "See all targets";
    figures: "Số liệu chính", "Key figures";
    value: "Số liệu", "Figure";
    // Columns of the files a reader takes away.
    measure: "Đơn vị tính", "Measure";
    as_at: "Tính đến ngày", "As at";
    figures_rule:
        "Chỉ tiêu có thứ hạng, rồi tỷ lệ phần trăm, theo thứ tự văn bản, nhiều nhất hai mỗi lĩnh vực; số mới nhất, như in.",
        "Indicators with a rank, then percentages, in the order of the document, at most two a domain; the latest figure, as printed.";
    all_indicators: "Xem mọi chỉ tiêu", "See all indicators";
    remarks: "Nhận định trong văn bản", "Remarks in the documents";
    // Remarks of no domain.
    general: "Chung", "General";
    below: "Các đơn vị trực thuộc", "Units within";
    // Before units.
    below_missing: "Chưa công bố điểm nào", "Nothing published of";
    documents: "Văn bản", "Documents";
    number: "Số", "Number";
    date: "ngày", "date";
    // In place of a number or date the document leaves blank.
    blank: "để trống", "left blank";
    text: "Toàn văn", "Full text";
    doubts: "Nghi vấn về số liệu", "Doubts";
    all_doubts: "Xem mọi nghi vấn", "See all doubts";
    nothing: "Ở đây chưa có kết quả nào được công bố của đơn vị này.",
        "No result of this unit is published here yet.";
    // Before links.
    look: "Có thể xem", "You may look at";
    rankings: "bảng xếp hạng", "the rankings";
    // On paper, before the address.
    left_out:
        "Bản in chỉ có phần chính; dấu ? là số đáng ngờ. Toàn bộ nhận định, chỉ tiêu và đoạn văn bản nguồn ở",
        "The print has the essentials only; ? marks a doubtful figure. All remarks, all indicators and the source passages are at";
    total: "Điểm chung", "Total";
    // Of a document.
}

/// The heading of a kind of remark.
pub fn kind(kind: RemarkKind, language: Language) -> &'static str {
    let heading = match kind {
        RemarkKind::Strength => ("Điểm mạnh", "Strengths"),
        RemarkKind::Weakness => ("Hạn chế", "Weaknesses"),
        RemarkKind::Cause => ("Nguyên nhân", "Causes"),
        RemarkKind::Recommendation => ("Kiến nghị", "Recommendations"),
        RemarkKind::Task => ("Nhiệm vụ", "Tasks"),
        RemarkKind::Solution => ("Giải pháp", "Solutions"),
        RemarkKind::Lesson => ("Bài học", "Lessons"),
        RemarkKind::Petition => ("Đề xuất với cấp trên", "Petitions"),
        RemarkKind::Model => ("Mô hình, sáng kiến", "Models, initiatives"),
        RemarkKind::Statement => ("Nội dung khác", "Other statements"),
    };
    either(heading, language)
}
