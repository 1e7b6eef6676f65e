//! What a host is asked to send with the files: the content security policy, and how long a file
//! may be kept. The policy also stands in every page, for hosts that send no headers.

use super::names::Names;
use super::page::ROUTES;

/// The policy in every page. Nothing is fetched from, or sent to, any other origin.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The `_headers` file, as Netlify, Cloudflare Pages and others read it.
///
/// A path is given `Cache-Control` once only: some hosts join the values of all matching rules.
pub fn headers(names: &Names) -> String {
    // Whether a page may be framed can be said in a header only, not in the page. Newspapers
    // may: that is what `embed=1` is for.
    let mut text = format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors *\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
    );
    for name in names.all() {
        text += &format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    let pages = ROUTES.iter().map(|route| match *route {
        "" => "/".to_owned(),
        route => format!("/{route}/*"),
    });
    for path in pages.chain(["/index.html", "/404.html", "/data/*"].map(str::to_owned)) {
        text += &format!("{path}\n  Cache-Control: no-cache\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_files_are_kept_and_pages_and_data_asked_for_again() {
        let names = Names {
            script: "app-1.js".to_owned(),
            wasm: "app-2.wasm".to_owned(),
            style: "style-3.css".to_owned(),
            ..Names::default()
        };
        let text = headers(&names);
        assert!(
            text.contains("\n/app-2.wasm\n  Cache-Control: public, max-age=31536000, immutable\n")
        );
        assert!(text.contains("\n/rankings/*\n  Cache-Control: no-cache\n"));
        assert!(text.contains("\n/data/*\n  Cache-Control: no-cache\n"));
        assert!(text.contains("form-action 'none'; frame-ancestors *\n"));
    }

    #[test]
    fn nothing_runs_but_the_files_of_the_site() {
        let rules: Vec<(&str, Vec<&str>)> = POLICY
            .split(';')
            .map(|rule| rule.split_whitespace().collect::<Vec<_>>())
            .map(|words| (words[0], words[1..].to_vec()))
            .collect();
        let of = |name: &str| &rules.iter().find(|(rule, _)| *rule == name).unwrap().1;
        assert_eq!(of("default-src"), &["'none'"]);
        assert_eq!(of("script-src"), &["'self'", "'wasm-unsafe-eval'"]);
        assert_eq!(of("style-src"), &["'self'"]);
        assert_eq!(of("connect-src"), &["'self'"]);
        // No rule lets in another host, a script in the page, or any scheme but for pictures made here.
        for (rule, sources) in &rules {
            for source in sources {
                let known = ["'none'", "'self'", "'wasm-unsafe-eval'"].contains(source);
                assert!(
                    known || *rule == "img-src" && ["data:", "blob:"].contains(source),
                    "{rule} {source}"
                );
            }
        }
    }
}
