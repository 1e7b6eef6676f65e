//! The labels around a quoted passage.

use crate::words::form::labels;

labels! {
    /// The labels of the passage a figure was read from.
    PassageLabels

    line: "dòng", "line";
    heading: "Đoạn văn bản nguồn", "The passage in the source";
    // Added to a figure's accessible name.
    open: "mở đoạn văn bản nguồn", "open the passage in the source";
    // Added to the accessible name of a score of a data file.
    open_row: "mở dòng trong tệp dữ liệu", "open its row in the data file";
    row_heading: "Dòng trong tệp dữ liệu", "The row in the data file";
    column: "cột", "column";
    calculated: "Tệp không có sẵn con số này: trang tính ra từ các số đã công bố.",
        "The file does not have this figure: it was calculated from the published ones.";
    parts_of_parts: "Từng số hạng gồm những gì", "What each of these is made of";
    // On demand: the cells of the file a figure was calculated from.
    row_in_file: "Các ô trong tệp dữ liệu, như tệp ghi", "The cells of the data file, as they stand in it";
    whole_file: "Toàn tệp", "Whole file";
    close: "Đóng", "Close";
    // Of a document.
    number: "Số", "Number";
    date: "Ngày", "Date";
    // In place of a number or date the document leaves blank.
    about_document: "Về văn bản này", "About this document";
    left_blank: "để trống trong văn bản", "left blank in the document";
    loading: "Đang tải văn bản", "Loading the text";
    // The printed text is not where the record says.
    not_found: "Không thấy con số này ở vị trí đã ghi trong văn bản.",
        "The figure does not stand at the place that was recorded for it.";
    whole_text: "Toàn văn", "Full text";
    blank_cell: "ô để trống", "blank cell";
}
