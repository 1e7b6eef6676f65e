//! The colours of all pictures, as they stand in the SVG's attributes.

/// Text.
pub const INK: &str = "#1c2526";
/// Secondary text: scales, missing values.
pub const MUTED: &str = "#5d6b6c";
/// Grid lines and outlines.
pub const RULE: &str = "#d5dcdb";
/// A bar, a range.
pub const BAR: &str = "#9fb8b8";
/// What is chosen.
pub const ACCENT: &str = "#0b5d5e";
/// The mean.
pub const MEAN: &str = "#9a4d00";

/// The page itself: a text on a filled shape, the inside of an outline.
pub const PAPER: &str = "#fdfcf9";

/// Dark text on a light cell. One off [`INK`] on purpose: the cell keeps its shade in every theme, so must its text.
pub const ON_LIGHT: &str = "#1c2527";
/// Light text on a dark cell.
pub const ON_DARK: &str = "#ffffff";

/// The colours of series; each also has its own marker, so colour is never alone.
pub const SERIES: [&str; 10] = [
    "#0b5d5e", "#9a4d00", "#4b3f9e", "#8a1c4a", "#3d6b1f", "#1f5f99", "#6b5a00", "#7a3b8f",
    "#00695c", "#5a4636",
];

/// The colour of a series; after the last they begin again.
pub fn series(colour: usize) -> &'static str {
    SERIES[colour % SERIES.len()]
}

/// Contrast of two colours written `#rrggbb`, by the WCAG formula: 1 to 21.
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Red, green and blue of a colour written `#rrggbb`; black when it is not one.
pub(super) fn rgb(hex: &str) -> [u8; 3] {
    let [_, red, green, blue] =
        u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap_or(0).to_be_bytes();
    [red, green, blue]
}

fn luminance(hex: &str) -> f64 {
    let [red, green, blue] = rgb(hex).map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_largest_contrast() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    }

    #[test]
    fn text_and_series_are_readable_on_white() {
        for colour in [INK, MUTED, ACCENT, MEAN].iter().chain(&SERIES) {
            assert!(contrast(colour, "#ffffff") >= 4.5, "{colour}");
        }
    }
}
