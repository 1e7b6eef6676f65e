//! Problems of one kind as one message: where, what, how often, what follows from it and what to do.

use crate::model::language::Language;
use crate::read::gathered::Gathered;
use crate::read::particulars::NO_HOST;
use crate::read::problem::{Expected, Fault};
use crate::words::form::{either, sentence};
use crate::words::problems::what;

/// At most so many lines, and so many other texts, are named; the others are counted.
const NAMED: usize = 3;

/// The whole message; `units.csv, dòng 3, 7, 12 và 41 dòng nữa, cột “level”: thấy “xa”, cần …`.
pub fn message(kind: &Gathered, language: Language) -> String {
    let mut text = format!("{}: {}", place(kind, language), what(&kind.first.fault, language));
    text.push_str(&others(&kind.others, language));
    text.push('.');
    let follows = match (kind.followers, language) {
        (0, _) => None,
        (1, Language::En) => Some("One place that refers to it is left out too.".to_owned()),
        (count, language) => Some(
            sentence!(language; "Vì thế {count} chỗ nhắc tới nó cũng không dùng được.", "So {count} places that refer to it are left out too."),
        ),
    };
    for more in follows.into_iter().chain(what_to_do(&kind.first.fault, language)) {
        text.push(' ');
        text.push_str(&more);
    }
    text
}

/// The file, the first lines, how many more there are, and the column.
fn place(kind: &Gathered, language: Language) -> String {
    let mut text = kind.first.file.clone();
    let count = kind.count;
    let named: Vec<String> = kind.lines.iter().take(NAMED).map(ToString::to_string).collect();
    if !named.is_empty() {
        let lines = named.join(", ");
        let more = count.saturating_sub(named.len() as u64);
        text.push_str(&match (named.len(), more, language) {
            (_, 1.., language) => {
                sentence!(language; ", dòng {lines} và {more} dòng nữa", ", lines {lines} and {more} more")
            }
            (1, _, language) => sentence!(language; ", dòng {lines}", ", line {lines}"),
            (_, _, language) => sentence!(language; ", dòng {lines}", ", lines {lines}"),
        });
    } else if count > 1 {
        text.push_str(&sentence!(language; ", {count} chỗ", ", {count} places"));
    }
    if let Some(column) = &kind.first.column {
        text.push_str(&sentence!(language; ", cột “{column}”", ", column “{column}”"));
    }
    text
}

/// What else was found in the same way.
fn others(others: &[String], language: Language) -> String {
    if others.is_empty() {
        return String::new();
    }
    let named: Vec<String> = others.iter().take(NAMED).map(|text| format!("“{text}”")).collect();
    let named = named.join(", ");
    match (others.len().saturating_sub(NAMED), language) {
        (0, language) => sentence!(language; "; cũng vậy: {named}", "; likewise {named}"),
        (more, language) => {
            sentence!(language; "; cũng vậy: {named} và {more} giá trị khác", "; likewise {named} and {more} others")
        }
    }
}

/// What mends it, where the message itself does not say so.
fn what_to_do(fault: &Fault, language: Language) -> Option<String> {
    let (vi, en) = match fault {
        Fault::NotFound(NO_HOST | 404 | 410) => (
            "Hãy chép tệp vào đó, hoặc sửa “path” trong datapackage.json.",
            "Copy the file there, or correct its “path” in datapackage.json.",
        ),
        Fault::NotFound(401 | 403 | 407) => (
            "Hãy cho phép đọc công khai tệp này trên máy chủ.",
            "Allow everyone to read this file on the host.",
        ),
        Fault::NotFound(_) | Fault::Interrupted(_) | Fault::Silent(_) => {
            ("Hãy thử lại sau.", "Try again later.")
        }
        Fault::Empty | Fault::Truncated => ("Hãy xuất lại cả tệp.", "Export the whole file again."),
        Fault::WebPage => (
            "Hãy xem tệp có thật ở địa chỉ đó không.",
            "Check that the file really lies at that address.",
        ),
        Fault::NoTable(table) => {
            return Some(
                sentence!(language; "Hãy thêm mục “{table}” vào “resources” của datapackage.json.", "Add a resource “{table}” to datapackage.json."),
            );
        }
        Fault::NoColumn(_) => {
            ("Hãy thêm cột này vào dòng tiêu đề.", "Add this column to the header.")
        }
        Fault::RepeatedColumn(_) => {
            ("Hãy bỏ hoặc đổi tên một cột.", "Delete or rename one of the two.")
        }
        Fault::CellCount { .. } => (
            "Hãy xem lại dấu phẩy và dấu ngoặc kép ở dòng đó.",
            "Look at the commas and the quotes of the row.",
        ),
        Fault::BadCell {
            expected:
                Expected::Number
                | Expected::Maximum
                | Expected::Best
                | Expected::Total
                | Expected::Decimals
                | Expected::Life,
            ..
        } => (
            "Ô này coi như không đọc được; các ô khác của dòng vẫn dùng.",
            "The cell counts as unreadable; the other cells of the row are used.",
        ),
        Fault::BadCell { .. } => (
            "Hãy sửa ô này; tới lúc đó điều dựa vào nó không được dùng.",
            "Correct the cell; until then what rests on it is left out.",
        ),
        Fault::Unknown { table, .. } => {
            return Some(
                sentence!(language; "Hãy sửa mã, hoặc thêm nó vào bảng “{table}”; tới lúc đó chỗ này không được dùng.", "Correct the code or add it to the table “{table}”; until then this is not used."),
            );
        }
        Fault::NoRows => (
            "Hãy thêm dòng, hoặc bỏ tệp khỏi datapackage.json.",
            "Add rows, or take the file out of datapackage.json.",
        ),
        Fault::NothingPublished { .. } => (
            "Hãy thêm một mục điểm cho chỉ số này vào datapackage.json, hoặc bỏ dòng của nó.",
            "Add a resource of scores for it to datapackage.json, or delete its row.",
        ),
        Fault::EditionName(_) => (
            "Hãy đổi tên tệp, trong thư mục và trong datapackage.json.",
            "Rename the file, in the folder and in datapackage.json.",
        ),
        Fault::Weights { .. } => (
            "Hãy sửa cột “weight” trong domains.csv.",
            "Correct the column “weight” of domains.csv.",
        ),
        Fault::BadPath { .. } => (
            "Hãy viết đường dẫn tới một tệp trong thư mục của gói, như scores/2024.csv.",
            "Write the path of a file inside the folder of the package, such as scores/2024.csv.",
        ),
        _ => return None,
    };
    Some(either((vi, en), language).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::publication::Publication;
    use crate::read::gathered::gather;
    use crate::read::problem::Problem;
    use crate::read::tables;

    fn check(problems: &[Problem], vi: &str, en: &str) {
        let kinds = gather(problems, &[]);
        assert_eq!(kinds.len(), 1);
        assert_eq!(message(&kinds[0], Language::Vi), vi);
        assert_eq!(message(&kinds[0], Language::En), en);
    }

    fn whole(fault: Fault) -> Problem {
        Problem::new("s.csv", None, None, fault)
    }

    #[test]
    fn a_kind_is_told_once_with_its_first_lines_and_its_count() {
        let fault = Fault::BadCell { found: "xa".into(), expected: Expected::Level };
        let level = |line| Problem::new("units.csv", Some(line), Some("level"), fault.clone());
        let problems: Vec<Problem> = (3..47).map(level).collect();
        let kinds = gather(&problems, &[]);
        let en = message(&kinds[0], Language::En);
        assert!(
            en.starts_with("units.csv, lines 3, 4, 5 and 41 more, column “level”: found “xa”;"),
            "{en}"
        );
        let vi = message(&kinds[0], Language::Vi);
        assert!(
            vi.starts_with("units.csv, dòng 3, 4, 5 và 41 dòng nữa, cột “level”: thấy “xa”,"),
            "{vi}"
        );
    }

    #[test]
    fn what_a_host_answered_is_told_for_what_it_is() {
        check(
            &[whole(Fault::NotFound(500))],
            "s.csv: máy chủ gặp lỗi, chưa gửi được tệp (máy chủ trả lời 500). Hãy thử lại sau.",
            "s.csv: the host failed and did not send the file (the host answered 500). Try again later.",
        );
        check(
            &[whole(Fault::NotFound(404))],
            "s.csv: không tìm thấy tệp (máy chủ trả lời 404). Hãy chép tệp vào đó, hoặc sửa “path” trong datapackage.json.",
            "s.csv: the file is not there (the host answered 404). Copy the file there, or correct its “path” in datapackage.json.",
        );
    }

    #[test]
    fn a_domain_whose_first_period_cannot_be_read_is_used_and_that_is_said() {
        let (mut publication, mut problems) = (Publication::default(), Vec::new());
        let tables = [
            ("indices", "index,name,best\nx,X,highest\n"),
            ("domains", "index,domain,name,from\nx,A,A,hồi đó\n"),
        ];
        for (table, text) in tables {
            tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
        }
        assert_eq!(publication.trees.values().map(|tree| tree.iter().count()).sum::<usize>(), 1);
        check(
            &problems,
            "domains, dòng 2, cột “from”: thấy “hồi đó”, cần một kỳ như 2024 hoặc 2024-Q1, hoặc để trống. Ô này coi như không đọc được; các ô khác của dòng vẫn dùng.",
            "domains, line 2, column “from”: found “hồi đó”; expected a period such as 2024 or 2024-Q1, or blank. The cell counts as unreadable; the other cells of the row are used.",
        );
    }

    #[test]
    fn many_texts_are_named_and_counted() {
        let unknown = |line: u64| {
            let fault = Fault::Unknown { found: format!("x{line}"), table: "units" };
            Problem::new("s.csv", Some(line), Some("unit"), fault)
        };
        let problems: Vec<Problem> = (2..12).map(unknown).collect();
        let kinds = gather(&problems, &[]);
        let en = message(&kinds[0], Language::En);
        assert!(en.contains("lines 2, 3, 4 and 7 more"), "{en}");
        assert!(
            en.contains(
                "“x2” is not in the table “units”; likewise “x3”, “x4”, “x5” and 6 others."
            ),
            "{en}"
        );
    }
}
