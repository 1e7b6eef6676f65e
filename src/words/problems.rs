//! A reading problem as one sentence: file, row, column, found, expected.

use super::expected::expected_in;
use super::features;
use super::json_faults::json;
use super::readings::{likely, noted, read_as, swallowed};
use crate::format;
use crate::model::language::Language;
use crate::read::particulars::Refused;
use crate::read::problem::{Fault, Problem};
use crate::words::form::{either, sentence};
use crate::words::hosts::answered;

/// Where it is: `units/provinces.csv, dòng 4, cột “level”`.
pub fn place(problem: &Problem, language: Language) -> String {
    let mut text = problem.file.clone();
    let [line, column] = [("dòng", "line"), ("cột", "column")].map(|word| either(word, language));
    if let Some(number) = problem.line {
        text.push_str(&format!(", {line} {number}"));
    }
    if let Some(name) = &problem.column {
        text.push_str(&format!(", {column} “{name}”"));
    }
    text
}

/// The whole sentence, with its place.
pub fn problem(problem: &Problem, language: Language) -> String {
    format!("{}: {}.", place(problem, language), what(&problem.fault, language))
}

/// What is wrong, without its place and without a full stop.
pub fn what(fault: &Fault, language: Language) -> String {
    match language {
        Language::Vi => vietnamese(fault),
        Language::En => english(fault),
    }
}

fn vietnamese(fault: &Fault) -> String {
    match fault {
        Fault::NotFound(status) => answered(*status, Language::Vi),
        Fault::Interrupted(bytes) => {
            format!("kết nối bị ngắt sau {}", format::bytes(*bytes, Language::Vi))
        }
        Fault::Silent(bytes) => {
            format!("máy chủ ngừng gửi sau {}", format::bytes(*bytes, Language::Vi))
        }
        Fault::Empty => "tệp rỗng, cần một bảng có dòng tiêu đề".into(),
        Fault::WebPage => "máy chủ trả lời bằng một trang web, cần một bảng CSV hoặc JSON".into(),
        Fault::NotUtf8(Some(kind)) => format!("tệp có dạng {kind}; hãy lưu lại dạng “CSV UTF-8”"),
        Fault::NotUtf8(None) => "chữ không mã hóa UTF-8 (có lẽ windows-1258 hoặc một bảng mã cũ khác); hãy lưu lại dạng “CSV UTF-8”".into(),
        Fault::BadJson(fault) => json(fault, Language::Vi),
        Fault::NoTable(table) => format!("gói dữ liệu không có bảng “{table}”, là bảng bắt buộc"),
        Fault::NoColumn(column) => format!("thiếu cột “{column}” bắt buộc"),
        Fault::RepeatedColumn(column) => {
            format!("cột “{column}” xuất hiện hai lần; chỉ cột đầu được dùng")
        }
        Fault::UnknownColumn(column) => {
            format!("cột “{column}” không có trong bảng “domains”; cột này không được dùng")
        }
        Fault::LikelyCodes(codes) => likely(codes, Language::Vi),
        Fault::SameRow => "dòng lặp lại y nguyên một dòng trước; được tính một lần".into(),
        Fault::NoteRows { rows, first } => noted(*rows, first, Language::Vi),
        Fault::Truncated => "tệp bị cắt giữa dòng này; dòng không được dùng".into(),
        Fault::CellCount { found, expected } => {
            format!("dòng có {found} ô, cần {expected} ô như dòng tiêu đề; dòng không được dùng")
        }
        Fault::BadCell { found, expected } if found.is_empty() => {
            format!("ô trống, cần {}", expected_in(*expected, Language::Vi))
        }
        Fault::BadCell { found, expected } => {
            format!("thấy “{found}”, cần {}", expected_in(*expected, Language::Vi))
        }
        Fault::Repeated { first_line: Some(line), found } => {
            format!("“{found}” đã có ở dòng {line}; dòng sau không được dùng")
        }
        Fault::Repeated { first_line: None, found } => {
            format!("“{found}” đã có ở một dòng trước; dòng sau không được dùng")
        }
        Fault::Unknown { found, table } => format!("“{found}” không có trong bảng “{table}”"),
        Fault::Unit(fault) => super::units::fault(fault, Language::Vi),
        Fault::Feature(fault) => features::fault(fault, Language::Vi),
        Fault::TwoReadings { found } => format!(
            "“{found}” có thể đọc thành hai số khác nhau; hãy viết với dấu chấm thập phân và không có dấu phân cách hàng nghìn"
        ),
        Fault::ReadAs(manner) => read_as(*manner, Language::Vi),
        Fault::Swallowed { last, rows } => swallowed(*last, *rows, Language::Vi),
        Fault::DigitsLost => {
            "số có nhiều chữ số hơn mức máy tính giữ được; hiển thị như in, xếp hạng theo 17 chữ số đầu".into()
        }
        Fault::Weights { of, sum: Some(sum) } => format!(
            "các trọng số của “{of}” cộng lại là {sum}, không phải 1 hay 100: không tính điểm chung từ chúng"
        ),
        Fault::Weights { of, sum: None } => {
            format!("“{of}” không có trọng số đọc được: không tính điểm chung có trọng số")
        }
        Fault::AboveMax { found, max } => {
            format!("điểm {found} lớn hơn điểm tối đa {max}; hiển thị như công bố, không xếp hạng và không tính vào đâu")
        }
        Fault::NoRows => "bảng chỉ có dòng tiêu đề, không có dòng số liệu nào".into(),
        Fault::NothingPublished { index } => {
            format!("chỉ số “{index}” không có tệp điểm nào: chưa công bố gì ở đây")
        }
        Fault::EditionName(name) => {
            format!("bản cũ này phải mang tên {name}, theo kỳ và mã băm của số liệu, thì liên kết cũ mới tìm thấy")
        }
        Fault::BadPath { found, refused: Refused::Blank } => {
            format!("mục “{found}” không có “path”: không nói các dòng nằm ở tệp nào")
        }
        Fault::BadPath { found, refused } => {
            format!(
                "đường dẫn “{found}” không được dùng vì {}; không tệp nào được hỏi tới",
                refusal(*refused, Language::Vi)
            )
        }
    }
}

fn english(fault: &Fault) -> String {
    match fault {
        Fault::NotFound(status) => answered(*status, Language::En),
        Fault::Interrupted(bytes) => {
            format!("the connection broke off after {}", format::bytes(*bytes, Language::En))
        }
        Fault::Silent(bytes) => {
            format!("the host stopped sending after {}", format::bytes(*bytes, Language::En))
        }
        Fault::Empty => "the file is empty; expected a table with a header".into(),
        Fault::WebPage => "the host answered a web page; expected a CSV or JSON file".into(),
        Fault::NotUtf8(Some(kind)) => format!("the file is {kind}; save it again as “CSV UTF-8”"),
        Fault::NotUtf8(None) => "the text is not in UTF-8 (perhaps windows-1258 or another old encoding); save it again as “CSV UTF-8”".into(),
        Fault::BadJson(fault) => json(fault, Language::En),
        Fault::NoTable(table) => format!("the package has no table “{table}”, which is needed"),
        Fault::NoColumn(column) => format!("the needed column “{column}” is missing"),
        Fault::RepeatedColumn(column) => {
            format!("the column “{column}” stands twice; only the first is used")
        }
        Fault::UnknownColumn(column) => {
            format!("the column “{column}” is not in the table “domains”; it is not used")
        }
        Fault::LikelyCodes(codes) => likely(codes, Language::En),
        Fault::SameRow => "the row repeats an earlier one word for word; it counts once".into(),
        Fault::NoteRows { rows, first } => noted(*rows, first, Language::En),
        Fault::Truncated => "the file ends inside this row; the row is not used".into(),
        Fault::CellCount { found, expected } => {
            format!(
                "the row has {found} cells; expected {expected} as in the header; the row is not used"
            )
        }
        Fault::BadCell { found, expected } if found.is_empty() => {
            format!("the cell is blank; expected {}", expected_in(*expected, Language::En))
        }
        Fault::BadCell { found, expected } => {
            format!("found “{found}”; expected {}", expected_in(*expected, Language::En))
        }
        Fault::Repeated { first_line: Some(line), found } => {
            format!("“{found}” already stands on line {line}; the later row is not used")
        }
        Fault::Repeated { first_line: None, found } => {
            format!("“{found}” already stands on an earlier line; the later row is not used")
        }
        Fault::Unknown { found, table } => format!("“{found}” is not in the table “{table}”"),
        Fault::Unit(fault) => super::units::fault(fault, Language::En),
        Fault::Feature(fault) => features::fault(fault, Language::En),
        Fault::TwoReadings { found } => format!(
            "“{found}” can be read as two different numbers; write it with a decimal point and nothing between thousands"
        ),
        Fault::ReadAs(manner) => read_as(*manner, Language::En),
        Fault::Swallowed { last, rows } => swallowed(*last, *rows, Language::En),
        Fault::DigitsLost => {
            "a number has more digits than a computer holds; shown as printed, ranked by its first 17 digits".into()
        }
        Fault::Weights { of, sum: Some(sum) } => format!(
            "the weights of “{of}” add up to {sum}, neither 1 nor 100: no total is made of them"
        ),
        Fault::Weights { of, sum: None } => {
            format!("“{of}” has no weight that can be read: no weighted total is made")
        }
        Fault::AboveMax { found, max } => {
            format!("the score {found} is above the maximum {max}; shown as published, not ranked")
        }
        Fault::NoRows => "the table has a header and no rows".into(),
        Fault::NothingPublished { index } => {
            format!("the index “{index}” has no file of scores: nothing of it is published here")
        }
        Fault::EditionName(name) => {
            format!("this earlier edition is to be named {name}, after its period and the hash of its figures: links find it by that")
        }
        Fault::BadPath { found, refused: Refused::Blank } => {
            format!("the resource “{found}” has no “path”: it names no file")
        }
        Fault::BadPath { found, refused } => {
            format!(
                "the path “{found}” is not used: it {}; nothing is asked for",
                refusal(*refused, Language::En)
            )
        }
    }
}

fn refusal(refused: Refused, language: Language) -> String {
    let (vi, en) = match refused {
        Refused::Unseen(number) => {
            return sentence!(language; "có ký tự không nhìn thấy U+{number:04X}", "has the unseen character U+{number:04X}");
        }
        Refused::Sign(sign) => {
            return sentence!(language; "có ký tự “{sign}”, có nghĩa khác trong địa chỉ", "has “{sign}”, which means something else in an address");
        }
        Refused::Colon => (
            "có dấu “:”, như một địa chỉ ở máy chủ khác hay một ổ đĩa",
            "has “:”, as an address on another host or a drive has",
        ),
        Refused::Backslash => ("có dấu “\\”; hãy dùng “/”", "has “\\”; write “/”"),
        Refused::Root => (
            "bắt đầu bằng “/”, tức là ngoài thư mục của gói",
            "begins with “/”, outside the folder of the package",
        ),
        Refused::Above => (
            "có “..”, tức là ra ngoài thư mục của gói",
            "has “..”, which leaves the folder of the package",
        ),
        Refused::NoName => ("có một phần trống hoặc “.”", "has a part that is blank or “.”"),
        Refused::Blank => ("không có tên tệp", "names no file"),
    };
    either((vi, en), language).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::particulars::JsonFault;
    use crate::read::problem::Expected;

    #[test]
    fn a_problem_names_file_row_column_found_and_expected() {
        let fault = Fault::BadCell { found: "một".into(), expected: Expected::Number };
        let bad = Problem::new("scores/papi/2024.csv", Some(7), Some("SC11"), fault);
        insta::assert_snapshot!(problem(&bad, Language::Vi), @"scores/papi/2024.csv, dòng 7, cột “SC11”: thấy “một”, cần một số với dấu chấm thập phân, hoặc để trống.");
        insta::assert_snapshot!(problem(&bad, Language::En), @"scores/papi/2024.csv, line 7, column “SC11”: found “một”; expected a number with a decimal point, or blank.");
    }

    #[test]
    fn broken_json_is_told_in_both_languages_with_line_and_character() {
        let broken =
            |line, fault| Problem::new("datapackage.json", line, None, Fault::BadJson(fault));
        let syntax = broken(Some(3), JsonFault::Syntax { character: 5, found: "x}".into() });
        insta::assert_snapshot!(problem(&syntax, Language::Vi), @"datapackage.json, dòng 3: JSON sai cú pháp ở ký tự thứ 5 của dòng, thấy “x}”.");
        insta::assert_snapshot!(problem(&syntax, Language::En), @"datapackage.json, line 3: the JSON breaks its rules at character 5 of the line: found “x}”.");
        let strange = broken(None, JsonFault::Resource { place: 2, name: Some("papi".into()) });
        insta::assert_snapshot!(problem(&strange, Language::Vi), @"datapackage.json: mục thứ 2 của “resources” (“papi”) không được dùng: cần một đối tượng có “path” là tên tệp hoặc danh sách tên tệp; “name”, “table”, “index”, “source” là chữ; “population” là số nguyên.");
        insta::assert_snapshot!(problem(&strange, Language::En), @"datapackage.json: item 2 of “resources” (“papi”) is not used: expected an object whose “path” is a file name or a list of them, whose “name”, “table”, “index” and “source” are texts and whose “population” is a whole number.");
    }
}
