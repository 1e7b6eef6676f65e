//! How an opened file is written, and why another cannot be opened.

use crate::model::language::Language;
use crate::read::opened::dialect::{Dialect, Escape, Quote};
use crate::read::opened::line_ends::LineEnds;
use crate::read::opened::refusal::Refusal;
use crate::read::opened::written::{Container, Met, Oddity, Written};
use crate::words::form::{either, sentence};

/// How it is written, then what was met in it, a sentence each.
pub fn sentences(written: &Written, language: Language) -> Vec<String> {
    let met = written.met.iter().map(|met| oddity(met, language));
    std::iter::once(manner(written, language)).chain(met).collect()
}

fn manner(written: &Written, language: Language) -> String {
    let mut parts = vec![either(container(written.container), language).to_owned()];
    parts.extend(written.encoding.map(|encoding| encoding.name().to_owned()));
    if let Some(dialect) = &written.dialect {
        parts.extend(divided(dialect, language));
    }
    if let Some(ends) = written.line_ends.as_ref() {
        parts.extend(line_ends(ends, language));
    }
    format!("{}.", parts.join(", "))
}

fn container(container: Container) -> (&'static str, &'static str) {
    match container {
        Container::Text => ("Tệp văn bản", "Text file"),
        Container::Page => ("Bảng của trang web", "Table of a web page"),
        Container::Xlsx => ("Sổ Excel (.xlsx)", "Excel workbook (.xlsx)"),
        Container::Xlsb => ("Sổ Excel (.xlsb)", "Excel workbook (.xlsb)"),
        Container::Xls => ("Sổ Excel (.xls)", "Excel workbook (.xls)"),
        Container::Ods => ("Bảng tính OpenDocument (.ods)", "OpenDocument spreadsheet (.ods)"),
    }
}

/// A sign by its name, or itself.
fn sign(text: &str, language: Language) -> String {
    let named = match text {
        "\t" => ("dấu tab", "tabs"),
        "," => ("dấu phẩy", "commas"),
        ";" => ("dấu chấm phẩy", "semicolons"),
        "|" => ("dấu gạch đứng", "vertical bars"),
        " " => ("dấu cách", "spaces"),
        _ => return format!("“{text}”"),
    };
    either(named, language).to_owned()
}

fn divided(dialect: &Dialect, language: Language) -> Vec<String> {
    let mut parts = Vec::new();
    if dialect.delimiter.is_empty() {
        parts.push(either(("mỗi dòng một ô", "one cell a line"), language).to_owned());
    } else {
        let delimiter = sign(&dialect.delimiter, language);
        parts.push(
            sentence!(language; "ô cách nhau bằng {delimiter}", "cells parted by {delimiter}"),
        );
    }
    match dialect.quote {
        Quote::Sign(b'"') => {}
        Quote::Sign(quote) => {
            let quote = char::from(quote);
            parts.push(sentence!(language; "ô đặt trong {quote}", "cells quoted with {quote}"));
        }
        Quote::None => {}
    }
    if let Escape::Sign(escape) = dialect.escape {
        let escape = char::from(escape);
        parts.push(
            sentence!(language; "dấu nháy trong ô viết sau {escape}", "quotes within cells behind {escape}"),
        );
    }
    parts
}

fn line_ends(ends: &LineEnds, language: Language) -> Option<String> {
    if ends.kinds() > 1 {
        return Some(
            either(("dòng kết thúc theo nhiều cách", "lines ended in several ways"), language)
                .to_owned(),
        );
    }
    let unusual = [(ends.carriage_return, "CR"), (ends.doubled, "CR CR LF")];
    let (_, name) = unusual.into_iter().find(|(count, _)| *count > 0)?;
    Some(sentence!(language; "dòng kết thúc bằng {name}", "lines end with {name}"))
}

fn oddity(met: &Met, language: Language) -> String {
    let words = match met.oddity {
        Oddity::ByteOrderMark => ("Có dấu BOM ở đầu tệp", "A byte order mark stands first"),
        Oddity::SeparatorLine => {
            ("Dòng đầu ghi dấu ngăn cách ô", "The first line names what parts cells")
        }
        Oddity::NulBytes => {
            ("Có byte rỗng (NUL), đã bỏ qua", "There are NUL bytes; they are passed over")
        }
        Oddity::UnreadableBytes => (
            "Có byte không thuộc bảng mã này, hiện thành “�”",
            "Some bytes are nothing in this encoding; they are shown as “�”",
        ),
        Oddity::StrayQuote => {
            ("Có dấu nháy giữa ô, giữ nguyên", "A quote stands in the middle of a cell; it is kept")
        }
        Oddity::UnclosedQuote => (
            "Có dấu nháy mở mà không đóng, giữ nguyên; các dòng sau vẫn là hàng",
            "A quote is opened and never closed; it is kept, and the lines after it are rows",
        ),
        Oddity::SwallowedRows => (
            "Có dấu nháy lạc nuốt nhiều hàng; đã đọc lại từng hàng",
            "A stray quote would swallow rows; they are read row by row",
        ),
        Oddity::OtherwiseWritten => (
            "Có hàng ghi bằng dấu ngăn ô hay dấu nháy khác các hàng còn lại; đã đọc theo cách của chính nó",
            "Some rows are written with another delimiter or quote than the rest; they are read in their own way",
        ),
        Oddity::BlankLine => ("Có dòng trống", "Some lines are blank"),
        Oddity::Comment => ("Có dòng chú thích bắt đầu bằng #", "Some lines are comments (#)"),
        Oddity::NoLastLineEnd => {
            ("Dòng cuối không có dấu xuống dòng", "The last line has no line end")
        }
        Oddity::QuotedLines => (
            "Mỗi dòng nằm trọn trong dấu nháy; đã đọc các ô bên trong",
            "Every line is quoted whole; the cells within are read",
        ),
        Oddity::PrintedQuotes => (
            "Các ô đặt trong dấu nháy kiểu chữ in (“ ”)",
            "Cells stand in the quotes of print (“ ”)",
        ),
        Oddity::RowMarks => {
            ("Các dòng cách nhau bằng ký tự U+001E", "Rows are set apart by the character U+001E")
        }
        Oddity::SpacedColumns => {
            ("Các cột cách nhau bằng dấu cách", "Columns are set apart by spaces")
        }
        Oddity::Tcvn3Font => (
            "Chữ gõ bằng phông TCVN3 (ABC), không phải Unicode: hãy chuyển mã trước",
            "Typed in a TCVN3 (ABC) font, not Unicode: convert it first",
        ),
        Oddity::VniFont => (
            "Chữ gõ bằng phông VNI, không phải Unicode: hãy chuyển mã trước",
            "Typed in a VNI font, not Unicode: convert it first",
        ),
        Oddity::HiddenSheet => ("Trang tính này bị ẩn", "The sheet is hidden"),
        Oddity::HiddenSheets => {
            ("Có trang tính ẩn, không đọc", "There are hidden sheets; they are not read")
        }
        Oddity::EmptySheet => ("Trang tính này trống", "The sheet is empty"),
        Oddity::NeverComputed => (
            "Công thức chưa được tính, ô coi như để trống",
            "Formulas that were never computed; their cells count as blank",
        ),
    };
    let words = either(words, language);
    let lines: Vec<String> = met.lines.iter().map(ToString::to_string).collect();
    let lines = lines.join(", ");
    let times = met.times;
    match (met.lines.len(), times) {
        (0, _) => format!("{words}."),
        (1, 1) => sentence!(language; "{words} (dòng {lines}).", "{words} (line {lines})."),
        (listed, _) if listed < times => {
            sentence!(language; "{words} ({times} chỗ; dòng {lines}, …).", "{words} ({times} times; lines {lines}, …).")
        }
        _ => sentence!(language; "{words} (dòng {lines}).", "{words} (lines {lines})."),
    }
}

/// Why a file cannot be opened.
pub fn refusal(file: &str, refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::Empty => sentence!(language; "{file}: tệp trống.", "{file}: the file is empty."),
        Refusal::NoTable(kind) => {
            sentence!(language; "{file}: đây là tệp {kind}, không phải bảng. Cần CSV, TSV, XLSX, XLS, ODS hoặc ZIP.", "{file}: this is {kind}, not a table. Expected CSV, TSV, XLSX, XLS, ODS or ZIP.")
        }
        Refusal::TooLarge(gigabytes) => {
            sentence!(language; "{file}: bảng quá lớn, hơn {gigabytes} GB chữ.", "{file}: the table is too large, more than {gigabytes} GB of text.")
        }
        Refusal::TooManyCells { millions } => {
            sentence!(language; "{file}: bảng quá lớn, hơn {millions} triệu ô: trình duyệt không đủ bộ nhớ để đọc. Hãy chia tệp thành nhiều phần, mỗi năm một tệp.", "{file}: the table is too large, more than {millions} million cells: a browser has not the memory to read it. Divide the file, one part a year for instance.")
        }
        Refusal::TooLargeUnpacked { megabytes } => {
            sentence!(language; "{file}: giải nén ra hơn {megabytes} MB, nhiều hơn mức trang này mở.", "{file}: unpacked it is more than {megabytes} MB, more than this page opens.")
        }
        Refusal::Damaged(found) => {
            sentence!(language; "{file}: tệp bị hỏng ({found}).", "{file}: the file is damaged ({found}).")
        }
        Refusal::Locked => {
            sentence!(language; "{file}: sổ tính có mật khẩu. Hãy lưu một bản không mật khẩu.", "{file}: the workbook is locked with a password. Save a copy without one.")
        }
        Refusal::NothingInside => {
            sentence!(language; "{file}: không có bảng nào trong tệp.", "{file}: there is no table in the file.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manner_of_writing_is_one_sentence() {
        let dialect = Dialect { delimiter: ";".to_owned(), ..Dialect::default() };
        let mut written = Written { dialect: Some(dialect), ..Written::default() };
        written.meet(Oddity::StrayQuote, 7);
        assert_eq!(
            sentences(&written, Language::En),
            [
                "Text file, cells parted by semicolons.",
                "A quote stands in the middle of a cell; it is kept (line 7)."
            ]
        );
        written.meet_times(Oddity::StrayQuote, 9, 12);
        assert_eq!(
            sentences(&written, Language::Vi)[1],
            "Có dấu nháy giữa ô, giữ nguyên (13 chỗ; dòng 7, 9, …)."
        );
    }

    #[test]
    fn a_refusal_names_file_reason_and_what_was_expected() {
        assert_eq!(
            refusal("a.pdf", &Refusal::NoTable("PDF"), Language::En),
            "a.pdf: this is PDF, not a table. Expected CSV, TSV, XLSX, XLS, ODS or ZIP."
        );
    }
}
