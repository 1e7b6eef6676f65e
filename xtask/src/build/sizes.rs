//! How large the site is, and whether its code keeps within the budget.

use super::compress::with_suffix;
use super::layout::files_below;
use super::names::Names;
use super::page::ROUTES;
use std::fmt;
use std::path::Path;

/// The code a first visit to the rankings, the domains or the trends may transfer, in bytes: page, script, WebAssembly
/// and style sheet after brotli. A change that costs more is not accepted.
pub const BUDGET: u64 = 340_000;

/// The same for the pages behind them, which bring a part of their own. They have not reached the budget yet; until they
/// do, this keeps them from growing. It is only ever lowered.
pub const CEILING_BEHIND: u64 = 430_000;

/// The addresses readers come to first.
const FRONT: [&str; 4] = ["", "rankings", "domains", "trends"];

/// The sizes of the site's files.
#[derive(Debug)]
pub struct Sizes {
    /// Every file of code; of the pages, which are alike, the largest.
    code: Vec<Size>,
    /// What a first visit to each address transfers of code.
    visits: Vec<Size>,
    /// All that `public/data` holds.
    data: Size,
}

/// The size of one file, or of several.
#[derive(Clone, Debug, Default)]
struct Size {
    name: String,
    raw_bytes: u64,
    brotli_bytes: u64,
}

impl Sizes {
    /// What the first visit that costs most transfers of code, in bytes after brotli: to the front pages, and to those
    /// behind them.
    pub fn code_bytes(&self) -> (u64, u64) {
        let front = |size: &&Size| FRONT.iter().any(|route| size.name == visit_name(route));
        let most = |sizes: &mut dyn Iterator<Item = &Size>| {
            sizes.map(|size| size.brotli_bytes).max().unwrap_or_default()
        };
        let behind = most(&mut self.visits.iter().filter(|size| !front(size)));
        (most(&mut self.visits.iter().filter(front)), behind)
    }
}

/// Measures the site in `folder`. A file without a compressed sibling counts as it is.
pub fn measure(folder: &Path, names: &Names) -> Result<Sizes, String> {
    let (mut pages, mut code) = (Vec::new(), Vec::new());
    let mut data = Size::default();
    let mut data_files = 0;
    for path in files_below(folder)? {
        let name = path.to_string_lossy().replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let size = size(folder, &name)?;
        if name.ends_with("index.html") {
            pages.push(size);
        } else if names.all().any(|known| *known == name) || name.starts_with("snippets/") {
            code.push(size);
        } else if name.starts_with("data/") {
            data_files += 1;
            data.raw_bytes += size.raw_bytes;
            data.brotli_bytes += size.brotli_bytes;
        }
    }
    code.extend(pages.into_iter().max_by_key(|page| page.brotli_bytes));
    data.name = format!("data/ ({data_files} files)");
    let visits = ROUTES.iter().map(|route| visit(route, &code, names)).collect();
    Ok(Sizes { code, visits, data })
}

fn visit_name(route: &str) -> String {
    format!("first visit to /{route}")
}

/// The files a first visit to an address needs, together: all but the parts of other pages.
fn visit(route: &str, code: &[Size], names: &Names) -> Size {
    let needed = names.of_route(route);
    let mut total = Size { name: visit_name(route), ..Size::default() };
    for size in code {
        if needed.contains(&size.name) || !names.parts.contains(&size.name) {
            total.raw_bytes += size.raw_bytes;
            total.brotli_bytes += size.brotli_bytes;
        }
    }
    total
}

fn size(folder: &Path, name: &str) -> Result<Size, String> {
    let file = folder.join(name);
    let bytes = |file: &Path| std::fs::metadata(file).map(|metadata| metadata.len());
    let raw_bytes =
        bytes(&file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
    let brotli_bytes = bytes(&with_suffix(&file, "br")).unwrap_or(raw_bytes);
    Ok(Size { name: name.to_owned(), raw_bytes, brotli_bytes })
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, raw: &str, brotli: &str| {
            writeln!(out, "{name:<44} {raw:>12} {brotli:>12}")
        };
        row("bytes", "raw", "brotli")?;
        for size in self.code.iter().chain([&self.data]).chain(&self.visits) {
            row(&size.name, &grouped(size.raw_bytes), &grouped(size.brotli_bytes))?;
        }
        row("budget of the first four", "", &grouped(BUDGET))?;
        row("ceiling of the others", "", &grouped(CEILING_BEHIND))
    }
}

/// A count with commas between its thousands.
pub fn grouped(count: u64) -> String {
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
        assert_eq!(
            [0, 999, 1000, 250_000, 1_234_567].map(grouped).join(" "),
            "0 999 1,000 250,000 1,234,567"
        );
    }

    #[test]
    fn a_first_visit_pays_for_its_own_parts_only() {
        let size =
            |name: &str, brotli_bytes| Size { name: name.to_owned(), raw_bytes: 9, brotli_bytes };
        let names = Names {
            parts: vec!["a.wasm".into(), "b.wasm".into()],
            needed: [("trends".to_owned(), vec!["a.wasm".to_owned()])].into(),
            ..Names::default()
        };
        let code = [size("app.js", 3), size("a.wasm", 4), size("b.wasm", 50)];
        assert_eq!(visit("trends", &code, &names).brotli_bytes, 7);
        assert_eq!(visit("domains", &code, &names).brotli_bytes, 3);
    }
}
