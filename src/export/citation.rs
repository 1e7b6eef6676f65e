//! How to cite a view.

use crate::format;
use crate::model::date::Date;
use crate::model::language::Language;
use crate::model::source::Source;

/// What is cited.
pub struct Cited<'a> {
    /// The title of the view, in its language.
    pub title: &'a str,
    /// Where the figures come from; `None` when the view has several sources or none.
    pub source: Option<&'a Source>,
    /// The address of the view.
    pub address: &'a str,
    /// The day it was looked at.
    pub accessed: Date,
    /// The short hash of the data shown; blank when there is none.
    pub edition: &'a str,
}

/// The citation in a language.
pub fn citation(cited: &Cited<'_>, language: Language) -> String {
    let publisher = cited.source.map_or("", |source| source.publisher.as_str());
    let title = cited.source.map_or("", |source| source.title.text(language));
    let accessed = format::date(cited.accessed, language);
    let mut parts: Vec<String> = Vec::new();
    if !publisher.is_empty() || !title.is_empty() {
        let separator = if publisher.is_empty() || title.is_empty() { "" } else { ", " };
        parts.push(format!("{publisher}{separator}{title}."));
    }
    let edition = match (language, cited.edition) {
        (_, "") => String::new(),
        (Language::Vi, hash) => format!(", bản dữ liệu {hash}"),
        (Language::En, hash) => format!(", data edition {hash}"),
    };
    parts.push(match language {
        Language::Vi => format!(
            "“{}”, Chỉ Số{edition}. {} (truy cập ngày {accessed}).",
            cited.title, cited.address
        ),
        Language::En => {
            format!("“{}”, Chỉ Số{edition}. {} (accessed {accessed}).", cited.title, cited.address)
        }
    });
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::source::SourceId;

    #[test]
    fn a_citation_names_publisher_title_edition_address_and_day() {
        let source = Source {
            id: SourceId("papi".into()),
            title: Name::bilingual("PAPI 2011–2024", "PAPI 2011–2024, scores"),
            publisher: "CECODES, UNDP".into(),
            url: None,
            licence: String::new(),
            attribution: Name::default(),
            note: Name::default(),
            document: None,
        };
        let cited = Cited {
            title: "Xếp hạng: PAPI 2024",
            source: Some(&source),
            address: "https://example.org/rankings/",
            accessed: "2026-11-21".parse().unwrap(),
            edition: "1f2e3d4c",
        };
        insta::assert_snapshot!(citation(&cited, Language::Vi), @"CECODES, UNDP, PAPI 2011–2024. “Xếp hạng: PAPI 2024”, Chỉ Số, bản dữ liệu 1f2e3d4c. https://example.org/rankings/ (truy cập ngày 21/11/2026).");
        insta::assert_snapshot!(citation(&cited, Language::En), @"CECODES, UNDP, PAPI 2011–2024, scores. “Xếp hạng: PAPI 2024”, Chỉ Số, data edition 1f2e3d4c. https://example.org/rankings/ (accessed 21 November 2026).");
    }
}
