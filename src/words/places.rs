//! Where a figure stands in a document, in words: `mục II.3, dòng 54`, `phụ lục 3, dòng 12–14`.

use super::form::sentence;
use crate::model::language::Language;
use crate::model::place::Place;

/// How the tables of places abbreviate an annex (phụ lục).
const ANNEX: &str = "PL";

/// The section as the document numbers it, and its lines.
pub fn at(place: &Place, language: Language) -> String {
    let (first, last) = place.lines;
    let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let section = place.section.trim();
    let annex = section.strip_prefix(ANNEX).map(str::trim);
    let section = match annex {
        _ if section.is_empty() => String::new(),
        Some("") => sentence!(language; "phụ lục, ", "annex, "),
        Some(annex) if annex.starts_with(|first: char| first.is_ascii_digit()) => {
            sentence!(language; "phụ lục {annex}, ", "annex {annex}, ")
        }
        _ => sentence!(language; "mục {section}, ", "section {section}, "),
    };
    sentence!(language; "{section}dòng {lines}", "{section}line {lines}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::SourceId;

    #[test]
    fn a_section_an_annex_and_lines_alone() {
        let said = |at: &str, language| {
            let (section, lines) = Place::parse_at(at).unwrap();
            let source = SourceId("tho-xuan-2024-q1".to_owned());
            let place =
                Place { source, section, lines, cell: None, nth: 1, printed: String::new() };
            super::at(&place, language)
        };
        assert_eq!(said("II.3 L54", Language::Vi), "mục II.3, dòng 54");
        assert_eq!(said("PL L314", Language::Vi), "phụ lục, dòng 314");
        assert_eq!(said("PL3 L31-33", Language::En), "annex 3, line 31–33");
        assert_eq!(said("PLO L2", Language::En), "section PLO, line 2");
        assert_eq!(said("L7", Language::En), "line 7");
    }
}
