//! How far it is from one total to another, as a reader can check it.

use crate::format;
use crate::model::language::Language;

/// The way between two totals as both are written, or as it is where they are written alike.
pub fn gap(from: f64, to: f64, usual: u8, language: Language) -> String {
    let written = |value: f64| format!("{value:.*}", usize::from(usual));
    if written(from) == written(to) {
        return format::number((to - from).abs(), usual, language);
    }
    let text = format::difference(to.max(from), to.min(from), usual, language);
    text.trim_start_matches('+').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_that_of_the_figures_as_written_and_never_none() {
        assert_eq!(gap(43.479567617, 43.72890562, 2, Language::Vi), "0,25");
        assert_eq!(gap(47.35, 47.8249, 2, Language::En), "0.47");
        assert_eq!(gap(47.821, 47.824, 2, Language::Vi), "0,003");
        assert_eq!(gap(5.0, 5.0, 1, Language::Vi), "0,0");
    }
}
