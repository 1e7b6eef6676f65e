//! The content security policy: nothing is fetched from, or sent to, any other origin, and nothing runs but the files
//! of the site and the one script that stands in every page, known by its hash.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The script in every page. It must run when no file of the site can be had, so it cannot be one.
pub const OPENING: &str = include_str!("opening.js");

/// The policy of every page.
pub fn policy() -> String {
    let opening = STANDARD.encode(Sha256::digest(OPENING));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{opening}'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_but_the_files_of_the_site_and_the_script_of_the_page() {
        let policy = policy();
        let rules: Vec<(&str, Vec<&str>)> = policy
            .split(';')
            .map(|rule| rule.split_whitespace().collect::<Vec<_>>())
            .map(|words| (words[0], words[1..].to_vec()))
            .collect();
        let of = |name: &str| &rules.iter().find(|(rule, _)| *rule == name).unwrap().1;
        assert_eq!(of("default-src"), &["'none'"]);
        assert_eq!(of("script-src")[..2], ["'self'", "'wasm-unsafe-eval'"]);
        assert!(of("script-src").len() == 3 && of("script-src")[2].starts_with("'sha256-"));
        assert_eq!(of("style-src"), &["'self'"]);
        assert_eq!(of("connect-src"), &["'self'"]);
        // No other rule lets in another host, a script in the page, or any scheme but for pictures made here.
        for (rule, sources) in rules.iter().filter(|(rule, _)| *rule != "script-src") {
            for source in sources {
                let is_picture = *rule == "img-src" && ["data:", "blob:"].contains(source);
                assert!(["'none'", "'self'"].contains(source) || is_picture, "{rule} {source}");
            }
        }
    }
}
