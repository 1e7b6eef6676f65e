//! What is on the page around the choices: its title, its tables, its picture, its source.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use crate::export::picture::{Framed, Standalone, standalone};
use crate::export::sheet::{Cell, Sheet};
use crate::model::language::Language;
use crate::ui::fetch::next_turn;

/// Rows read from the page before the browser gets a turn.
const TURN_ROWS: usize = 100;

/// A figure or a table as it stands on the page.
#[derive(Clone)]
pub struct Shown {
    container: Element,
    language: Language,
}

impl Shown {
    /// The closest figure or marked section around an element.
    pub fn around(element: &Element, language: Language) -> Option<Self> {
        let container = element.closest("figure, [data-taken]").ok().flatten()?;
        Some(Self { container, language })
    }

    /// The title: the figure's caption, the table's, or the page's.
    pub fn title(&self) -> String {
        let own = ["figcaption strong", "table caption"]
            .iter()
            .find_map(|selector| self.first(selector))
            .map(|found| text_of(&found));
        own.filter(|text| !text.is_empty()).unwrap_or_else(|| document().title())
    }

    /// The sentence that says what a figure shows.
    fn sentence(&self) -> String {
        self.first("figcaption .sentence").map_or(String::new(), |found| text_of(&found))
    }

    /// The source lines under it, else those of the page.
    pub fn sources(&self) -> Vec<String> {
        let own = all(&self.container, ".source");
        let found = if own.is_empty() {
            document()
                .query_selector("main")
                .ok()
                .flatten()
                .map_or(own, |main| all(&main, ".source"))
        } else {
            own
        };
        let mut lines: Vec<String> = Vec::new();
        for line in found.iter().map(text_of) {
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// The doubts about its figures, each once.
    pub fn doubts(&self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for figure in all(&self.container, "[data-doubt]") {
            let said = figure.get_attribute("data-doubt").unwrap_or_default();
            for line in said.lines() {
                if !found.iter().any(|known| known == line) {
                    found.push(line.to_owned());
                }
            }
        }
        found
    }

    /// Whether there is a table with rows.
    pub fn has_table(&self) -> bool {
        self.first("table tbody > tr").is_some()
    }

    /// The first table, with every row that is shown. A long one is read a piece at a time; `tell` hears how many rows
    /// have been read, and of how many.
    pub async fn sheet(&self, tell: &dyn Fn(usize, usize)) -> Option<Sheet> {
        let table = self.first("table")?;
        let mut header: Vec<String> =
            all(&table, "thead tr:last-child > *").iter().map(text_of).collect();
        let lines = all(&table, "tbody > tr");
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for piece in lines.chunks(TURN_ROWS) {
            for row in piece {
                rows.push(all(row, ":scope > *").iter().map(|cell| self.cell(cell)).collect());
            }
            if rows.len() < lines.len() {
                tell(rows.len(), lines.len());
                // The wait itself cannot fail; nothing is lost if it does.
                drop(JsFuture::from(next_turn()).await);
            }
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        header.resize(width.max(header.len()), String::new());
        (!rows.is_empty()).then_some(Sheet { header, rows })
    }

    /// A number as a number: the exact value where the cell carries it, else the displayed one.
    fn cell(&self, cell: &Element) -> Cell {
        if let Some(value) = cell.get_attribute("data-value") {
            return Cell::number_or_text(&value);
        }
        let text = text_of(cell);
        Cell::displayed(&text, self.language)
    }

    /// The picture with its title, legend, source and address; `None` where there is none.
    pub fn picture(&self, foot: &[String]) -> Option<Standalone> {
        let svg = self.first(".ink svg")?;
        let px = |name: &str| svg.get_attribute(name).and_then(|text| text.parse::<f64>().ok());
        let (width, height) = (px("width")?, px("height")?);
        let legend: Vec<(String, String)> = all(&self.container, ".legend li")
            .iter()
            .filter_map(|entry| {
                let colour = entry.query_selector("[data-colour]").ok().flatten()?;
                Some((colour.get_attribute("data-colour")?, text_of(entry)))
            })
            .collect();
        Some(standalone(&Framed {
            chart: &svg.outer_html(),
            width_px: width.ceil() as u32,
            height_px: height.ceil() as u32,
            title: &self.title(),
            sentence: &self.sentence(),
            legend: &legend,
            foot,
        }))
    }

    fn first(&self, selector: &str) -> Option<Element> {
        self.container.query_selector(selector).ok().flatten()
    }
}

/// The address of the view, as it can be passed on.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

fn all(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length())
        .filter_map(|place| found.item(place))
        .filter_map(|node| node.dyn_into::<Element>().ok())
        .collect()
}

/// The text a sighted reader sees: without the words for screen readers, and without "of N" after a rank.
fn text_of(element: &Element) -> String {
    if element.first_element_child().is_none() {
        let text = element.text_content().unwrap_or_default();
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let Ok(copy) = element.clone_node_with_deep(true) else { return String::new() };
    let Ok(copy) = copy.dyn_into::<HtmlElement>() else {
        return element.text_content().unwrap_or_default().trim().to_owned();
    };
    for hidden in all(&copy, ".visually-hidden, .doubt-mark, .of, .bar, svg") {
        hidden.remove();
    }
    let text = copy.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
