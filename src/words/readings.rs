//! What is read otherwise than it is written, and what cannot be, in words.

use super::form::sentence;
use crate::model::language::Language;
use crate::read::particulars::{LikelyCode, Manner, Swallowed};

/// Codes that no unit has, with the units that seem to be meant.
pub(super) fn likely(codes: &[LikelyCode], language: Language) -> String {
    let one = |code: &LikelyCode| format!("{} → {} {}", code.found, code.code, code.name);
    let codes = codes.iter().map(one).collect::<Vec<_>>().join(", ");
    sentence!(language;
        "mã không có trong bảng “units”, có lẽ mất số 0 ở đầu: {codes}? Các dòng đó không được dùng; hãy sửa mã",
        "codes that are not in the table “units”, perhaps for lost zeros: {codes}? Their rows are not used; correct the codes")
}

/// Rows of words, of which the first begins so.
pub(super) fn noted(rows: usize, first: &str, language: Language) -> String {
    let word = if rows == 1 { "row holds" } else { "rows hold" };
    sentence!(language;
        "{rows} dòng chỉ có chữ (“{first}”) là ghi chú, không phải dòng của đơn vị nào",
        "{rows} {word} words only (“{first}”): a note, not the row of a unit")
}

/// The lines a stray quote has swallowed.
pub(super) fn swallowed(last: u64, rows: Swallowed, language: Language) -> String {
    match rows {
        Swallowed::ReadAgain => sentence!(language;
            "một dấu ngoặc kép lẻ làm các dòng đến dòng {last} dính vào một ô; đã đọc lại từng dòng, hãy kiểm tra và xóa dấu đó",
            "a stray quote joins the lines up to line {last} into one cell; each is read as a row of its own: check them and remove the quote"),
        Swallowed::Lost => sentence!(language;
            "một dấu ngoặc kép lẻ làm các dòng đến dòng {last} dính vào một ô; các dòng đó chưa đọc được (không phải chưa công bố), hãy xóa dấu đó",
            "a stray quote joins the lines up to line {last} into one cell; those lines are unread, not unpublished: remove the quote"),
    }
}

/// How a file is written that was read as it is meant.
pub(super) fn read_as(manner: Manner, language: Language) -> String {
    match manner {
        Manner::DecimalComma => sentence!(language;
            "số viết với dấu phẩy thập phân, như 8,30; đã đọc như vậy",
            "numbers are written with a decimal comma, as 8,30; read as such"),
        Manner::Separator(character) => {
            let (vi, en) = match character {
                ';' => ("dấu chấm phẩy", "semicolons"),
                '\t' => ("dấu tab", "tabs"),
                _ => ("dấu “|”", "“|”"),
            };
            sentence!(language;
                "các ô cách nhau bằng {vi} chứ không phải dấu phẩy; đã đọc như vậy",
                "cells are separated by {en}, not by commas; read as such")
        }
        Manner::SeparatorLine => sentence!(language;
            "dòng đầu chỉ ghi dấu phân cách (“sep=”); đã bỏ qua dòng đó",
            "the first line only names the separator (“sep=”); it is passed over"),
        Manner::Utf16 => sentence!(language;
            "tệp mã hóa UTF-16 chứ không phải UTF-8; đã đọc như vậy",
            "the file is in UTF-16, not in UTF-8; read as such"),
        Manner::OtherEncoding => sentence!(language;
            "tệp không mã hóa UTF-8 (có lẽ windows-1258 hoặc một bảng mã cũ khác); chỉ đọc mã và số trong đó, hãy lưu lại dạng “CSV UTF-8”",
            "the file is not in UTF-8 (perhaps windows-1258 or another old encoding); only its codes and numbers are read: save it again as “CSV UTF-8”"),
        Manner::CarriageReturns => sentence!(language;
            "các dòng kết thúc bằng ký tự CR như máy Mac đời cũ; đã đọc như vậy",
            "lines end with CR alone, as on old Macs; read as such"),
    }
}
