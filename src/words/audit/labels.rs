//! The labels of the page of doubts, and the names of kinds and grades.

use crate::audit::finding::{Grade, Kind};
use crate::model::language::Language;
use crate::words::form::{either, labels};

labels! {
    /// The labels of the page of doubts, and of doubts beside a figure.
    AuditLabels

    caution: "Nghi vấn không sửa số liệu nào: mọi con số vẫn được trình bày đúng như đã in.",
        "A doubt corrects nothing: every figure is still shown exactly as printed.";
    grade: "Mức độ", "Grade";
    kind: "Loại", "Kind";
    document: "Văn bản", "Document";
    unit: "Đơn vị", "Unit";
    finding: "Nội dung và phép tính", "Finding and arithmetic";
    printed: "Số liệu như in", "Figures as printed";
    caption: "Các nghi vấn về số liệu", "Doubts about figures";
    all: "Tất cả", "All";
    none: "Không có nghi vấn nào theo lựa chọn này.", "No doubt matches this choice.";
    tables_too: "Kiểm tra cả các bảng điểm đầy đủ", "Audit the full tables of scores too";
    working: "Đang kiểm tra", "Auditing";
    about_this: "Nghi vấn về số liệu này", "Doubts about this figure";
    // Added to the accessible name of a figure in doubt.
    marked: "có nghi vấn", "in doubt";
    show_more: "Hiện thêm", "Show more";
    // Columns of the file: the number a figure was read as, and where it stands.
    value: "Giá trị", "Value";
    place: "Vị trí", "Place";
    // In place of a cell printed blank.
    blank: "ô trống", "blank cell";
}

/// The name of a kind of check.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let name = match kind {
        Kind::Sums => ("Tổng và thành phần", "Sums and parts"),
        Kind::Ratios => ("Tỷ lệ", "Percentages"),
        Kind::Bounds => ("Giới hạn", "Limits"),
        Kind::Feasibility => ("Trung bình, cao nhất, thấp nhất", "Mean, highest, lowest"),
        Kind::Counts => ("Số đếm", "Counts"),
        Kind::Values => ("Một đại lượng, hai giá trị", "One quantity, two values"),
        Kind::Ranks => ("Thứ hạng", "Ranks"),
        Kind::Targets => ("Mục tiêu", "Targets"),
        Kind::Codes => ("Mã, nhãn, cột", "Codes, labels, columns"),
        Kind::Printed => ("Cách in số", "Numbers as printed"),
        Kind::Periods => ("Thời gian", "Periods"),
        Kind::Names => ("Tên đơn vị", "Names of units"),
        Kind::Tables => ("Bảng điểm", "Tables of scores"),
    };
    either(name, language)
}

/// The name of a grade.
pub fn grade(grade: Grade, language: Language) -> &'static str {
    let name = match grade {
        Grade::Impossible => ("Không thể cùng đúng", "Cannot all be true"),
        Grade::Rounding => ("Do làm tròn", "Rounding"),
        Grade::Format => ("Cách trình bày", "As printed"),
        Grade::Doubtful => ("Nên xem lại", "Worth a look"),
    };
    either(name, language)
}
