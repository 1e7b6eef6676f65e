//! What a page shows before any program runs: the application's own markup, written by the application itself.
//!
//! It is compiled for this machine for that (`src/ui/prerender.rs`), and what it writes is made to fit the page: its
//! addresses lead from where the page lies, and its styles move to a style sheet, the only place the policy allows.
//!
//! It is the answer of the data it was made of. A site whose data folder is replaced without a build lacks [`VOUCHER`], a
//! script in that folder, or has another: then the answer is not shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chiso::state::page::Page;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use sha2::{Digest, Sha256};

use super::bundle::short;
use super::files;
use crate::program;

/// What vouches, in the data folder, that the data are those the answers were made of.
pub const VOUCHER: &str = "data/built.js";

/// The addresses in the markup begin with this.
const ROOT: char = '/';

/// The markup of every page in every language.
pub struct Answers {
    /// By the name of the page and the tag of the language.
    pages: BTreeMap<String, BTreeMap<String, String>>,
    /// The styles that stand in it, by the class that has them.
    styles: Vec<String>,
    /// The hash of the data.
    figures: String,
}

impl Answers {
    /// None, for a site that is looked at while it is being made.
    pub fn none() -> Self {
        Self { pages: BTreeMap::new(), styles: Vec::new(), figures: String::new() }
    }

    /// Has the application write its pages, of the data in a folder.
    pub fn write(root: &Path, data: &Path) -> Result<Self, String> {
        let mut command = program::cargo(root);
        command.args(["run", "--quiet", "--bin", "chiso", "--features", "prerender", "--"]);
        command.arg(data);
        let written = program::written(&mut command, "The application could not write its pages.")?;
        let pages = serde_json::from_slice(&written)
            .map_err(|error| format!("The application wrote no pages: {error}."))?;
        Self::fitted(pages, hash(data)?)
    }

    /// The markup as the application wrote it, with its styles moved out of it.
    fn fitted(
        mut pages: BTreeMap<String, BTreeMap<String, String>>,
        figures: String,
    ) -> Result<Self, String> {
        let mut styles = Vec::new();
        for markup in pages.values_mut().flat_map(BTreeMap::values_mut) {
            *markup = without_styles(markup, &mut styles)?;
        }
        Ok(Self { pages, styles, figures })
    }

    /// Whether any page was written.
    pub fn are_there(&self) -> bool {
        !self.pages.is_empty()
    }

    /// The style sheet of the answers.
    ///
    /// Until the data folder has vouched, the answer is laid out unseen: by a property that none of its elements inherits,
    /// so that none of them is looked at again. Who reads it is not told that the application
    /// is coming, but for one who waits long.
    pub fn style(&self) -> String {
        let figures = &self.figures;
        let shown = format!("html[data-figures=\"{figures}\"]:not([data-answer=\"none\"])");
        let open = "html:not([data-figures]):not([data-answer=\"none\"])";
        let mut text = format!(
            "html:not([data-figures]) #answer{{opacity:0}}\n\
             html[data-figures]:not([data-figures=\"{figures}\"]) #answer{{display:none}}\n\
             @media (scripting:none){{html #answer#answer{{opacity:1}}}}\n\
             :is({open},{shown}) #loading{{position:fixed;inset:auto 0 0;padding:0;max-width:none;pointer-events:none}}\n\
             {open} #loading{{visibility:hidden;animation:appear 0s 1s forwards}}\n\
             {shown} #loading>:not(#slow){{display:none}}\n\
             {shown} #slow{{margin:0;padding:.5rem 1rem;background:var(--alert)}}\n"
        );
        for (place, style) in self.styles.iter().enumerate() {
            let _ = writeln!(text, ".{}{{{style}}}", class(place));
        }
        text
    }

    /// The script that vouches for the data.
    pub fn voucher(&self) -> String {
        format!("document.documentElement.dataset.figures = \"{}\";\n", self.figures)
    }

    /// What stands in a page that lies `root` away from the root of the site; blank where nothing was written.
    pub fn page(&self, page: Page, root: &str) -> Result<Answer, String> {
        let of = |language: &str| {
            let markup = self.pages.get(page.name()).and_then(|languages| languages.get(language));
            markup.map_or(Ok(String::new()), |markup| seen_from(markup, root))
        };
        Ok(Answer { vi: of("vi")?, en: of("en")? })
    }
}

/// What a page shows first.
#[derive(Default)]
pub struct Answer {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Answer {
    /// Whether there is anything.
    pub fn is_there(&self) -> bool {
        !self.vi.is_empty()
    }
}

/// The hash of every file of a data folder.
fn hash(data: &Path) -> Result<String, String> {
    let mut hash = Sha256::new();
    for path in files::below(data)? {
        hash.update(&path);
        hash.update(files::read(&data.join(&path))?);
    }
    Ok(short(hash))
}

/// The class of a style, by its place in the list.
fn class(place: usize) -> String {
    format!("w{place}")
}

/// The markup without what only the application's own renderer reads, and with classes in the place of styles.
fn without_styles(markup: &str, styles: &mut Vec<String>) -> Result<String, String> {
    let settings = RewriteStrSettings::new()
        .append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("[style]", |element| {
            let style = element.get_attribute("style").unwrap_or_default();
            let style = style.trim().trim_end_matches(';').to_owned();
            let known = styles.iter().position(|known| *known == style);
            let place = known.unwrap_or_else(|| {
                styles.push(style);
                styles.len() - 1
            });
            let classes = element.get_attribute("class").unwrap_or_default();
            element.set_attribute("class", format!("{classes} {}", class(place)).trim())?;
            element.remove_attribute("style");
            Ok(())
        }));
    rewrite_str(markup, settings).map_err(|error| format!("A page as written: {error}."))
}

/// The markup with its addresses as they lead from a page.
fn seen_from(markup: &str, root: &str) -> Result<String, String> {
    let lead = |attribute: &'static str| {
        element!(format!("[{attribute}^=\"/\"]"), move |element| {
            let address = element.get_attribute(attribute).unwrap_or_default();
            let below = address.strip_prefix(ROOT).unwrap_or(&address);
            element.set_attribute(attribute, &format!("{root}{below}"))?;
            Ok(())
        })
    };
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(lead("href"))
        .append_element_content_handler(lead("src"));
    rewrite_str(markup, settings).map_err(|error| format!("A page as written: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(markup: &str) -> Answers {
        let languages = [("vi".to_owned(), markup.to_owned())].into();
        Answers::fitted([("rankings".to_owned(), languages)].into(), "ab".to_owned()).unwrap()
    }

    #[test]
    fn styles_move_to_the_style_sheet_each_once() {
        let answers = answers(
            "<p class=\"a\" style=\"left:1%;\">x</p><!--b--><p style=\"left:1%\"></p><p style=\"top:0\"></p>",
        );
        let page = answers.page(Page::Rankings, "../").unwrap();
        assert_eq!(page.vi, "<p class=\"a w0\">x</p><p class=\"w0\"></p><p class=\"w1\"></p>");
        assert!(answers.style().ends_with("\n.w0{left:1%}\n.w1{top:0}\n"));
    }

    #[test]
    fn addresses_lead_from_where_the_page_lies() {
        let answers = answers(
            "<a href=\"/unit/?unit=01\">x</a><a href=\"https://a.b/\">y</a><a href=\"#main\">z</a>",
        );
        let page = answers.page(Page::Rankings, "../").unwrap();
        assert_eq!(
            page.vi,
            "<a href=\"../unit/?unit=01\">x</a><a href=\"https://a.b/\">y</a><a href=\"#main\">z</a>"
        );
        assert_eq!(answers.page(Page::Trends, "../").unwrap().vi, "");
    }
}
