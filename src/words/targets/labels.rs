//! The labels of the page of targets, and the names of scopes and of domains documents share.

use crate::analysis::plan::Outcome;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::unit::Units;
use crate::words::form::{either, labels};
use crate::words::levels;

labels! {
    /// The labels of the page of targets.
    TargetsLabels

    document: "Văn bản", "Document";
    unit: "Đơn vị", "Unit";
    unknown_unit: "Địa chỉ nhắc tới một đơn vị không có ở đây.", "The address names a unit that is not here.";
    unknown_source: "Địa chỉ nhắc tới một văn bản không có ở đây.",
        "The address names a document that is not here.";
    no_document: "Ở đây không có văn bản nào đặt mục tiêu cho đơn vị này",
        "No document here sets targets for this unit";
    no_targets: "Văn bản này không đặt mục tiêu nào", "This document sets no target";
    // Before the documents that have some.
    offered: "Các văn bản có mục tiêu", "Documents with targets";
    loading: "Đang tải văn bản", "Loading the document";
    plan: "Mục tiêu chỉ số", "Index targets";
    // The parts of a plan.
    domains: "từng lĩnh vực", "its domains";
    total: "điểm chung, lấy như công bố, không cộng từ các lĩnh vực",
        "total, as published, not added up from the domains";
    beside: "đứng cạnh, không nằm trong điểm chung", "beside it, no part of the total";
    what: "Nội dung", "Subject";
    // After the name of a total, over the way it took.
    way: "đã qua và muốn đến", "the way so far and the target";
    // Before a period.
    result: "Kết quả", "Result";
    target: "Mục tiêu", "Target";
    rank: "Hạng nay → hạng muốn", "Rank now → rank wanted";
    gap: "Khoảng cách", "Gap";
    // Heads of what is taken away.
    group: "Nhóm", "Group";
    rank_now: "Hạng nay", "Rank now";
    rank_of: "Trong số", "Ranked among";
    rank_wanted: "Hạng muốn", "Rank wanted";
    places_up: "Số bậc tăng (suy ra)", "Places up (derived)";
    needed: "Còn cần (suy ra)", "Still needed (derived)";
    lead_body: "Cơ quan chủ trì", "Lead body";
    whose: "Cấp", "Level";
    measure: "Đơn vị tính", "Unit of measure";
    as_of: "Tính đến", "As at";
    note: "Ghi chú", "Note";
    known_from: "Suy ra từ", "Follows from";
    how_known: "Là gì", "What it is";
    // Marks what this page computed.
    derived: "suy ra", "derived";
    verdict: "Đạt hay không", "Met or not";
    no_result: "chưa có kết quả", "no result yet";
    legend_bar: "Thanh: kết quả", "Bar: result";
    legend_line: "Vạch đứng: mục tiêu, mũi nhọn chỉ phía đạt mục tiêu",
        "Upright line: target; its wedge points to the side that reaches it";
    legend_diamond: "Hình thoi: kết quả khi mục tiêu đến hạn", "Diamond: result when the target was due";
    gaps: "Còn cách mục tiêu bao xa, xa nhất trước", "How far from the target, farthest first";
    gaps_rule:
        "Suy ra: mục tiêu trừ kết quả, do trang này tính, không in trong văn bản. “hơn” là phải vượt con số ấy: “Trên 50%” chưa đạt khi đúng 50%.",
        "Derived: target minus result, computed here, not printed in the document. “More than”: the number itself is not enough; “Trên 50%” (above 50%) is not met by exactly 50%.";
    fits: "Mục tiêu có khớp nhau không, có đủ cho hạng muốn đạt không", "Whether the targets fit one another, and the wanted rank";
    with_ranks: "Theo nhóm, với hạng nay và hạng muốn đạt", "By group, with ranks now and wanted";
    matrix: "Cơ quan nào lo lĩnh vực nào", "Which body answers for which domain";
    // How to read the matrix.
    matrix_note: "Chỉ ghi “chủ trì” ở nơi văn bản viết chữ ấy; “thực hiện” là đơn vị thực hiện, theo dõi.",
        "“Lead” stands only where the document says “chủ trì”; the others carry out and follow.";
    // A body's part in a domain.
    lead: "chủ trì", "lead";
    responsible: "thực hiện", "carries out";
    no_part: "không ghi", "not named";
    measures: "Mục tiêu khác, theo cấp", "Other targets, by level";
    level: "Mức đặt ra", "Level set";
    bodies: "Cơ quan", "Bodies";
    // In place of bodies.
    no_body: "văn bản không ghi", "none named in the document";
    no_number: "không in con số", "no number printed";
    tasks: "Nhiệm vụ theo cơ quan", "Tasks by body";
    // Over tasks of no body.
    everybody: "Không ghi cơ quan nào", "No body named";
    board: "Bảng mục tiêu", "Board of goals";
    // Under a goal.
    thresholds: "Ngưỡng", "Thresholds";
    no_threshold: "không in ngưỡng bằng số", "no threshold printed as a number";
    judged_by: "Cơ quan đánh giá", "Assessed by";
    not_judged: "chưa đánh giá", "not assessed";
    board_note:
        "Đạt hay không đạt là lời của văn bản, không do trang này xét lại. Mục tiêu không đạt đứng đầu.",
        "Met (Đạt) or not met (Không đạt) is what the document says; it is not judged again here. Goals not met come first.";
    // Of a document.
    // Whether a target is reached.
    met: "Đạt", "Met";
    not_met: "Không đạt", "Not met";
    undecided: "Chưa xét được", "Cannot be told";
    // Measure of a gap between two percentages.
    percentage_points: "điểm phần trăm", "percentage points";
}

/// Met, not met, or not to be told.
pub fn outcome(outcome: Outcome, words: &'static TargetsLabels) -> &'static str {
    match outcome {
        Outcome::Met => words.met,
        Outcome::NotMet => words.not_met,
        Outcome::Undecided => words.undecided,
    }
}

/// Whose part of the work a target is about; a level as the package names it, else as it is
/// known, else the word of the table.
pub fn scope(units: &Units, scope: &str, language: Language) -> String {
    let level = Level::new(scope);
    let named = level.as_ref().filter(|level| units.levels.of(level).is_some());
    if let Some(level) = named {
        return levels::level(units, level, language);
    }
    let known = match scope {
        "" => ("Cả đơn vị, không tách cấp", "The unit as a whole"),
        "province" => ("Cấp tỉnh", "Province level"),
        "district" => ("Cấp huyện", "District level"),
        "commune" => ("Cấp xã", "Commune level"),
        "school" => ("Trường học", "Schools"),
        other => {
            let name = level.map(|level| levels::level(units, &level, language));
            return name.unwrap_or_else(|| other.to_owned());
        }
    };
    either(known, language).to_owned()
}

/// The names of the domains that documents share where they print no index with a tree of its own.
pub fn domain(id: &str, language: Language) -> String {
    let known = match id {
        "D1" => ("Công tác chỉ đạo, điều hành", "Direction and management"),
        "D2" => ("Cải cách thể chế", "Institutional reform"),
        "D3" => ("Cải cách thủ tục hành chính", "Administrative procedures"),
        "D4" => ("Cải cách tổ chức bộ máy", "Organisation of the apparatus"),
        "D5" => ("Cải cách chế độ công vụ", "Civil service reform"),
        "D6" => ("Cải cách tài chính công", "Public finance reform"),
        "D7" => ("Chính quyền điện tử, chính quyền số", "E-government and digital government"),
        "D8" => {
            ("Tác động đến phát triển kinh tế, xã hội", "Effect on economic and social development")
        }
        "SIPAS" => ("Sự hài lòng (SIPAS)", "Satisfaction (SIPAS)"),
        other => return other.to_owned(),
    };
    either(known, language).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::publication::Publication;
    use crate::read::tables;

    #[test]
    fn a_scope_is_a_level_as_the_package_names_it() {
        let (mut publication, mut problems) = (Publication::default(), Vec::new());
        let text = "level,name,name_en\nLAD,Chính quyền địa phương,Local authority\n";
        tables::read(&mut publication, "levels", "levels", text.as_bytes(), &mut problems);
        let said = |word: &str| scope(&publication.units, word, Language::En);
        assert_eq!(said("LAD"), "Local authority");
        assert_eq!(said("hospital"), "Hospital");
        assert_eq!(said("province"), "Province level");
        assert_eq!(said("of the board"), "of the board");
        let row =
            |word| crate::words::indicators::labels::scope(&publication.units, word, Language::En);
        assert_eq!(row("LAD").as_deref(), Some("local authority"));
        assert_eq!(row("school").as_deref(), Some("schools"));
        assert_eq!(row("hospital").as_deref(), Some("hospital"));
        assert_eq!(row("of the board"), None);
    }
}
