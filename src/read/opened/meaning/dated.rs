//! Of which year are the quarters and months that headers name, where the year stands above them or in the title: `Quý III`
//! under `Năm 2024`?

use super::header_words::Says;
use super::sheet::Sheet;
use super::vocabulary::{begins_with, folded, says, year};
use super::when::{periods, reading};
use crate::read::opened::frame::letterhead::is_place_and_day;

/// The paths of headers, a part of a year and its year joined.
pub fn dated(sheet: &Sheet<'_>, mut paths: Vec<Vec<String>>) -> Vec<Vec<String>> {
    // Where ranks stand beside scores, each has to be told from the other by its word.
    let are_ranks = |text: &String| {
        around_year(text).is_some_and(|[_, _, what]| says(&what) == Some(Says::Rank))
    };
    if paths.iter().flatten().any(are_ranks) {
        for text in paths.iter_mut().flatten() {
            if let Some(parts) = around_year(text) {
                *text = parts.join(" ");
            }
        }
    }
    for text in paths.iter_mut().flatten() {
        if let Some(year) = preliminary(text) {
            *text = year;
        }
    }
    let months = paths.iter().flatten().filter(|text| short_month(text).is_some()).count();
    for text in paths.iter_mut().flatten().filter(|_| months > 2) {
        if let Some(month) = short_month(text) {
            *text = format!("Tháng {month}");
        }
    }
    for path in &mut paths {
        let joined = (1..path.len()).find_map(|at| {
            let year = lone_year(&path[at - 1])?;
            Some((at, with_year(&path[at], year)?))
        });
        if let Some((at, text)) = joined {
            path.remove(at);
            path[at - 1] = text;
        }
    }
    let parts = paths.iter().filter(|path| path.iter().any(|text| is_part(text))).count();
    let Some(year) = titled(sheet).filter(|_| parts > 1) else { return paths };
    for text in paths.iter_mut().flatten() {
        if let Some(joined) = with_year(text, year) {
            *text = joined;
        }
    }
    paths
}

/// What stands before a year between letters, the year, and what stands behind it: `gggi2006rank`.
fn around_year(text: &str) -> Option<[String; 3]> {
    let signs: Vec<char> = text.chars().collect();
    let part = |signs: &[char]| signs.iter().collect::<String>();
    let is_year = |at: &usize| {
        year(&part(&signs[*at..at + 4])).is_some()
            && signs[at - 1].is_alphabetic()
            && signs.get(at + 4).is_some_and(|sign| sign.is_alphabetic())
    };
    let at = (1..signs.len().saturating_sub(4)).find(is_year)?;
    Some([part(&signs[..at]), part(&signs[at..at + 4]), part(&signs[at + 4..])])
}

/// The year of a header that says its figures may still change: `Sơ bộ - Prel. 2023`, `Ước 2023`.
fn preliminary(text: &str) -> Option<String> {
    const WORDS: [&str; 10] =
        ["so", "bo", "uoc", "tinh", "prel", "preliminary", "est", "estimate", "estimated", "nam"];
    let words = folded(text);
    let (years, others): (Vec<&str>, Vec<&str>) =
        words.split(' ').partition(|word| year(word).is_some());
    let [year] = years[..] else { return None };
    let says_so = others.iter().any(|word| *word != "nam" && *word != "tinh");
    (says_so && others.iter().all(|word| WORDS.contains(word))).then(|| year.to_owned())
}

/// The month of a short header: `T1`, `Th. 12`.
fn short_month(text: &str) -> Option<u8> {
    let digits = text.strip_prefix("Th").or_else(|| text.strip_prefix('T'))?;
    let digits = digits.trim_start_matches(['.', ' ']);
    digits.parse().ok().filter(|month| digits.len() < 3 && (1..=12).contains(month))
}

/// The one year the titles name.
fn titled(sheet: &Sheet<'_>) -> Option<u16> {
    let table = sheet.table;
    let cells = table.frame.titles.iter().flat_map(|row| table.grid.row(*row));
    let file = table.grid.file.rsplit('/').next().unwrap_or_default();
    let mut years: Vec<u16> = cells
        .filter(|cell| !is_place_and_day(cell))
        .chain([file])
        .flat_map(periods)
        .map(|period| period.calendar_year())
        .collect();
    years.sort_unstable();
    years.dedup();
    if let [year] = years[..] { Some(year) } else { None }
}

/// The year a header is, and no more: `Năm 2024`.
fn lone_year(text: &str) -> Option<u16> {
    let words = folded(text);
    let bare = words.strip_prefix("nam ").or_else(|| words.strip_prefix("year ")).unwrap_or(&words);
    year(bare)
}

/// Whether a header begins with the word for a part of a year and names no year.
fn is_part(text: &str) -> bool {
    const PARTS: [&str; 7] =
        ["quy", "thang", "6 thang", "9 thang", "ca nam", "quarter", "sau thang"];
    let words = folded(text);
    let begins = PARTS.iter().any(|part| begins_with(&words, part));
    begins && words.split(' ').count() < 6 && reading(text).is_none() && periods(text).is_empty()
}

/// A part of a year with its year, where both make a period.
fn with_year(text: &str, year: u16) -> Option<String> {
    if !is_part(text) {
        return None;
    }
    if folded(text) == "ca nam" {
        return Some(year.to_string());
    }
    let written = [format!("{text}/{year}"), format!("{text} năm {year}")];
    written.into_iter().find(|text| reading(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_year_takes_the_year_above_it() {
        assert_eq!(with_year("Quý III", 2024).as_deref(), Some("Quý III/2024"));
        assert_eq!(with_year("Tháng 7", 2025).as_deref(), Some("Tháng 7/2025"));
        assert_eq!(with_year("6 tháng đầu năm", 2025).as_deref(), Some("6 tháng đầu năm/2025"));
        assert_eq!(with_year("Cả năm", 2025).as_deref(), Some("2025"));
        assert_eq!(preliminary("Sơ bộ\nPrel. 2023").as_deref(), Some("2023"));
        assert_eq!(preliminary("2023 (Sơ bộ)").as_deref(), Some("2023"));
        assert_eq!((preliminary("Năm 2023"), preliminary("Số hồ sơ 2023")), (None, None));
        assert_eq!(
            (short_month("T12"), short_month("Th. 1"), short_month("TT")),
            (Some(12), Some(1), None)
        );
        assert_eq!(with_year("Quyết tâm", 2025), None);
        assert_eq!(with_year("Quý III/2023", 2024), None);
        assert_eq!((lone_year("Năm 2024"), lone_year("Kế hoạch 2024")), (Some(2024), None));
    }
}
