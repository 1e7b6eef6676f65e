//! The template of every page, `index.html`, with what Trunk would fill in (`data-trunk`) filled in for one address.

use chiso::model::language::Language;
use chiso::words::labels::SharedLabels;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::STYLE;
use super::answer::{Answer, VOUCHER};
use super::policy::{ANSWER, policy};

/// What is filled into the template for one page.
pub struct Place<'a> {
    /// Leads from the page to the root of the site; `None` where a host shows one page for every unknown address.
    pub root: Option<&'static str>,
    /// The links to the program. They stand first: it is what a reader waits for longest.
    pub program: String,
    /// The script that stands in the page. Before any style sheet, for which it would have to wait.
    pub opening: String,
    /// The script that starts the program.
    pub start: String,
    /// The style sheet.
    pub style: Style<'a>,
    /// What it shows before the program runs.
    pub answer: Answer,
    /// A list of links to the raw tables.
    pub tables: String,
    /// What it is called; blank where that is not known.
    pub title: String,
    /// What else it says of itself.
    pub described: String,
}

/// Where the style sheet is.
#[derive(Clone, Copy)]
pub enum Style<'a> {
    /// In the page, which is seen at once: this is its text.
    Inside(&'a str),
    /// A file at this path from the root of the site.
    File(&'a str),
    /// The page is given one by its script.
    Later,
}

/// The template with its places filled.
pub fn fill(template: &str, place: &Place<'_>) -> Result<String, String> {
    let policy = policy(place.style);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[charset]", |meta| {
            let rule =
                format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
            let (voucher, Place { program, opening, .. }) = (voucher(place), place);
            let first = format!("\n{rule}\n{voucher}{program}{}", opening.trim_end());
            meta.after(&first, ContentType::Html);
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
        .append_element_content_handler(element!("#answer", |answer| {
            if place.answer.is_there() {
                let kept = [Language::Vi, Language::En]
                    .map(|language| SharedLabels::of(language).as_built);
                answer.set_attribute("data-vi", kept[0])?;
                answer.set_attribute("data-en", kept[1])?;
                answer.append(&place.answer.vi, ContentType::Html);
            } else {
                answer.remove();
            }
            Ok(())
        }))
        .append_element_content_handler(element!("#app", |app| {
            if place.answer.is_there() {
                // As a text: only who reads English has it read as markup.
                let english = &place.answer.en;
                let behind = format!(
                    "\n<script type=\"text/plain\" id=\"answer-en\">{english}</script>\n<script>{ANSWER}</script>"
                );
                app.after(&behind, ContentType::Html);
            }
            Ok(())
        }))
        .append_element_content_handler(element!("noscript", |without| {
            without.append(&place.tables, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("[data-trunk]", |link| Ok(asset(link, place)?)));
    rewrite_str(template, settings).map_err(|error| format!("index.html: {error}."))
}

/// Asks for what vouches for the answer, before all else: nothing is seen without it. And the page is painted first when
/// all of the answer is there: it is laid out once.
fn voucher(place: &Place<'_>) -> String {
    match place.root {
        Some(root) if place.answer.is_there() => format!(
            "<script id=\"voucher\" async fetchpriority=\"high\" src=\"{root}{VOUCHER}\"></script>\n\
             <link rel=\"expect\" href=\"#app\" blocking=\"render\">\n"
        ),
        _ => String::new(),
    }
}

/// Fills in an element that Trunk would fill in.
fn asset(link: &mut Element<'_, '_>, place: &Place<'_>) -> Result<(), String> {
    let kind = link.get_attribute("rel").unwrap_or_default();
    let href = link.get_attribute("href").unwrap_or_default();
    match (kind.as_str(), href.strip_prefix("public/"), place.root) {
        ("rust", ..) => link.replace(place.start.trim_end(), ContentType::Html),
        ("css", Some(STYLE), root) => match (place.style, root) {
            (Style::Inside(text), _) => {
                link.replace(&format!("<style>{text}</style>"), ContentType::Html)
            }
            (Style::File(path), Some(root)) => link.replace(
                &format!("<link rel=\"stylesheet\" href=\"{root}{path}\">"),
                ContentType::Html,
            ),
            (Style::File(_), None) | (Style::Later, _) => link.remove(),
        },
        ("icon", Some(icon), Some(root)) => {
            link.remove_attribute("data-trunk");
            link.set_attribute("href", &format!("{root}{icon}"))
                .map_err(|error| error.to_string())?;
        }
        // Without any, a browser would ask the host for one.
        ("icon", Some(_), None) => {
            link.replace("<link rel=\"icon\" href=\"data:,\">", ContentType::Html)
        }
        // All of `public/` is in the site.
        ("copy-dir", Some(_), _) => link.remove(),
        _ => return Err(format!("the build cannot fill in <link rel={kind:?} href={href:?}>")),
    }
    Ok(())
}
