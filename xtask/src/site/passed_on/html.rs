//! A page as text: the answer and its picture first, in Vietnamese and in English, then the way to the whole site.

use std::fmt::Write as _;

use chiso::charts::strip;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};

use super::subject::{Said, Subject};

/// The way from a page to the root of the site.
const ROOT: &str = "../../../";
/// The widths the picture is drawn for, of which a page shows the one that fits. Measure: px.
const WIDTHS: [(&str, u32); 2] = [("wide", 760), ("narrow", 330)];

/// The page of a subject.
pub fn page(subject: &Subject, style: &str, url: Option<&str>) -> String {
    let Subject { vi, en, .. } = subject;
    let described = vi.sentences.first().map_or("", String::as_str);
    let mut head = String::new();
    if let Some(url) = url {
        for (name, content) in [
            ("og:type", "article".to_owned()),
            ("og:site_name", "Chỉ Số".to_owned()),
            ("og:title", vi.name.clone()),
            ("og:description", described.to_owned()),
            ("og:url", format!("{url}{}", subject.path)),
            ("og:image", format!("{url}{}preview.png", subject.path)),
            ("og:image:width", super::preview::WIDTH_PX.to_string()),
            ("og:image:height", super::preview::HEIGHT_PX.to_string()),
            ("og:image:alt", described.to_owned()),
            ("og:locale", "vi_VN".to_owned()),
        ] {
            let content = attribute(&content);
            let _ = writeln!(head, "<meta property=\"{name}\" content=\"{content}\">");
        }
        head.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
        let _ = writeln!(
            head,
            "<link rel=\"canonical\" href=\"{}\">",
            attribute(&format!("{url}{}", subject.path))
        );
    }
    let drawn = |(class, width): (&str, u32)| {
        let picture = subject.strip.as_ref().and_then(|strip| strip::svg(strip, width).ok())?;
        let svg = picture.svg;
        Some(format!("<div class=\"ink {class}\" aria-hidden=\"true\">{svg}</div>"))
    };
    let pictures: String = WIDTHS.into_iter().filter_map(drawn).collect();
    let picture = match pictures.is_empty() {
        true => pictures,
        false => format!("<figure>{pictures}</figure>\n"),
    };
    let source = match subject.source.as_str() {
        "" => String::new(),
        source => format!("<p class=\"source\">Nguồn: {}</p>\n", text(source)),
    };
    let to = format!("{ROOT}{}", attribute(&subject.to));
    let english = if subject.to.contains('?') { "&amp;lang=en" } else { "?lang=en" };
    let body = format!(
        "<h1><span class=\"name\">{}</span> <span>{}</span></h1>\n{picture}{}{source}\
         <p class=\"ways\"><a href=\"{to}\">Mở bảng, biểu đồ và nguồn đầy đủ</a></p>\n\
         <section lang=\"en\"><h2>{}</h2>\n{}<p class=\"ways\"><a href=\"{to}{english}\">Open all tables, charts and sources</a></p></section>\n",
        text(&vi.name),
        text(described.trim_end_matches('.')),
        paragraphs(vi, 1),
        text(&en.name),
        paragraphs(en, 0),
    );
    whole(&vi.name, described, &head, style, &body)
}

fn paragraphs(said: &Said, from: usize) -> String {
    said.sentences.iter().skip(from).fold(String::new(), |mut all, one| {
        let _ = writeln!(all, "<p>{}</p>", text(one));
        all
    })
}

/// A page that needs no program.
pub fn whole(title: &str, described: &str, head: &str, style: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{} — Chỉ Số</title>\n<meta name=\"description\" content=\"{}\">\n{head}\
         <link rel=\"icon\" href=\"{ROOT}icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"{ROOT}{style}\">\n\
         </head>\n<body>\n<header class=\"site\"><p class=\"name\"><a href=\"{ROOT}\">Chỉ Số</a></p></header>\n<main>\n{body}</main>\n</body>\n</html>\n",
        text(title),
        attribute(described),
    )
}
