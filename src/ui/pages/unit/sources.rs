//! Where the figures of this page come from.

use super::subject::{Latest, Subject};
use crate::export::source_note::SourceNote;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::model::source::SourceId;
use crate::ui::components::source_line::source_of;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;

/// The source of what is made of a table.
pub fn of_table(latest: &Latest, language: Language) -> SourceNote {
    if !latest.is_whole() {
        return of_part(latest, language);
    }
    let derived = latest.edition.columns.iter().any(|column| column.origin == Origin::Derived);
    let origin = if derived { Origin::Derived } else { Origin::Published };
    source_of(&latest.view, &latest.edition, origin, language)
}

/// The source of a table published in part: every figure stands as its document prints it.
fn of_part(latest: &Latest, language: Language) -> SourceNote {
    let labels = SharedLabels::of(language);
    let id = latest.edition.source.as_ref().or(latest.view.index.source.as_ref());
    let source = id.and_then(|id| latest.view.publication.source(id));
    let title =
        source.map(|source| format!("{}, {}", source.title.text(language), source.publisher));
    SourceNote {
        lead: labels.source.to_owned(),
        title: title.unwrap_or_default(),
        files_lead: labels.data_file.to_owned(),
        files: latest.edition.files().map(str::to_owned).collect(),
        note: UnitLabels::of(language).as_printed.to_owned(),
        ..SourceNote::default()
    }
}

/// The source of figures from these documents.
pub fn of_documents<'a>(subject: &Subject, ids: impl Iterator<Item = &'a SourceId>) -> SourceNote {
    let language = subject.language;
    let mut titles: Vec<String> = Vec::new();
    for source in ids.filter_map(|id| subject.publication.source(id)) {
        let title = format!("{}, {}", source.title.text(language), source.publisher);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    SourceNote {
        lead: SharedLabels::of(language).source.to_owned(),
        title: titles.join("; "),
        note: UnitLabels::of(language).as_printed.to_owned(),
        ..SourceNote::default()
    }
}
