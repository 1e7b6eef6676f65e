//! Which period does a text around a table name?

use super::months::{MONTHS, months};
use super::vocabulary::{folded, year};
use crate::model::period::spelling::Readings;
use crate::model::period::{Part, Period};

/// What a text can mean as a period, a year that was written as a number (`2.021`, `2021.00`) included.
pub fn reading(text: &str) -> Option<Readings> {
    Readings::of(text).or_else(|| {
        let is_grouped = text.len() == 5 && matches!(text.as_bytes()[1], b'.' | b',');
        let whole = text.strip_suffix(".00").or_else(|| text.strip_suffix(".0"));
        let grouped = is_grouped.then(|| text.replace(['.', ','], ""));
        let bare = whole
            .or_else(|| without_flag(text))
            .or_else(|| whole_year(text))
            .map(str::to_owned)
            .or(grouped)?;
        year(&bare).and_then(|_| Readings::of(&bare))
    })
}

/// The year of a cell that is its first or last day, as programs turn years into dates.
fn whole_year(text: &str) -> Option<&str> {
    let day = text.strip_suffix(" 00:00:00").unwrap_or(text);
    let (year, day) = day.split_at_checked(4)?;
    matches!(day, "-01-01" | "-12-31").then_some(year)
}

/// A year without the sign behind it that its figures may still change: `2022(P)`, `2023*`.
fn without_flag(text: &str) -> Option<&str> {
    let (year, flag) = text.split_at_checked(4)?;
    let flag = flag.trim();
    let inner = flag.strip_prefix('(').and_then(|flag| flag.strip_suffix(')'));
    let is_letter = |inner: &str| inner.len() < 3 && inner.chars().all(char::is_alphanumeric);
    (flag == "*" || inner.is_some_and(is_letter)).then_some(year)
}

/// A text without the words of this period.
pub fn without(text: &str, period: Period) -> String {
    let parts = parts(text);
    let hit = hits(&parts).into_iter().find(|hit| hit.period == period);
    let rest = |hit: Hit| [&parts[..hit.start], &parts[hit.end..]].concat().join(" ");
    hit.map_or_else(|| text.to_owned(), rest)
}

/// The periods a text names, the likeliest first; each once.
///
/// A year behind the word for it comes before one that stands alone, as that of a decision's date may.
pub fn periods(text: &str) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for hit in hits(&parts(text)) {
        if !periods.contains(&hit.period) {
            periods.push(hit.period);
        }
    }
    periods
}

/// A period among the words of a text.
struct Hit {
    is_alone: bool,
    start: usize,
    end: usize,
    period: Period,
}

fn hits(parts: &[String]) -> Vec<Hit> {
    const MOST: usize = 6;
    let mut found: Vec<Hit> = Vec::new();
    let mut taken = 0;
    for start in 0..parts.len() {
        if start < taken {
            continue;
        }
        let longest = (start + MOST).min(parts.len());
        let hit = (start + 1..=longest).rev().find_map(|end| {
            let joined = parts[start..end].join(" ");
            let has_year = parts[start..end].iter().any(|part| year(part).is_some());
            // `CẢI CÁCH HÀNH CHÍNH NĂM 2022` is no year of accounts.
            let words = folded(&joined);
            let is_fiscal = ["tai chinh", "fy", "fiscal", "financial", "school", "academic", "hoc"]
                .iter()
                .any(|word| words.contains(word));
            if words.split(' ').any(|word| word == "chinh") && !is_fiscal {
                return None;
            }
            if parts[start..end].iter().any(|part| is_glued(part)) {
                return None;
            }
            let named = months(&parts[start..end]).and_then(|name| Readings::of(&name));
            let reading = named
                .or_else(|| Readings::of(&joined))
                .filter(|_| has_year && !is_day(parts, start, end) && !is_act(parts, start, end))?;
            // `NĂM 2023 (83 TIÊU CHÍ)` is no range.
            let is_short = parts[end - 1].len() == 2;
            let is_far = matches!(reading.first.part(), Part::YearsFrom(from)
                if reading.first.calendar_year().saturating_sub(from) > 40);
            (!(is_short && is_far)).then_some((end, reading.first))
        });
        if let Some((end, period)) = hit {
            let words: Vec<String> = parts[..end]
                .iter()
                .skip(start.saturating_sub(1))
                .map(|part| folded(part))
                .collect();
            let is_named = words
                .iter()
                .any(|word| matches!(word.as_str(), "nam" | "year" | "quy" | "thang" | "edition"));
            found.push(Hit { is_alone: !is_named, start, end, period });
            taken = end;
        }
    }
    found.sort_by_key(|hit| (hit.is_alone, hit.start));
    found
}

/// Whether a year is that of the number of a legal act: `số 06/2022/QĐ-UBND`, `NQ 19/2024`.
fn is_act(parts: &[String], start: usize, end: usize) -> bool {
    const ACTS: [&str; 15] = [
        "QĐ", "NQ", "CT", "KH", "BC", "TT", "NĐ", "TTr", "TB", "CV", "HD", "QH", "UBND", "TTg",
        "NQLT",
    ];
    let act = |at: Option<usize>| {
        at.and_then(|at| parts.get(at)).is_some_and(|part| ACTS.contains(&part.as_str()))
    };
    let is_number = |at: Option<usize>| {
        let part = at.and_then(|at| parts.get(at));
        part.is_some_and(|part| part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let says_number = |at: Option<usize>| {
        at.and_then(|at| parts.get(at)).is_some_and(|part| folded(part) == "so")
    };
    let (before, over) = (start.checked_sub(1), start.checked_sub(2));
    let is_month = end - start > 1 && is_number(Some(start));
    // `năm 2023 UBND tỉnh` is a year.
    let is_numbered = is_month || is_number(before) || says_number(before);
    (act(Some(end)) && is_numbered)
        || (act(before) && is_month)
        || (says_number(before) && is_month)
        || (is_number(before) && (act(over) || says_number(over)))
}

/// Whether digits are part of a longer word: `first19`.
fn is_glued(part: &str) -> bool {
    let has = |is: fn(char) -> bool| part.chars().any(is);
    has(|c| c.is_ascii_digit())
        && has(char::is_alphabetic)
        && part.chars().count() > 3
        && !part.to_uppercase().starts_with("FY")
}

/// Whether the day before a year is its last, as of which numbers of people are told.
fn ends_year(parts: &[String], year: usize) -> bool {
    matches!(parts[..year], [.., ref day, ref month] if day == "31" && month == "12")
}

/// Whether the year is that of a day: `12/3/2022`.
fn is_day(parts: &[String], start: usize, end: usize) -> bool {
    let small = |at: Option<usize>| {
        at.and_then(|at| parts.get(at))
            .and_then(|part| part.parse::<u8>().ok())
            .is_some_and(|n| (1..=31).contains(&n))
    };
    let names_month = |at: Option<usize>| {
        let word = at.and_then(|at| parts.get(at)).map(|part| part.to_lowercase());
        word.is_some_and(|word| {
            word.len() > 2 && MONTHS.iter().any(|month| month.starts_with(&word))
        })
    };
    // `August 3, 2020`
    let is_after =
        |at: Option<usize>| small(at) && names_month(at.and_then(|at| at.checked_sub(1)));
    if is_after(Some(start)) || is_after(start.checked_sub(1)) {
        return true;
    }
    let numbers = parts[start..end].iter().filter(|part| part.parse::<u16>().is_ok()).count();
    match numbers {
        1 => small(start.checked_sub(1)) && small(start.checked_sub(2)) && !ends_year(parts, start),
        2 => small(Some(start)) && small(start.checked_sub(1)),
        3 => small(Some(start)) && small(Some(start + 1)),
        _ => false,
    }
}

/// A text without the numbers of catalogues and versions, whose parts are more than those of a date: `2033.0.55.001`.
fn without_versions(text: &str) -> String {
    let is_version = |word: &&str| {
        let parts = || word.split('.');
        parts().count() > 3
            && parts().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let kept: Vec<&str> = text.split(' ').filter(|word| !is_version(word)).collect();
    kept.join(" ")
}

/// Whether a word is a part of a year and its number, as names of files have them: `quy2`, `thang9`.
fn is_numbered_part(word: &str) -> bool {
    let lower = word.to_lowercase();
    ["quy", "quý", "thang", "tháng", "quarter"].iter().any(|part| {
        let number = lower.strip_prefix(part).unwrap_or("");
        matches!(number.len(), 1 | 2) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Words and numbers apart: `bipa2024_index` is three.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let text = without_versions(text);
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut start = 0;
        let mut last: Option<bool> = None;
        let has_year = word.split(|c: char| !c.is_ascii_digit()).any(|run| year(run).is_some())
            && word.len() > 4
            || is_numbered_part(word);
        for (at, c) in word.char_indices() {
            let digit = c.is_ascii_digit();
            // `Q1`, `9M`, `FY2024` are read whole.
            if last.is_some_and(|last| last != digit) && has_year && !word.starts_with("FY") {
                parts.push(word[start..at].to_owned());
                start = at;
            }
            last = Some(digit);
        }
        parts.push(word[start..].to_owned());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<String> = periods(text).iter().map(ToString::to_string).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn a_name_or_a_title_names_its_period() {
        check("PCI_2009__Tong_Hop.rawsheet.csv", "2009");
        check("2013_PAPI.rawsheet.csv", "2013");
        check("lai-chau-2021-departments.rebuilt.csv", "2021");
        check("bipa2024_index_domains_wide.csv", "2024");
        check("Chỉ số CCHC năm 2021 (Quyết định số 12/QĐ-UBND ngày 12/3/2022)", "2021");
        check("Kết quả Quý I năm 2023", "2023-Q1");
        check("6 tháng đầu năm 2024", "2024-H1");
        check("bang-diem.csv", "");
        check("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022", "2022");
        check("PAR INDEX 2012", "2012");
        check("POPULATION BY DISTRICTS AND SEX AS OF 31.12.2024", "2024");
        check("Released August 3, 2020: people in 2019", "2019");
        check("States and United States: April-June 2020", "2020-Q2");
        check("January – June 2021", "2021-H1");
        check("par-index-2012-first19.rebuilt.csv", "2012");
        check("par-2024-Q1.csv", "2024-Q1");
        check("dvc_766_quy2_2024.csv", "2024-Q2");
        check("CHẤT LƯỢNG BỆNH VIỆN NĂM 2023 (83 TIÊU CHÍ)", "2023");
        check("(Theo Quyết định số 06/2022/QĐ-UBND)", "");
        check("Kết quả theo QĐ 06/2023", "");
        check("CHỈ SỐ CCHC NĂM 2023 UBND CẤP HUYỆN", "2023");
        check("par_2023_UBND.csv", "2023");
        check("Kết quả theo NQ 19/2024", "");
        check("Nghị quyết số 19/2024, kết quả tháng 6/2025", "2025-06");
        check("2033.0.55.001 Socio-economic Indexes for Areas, 2016", "2016");
    }
}
