//! The few shapes pictures are made of, drawn with plotters.
//!
//! Only elements that plotters writes without measuring text: single lines, placed by an anchor.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBAColor, RGBColor, ShapeStyle, TextStyle};

use super::palette::rgb;
use super::picture::ChartError;
use super::text::clean;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// What a text is placed by: its start, middle or end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A picture being drawn. Places are pixels from the top left; they are rounded to whole ones.
pub(super) struct Canvas<'a> {
    area: Area<'a>,
}

/// The SVG text of what `paint` draws.
pub(super) fn draw(
    size: (u32, u32),
    paint: impl FnOnce(&Canvas) -> Result<(), ChartError>,
) -> Result<String, ChartError> {
    let mut svg = String::new();
    let canvas = Canvas { area: SVGBackend::with_string(&mut svg, size).into_drawing_area() };
    paint(&canvas)?;
    canvas.area.present()?;
    drop(canvas);
    Ok(tidy(&svg))
}

impl<E: std::error::Error + Send + Sync> From<DrawingAreaErrorKind<E>> for ChartError {
    fn from(error: DrawingAreaErrorKind<E>) -> Self {
        Self::Backend(error.to_string())
    }
}

/// Colours in lower case, as the style sheet spells them, and no attribute that only repeats its default.
/// Quotes are escaped in text, so nothing but attributes is touched.
fn tidy(svg: &str) -> String {
    let mut parts = svg.split("=\"#");
    let mut tidied = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (colour, rest) = part.split_at_checked(6).unwrap_or((part, ""));
        tidied.push_str("=\"#");
        tidied.push_str(&colour.to_ascii_lowercase());
        tidied.push_str(rest);
    }
    tidied.replace(" opacity=\"1\"", "").replace(" stroke=\"none\"", "")
}

fn colour(hex: &str) -> RGBAColor {
    let [red, green, blue] = rgb(hex);
    RGBColor(red, green, blue).to_rgba()
}

fn place((x, y): (f64, f64)) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

/// The style of a line. Measure of its width: px.
pub(super) fn stroke(hex: &str, width: u32) -> ShapeStyle {
    ShapeStyle { color: colour(hex), filled: false, stroke_width: width }
}

/// The style of a filled shape; `opacity` 1 is solid.
pub(super) fn fill(hex: &str, opacity: f64) -> ShapeStyle {
    colour(hex).mix(opacity).filled()
}

/// The style of a text of 12 px.
pub(super) fn lettering(hex: &str, weight: FontStyle) -> TextStyle<'static> {
    // plotters divides the size by 1.24 when it writes it.
    let font = ("sans-serif", 14.88).into_font().style(weight);
    TextStyle { color: colour(hex).to_backend_color(), ..TextStyle::from(font) }
}

impl<'b> Canvas<'b> {
    /// Where a chart with axes is built on.
    pub(super) fn area(&self) -> &Area<'b> {
        &self.area
    }

    fn add<E>(&self, element: &E) -> Result<(), ChartError>
    where
        for<'a> &'a E: PointCollection<'a, (i32, i32)>,
        E: Drawable<SVGBackend<'b>>,
    {
        Ok(self.area.draw(element)?)
    }

    /// A filled rectangle: left, top, right, bottom.
    pub(super) fn rect(
        &self,
        [left, top, right, bottom]: [f64; 4],
        hex: &str,
    ) -> Result<(), ChartError> {
        self.add(&Rectangle::new([place((left, top)), place((right, bottom))], fill(hex, 1.0)))
    }

    /// A line through all points.
    pub(super) fn line(
        &self,
        points: impl IntoIterator<Item = (f64, f64)>,
        hex: &str,
        width: u32,
    ) -> Result<(), ChartError> {
        self.add(&PathElement::new(
            points.into_iter().map(place).collect::<Vec<_>>(),
            stroke(hex, width),
        ))
    }

    /// A dotted line straight down.
    pub(super) fn dotted(
        &self,
        x: f64,
        [top, bottom]: [f64; 2],
        hex: &str,
    ) -> Result<(), ChartError> {
        let dots = (top as i32..bottom as i32).step_by(5);
        dots.map(f64::from)
            .try_for_each(|y| self.line([(x, y), (x, (y + 1.0).min(bottom))], hex, 2))
    }

    /// A dashed line between two places.
    pub(super) fn dashes(
        &self,
        [from, to]: [(f64, f64); 2],
        hex: &str,
        width_px: u32,
    ) -> Result<(), ChartError> {
        const DASH_PX: f64 = 6.0;
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = across.hypot(down);
        let at = |along: f64| {
            let share = if length > 0.0 { (along / length).min(1.0) } else { 0.0 };
            (from.0 + across * share, from.1 + down * share)
        };
        let count = (length / (2.0 * DASH_PX)).ceil() as usize;
        (0..count)
            .map(|dash| dash as f64 * 2.0 * DASH_PX)
            .try_for_each(|start| self.line([at(start), at(start + DASH_PX)], hex, width_px))
    }

    /// A filled shape; `opacity` 1 is solid.
    pub(super) fn shape(
        &self,
        points: impl IntoIterator<Item = (f64, f64)>,
        hex: &str,
        opacity: f64,
    ) -> Result<(), ChartError> {
        let points: Vec<_> = points.into_iter().map(place).collect();
        self.add(&Polygon::new(points, fill(hex, opacity)))
    }

    /// A disc, or a ring when it is not filled.
    pub(super) fn circle(
        &self,
        centre: (f64, f64),
        radius: u32,
        hex: &str,
        filled: bool,
    ) -> Result<(), ChartError> {
        let style = ShapeStyle { color: colour(hex), filled, stroke_width: 2 };
        self.add(&Circle::new(place(centre), radius, style))
    }

    /// One line of text, 12 px, vertically centred on its place.
    pub(super) fn text(
        &self,
        at: (f64, f64),
        anchor: Anchor,
        text: &str,
        hex: &str,
    ) -> Result<(), ChartError> {
        self.words(at, anchor, text, hex, FontStyle::Normal)
    }

    /// The same in bold.
    pub(super) fn bold(
        &self,
        at: (f64, f64),
        anchor: Anchor,
        text: &str,
        hex: &str,
    ) -> Result<(), ChartError> {
        self.words(at, anchor, text, hex, FontStyle::Bold)
    }

    /// One line of text, 10 px: the name on a tile.
    pub(super) fn small(&self, at: (f64, f64), text: &str, hex: &str) -> Result<(), ChartError> {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        // plotters divides the size by 1.24 when it writes it.
        let font = ("sans-serif", 12.4).into_font();
        let style = TextStyle { color: colour(hex).to_backend_color(), ..TextStyle::from(font) };
        let style = style.pos(Pos::new(HPos::Center, VPos::Center));
        self.add(&Text::new(text, place(at), style))
    }

    fn words(
        &self,
        at: (f64, f64),
        anchor: Anchor,
        text: &str,
        hex: &str,
        weight: FontStyle,
    ) -> Result<(), ChartError> {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = lettering(hex, weight).pos(Pos::new(across, VPos::Center));
        self.add(&Text::new(text, place(at), style))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_as_the_style_sheet_spells_them() {
        let svg = draw((40, 20), |canvas| {
            canvas.rect([0.0, 0.0, 10.0, 10.0], super::super::palette::BAR)
        })
        .unwrap();
        assert!(svg.contains("fill=\"#9fb8b8\""), "{svg}");
    }

    #[test]
    fn a_text_is_twelve_pixels_and_escaped() {
        let hostile = "<img onerror=\"#ABCDEF\">&\u{202e}";
        let svg =
            draw((40, 20), |canvas| canvas.text((0.0, 9.0), Anchor::Start, hostile, "#1c2526"))
                .unwrap();
        assert!(svg.contains("font-size=\"12\""), "{svg}");
        assert!(svg.contains("\n&lt;img onerror=&quot;#ABCDEF&quot;&gt;&amp;\n"), "{svg}");
    }
}
