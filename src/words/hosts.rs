//! What a host answered in place of a file.

use crate::model::language::Language;
use crate::read::particulars::NO_HOST;
use crate::words::form::either;

/// What a host's answer means, by its number.
pub fn answered(status: u16, language: Language) -> String {
    let (vi, en) = match status {
        NO_HOST | 404 | 410 => ("không tìm thấy tệp", "the file is not there"),
        401 | 403 | 407 => {
            ("máy chủ không cho đọc tệp", "the host does not allow the file to be read")
        }
        429 => ("máy chủ bị hỏi quá nhiều", "the host is asked too often"),
        500..=599 => {
            ("máy chủ gặp lỗi, chưa gửi được tệp", "the host failed and did not send the file")
        }
        _ => ("máy chủ không gửi tệp", "the host did not send the file"),
    };
    match (status, language) {
        (NO_HOST, language) => either((vi, en), language).to_owned(),
        (_, Language::Vi) => format!("{vi} (máy chủ trả lời {status})"),
        (_, Language::En) => format!("{en} (the host answered {status})"),
    }
}
