//! Where a figure is printed, and how.

use super::source::SourceId;

/// The row of the published folder a record was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The file, relative to the data folder.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
}

/// A place in a document, and the text that stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The document.
    pub source: SourceId,
    /// The section as the document numbers it: `II.2`, `PL3`; may be blank.
    pub section: String,
    /// First and last line of the document's text, from 1.
    pub lines: (u32, u32),
    /// The cell of a printed table's row, from 1; `None` in running text.
    pub cell: Option<u16>,
    /// Which occurrence of the text in that cell or line is meant, from 1.
    pub nth: u16,
    /// The text of the figure exactly as printed; blank where a printed table's cell is blank.
    pub printed: String,
}

impl Place {
    /// Section and lines as they are written in the tables: `II.2 L85`, `II.1 L31-33`.
    pub fn at(&self) -> String {
        let (first, last) = self.lines;
        let lines = if first == last { format!("L{first}") } else { format!("L{first}-{last}") };
        if self.section.is_empty() { lines } else { format!("{} {lines}", self.section) }
    }

    /// Section and lines of a text such as `II.2 L85`; `None` when it names no line.
    pub fn parse_at(text: &str) -> Option<(String, (u32, u32))> {
        let (section, lines) = text.rsplit_once(' ').unwrap_or(("", text));
        let lines = lines.strip_prefix('L')?;
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let number = |text: &str| {
            let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse::<u32>().ok()).flatten().filter(|line| *line > 0)
        };
        let (first, last) = (number(first)?, number(last)?);
        (first <= last).then(|| (section.trim().to_owned(), (first, last)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_its_section_and_lines() {
        assert_eq!(Place::parse_at("II.2 L85"), Some(("II.2".into(), (85, 85))));
        assert_eq!(Place::parse_at("PL 3 L31-33"), Some(("PL 3".into(), (31, 33))));
        assert_eq!(Place::parse_at("L7"), Some((String::new(), (7, 7))));
        for bad in ["", "II.2", "L", "L0", "L9-8", "L+7", "II.2 L85 cột 4"] {
            assert_eq!(Place::parse_at(bad), None, "{bad}");
        }
    }
}
