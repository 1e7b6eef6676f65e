//! The labels of the audit page.

use crate::model::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What the page is.
    pub lead: &'static str,
    /// What a doubt is not.
    pub caution: &'static str,
    /// Column and picker.
    pub grade: &'static str,
    /// Column and picker.
    pub kind: &'static str,
    /// Column and picker.
    pub document: &'static str,
    /// Picker.
    pub unit: &'static str,
    /// Column.
    pub finding: &'static str,
    /// Column.
    pub printed: &'static str,
    /// Caption.
    pub caption: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Nothing was found.
    pub none: &'static str,
    /// Button: audit the full tables too.
    pub tables_too: &'static str,
    /// The audit is under way.
    pub working: &'static str,
    /// Heading of doubts beside a figure or a unit.
    pub about_this: &'static str,
    /// Said of a figure with a doubt.
    pub marked: &'static str,
    /// Button.
    pub show_more: &'static str,
    /// A blank cell.
    pub blank: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    lead: "Những con số đã công bố mà không thể cùng đúng, hoặc nên xem lại, kèm phép tính.",
    caution: "Nghi vấn không sửa số liệu nào: mọi con số vẫn được trình bày đúng như đã in.",
    grade: "Mức độ",
    kind: "Loại",
    document: "Văn bản",
    unit: "Đơn vị",
    finding: "Nội dung và phép tính",
    printed: "Số liệu như in",
    caption: "Các nghi vấn về số liệu",
    all: "Tất cả",
    none: "Không có nghi vấn nào theo lựa chọn này.",
    tables_too: "Kiểm tra cả các bảng điểm đầy đủ",
    working: "Đang kiểm tra",
    about_this: "Nghi vấn về số liệu này",
    marked: "có nghi vấn",
    show_more: "Hiện thêm",
    blank: "ô trống",
};

static ENGLISH: Words = Words {
    lead: "Published figures that cannot all be true, or are worth a second look, with the arithmetic.",
    caution: "A doubt corrects nothing: every figure is still shown exactly as printed.",
    grade: "Grade",
    kind: "Kind",
    document: "Document",
    unit: "Unit",
    finding: "Finding and arithmetic",
    printed: "Figures as printed",
    caption: "Doubts about figures",
    all: "All",
    none: "No doubt matches this choice.",
    tables_too: "Audit the full tables of scores too",
    working: "Auditing",
    about_this: "Doubts about this figure",
    marked: "in doubt",
    show_more: "Show more",
    blank: "blank cell",
};
