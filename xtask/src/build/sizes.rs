//! How large the site is, and whether its code keeps within the budget.

use super::compress::with_suffix;
use super::layout::{Names, files_below};
use std::fmt;
use std::path::Path;

/// The code a first visit may transfer, in bytes: page, script, WebAssembly and style sheet after
/// brotli.
pub const BUDGET: u64 = 250_000;

/// Above this a build fails, in bytes after brotli. The code has not reached its budget yet; until it
/// does, this ceiling keeps it from growing. It is only ever lowered, down to the budget.
pub const CEILING: u64 = 325_000;

/// The sizes of the site's files.
#[derive(Debug)]
pub struct Sizes {
    /// The code of a first visit: the largest page, the script, the WebAssembly, the style sheet.
    code: Vec<Size>,
    /// All that `public/data` holds.
    data: Size,
}

/// The size of one file, or of several.
#[derive(Debug, Default)]
struct Size {
    name: String,
    raw_bytes: u64,
    brotli_bytes: u64,
}

impl Sizes {
    /// What a first visit transfers of code, in bytes after brotli.
    pub fn code_bytes(&self) -> u64 {
        self.code.iter().map(|size| size.brotli_bytes).sum()
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
        } else if [&names.script, &names.wasm, &names.style].contains(&&name)
            || name.starts_with("snippets/")
        {
            code.push(size);
        } else if name.starts_with("data/") {
            data_files += 1;
            data.raw_bytes += size.raw_bytes;
            data.brotli_bytes += size.brotli_bytes;
        }
    }
    code.extend(pages.into_iter().max_by_key(|page| page.brotli_bytes));
    data.name = format!("data/ ({data_files} files)");
    Ok(Sizes { code, data })
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
            writeln!(out, "{name:<32} {raw:>12} {brotli:>12}")
        };
        row("bytes", "raw", "brotli")?;
        for size in self.code.iter().chain([&self.data]) {
            row(&size.name, &grouped(size.raw_bytes), &grouped(size.brotli_bytes))?;
        }
        let raw_bytes = self.code.iter().map(|size| size.raw_bytes).sum();
        row("code of a first visit", &grouped(raw_bytes), &grouped(self.code_bytes()))?;
        row("its budget", "", &grouped(BUDGET))
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
    fn the_code_of_a_first_visit_is_its_compressed_files_together() {
        let size = |brotli_bytes| Size { raw_bytes: 9, brotli_bytes, ..Size::default() };
        let sizes = Sizes { code: vec![size(3), size(4)], data: size(5) };
        assert_eq!(sizes.code_bytes(), 7);
    }
}
