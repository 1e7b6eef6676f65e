//! What is taken, written: the table as a file, the picture with everything a reader needs, the citation, the metadata.

use leptos::prelude::*;

use super::taken::Taken;
use crate::export::citation::{Cited, citation};
use crate::export::file_name::{file_name, years_over};
use crate::export::flat::{Beside, Flat, flat};
use crate::export::harmless::escaped;
use crate::export::metadata::{Described, datapackage};
use crate::export::picture::{Framed, Standalone, standalone};
use crate::export::sheet::Sheet;
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::date::Date;
use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::{Frame, Package, Selection};
use crate::ui::address::{Address, site};
use crate::ui::doubts::Doubts;
use crate::ui::library::Library;
use crate::ui::library::seen::Seen;
use crate::words::take_away::labels::TakeAwayLabels;

/// What is taken of a view, in the reader's language, with the short hash of its figures (blank without one).
#[derive(Clone)]
pub struct Written {
    /// What is taken.
    pub taken: Taken,
    /// The reader's language.
    pub language: Language,
    /// The short hash of the figures.
    pub edition: String,
    /// What the reader chose.
    pub chosen: Address,
    /// The edition on the page.
    pub seen: Seen,
    /// What has been loaded.
    pub library: Library,
}

/// Which edition an embedded figure shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embedded {
    /// The one in view, for ever.
    AsNow,
    /// The newest there is when it is looked at.
    Newest,
}

/// What stands around the figure in a frame: the heading, the link back. Measure: px.
const AROUND_PX: u32 = 120;

impl Written {
    /// The name of a file of this ending: telling, and taken by every system.
    pub fn name(&self, ending: &str) -> String {
        // The title tells index, period and node; the other choices stand in the address alone.
        let choices = Selection {
            index: None,
            period: None,
            domain: None,
            data: None,
            frame: Frame::Site,
            ..self.chosen.selection.get_untracked()
        };
        // A picture over time says its years in its sentence.
        let years = years_over(&self.taken.sentence);
        file_name(&format!("{} {years}", self.taken.title), &choices.print(), ending)
    }

    /// The table; `None` where there is none.
    pub fn sheet(&self) -> Option<Sheet> {
        self.taken.sheet.as_ref().map(|make| make()).filter(|sheet| !sheet.rows.is_empty())
    }

    /// The table with every column a file needs.
    pub fn flat(&self, sheet: &Sheet) -> Flat {
        let words = TakeAwayLabels::of(self.language);
        flat(sheet, Beside { printed: words.as_printed, why: words.why_empty })
    }

    /// The picture with its title, legend, source and address; `None` where there is none.
    pub fn picture(&self) -> Option<Standalone> {
        let drawn = self.taken.picture.as_ref()?()?;
        let Taken { title, finding, sentence, .. } = &self.taken;
        let (title, sentence) = match finding {
            Some(finding) => (finding, format!("{title}. {sentence}")),
            None => (title, sentence.clone()),
        };
        Some(standalone(&Framed {
            chart: &drawn.svg,
            width_px: drawn.width_px,
            height_px: drawn.height_px,
            title,
            sentence: &sentence,
            legend: &self.taken.legend,
            foot: &self.foot(),
        }))
    }

    /// The sources, each once.
    fn sources(&self, written: fn(&SourceNote) -> String) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for line in self.taken.sources.iter().map(written) {
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// The lines under a taken picture.
    fn foot(&self) -> Vec<String> {
        let (words, day) =
            (TakeAwayLabels::of(self.language), format::date(today(), self.language));
        let mut lines = self.sources(SourceNote::short);
        lines.push(format!("{} {day}. {}", words.taken_on, address()));
        lines
    }

    /// The citation in both languages, the reader's first.
    pub fn cited(&self) -> String {
        let source = self.sources(SourceNote::text).into_iter().next().unwrap_or_default();
        let cite = |language| {
            let cited = Cited {
                title: &self.taken.title,
                source: None,
                address: &address(),
                accessed: today(),
                edition: &self.edition,
            };
            citation(&cited, language)
        };
        let other = match self.language {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        };
        format!("{source} {} / {}", cite(self.language), cite(other)).trim().to_owned()
    }

    /// The description that travels with the table, with the doubts about its figures.
    pub fn described(&self, sheet: Option<&Sheet>, table: Option<&Flat>, doubts: Doubts) -> String {
        let mut said: Vec<String> = Vec::new();
        let cells = sheet.into_iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
        for figure in cells.filter_map(|cell| cell.read_from.as_ref()) {
            for doubt in doubts.of(figure) {
                let text = doubt.text(self.language).to_owned();
                if !said.contains(&text) {
                    said.push(text);
                }
            }
        }
        let tables: Vec<(String, &Flat)> =
            table.into_iter().map(|table| (self.name("csv"), table)).collect();
        let described = Described {
            title: &self.taken.title,
            sources: &self.sources(SourceNote::text),
            address: &address(),
            taken: &today().to_string(),
            edition: &self.edition,
            doubts: &said,
            citation: &self.cited(),
        };
        datapackage(&described, &tables)
    }

    /// The code that puts the view on another page: as it is now, or whatever is the newest there.
    pub fn embed_code(&self, edition: Embedded) -> String {
        let mut selection = self.chosen.selection.get_untracked();
        selection.frame = Frame::Embedded;
        selection.data = None;
        let page = self.chosen.page.get_untracked();
        match (edition, page, self.seen.named()) {
            (Embedded::Newest, ..) => (selection.period, selection.to) = (None, None),
            (_, Some(Page::Rankings | Page::Domains | Page::Compare), Some((index, period))) => {
                (selection.index, selection.period) = (Some(index), Some(period));
            }
            (_, Some(Page::Trends), Some((index, period))) => {
                (selection.index, selection.to) = (Some(index), selection.to.or(Some(period)));
            }
            _ => {}
        }
        let address = address();
        let whole = address.split(['?', '#']).next().unwrap_or_default();
        let framed = escaped(&format!("{whole}?{}", selection.print()));
        let title = escaped(&self.taken.title);
        let height_px = self.picture().map_or(600, |picture| picture.height_px + AROUND_PX);
        format!(
            "<iframe src=\"{framed}\" title=\"{title}\" width=\"100%\" height=\"{height_px}\" loading=\"lazy\"></iframe>"
        )
    }

    /// The address with the hash of the figures it shows, so that a later reader is told when they have changed.
    pub fn link(&self) -> String {
        let address = address();
        let separator = if address.contains('?') { '&' } else { '?' };
        if self.edition.is_empty() || address.contains("data=") {
            return address;
        }
        format!("{address}{separator}data={}", self.edition)
    }

    /// The address of the page that shows its picture wherever it is passed on; `None` where the view is not one that has
    /// such a page: an index as the site opens on it, or a unit of the highest level or with a document.
    pub fn pictured(&self) -> Option<String> {
        let folder = site::links()?;
        let publication = self.library.publication.get_untracked()?;
        let selection = self.chosen.selection.get_untracked();
        let of_page = match self.chosen.page.get_untracked()? {
            Page::Unit => {
                let [code] = &selection.units[..] else { return None };
                let unit = publication.units.find(code.as_str())?;
                let is_highest = publication.units.get(unit).parent.is_none();
                let has_page = is_highest || publication.with_documents().contains(&unit);
                has_page.then(|| format!("unit/{code}/"))
            }
            Page::Rankings => {
                let named = self.seen.named()?;
                let latest = publication.periods(&named.0).last().copied();
                let is_plain = selection.units.is_empty() && selection.domain.is_none();
                (is_plain && latest == Some(named.1)).then(|| format!("index/{}/", named.0))
            }
            _ => None,
        };
        (self.library.package == Package::Published).then_some(format!(
            "{}{folder}{}",
            site::root(),
            of_page?
        ))
    }
}

/// The address of the view, as it can be passed on.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

fn today() -> Date {
    let now = js_sys::Date::new_0();
    let day = Date::new(
        u16::try_from(now.get_full_year()).unwrap_or(0),
        u8::try_from(now.get_month() + 1).unwrap_or(1),
        u8::try_from(now.get_date()).unwrap_or(1),
    );
    day.unwrap_or_else(Date::first)
}
