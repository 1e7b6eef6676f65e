//! The labels about figures that have changed since a link was made.

use crate::words::form::labels;

labels! {
    /// The labels about figures that have changed since a link was made.
    SeenLabels

    changed: "Số liệu đã thay đổi kể từ khi liên kết này được tạo.",
        "The figures have changed since this link was made.";
    not_shipped: "Bản số liệu cũ không có trên trang này nên không liệt kê được ô nào đã đổi.",
        "The earlier figures are not on this site, so the changed cells cannot be listed.";
    cells: "Số ô đã đổi", "Cells changed";
}
