//! The pages: one real `index.html` for each address, so that any file host opens every address without rules of its
//! own. Each is `index.html` with what Trunk would fill in (`data-trunk`) filled in for the address.

use std::fmt::Write as _;

use chiso::state::page::Page;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::json;

use super::STYLE;
use super::bundle::{self, Bundle};
use super::head::{self, PassedOn};
use super::needs::{Needs, Scores};
use super::policy::{OPENING, policy};
use super::tables::Link;

/// What is filled into the template for one page.
struct Place {
    /// Leads from the page to the root of the site; `None` where a host shows one page for every unknown address.
    root: Option<&'static str>,
    /// The script that stands in the page. Before any style sheet, for which it would have to wait.
    opening: String,
    /// The links and scripts that open the program.
    program: String,
    /// The style sheet, as a path from the root of the site.
    style: String,
    /// A list of links to the raw tables.
    tables: String,
    /// What it is called; blank where that is not known.
    title: String,
    /// What else it says of itself.
    described: String,
}

/// Every page: its path in the site and its text.
pub fn pages(
    template: &str,
    bundle: &Bundle,
    needs: &Needs,
    links: &[Link],
    passed_on: PassedOn<'_>,
) -> Result<Vec<(String, String)>, String> {
    let mut pages = Vec::new();
    for page in Page::ALL {
        let root = if page == Page::Overview { "./" } else { "../" };
        let path = format!("{}index.html", page.path());
        let opening = opening(&json!({ "scores": scores(page, root, needs) }));
        let program = program(page, root, bundle, needs);
        let (style, tables) = (bundle.path(STYLE), list(root, links));
        let title = head::title(page);
        let described = head::described(page, needs.publication(), passed_on);
        let root = Some(root);
        let place = Place { root, opening, program, style, tables, title, described };
        pages.push((path, fill(template, &place)?));
    }
    let told = json!({ "program": bundle.folder, "start": bundle::START, "style": STYLE });
    let (program, style, tables, title, described) = Default::default();
    let opening = opening(&told);
    let place = Place { root: None, opening, program, style, tables, title, described };
    pages.push(("404.html".to_owned(), fill(template, &place)?));
    Ok(pages)
}

/// What opens the program: all files the first view needs, named at once so that they arrive together.
fn program(page: Page, root: &str, bundle: &Bundle, needs: &Needs) -> String {
    let mut text = String::new();
    for module in [bundle::APP, bundle::PARTS] {
        let _ =
            writeln!(text, "<link rel=\"modulepreload\" href=\"{root}{}\">", bundle.path(module));
    }
    let parts = [bundle::WASM].into_iter().chain(bundle.parts(page).iter().map(String::as_str));
    let files = parts.map(|name| (bundle.path(name), " type=\"application/wasm\""));
    let tables = needs.tables().iter().map(|path| (format!("data/{path}"), ""));
    for (path, kind) in files.chain(tables) {
        let _ = writeln!(
            text,
            "<link rel=\"preload\" href=\"{root}{path}\" as=\"fetch\"{kind} crossorigin>"
        );
    }
    for module in [bundle::START, bundle::RELOAD] {
        if bundle.files.contains_key(module) {
            let src = bundle.path(module);
            let _ = writeln!(text, "<script type=\"module\" src=\"{root}{src}\"></script>");
        }
    }
    text
}

/// The files of scores of each address of a page, as the page reaches them.
fn scores(page: Page, root: &str, needs: &Needs) -> Scores {
    let mut scores = needs.scores(page);
    for file in scores.values_mut().flat_map(|periods| periods.values_mut()).flatten() {
        *file = format!("{root}data/{file}");
    }
    scores
}

/// The script that stands in the page, after what it is told.
fn opening(told: &serde_json::Value) -> String {
    // A name with a tag in it must not end the element it stands in.
    let told = told.to_string().replace('<', "\\u003c");
    format!(
        "<script type=\"application/json\" id=\"told\">{told}</script>\n<script>{OPENING}</script>\n"
    )
}

fn list(root: &str, links: &[Link]) -> String {
    let mut items = String::new();
    for Link { href, name } in links {
        let name = html_escape::encode_text(name);
        let _ = writeln!(items, "<li><a href=\"{root}{href}\">{name}</a></li>");
    }
    format!("<ul>\n{items}</ul>\n")
}

/// The template with its places filled.
fn fill(template: &str, place: &Place) -> Result<String, String> {
    let policy = policy();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[charset]", |meta| {
            let rule =
                format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
            meta.after(&format!("\n{rule}\n{}", place.opening.trim_end()), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("meta[name=chiso-root]", |meta| {
            meta.set_attribute("content", place.root.unwrap_or_default())?;
            Ok(())
        }))
        .append_element_content_handler(element!("title", |title| {
            if !place.title.is_empty() {
                title.set_inner_content(&place.title, ContentType::Text);
            }
            title.after(&format!("\n{}", place.described.trim_end()), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("noscript", |without| {
            without.append(&place.tables, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("[data-trunk]", |link| Ok(asset(link, place)?)));
    rewrite_str(template, settings).map_err(|error| format!("index.html: {error}."))
}

/// Fills in an element that Trunk would fill in.
fn asset(link: &mut Element<'_, '_>, place: &Place) -> Result<(), String> {
    let kind = link.get_attribute("rel").unwrap_or_default();
    let href = link.get_attribute("href").unwrap_or_default();
    match (kind.as_str(), href.strip_prefix("public/"), place.root) {
        ("rust", ..) => link.replace(place.program.trim_end(), ContentType::Html),
        ("css", Some(STYLE), Some(root)) => {
            let style = format!("<link rel=\"stylesheet\" href=\"{root}{}\">", place.style);
            link.replace(&style, ContentType::Html);
        }
        ("icon", Some(icon), Some(root)) => {
            link.remove_attribute("data-trunk");
            link.set_attribute("href", &format!("{root}{icon}"))
                .map_err(|error| error.to_string())?;
        }
        // Without any, a browser would ask the host for one.
        ("icon", Some(_), None) => {
            link.replace("<link rel=\"icon\" href=\"data:,\">", ContentType::Html)
        }
        // All of `public/` is in the site; a page that knows no root is given its style by the script.
        ("css" | "copy-dir", Some(_), _) => link.remove(),
        _ => return Err(format!("the build cannot fill in <link rel={kind:?} href={href:?}>")),
    }
    Ok(())
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
        let needs = Needs::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data"))?;
        let links = [Link { href: "data/a%26b.csv".to_owned(), name: "a&b.csv".to_owned() }];
        let passed_on = PassedOn::At("https://example.org/");
        pages(template, &bundle(&[("start.js", "")]), &needs, &links, passed_on)
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
                    "<link rel=\"preload\" href=\"{root}data/indices.csv\" as=\"fetch\" crossorigin>"
                ),
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
    fn a_page_asks_at_once_for_the_parts_it_needs() {
        assert!(page("audit/index.html").contains("/split_audit.wasm\" as=\"fetch\""));
        assert!(!page("rankings/index.html").contains("split_audit.wasm"));
    }

    #[test]
    fn scores_are_asked_for_by_the_script_which_knows_the_address() {
        let text = page("rankings/index.html");
        assert!(text.contains(
            "\"2016\":[\"../data/scores/papi/2015.csv\",\"../data/scores/papi/2016.csv\"]"
        ));
        assert!(!text.contains("href=\"../data/scores"));
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
