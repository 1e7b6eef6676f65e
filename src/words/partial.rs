//! A table published in part, in words: what is there, what is not, and why nothing is ranked.

use crate::analysis::partial::{Partial, Telling};
use crate::analysis::ranking::Part;
use crate::model::language::Language;
use crate::model::operator::Operator;
use crate::model::remark::RemarkKind;
use crate::model::statistic::Statistic;

/// The labels of a table published in part.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Heading of the answer.
    pub heading: &'static str,
    /// In place of a bar.
    pub silent: &'static str,
    /// A score as printed.
    pub printed: &'static str,
    /// A rank as printed.
    pub rank: &'static str,
    /// Label of the mean.
    pub mean: &'static str,
    /// Statistics beside a chart.
    pub beside: &'static str,
    /// Statements beside a chart.
    pub remarks: &'static str,
    /// Legend.
    pub solid: &'static str,
    /// Legend.
    pub hatched: &'static str,
    /// Line of a document.
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
    heading: "Chỉ công bố một phần",
    silent: "chưa công bố",
    printed: "Điểm như in",
    rank: "Hạng như in",
    mean: "trung bình công bố",
    beside: "Văn bản còn công bố",
    remarks: "Nhận xét của văn bản",
    solid: "Thanh liền: điểm chính xác, hoặc phần chắc chắn có",
    hatched: "Gạch chéo: điểm nằm đâu đó trong khoảng này, chỉ công bố giới hạn",
    line: "dòng",
};

static ENGLISH: Words = Words {
    heading: "Published in part only",
    silent: "not published",
    printed: "Score as printed",
    rank: "Rank as printed",
    mean: "published mean",
    beside: "The document also publishes",
    remarks: "What the document says of it",
    solid: "Solid: an exact score, or the part that is certain",
    hatched: "Hatched: the score lies somewhere in here; only a bound is published",
    line: "line",
};

/// Why nothing is ranked.
pub fn why(part: Part, language: Language) -> String {
    let Part { scored, of } = part;
    match (of, language) {
        (Some(of), Language::Vi) if scored == 0 => format!(
            "Không đơn vị nào trong {of} đơn vị có điểm chính xác được công bố, nên không có hạng và trung bình nào được tính ở đây; chúng chỉ được ghi như văn bản in."
        ),
        (Some(of), Language::En) if scored == 0 => format!(
            "No exact score of any of the {of} units is published, so no rank and no mean is computed here; they stand as printed."
        ),
        (Some(of), Language::Vi) => format!(
            "Chỉ {scored} trong {of} đơn vị có điểm chính xác được công bố, nên trang này không xếp hạng và không tính trung bình; hạng và trung bình chỉ ghi như văn bản in."
        ),
        (Some(of), Language::En) => format!(
            "Exact scores are published for {scored} of {of} units only, so no rank and no mean is computed here; ranks and means stand as printed."
        ),
        (None, Language::Vi) => "Văn bản chỉ cho điểm của một đơn vị trong một bảng không công bố, nên trang này không xếp hạng; hạng chỉ ghi như văn bản in.".to_owned(),
        (None, Language::En) => "The document gives the score of one unit out of a table it does not publish, so no rank is computed here; ranks stand as printed.".to_owned(),
    }
}

/// Why nothing is ranked, for all domains together.
pub fn why_all(language: Language) -> &'static str {
    match language {
        Language::Vi => {
            "Văn bản không công bố đủ điểm của mọi đơn vị, nên trang này không xếp hạng và không tính trung bình; hạng và trung bình chỉ ghi như văn bản in."
        }
        Language::En => {
            "The document does not publish every unit's score, so no rank and no mean is computed here; ranks and means stand as printed."
        }
    }
}

/// How much of all domains is published.
pub fn extent(exact: usize, bounds: usize, cells: usize, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "{exact} điểm chính xác và {bounds} giới hạn được công bố trong {cells} ô (đơn vị × lĩnh vực); các ô khác không được suy ra."
        ),
        Language::En => format!(
            "{exact} exact scores and {bounds} bounds are published of {cells} cells (units × domains); the others are not inferred."
        ),
    }
}

/// What a chart shows.
pub fn sentence(found: &Partial, language: Language) -> String {
    let exact = found.listed.iter().filter(|one| one.value.operator == Operator::Exactly).count();
    let bounds = found.listed.len() - exact;
    let silent = found.silent.len() + found.unnamed;
    match language {
        Language::Vi => format!(
            "{exact} điểm chính xác, {bounds} giới hạn, {silent} đơn vị chưa công bố; đơn vị chưa công bố đứng sau vì không biết thứ tự."
        ),
        Language::En => format!(
            "{exact} exact scores, {bounds} bounds, {silent} units not published; those stand last, since their place is not known."
        ),
    }
}

/// Units that are counted but not named.
pub fn unnamed(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("và {count} đơn vị khác mà bảng không nêu tên"),
        Language::En => format!("and {count} other units the table does not name"),
    }
}

/// What follows from the published mean.
pub fn telling(telling: Telling, language: Language) -> &'static str {
    match (telling, language) {
        (Telling::EverybodyAtMax, Language::Vi) => {
            "Suy ra: trung bình bằng điểm tối đa, nên mọi đơn vị đều đạt điểm tối đa, dù điểm từng đơn vị không được in."
        }
        (Telling::EverybodyAtMax, Language::En) => {
            "Derived: the mean is the maximum, so every unit has the maximum, though no unit's score is printed."
        }
        (Telling::AboveHighest, Language::Vi) => {
            "Đáng ngờ: trung bình công bố cao hơn điểm cao nhất công bố, điều không thể có. Cả hai được ghi như in."
        }
        (Telling::AboveHighest, Language::En) => {
            "Doubtful: the published mean is above the highest published score, which cannot be. Both stand as printed."
        }
    }
}

/// The word before a published statistic.
pub fn statistic(statistic: &Statistic, language: Language) -> &'static str {
    match (statistic, language) {
        (Statistic::Mean, Language::Vi) => "Trung bình",
        (Statistic::Mean, Language::En) => "Mean",
        (Statistic::Highest, Language::Vi) => "Cao nhất",
        (Statistic::Highest, Language::En) => "Highest",
        (Statistic::Lowest, Language::Vi) => "Thấp nhất",
        (Statistic::Lowest, Language::En) => "Lowest",
        (Statistic::Count(_), Language::Vi) => "Số đơn vị theo mức điểm",
        (Statistic::Count(_), Language::En) => "Units by band",
        (Statistic::Units, Language::Vi) => "Số đơn vị",
        (Statistic::Units, Language::En) => "Units",
        (Statistic::Criteria, Language::Vi) => "Số tiêu chí",
        (Statistic::Criteria, Language::En) => "Criteria",
        (Statistic::SubCriteria, Language::Vi) => "Số tiêu chí thành phần",
        (Statistic::SubCriteria, Language::En) => "Sub-criteria",
        (Statistic::Max, Language::Vi) => "Điểm tối đa",
        (Statistic::Max, Language::En) => "Maximum",
    }
}

/// The word before a statement.
pub fn kind(kind: RemarkKind, language: Language) -> &'static str {
    match (kind, language) {
        (RemarkKind::Strength, Language::Vi) => "Mặt mạnh",
        (RemarkKind::Strength, Language::En) => "Strength",
        (RemarkKind::Weakness, Language::Vi) => "Hạn chế",
        (RemarkKind::Weakness, Language::En) => "Weakness",
        (RemarkKind::Cause, Language::Vi) => "Nguyên nhân",
        (RemarkKind::Cause, Language::En) => "Cause",
        (RemarkKind::Recommendation, Language::Vi) => "Kiến nghị",
        (RemarkKind::Recommendation, Language::En) => "Recommendation",
        (_, Language::Vi) => "Nêu",
        (_, Language::En) => "Stated",
    }
}
