//! A reading problem as one sentence: file, row, column, found, expected.

use super::expected::expected_in;
use super::features;
use super::json_faults::json;
use super::readings::{likely, noted, read_as, swallowed};
use crate::format;
use crate::model::language::Language;
use crate::read::particulars::Refused;
use crate::read::problem::{Expected, Fault, Problem};
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
    let expected_here = |expected: Expected| expected_in(expected, language);
    match fault {
        Fault::NotFound(status) => answered(*status, language),
        Fault::Interrupted(bytes) => {
            let bytes = format::bytes(*bytes, language);
            sentence!(language;
                "kết nối bị ngắt sau {bytes}", "the connection broke off after {bytes}")
        }
        Fault::Silent(bytes) => {
            let bytes = format::bytes(*bytes, language);
            sentence!(language;
                "máy chủ ngừng gửi sau {bytes}", "the host stopped sending after {bytes}")
        }
        Fault::Empty => sentence!(language;
            "tệp rỗng, cần một bảng có dòng tiêu đề",
            "the file is empty; expected a table with a header"),
        Fault::WebPage => sentence!(language;
            "máy chủ trả lời bằng một trang web, cần một bảng CSV hoặc JSON",
            "the host answered a web page; expected a CSV or JSON file"),
        Fault::NotUtf8(Some(kind)) => sentence!(language;
            "tệp có dạng {kind}; hãy lưu lại dạng “CSV UTF-8”",
            "the file is {kind}; save it again as “CSV UTF-8”"),
        Fault::NotUtf8(None) => sentence!(language;
            "chữ không mã hóa UTF-8 (có lẽ windows-1258 hoặc một bảng mã cũ khác); hãy lưu lại dạng “CSV UTF-8”",
            "the text is not in UTF-8 (perhaps windows-1258 or another old encoding); save it again as “CSV UTF-8”"),
        Fault::BadJson(fault) => json(fault, language),
        Fault::NoTable(table) => sentence!(language;
            "gói dữ liệu không có bảng “{table}”, là bảng bắt buộc",
            "the package has no table “{table}”, which is needed"),
        Fault::NoColumn(column) => sentence!(language;
            "thiếu cột “{column}” bắt buộc", "the needed column “{column}” is missing"),
        Fault::RepeatedColumn(column) => sentence!(language;
            "cột “{column}” xuất hiện hai lần; chỉ cột đầu được dùng",
            "the column “{column}” stands twice; only the first is used"),
        Fault::UnknownColumn(column) => sentence!(language;
            "cột “{column}” không có trong bảng “domains”; cột này không được dùng",
            "the column “{column}” is not in the table “domains”; it is not used"),
        Fault::LikelyCodes(codes) => likely(codes, language),
        Fault::SameRow => sentence!(language;
            "dòng lặp lại y nguyên một dòng trước; được tính một lần",
            "the row repeats an earlier one word for word; it counts once"),
        Fault::NoteRows { rows, first } => noted(*rows, first, language),
        Fault::Truncated => sentence!(language;
            "tệp bị cắt giữa dòng này; dòng không được dùng",
            "the file ends inside this row; the row is not used"),
        Fault::CellCount { found, expected } => sentence!(language;
            "dòng có {found} ô, cần {expected} ô như dòng tiêu đề; dòng không được dùng",
            "the row has {found} cells; expected {expected} as in the header; the row is not used"),
        Fault::BadCell { found, expected } if found.is_empty() => {
            let expected = expected_here(*expected);
            sentence!(language; "ô trống, cần {expected}", "the cell is blank; expected {expected}")
        }
        Fault::BadCell { found, expected } => {
            let expected = expected_here(*expected);
            sentence!(language; "thấy “{found}”, cần {expected}", "found “{found}”; expected {expected}")
        }
        Fault::Repeated { first_line: Some(line), found } => sentence!(language;
            "“{found}” đã có ở dòng {line}; dòng sau không được dùng",
            "“{found}” already stands on line {line}; the later row is not used"),
        Fault::Repeated { first_line: None, found } => sentence!(language;
            "“{found}” đã có ở một dòng trước; dòng sau không được dùng",
            "“{found}” already stands on an earlier line; the later row is not used"),
        Fault::Unknown { found, table } => sentence!(language;
            "“{found}” không có trong bảng “{table}”", "“{found}” is not in the table “{table}”"),
        Fault::Unit(fault) => super::units::fault(fault, language),
        Fault::Feature(fault) => features::fault(fault, language),
        Fault::TwoReadings { found } => sentence!(language;
            "“{found}” có thể đọc thành hai số khác nhau; hãy viết với dấu chấm thập phân và không có dấu phân cách hàng nghìn",
            "“{found}” can be read as two different numbers; write it with a decimal point and nothing between thousands"),
        Fault::ReadAs(manner) => read_as(*manner, language),
        Fault::Swallowed { last, rows } => swallowed(*last, *rows, language),
        Fault::DigitsLost => sentence!(language;
            "số có nhiều chữ số hơn mức máy tính giữ được; hiển thị như in, xếp hạng theo 17 chữ số đầu",
            "a number has more digits than a computer holds; shown as printed, ranked by its first 17 digits"),
        Fault::Weights { of, sum: Some(sum) } => sentence!(language;
            "các trọng số của “{of}” cộng lại là {sum}, không phải 1 hay 100: không tính điểm chung từ chúng",
            "the weights of “{of}” add up to {sum}, neither 1 nor 100: no total is made of them"),
        Fault::Weights { of, sum: None } => sentence!(language;
            "“{of}” không có trọng số đọc được: không tính điểm chung có trọng số",
            "“{of}” has no weight that can be read: no weighted total is made"),
        Fault::AboveMax { found, max } => sentence!(language;
            "điểm {found} lớn hơn điểm tối đa {max}; hiển thị như công bố, không xếp hạng và không tính vào đâu",
            "the score {found} is above the maximum {max}; shown as published, not ranked"),
        Fault::NoRows => sentence!(language;
            "bảng chỉ có dòng tiêu đề, không có dòng số liệu nào", "the table has a header and no rows"),
        Fault::NothingPublished { index } => sentence!(language;
            "chỉ số “{index}” không có tệp điểm nào: chưa công bố gì ở đây",
            "the index “{index}” has no file of scores: nothing of it is published here"),
        Fault::EditionName(name) => sentence!(language;
            "bản cũ này phải mang tên {name}, theo kỳ và mã băm của số liệu, thì liên kết cũ mới tìm thấy",
            "this earlier edition is to be named {name}, after its period and the hash of its figures: links find it by that"),
        Fault::BadPath { found, refused: Refused::Blank } => sentence!(language;
            "mục “{found}” không có “path”: không nói các dòng nằm ở tệp nào",
            "the resource “{found}” has no “path”: it names no file"),
        Fault::BadPath { found, refused } => {
            let why = refusal(*refused, language);
            sentence!(language;
                "đường dẫn “{found}” không được dùng vì {why}; không tệp nào được hỏi tới",
                "the path “{found}” is not used: it {why}; nothing is asked for")
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
