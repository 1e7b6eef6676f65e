//! The doubts that are listed: by document, and as a table to take away, a row a doubt; its figures in columns of their
//! own, one after another.

use crate::model::order::Order;
use std::sync::Arc;

use crate::audit::figure::{Figure, Subject};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::cell::{ReadFrom, ScoreOf};
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::source::Source;
use crate::ui::doubts::Doubt;
use crate::words::audit::labels as named;
use crate::words::audit::labels::AuditLabels;
use crate::words::labels::SharedLabels;
use crate::words::places;

/// The longest printed text shown whole. Measure: characters.
const LONGEST_SHOWN: usize = 40;

/// The doubts that pass the reader's filters, the surest first.
#[derive(Clone)]
pub struct Listed {
    /// What they are doubts of.
    pub publication: Arc<Publication>,
    /// The doubts.
    pub doubts: Vec<Doubt>,
    /// The reader's language.
    pub language: Language,
}

impl Listed {
    /// Those of each document together, in the order of the publication's sources; last those of files without one.
    pub fn by_document(&self) -> Vec<Vec<Doubt>> {
        let sources = &self.publication.sources;
        let key = |doubt: &Doubt| {
            let source = doubt.finding.source.as_ref();
            let place = sources.iter().position(|known| source == Some(&known.id));
            (place.is_none(), place, place.is_none().then(|| self.document(doubt)))
        };
        let mut doubts = self.doubts.clone();
        doubts.arrange_by_key(key);
        doubts.chunk_by(|one, next| key(one) == key(next)).map(<[Doubt]>::to_vec).collect()
    }

    /// The unit whose document a doubt is about; `None` for what no unit wrote.
    pub fn office(&self, doubt: &Doubt) -> Option<String> {
        let source = doubt.finding.source.as_ref().and_then(|id| self.publication.source(id))?;
        let unit = source.document.as_ref()?.unit.as_ref()?;
        let unit = self.publication.units.find(unit.as_str())?;
        Some(self.publication.units.get(unit).name.text(self.language).to_owned())
    }

    /// The title of the document a doubt is about; where none is known, its file.
    pub fn document(&self, doubt: &Doubt) -> String {
        let source = doubt.finding.source.as_ref().and_then(|id| self.publication.source(id));
        let file = || doubt.finding.figures.first().map(|figure| figure.row.file.clone());
        let title = source.map(|source| source.title.text(self.language).to_owned());
        title.or_else(file).unwrap_or_default()
    }

    /// All of them. The figures behind the first stand at the end, so that every doubt has its own columns before them.
    pub fn sheet(&self) -> Sheet {
        let most = self.doubts.iter().map(|doubt| doubt.finding.figures.len()).max().unwrap_or(0);
        let labels = AuditLabels::of(self.language);
        let further = self.figure_columns();
        let mut columns = self.columns();
        columns.extend((1..most).flat_map(|_| further.clone()));
        let row = |doubt: &Doubt| {
            let [grade, finding, kind, document] = self.words(doubt);
            let mut figures = doubt.finding.figures.iter().map(|figure| self.figure(figure));
            let none = || [Cell::blank(), Cell::blank(), Cell::blank()];
            let first = figures.next().unwrap_or_else(none);
            let mut cells = vec![grade, finding];
            cells.extend(first);
            cells.extend([kind, document]);
            cells.extend(self.of_whom_and_when(doubt));
            cells.extend(
                figures.chain(std::iter::repeat_with(none)).take(most.max(1) - 1).flatten(),
            );
            cells.into()
        };
        let rows = self.doubts.iter().map(row).collect();
        Sheet { title: labels.caption.to_owned(), columns, rows }
    }

    /// The columns of every doubt, with those of its first figure.
    fn columns(&self) -> Vec<Column> {
        let labels = AuditLabels::of(self.language);
        let shared = SharedLabels::of(self.language);
        let [printed, value, place] = self.figure_columns();
        vec![
            Column::name(labels.grade),
            Column::words(labels.finding),
            printed,
            value,
            place,
            Column::words(labels.kind),
            Column::words(labels.document),
            Column::words(shared.unit),
            Column::words(shared.code),
            Column::words(shared.period),
        ]
    }

    fn figure_columns(&self) -> [Column; 3] {
        let labels = AuditLabels::of(self.language);
        [Column::words(labels.printed), Column::numbers(labels.value), Column::words(labels.place)]
    }

    /// How sure a doubt is, what is wrong, the kind of check, the document.
    fn words(&self, doubt: &Doubt) -> [Cell; 4] {
        let finding = &doubt.finding;
        let source = finding.source.as_ref().and_then(|id| self.publication.source(id));
        let title = source.map(|source| source.title.text(self.language));
        [
            Cell::text(named::grade(finding.grade, self.language)),
            Cell::text(doubt.text(self.language)),
            Cell::text(named::kind(finding.kind, self.language)),
            title.map_or_else(Cell::blank, Cell::text),
        ]
    }

    /// The unit, its code and the period of the first figure that has one.
    fn of_whom_and_when(&self, doubt: &Doubt) -> [Cell; 3] {
        let figures = &doubt.finding.figures;
        let unit = figures.iter().find_map(|figure| figure.unit);
        let unit = unit.map(|unit| self.publication.units.get(unit));
        let period = figures.iter().find_map(|figure| figure.period);
        [
            unit.map_or_else(Cell::blank, |unit| Cell::text(unit.name.text(self.language))),
            unit.map_or_else(Cell::blank, |unit| Cell::text(unit.code.as_str())),
            period.map_or_else(Cell::blank, |period| {
                Cell::text(format::period(period, self.language))
            }),
        ]
    }

    /// A figure as printed, opening where it was read; the number it was read as; where it stands.
    pub fn figure(&self, figure: &Figure) -> [Cell; 3] {
        let value = figure.value.map(|value| Cell::number(value, value.to_string()));
        let value = value.unwrap_or_else(Cell::blank);
        let Some(place) = &figure.place else {
            let row = format!("{}:{} {}", figure.row.file, figure.row.line, figure.column);
            let opened = match score_of(figure) {
                Some(score) => value.clone().opening(ReadFrom::Row(score)),
                None => value.clone(),
            };
            return [opened, value, Cell::text(row)];
        };
        let printed = match place.printed.chars().count() {
            0 => Cell::absent_in_words(AuditLabels::of(self.language).blank),
            1..=LONGEST_SHOWN => Cell::text(place.printed.clone()),
            _ => {
                let start = place.printed.chars().take(LONGEST_SHOWN);
                let shown = start.chain(['…']).collect();
                Cell { shown, ..Cell::text(place.printed.clone()) }
            }
        };
        let printed = printed.opening(ReadFrom::Passage(place.clone())).in_language(Some("vi"));
        [printed, value, Cell::text(places::at(place, self.language))]
    }

    /// The documents, each with the files the figures in doubt were read from.
    pub fn sources(&self) -> Vec<SourceNote> {
        let labels = SharedLabels::of(self.language);
        let note = |source: &Source| {
            let own = self.doubts.iter().map(|doubt| &doubt.finding);
            let own = own.filter(|finding| finding.source.as_ref() == Some(&source.id));
            let figures = own.flat_map(|finding| &finding.figures);
            let mut files: Vec<String> = figures.map(|figure| figure.row.file.clone()).collect();
            files.arrange();
            files.dedup();
            (!files.is_empty()).then(|| SourceNote {
                lead: labels.source.to_owned(),
                title: source.title.text(self.language).to_owned(),
                url: source.url.clone(),
                attribution: source.attribution.text(self.language).to_owned(),
                files_lead: labels.data_file.to_owned(),
                files,
                note: String::new(),
            })
        };
        self.publication.sources.iter().filter_map(note).collect()
    }
}

/// The score a figure is, where it is one.
fn score_of(figure: &Figure) -> Option<ScoreOf> {
    let Subject::Score(index, domain) = &figure.of else { return None };
    let (index, domain) = (index.clone(), domain.clone());
    Some(ScoreOf { index, domain, unit: figure.unit?, period: figure.period? })
}
