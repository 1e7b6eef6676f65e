//! Of what is a total, where headers begin with the name of a family: `E_POP | E_POOR | F_POOR | F_TOTAL`?

use super::header_words::Says;
use super::vocabulary::{folded, has_any, stem, without_years};

/// A name before a sign that is longer names something by itself.
const LONGEST: usize = 3;

/// Of each header, whether it is one of several of its family, beside others: a total among them is that of the family.
pub fn are_of_families(headers: &[&str]) -> Vec<bool> {
    let families: Vec<Option<&str>> = headers.iter().map(|header| family(header)).collect();
    let others = |own: &str| families.iter().flatten().any(|family| *family != own);
    let members = |own: &str| families.iter().flatten().filter(|family| **family == own).count();
    families.iter().map(|own| own.is_some_and(|own| members(own) > 1 && others(own))).collect()
}

/// Indices that are published by themselves, folded.
const INDICES: [&str; 13] = [
    "par index",
    "parindex",
    "chi so cchc",
    "cchc",
    "sipas",
    "papi",
    "pci",
    "dti",
    "pgi",
    "ict index",
    "ddci",
    "egdi",
    "chi so par index",
];

/// Whether headers are those of several indices beside one another, of which none is the total of the others.
pub fn are_indices(headers: &[&str]) -> bool {
    let is_index = |header: &&&str| {
        let name = without_years(&folded(header));
        let bare = name.strip_prefix("chi so ").or_else(|| name.strip_prefix("diem "));
        INDICES.contains(&name.as_str()) || bare.is_some_and(|bare| INDICES.contains(&bare))
    };
    headers.iter().filter(is_index).count() > 2
}

/// Of each header and what it says, whether its total is that of a part: `Overall Risk` beside `Overall Readiness`,
/// `fatalities_total` beside `score`, or beside the score and rank of something else.
pub fn are_of_parts(headers: &[(&str, Option<Says>)]) -> Vec<bool> {
    let stems: Vec<String> = headers.iter().map(|(header, _)| stem(header)).collect();
    let says = |place: usize, said: Says| headers[place].1 == Some(said);
    let all = || 0..headers.len();
    let is_loose = |place: usize| {
        let words = folded(headers[place].0);
        says(place, Says::Total)
            && !stems[place].is_empty()
            && has_any(&words, &["total", "overall"])
            && !has_any(&words, &["total score", "overall score", "total index", "overall index"])
    };
    let loose: Vec<usize> = all().filter(|place| is_loose(*place)).collect();
    let differ = loose.windows(2).any(|two| stems[two[0]] != stems[two[1]]);
    let is_whole = |place: usize| {
        says(place, Says::Score) || says(place, Says::Total) && stems[place].is_empty()
    };
    let ranked = |own: &str| all().any(|place| says(place, Says::Rank) && stems[place] == own);
    let is_pair = |place: usize| {
        let words = folded(headers[place].0);
        headers[place].1.is_none() && has_any(&words, &["score", "index"]) && ranked(&stems[place])
    };
    let has_whole = all().any(is_whole);
    let has_pair = !ranked("") && all().any(is_pair);
    let is_of_part = |place: usize| {
        loose.contains(&place) && (differ || has_whole || has_pair && !ranked(&stems[place]))
    };
    all().map(is_of_part).collect()
}

/// The short name a header begins with, before a line at the foot of the letters.
fn family(header: &str) -> Option<&str> {
    let (first, _) = header.split_once('_')?;
    let is_short = !first.is_empty() && first.len() <= LONGEST;
    (is_short && first.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::says;
    use super::*;

    #[test]
    fn several_indices_beside_one_another_have_no_total() {
        assert!(are_indices(&["Tỉnh", "PAR INDEX 2023", "SIPAS 2023", "PAPI 2023", "PCI 2023"]));
        assert!(!are_indices(&["Tỉnh", "PAR INDEX 2023", "Cải cách thể chế", "SIPAS"]));
    }

    #[test]
    fn a_total_of_one_thing_beside_others_is_no_total_of_all() {
        let check = |headers: &[&str], expected: &[bool]| {
            let said: Vec<(&str, Option<Says>)> =
                headers.iter().map(|header| (*header, says(header))).collect();
            assert_eq!(are_of_parts(&said), expected, "{headers:?}");
        };
        check(&["City", "Overall Risk", "Overall Readiness"], &[false, true, true]);
        check(&["cri_rank", "cri_score", "fatalities_total"], &[false, false, true]);
        check(&["deaths_total", "score", "rank"], &[true, false, false]);
        check(&["Overall Score", "Overall Readiness"], &[false, true]);
        check(&["rank", "Total SPI", "health_rank", "health_score"], &[false; 4]);
        check(&["Country", "SPI total"], &[false; 2]);
    }

    #[test]
    fn a_header_belongs_to_a_family_where_there_are_several() {
        let check = |headers: &[&str], expected: &[bool]| {
            assert_eq!(are_of_families(headers), expected, "{headers:?}");
        };
        check(&["E_POP", "E_POOR", "F_POOR", "F_TOTAL"], &[true; 4]);
        check(&["name", "E_POP", "F_POOR", "F_TOTAL"], &[false, false, true, true]);
        check(&["S_A", "S_B", "S_TOTAL"], &[false; 3]);
        check(&["chi_so_1", "chi_so_2", "total"], &[false; 3]);
        check(&["score_a", "score_total", "rank_a", "rank_total"], &[false; 4]);
    }
}
