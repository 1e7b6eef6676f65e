//! The one script of the site: what wasm-bindgen wrote, followed by the lines that start it.

/// The script that loads the WebAssembly file of this name, which lies beside it.
///
/// With the stamp of a draft, it reloads the page as soon as `build.txt` holds another.
pub fn script(bound: &str, wasm: &str, stamp: Option<&str>) -> Result<String, String> {
    // The name is private to the generated module; if it ever changes, the build says so here
    // rather than the reader's browser.
    if !bound.contains("function __wbg_init(") {
        return Err("wasm-bindgen no longer names its start function __wbg_init; \
                    adapt xtask/src/build/boot.js."
            .to_owned());
    }
    let boot = include_str!("boot.js").replace("{{wasm}}", wasm);
    let reload = stamp.map(|stamp| include_str!("reload.js").replace("{{stamp}}", stamp));
    let reload = reload.unwrap_or_default();
    Ok(format!("{bound}{boot}{reload}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUND: &str = "async function __wbg_init(module_or_path) {}\n";

    #[test]
    fn the_script_starts_the_file_it_is_named() {
        let script = script(BOUND, "app-1.wasm", None).unwrap();
        assert!(script.starts_with(BOUND));
        assert!(script.contains(r#"new URL("app-1.wasm", import.meta.url)"#));
        assert!(!script.contains("build.txt"));
    }

    #[test]
    fn a_draft_knows_the_build_it_belongs_to() {
        let script = script(BOUND, "app-1.wasm", Some("build 7")).unwrap();
        assert!(script.contains(r#"!== "build 7""#));
    }

    #[test]
    fn a_module_without_the_known_start_is_refused() {
        assert!(script("", "app-1.wasm", None).is_err());
    }
}
