//! Where figures come from, as a value: a page shows it, and what a reader takes away carries it.

/// The source line of a figure or a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceNote {
    /// The word for a source.
    pub lead: String,
    /// The title of the document; blank where it is not known.
    pub title: String,
    /// Where the document is.
    pub url: Option<String>,
    /// What its publisher wants said.
    pub attribution: String,
    /// The word for a data file.
    pub files_lead: String,
    /// The files of the data folder the figures were read from.
    pub files: Vec<String>,
    /// What must be known of the figures.
    pub note: String,
}

impl SourceNote {
    /// The document and what its publisher wants said: enough under a picture, whose address tells the rest.
    pub fn short(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if !self.title.is_empty() {
            parts.push(format!("{}: {}.", self.lead, self.title));
        }
        if !self.attribution.is_empty() {
            parts.push(format!("{}.", self.attribution));
        }
        parts.join(" ")
    }

    /// The line as a text.
    pub fn text(&self) -> String {
        let mut parts = vec![self.short()];
        if !self.files.is_empty() {
            parts.push(format!("{}: {}.", self.files_lead, self.files.join(", ")));
        }
        parts.push(self.note.clone());
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let known = SourceNote {
            lead: "Nguồn".into(),
            title: "PAPI 2024".into(),
            files_lead: "Tệp".into(),
            files: vec!["a.csv".into(), "b.csv".into()],
            ..SourceNote::default()
        };
        assert_eq!(known.text(), "Nguồn: PAPI 2024. Tệp: a.csv, b.csv.");
        assert_eq!(known.short(), "Nguồn: PAPI 2024.");
        assert_eq!(SourceNote::default().text(), "");
    }
}
