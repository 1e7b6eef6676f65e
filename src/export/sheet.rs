//! A table as a value: what a page shows and what a reader takes away are the same cells.
//!
//! A cell holds its number at full precision beside the text the page shows of it; a column holds one kind of value, so
//! that the table can be reckoned with. A column may stand in the cell of the one before it (`/61` after a rank, a note
//! under a figure), over the rows that share its value, or in the file only (a unit's code).

use crate::analysis::rank::without_noise;
use crate::model::cell::ReadFrom;

/// Where a column stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// In a column of its own, under its head.
    #[default]
    Own,
    /// Small, behind the value of the column before it.
    Beside,
    /// As large, behind the value of the column before it.
    After,
    /// Behind the value of the column before it, as a word on that value.
    Chip,
    /// Under the value of the column before it, as a note on that value.
    Note,
    /// Under what stands in the same cell, as a further figure of its own.
    Below,
    /// Over the rows that share it, as their heading.
    Over,
    /// Only in what is taken away.
    FileOnly,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// What a row is called by.
    Name,
    /// Words.
    #[default]
    Words,
    /// Numbers.
    Numbers,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What it holds.
    pub kind: Kind,
    /// Where it stands.
    pub stand: Stand,
    /// What the page writes over it, where it stands over more than its own value.
    pub page_head: Option<String>,
    /// The class of its cells and of its head on the page.
    pub class: &'static str,
    /// The language of its head, where it is not the reader's.
    pub language: Option<&'static str>,
}

impl Column {
    /// A column of the page.
    pub fn new(head: impl Into<String>, kind: Kind) -> Self {
        Self { head: head.into(), kind, ..Self::default() }
    }

    /// The names of the rows.
    pub fn name(head: impl Into<String>) -> Self {
        Self::new(head, Kind::Name)
    }

    /// Words.
    pub fn words(head: impl Into<String>) -> Self {
        Self::new(head, Kind::Words)
    }

    /// Numbers.
    pub fn numbers(head: impl Into<String>) -> Self {
        Self::new(head, Kind::Numbers)
    }

    /// The same column in another place.
    pub fn standing(self, stand: Stand) -> Self {
        Self { stand, ..self }
    }

    /// The same column, standing behind the value before it.
    pub fn beside(self) -> Self {
        self.standing(Stand::Beside)
    }

    /// The same column, in the file only.
    pub fn file_only(self) -> Self {
        self.standing(Stand::FileOnly)
    }

    /// The same column under another head on the page.
    pub fn headed(self, page_head: impl Into<String>) -> Self {
        Self { page_head: Some(page_head.into()), ..self }
    }

    /// The same column, of a class on the page.
    pub fn of_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The same column, its head in another language than the reader's.
    pub fn in_language(self, language: Option<&'static str>) -> Self {
        Self { language, ..self }
    }
}

/// What a cell is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, and why; blank where that needs no reason.
    Absent(String),
    /// Words.
    Text(String),
    /// A number, as precise as it was published or derived.
    Number(f64),
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it is.
    pub value: Value,
    /// What the page shows of it.
    pub shown: String,
    /// What the page says before it, beside another value: a comma, a word.
    pub lead: String,
    /// The text the publication prints, where it is more than the number.
    pub printed: Option<String>,
    /// Where it was read.
    pub read_from: Option<ReadFrom>,
    /// The address of the page it leads to.
    pub leads_to: Option<String>,
    /// The language of its text, where it is not the reader's.
    pub language: Option<&'static str>,
    /// Its class on the page.
    pub class: &'static str,
    /// The length of the bar under it, as a share of the longest: 0 to 1.
    pub bar: Option<f64>,
    /// Where it lies among all, from the worst, 0, to the best, 1.
    pub place: Option<f64>,
}

impl Cell {
    fn new(value: Value, shown: String) -> Self {
        Self {
            value,
            shown,
            lead: String::new(),
            printed: None,
            read_from: None,
            leads_to: None,
            language: None,
            class: "",
            bar: None,
            place: None,
        }
    }

    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(Value::Text(text.clone()), text)
    }

    /// A published number, and the text of it in the reader's language.
    pub fn number(value: f64, shown: impl Into<String>) -> Self {
        Self::new(Value::Number(value), shown.into())
    }

    /// A number made here: without the digits that only the computer's arithmetic adds.
    pub fn derived(value: f64, shown: impl Into<String>) -> Self {
        Self::number(without_noise(value), shown)
    }

    /// A count or a rank.
    pub fn count(count: usize, shown: impl Into<String>) -> Self {
        Self::number(count as f64, shown)
    }

    /// The text a document prints, with its number where it has one.
    pub fn printed(printed: impl Into<String>, value: Option<f64>) -> Self {
        let printed = printed.into();
        let value = value.map_or_else(|| Value::Text(printed.clone()), Value::Number);
        Self { printed: Some(printed.clone()), ..Self::new(value, printed) }
    }

    /// Nothing, shown as a dash with its reason behind it.
    pub fn absent(why: impl Into<String>) -> Self {
        Self::new(Value::Absent(why.into()), "–".to_owned())
    }

    /// Nothing, with its reason in the cell.
    pub fn absent_in_words(why: impl Into<String>) -> Self {
        let why = why.into();
        Self::new(Value::Absent(why.clone()), why)
    }

    /// Nothing, where there is nothing to say.
    pub fn blank() -> Self {
        Self::new(Value::Absent(String::new()), String::new())
    }

    /// The same cell, its value put in other words on the page; blank where it is to stand in the file only.
    pub fn shown_as(self, shown: impl Into<String>) -> Self {
        Self { shown: shown.into(), ..self }
    }

    /// The same cell, with what the page says before it; nothing before a blank.
    pub fn led_by(self, lead: impl Into<String>) -> Self {
        let lead = if self.shown.is_empty() { String::new() } else { lead.into() };
        Self { lead, ..self }
    }

    /// The same cell, opening what it was read from.
    pub fn opening(self, read_from: ReadFrom) -> Self {
        Self { read_from: Some(read_from), ..self }
    }

    /// The same cell as a link.
    pub fn leading_to(self, address: String) -> Self {
        Self { leads_to: Some(address), ..self }
    }

    /// The same cell in another language than the reader's.
    pub fn in_language(self, language: Option<&'static str>) -> Self {
        Self { language, ..self }
    }

    /// The same printed text, which holds no number, and why.
    pub fn without_number(self, why: impl Into<String>) -> Self {
        Self { value: Value::Absent(why.into()), ..self }
    }

    /// The same cell, of a class on the page.
    pub fn of_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The same cell over a bar.
    pub fn with_bar(self, share: f64) -> Self {
        Self { bar: Some(share), ..self }
    }

    /// Why there is nothing; `None` where there is something, or nothing to say.
    pub fn why_absent(&self) -> Option<&str> {
        match &self.value {
            Value::Absent(why) if !why.is_empty() => Some(why),
            _ => None,
        }
    }
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// It does not.
    #[default]
    Plain,
    /// The reader chose its unit.
    Chosen,
    /// The rows below belong to it.
    Heading,
    /// It lies so deep in a tree of rows.
    Depth(usize),
    /// A heading that lies so deep.
    HeadingAt(usize),
}

/// A row: as many cells as the sheet has columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// How it stands out.
    pub style: Style,
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Self {
        Self { cells, style: Style::Plain }
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}
