//! The words around a quoted passage.

use crate::model::language::Language;

/// The labels of the passage a figure was read from.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Heading.
    pub heading: &'static str,
    /// Added to a figure's accessible name.
    pub open: &'static str,
    /// Added to the accessible name of a score of a data file.
    pub open_row: &'static str,
    /// Heading over a row of a data file.
    pub row_heading: &'static str,
    /// Column of a data file.
    pub column: &'static str,
    /// The data file does not have the figure: it was calculated from others.
    pub calculated: &'static str,
    /// Link to the whole data file.
    pub whole_file: &'static str,
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
    open_row: "mở dòng trong tệp dữ liệu",
    row_heading: "Dòng trong tệp dữ liệu",
    column: "cột",
    calculated: "Tệp không có con số này: nó được tính từ các ô được đánh dấu.",
    whole_file: "Toàn tệp",
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
    open_row: "open its row in the data file",
    row_heading: "The row in the data file",
    column: "column",
    calculated: "The file does not have this figure: it was calculated from the marked cells.",
    whole_file: "Whole file",
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
