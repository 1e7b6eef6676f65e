//! The colours of classes: from pale for the worst to deep for the best, each with an ink that is readable on it.
//!
//! None of them is a colour of [`super::palette`], so that a style sheet can turn them round on a dark ground, where the
//! best is the brightest.

/// The shades, from tone 0 to tone 1.
pub const SHADES: [&str; 7] =
    ["#e4efee", "#cbe1df", "#adcfcd", "#86b9b7", "#57a09f", "#2a7677", "#0a4a4c"];

/// The border of a shape.
pub const BORDER: &str = "#6f8584";
/// The ground of what is not in the table.
pub const OUTSIDE: &str = "#eef2f2";

/// Text on a pale, a middle and a deep shade.
const ON_PALE: &str = "#1c2528";
const ON_MIDDLE: &str = "#1c2529";
const ON_DEEP: &str = "#fffffd";

fn step(tone: f64) -> usize {
    let last = SHADES.len() - 1;
    ((tone.clamp(0.0, 1.0) * last as f64).round() as usize).min(last)
}

/// The shade of a tone from 0, the worst, to 1, the best.
pub fn shade(tone: f64) -> &'static str {
    SHADES[step(tone)]
}

/// What is written on that shade.
pub fn ink(tone: f64) -> &'static str {
    match step(tone) {
        0..=3 => ON_PALE,
        4 => ON_MIDDLE,
        _ => ON_DEEP,
    }
}

/// What fills a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// A class, by its tone.
    Tone(f64),
    /// Hatched: the table lists the unit and publishes nothing of it.
    NotPublished,
    /// The table does not list the unit.
    Unlisted,
}

impl Paint {
    /// The colour of the ground.
    pub fn ground(self) -> &'static str {
        match self {
            Self::Tone(tone) => shade(tone),
            Self::NotPublished => super::palette::PAPER,
            Self::Unlisted => OUTSIDE,
        }
    }

    /// What an HTML legend shows before the name of a class: a square of 18 × 14 px.
    pub fn key(self) -> String {
        let hatching = match self {
            Self::NotPublished => {
                "<path d=\"M1 8L8 1M3 13L15 1M10 13L17 6\" fill=\"none\" stroke=\"#5d6b6c\" stroke-width=\"1\"/>"
            }
            Self::Tone(_) | Self::Unlisted => "",
        };
        format!(
            "<svg width=\"18\" height=\"14\" viewBox=\"0 0 18 14\" xmlns=\"http://www.w3.org/2000/svg\">\
             <rect x=\"0.5\" y=\"0.5\" width=\"17\" height=\"13\" fill=\"{}\" stroke=\"{BORDER}\"/>{hatching}</svg>",
            self.ground()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::palette::contrast;
    use super::*;

    #[test]
    fn a_text_is_readable_on_every_shade_and_the_better_is_the_deeper() {
        for (place, expected) in SHADES.iter().enumerate() {
            let tone = place as f64 / (SHADES.len() - 1) as f64;
            assert_eq!(shade(tone), *expected);
            assert!(contrast(ink(tone), shade(tone)) >= 4.5, "{expected}");
        }
        assert!(
            SHADES.windows(2).all(|two| contrast(two[0], "#000000") > contrast(two[1], "#000000"))
        );
    }

    #[test]
    fn a_border_is_seen_on_the_page_and_what_is_hatched_is_not_told_by_colour_alone() {
        assert!(contrast(BORDER, super::super::palette::PAPER) >= 3.0);
        assert!(
            Paint::NotPublished.key().contains("<path")
                && !Paint::Tone(1.0).key().contains("<path")
        );
    }
}
