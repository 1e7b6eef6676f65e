//! The words about figures that have changed since a link was made.

use crate::model::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The figures have changed.
    pub changed: &'static str,
    /// The earlier figures are not at hand.
    pub not_shipped: &'static str,
    /// How many cells changed.
    pub cells: &'static str,
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

static VIETNAMESE: Words = Words {
    changed: "Số liệu đã thay đổi kể từ khi liên kết này được tạo.",
    not_shipped: "Bản số liệu cũ không có trên trang này nên không liệt kê được ô nào đã đổi.",
    cells: "Số ô đã đổi",
};

static ENGLISH: Words = Words {
    changed: "The figures have changed since this link was made.",
    not_shipped: "The earlier figures are not on this site, so the changed cells cannot be listed.",
    cells: "Cells changed",
};
