use super::*;
use crate::model::source::SourceId;

fn check(text: &str, at: &str, cell: Option<u16>, nth: u16, printed: &str, expected: &str) {
    let (section, lines) = Place::parse_at(at).unwrap();
    let place =
        Place { source: SourceId("s".into()), section, lines, cell, nth, printed: printed.into() };
    let written = find(text, &place).map_or("none".to_owned(), |found| {
        let parts: Vec<String> = found
            .iter()
            .map(|(line, range)| {
                let text = text.split('\n').nth(*line as usize - 1).unwrap();
                format!("{line}:{}", &text[range.clone()])
            })
            .collect();
        parts.join(" ")
    });
    assert_eq!(written, expected);
}

#[test]
fn a_figure_is_found_on_its_line() {
    check("a\nđạt 85%, hạng 4/12", "L2", None, 1, "4/12", "2:4/12");
    check("a\nđạt 85%", "L1", None, 1, "85%", "none");
    check("a", "L9", None, 1, "a", "none");
}

#[test]
fn the_inside_of_a_longer_number_is_no_figure() {
    check("1.120 và 120 và 12", "L1", None, 1, "12", "1:12");
    check("3,12", "L1", None, 1, "12", "none");
    check("12/15 và 12/15", "L1", None, 2, "12", "1:12");
}

#[test]
fn a_cell_of_a_printed_table_is_looked_at_alone() {
    check("x\t2\t2\t\t5", "L1", Some(3), 1, "2", "1:2");
    check("x\t2\t2\t\t5", "L1", Some(4), 1, "", "1:");
    check("x\t2\t2\t\t5", "L1", Some(5), 1, "", "none");
    check("x\t2", "L1", Some(7), 1, "2", "none");
}

#[test]
fn a_text_may_run_over_the_end_of_a_page() {
    check("điểm từ\n\n  8 đến 10 điểm", "L1-3", None, 1, "từ 8 đến 10", "1:từ 3:8 đến 10");
}

fn check_quote(text: &str, at: &str, cell: Option<u16>, printed: &str, expected: &str) {
    let (section, lines) = Place::parse_at(at).unwrap();
    let place = Place {
        source: SourceId("s".into()),
        section,
        lines,
        cell,
        nth: 1,
        printed: printed.into(),
    };
    let quote = quote::quote(text, &place).unwrap();
    let written: Vec<String> = match quote {
        quote::Quote::Sentence(parts) => parts
            .into_iter()
            .map(|part| if part.is_figure { format!("[{}]", part.text) } else { part.text })
            .collect(),
        quote::Quote::Row(cells) => cells
            .into_iter()
            .map(|part| if part.is_figure { format!("[{}]|", part.text) } else { part.text + "|" })
            .collect(),
    };
    assert_eq!(written.concat(), expected);
}

#[test]
fn a_figure_is_quoted_with_its_sentence() {
    let text = "Mở đầu. Tổng số 10.849 hồ sơ, đạt 85%; xếp thứ 4/12. Hết câu.";
    check_quote(text, "L1", None, "85%", "Tổng số 10.849 hồ sơ, đạt [85%]; xếp thứ 4/12.");
    check_quote(text, "L1", None, "4/12", "Tổng số 10.849 hồ sơ, đạt 85%; xếp thứ [4/12].");
}

#[test]
fn a_figure_of_a_table_is_quoted_with_its_row() {
    check_quote("1\tSố hồ sơ\t\t02", "L1", Some(4), "02", "1|Số hồ sơ||[02]|");
    check_quote("1\tSố hồ sơ\t\t02", "L1", Some(3), "", "1|Số hồ sơ|[]|02|");
}

#[test]
fn a_sentence_goes_on_over_the_end_of_a_page() {
    let text = "Câu một. Điểm từ\n\n8 đến 10 điểm. Câu ba.";
    check_quote(text, "L1-3", None, "từ 8", "Điểm [từ 8] đến 10 điểm.");
}
