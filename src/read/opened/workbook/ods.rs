//! How the cells of an open document are shown: its `content.xml` says of each what kind of value it has.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::marks::Marks;
use crate::read::opened::grid::{Formula, Joined};

/// The marks of every sheet, by its name. What cannot be read here, the values' own reader refuses.
pub fn marks(bytes: &[u8]) -> BTreeMap<String, Marks> {
    let mut text = String::new();
    let read = ZipArchive::new(Cursor::new(bytes)).ok().and_then(|mut archive| {
        let mut content = archive.by_name("content.xml").ok()?;
        content.read_to_string(&mut text).ok()
    });
    if read.is_some() { of_content(&text) } else { BTreeMap::new() }
}

/// Where the reading of a sheet has come to.
#[derive(Default)]
struct Place {
    sheet: String,
    marks: Marks,
    row: u32,
    rows: u32,
    column: u32,
}

fn of_content(text: &str) -> BTreeMap<String, Marks> {
    let mut reader = Reader::from_str(text);
    let (mut found, mut place) = (BTreeMap::new(), Place::default());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match tag.name().as_ref() {
                "table:table" => place = Place::begun(&tag),
                "table:table-row" => place.begin_row(&tag),
                "table:table-cell" | "table:covered-table-cell" => place.take(&tag),
                _ => {}
            },
            Ok(Event::Empty(tag)) => match tag.name().as_ref() {
                "table:table-row" => {
                    place.begin_row(&tag);
                    place.row = place.row.saturating_add(place.rows);
                }
                "table:table-cell" | "table:covered-table-cell" => place.take(&tag),
                _ => {}
            },
            Ok(Event::End(tag)) => match tag.name().as_ref() {
                "table:table-row" => place.row = place.row.saturating_add(place.rows),
                "table:table" => {
                    let mut done = std::mem::take(&mut place);
                    done.marks.sort();
                    found.insert(done.sheet, done.marks);
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

impl Place {
    fn begun(tag: &BytesStart<'_>) -> Self {
        Self { sheet: value(tag, "table:name").unwrap_or_default(), ..Self::default() }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        self.rows = number(tag, "table:number-rows-repeated");
        self.column = 0;
    }

    fn take(&mut self, tag: &BytesStart<'_>) {
        let count = number(tag, "table:number-columns-repeated");
        let last = (
            self.row.saturating_add(self.rows.saturating_sub(1)),
            self.column.saturating_add(count.saturating_sub(1)),
        );
        let kind = value(tag, "office:value-type");
        if kind.as_deref() == Some("percentage") {
            self.marks.percent((self.row, last.0), (self.column, last.1));
        }
        let (down, right) =
            (number(tag, "table:number-rows-spanned"), number(tag, "table:number-columns-spanned"));
        if down > 1 || right > 1 {
            let ends = |first: u32, count: u32| {
                (first as usize, first.saturating_add(count.saturating_sub(1)) as usize)
            };
            let (rows, columns) = (ends(self.row, down), ends(self.column, right));
            self.marks.joined.push(Joined { rows, columns });
        }
        if kind.is_none()
            && let Some(formula) = value(tag, "table:formula")
        {
            let text = format!("={}", formula.trim_start_matches("of:").trim_start_matches('='));
            let (row, column) = (self.row as usize, self.column as usize);
            self.marks.uncomputed.push(Formula { row, column, text });
        }
        self.column = self.column.saturating_add(count);
    }
}

/// The value of an attribute.
fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    unescape(&attribute.value).ok().map(Cow::into_owned)
}

/// The number an attribute says; 1 where there is none.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    value(tag, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}
