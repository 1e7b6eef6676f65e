//! The labels of what a reader can take away.

use crate::words::form::labels;

labels! {
    /// The labels of what a reader can take away.
    TakeAwayLabels

    heading: "Tải về, trích dẫn, nhúng", "Download, cite, embed";
    csv: "Bảng đang xem (CSV)", "The table shown (CSV)";
    svg: "Hình (SVG)", "Picture (SVG)";
    png: "Hình (PNG)", "Picture (PNG)";
    copy_table: "Chép bảng", "Copy the table";
    zip: "Trọn gói (ZIP)", "Everything (ZIP)";
    print: "In", "Print";
    copy_link: "Chép liên kết", "Copy the link";
    // The address of a page that shows a picture wherever it is passed on.
    copy_pictured: "Chép liên kết có ảnh", "Copy a link with a picture";
    share: "Chia sẻ", "Share";
    citation: "Trích dẫn", "Citation";
    copy_citation: "Chép trích dẫn", "Copy the citation";
    embed: "Mã nhúng, giữ nguyên số liệu đang xem", "Code to embed, always these figures";
    embed_newest: "Mã nhúng, luôn là số liệu mới nhất", "Code to embed, always the newest figures";
    copy_embed: "Chép mã nhúng", "Copy the code";
    copied: "Đã chép vào bộ nhớ tạm.", "Copied to the clipboard.";
    // Before a file's name.
    saved: "Đã tạo tệp", "File made";
    refused: "Trình duyệt không cho phép thao tác này.", "The browser did not allow this.";
    working: "Đang chuẩn bị tệp", "Preparing the file";
    // Before the day, under a picture.
    taken_on: "Lấy ngày", "Taken on";
    // Behind the head of the column before, in a file.
    as_printed: "như in", "as printed";
    why_empty: "vì sao trống", "why empty";
}
