//! Why figures are in doubt: the clause after a finding's lead.

use crate::audit::doubt::Doubt;
use crate::audit::doubt::terms::{Explained, Limited, Side};
use crate::audit::finding::Finding;
use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::remark::Direction;
use crate::words::form::{either, sentence};
use crate::words::spans::Spans;

/// The clause in a language, about figures of these names.
pub fn reason(finding: &Finding, names: &[String], language: Language) -> String {
    let name = |place: usize| names.get(place).map_or("", String::as_str);
    let (a, b) = (name(0), name(1));
    let periods: Vec<Period> = finding.figures.iter().filter_map(|figure| figure.period).collect();
    let span = Spans::of(&periods).word(language);
    match &finding.doubt {
        Doubt::Sum { side, .. } => {
            let parts = match side {
                Side::Value => ("các phần cộng lại", "the parts do not add up to"),
                Side::Numerator => (
                    "tử số của các phần cộng lại",
                    "the numerators of the parts do not add up to that of",
                ),
                Side::Denominator => (
                    "mẫu số của các phần cộng lại",
                    "the denominators of the parts do not add up to that of",
                ),
            };
            let parts = either(parts, language);
            sentence!(language; "{parts} khác {a}", "{parts} {a}")
        }
        Doubt::OverSum { .. } => sentence!(language;
            "các phần có số đã cộng quá {a}",
            "the printed parts already exceed {a}"),
        Doubt::Uncovered { .. } => sentence!(language;
            "các mục con cộng lại chưa tới {a}",
            "the rows within {a} do not reach it together"),
        Doubt::PartialOver { .. } => sentence!(language;
            "các phần tính đến giữa năm đã quá {a} của cả năm",
            "the parts counted during the year exceed {a} of the whole year"),
        Doubt::AboveExactly { .. } => sentence!(language;
            "{a} ghi “trên”, các phần cộng lại đúng bằng số đó",
            "{a} says “more than” a number that the parts reach exactly"),
        Doubt::Maxima { .. } => sentence!(language;
            "điểm tối đa các lĩnh vực cộng lại khác điểm tối đa chung",
            "the maxima of the domains do not add up to the maximum"),
        Doubt::Percent { explained, .. } => match explained {
            Explained::CutOff => sentence!(language;
                "{a} bỏ bớt chữ số thập phân thay vì làm tròn",
                "decimals of {a} are cut off, not rounded"),
            Explained::RoundedUp => sentence!(language;
                "{a} làm tròn lên ở chỗ phải làm tròn xuống",
                "{a} is rounded up where it would be rounded down"),
            Explained::Nothing => sentence!(language;
                "{a} không phải tỷ lệ của tử số và mẫu số đã in",
                "{a} is not the share of the printed numerator and denominator"),
        },
        Doubt::NotItsNumerator { .. } => sentence!(language;
            "{a} khác tử số in kèm",
            "{a} differs from the numerator beside it"),
        Doubt::OverHundred => {
            sentence!(language; "{a} là tỷ lệ mà lớn hơn 100", "{a} is a share, and above 100")
        }
        Doubt::Below(0.0) => sentence!(language; "{a} nhỏ hơn 0", "{a} is below zero"),
        Doubt::Below(_) => {
            sentence!(language; "{a} nhỏ hơn điểm tối thiểu", "{a} is below the minimum")
        }
        Doubt::Exceeds { limited } => match limited {
            Limited::Part => sentence!(language;
                "{a} là một phần của {b} mà lớn hơn",
                "{a} is a part of {b}, and larger"),
            Limited::Subset => sentence!(language;
                "{a} nằm trong {b} mà lớn hơn",
                "{a} is contained in {b}, and larger"),
            Limited::Meaning => sentence!(language;
                "{a} theo nghĩa không thể quá {b}",
                "{a} cannot by its meaning exceed {b}"),
        },
        Doubt::OverWhole { .. } => sentence!(language;
            "tử số của {a} lớn hơn mẫu số",
            "the numerator of {a} exceeds its denominator"),
        Doubt::OverMaximum { .. } => {
            sentence!(language; "{a} lớn hơn điểm tối đa", "{a} is above the maximum")
        }
        Doubt::Mean { units, .. } => sentence!(language;
            "với {units} đơn vị, {a} nằm ngoài khoảng mà các số kia cho phép",
            "with {units} units {a} lies outside what the other figures allow"),
        Doubt::NoSuchUnits { units, .. } => sentence!(language;
            "không {units} đơn vị nào có thể có các số đếm và điểm như {a}",
            "no {units} units can have such counts and scores as {a}"),
        Doubt::Reading { named, .. } => sentence!(language;
            "{a} chỉ đạt được nếu số đếm gồm cả {named} đơn vị đã nêu tên ở điểm đó",
            "{a} can only be if the count includes the {named} units named at that score"),
        Doubt::Grain { units, decimals } => sentence!(language;
            "{a} không thể là trung bình của {units} đơn vị có điểm {decimals} số lẻ",
            "{a} cannot be the mean of {units} units with scores of {decimals} decimals"),
        Doubt::Gap { at } => {
            let at = format::plain(*at, 4, language);
            sentence!(language;
                "hai khoảng {a} và {b} cùng bỏ điểm {at}",
                "the bands {a} and {b} both leave out {at}")
        }
        Doubt::Overlap => sentence!(language;
            "hai khoảng {a} và {b} chồng lên nhau",
            "the bands {a} and {b} overlap"),
        Doubt::Extremes => sentence!(language; "{a} lớn hơn {b}", "{a} is above {b}"),
        Doubt::Listed { listed } => sentence!(language;
            "{a} khác số {listed} đơn vị được nêu tên",
            "{a} differs from the {listed} units that are named"),
        Doubt::Population { .. } => sentence!(language;
            "{a} tính trên một số đơn vị khác chỗ khác",
            "{a} is of another number of units than elsewhere"),
        Doubt::TwoValues => sentence!(language;
            "{a} được in với hai giá trị",
            "{a} is printed with two values"),
        Doubt::TwoValuesInPart => sentence!(language;
            "{a} được in khác nhau cho một phần kỳ và cả kỳ",
            "{a} is printed differently for a part of the period and for all of it"),
        Doubt::OtherDenominator { .. } => sentence!(language;
            "mẫu số của {a} khác {b}",
            "the denominator of {a} differs from {b}"),
        Doubt::TwoMeasures => sentence!(language;
            "{a} in một chỗ bằng điểm, một chỗ bằng phần trăm",
            "{a} is printed once in points and once in percent"),
        Doubt::Course { direction } => {
            let claim = match direction {
                Direction::Up => ("tăng", "a rise"),
                Direction::Down => ("giảm", "a fall"),
                Direction::Flat => ("không đổi", "no change"),
            };
            let claim = either(claim, language);
            sentence!(language;
                "câu {a} nói là {claim}, các số in ra không như vậy",
                "the statement {a} speaks of {claim}, and the printed figures do not show it")
        }
        Doubt::RankOver { .. } => sentence!(language;
            "thứ hạng của {a} lớn hơn số đơn vị được xếp",
            "the rank of {a} exceeds the number of units ranked"),
        Doubt::RankOrder { ranks: (better, behind) } => sentence!(language;
            "{a} điểm tốt hơn {b} mà xếp sau (hạng {better} và {behind})",
            "{a} scores better than {b} and ranks behind it ({better} and {behind})"),
        Doubt::RankShared { rank } => sentence!(language;
            "{a} và {b} khác điểm mà cùng hạng {rank}",
            "{a} and {b} share rank {rank}, not the score"),
        Doubt::RankRecomputed { rank, allowed: (from, to) } => sentence!(language;
            "{a} xếp hạng {rank}, theo điểm chỉ có thể từ {from} đến {to}",
            "{a} ranks {rank}; the scores allow {from} to {to}"),
        Doubt::RankMissing { rank } => sentence!(language;
            "không đơn vị nào xếp hạng {rank}",
            "nobody holds rank {rank}"),
        Doubt::TargetBelow => sentence!(language;
            "mục tiêu {a} không cao hơn mức đã đạt {b}",
            "the target {a} is no better than what was reached, {b}"),
        Doubt::TargetScale { .. } => sentence!(language;
            "mục tiêu {a} vượt thang điểm",
            "the target {a} lies beyond the scale"),
        Doubt::TargetRank { ranks: (wanted, before) } => sentence!(language;
            "mục tiêu {a} tăng điểm mà hạng không tốt hơn (từ {before} đến {wanted})",
            "the target {a} aims at a better score and no better rank ({before} to {wanted})"),
        Doubt::CodeTwice => sentence!(language;
            "một số thứ tự cho hai mục {a} và {b}",
            "one number for two entries, {a} and {b}"),
        Doubt::CodeElsewhere { expected } => {
            let expected = expected.join(", ");
            sentence!(language;
                "số thứ tự của mục khác, từ {a} trở đi; theo vị trí là {expected}",
                "codes of another place from {a} on; here they would be {expected}")
        }
        Doubt::LabelTwice => {
            sentence!(language; "hai dòng cùng nhãn {a}", "two rows with the label {a}")
        }
        Doubt::Column { cell, usual } => sentence!(language;
            "số của {a} đứng ở cột {cell}, các dòng khác ở cột {usual}",
            "the number of {a} stands in column {cell}, those of other rows in {usual}"),
        Doubt::Numbering { word, number, times: 0 } => sentence!(language;
            "không có “{word} {number}”",
            "there is no “{word} {number}”"),
        Doubt::Numbering { word, number, times } => sentence!(language;
            "“{word} {number}” có {times} lần",
            "“{word} {number}” occurs {times} times"),
        Doubt::DoublePercent => sentence!(language;
            "{a} có hai dấu phần trăm",
            "{a} has two percent signs"),
        Doubt::MixedPercent => sentence!(language;
            "dấu phần trăm chỉ có ở một số ô, như {a}",
            "percent signs stand in some cells only, as in {a}"),
        Doubt::DecimalPoint => sentence!(language;
            "{a} dùng dấu chấm thập phân",
            "{a} has a decimal point"),
        Doubt::MixedThousands => sentence!(language;
            "một số chỗ không có dấu phân cách hàng nghìn, như {a}",
            "thousands are left unmarked in places, as in {a}"),
        Doubt::LeadingZeros => sentence!(language;
            "một số chỗ có số 0 đứng trước, như {a}",
            "a zero leads some numbers, as in {a}"),
        Doubt::ThreeParts => {
            sentence!(language; "{a} là tỷ số ba phần", "{a} is a ratio of three parts")
        }
        Doubt::WordsInCell => {
            sentence!(language; "ô số của {a} là chữ", "words stand in the cell of {a}")
        }
        Doubt::SameInTwoPeriods => sentence!(language;
            "các số ở {a} trùng từng chữ số với các số in cho một {span} khác, {b}",
            "the figures at {a} equal, digit by digit, those of another {span}, {b}"),
        Doubt::AfterCutOff { day } => {
            let day = format::date(*day, language);
            sentence!(language;
                "{a} là số của ngày sau ngày {day} ghi ở đầu cột",
                "{a} is of a day after {day} at the head of its column")
        }
        Doubt::Falls => sentence!(language;
            "{a} là số lũy kế mà giảm",
            "{a} counts from the start, and falls"),
        Doubt::OtherYear { year, expected } => sentence!(language;
            "{a} ghi năm {year}, năm báo cáo là {expected}",
            "{a} says {year}; the year reported is {expected}"),
        Doubt::Spelling { name } => sentence!(language;
            "{a}, tên chính thức là “{name}”",
            "{a}; the official name is “{name}”"),
        Doubt::Ambiguous { names } => {
            let names = names.join(", ");
            sentence!(language;
                "{a} gần giống nhiều tên: {names}",
                "{a} is close to several names: {names}")
        }
        Doubt::Outlier { .. } => {
            let names = names.join(", ");
            sentence!(language;
                "{names} cách xa các đơn vị khác",
                "{names} far from the other units")
        }
        Doubt::SameRows => sentence!(language;
            "{a} và {b} có mọi điểm giống nhau",
            "{a} and {b} have the same scores throughout"),
        Doubt::SameYears => sentence!(language;
            "{a} có mọi điểm giống hệt {span} trước",
            "{a} has the same scores as in the {span} before"),
        Doubt::Rescaled(times) => {
            let (times, way) = match *times {
                times if times < 1.0 => (times.recip(), ("nhỏ hơn", "smaller")),
                times => (times, ("lớn hơn", "larger")),
            };
            let (times, way) = (format::plain(times.round(), 0, language), either(way, language));
            sentence!(language;
                "mọi điểm đều {way} {span} trước khoảng {times} lần, như {a}, mà không có công bố nào nói vì sao",
                "all scores are about {times} times {way} than in the {span} before, as {a}, and nothing published says why")
        }
        Doubt::Digit { digit, .. } => sentence!(language;
            "chữ số cuối {digit} xuất hiện quá nhiều",
            "scores end with {digit} far too often"),
        Doubt::Sorted => sentence!(language;
            "mỗi cột được sắp thứ tự riêng, như {a} và {b}",
            "every column is in order on its own, as {a} and {b}"),
    }
}
