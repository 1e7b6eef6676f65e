//! Two indices against each other: a point a unit, the chosen ones with markers of their own, as many names as have room.

mod names;
pub mod spots;

use plotters::chart::ChartBuilder;
use plotters::element::Circle;
use plotters::series::{DashedLineSeries, PointSeries};
use plotters::style::FontStyle;

use super::ticks;

use spots::{Scatter, Spot, at};

use super::axes::{Chart, LEFT_GAP_PX, mesh, place};
use super::canvas::{Anchor, Canvas, draw, fill, lettering, stroke};
use super::marker::marker;
use super::palette::{BAR, INK, MUTED};
use super::picture::{ChartError, Mark, Picture, finite};
use super::text::{shorten, widest_px};

const FOOTER_PX: f64 = 40.0;
const HEADER_PX: f64 = 22.0;
/// Between the texts and the edge of the picture.
const LEAST_PX: f64 = 2.0;
const REACH_PX: f64 = 7.0;
/// The room across that a label of the lower axis is given.
const LABEL_PX: f64 = 56.0;
/// The most labels of an axis.
const MOST_LABELS: usize = 6;

/// Draws the points.
pub fn svg(scatter: &Scatter, (width_px, height_px): (u32, u32)) -> Result<Picture, ChartError> {
    let (across, up) = (&scatter.across, &scatter.up);
    if scatter.spots.is_empty() {
        return Err(ChartError::Nothing);
    }
    let ends = [across, up].map(|axis| [axis.span.0, axis.span.1, axis.mean]);
    finite(scatter.spots.iter().flat_map(|spot| [spot.x, spot.y]).chain(ends.concat()))?;
    let (width, height) = (f64::from(width_px), f64::from(height_px));
    let room_px = |values: &[f64]| {
        let texts: Vec<String> = values.iter().map(|value| scatter.written(*value)).collect();
        widest_px(texts.iter().map(String::as_str))
    };
    let upwards = up.labelled(MOST_LABELS);
    let left = (room_px(&upwards).min(width * 0.2) + LEFT_GAP_PX).ceil();
    let most = ((width - left) / LABEL_PX) as usize;
    let rightwards = across.labelled(most.min(MOST_LABELS));
    // The last label may be centred under the very end of the axis.
    let right = (width - (room_px(&rightwards) / 2.0).max(14.0)).round();
    let bottom = height - FOOTER_PX;
    if right - left < 80.0 || bottom - HEADER_PX < 80.0 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let edges = [left, HEADER_PX, right, bottom];
    let mut marks = Vec::new();
    let svg = draw((width_px, height_px), |canvas| {
        let mut chart = ChartBuilder::on(canvas.area())
            .margin_top(HEADER_PX as u32)
            .margin_right((width - right) as u32)
            .margin_bottom(LEAST_PX as u32)
            .x_label_area_size((FOOTER_PX - LEAST_PX) as u32)
            .y_label_area_size(left as u32)
            .build_cartesian_2d(across.numbers(rightwards), up.numbers(upwards))?;
        frame(canvas, &mut chart, scatter, edges)?;
        let others = scatter.spots.iter().filter(|spot| spot.chosen.is_none()).map(at);
        chart.draw_series(PointSeries::<_, _, Circle<_, _>, _>::new(others, 4, fill(BAR, 1.0)))?;
        for spot in &scatter.spots {
            if let Some(colour) = spot.chosen {
                marker(canvas, colour, place(&chart, at(spot)))?;
            }
        }
        let mark = |spot: &Spot| {
            let (x, y) = place(&chart, at(spot));
            let reach = [x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX];
            Mark::new(reach, spot.unit, &spot.spoken)
        };
        marks = scatter.spots.iter().map(mark).collect();
        names::draw(canvas, &chart, scatter, edges)
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

impl Scatter {
    fn written(&self, value: f64) -> String {
        ticks::label(value, self.language)
    }
}

/// The axes with their titles, and the means of the points as thin lines.
fn frame(
    canvas: &Canvas,
    chart: &mut Chart,
    scatter: &Scatter,
    [left, _, right, _]: [f64; 4],
) -> Result<(), ChartError> {
    let Scatter { across, up, .. } = scatter;
    mesh(chart)
        .axis_style(stroke(MUTED, 1))
        .x_desc(shorten(&across.title, right - left))
        .axis_desc_style(lettering(INK, FontStyle::Normal))
        .x_label_formatter(&|value| scatter.written(*value))
        .y_label_formatter(&|value| shorten(&scatter.written(*value), left - LEFT_GAP_PX))
        .draw()?;
    let means = [
        [(across.mean, up.span.0), (across.mean, up.span.1)],
        [(across.span.0, up.mean), (across.span.1, up.mean)],
    ];
    for mean in means {
        chart.draw_series(DashedLineSeries::new(mean, 4, 3, stroke(MUTED, 1)))?;
    }
    // plotters would turn this title on its side.
    canvas.text((LEAST_PX, 9.0), Anchor::Start, &shorten(&up.title, right), INK)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::spots::Axis;
    use super::*;
    use crate::model::language::Language;
    use crate::model::unit::UnitIdx;

    fn scatter(count: usize) -> Scatter {
        let spot = |(place, unit): (usize, UnitIdx)| {
            let label = sample::NAMES[place % sample::NAMES.len()].to_owned();
            let (x, y) = (40.0 + ((place * 7) % 11) as f64, 60.0 + ((place * 5) % 13) as f64);
            let spoken = format!("{label}: {x}, {y}");
            Spot { unit, label, x, y, chosen: (place < 2).then_some(place), spoken }
        };
        let axis = |title: &str, low: f64, high: f64| Axis {
            title: title.to_owned(),
            span: (low, high),
            mean: f64::midpoint(low, high),
        };
        Scatter {
            spots: sample::units(count).into_iter().enumerate().map(spot).collect(),
            across: axis("PAPI 2022", 38.0, 52.0),
            up: axis("PCI 2022", 58.0, 74.0),
            language: Language::Vi,
        }
    }

    #[test]
    fn points_with_two_chosen() {
        insta::assert_snapshot!("scatter", svg(&scatter(6), (420, 300)).unwrap().svg);
    }

    #[test]
    fn every_point_has_a_mark_and_the_chosen_are_named() {
        for width in [320, 1100] {
            let picture = svg(&scatter(61), (width, 440)).unwrap();
            assert_eq!(picture.marks.len(), 61);
            assert!(picture.svg.contains("font-weight=\"bold\""), "{}", picture.svg);
        }
        assert_eq!(svg(&scatter(0), (400, 300)), Err(ChartError::Nothing));
        assert!(matches!(svg(&scatter(2), (90, 300)), Err(ChartError::TooSmall(..))));
    }

    #[test]
    fn every_number_of_the_axes_is_written_in_full_at_any_width() {
        let mut some = scatter(3);
        some.up.span = (1029.5, 1051.2);
        for width in [280, 320, 560, 1200] {
            let svg = svg(&some, (width, 300)).unwrap().svg;
            for number in ["40", "45", "50", "1.030", "1.035", "1.040", "1.045", "1.050"] {
                assert!(svg.contains(&format!("\n{number}\n")), "{number} at {width}: {svg}");
            }
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut some = scatter(3);
        some.spots[0].label = sample::HOSTILE.to_owned();
        some.spots[0].spoken = sample::HOSTILE.to_owned();
        some.across.title = sample::HOSTILE.to_owned();
        some.up.title = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&some, (1400, 400)).unwrap());
    }
}
