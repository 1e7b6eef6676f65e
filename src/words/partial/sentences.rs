//! A table published in part, in sentences: what is there, what is not, and why nothing is ranked.

use crate::analysis::partial::{Partial, Telling};
use crate::analysis::ranking::Part;
use crate::format;
use crate::model::language::Language;
use crate::model::operator::Operator;
use crate::words::form::{either, sentence};

/// Why nothing is ranked.
pub fn why(part: Part, language: Language) -> String {
    let Part { scored, of } = part;
    let of = of.map(|of| format::places::count(of, language));
    match of {
        Some(of) if scored == 0 => sentence!(language;
            "Không đơn vị nào trong {of} đơn vị có điểm chính xác được công bố, nên không có hạng và trung bình nào được tính ở đây; chúng chỉ được ghi như văn bản in.",
            "No exact score of any of the {of} units is published, so no rank and no mean is computed here; they stand as printed."),
        Some(of) => sentence!(language;
            "Chỉ {scored} trong {of} đơn vị có điểm chính xác được công bố, nên trang này không xếp hạng và không tính trung bình; hạng và trung bình chỉ ghi như văn bản in.",
            "Exact scores are published for {scored} of {of} units only, so no rank and no mean is computed here; ranks and means stand as printed."),
        None => sentence!(language;
            "Văn bản chỉ cho điểm của một đơn vị trong một bảng không công bố, nên trang này không xếp hạng; hạng chỉ ghi như văn bản in.",
            "The document gives the score of one unit out of a table it does not publish, so no rank is computed here; ranks stand as printed."),
    }
}

/// Why nothing is ranked, for all domains together.
pub fn why_all(language: Language) -> &'static str {
    let text = (
        "Văn bản không công bố đủ điểm của mọi đơn vị, nên trang này không xếp hạng và không tính trung bình; hạng và trung bình chỉ ghi như văn bản in. Ô trống không được suy ra từ ô khác.",
        "The document does not publish every unit's score, so no rank and no mean is computed here; ranks and means stand as printed. A blank is not inferred from other cells.",
    );
    either(text, language)
}

/// How much of a table is published, in a few words.
pub fn published(part: Part, language: Language) -> String {
    let Part { scored, of } = part;
    let of = of.map(|of| format::places::count(of, language));
    match of {
        Some(of) if scored == 0 => sentence!(language;
            "Chưa công bố điểm chính xác của đơn vị nào trong {of} đơn vị",
            "No exact score of any of the {of} units is published"),
        Some(of) => sentence!(language;
            "Chỉ công bố điểm chính xác của {scored} trong {of} đơn vị",
            "Exact scores are published for {scored} of {of} units only"),
        None => sentence!(language;
            "Chỉ công bố điểm của một đơn vị trong một bảng không công bố",
            "Only one unit's score is published, of a table that is not"),
    }
}

/// How much of all domains is published, in a few words.
pub fn extent(exact: usize, bounds: usize, cells: usize, language: Language) -> String {
    sentence!(language;
        "Chỉ công bố một phần: {exact} điểm chính xác và {bounds} giới hạn trong {cells} ô (đơn vị × lĩnh vực)",
        "Published in part only: {exact} exact scores and {bounds} bounds of {cells} cells (units × domains)")
}

/// What a chart shows.
pub fn sentence(found: &Partial, language: Language) -> String {
    let exact = found.listed.iter().filter(|one| one.value.operator == Operator::Exactly).count();
    let bounds = found.listed.len() - exact;
    let silent = found.silent.len() + found.unnamed;
    sentence!(language;
        "{exact} điểm chính xác, {bounds} giới hạn, {silent} đơn vị chưa công bố; đơn vị chưa công bố đứng sau vì không biết thứ tự.",
        "{exact} exact scores, {bounds} bounds, {silent} units not published; those stand last, since their place is not known.")
}

/// Units that are counted but not named.
pub fn unnamed(count: usize, language: Language) -> String {
    let count = format::places::count(count, language);
    sentence!(language;
        "và {count} đơn vị khác mà bảng không nêu tên",
        "and {count} other units the table does not name")
}

/// What follows from the published mean.
pub fn telling(telling: Telling, language: Language) -> &'static str {
    let text = match telling {
        Telling::EverybodyAtMax => (
            "Suy ra: trung bình bằng điểm tối đa, nên mọi đơn vị đều đạt điểm tối đa, dù điểm từng đơn vị không được in.",
            "Derived: the mean is the maximum, so every unit has the maximum, though no unit's score is printed.",
        ),
        Telling::AboveHighest => (
            "Đáng ngờ: trung bình công bố cao hơn điểm cao nhất công bố, điều không thể có. Cả hai được ghi như in.",
            "Doubtful: the published mean is above the highest published score, which cannot be. Both stand as printed.",
        ),
    };
    either(text, language)
}
