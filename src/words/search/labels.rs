//! The labels of the search that stands on every page.

use crate::words::form::labels;

labels! {
    /// The labels of the search that stands on every page.
    SearchLabels

    field: "Tìm đơn vị, chỉ số, văn bản", "Search units, indices, documents";
    placeholder: "Tìm tỉnh, huyện, xã…", "Find a place, index…";
    // The same on the first page, where the field has a row of its own.
    yours: "Tên tỉnh, huyện, xã của bạn…", "The name of your place…";
    // The button the field becomes on a phone.
    open: "Tìm", "Search";
    coming: "Đang tải danh mục đơn vị…", "The register of units is being loaded…";
    no_hit: "Không tìm thấy gì. Thử bớt chữ, hoặc gõ không dấu.",
        "Nothing found. Try fewer letters.";
    index: "Chỉ số", "Index";
    document: "Văn bản", "Document";
    nowhere: "Ở đây chưa có số liệu nào được công bố", "Nothing is published of it here";
    with_documents: "có văn bản", "with documents";
    // Above the units that the table in view does not list.
    elsewhere: "Không có trong bảng này, nhưng có đơn vị khớp", "Not in this table, but these units match";
    // Before the units a unit lies in, and those its territory went to.
    within: "Thuộc", "Within";
    now: "Đơn vị hiện nay", "Units of today";
}
