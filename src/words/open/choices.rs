//! The words for what a reader can choose when a table is read.

use crate::model::index::Best;
use crate::model::language::Language;
use crate::read::opened::meaning::choices::{Decimal, Layout, Meant, Role};
use crate::words::form::either;

/// Every role a column can have, in the order a reader looks for one.
pub const ROLES: [Role; 15] = [
    Role::Unit,
    Role::Code,
    Role::OtherName,
    Role::Group,
    Role::Period,
    Role::Total,
    Role::Score,
    Role::Rank,
    Role::RankAndScore,
    Role::Domain,
    Role::Max,
    Role::Derived,
    Role::RowNumber,
    Role::Note,
    Role::Ignored,
];

/// What a column holds.
pub fn role(role: Role, language: Language) -> &'static str {
    let words = match role {
        Role::RowNumber => ("Số thứ tự", "Row number"),
        Role::Code => ("Mã đơn vị", "Unit code"),
        Role::Unit => ("Tên đơn vị", "Unit"),
        Role::OtherName => ("Tên ở ngôn ngữ kia", "Name in the other language"),
        Role::Group => ("Nhóm, vùng", "Group, region"),
        Role::Period => ("Kỳ", "Period"),
        Role::Domain => ("Tên lĩnh vực", "Name of the domain"),
        Role::Score => ("Điểm lĩnh vực", "Score of a domain"),
        Role::Total => ("Điểm chung", "Total"),
        Role::Rank => ("Hạng", "Rank"),
        Role::RankAndScore => ("Hạng và điểm trong một ô", "Rank and score in one cell"),
        Role::Max => ("Điểm tối đa", "Maximum"),
        Role::Derived => ("Tính từ cột khác", "Derived from other columns"),
        Role::Note => ("Ghi chú", "Note"),
        Role::Ignored => ("Bỏ qua", "Left out"),
    };
    either(words, language)
}

/// Every way a table can lie.
pub const LAYOUTS: [Layout; 4] =
    [Layout::Wide, Layout::Long, Layout::UnitsInColumns, Layout::Pairs];

/// How a table lies.
pub fn layout(layout: Layout, language: Language) -> &'static str {
    let words = match layout {
        Layout::Wide => ("Mỗi hàng một đơn vị", "A row is a unit"),
        Layout::Long => ("Mỗi hàng một điểm", "A row is one score"),
        Layout::UnitsInColumns => ("Mỗi cột một đơn vị", "A column is a unit"),
        Layout::Pairs => (
            "Từng cặp cột tên và điểm, mỗi cặp xếp riêng",
            "Pairs of columns, name and score, each sorted on its own",
        ),
    };
    either(words, language)
}

/// How decimals are written.
pub fn decimal(decimal: Decimal, language: Language) -> &'static str {
    either(
        match decimal {
            Decimal::Point => ("Dấu chấm: 8.30", "A point: 8.30"),
            Decimal::Comma => ("Dấu phẩy: 8,30", "A comma: 8,30"),
        },
        language,
    )
}

/// How numbers are meant.
pub fn meant(meant: Meant, language: Language) -> &'static str {
    either(
        match meant {
            Meant::Decimals => ("Như đã viết", "As they stand"),
            Meant::Thousands => ("Nhân một nghìn", "In thousands"),
        },
        language,
    )
}

/// Which end is rank 1.
pub fn best(best: Best, language: Language) -> &'static str {
    either(
        match best {
            Best::Highest => ("Điểm cao nhất là hạng 1", "The highest score is rank 1"),
            Best::Lowest => ("Điểm thấp nhất là hạng 1", "The lowest score is rank 1"),
            Best::None => (
                "Không đầu nào tốt hay xấu; hạng 1 là cao nhất",
                "Neither end is good or bad; rank 1 is the highest",
            ),
        },
        language,
    )
}
