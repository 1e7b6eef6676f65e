//! The labels of what a reader can take away.

use crate::model::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Opens the choices.
    pub heading: &'static str,
    /// Button: the table shown, as CSV.
    pub csv: &'static str,
    /// Button.
    pub svg: &'static str,
    /// Button.
    pub png: &'static str,
    /// Button: table to the clipboard.
    pub copy_table: &'static str,
    /// Button.
    pub zip: &'static str,
    /// Button.
    pub print: &'static str,
    /// Button.
    pub copy_link: &'static str,
    /// Button.
    pub share: &'static str,
    /// Heading of the citation.
    pub citation: &'static str,
    /// Button.
    pub copy_citation: &'static str,
    /// Heading of the code to embed the view.
    pub embed: &'static str,
    /// Button.
    pub copy_embed: &'static str,
    /// Told after a copy.
    pub copied: &'static str,
    /// Told after a download began.
    pub saved: &'static str,
    /// The browser did not allow it.
    pub refused: &'static str,
    /// Under way.
    pub working: &'static str,
    /// Before the day in a picture.
    pub taken_on: &'static str,
    /// Column: the printed text of the column before.
    pub as_printed: &'static str,
    /// Column: why the column before is empty.
    pub why_empty: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    heading: "Tải về, trích dẫn, nhúng",
    csv: "Bảng đang xem (CSV)",
    svg: "Hình (SVG)",
    png: "Hình (PNG)",
    copy_table: "Chép bảng",
    zip: "Trọn gói (ZIP)",
    print: "In",
    copy_link: "Chép liên kết",
    share: "Chia sẻ",
    citation: "Trích dẫn",
    copy_citation: "Chép trích dẫn",
    embed: "Mã nhúng",
    copy_embed: "Chép mã nhúng",
    copied: "Đã chép vào bộ nhớ tạm.",
    saved: "Đã tạo tệp",
    refused: "Trình duyệt không cho phép thao tác này.",
    working: "Đang chuẩn bị tệp",
    taken_on: "Lấy ngày",
    as_printed: "như in",
    why_empty: "vì sao trống",
};

static ENGLISH: Words = Words {
    heading: "Download, cite, embed",
    csv: "The table shown (CSV)",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
    copy_table: "Copy the table",
    zip: "Everything (ZIP)",
    print: "Print",
    copy_link: "Copy the link",
    share: "Share",
    citation: "Citation",
    copy_citation: "Copy the citation",
    embed: "Code to embed",
    copy_embed: "Copy the code",
    copied: "Copied to the clipboard.",
    saved: "File made",
    refused: "The browser did not allow this.",
    working: "Preparing the file",
    taken_on: "Taken on",
    as_printed: "as printed",
    why_empty: "why empty",
};
