//! Takes out of a generated text what only its reader needs: comments on lines of their own, and margins.

/// The module without its documentation comments and its margins.
///
/// Only whole lines are looked at, so nothing inside a statement changes. A line inside a text that runs over several
/// lines would lose its margin: wasm-bindgen writes none.
pub fn script(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if inside {
            inside = !line.ends_with("*/");
            continue;
        }
        if line.starts_with("/*") {
            inside = !line.ends_with("*/");
            continue;
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The style sheet without comments and margins.
pub fn style(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_margins_go_and_statements_stay() {
        let text =
            "/**\n * Says what.\n */\nfunction f() {\n    // why\n    return \"/* no */\";\n}\n";
        assert_eq!(script(text), "function f() {\nreturn \"/* no */\";\n}\n");
    }

    #[test]
    fn a_style_sheet_keeps_its_rules() {
        assert_eq!(
            style("/* a */\n  p { color: red; }\n\n/* b\n c */ a { top: 0 }\n"),
            "p { color: red; }\na { top: 0 }"
        );
    }
}
