//! The `_headers` file, as Netlify, Cloudflare Pages and others read it: what a host is asked to send with the files,
//! and how long a browser may keep them. The policy also stands in every page, for hosts that send no headers.

use chiso::state::page::Page;

use super::bundle::Bundle;
use super::policy::policy;
use super::template::Style;

/// The text of the file.
///
/// A path is given `Cache-Control` once only: some hosts join the values of all matching rules.
pub fn headers(bundle: &Bundle, style: Style<'_>) -> String {
    // Whether a page may be framed can be said in a header only, not in the page. Newspapers may: that is what
    // `embed=1` is for.
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}; frame-ancestors *\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n\
         /{}/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        policy(style),
        bundle.folder
    );
    let pages = Page::ALL.into_iter().filter(|page| *page != Page::Overview);
    let pages = pages.map(|page| format!("/{}*", page.path()));
    let others =
        ["/", "/index.html", "/404.html", "/sw.js", "/offline.json", "/data/*"].map(str::to_owned);
    for path in others.into_iter().chain(pages) {
        text += &format!("{path}\n  Cache-Control: no-cache\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::bundle::tests::bundle;
    use super::*;

    #[test]
    fn the_program_is_kept_and_pages_and_data_are_asked_for_again() {
        let bundle = bundle(&[]);
        let text = headers(&bundle, Style::File("style.css"));
        let kept = format!(
            "\n/{}/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            bundle.folder
        );
        assert!(text.contains(&kept));
        assert!(text.contains("\n/rankings/*\n  Cache-Control: no-cache\n"));
        assert!(text.contains("\n/data/*\n  Cache-Control: no-cache\n"));
        assert!(text.contains("form-action 'none'; frame-ancestors *\n"));
    }
}
