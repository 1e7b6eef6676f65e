//! The words around a quoted passage.

use crate::model::language::Language;

/// The labels of the passage a figure was read from.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Heading.
    pub heading: &'static str,
    /// Added to a figure's accessible name.
    pub open: &'static str,
    /// Button.
    pub close: &'static str,
    /// Number of the document.
    pub number: &'static str,
    /// Date of the document.
    pub date: &'static str,
    /// Section of the document.
    pub section: &'static str,
    /// Line of the document's text.
    pub line: &'static str,
    /// The document leaves it blank.
    pub left_blank: &'static str,
    /// The text is on its way.
    pub loading: &'static str,
    /// The printed text is not where the record says.
    pub not_found: &'static str,
    /// Link to the whole text.
    pub whole_text: &'static str,
    /// A printed cell that is blank.
    pub blank_cell: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    heading: "Đoạn văn bản nguồn",
    open: "mở đoạn văn bản nguồn",
    close: "Đóng",
    number: "Số",
    date: "Ngày",
    section: "Mục",
    line: "dòng",
    left_blank: "để trống trong văn bản",
    loading: "Đang tải văn bản",
    not_found: "Không thấy con số này ở vị trí đã ghi trong văn bản.",
    whole_text: "Toàn văn",
    blank_cell: "ô để trống",
};

static ENGLISH: Words = Words {
    heading: "The passage in the source",
    open: "open the passage in the source",
    close: "Close",
    number: "Number",
    date: "Date",
    section: "Section",
    line: "line",
    left_blank: "left blank in the document",
    loading: "Loading the text",
    not_found: "The figure does not stand at the place that was recorded for it.",
    whole_text: "Full text",
    blank_cell: "blank cell",
};
