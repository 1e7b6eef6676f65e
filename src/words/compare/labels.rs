//! The labels of the page that compares units.

use crate::analysis::compare::{Measured, Word};
use crate::model::language::Language;
use crate::words::form::{either, labels};

labels! {
    /// The labels of the page that compares units.
    CompareLabels

    // Before the units of an example.
    nobody:
        "Chưa chọn đơn vị nào. Hãy tìm và thêm từ 2 đến 10 đơn vị; ví dụ dưới đây là đơn vị đứng đầu, đứng giữa và đứng cuối bảng",
        "No unit is chosen yet. Search for 2 to 10 units and add them; the example below shows the first, the middle and the last of the table";
    alone:
        "Mới chọn một đơn vị. Hãy thêm đơn vị để so sánh; ví dụ dưới đây đặt cạnh các đơn vị được gợi ý",
        "Only one unit is chosen. Add others to compare it with; the example below sets it beside the suggested ones";
    keep: "So sánh các đơn vị này", "Compare these units";
    // Before the units left out.
    too_many: "Chỉ so sánh 10 đơn vị đầu; không đưa vào", "Only the first 10 units are compared; left out";
    // Before codes nobody has.
    unknown: "Không có đơn vị nào mang mã", "No unit has the code";
    // Before the level of each unit.
    mixed:
        "Các đơn vị thuộc những cấp khác nhau, được chấm theo bộ tiêu chí khác nhau: điểm chỉ đặt cạnh nhau, không tính chênh lệch giữa hai cấp. Cấp của từng đơn vị",
        "The units are of different levels, scored by different criteria: their scores are only set side by side, and no difference is told between levels. The level of each";
    // Of units that never existed at the same time.
    apart:
        "Có đơn vị đã kết thúc trước khi đơn vị khác được thành lập (sắp xếp đơn vị hành chính từ 1/7/2025), nên không lúc nào có đủ cả hai.",
        "Some of the units ended before others began (the units were rearranged on 1 July 2025), so they were never there together.";
    peers: "Gợi ý đơn vị để so sánh với", "Suggested for comparison with";
    // Before the buttons that add them, and before why.
    suggested: "Gợi ý", "Suggested";
    why: "Vì sao", "Why these";
    peers_rule:
        "Cách chọn: đơn vị cùng cấp trên; đơn vị đứng ngay trên và ngay dưới về tổng điểm; đơn vị có cơ cấu điểm giống nhất, tính bằng căn bậc hai của trung bình bình phương chênh lệch tỷ lệ điểm trên điểm tối đa, qua các lĩnh vực mà cả hai đều có điểm (ít nhất 3 lĩnh vực).",
        "How they are found: units of the same parent; the ones right above and below by total; the ones with the most similar profile, by the root mean square difference of the scores as shares of the maximum, over the domains both have a score in (at least 3).";
    peers_rule_by_spread:
        "Cách chọn: đơn vị cùng cấp trên; đơn vị đứng ngay trên và ngay dưới trong bảng; đơn vị có cơ cấu giống nhất, tính bằng căn bậc hai của trung bình bình phương chênh lệch tính theo khoảng từ thấp nhất đến cao nhất của từng lĩnh vực, qua các lĩnh vực mà cả hai đều có số liệu (ít nhất 3 lĩnh vực).",
        "How they are found: units of the same parent; the ones right above and below by total; the ones with the most similar profile, by the root mean square difference of the figures as shares of the way from the lowest to the highest of each domain, over the domains both have a figure in (at least 3).";
    no_peers:
        "Không gợi ý được: không có tổng điểm để xếp hạng, không có đơn vị cùng cấp trên và chưa đủ 3 lĩnh vực có điểm chung.",
        "Nothing to suggest: there are no totals to rank, no units of the same parent, and fewer than 3 domains with scores in common.";
    add: "Thêm", "Add";
    // Choice of what units are compared with.
    against: "So với", "Compared with";
    first: "Đơn vị đầu tiên", "The first unit";
    totals: "Điểm và hạng", "Scores and ranks";
    difference: "Chênh lệch", "Difference";
    threshold: "Ngưỡng", "Threshold";
    // The column of a file that says how a difference reads.
    reading: "Nhận định", "Reading";
    // Makes a unit the one the others are compared with.
    make_first: "Lấy làm mốc", "Compare with this one";
    // Beside the unit the others are compared with.
    is_first: "mốc so sánh", "compared with";
    domains: "Từng lĩnh vực", "Every domain";
    gaps: "Chênh lệch từng lĩnh vực, lớn nhất ở trên", "Differences by domain, the largest first";
    derived: "Chênh lệch, ngưỡng, trung bình và trung vị do trang này tính từ điểm đã công bố.",
        "Differences, thresholds, means and medians are computed by this site from the published scores.";
    // Choice of the smallest gap to show.
    least_gap: "Chênh ít nhất", "Smallest gap";
    every_gap: "mọi mức", "any";
    mean_tick: "vạch đứng: trung bình các đơn vị được xếp hạng", "upright tick: mean of the ranked units";
    bound_legend: "mũi tên: chỉ công bố một giới hạn", "arrow: only a bound is published";
    refused: "Không so sánh", "Not compared";
    caution: "So sánh một cách thận trọng", "Compared with caution";
    stages: "Tự chấm và thẩm định", "Self-score and appraisal";
    // Legend of stages.
    own: "tự chấm (vòng rỗng)", "self-score (ring)";
    given: "thẩm định hoặc công bố (chấm đặc)", "appraised or published (disc)";
    pair: "Hai chỉ số cạnh nhau", "Two indices side by side";
    with: "Đặt cạnh chỉ số", "Against the index";
    no_pair: "Không có chỉ số nào khác được công bố cho cùng khoảng thời gian với chỉ số này.",
        "No other index was published for the same time as this one.";
    nobody_both: "Không đơn vị nào có tổng điểm ở cả hai chỉ số, nên không vẽ được.",
        "No unit has a total in both indices, so there is nothing to draw.";
    pair_means: "đường đứt: trung bình của các đơn vị được vẽ", "dashed lines: means of the units drawn";
}

/// How a difference reads.
pub fn word(word: Word, language: Language) -> &'static str {
    let text = match word {
        Word::Higher => ("cao hơn", "higher"),
        Word::Similar => ("tương đương", "similar"),
        Word::Lower => ("thấp hơn", "lower"),
    };
    either(text, language)
}

/// What the largest gap is measured by.
pub fn measured(measured: Measured, language: Language) -> &'static str {
    let text = match measured {
        Measured::ShareOfMax => (
            "Xếp theo chênh lệch tính bằng phần của điểm tối đa.",
            "In order of the difference as a share of the maximum.",
        ),
        Measured::ShareOfSpread => (
            "Xếp theo chênh lệch tính bằng phần của khoảng từ thấp nhất đến cao nhất ở từng mục, vì không phải mục nào cũng có điểm tối đa.",
            "In order of the difference as a share of the way from the lowest to the highest of each item, because not every one has a maximum.",
        ),
        Measured::Points => (
            "Xếp theo chênh lệch tính bằng điểm, vì chưa công bố mọi điểm tối đa.",
            "In order of the difference in points, because not every maximum is published.",
        ),
    };
    either(text, language)
}

/// The rule of "higher", "similar" and "lower".
pub fn rule(language: Language) -> &'static str {
    let text = (
        "Quy tắc: “cao hơn” hay “thấp hơn” khi chênh lệch lớn hơn nửa độ lệch chuẩn điểm của mọi đơn vị được xếp hạng ở chính mục đó trong cùng bảng; nhỏ hơn hoặc bằng là “tương đương”. Khi chưa đủ 5 đơn vị được xếp hạng, hoặc văn bản không công bố điểm của mọi đơn vị, trang chỉ ghi chênh lệch, không đánh giá.",
        "Rule: “higher” or “lower” when the difference exceeds half the standard deviation of all ranked units' scores of that very item in the same table, else “similar”. Where fewer than 5 units are ranked, or not every unit's score is published, the difference is given without such a word.",
    );
    either(text, language)
}
