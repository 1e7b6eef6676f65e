//! Rows that are no units: sums and means that a table prints among them. Nobody is ranked among such rows.

/// What such rows are called, whole or before a further word ("Trung bình cả nước").
const NAMES: [&str; 45] = [
    "trung bình",
    "trung bình cộng",
    "trung bình chung",
    "điểm trung bình",
    "giá trị trung bình",
    "bình quân",
    "bình quân chung",
    "trung vị",
    "tổng",
    "tổng cộng",
    "tổng số",
    "tổng điểm",
    "tổng hợp",
    "tổng chung",
    "cộng",
    "cả nước",
    "toàn quốc",
    "toàn tỉnh",
    "toàn thành phố",
    "toàn huyện",
    "toàn xã",
    "toàn vùng",
    "toàn ngành",
    "toàn hệ thống",
    "cao nhất",
    "thấp nhất",
    "lớn nhất",
    "nhỏ nhất",
    "độ lệch chuẩn",
    "average",
    "mean",
    "median",
    "total",
    "totals",
    "subtotal",
    "sum",
    "overall",
    "grand total",
    "overall average",
    "national average",
    "country average",
    "standard deviation",
    "maximum",
    "minimum",
    "nationwide",
];

/// What they are called for short, alone in a cell.
const SHORT: [&str; 11] =
    ["tb", "tbc", "bq", "đtb", "avg", "avg.", "max", "min", "std", "all", "stdev"];

/// Names that a further word may follow.
const OPEN: [&str; 12] = [
    "trung bình",
    "bình quân",
    "điểm trung bình",
    "tổng cộng",
    "tổng số",
    "average of",
    "average for",
    "average",
    "mean of",
    "total of",
    "total for",
    "median of",
];

/// Whether a text in place of a unit names a summary of units.
pub fn is_summary(text: &str) -> bool {
    let text = plain(text);
    let opens = |open: &str| text.strip_prefix(open).is_some_and(|rest| rest.starts_with(' '));
    NAMES.contains(&text.as_str())
        || SHORT.contains(&text.as_str())
        || OPEN.iter().any(|open| opens(open))
}

/// Whether a unit of the table of units is such a summary: by its name, unless it is written as places are, with a
/// capital in every word. There is a commune Trung Bình.
pub fn is_summary_name(name: &str) -> bool {
    let name = name.trim();
    let capitals = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|letter| !letter.is_uppercase())
    };
    let mut words = name.split_whitespace();
    let mut is_place = || {
        !name.is_ascii() && name.contains(' ') && words.all(capitals) && plain(name) != "cả nước"
    };
    is_summary(name) && !SHORT.contains(&plain(name).as_str()) && !is_place()
}

/// In small letters, without brackets, signs at the ends, or what stands in brackets behind.
fn plain(text: &str) -> String {
    let text = text.split('(').next().unwrap_or(text);
    let end = |letter: char| !letter.is_alphanumeric() && letter != '.';
    let words: Vec<&str> = text.trim_matches(end).split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_means_are_told_from_units_by_their_words() {
        for text in [
            "Trung bình",
            "TRUNG BÌNH",
            "Cả nước",
            "Tổng cộng:",
            "Average",
            "Total",
            "Bình quân",
            "Toàn tỉnh",
            "Trung bình cả nước",
            "Trung bình (63 tỉnh)",
            "TB",
            "National average",
        ] {
            assert!(is_summary(text), "{text}");
        }
        for text in ["01", "An Bình", "", "Trung Bìnhh", "Tổng Cọt", "Totalville", "Cộng Hòa"]
        {
            assert!(!is_summary(text), "{text}");
        }
    }

    #[test]
    fn a_place_of_such_a_name_is_a_unit() {
        assert!(!is_summary_name("Trung Bình"));
        assert!(!is_summary_name("Cả"));
        assert!(is_summary_name("Grand Total"));
        assert!(is_summary_name("Cả Nước"));
        assert!(is_summary_name("Trung bình"));
        assert!(is_summary_name("Cả nước"));
        assert!(is_summary_name("TRUNG BÌNH CẢ NƯỚC"));
        assert!(is_summary_name("Average"));
    }
}
