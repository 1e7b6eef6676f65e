//! What a page says of itself to those who list pages or show links: its title, what it is, and a picture.

use std::fmt::Write as _;

use chiso::model::language::Language;
use chiso::model::publication::Publication;
use chiso::state::page::Page;
use chiso::words::labels::SharedLabels;
use html_escape::encode_double_quoted_attribute as attribute;

/// Whether the site has pages to pass on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOn<'a> {
    /// None.
    No,
    /// It has; where it will lie is not known.
    Here,
    /// It has, and this is its address, with the closing slash.
    At(&'a str),
}

/// The title of a page. What stands in the data is said by the page itself: they may be replaced without a build.
pub fn title(page: Page) -> String {
    let words = SharedLabels::of(Language::Vi);
    let name = match page {
        Page::Overview => words.overview,
        Page::Rankings => words.rankings,
        Page::Domains => words.domains,
        Page::Trends => words.trends,
        Page::Compare => words.compare,
        Page::Unit => words.unit_page,
        Page::Explain => words.explain,
        Page::Indicators => words.statistics,
        Page::Targets => words.plans,
        Page::Audit => words.audit,
        Page::Open => words.open_page,
    };
    format!("{name} — Chỉ Số")
}

/// What stands in the head of a page beside its title.
pub fn described(page: Page, publication: &Publication, passed_on: PassedOn<'_>) -> String {
    let claim = SharedLabels::of(Language::Vi).site_claim;
    let title = title(page);
    let mut head = format!("<meta name=\"description\" content=\"{}\">\n", attribute(claim));
    if passed_on != PassedOn::No {
        head.push_str("<meta name=\"chiso-links\" content=\"link/\">\n");
        head.push_str("<meta name=\"chiso-offline\" content=\"offline.json\">\n");
    }
    let PassedOn::At(url) = passed_on else { return head };
    let first = publication.indices.iter().find(|index| !publication.periods(&index.id).is_empty());
    let picture = first.map(|index| format!("{url}link/index/{}/preview.png", index.id));
    let path = page.path();
    let properties = [
        ("og:type", Some("website".to_owned())),
        ("og:site_name", Some("Chỉ Số".to_owned())),
        ("og:title", Some(title)),
        ("og:description", Some(claim.to_owned())),
        ("og:url", Some(format!("{url}{path}"))),
        ("og:image", picture),
        ("og:locale", Some("vi_VN".to_owned())),
    ];
    for (name, content) in properties {
        if let Some(content) = content {
            let content = attribute(&content);
            let _ = writeln!(head, "<meta property=\"{name}\" content=\"{content}\">");
        }
    }
    let feed = format!("{url}feed.xml");
    let _ = writeln!(
        head,
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Chỉ Số\" href=\"{}\">",
        attribute(&feed)
    );
    head
}
