//! The pages: one real `index.html` for each address, so that any file host opens every address without rules of its
//! own.

use std::fmt::Write as _;

use chiso::state::page::Page;
use serde_json::json;

use super::STYLE;
use super::answer::{Answer, Answers};
use super::bundle::{self, Bundle};
use super::head::{self, PassedOn};
use super::needs::Needs;
use super::opening::{Opening, script};
use super::tables::Link;
use super::template::{Place, Style, fill};
use super::together::Together;

/// What the pages are made of.
pub struct Made<'a> {
    /// The text of `index.html`.
    pub template: &'a str,
    /// The program.
    pub bundle: &'a Bundle,
    /// What the data folder says about itself.
    pub needs: &'a Needs,
    /// Its files that are held by others.
    pub together: &'a Together,
    /// Links to its files.
    pub links: &'a [Link],
    /// What the pages show first.
    pub answers: &'a Answers,
    /// The style sheet of pages that have something to show.
    pub style: Style<'a>,
    /// Whether others are told of the pages.
    pub passed_on: PassedOn<'a>,
}

impl Made<'_> {
    /// Every page: its path in the site and its text.
    pub fn pages(&self) -> Result<Vec<(String, String)>, String> {
        let mut pages = Vec::new();
        for page in Page::ALL {
            let path = format!("{}index.html", page.path());
            pages.push((path, fill(self.template, &self.place(page)?)?));
        }
        pages.push(("404.html".to_owned(), fill(self.template, &self.unknown())?));
        Ok(pages)
    }

    /// The page of an address.
    fn place(&self, page: Page) -> Result<Place<'_>, String> {
        let root = if page == Page::Overview { "./" } else { "../" };
        let Self { bundle, needs, together, .. } = self;
        let opening = Opening { page, root, bundle, needs, together };
        Ok(Place {
            root: Some(root),
            program: opening.program(),
            opening: opening.script(),
            start: opening.start(),
            style: self.style,
            answer: self.answers.page(page, root)?,
            tables: list(root, self.links),
            title: head::title(page),
            described: head::described(page, needs.publication(), self.passed_on),
        })
    }

    /// The page a host shows for every unknown address. It finds the site by itself.
    fn unknown(&self) -> Place<'_> {
        let told = json!({ "program": self.bundle.folder, "start": bundle::START, "style": STYLE });
        let (program, start, tables, title, described) = Default::default();
        let (answer, style) = (Answer::default(), Style::Later);
        let opening = script(&told);
        Place { root: None, program, opening, start, style, answer, tables, title, described }
    }
}

fn list(root: &str, links: &[Link]) -> String {
    let mut items = String::new();
    for Link { href, name } in links {
        let name = html_escape::encode_text(name);
        let _ = writeln!(items, "<li><a href=\"{root}{href}\">{name}</a></li>");
    }
    format!("<ul>\n{items}</ul>\n")
}

#[cfg(test)]
mod tests {
    use super::super::bundle::tests::bundle;
    use super::*;
    use std::path::Path;

    const TEMPLATE: &str = "<!doctype html><html><head><meta charset=\"utf-8\">\
        <meta name=\"chiso-root\" content=\"/\"><title>Chỉ Số</title>\
        <link data-trunk rel=\"icon\" href=\"public/icon.svg\">\
        <link data-trunk rel=\"css\" href=\"public/style.css\">\
        <link data-trunk rel=\"copy-dir\" href=\"public/data\">\
        <link data-trunk rel=\"rust\" data-bin=\"chiso\"></head>\
        <body><noscript><p>Words</p></noscript></body></html>";

    fn made(template: &str) -> Result<Vec<(String, String)>, String> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
        let needs = Needs::read(&data)?;
        let links = [Link { href: "data/a%26b.csv".to_owned(), name: "a&b.csv".to_owned() }];
        let bundle = bundle(&[("start.js", "")]);
        let path = bundle.path(STYLE);
        let made = Made {
            template,
            bundle: &bundle,
            needs: &needs,
            together: &Together::of(&needs, &data)?,
            links: &links,
            answers: &Answers::none(),
            style: Style::File(&path),
            passed_on: PassedOn::At("https://example.org/"),
        };
        made.pages()
    }

    fn page(path: &str) -> String {
        made(TEMPLATE).unwrap().into_iter().find(|page| page.0 == path).unwrap().1
    }

    #[test]
    fn each_address_has_a_page_that_leads_to_the_root() {
        let folder = bundle(&[("start.js", "")]).folder;
        for (path, root) in [("index.html", "./"), ("rankings/index.html", "../")] {
            let text = page(path);
            for expected in [
                format!("<meta name=\"chiso-root\" content=\"{root}\">"),
                format!("<link rel=\"icon\" href=\"{root}icon.svg\">"),
                format!("<link rel=\"stylesheet\" href=\"{root}{folder}/style.css\">"),
                format!("<script type=\"module\" src=\"{root}{folder}/start.js\"></script>"),
                format!(
                    "<p>Words</p><ul>\n<li><a href=\"{root}data/a%26b.csv\">a&amp;b.csv</a></li>\n</ul>"
                ),
            ] {
                assert!(text.contains(&expected), "{expected}\n{text}");
            }
            assert!(!text.contains("data-trunk"), "{text}");
        }
    }

    #[test]
    fn a_page_says_what_it_is_and_has_a_picture_beside_its_link() {
        let text = page("trends/index.html");
        for expected in [
            "<title>Xu hướng — Chỉ Số</title>",
            "<meta property=\"og:url\" content=\"https://example.org/trends/\">",
            "<meta property=\"og:image\" content=\"https://example.org/link/index/papi/preview.png\">",
            "href=\"https://example.org/feed.xml\">",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        assert!(page("404.html").contains("<title>Chỉ Số</title>"));
    }

    #[test]
    fn the_page_for_unknown_addresses_names_no_file_by_its_own_place() {
        let text = page("404.html");
        assert!(text.contains("<meta name=\"chiso-root\" content=\"\">"));
        let text = text.replace("href=\"data:,\"", "");
        assert!(!text.contains("href=") && !text.contains("src="), "{text}");
    }

    #[test]
    fn an_element_the_build_cannot_fill_in_is_named() {
        let error = made("<link data-trunk rel=\"sass\" href=\"a.scss\">").unwrap_err();
        assert!(error.contains("<link rel=\"sass\" href=\"a.scss\">"), "{error}");
    }
}
