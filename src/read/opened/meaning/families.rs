//! Of what is a total, where headers begin with the name of a family: `E_POP | E_POOR | F_POOR | F_TOTAL`?

use super::vocabulary::{folded, without_years};

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

/// The short name a header begins with, before a line at the foot of the letters.
fn family(header: &str) -> Option<&str> {
    let (first, _) = header.split_once('_')?;
    let is_short = !first.is_empty() && first.len() <= LONGEST;
    (is_short && first.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_indices_beside_one_another_have_no_total() {
        assert!(are_indices(&["Tỉnh", "PAR INDEX 2023", "SIPAS 2023", "PAPI 2023", "PCI 2023"]));
        assert!(!are_indices(&["Tỉnh", "PAR INDEX 2023", "Cải cách thể chế", "SIPAS"]));
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
