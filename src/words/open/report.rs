//! How an opened table was read, in words: each guess with what speaks for it, what was set aside, what was not read.

use super::choices;
use crate::format;
use crate::model::language::Language;
use crate::model::unit::Units;
use crate::read::opened::meaning::report::{
    ColumnAt, Evidence, Found, Makes, RankCheck, Reason, SetAside, TieRule, Unread, UnreadKind,
    What,
};
use crate::words::cut::in_a_sentence;
use crate::words::form::{either, sentence};
use crate::words::levels;

/// So many names or lines are listed.
const LISTED: usize = 6;

/// What was guessed.
pub fn what(what: What, language: Language) -> String {
    let words = match what {
        What::Layout => ("Bố cục", "Layout"),
        What::Header => ("Dòng tiêu đề cột", "Header rows"),
        What::Unit => ("Tên đơn vị", "Units"),
        What::Code => ("Mã đơn vị", "Codes"),
        What::Group => ("Nhóm, vùng", "Groups"),
        What::Level => ("Cấp", "Level"),
        What::Period => ("Kỳ", "Period"),
        What::Name => ("Tên chỉ số", "Name of the index"),
        What::Total => ("Điểm chung", "Total"),
        What::Sum => ("Điểm chung từ đâu", "How the total comes about"),
        What::Domains => ("Lĩnh vực", "Domains"),
        What::Rank => ("Hạng đã in", "Printed ranks"),
        What::Best => ("Hạng 1 là", "Rank 1 is"),
        What::Decimal => ("Dấu thập phân", "Decimal mark"),
        What::Numbers(column) => {
            let place = column + 1;
            return sentence!(language; "Số ở cột {place}", "Numbers of column {place}");
        }
        What::Missing => ("Ký hiệu không có số", "Signs for no number"),
    };
    either(words, language).to_owned()
}

/// What something was taken for.
pub fn found(found: &Found, language: Language) -> String {
    match found {
        Found::Nothing => either(("chưa biết", "not known"), language).to_owned(),
        Found::Column(at) => column(at, language),
        Found::Columns(all) => {
            listed(all.iter().map(|at| column(at, language)), all.len(), language)
        }
        Found::Lines(lines) => {
            let all = listed(lines.iter().map(ToString::to_string), lines.len(), language);
            sentence!(language; "dòng {all}", "line {all}")
        }
        Found::Periods(periods) => {
            let named = periods.iter().map(|period| format::period(*period, language));
            listed(named, periods.len(), language)
        }
        Found::Level(level) => levels::level(&Units::default(), level, language),
        Found::Best(best) => choices::best(*best, language).to_owned(),
        Found::Decimal(decimal) => choices::decimal(*decimal, language).to_owned(),
        Found::Signs(signs) => signs.join(" "),
        Found::Text(text) => in_a_sentence(text),
        Found::Layout(layout) => choices::layout(*layout, language).to_owned(),
        Found::Meant(meant) => choices::meant(*meant, language).to_owned(),
        Found::Sum(makes) => {
            let words = match makes {
                Makes::Sum => ("tổng các lĩnh vực", "the sum of the domains"),
                Makes::Mean => ("trung bình các lĩnh vực", "the mean of the domains"),
                Makes::Neither => ("như đã công bố", "as published"),
            };
            either(words, language).to_owned()
        }
    }
}

/// A column by its header; by its place where it has none.
fn column(at: &ColumnAt, language: Language) -> String {
    let place = at.place + 1;
    match at.header.trim() {
        "" => sentence!(language; "cột {place}", "column {place}"),
        header => format!("“{}”", in_a_sentence(header)),
    }
}

fn listed(all: impl Iterator<Item = String>, count: usize, language: Language) -> String {
    let mut text = all.take(LISTED).collect::<Vec<_>>().join(", ");
    if count > LISTED {
        let more = count - LISTED;
        text.push_str(&sentence!(language; " và {more} nữa", " and {more} more"));
    }
    text
}

/// What speaks for a guess, or against it.
pub fn evidence(evidence: &Evidence, language: Language) -> String {
    match evidence {
        Evidence::Chosen => either(("bạn đã chọn", "you chose it"), language).to_owned(),
        Evidence::Word(word) => {
            sentence!(language; "tiêu đề cột có “{word}”", "the header says “{word}”")
        }
        Evidence::Only => either(("chỉ có một", "there is only one"), language).to_owned(),
        Evidence::FirstText => {
            either(("cột chữ đầu tiên", "the first column of words"), language).to_owned()
        }
        Evidence::Matched { matched, of } => {
            sentence!(language; "{matched}/{of} tên là đơn vị trang này biết", "{matched} of {of} names are units known here")
        }
        Evidence::Adds { agree, of, parts } => {
            sentence!(language; "{agree}/{of} hàng khớp khi cộng {parts} cột", "{agree} of {of} rows add up from {parts} columns")
        }
        Evidence::RanksFollow { agree, of } => {
            sentence!(language; "{agree}/{of} hạng đã in khớp với điểm", "{agree} of {of} printed ranks follow from the scores")
        }
        Evidence::InFileName(text) => {
            sentence!(language; "tên tệp có “{text}”", "the file’s name says “{text}”")
        }
        Evidence::InSheetName(text) => {
            sentence!(language; "tên trang tính có “{text}”", "the sheet’s name says “{text}”")
        }
        Evidence::InTitle(text) => {
            let text = in_a_sentence(text);
            sentence!(language; "dòng trên bảng ghi “{text}”", "a line above the table says “{text}”")
        }
        Evidence::InHeader(text) => {
            sentence!(language; "tiêu đề cột ghi “{text}”", "a header says “{text}”")
        }
        Evidence::ButAlso(text) => {
            let text = in_a_sentence(text);
            sentence!(language; "nhưng chỗ khác ghi “{text}”", "but another place says “{text}”")
        }
        Evidence::Cell(text) => sentence!(language; "có ô ghi “{text}”", "a cell says “{text}”"),
        Evidence::TwoWays(text, count) => {
            sentence!(language; "{count} ô đọc được hai cách, như “{text}”", "{count} cells can be read in two ways, such as “{text}”")
        }
        Evidence::LostThousands { fraction, beside } => {
            sentence!(language; "“{fraction}” đứng cạnh “{beside}”: có thể đã mất dấu hàng nghìn", "“{fraction}” stands beside “{beside}”: a mark of thousands may be lost")
        }
        Evidence::Usual => either(("thường là vậy", "it is the usual case"), language).to_owned(),
        Evidence::NothingShows => {
            either(("bảng không cho biết", "nothing in the table shows it"), language).to_owned()
        }
    }
}

/// What was set aside, and why.
pub fn set_aside(aside: &SetAside, language: Language) -> String {
    let reason = either(reason(aside.reason), language);
    let text = in_a_sentence(aside.text.trim());
    let place = match &aside.column {
        Some(at) => column(at, language),
        None => {
            let lines =
                listed(aside.lines.iter().map(ToString::to_string), aside.lines.len(), language);
            sentence!(language; "dòng {lines}", "line {lines}")
        }
    };
    match text.is_empty() || aside.column.is_some() {
        true => format!("{place}: {reason}"),
        false => format!("{place} (“{text}”): {reason}"),
    }
}

fn reason(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::Title => ("đứng trên bảng", "stands above the table"),
        Reason::Note => ("ghi chú dưới bảng", "a note below the table"),
        Reason::Between => {
            ("xen giữa các hàng, không phải hàng", "stands between the rows, and is none")
        }
        Reason::GroupRow => {
            ("tên nhóm; các hàng của nhóm được giữ", "names a group, which its rows keep")
        }
        Reason::SummaryRow => (
            "tổng, trung bình hay cao nhất của các hàng khác",
            "a sum, a mean or an end of the other rows",
        ),
        Reason::MaximaRow => {
            ("điểm tối đa, đã dùng", "the largest possible scores, which were used")
        }
        Reason::ColumnNumbers => ("đánh số các cột", "numbers the columns"),
        Reason::Apart => ("bảng khác, không đọc", "another table, not read"),
        Reason::NoUnit => ("không ghi đơn vị nào", "names no unit"),
        Reason::NoFigure => ("không có số nào", "has no figure"),
        Reason::SameAgain => {
            ("đơn vị lặp lại với số như trước", "the unit once more, with the same figures")
        }
        Reason::OtherAgain => {
            ("đơn vị lặp lại với số khác", "the unit once more, with other figures")
        }
        Reason::RowNumbers => ("đánh số các hàng", "numbers the rows"),
        Reason::Derived => ("tính từ cột khác", "follows from other columns"),
        Reason::Words => ("cột chữ", "holds words"),
        Reason::Blank => ("trống", "is empty"),
        Reason::LoneRank => {
            ("hạng không thuộc cột điểm nào đã đọc", "ranks of no column that was read")
        }
        Reason::Chosen => ("bạn đã bỏ qua", "you left it out"),
    }
}

/// Cells that could not be read.
pub fn unread(unread: &Unread, language: Language) -> String {
    let count = unread.count;
    let kind = match unread.kind {
        UnreadKind::NoNumber => ("không phải số", "that hold no number"),
        UnreadKind::TwoReadings => ("có thể là hai số khác nhau", "that may be two numbers"),
        UnreadKind::NoPeriod => ("không phải kỳ nào", "that name no period"),
    };
    let kind = either(kind, language);
    let cells = unread.first.iter().map(|cell| {
        let (line, column, text) = (cell.line, cell.column + 1, in_a_sentence(&cell.text));
        sentence!(language; "dòng {line} cột {column} “{text}”", "line {line} column {column} “{text}”")
    });
    let cells = listed(cells, count, language);
    sentence!(language; "{count} ô {kind}: {cells}", "{count} cell(s) {kind}: {cells}")
}

/// The units nobody knows here.
pub fn unmatched(names: &[String], language: Language) -> String {
    let count = names.len();
    let listed = listed(names.iter().map(|name| in_a_sentence(name)), count, language);
    sentence!(language;
        "{count} đơn vị không khớp với đơn vị nào trang này biết; vẫn được giữ với mã tạm: {listed}",
        "{count} units match none known here; they are kept, with made codes: {listed}")
}

/// Printed ranks held against those the scores make.
pub fn ranks(check: &RankCheck, language: Language) -> String {
    let (ranks, scores, of) =
        (column(&check.ranks, language), column(&check.scores, language), check.of);
    let Some((rule, agree)) = check.agree.first() else { return String::new() };
    let rule = either(
        match rule {
            TieRule::Competition => ("1, 2, 2, 4", "1, 2, 2, 4"),
            TieRule::Dense => ("1, 2, 2, 3", "1, 2, 2, 3"),
            TieRule::Modified => ("1, 3, 3, 4", "1, 3, 3, 4"),
            TieRule::Average => ("1; 2,5; 2,5; 4", "1, 2.5, 2.5, 4"),
            TieRule::Ordinal => ("1, 2, 3, 4", "1, 2, 3, 4"),
        },
        language,
    );
    let count = agree;
    if *agree == of {
        return sentence!(language;
            "Hạng ở {ranks} khớp cả {of} với điểm ở {scores} (bằng điểm xếp {rule})",
            "All {of} ranks of {ranks} follow from {scores} (equal scores: {rule})");
    }
    sentence!(language;
        "Hạng ở {ranks} khớp {count}/{of} với điểm ở {scores} (bằng điểm xếp {rule})",
        "{count} of {of} ranks of {ranks} follow from {scores} (equal scores: {rule})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::index::Best;
    use crate::read::opened::meaning::choices::Role;
    use crate::read::opened::meaning::report::CellAt;

    fn at(place: usize, header: &str) -> ColumnAt {
        ColumnAt { place, header: header.to_owned(), role: Role::Score }
    }

    #[test]
    fn a_column_is_named_by_its_header_or_its_place() {
        let columns = Found::Columns(vec![at(0, "Tổng điểm"), at(4, "")]);
        assert_eq!(found(&columns, Language::En), "“Tổng điểm”, column 5");
        let many = Found::Columns((0..9).map(|place| at(place, "")).collect());
        assert!(found(&many, Language::En).ends_with("and 3 more"));
    }

    #[test]
    fn what_could_not_be_read_is_told_with_its_first_cells() {
        let cell = CellAt { file: "a.csv".into(), line: 7, column: 2, text: "?".into() };
        let told = Unread { kind: UnreadKind::NoNumber, count: 1, first: vec![cell] };
        assert_eq!(
            unread(&told, Language::En),
            "1 cell(s) that hold no number: line 7 column 3 “?”"
        );
    }

    #[test]
    fn printed_ranks_are_held_against_the_scores() {
        let check = RankCheck {
            ranks: at(0, "Hạng"),
            scores: at(1, "Điểm"),
            best: Best::Highest,
            of: 53,
            agree: vec![(TieRule::Competition, 52)],
        };
        assert_eq!(
            ranks(&check, Language::Vi),
            "Hạng ở “Hạng” khớp 52/53 với điểm ở “Điểm” (bằng điểm xếp 1, 2, 2, 4)"
        );
    }
}
