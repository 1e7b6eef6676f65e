//! What a guess about an opened table is about, what it may be, and why something was set aside.

use crate::model::index::Best;
use crate::model::language::Language;
use crate::read::opened::meaning::choices::{Decimal, Layout, Meant, Role};
use crate::read::opened::meaning::left_out::{Reason, UnreadKind};
use crate::read::opened::meaning::report::{Makes, Sureness, TieRule, What};
use crate::read::opened::turns::Doing;
use crate::words::form::either;

/// What is guessed.
pub fn what(what: What, language: Language) -> &'static str {
    let name = match what {
        What::Layout => ("Cách xếp bảng", "Layout"),
        What::Header => ("Dòng tiêu đề", "Header rows"),
        What::Unit => ("Cột đơn vị", "Column of units"),
        What::Code => ("Cột mã", "Column of codes"),
        What::Group => ("Cột nhóm", "Column of groups"),
        What::Level => ("Cấp của đơn vị", "Level of units"),
        What::Period => ("Kỳ", "Period"),
        What::Name => ("Tên chỉ số", "Name of the index"),
        What::Total => ("Cột tổng điểm", "Column of the total"),
        What::Sum => ("Cách tính tổng điểm", "How the total comes about"),
        What::Domains => ("Các lĩnh vực", "Domains"),
        What::Rank => ("Cột thứ hạng", "Column of ranks"),
        What::Best => ("Chiều xếp hạng", "Which end is rank 1"),
        What::Decimal => ("Dấu thập phân", "Decimal mark"),
        What::Numbers(_) => ("Cách viết số của cột", "How numbers of a column are meant"),
        What::Missing => ("Dấu thay số liệu trống", "Signs for no number"),
    };
    either(name, language)
}

/// What is being done while a table is read.
pub fn reading_step(doing: Doing, language: Language) -> &'static str {
    let name = match doing {
        Doing::Cells => ("chia thành ô", "dividing it into cells"),
        Doing::Meaning => {
            ("tìm đơn vị, kỳ, lĩnh vực và điểm", "finding units, periods, domains and scores")
        }
        Doing::Package => ("ghi gói dữ liệu", "writing the data package"),
    };
    either(name, language)
}

/// What a column holds.
pub fn role(role: Role, language: Language) -> &'static str {
    let name = match role {
        Role::RowNumber => ("Số thứ tự", "Row numbers"),
        Role::Code => ("Mã đơn vị", "Codes of units"),
        Role::Unit => ("Tên đơn vị", "Names of units"),
        Role::OtherName => ("Tên đơn vị, ngôn ngữ khác", "Names in another language"),
        Role::Group => ("Nhóm của đơn vị", "What units belong to"),
        Role::Period => ("Kỳ", "Periods"),
        Role::Domain => ("Tên lĩnh vực", "Names of domains"),
        Role::Score => ("Điểm lĩnh vực", "Scores of a domain"),
        Role::Total => ("Tổng điểm", "Total scores"),
        Role::Rank => ("Thứ hạng", "Ranks"),
        Role::RankAndScore => ("Thứ hạng và điểm", "Ranks and scores"),
        Role::Max => ("Điểm tối đa", "Largest possible scores"),
        Role::Derived => ("Tính từ cột khác", "Reckoned from other columns"),
        Role::Note => ("Ghi chú", "Notes"),
        Role::Ignored => ("Không dùng", "Not used"),
    };
    either(name, language)
}

/// How a table lies.
pub fn layout(layout: Layout, language: Language) -> &'static str {
    let name = match layout {
        Layout::Wide => ("mỗi dòng một đơn vị", "a row is a unit"),
        Layout::Long => ("mỗi dòng một số liệu", "a row is one figure"),
        Layout::UnitsInColumns => ("mỗi cột một đơn vị", "a column is a unit"),
        Layout::Pairs => (
            "từng cặp cột tên và điểm, xếp riêng",
            "columns of names and scores, each sorted on its own",
        ),
    };
    either(name, language)
}

/// Which end is rank 1.
pub fn best(best: Best, language: Language) -> &'static str {
    let name = match best {
        Best::Highest => ("điểm cao nhất xếp thứ nhất", "the highest score is first"),
        Best::Lowest => ("điểm thấp nhất xếp thứ nhất", "the lowest score is first"),
        Best::None => ("không có chiều tốt, xấu", "neither end is good"),
    };
    either(name, language)
}

/// How decimals are written.
pub fn decimal(decimal: Decimal, language: Language) -> &'static str {
    let name = match decimal {
        Decimal::Point => ("dấu chấm (8.30)", "point (8.30)"),
        Decimal::Comma => ("dấu phẩy (8,30)", "comma (8,30)"),
    };
    either(name, language)
}

/// What the mark in a number is.
pub fn meant(meant: Meant, language: Language) -> &'static str {
    let name = match meant {
        Meant::Decimals => ("phần thập phân", "decimals"),
        Meant::Thousands => ("hàng nghìn", "thousands"),
        Meant::Bracketed => ("số ghi trong ngoặc", "numbers in brackets"),
        Meant::Negative => ("số âm", "negative numbers"),
    };
    either(name, language)
}

/// How a total comes about.
pub fn makes(makes: Makes, language: Language) -> &'static str {
    let name = match makes {
        Makes::Sum => ("tổng các lĩnh vực", "the sum of the domains"),
        Makes::Mean => ("trung bình các lĩnh vực", "the mean of the domains"),
        Makes::Neither => ("như công bố", "as published"),
    };
    either(name, language)
}

/// How sure a guess is.
pub fn sureness(sureness: Sureness, language: Language) -> &'static str {
    let name = match sureness {
        Sureness::Chosen => ("bạn đã chọn", "you chose it"),
        Sureness::Shown => ("bảng cho thấy rõ", "the table shows it"),
        Sureness::Likely => ("có lẽ đúng", "likely"),
        Sureness::Open => ("cần bạn xem lại", "for you to decide"),
    };
    either(name, language)
}

/// Why something is no figure of a unit.
pub fn reason(reason: Reason, language: Language) -> &'static str {
    let name = match reason {
        Reason::Title => ("đứng trên bảng", "stands above the table"),
        Reason::Note => ("ghi chú dưới bảng", "notes below the table"),
        Reason::Between => ("xen giữa các dòng", "stands between rows"),
        Reason::GroupRow => {
            ("tên nhóm, đã giữ cho các đơn vị trong nhóm", "names of groups, kept for their units")
        }
        Reason::SummaryRow => (
            "tổng, trung bình hoặc mức cao nhất, thấp nhất; không xếp hạng",
            "sums, means or ends of the others; not ranked",
        ),
        Reason::Continued => ("phần còn lại của tên ở dòng trên", "the rest of the name above"),
        Reason::Part => ("phần của đơn vị ở dòng trên", "a part of the unit above"),
        Reason::MaximaRow => {
            ("điểm tối đa, đã giữ làm thang điểm", "largest possible scores, kept as the scale")
        }
        Reason::ColumnNumbers => ("số thứ tự của cột", "numbers of columns"),
        Reason::Measures => ("đơn vị tính của các cột", "units of measure of the columns"),
        Reason::Apart => ("đứng tách khỏi bảng", "stands apart from the table"),
        Reason::NoUnit => ("không có tên đơn vị", "names no unit"),
        Reason::NoFigure => ("không có số liệu", "has no figure"),
        Reason::SameAgain => {
            ("đơn vị lặp lại, cùng số liệu", "the unit once more, with the same figures")
        }
        Reason::OtherAgain => {
            ("đơn vị lặp lại, số liệu khác", "the unit once more, with other figures")
        }
        Reason::RowNumbers => ("số thứ tự của dòng", "numbers of rows"),
        Reason::Derived => ("tính được từ các cột khác", "follows from other columns"),
        Reason::FurtherFigure => (
            "cột số liệu khác; mỗi dòng chỉ được đọc một số",
            "a further column of figures; a row is read as one figure",
        ),
        Reason::Words => ("không phải số liệu", "is not read as figures"),
        Reason::About => (
            "nói điều khác về đơn vị, không phải điểm",
            "tells something else of the units, no score",
        ),
        Reason::WordsAndFigures => {
            ("có cả chữ lẫn số; các số đã bị bỏ", "words and figures; the figures were left out")
        }
        Reason::Blank => ("cột trống", "an empty column"),
        Reason::SelfScored => (
            "điểm tự chấm, bên cạnh điểm thẩm định được dùng",
            "self-scored, beside the appraised scores that are used",
        ),
        Reason::LoneRank => {
            ("thứ hạng không khớp cột điểm nào", "ranks that belong to no column of scores")
        }
        Reason::Chosen => ("bạn đã bỏ", "you set it aside"),
    };
    either(name, language)
}

/// Why cells could not be read.
pub fn unread(kind: UnreadKind, language: Language) -> &'static str {
    let name = match kind {
        UnreadKind::NoNumber => ("không phải số", "no number"),
        UnreadKind::InBrackets => (
            "số trong ngoặc, không phải thứ hạng, đã bỏ",
            "a number in brackets that is no rank, left out",
        ),
        UnreadKind::BoundOnly => ("chỉ là giới hạn, chưa phải số", "only a bound, no number"),
        UnreadKind::TwoReadings => ("có thể đọc thành hai số", "may be two numbers"),
        UnreadKind::NoPeriod => ("không phải kỳ", "no period"),
        UnreadKind::NeverComputed => ("công thức chưa được tính", "a formula never computed"),
    };
    either(name, language)
}

/// How equal scores are ranked.
pub fn tie_rule(rule: TieRule) -> &'static str {
    match rule {
        TieRule::Competition => "1-2-2-4",
        TieRule::Dense => "1-2-2-3",
        TieRule::Modified => "1-3-3-4",
        TieRule::Average => "1-2.5-2.5-4",
        TieRule::Ordinal => "1-2-3-4",
    }
}
