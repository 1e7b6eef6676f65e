//! The pages: one template, one real `index.html` for each address, so that any file host opens
//! every address without rules of its own.

use super::headers::POLICY;
use super::names::Names;

/// The addresses of the site, as folders below its root.
pub const ROUTES: &[&str] =
    &["", "rankings", "domains", "trends", "compare", "unit", "indicators", "targets", "audit"];

/// How deep an unknown address may lie for `404.html` to find the script all the same.
const DEEPEST: usize = 4;

/// Every page: its path in the site and its text.
pub fn pages(
    template: &str,
    names: &Names,
    csv_links: &str,
) -> Result<Vec<(String, String)>, String> {
    let mut pages = Vec::new();
    for route in ROUTES {
        let (path, root) = match *route {
            "" => ("index.html".to_owned(), "./"),
            route => (format!("{route}/index.html"), "../"),
        };
        pages.push((path, page(template, root, names.of_route(route), names, csv_links)?));
    }
    let unknown = at_any_depth(template);
    pages.push(("404.html".to_owned(), page(&unknown, "./", &[], names, csv_links)?));
    Ok(pages)
}

/// The template with its places filled. `root` leads from the page to the root of the site.
/// The `parts` the page needs are fetched along with the script rather than after it.
fn page(
    template: &str,
    root: &str,
    parts: &[String],
    names: &Names,
    csv_links: &str,
) -> Result<String, String> {
    let preload = |part: &String| {
        format!(
            "<link rel=\"preload\" href=\"{{{{root}}}}{part}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
        )
    };
    let page = template
        .replace("{{parts}}\n", &parts.iter().map(preload).collect::<String>())
        .replace("{{csv_links}}", csv_links)
        .replace("{{root}}", root)
        .replace("{{script}}", &names.script)
        .replace("{{loader}}", &names.loader)
        .replace("{{wasm}}", &names.wasm)
        .replace("{{style}}", &names.style)
        .replace("{{csp}}", POLICY);
    match page.split_once("{{") {
        None => Ok(page),
        Some((_, rest)) => {
            let name = rest.split("}}").next().unwrap_or_default();
            Err(format!("index.html has a place {{{{{name}}}}}, which the build cannot fill."))
        }
    }
}

/// A host answers an unknown address of any depth with this one page. So each line that loads the
/// script or the style sheet is repeated for every depth; those that lead nowhere are ignored.
fn at_any_depth(template: &str) -> String {
    let mut lines = Vec::new();
    for line in template.lines() {
        lines.push(line.to_owned());
        if line.contains("{{script}}") || line.contains("{{style}}") {
            lines.extend((1..DEEPEST).map(|depth| line.replace("{{root}}", &"../".repeat(depth))));
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            script: "app-1.js".into(),
            wasm: "app-2.wasm".into(),
            style: "style-3.css".into(),
            loader: "parts-1.js".into(),
            parts: vec!["trends-4.wasm".into()],
            needed: [("trends".to_owned(), vec!["trends-4.wasm".to_owned()])].into(),
        }
    }

    #[test]
    fn each_address_has_a_page_that_leads_to_the_root() {
        let pages = pages("<script src=\"{{root}}{{script}}\">", &names(), "").unwrap();
        let page = |path: &str| pages.iter().find(|page| page.0 == path).unwrap().1.as_str();
        assert_eq!(page("index.html"), "<script src=\"./app-1.js\">");
        assert_eq!(page("rankings/index.html"), "<script src=\"../app-1.js\">");
    }

    #[test]
    fn a_page_asks_at_once_for_the_parts_it_needs() {
        let pages = pages("{{parts}}\n", &names(), "").unwrap();
        let page = |path: &str| pages.iter().find(|page| page.0 == path).unwrap().1.as_str();
        assert!(page("trends/index.html").contains("href=\"../trends-4.wasm\""));
        assert_eq!(page("rankings/index.html"), "");
    }

    #[test]
    fn the_page_for_unknown_addresses_loads_the_script_from_any_depth() {
        let pages = pages("<script src=\"{{root}}{{script}}\">", &names(), "").unwrap();
        let (path, unknown) = pages.last().unwrap();
        assert_eq!(path, "404.html");
        for src in ["./app-1.js", "../app-1.js", "../../app-1.js", "../../../app-1.js"] {
            assert!(unknown.contains(&format!("\"{src}\"")), "{unknown}");
        }
    }

    #[test]
    fn links_to_the_tables_are_relative_to_the_page() {
        let text =
            page("{{csv_links}}", "../", &[], &names(), "<a href=\"{{root}}data/a.csv\">").unwrap();
        assert_eq!(text, "<a href=\"../data/a.csv\">");
    }

    #[test]
    fn an_unknown_place_in_the_template_is_named() {
        let error = page("{{scirpt}}", "./", &[], &names(), "").unwrap_err();
        assert_eq!(error, "index.html has a place {{scirpt}}, which the build cannot fill.");
    }
}
