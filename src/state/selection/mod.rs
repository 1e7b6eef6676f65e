//! The reader's choices and the query string. What is not chosen is not written; what is not known is passed over.

use form_urlencoded::byte_serialize;

use super::against::Against;
use super::amounts::Amounts;
use super::colour::Colour;
use super::least_gap::LeastGap;
use super::query::{kept_whole, pairs};
use super::shown::Shown;
use super::sort::Sort;
use crate::model::domain::DomainId;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::stage::Stage;
use crate::model::unit::UnitCode;

/// Everything a reader can choose. `None` or empty: the site's own choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// `index`
    pub index: Option<IndexId>,
    /// `period`
    pub period: Option<Period>,
    /// `from`: the first period of a trend.
    pub from: Option<Period>,
    /// `to`: the last period of a trend.
    pub to: Option<Period>,
    /// `unit`: codes joined by `~`, each once, in the order chosen.
    pub units: Vec<UnitCode>,
    /// `domain`
    pub domain: Option<DomainId>,
    /// `level`
    pub level: Option<Level>,
    /// `parent`
    pub parent: Option<UnitCode>,
    /// `sort`
    pub sort: Option<Sort>,
    /// `show`
    pub shown: Shown,
    /// `colour`
    pub colour: Colour,
    /// `stage`
    pub stage: Stage,
    /// `against`: what compared units are compared with.
    pub against: Against,
    /// `gap`: the smallest gap between compared units that is shown.
    pub gap: LeastGap,
    /// `with`: the index set against the one in view.
    pub with: Option<IndexId>,
    /// `rank`: the rank a reader wants a unit to reach.
    pub rank: Option<u32>,
    /// `scores`: what the unit would have in some domains.
    pub scores: Amounts,
    /// `weights`: what the reader lets some domains count.
    pub weights: Amounts,
    /// `form`: a statistics form.
    pub form: Option<String>,
    /// `source`: a document.
    pub source: Option<String>,
    /// `kind`: a kind of doubt.
    pub kind: Option<String>,
    /// `grade`: how certain a doubt is.
    pub grade: Option<String>,
    /// `q`: the text searched for.
    pub query: String,
    /// `lang`
    pub language: Language,
    /// `data`: the short hash of the figures a link was made of.
    pub data: Option<String>,
    /// `embed`: `1` inside another page.
    pub frame: Frame,
    /// `own`: `1` for the table the reader opened.
    pub package: Package,
    /// `file`: a table on the same host that is opened at once.
    pub file: Option<String>,
}

/// Whose tables are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Package {
    /// Those of the site.
    #[default]
    Published,
    /// The reader's own, kept in the browser.
    Own,
}

/// What is shown around a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// The whole site.
    #[default]
    Site,
    /// The figure alone, inside another page.
    Embedded,
}

/// The most units one address carries.
pub const MOST_UNITS: usize = 20;

impl Selection {
    /// Reads a query string, with or without its `?`.
    pub fn parse(query: &str) -> Self {
        let mut selection = Self::default();
        for (name, value) in pairs(query) {
            let value = value.as_str();
            match name.as_str() {
                "index" => selection.index = IndexId::new(value),
                "period" => selection.period = value.parse().ok(),
                "from" => selection.from = value.parse().ok(),
                "to" => selection.to = value.parse().ok(),
                "unit" => selection.units = units(value),
                "domain" => selection.domain = DomainId::new(value),
                "level" => selection.level = Level::new(value),
                "parent" => selection.parent = UnitCode::new(value),
                "sort" => selection.sort = Sort::parse(value),
                "show" => selection.shown = Shown::from_id(value),
                "colour" => selection.colour = Colour::from_id(value),
                "stage" => selection.stage = Stage::from_id(value).unwrap_or_default(),
                "against" => selection.against = Against::from_id(value),
                "gap" => selection.gap = LeastGap::parse(value),
                "with" => selection.with = IndexId::new(value),
                "rank" => selection.rank = value.parse().ok().filter(|rank| *rank > 0),
                "scores" => selection.scores = Amounts::parse(value),
                "weights" => selection.weights = Amounts::parse(value),
                "form" => selection.form = word(value),
                "source" => selection.source = word(value),
                "kind" => selection.kind = word(value),
                "grade" => selection.grade = word(value),
                "q" => selection.query = value.to_owned(),
                "data" => {
                    let hex =
                        value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
                    selection.data = hex.then(|| value.to_owned());
                }
                "embed" => {
                    selection.frame = if value == "1" { Frame::Embedded } else { Frame::Site }
                }
                "own" => {
                    selection.package = if value == "1" { Package::Own } else { Package::Published }
                }
                "file" => selection.file = (!value.is_empty()).then(|| value.to_owned()),
                "lang" => {
                    let tag = value.to_ascii_lowercase();
                    selection.language = Language::from_tag(&tag).unwrap_or_default();
                }
                _ => {}
            }
        }
        selection
    }

    /// The query string without its `?`; empty when everything is the site's own choice.
    pub fn print(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut put = |name: &str, value: Option<String>| {
            parts.extend(value.map(|value| format!("{name}={}", kept_whole(value))));
        };
        put("index", self.index.as_ref().map(ToString::to_string));
        put("period", self.period.map(|period| period.to_string()));
        put("from", self.from.map(|period| period.to_string()));
        put("to", self.to.map(|period| period.to_string()));
        let codes: Vec<&str> = self.units.iter().map(UnitCode::as_str).collect();
        put("unit", (!codes.is_empty()).then(|| codes.join("~")));
        put("domain", self.domain.as_ref().map(ToString::to_string));
        put(
            "level",
            self.level.as_ref().map(|level| byte_serialize(level.id().as_bytes()).collect()),
        );
        put("parent", self.parent.as_ref().map(ToString::to_string));
        put("sort", self.sort.as_ref().map(Sort::print));
        put("show", (self.shown != Shown::Usual).then(|| self.shown.id().to_owned()));
        put("colour", (self.colour != Colour::Place).then(|| self.colour.id().to_owned()));
        put("stage", (self.stage != Stage::Published).then(|| self.stage.id().to_owned()));
        put("against", (self.against != Against::First).then(|| self.against.id().to_owned()));
        put("gap", self.gap.least().map(|_| self.gap.to_string()));
        put("with", self.with.as_ref().map(ToString::to_string));
        put("rank", self.rank.map(|rank| rank.to_string()));
        put("scores", (!self.scores.is_empty()).then(|| self.scores.print()));
        put("weights", (!self.weights.is_empty()).then(|| self.weights.print()));
        put("form", self.form.clone());
        put("source", self.source.clone());
        put("kind", self.kind.clone());
        put("grade", self.grade.clone());
        put("q", (!self.query.is_empty()).then(|| byte_serialize(self.query.as_bytes()).collect()));
        put("data", self.data.clone());
        put("embed", (self.frame == Frame::Embedded).then(|| "1".to_owned()));
        put("own", (self.package == Package::Own).then(|| "1".to_owned()));
        put("file", self.file.as_ref().map(|file| byte_serialize(file.as_bytes()).collect()));
        put("lang", (self.language != Language::Vi).then(|| self.language.tag().to_owned()));
        parts.join("&")
    }

    /// The choices that follow the reader to another page: whose tables, index, period, units, domain, level and language.
    pub fn carried(&self) -> Self {
        Self {
            index: self.index.clone(),
            period: self.period,
            units: self.units.clone(),
            domain: self.domain.clone(),
            level: self.level.clone(),
            language: self.language,
            package: self.package,
            ..Self::default()
        }
    }

    /// What holds on every page of the site: the reader's language, and whose tables are read.
    pub fn reader(&self) -> Self {
        Self { language: self.language, package: self.package, ..Self::default() }
    }

    /// Whether anything of the tables is chosen.
    pub fn names_something(&self) -> bool {
        *self != self.reader()
    }

    /// Another index: what belongs to the old one's tree and years is let go.
    pub fn with_index(&self, index: Option<IndexId>) -> Self {
        Self {
            index,
            period: None,
            from: None,
            to: None,
            domain: None,
            level: None,
            sort: None,
            gap: LeastGap::default(),
            rank: None,
            scores: Amounts::default(),
            weights: Amounts::default(),
            ..self.clone()
        }
    }

    /// Puts a unit in, or takes it out when it is already there.
    pub fn toggle(&mut self, unit: &UnitCode) {
        match self.units.iter().position(|chosen| chosen == unit) {
            Some(place) => drop(self.units.remove(place)),
            None if self.has_room() => self.units.push(unit.clone()),
            None => {}
        }
    }

    /// Whether another unit can be put in.
    pub fn has_room(&self) -> bool {
        self.units.len() < MOST_UNITS
    }
}

/// An identity of the package: nothing else gets from an address into the page.
fn word(value: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    ((1..=80).contains(&value.len()) && value.chars().all(allowed)).then(|| value.to_owned())
}

fn units(value: &str) -> Vec<UnitCode> {
    let mut units: Vec<UnitCode> = Vec::new();
    for unit in value.split('~').filter_map(UnitCode::new) {
        if !units.contains(&unit) && units.len() < MOST_UNITS {
            units.push(unit);
        }
    }
    units
}

#[cfg(test)]
mod tests;
