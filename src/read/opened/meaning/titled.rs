//! Which unit does a title name? `Bảng chấm điểm chỉ số CCHC năm 2024 của Sở Tư pháp`.

use super::report::Evidence;
use super::sheet::{Sheet, tidy};
use super::who::Known;

/// What names of units begin with; marks tell `Sở` from `số`.
const OPENINGS: [&str; 22] = [
    "ubnd",
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "sở",
    "ban",
    "bộ",
    "cục",
    "chi cục",
    "tổng cục",
    "thanh tra",
    "văn phòng",
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "trường",
    "bệnh viện",
];

/// What begins like a name and is none.
const OTHERS: [&str; 9] = [
    "xã hội",
    "ban hành",
    "bộ chỉ số",
    "bộ tiêu chí",
    "bộ máy",
    "bộ phận",
    "thanh tra viên",
    "ban đầu",
    "văn phòng điện tử",
];

/// What follows on a name and is no part of it.
const STOPS: [&str; 9] =
    ["năm", "tỉnh", "huyện", "thành phố", "do", "theo", "quý", "chấm", "tự chấm"];

/// Names of units have no more words than this.
const LONGEST: usize = 12;

/// The unit that the titles of a table name, the lowest first, or else its sheet; and where it says so.
pub fn titled<'a>(sheet: &Sheet<'a>, known: &Known<'_>) -> Option<(&'a str, Evidence)> {
    let table = sheet.table;
    let titles = table.frame.titles.iter().rev().flat_map(|row| table.grid.row(*row));
    let titles = titles.map(|text| (text, Evidence::InTitle(tidy(text))));
    let name = table.grid.sheet.as_deref();
    let mut places = titles.chain(name.map(|name| (name, Evidence::InSheetName(name.to_owned()))));
    let is_known = |name: &str| !known.candidates(name).is_empty();
    places.find_map(|(text, evidence)| Some((within(text.trim(), is_known)?, evidence)))
}

/// The first name of a unit within a title: as long as it is that of a known one, or up to what is said of it.
fn within(title: &str, is_known: impl Fn(&str) -> bool) -> Option<&str> {
    let spaces = title.char_indices().filter(|(_, c)| c.is_whitespace());
    let starts = spaces.map(|(at, c)| at + c.len_utf8());
    let text =
        std::iter::once(0).chain(starts).map(|at| &title[at..]).find(|text| is_name(text))?;
    let longest = ends(text).map(|end| bare(&text[..end])).filter(|name| is_known(name)).last();
    Some(longest.unwrap_or_else(|| up_to(text)))
}

/// Whether a text begins with the word for a kind of unit and goes on with a name.
fn is_name(text: &str) -> bool {
    let opens = |word: &str| after(text, word);
    let is_other = OTHERS.iter().any(|other| opens(other).is_some());
    let is_kind = |rest: &str| OPENINGS.iter().any(|word| after(rest, word).is_some());
    let goes_on = |rest: &str| {
        let rest = rest.trim_start();
        rest.starts_with(char::is_uppercase) || is_kind(rest)
    };
    text.starts_with(char::is_uppercase)
        && !is_other
        && OPENINGS.iter().filter_map(|word| opens(word)).any(goes_on)
}

/// What follows on a word at the beginning of a text, in small letters or capitals.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in word.chars() {
        if !rest.next()?.to_lowercase().eq([expected]) {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Where the first words of a text end, one after the other.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    spaces.chain([text.len()]).take(LONGEST)
}

fn up_to(text: &str) -> &str {
    let stops = |end: &usize| {
        let rest = text[*end..].trim_start();
        // `Sở Văn hóa, Thể thao và Du lịch`
        let goes_on = text[..*end].ends_with(',') && rest.starts_with(char::is_uppercase);
        (text[..*end].ends_with([',', ':', ';', ')']) && !goes_on)
            || rest.starts_with(['(', '-', '–'])
            || STOPS.iter().any(|stop| after(rest, stop).is_some())
    };
    // The word for its kind is no end of its name: `Thành phố Lai Châu`.
    bare(&text[..ends(text).skip(1).find(stops).unwrap_or(text.len())])
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",.:;()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_a_unit_by_the_word_for_its_kind() {
        let check = |title: &str, expected: Option<&str>| {
            let known = ["HUYỆN SÌN HỒ", "UBND huyện Sìn Hồ", "UBND huyện"];
            assert_eq!(within(title, |name| known.contains(&name)), expected, "{title}");
        };
        check("KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CỦA HUYỆN SÌN HỒ", Some("HUYỆN SÌN HỒ"));
        check("Bảng chấm điểm của UBND huyện Sìn Hồ năm 2023", Some("UBND huyện Sìn Hồ"));
        check("BẢNG TỰ ĐÁNH GIÁ CHỈ SỐ CCHC NĂM 2024 CỦA SỞ TƯ PHÁP", Some("SỞ TƯ PHÁP"));
        check("Chỉ số CCHC của Sở Công Thương tỉnh Lai Châu năm 2024", Some("Sở Công Thương"));
        check(
            "Điểm của Sở Văn hóa, Thể thao và Du lịch (lần 2)",
            Some("Sở Văn hóa, Thể thao và Du lịch"),
        );
        check("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH, XÃ HỘI HỌC", None);
        check("Kết quả năm 2023", None);
    }
}
