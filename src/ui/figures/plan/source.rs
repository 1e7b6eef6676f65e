//! Where the targets come from: document, publisher, and the files of targets and goals.

use super::aims::Aims;
use crate::export::source_note::SourceNote;
use crate::format;
use crate::words::labels::SharedLabels;

/// The document in view.
pub fn source_note(aims: &Aims) -> SourceNote {
    let labels = SharedLabels::of(aims.language);
    let file = |table: &str| {
        let mut parts = aims.publication.documents.iter();
        let part = parts.find(|part| part.source == aims.source.id && part.table == table)?;
        Some(part.path.clone())
    };
    let period = aims.source.document.as_ref().and_then(|document| document.period);
    let period = period.map(|period| format!(" ({})", format::period(period, aims.language)));
    let title = aims.source.title.text(aims.language);
    SourceNote {
        lead: labels.source.to_owned(),
        title: format!("{title}{}", period.unwrap_or_default()),
        attribution: aims.source.publisher.clone(),
        files_lead: labels.data_file.to_owned(),
        files: ["targets", "goals"].into_iter().filter_map(file).collect(),
        ..SourceNote::default()
    }
}
