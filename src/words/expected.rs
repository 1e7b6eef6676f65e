//! What a column promises, in words.

use crate::model::language::Language;
use crate::read::problem::Expected;

/// What is expected in a cell.
pub(super) fn expected_in(expected: Expected, language: Language) -> String {
    if let Expected::OneOf(words) = expected {
        return match language {
            Language::Vi => format!("một trong: {}", words.join(", ")),
            Language::En => format!("one of: {}", words.join(", ")),
        };
    }
    let (vi, en) = match expected {
        Expected::Number => (
            "một số với dấu chấm thập phân, hoặc để trống",
            "a number with a decimal point, or blank",
        ),
        Expected::PositiveNumber => ("một số lớn hơn 0", "a number above 0"),
        Expected::Maximum => ("số không âm, hoặc trên “min”", "0 or more, or above “min”"),
        Expected::Decimals => ("một số nguyên từ 0 đến 15", "a whole number from 0 to 15"),
        Expected::Period => (
            "một kỳ như 2024, 2024-Q1, 2024-H1, 2024-9M, 2024-03, FY2024 hoặc 2023/2024",
            "a period such as 2024, 2024-Q1, 2024-H1, 2024-9M, 2024-03, FY2024 or 2023/2024",
        ),
        Expected::PeriodOfFile => {
            ("đúng kỳ ghi trong tên tệp", "the period the file is named after")
        }
        Expected::Life => (
            "một kỳ như 2024 hoặc 2024-Q1, hoặc để trống",
            "a period such as 2024 or 2024-Q1, or blank",
        ),
        Expected::Date => ("một ngày dạng 2025-07-01", "a day such as 2025-07-01"),
        Expected::Code => (
            "mã chỉ gồm chữ không dấu, số, “-”, “_”, “.”",
            "a code of letters, digits, “-”, “_”, “.”",
        ),
        Expected::Text => ("một tên", "a name"),
        Expected::Level => ("một từ chỉ cấp đơn vị", "a word for a level of units"),
        Expected::Best => ("highest, lowest hoặc none", "highest, lowest or none"),
        Expected::Total => ("sum, weighted hoặc as published", "sum, weighted or as published"),
        Expected::IndexAbove => {
            ("một chỉ số ở dòng trên của bảng này", "an index of a row above in this table")
        }
        Expected::JoiningRule => ("mean (trung bình cộng)", "mean"),
        Expected::EarlierParent => {
            ("một mã đã có ở dòng trước", "a code that stands on an earlier line")
        }
        Expected::OneOf(_) => ("", ""),
        Expected::Place => (
            "mục và dòng của văn bản, như II.2 L85",
            "section and line of the document, such as II.2 L85",
        ),
        Expected::Numbers => ("các số nối bằng “|”", "numbers joined by “|”"),
        Expected::Limits => ("các giới hạn như >=8 <10", "limits such as >=8 <10"),
        Expected::Codes => {
            ("mã và nghĩa, như 0=Không|1=Có", "codes with words, such as 0=No|1=Yes")
        }
        Expected::Pair => {
            ("cả hai ô của cặp, hoặc không ô nào", "both cells of the pair, or neither")
        }
    };
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
    .to_owned()
}
