//! The front of a document: what it is, and why its figures are worth knowing.

use crate::analysis::forms::telling::Tells;
use crate::format;
use crate::model::language::Language;
use crate::model::source::Document;
use crate::words::form::{either, labels, sentence};
use crate::words::left_blank::as_filled;
use crate::words::spans::Spans;

labels! {
    /// The labels of the front of a document.
    FrontLabels

    title: "Văn bản", "Document";
    office: "Cơ quan ban hành", "Issued by";
    number: "Số", "Number";
    date: "Ngày", "Date";
    period: "Kỳ báo cáo", "Reports on";
    addressee: "Nơi nhận", "Addressed to";
    left_blank: "để trống trong văn bản", "left blank in the document";
    worth: "Những con số đáng biết", "Figures worth knowing";
    worth_rule:
        "Chọn lần lượt, mỗi loại một số cho đến khi đủ năm: số có nghi vấn (chắc chắn sai trước), mục tiêu không đạt, mục tiêu còn xa nhất, số in kèm thứ hạng, số nói được nhiều nhất của các biểu (tỷ lệ in kèm tử và mẫu số, rồi tổng của các dòng), số tổng hợp của bảng điểm.",
        "Taken in turn, one of each kind until there are five: figures in doubt (those that cannot be true first), goals that were not reached, the targets that are farthest away, figures printed with a rank, the most telling ones of the forms (rates printed with what they divide, then wholes of other rows), statistics of a table of scores.";
    checking: "Đang rà soát văn bản", "Looking through the document";
    // All pictures of a form, on demand.
    drawn: "Hình vẽ", "Pictures";
    pictures: "Hình vẽ từ văn bản", "Its pictures";
    doubts: "Nghi vấn", "Doubts";
    no_doubts: "Chưa thấy số liệu nào đáng ngờ trong văn bản này.", "No doubtful figure has been found in this document.";
    all_doubts: "Xem mọi nghi vấn của văn bản này, kèm phép tính", "All doubts about this document, with their arithmetic";
    forms: "Các biểu và phụ lục", "Forms and annexes";
    results: "Kết quả của đơn vị", "Results of the unit";
    targets: "Mục tiêu và kết quả", "Targets and results";
    ranking: "Bảng điểm", "Table of scores";
    whole_text: "Toàn văn", "Full text";
    impossible: "không thể đúng như in", "cannot be true as printed";
    doubtful: "nên xem lại", "worth a second look";
    not_reached: "không đạt", "not reached";
    ranked: "có thứ hạng", "ranked";
    ratio: "in kèm tử số, mẫu số", "with what it divides";
    whole: "số tổng", "total";
    statistic: "số tổng hợp", "statistic";
}

/// What kind of document it is; blank for a word nobody knows.
pub fn kind(document: &Document, language: Language) -> &'static str {
    let name = match document.kind.as_str() {
        "report" => ("Báo cáo", "Report"),
        "plan" => ("Kế hoạch", "Plan"),
        "summary" => ("Báo cáo tóm tắt", "Summary report"),
        _ => return "",
    };
    either(name, language)
}

/// The document in a line: `Báo cáo, số 12/BC-UBND, ngày 3/4/2024, kỳ báo cáo Quý I/2024`.
pub fn described(document: &Document, publisher: &str, language: Language) -> String {
    let words = FrontLabels::of(language);
    let kind = kind(document, language);
    let told = |label: &str, text: &str| {
        let label = label.to_lowercase();
        // A date often begins with the word for it: "ngày 3 tháng 4".
        let is_said = text.to_lowercase().starts_with(&label);
        let filled = as_filled(text, "");
        let told = if is_said { filled } else { format!("{label} {filled}") };
        (!text.is_empty()).then_some(told)
    };
    let period = document.period.map(|period| format::period(period, language));
    let label = Spans::of(document.period.as_slice()).said(words.period, language);
    let parts = [
        (!kind.is_empty()).then(|| kind.to_owned()),
        (!publisher.is_empty()).then(|| publisher.to_owned()),
        told(words.number, &document.number),
        told(words.date, &document.date),
        period.and_then(|period| told(&label, &period)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why a figure of a form is told; nothing where it only says itself.
pub fn tells(tells: Tells, language: Language) -> Option<&'static str> {
    let words = FrontLabels::of(language);
    match tells {
        Tells::Rank => Some(words.ranked),
        Tells::Ratio => Some(words.ratio),
        Tells::Whole => Some(words.whole),
        Tells::Itself => None,
    }
}

/// What is in a document: `230 con số, 14 mục tiêu`; `None` where nothing of it has been recorded.
pub fn holds(figures: usize, targets: usize, language: Language) -> Option<String> {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let (figure_s, target_s) = (plural(figures), plural(targets));
    let figures = (figures > 0)
        .then(|| sentence!(language; "{figures} con số", "{figures} figure{figure_s}"));
    let targets = (targets > 0)
        .then(|| sentence!(language; "{targets} mục tiêu", "{targets} target{target_s}"));
    let parts: Vec<String> = figures.into_iter().chain(targets).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// How many more doubts there are than are told.
pub fn doubts(count: usize, language: Language) -> String {
    sentence!(language; "{count} nghi vấn", "{count} doubts")
}
