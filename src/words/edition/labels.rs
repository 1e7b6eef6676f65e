//! The labels about the edition of the site that is open: kept in the browser, or followed by a newer one.

use crate::words::form::labels;

labels! {
    /// The labels about the edition of the site that is open.
    EditionLabels

    newer: "Trang web có bản mới. Những gì bạn đang xem vẫn là bản cũ, nguyên vẹn.",
        "There is a newer edition of this site. What you are reading is the earlier one, whole.";
    read_newer: "Đọc bản mới", "Read the newer one";
    changed: "Số liệu của trang web vừa được thay; những gì bạn đang xem là số liệu trước đó.",
        "The figures of this site have just been replaced; what you are reading are the earlier ones.";
    offline: "Đọc khi không có mạng", "Reading without a network";
    what_is_kept:
        "Trình duyệt của bạn giữ ứng dụng và những số liệu bạn đã xem, nên các trang ấy mở được khi không có mạng.",
        "Your browser keeps the application and the figures you have seen, so those pages open without a network.";
    not_kept: "Trình duyệt này không giữ được trang để đọc khi không có mạng.",
        "This browser cannot keep the site for reading without a network.";
    keep_all: "Giữ toàn bộ số liệu", "Keep all the figures";
    keeping: "Đang giữ", "Keeping";
    stop: "Dừng", "Stop";
    kept: "Đã giữ toàn bộ số liệu.", "All the figures are kept.";
    kept_but: "Số tệp chưa giữ được", "Files that could not be kept";
}
