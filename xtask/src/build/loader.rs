//! The module that loads the parts of the application, as it is published.

/// How the generated module starts a part.
const START: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// What replaces it: a host that sends WebAssembly under a wrong type still works, only slower, and a file that is not
/// there is told apart from one that does not compile.
const START_ANYWHERE: &str = "startPart(await src, imports)";

const START_PART: &str = r#"
async function startPart(answer, imports) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
"#;

/// The module with the published names of the parts. `renamed` holds each part's generated and published name.
pub fn loader(generated: &str, renamed: &[(String, String)]) -> Result<String, String> {
    if !renamed.is_empty() && !generated.contains(START) {
        return Err("The loader of the parts no longer starts them as it did; adapt xtask/src/build/loader.rs.".to_owned());
    }
    let mut text = generated.replace(START, START_ANYWHERE);
    for (generated, published) in renamed {
        text = text.replace(&format!("\"./{generated}\""), &format!("\"./{published}\""));
    }
    Ok(text + START_PART)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_loaded_by_their_published_names_from_any_host() {
        let generated = format!("fetch(new URL(\"./a.wasm\", import.meta.url)); {START}");
        let text = loader(&generated, &[("a.wasm".into(), "a-1.wasm".into())]).unwrap();
        assert!(text.contains("new URL(\"./a-1.wasm\""));
        assert!(!text.contains(START) && text.contains("function startPart"));
    }

    #[test]
    fn a_loader_that_changed_is_refused() {
        assert!(loader("", &[("a.wasm".into(), "a-1.wasm".into())]).is_err());
    }
}
