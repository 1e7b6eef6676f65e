//! The words of the page that compares units.

use crate::analysis::compare::{Measured, NoDifference, Place, Word};
use crate::analysis::peers::Why;
use crate::format;
use crate::model::language::Language;
use crate::words::results;

/// The labels of the page.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Nobody is chosen.
    pub nobody: &'static str,
    /// One unit is chosen.
    pub alone: &'static str,
    /// Link that chooses the units of the example.
    pub keep: &'static str,
    /// More than ten are chosen.
    pub too_many: &'static str,
    /// Codes nobody has.
    pub unknown: &'static str,
    /// Units of several levels.
    pub mixed: &'static str,
    /// Units of other days: some ended before others began.
    pub apart: &'static str,
    /// Heading of the suggestions.
    pub peers: &'static str,
    /// How the suggestions are found.
    pub peers_rule: &'static str,
    /// No suggestion.
    pub no_peers: &'static str,
    /// Button.
    pub add: &'static str,
    /// Picker: what units are compared with.
    pub against: &'static str,
    /// Choice.
    pub first: &'static str,
    /// Choice.
    pub best: &'static str,
    /// Heading.
    pub totals: &'static str,
    /// Column.
    pub difference: &'static str,
    /// Column.
    pub threshold: &'static str,
    /// Button: compare the others with this unit.
    pub make_first: &'static str,
    /// Mark of the unit compared with.
    pub is_first: &'static str,
    /// Heading.
    pub domains: &'static str,
    /// Caption of the table of differences.
    pub gaps: &'static str,
    /// What of the figures is derived.
    pub derived: &'static str,
    /// Legend of the mean.
    pub mean_tick: &'static str,
    /// Legend of bounds.
    pub bound_legend: &'static str,
    /// Heading.
    pub over_time: &'static str,
    /// Heading.
    pub two_periods: &'static str,
    /// Picker.
    pub earlier: &'static str,
    /// Heading of what is refused.
    pub refused: &'static str,
    /// Heading.
    pub stages: &'static str,
    /// Legend.
    pub own: &'static str,
    /// Legend.
    pub given: &'static str,
    /// Heading.
    pub pair: &'static str,
    /// Picker.
    pub with: &'static str,
    /// No index shares a period.
    pub no_pair: &'static str,
    /// Nobody has both.
    pub nobody_both: &'static str,
    /// Legend of the means.
    pub pair_means: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    nobody: "Chưa chọn đơn vị nào. Hãy tìm và thêm từ 2 đến 10 đơn vị; ví dụ dưới đây là đơn vị đứng đầu, đứng giữa và đứng cuối bảng",
    alone: "Mới chọn một đơn vị. Hãy thêm đơn vị để so sánh; ví dụ dưới đây đặt cạnh các đơn vị được gợi ý",
    keep: "So sánh các đơn vị này",
    too_many: "Chỉ so sánh 10 đơn vị đầu; không đưa vào",
    unknown: "Không có đơn vị nào mang mã",
    mixed: "Các đơn vị thuộc những cấp khác nhau, được chấm theo bộ tiêu chí khác nhau: điểm chỉ đặt cạnh nhau, không tính chênh lệch giữa hai cấp. Cấp của từng đơn vị",
    apart: "Có đơn vị đã kết thúc trước khi đơn vị khác được thành lập (sắp xếp đơn vị hành chính từ 1/7/2025), nên không kỳ nào có đủ cả hai.",
    peers: "Gợi ý đơn vị để so sánh với",
    peers_rule: "Cách chọn: đơn vị cùng cấp trên; đơn vị đứng ngay trên và ngay dưới về tổng điểm; đơn vị có cơ cấu điểm giống nhất, tính bằng căn bậc hai của trung bình bình phương chênh lệch tỷ lệ điểm trên điểm tối đa, qua các lĩnh vực mà cả hai đều có điểm (ít nhất 3 lĩnh vực).",
    no_peers: "Không gợi ý được: không có tổng điểm để xếp hạng, không có đơn vị cùng cấp trên và chưa đủ 3 lĩnh vực có điểm chung.",
    add: "Thêm",
    against: "So với",
    first: "Đơn vị đầu tiên",
    best: "Điểm tốt nhất",
    totals: "Điểm và hạng",
    difference: "Chênh lệch",
    threshold: "Ngưỡng",
    make_first: "Lấy làm mốc",
    is_first: "mốc so sánh",
    domains: "Từng lĩnh vực",
    gaps: "Chênh lệch từng lĩnh vực, lớn nhất ở trên",
    derived: "Chênh lệch, ngưỡng, trung bình và trung vị do trang này tính từ điểm đã công bố.",
    mean_tick: "vạch đứng: trung bình các đơn vị được xếp hạng",
    bound_legend: "mũi tên: chỉ công bố một giới hạn",
    over_time: "Qua các kỳ",
    two_periods: "Hai kỳ của một đơn vị",
    earlier: "Kỳ trước",
    refused: "Không so sánh",
    stages: "Tự chấm và thẩm định",
    own: "tự chấm (vòng rỗng)",
    given: "thẩm định hoặc công bố (chấm đặc)",
    pair: "Hai chỉ số cạnh nhau",
    with: "Đặt cạnh chỉ số",
    no_pair: "Không có chỉ số nào khác được công bố trong cùng một kỳ với chỉ số này.",
    nobody_both: "Không đơn vị nào có tổng điểm ở cả hai chỉ số, nên không vẽ được.",
    pair_means: "đường đứt: trung bình của các đơn vị được vẽ",
};

static ENGLISH: Words = Words {
    nobody: "No unit is chosen yet. Search for 2 to 10 units and add them; the example below shows the first, the middle and the last of the table",
    alone: "Only one unit is chosen. Add others to compare it with; the example below sets it beside the suggested ones",
    keep: "Compare these units",
    too_many: "Only the first 10 units are compared; left out",
    unknown: "No unit has the code",
    mixed: "The units are of different levels, scored by different criteria: their scores are only set side by side, and no difference is told between levels. The level of each",
    apart: "Some of the units ended before others began (the units were rearranged on 1 July 2025), so no period has them both.",
    peers: "Suggested for comparison with",
    peers_rule: "How they are found: units of the same parent; the ones right above and below by total; the ones with the most similar profile, by the root mean square difference of the scores as shares of the maximum, over the domains both have a score in (at least 3).",
    no_peers: "Nothing to suggest: there are no totals to rank, no units of the same parent, and fewer than 3 domains with scores in common.",
    add: "Add",
    against: "Compared with",
    first: "The first unit",
    best: "Best score",
    totals: "Scores and ranks",
    difference: "Difference",
    threshold: "Threshold",
    make_first: "Compare with this one",
    is_first: "compared with",
    domains: "Every domain",
    gaps: "Differences by domain, the largest first",
    derived: "Differences, thresholds, means and medians are computed by this site from the published scores.",
    mean_tick: "upright tick: mean of the ranked units",
    bound_legend: "arrow: only a bound is published",
    over_time: "Over time",
    two_periods: "Two periods of one unit",
    earlier: "Earlier period",
    refused: "Not compared",
    stages: "Self-score and appraisal",
    own: "self-score (ring)",
    given: "appraised or published (disc)",
    pair: "Two indices side by side",
    with: "Against the index",
    no_pair: "No other index was published in a period of this one.",
    nobody_both: "No unit has a total in both indices, so there is nothing to draw.",
    pair_means: "dashed lines: means of the units drawn",
};

/// The rule of "higher", "similar" and "lower".
pub fn rule(language: Language) -> &'static str {
    match language {
        Language::Vi => {
            "Quy tắc: “cao hơn” hay “thấp hơn” khi chênh lệch lớn hơn nửa độ lệch chuẩn điểm của mọi đơn vị được xếp hạng ở chính mục đó trong kỳ này; nhỏ hơn hoặc bằng là “tương đương”. Khi chưa đủ 5 đơn vị được xếp hạng, hoặc văn bản không công bố điểm của mọi đơn vị, trang chỉ ghi chênh lệch, không đánh giá."
        }
        Language::En => {
            "Rule: “higher” or “lower” when the difference exceeds half the standard deviation of all ranked units' scores of that very item in this period, else “similar”. Where fewer than 5 units are ranked, or not every unit's score is published, the difference is given without such a word."
        }
    }
}

/// How a difference reads.
pub fn word(word: Word, language: Language) -> &'static str {
    match (word, language) {
        (Word::Higher, Language::Vi) => "cao hơn",
        (Word::Similar, Language::Vi) => "tương đương",
        (Word::Lower, Language::Vi) => "thấp hơn",
        (Word::Higher, Language::En) => "higher",
        (Word::Similar, Language::En) => "similar",
        (Word::Lower, Language::En) => "lower",
    }
}

/// Why there is no difference.
pub fn no_difference(why: NoDifference, language: Language) -> String {
    let own = words(language);
    match (why, language) {
        (NoDifference::Itself, _) => own.is_first.to_owned(),
        (NoDifference::Missing(why), _) => results::missing(why, language).to_owned(),
        (NoDifference::BaseMissing(why), Language::Vi) => {
            format!("mốc so sánh không có điểm: {}", results::missing(why, language))
        }
        (NoDifference::BaseMissing(why), Language::En) => {
            format!("the unit compared with has no score: {}", results::missing(why, language))
        }
        (NoDifference::FieldUnknown, Language::Vi) => {
            "không tính được trung bình, trung vị hay điểm tốt nhất, vì không công bố điểm của mọi đơn vị".into()
        }
        (NoDifference::FieldUnknown, Language::En) => {
            "mean, median and best are not known, because not every unit's score is published".into()
        }
        (NoDifference::OtherLevel, Language::Vi) => "khác cấp với mốc so sánh".into(),
        (NoDifference::OtherLevel, Language::En) => "of another level than the one compared with".into(),
    }
}

/// A rank of how many; why there is none.
pub fn place(place: Option<Place>, language: Language) -> String {
    match place {
        Some(Place { rank, shared, of: Some(of) }) => format::rank_of(rank, shared, of, language),
        Some(Place { rank, shared, of: None }) => format::rank(rank, shared),
        None => "–".to_owned(),
    }
}

/// Why a unit is suggested; `name` gives the name of its parent.
pub fn why(
    why: &Why,
    name: impl Fn(crate::model::unit::UnitIdx) -> String,
    language: Language,
) -> String {
    match (why, language) {
        (Why::Neighbour { rank, shared, of }, Language::Vi) => {
            format!(
                "kề bên trong bảng xếp hạng, hạng {}",
                format::rank_of(*rank, *shared, *of, language)
            )
        }
        (Why::Neighbour { rank, shared, of }, Language::En) => {
            format!("next in the ranking, rank {}", format::rank_of(*rank, *shared, *of, language))
        }
        (Why::SameParent(parent), Language::Vi) => format!("cùng thuộc {}", name(*parent)),
        (Why::SameParent(parent), Language::En) => format!("also part of {}", name(*parent)),
        (Why::Similar { distance, domains }, Language::Vi) => format!(
            "cơ cấu điểm giống nhất, cách {} điểm tối đa qua {domains} lĩnh vực",
            format::percent(*distance, 1, language)
        ),
        (Why::Similar { distance, domains }, Language::En) => format!(
            "most similar profile, {} of the maximum apart over {domains} domains",
            format::percent(*distance, 1, language)
        ),
    }
}

/// What the largest gap is measured by.
pub fn measured(measured: Measured, language: Language) -> &'static str {
    match (measured, language) {
        (Measured::ShareOfMax, Language::Vi) => {
            "Xếp theo chênh lệch tính bằng phần của điểm tối đa."
        }
        (Measured::Points, Language::Vi) => {
            "Xếp theo chênh lệch tính bằng điểm, vì chưa công bố mọi điểm tối đa."
        }
        (Measured::ShareOfMax, Language::En) => {
            "In order of the difference as a share of the maximum."
        }
        (Measured::Points, Language::En) => {
            "In order of the difference in points, because not every maximum is published."
        }
    }
}
