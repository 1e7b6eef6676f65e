//! The labels of a unit's page.

use crate::model::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Label of the search field.
    pub search: &'static str,
    /// Nothing found.
    pub no_hit: &'static str,
    /// Heading of the units with documents.
    pub with_documents: &'static str,
    /// An address that names nobody.
    pub unknown: &'static str,
    /// Link to the search.
    pub another: &'static str,
    /// Before the other units of the address.
    pub also_chosen: &'static str,
    /// Before the unit it belongs to.
    pub within: &'static str,
    /// Before its first day.
    pub since: &'static str,
    /// Before its last day.
    pub until: &'static str,
    /// It lives, and is older than the tables.
    pub still: &'static str,
    /// Before the units it was made of.
    pub made_of: &'static str,
    /// Heading.
    pub results: &'static str,
    /// Name of the table of results.
    pub results_caption: &'static str,
    /// Remark of printed figures.
    pub as_printed: &'static str,
    /// Column.
    pub index: &'static str,
    /// Column.
    pub share: &'static str,
    /// Column: statistic as published.
    pub published_mean: &'static str,
    /// Column: rank as published.
    pub published_rank: &'static str,
    /// The same figure printed again.
    pub again: &'static str,
    /// A change as published.
    pub published_change: &'static str,
    /// The score before that the published change implies.
    pub implied_before: &'static str,
    /// Why nothing is ranked here.
    pub not_whole: &'static str,
    /// Heading of what is not published of the unit.
    pub not_listed: &'static str,
    /// The unit in whose row it is found.
    pub see_there: &'static str,
    /// Heading.
    pub profile: &'static str,
    /// Legend.
    pub key_own: &'static str,
    /// Legend.
    pub key_open: &'static str,
    /// Legend.
    pub key_mean: &'static str,
    /// Legend.
    pub key_best: &'static str,
    /// End of the scale.
    pub scale_end: &'static str,
    /// Heading.
    pub strong_weak: &'static str,
    /// Lead.
    pub strong: &'static str,
    /// Lead.
    pub weak: &'static str,
    /// None of them.
    pub none: &'static str,
    /// The rule of strong and weak.
    pub quarter_rule: &'static str,
    /// Lead: what the documents call strengths.
    pub said_strong: &'static str,
    /// Lead: what the documents call weaknesses.
    pub said_weak: &'static str,
    /// Heading.
    pub trend: &'static str,
    /// Link.
    pub see_trend: &'static str,
    /// Heading.
    pub targets: &'static str,
    /// Column.
    pub target: &'static str,
    /// Column.
    pub result: &'static str,
    /// Column.
    pub gap: &'static str,
    /// Column.
    pub target_rank: &'static str,
    /// Remark on the gap.
    pub gap_note: &'static str,
    /// Link.
    pub all_targets: &'static str,
    /// Heading.
    pub figures: &'static str,
    /// Column.
    pub value: &'static str,
    /// How the figures were chosen.
    pub figures_rule: &'static str,
    /// Link.
    pub all_indicators: &'static str,
    /// Heading.
    pub remarks: &'static str,
    /// Remarks of no domain.
    pub general: &'static str,
    /// Heading of the communes or districts of a unit.
    pub below: &'static str,
    /// Before units without anything published.
    pub below_missing: &'static str,
    /// Heading.
    pub documents: &'static str,
    /// Number of a document.
    pub number: &'static str,
    /// Date of a document.
    pub date: &'static str,
    /// Left blank in the document.
    pub blank: &'static str,
    /// Link.
    pub text: &'static str,
    /// Heading of doubts.
    pub doubts: &'static str,
    /// Link to the audit.
    pub all_doubts: &'static str,
    /// Nothing at all.
    pub nothing: &'static str,
    /// Where to look.
    pub look: &'static str,
    /// Link.
    pub rankings: &'static str,
    /// What paper leaves out.
    pub left_out: &'static str,
    /// Column of totals.
    pub total: &'static str,
    /// Line of the text.
    pub line: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    search: "Tìm tỉnh, huyện, xã (không cần dấu)",
    no_hit: "Không có đơn vị nào khớp.",
    with_documents: "Đơn vị có văn bản",
    unknown: "Không có đơn vị nào mang mã này",
    another: "Tìm đơn vị khác",
    also_chosen: "Cũng đang chọn",
    within: "Thuộc",
    since: "Từ",
    until: "Đến hết ngày",
    still: "Đang tồn tại",
    made_of: "Hợp thành từ",
    results: "Kết quả các chỉ số",
    results_caption: "Điểm trên tối đa, hạng trong số đơn vị được xếp, và thay đổi so với kỳ công bố trước",
    as_printed: "Mọi số như in trong văn bản; bấm vào số để xem đoạn nguồn.",
    index: "Chỉ số",
    share: "% tối đa (tính ra)",
    published_mean: "Trung bình như công bố",
    published_rank: "Hạng như in",
    again: "In lại trong cùng văn bản",
    published_change: "Thay đổi so với kỳ trước, như công bố",
    implied_before: "Kỳ trước (suy ra từ mức thay đổi)",
    not_whole: "Chưa có điểm của mọi đơn vị, nên trang này không tự xếp hạng, không tính trung bình và không tự nói mạnh, yếu. Dấu > hay < là giới hạn như văn bản viết.",
    not_listed: "Chưa có trong bảng công bố",
    see_there: "xem",
    profile: "Từng lĩnh vực so với điểm tối đa",
    key_own: "điểm của đơn vị",
    key_open: "khoảng mà một giới hạn để ngỏ",
    key_mean: "trung bình",
    key_best: "cao nhất",
    scale_end: "100 % điểm tối đa",
    strong_weak: "Mạnh và yếu",
    strong: "Mạnh",
    weak: "Yếu",
    none: "không lĩnh vực nào",
    quarter_rule: "Quy tắc: mạnh khi nhiều nhất một phần tư số đơn vị được xếp hạng có điểm bằng hoặc hơn (kể cả đơn vị này), yếu khi nhiều nhất một phần tư có điểm bằng hoặc kém; đơn vị bằng điểm cùng vào hoặc cùng không.",
    said_strong: "Văn bản ghi là mạnh",
    said_weak: "Văn bản ghi là hạn chế",
    trend: "Xu hướng",
    see_trend: "Xem xu hướng",
    targets: "Mục tiêu",
    target: "Mục tiêu",
    result: "Kết quả",
    gap: "Còn thiếu (tính ra)",
    target_rank: "hạng",
    gap_note: "Còn thiếu = mục tiêu − kết quả công bố gần nhất. “Trên” nghĩa là phải vượt mức đó.",
    all_targets: "Xem mọi mục tiêu",
    figures: "Số liệu chính",
    value: "Số liệu",
    figures_rule: "Chỉ tiêu có thứ hạng, rồi tỷ lệ phần trăm, theo thứ tự văn bản, nhiều nhất hai mỗi lĩnh vực; số của kỳ gần nhất, như in.",
    all_indicators: "Xem mọi chỉ tiêu",
    remarks: "Nhận định trong văn bản",
    general: "Chung",
    below: "Các đơn vị trực thuộc",
    below_missing: "Chưa công bố điểm nào",
    documents: "Văn bản",
    number: "Số",
    date: "ngày",
    blank: "để trống",
    text: "Toàn văn",
    doubts: "Nghi vấn về số liệu",
    all_doubts: "Xem mọi nghi vấn",
    nothing: "Ở đây chưa có kết quả nào được công bố của đơn vị này.",
    look: "Có thể xem",
    rankings: "bảng xếp hạng",
    left_out: "Bản in chỉ có phần chính; dấu ? là số đáng ngờ. Toàn bộ nhận định, chỉ tiêu và đoạn văn bản nguồn ở",
    total: "Điểm chung",
    line: "dòng",
};

static ENGLISH: Words = Words {
    search: "Find a province, district or commune (no tone marks needed)",
    no_hit: "No unit matches.",
    with_documents: "Units with documents",
    unknown: "No unit has this code",
    another: "Find another unit",
    also_chosen: "Also chosen",
    within: "Within",
    since: "From",
    until: "Until the end of",
    still: "In existence",
    made_of: "Made of",
    results: "Results by index",
    results_caption: "Score of the maximum, rank among the ranked units, and change since the period published before",
    as_printed: "All figures as printed; press one to see its passage.",
    index: "Index",
    share: "% of max (derived)",
    published_mean: "Mean as published",
    published_rank: "Rank as printed",
    again: "Printed again in the same document",
    published_change: "Change on the period before, as published",
    implied_before: "The period before (derived from the change)",
    not_whole: "Not every unit's score is published, so this page ranks nobody, computes no mean and calls nothing strong or weak. A sign > or < is a bound, as the document has it.",
    not_listed: "Not in the published tables",
    see_there: "see",
    profile: "Every domain against its maximum",
    key_own: "score of the unit",
    key_open: "what a bound leaves open",
    key_mean: "mean",
    key_best: "best",
    scale_end: "100% of the maximum",
    strong_weak: "Strong and weak",
    strong: "Strong",
    weak: "Weak",
    none: "no domain",
    quarter_rule: "Rule: strong when at most a quarter of the ranked units score as well or better (this one counted), weak when at most a quarter score as badly or worse; units with equal scores are in it together or not at all.",
    said_strong: "Called strong in the documents",
    said_weak: "Called weak in the documents",
    trend: "Trend",
    see_trend: "See the trend",
    targets: "Targets",
    target: "Target",
    result: "Result",
    gap: "Still lacking (derived)",
    target_rank: "rank",
    gap_note: "Still lacking = target − latest published result. “Trên” means above: the value itself is not enough.",
    all_targets: "See all targets",
    figures: "Key figures",
    value: "Figure",
    figures_rule: "Indicators with a rank, then percentages, in the order of the document, at most two a domain; the figure of the latest period, as printed.",
    all_indicators: "See all indicators",
    remarks: "Remarks in the documents",
    general: "General",
    below: "Units within",
    below_missing: "Nothing published of",
    documents: "Documents",
    number: "Number",
    date: "date",
    blank: "left blank",
    text: "Full text",
    doubts: "Doubts",
    all_doubts: "See all doubts",
    nothing: "No result of this unit is published here yet.",
    look: "You may look at",
    rankings: "the rankings",
    left_out: "The print has the essentials only; ? marks a doubtful figure. All remarks, all indicators and the source passages are at",
    total: "Total",
    line: "line",
};
