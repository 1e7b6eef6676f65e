//! The content security policy: nothing is fetched from, or sent to, any other origin, and nothing runs but the files
//! of the site and the scripts that stand in the pages, known by their hashes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::template::Style;

/// The script in every page. It must run when no file of the site can be had, so it cannot be one.
pub const OPENING: &str = include_str!("opening.js");

/// The script behind what the build wrote into a page. It must run before the page is painted.
pub const ANSWER: &str = include_str!("answer.js");

/// The policy of a page with this style sheet.
pub fn policy(style: Style<'_>) -> String {
    let [opening, answer] = [OPENING, ANSWER].map(hash);
    let style = match style {
        Style::Inside(text) => format!(" {}", hash(text)),
        Style::File(_) | Style::Later => String::new(),
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {opening} {answer}; style-src 'self'{style}; \
         img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// How a policy names a text that may stand in the page.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_but_the_files_of_the_site_and_the_scripts_of_the_page() {
        for (style, of_style) in [(Style::File("a.css"), 1), (Style::Inside("p{margin:0}"), 2)] {
            let policy = policy(style);
            let rules: Vec<(&str, Vec<&str>)> = policy
                .split(';')
                .map(|rule| rule.split_whitespace().collect::<Vec<_>>())
                .map(|words| (words[0], words[1..].to_vec()))
                .collect();
            let of = |name: &str| &rules.iter().find(|(rule, _)| *rule == name).unwrap().1;
            let is_hash = |one: &&&str| one.starts_with("'sha256-");
            assert_eq!(of("default-src"), &["'none'"]);
            assert_eq!(of("script-src")[..2], ["'self'", "'wasm-unsafe-eval'"]);
            assert_eq!(of("script-src").len(), 4);
            assert_eq!(of("script-src").iter().filter(is_hash).count(), 2);
            assert_eq!(of("style-src")[0], "'self'");
            assert_eq!(of("style-src").len(), of_style);
            assert_eq!(of("style-src").iter().filter(is_hash).count(), of_style - 1);
            assert_eq!(of("connect-src"), &["'self'"]);
            // No other rule lets in another host, a text of the page, or any scheme but for pictures made here.
            let others =
                rules.iter().filter(|(rule, _)| !["script-src", "style-src"].contains(rule));
            for (rule, sources) in others {
                for source in sources {
                    let is_picture = *rule == "img-src" && ["data:", "blob:"].contains(source);
                    assert!(["'none'", "'self'"].contains(source) || is_picture, "{rule} {source}");
                }
            }
        }
    }
}
