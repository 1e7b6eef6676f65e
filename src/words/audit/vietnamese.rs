//! Why figures are in doubt, in Vietnamese.

use super::{first, second};
use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::{Explained, Limited, Side};
use crate::audit::finding::Finding;
use crate::format;
use crate::model::language::Language;
use crate::model::remark::Direction;

/// The clause after the lead: why the figures are in doubt.
pub fn reason(finding: &Finding, names: &[String]) -> String {
    let (a, b) = (first(names), second(names));
    let vi = |value: f64| format::plain(value, 4, Language::Vi);
    match &finding.doubt {
        Doubt::Sum { side, .. } => {
            let what = match side {
                Side::Value => "các phần cộng lại",
                Side::Numerator => "tử số của các phần cộng lại",
                Side::Denominator => "mẫu số của các phần cộng lại",
            };
            format!("{what} khác {a}")
        }
        Doubt::OverSum { .. } => format!("các phần có số đã cộng quá {a}"),
        Doubt::Uncovered { .. } => format!("các mục con cộng lại chưa tới {a}"),
        Doubt::PartialOver { .. } => format!("các phần tính đến giữa năm đã quá {a} của cả năm"),
        Doubt::AboveExactly { .. } => format!("{a} ghi “trên”, các phần cộng lại đúng bằng số đó"),
        Doubt::Maxima { .. } => "điểm tối đa các lĩnh vực cộng lại khác điểm tối đa chung".into(),
        Doubt::Percent { explained, .. } => match explained {
            Explained::CutOff => format!("{a} bỏ bớt chữ số thập phân thay vì làm tròn"),
            Explained::RoundedUp => format!("{a} làm tròn lên ở chỗ phải làm tròn xuống"),
            Explained::Nothing => format!("{a} không phải tỷ lệ của tử số và mẫu số đã in"),
        },
        Doubt::NotItsNumerator { .. } => format!("{a} khác tử số in kèm"),
        Doubt::OverHundred => format!("{a} là tỷ lệ mà lớn hơn 100"),
        Doubt::BelowZero => format!("{a} nhỏ hơn 0"),
        Doubt::Exceeds { limited } => match limited {
            Limited::Part => format!("{a} là một phần của {b} mà lớn hơn"),
            Limited::Subset => format!("{a} nằm trong {b} mà lớn hơn"),
            Limited::Meaning => format!("{a} theo nghĩa không thể quá {b}"),
        },
        Doubt::OverWhole { .. } => format!("tử số của {a} lớn hơn mẫu số"),
        Doubt::OverMaximum { .. } => format!("{a} lớn hơn điểm tối đa"),
        Doubt::Mean { units, .. } => {
            format!("với {units} đơn vị, {a} nằm ngoài khoảng mà các số kia cho phép")
        }
        Doubt::NoSuchUnits { units, .. } => {
            format!("không {units} đơn vị nào có thể có các số đếm và điểm như {a}")
        }
        Doubt::Reading { named, .. } => {
            format!("{a} chỉ đạt được nếu số đếm gồm cả {named} đơn vị đã nêu tên ở điểm đó")
        }
        Doubt::Grain { units, decimals } => {
            format!("{a} không thể là trung bình của {units} đơn vị có điểm {decimals} số lẻ")
        }
        Doubt::Gap { at } => format!("hai khoảng {a} và {b} cùng bỏ điểm {}", vi(*at)),
        Doubt::Overlap => format!("hai khoảng {a} và {b} chồng lên nhau"),
        Doubt::Extremes => format!("{a} lớn hơn {b}"),
        Doubt::Listed { listed } => format!("{a} khác số {listed} đơn vị được nêu tên"),
        Doubt::Population { .. } => format!("{a} tính trên một số đơn vị khác chỗ khác"),
        Doubt::TwoValues => format!("{a} được in với hai giá trị"),
        Doubt::TwoValuesInPart => format!("{a} được in khác nhau cho một phần kỳ và cả kỳ"),
        Doubt::OtherDenominator { .. } => format!("mẫu số của {a} khác {b}"),
        Doubt::TwoMeasures => format!("{a} in một chỗ bằng điểm, một chỗ bằng phần trăm"),
        Doubt::Course { direction } => {
            let claim = match direction {
                Direction::Up => "tăng",
                Direction::Down => "giảm",
                Direction::Flat => "không đổi",
            };
            format!("câu {a} nói là {claim}, các số in ra không như vậy")
        }
        Doubt::RankOver { .. } => format!("thứ hạng của {a} lớn hơn số đơn vị được xếp"),
        Doubt::RankOrder { ranks } => {
            format!("{a} điểm tốt hơn {b} mà xếp sau (hạng {} và {})", ranks.0, ranks.1)
        }
        Doubt::RankShared { rank } => format!("{a} và {b} khác điểm mà cùng hạng {rank}"),
        Doubt::RankRecomputed { rank, allowed } => {
            format!("{a} xếp hạng {rank}, theo điểm chỉ có thể từ {} đến {}", allowed.0, allowed.1)
        }
        Doubt::RankMissing { rank } => format!("không đơn vị nào xếp hạng {rank}"),
        Doubt::TargetBelow => format!("mục tiêu {a} không cao hơn mức đã đạt {b}"),
        Doubt::TargetScale { .. } => format!("mục tiêu {a} vượt thang điểm"),
        Doubt::TargetRank { ranks } => {
            format!("mục tiêu {a} tăng điểm mà hạng không tốt hơn (từ {} đến {})", ranks.1, ranks.0)
        }
        Doubt::CodeTwice => format!("một số thứ tự cho hai mục {a} và {b}"),
        Doubt::CodeElsewhere { expected } => {
            format!("số thứ tự của mục khác, từ {a} trở đi; theo vị trí là {}", expected.join(", "))
        }
        Doubt::LabelTwice => format!("hai dòng cùng nhãn {a}"),
        Doubt::Column { cell, usual } => {
            format!("số của {a} đứng ở cột {cell}, các dòng khác ở cột {usual}")
        }
        Doubt::Numbering { word, number, times: 0 } => format!("không có “{word} {number}”"),
        Doubt::Numbering { word, number, times } => format!("“{word} {number}” có {times} lần"),
        Doubt::DoublePercent => format!("{a} có hai dấu phần trăm"),
        Doubt::MixedPercent => format!("dấu phần trăm chỉ có ở một số ô, như {a}"),
        Doubt::DecimalPoint => format!("{a} dùng dấu chấm thập phân"),
        Doubt::MixedThousands => format!("một số chỗ không có dấu phân cách hàng nghìn, như {a}"),
        Doubt::LeadingZeros => format!("một số chỗ có số 0 đứng trước, như {a}"),
        Doubt::ThreeParts => format!("{a} là tỷ số ba phần"),
        Doubt::WordsInCell => format!("ô số của {a} là chữ"),
        Doubt::SameInTwoPeriods => {
            format!("các số ở {a} trùng từng chữ số với các số in cho một kỳ khác, {b}")
        }
        Doubt::AfterCutOff { day } => format!(
            "{a} là số của ngày sau ngày {} ghi ở đầu cột",
            format::date(*day, Language::Vi)
        ),
        Doubt::Falls => format!("{a} là số lũy kế mà giảm"),
        Doubt::OtherYear { year, expected } => {
            format!("{a} ghi năm {year}, kỳ báo cáo là {expected}")
        }
        Doubt::Spelling { name } => format!("{a}, tên chính thức là “{name}”"),
        Doubt::Ambiguous { names } => format!("{a} gần giống nhiều tên: {}", names.join(", ")),
        Doubt::Outlier { .. } => format!("{} cách xa các đơn vị khác", names.join(", ")),
        Doubt::SameRows => format!("{a} và {b} có mọi điểm giống nhau"),
        Doubt::SameYears => format!("{a} có mọi điểm giống hệt kỳ trước"),
        Doubt::Digit { digit, .. } => format!("chữ số cuối {digit} xuất hiện quá nhiều"),
        Doubt::Sorted => format!("mỗi cột được sắp thứ tự riêng, như {a} và {b}"),
    }
}
