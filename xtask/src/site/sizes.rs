//! How large the site is, and whether the code of a first visit keeps within the budget: page with its style sheet,
//! scripts and WebAssembly after brotli, without the answer that stands in the page.

use std::fmt;
use std::path::Path;

use chiso::state::page::Page;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::bundle::Bundle;
use super::{compress, files};

/// What a first visit to the rankings may transfer of code. Measure: bytes.
///
/// The pages readers come to first are meant to keep within 340,000, any other within 430,000, and do not yet: reading
/// whatever publishers really write, and saying so, came to weigh more than that. Until then these limits, a little above
/// what each page needs, tell when one grows.
const FRONT: u64 = 405_000;
/// The same for the root of the site, the domains and the trends. Measure: bytes.
const CHARTS: u64 = 478_500;
/// What a first visit to any page may. Measure: bytes.
const ANY: u64 = 559_000;

/// The sizes of the site's files.
#[derive(Debug)]
pub struct Sizes {
    files: Vec<Size>,
    data: Size,
    visits: Vec<Visit>,
}

/// The size of one file, or of several.
#[derive(Clone, Debug, Default)]
struct Size {
    name: String,
    raw_bytes: u64,
    brotli_bytes: u64,
}

/// What a first visit to a page transfers of code.
#[derive(Debug)]
struct Visit {
    page: Page,
    size: Size,
    /// What of it is the answer that stands in the page: figures and words, not code. After brotli.
    answer_bytes: u64,
}

impl Visit {
    /// What a budget of code holds for. Measure: bytes after brotli.
    fn code_bytes(&self) -> u64 {
        self.size.brotli_bytes.saturating_sub(self.answer_bytes)
    }

    fn budget(&self) -> u64 {
        match self.page {
            Page::Rankings => FRONT,
            Page::Overview | Page::Domains | Page::Trends => CHARTS,
            Page::Compare
            | Page::Unit
            | Page::Explain
            | Page::Indicators
            | Page::Targets
            | Page::Audit
            | Page::Open => ANY,
        }
    }
}

impl Sizes {
    /// Says which pages cost more than the budget.
    pub fn within_budget(&self) -> Result<(), String> {
        let over = self.visits.iter().filter(|visit| visit.code_bytes() > visit.budget());
        let over: Vec<String> = over
            .map(|visit| {
                let bytes = grouped(visit.code_bytes() - visit.budget());
                format!("The code of a {} is {bytes} bytes over.", visit.size.name)
            })
            .collect();
        if over.is_empty() { Ok(()) } else { Err(over.join(" ")) }
    }
}

/// Measures the site in `folder`. A file without a compressed sibling counts as it is.
pub fn measure(folder: &Path, bundle: &Bundle) -> Result<Sizes, String> {
    let each = bundle.files.keys().map(|name| Ok((name, size(folder, &bundle.path(name))?)));
    let each = each.collect::<Result<Vec<(&String, Size)>, String>>()?;
    let visits = Page::ALL.into_iter().map(|page| {
        let needed: Vec<&str> = bundle.needed(page);
        let html = size(folder, &format!("{}index.html", page.path()))?;
        let parts = each.iter().filter(|(name, _)| needed.contains(&name.as_str()));
        let parts = parts.map(|(_, size)| size).chain([&html]);
        let whole = total(format!("first visit to /{}", page.path()), parts);
        Ok(Visit { page, size: whole, answer_bytes: answer(folder, page, html.brotli_bytes)? })
    });
    let visits = visits.collect::<Result<Vec<Visit>, String>>()?;
    let is_compressed = |name: &String| name.ends_with(".br") || name.ends_with(".gz");
    let data = files::below(&folder.join("data"))?.into_iter().filter(|name| !is_compressed(name));
    let data = data.map(|name| size(folder, &format!("data/{name}")));
    let data = data.collect::<Result<Vec<Size>, String>>()?;
    let data = total(format!("data/ ({} files)", data.len()), data.iter());
    Ok(Sizes { files: each.into_iter().map(|(_, size)| size).collect(), data, visits })
}

/// How much of a page is the answer that stands in it: what the page is smaller without it. Measure: bytes after brotli.
fn answer(folder: &Path, page: Page, whole_bytes: u64) -> Result<u64, String> {
    let html = files::read_text(&folder.join(format!("{}index.html", page.path())))?;
    let settings = RewriteStrSettings::new().append_element_content_handler(element!(
        "#answer, #answer-en",
        |element| {
            element.set_inner_content("", ContentType::Html);
            Ok(())
        }
    ));
    let bare = rewrite_str(&html, settings).map_err(|error| error.to_string())?;
    let bare = compress::brotli(bare.as_bytes()).map_err(|error| error.to_string())?;
    Ok(whole_bytes.saturating_sub(bare.len() as u64))
}

fn size(folder: &Path, name: &str) -> Result<Size, String> {
    let bytes = |name: &str| std::fs::metadata(folder.join(name)).map(|file| file.len());
    let raw_bytes = bytes(name).map_err(|error| format!("{name} cannot be read: {error}."))?;
    let brotli_bytes = bytes(&format!("{name}.br")).unwrap_or(raw_bytes);
    Ok(Size { name: name.to_owned(), raw_bytes, brotli_bytes })
}

fn total<'a>(name: String, sizes: impl Iterator<Item = &'a Size>) -> Size {
    sizes.fold(Size { name, ..Size::default() }, |total, size| Size {
        raw_bytes: total.raw_bytes + size.raw_bytes,
        brotli_bytes: total.brotli_bytes + size.brotli_bytes,
        ..total
    })
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, raw: &str, brotli: &str| {
            writeln!(out, "{name:<44} {raw:>12} {brotli:>12}")
        };
        row("bytes", "raw", "brotli")?;
        for size in self.files.iter().chain([&self.data]) {
            row(&size.name, &grouped(size.raw_bytes), &grouped(size.brotli_bytes))?;
        }
        for visit in &self.visits {
            let Size { name, raw_bytes, brotli_bytes } = &visit.size;
            row(name, &grouped(*raw_bytes), &grouped(*brotli_bytes))?;
            row("  of that code", "", &grouped(visit.code_bytes()))?;
        }
        row("limit of the rankings", "", &grouped(FRONT))?;
        row("limit of the domains and trends", "", &grouped(CHARTS))?;
        row("limit of any page", "", &grouped(ANY))
    }
}

/// A count with commas between its thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_told_apart() {
        let texts = [0, 999, 1000, 250_000, 1_234_567].map(grouped);
        assert_eq!(texts.join(" "), "0 999 1,000 250,000 1,234,567");
    }

    #[test]
    fn a_page_over_its_budget_is_named() {
        let visit = |page: Page, brotli_bytes| {
            let name = format!("first visit to /{}", page.path());
            Visit {
                page,
                size: Size { name, raw_bytes: 0, brotli_bytes: brotli_bytes + 5 },
                answer_bytes: 5,
            }
        };
        let visits = vec![visit(Page::Rankings, FRONT + 1), visit(Page::Audit, FRONT + 1)];
        let sizes = Sizes { files: Vec::new(), data: Size::default(), visits };
        let error = sizes.within_budget().unwrap_err();
        assert_eq!(error, "The code of a first visit to /rankings/ is 1 bytes over.");
    }
}
