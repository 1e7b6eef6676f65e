//! The labels of the targets page.

use crate::analysis::plan::Outcome;
use crate::model::language::Language;

/// The labels of the targets page.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Picker label.
    pub document: &'static str,
    /// Picker label.
    pub unit: &'static str,
    /// An address that names no known unit.
    pub unknown_unit: &'static str,
    /// An address that names no known document.
    pub unknown_source: &'static str,
    /// No document sets this unit a target.
    pub no_document: &'static str,
    /// Its document sets none.
    pub no_targets: &'static str,
    /// Before the documents that do.
    pub offered: &'static str,
    /// Tables on their way.
    pub loading: &'static str,
    /// Heading of the index targets.
    pub plan: &'static str,
    /// Group of a plan.
    pub domains: &'static str,
    /// Group of a plan.
    pub total: &'static str,
    /// Group of a plan.
    pub beside: &'static str,
    /// Column.
    pub what: &'static str,
    /// After the name of a total, over its way.
    pub way: &'static str,
    /// Column, before a period.
    pub result: &'static str,
    /// Column, before a period.
    pub target: &'static str,
    /// Column.
    pub rank: &'static str,
    /// Column.
    pub gap: &'static str,
    /// Marks what this page computed.
    pub derived: &'static str,
    /// Column.
    pub verdict: &'static str,
    /// A document prints no result.
    pub no_result: &'static str,
    /// Legend.
    pub legend_bar: &'static str,
    /// Legend.
    pub legend_line: &'static str,
    /// Legend.
    pub legend_diamond: &'static str,
    /// Heading of the ranked gaps.
    pub gaps: &'static str,
    /// How a gap comes about.
    pub gaps_rule: &'static str,
    /// Heading of met and not met.
    pub outcomes: &'static str,
    /// Heading of the matrix.
    pub matrix: &'static str,
    /// How to read the matrix.
    pub matrix_note: &'static str,
    /// A body named as the lead.
    pub lead: &'static str,
    /// A body with a part.
    pub responsible: &'static str,
    /// No part.
    pub no_part: &'static str,
    /// Heading of the measure targets.
    pub measures: &'static str,
    /// Column.
    pub level: &'static str,
    /// Column.
    pub bodies: &'static str,
    /// Column.
    pub due: &'static str,
    /// The document names none.
    pub no_body: &'static str,
    /// The document prints no number for it.
    pub no_number: &'static str,
    /// Heading of the tasks.
    pub tasks: &'static str,
    /// Tasks without a body.
    pub everybody: &'static str,
    /// Heading of the board.
    pub board: &'static str,
    /// Under a goal.
    pub thresholds: &'static str,
    /// Under a goal.
    pub no_threshold: &'static str,
    /// Under a goal.
    pub judged_by: &'static str,
    /// A goal without a status.
    pub not_judged: &'static str,
    /// Says who judges.
    pub board_note: &'static str,
    /// Line of a document.
    pub line: &'static str,
    /// Reached.
    pub met: &'static str,
    /// Not reached.
    pub not_met: &'static str,
    /// Cannot be told.
    pub undecided: &'static str,
    /// Measure of a gap of two percentages.
    pub percentage_points: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

/// Met, not met, or not to be told.
pub fn outcome(outcome: Outcome, words: &'static Words) -> &'static str {
    match outcome {
        Outcome::Met => words.met,
        Outcome::NotMet => words.not_met,
        Outcome::Undecided => words.undecided,
    }
}

/// Whose part of the work a target is about; the word of the table where it is none of these.
pub fn scope(scope: &str, language: Language) -> String {
    let known = match (scope, language) {
        ("", Language::Vi) => "Cả đơn vị, không tách cấp",
        ("", Language::En) => "The unit as a whole",
        ("province", Language::Vi) => "Cấp tỉnh",
        ("province", Language::En) => "Province level",
        ("district", Language::Vi) => "Cấp huyện",
        ("district", Language::En) => "District level",
        ("commune", Language::Vi) => "Cấp xã",
        ("commune", Language::En) => "Commune level",
        ("school", Language::Vi) => "Trường học",
        ("school", Language::En) => "Schools",
        (other, _) => other,
    };
    known.to_owned()
}

/// The names of the domains that documents share where they print no index with a tree of its own.
pub fn domain(id: &str, language: Language) -> String {
    let known = match (id, language) {
        ("D1", Language::Vi) => "Công tác chỉ đạo, điều hành",
        ("D1", Language::En) => "Direction and management",
        ("D2", Language::Vi) => "Cải cách thể chế",
        ("D2", Language::En) => "Institutional reform",
        ("D3", Language::Vi) => "Cải cách thủ tục hành chính",
        ("D3", Language::En) => "Administrative procedures",
        ("D4", Language::Vi) => "Cải cách tổ chức bộ máy",
        ("D4", Language::En) => "Organisation of the apparatus",
        ("D5", Language::Vi) => "Cải cách chế độ công vụ",
        ("D5", Language::En) => "Civil service reform",
        ("D6", Language::Vi) => "Cải cách tài chính công",
        ("D6", Language::En) => "Public finance reform",
        ("D7", Language::Vi) => "Chính quyền điện tử, chính quyền số",
        ("D7", Language::En) => "E-government and digital government",
        ("D8", Language::Vi) => "Tác động đến phát triển kinh tế, xã hội",
        ("D8", Language::En) => "Effect on economic and social development",
        ("SIPAS", Language::Vi) => "Sự hài lòng (SIPAS)",
        ("SIPAS", Language::En) => "Satisfaction (SIPAS)",
        (other, _) => other,
    };
    known.to_owned()
}

static VIETNAMESE: Words = Words {
    document: "Văn bản",
    unit: "Đơn vị",
    unknown_unit: "Địa chỉ nhắc tới một đơn vị không có ở đây.",
    unknown_source: "Địa chỉ nhắc tới một văn bản không có ở đây.",
    no_document: "Ở đây không có văn bản nào đặt mục tiêu cho đơn vị này",
    no_targets: "Văn bản này không đặt mục tiêu nào",
    offered: "Các văn bản có mục tiêu",
    loading: "Đang tải văn bản",
    plan: "Mục tiêu chỉ số",
    domains: "từng lĩnh vực",
    total: "điểm chung, lấy như công bố, không cộng từ các lĩnh vực",
    beside: "đứng cạnh, không nằm trong điểm chung",
    what: "Nội dung",
    way: "đã qua và muốn đến",
    result: "Kết quả",
    target: "Mục tiêu",
    rank: "Hạng nay → hạng muốn",
    gap: "Khoảng cách",
    derived: "suy ra",
    verdict: "Đạt hay không",
    no_result: "chưa có kết quả",
    legend_bar: "Thanh: kết quả",
    legend_line: "Vạch đứng: mục tiêu, mũi nhọn chỉ phía đạt mục tiêu",
    legend_diamond: "Hình thoi: kết quả của kỳ mục tiêu",
    gaps: "Còn cách mục tiêu bao xa, xa nhất trước",
    gaps_rule: "Suy ra: mục tiêu trừ kết quả, do trang này tính, không in trong văn bản. “hơn” là phải vượt con số ấy: “Trên 50%” chưa đạt khi đúng 50%.",
    outcomes: "Đạt hay chưa",
    matrix: "Cơ quan nào lo lĩnh vực nào",
    matrix_note: "Chỉ ghi “chủ trì” ở nơi văn bản viết chữ ấy; “thực hiện” là đơn vị thực hiện, theo dõi.",
    lead: "chủ trì",
    responsible: "thực hiện",
    no_part: "không ghi",
    measures: "Mục tiêu khác, theo cấp",
    level: "Mức đặt ra",
    bodies: "Cơ quan",
    due: "Kỳ",
    no_body: "văn bản không ghi",
    no_number: "không in con số",
    tasks: "Nhiệm vụ theo cơ quan",
    everybody: "Không ghi cơ quan nào",
    board: "Bảng mục tiêu",
    thresholds: "Ngưỡng",
    no_threshold: "không in ngưỡng bằng số",
    judged_by: "Cơ quan đánh giá",
    not_judged: "chưa đánh giá",
    board_note: "Đạt hay không đạt là lời của văn bản, không do trang này xét lại. Mục tiêu không đạt đứng đầu.",
    line: "dòng",
    met: "Đạt",
    not_met: "Không đạt",
    undecided: "Chưa xét được",
    percentage_points: "điểm phần trăm",
};

static ENGLISH: Words = Words {
    document: "Document",
    unit: "Unit",
    unknown_unit: "The address names a unit that is not here.",
    unknown_source: "The address names a document that is not here.",
    no_document: "No document here sets targets for this unit",
    no_targets: "This document sets no target",
    offered: "Documents with targets",
    loading: "Loading the document",
    plan: "Index targets",
    domains: "its domains",
    total: "total, as published, not added up from the domains",
    beside: "beside it, no part of the total",
    what: "Subject",
    way: "the way so far and the target",
    result: "Result",
    target: "Target",
    rank: "Rank now → rank wanted",
    gap: "Gap",
    derived: "derived",
    verdict: "Met or not",
    no_result: "no result yet",
    legend_bar: "Bar: result",
    legend_line: "Upright line: target; its wedge points to the side that reaches it",
    legend_diamond: "Diamond: result of the target's period",
    gaps: "How far from the target, farthest first",
    gaps_rule: "Derived: target minus result, computed here, not printed in the document. “More than”: the number itself is not enough; “Trên 50%” (above 50%) is not met by exactly 50%.",
    outcomes: "Met or not yet",
    matrix: "Which body answers for which domain",
    matrix_note: "“Lead” stands only where the document says “chủ trì”; the others carry out and follow.",
    lead: "lead",
    responsible: "carries out",
    no_part: "not named",
    measures: "Other targets, by level",
    level: "Level set",
    bodies: "Bodies",
    due: "Period",
    no_body: "none named in the document",
    no_number: "no number printed",
    tasks: "Tasks by body",
    everybody: "No body named",
    board: "Board of goals",
    thresholds: "Thresholds",
    no_threshold: "no threshold printed as a number",
    judged_by: "Assessed by",
    not_judged: "not assessed",
    board_note: "Met (Đạt) or not met (Không đạt) is what the document says; it is not judged again here. Goals not met come first.",
    line: "line",
    met: "Met",
    not_met: "Not met",
    undecided: "Cannot be told",
    percentage_points: "percentage points",
};
