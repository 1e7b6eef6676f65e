//! Where the strips lie: the names at their left where there is room, above them where there is not.

use super::super::picture::ChartError;
use super::super::text::{lines, widest_px};
use super::rows::{Strips, aside_px, ends_px};

/// The height of a line of text.
pub(super) const LINE_PX: f64 = 15.0;
/// Half the height of a strip.
pub(super) const HALF_PX: f64 = 9.0;
/// From this width on the names stand beside the strips.
const WIDE_PX: f64 = 640.0;
/// The most that the names take of a wide picture.
const NAMES_SHARE: f64 = 0.28;
/// The shortest strip worth drawing.
const LEAST_PX: f64 = 60.0;
const GAP_PX: f64 = 14.0;

/// The places of everything.
pub(super) struct Layout {
    /// The room of a name.
    pub label_px: f64,
    /// Where the strips begin.
    pub from: f64,
    /// Where they end.
    pub to: f64,
    /// Where what is said at the end of a row begins.
    pub aside: f64,
    /// Whether the ends of the scales are written.
    pub has_ends: bool,
    /// The top and the height of every row.
    pub rows: Vec<(f64, f64)>,
    /// The height of the picture.
    pub height_px: u32,
    is_wide: bool,
}

impl Layout {
    /// Lays the rows out in a width.
    pub(super) fn new(strips: &Strips, width: f64) -> Result<Self, ChartError> {
        let is_wide = width >= WIDE_PX;
        let aside_px = aside_px(strips).min(width / 3.0);
        let [low_px, high_px] = if is_wide { ends_px(strips) } else { [0.0, 0.0] };
        let names = widest_px(strips.rows.iter().map(|row| row.label.as_str()));
        let label_px = if is_wide { names.min(width * NAMES_SHARE) } else { width };
        let aside_gap = if aside_px > 0.0 { GAP_PX } else { 0.0 };
        let from = if is_wide { label_px + GAP_PX + low_px + GAP_PX } else { 7.0 };
        let to = width - aside_px - aside_gap - high_px - GAP_PX;
        if to - from < LEAST_PX {
            return Err(ChartError::TooSmall(width as u32, LINE_PX as u32));
        }
        let mut top = 2.0;
        let rows = strips.rows.iter().map(|row| {
            let named = lines(&row.label, label_px, 2).len() as f64 * LINE_PX;
            let said = (row.aside.len() as f64 * LINE_PX).max(2.0 * HALF_PX);
            let height = match is_wide {
                true => named.max(said) + 12.0,
                false => named + said + 12.0,
            };
            let place = (top, height);
            top += height;
            place
        });
        let rows: Vec<(f64, f64)> = rows.collect();
        Ok(Self {
            label_px,
            from,
            to,
            aside: width - aside_px,
            has_ends: is_wide,
            rows,
            height_px: top as u32 + 2,
            is_wide,
        })
    }

    /// The middle of the first line of a name of so many lines.
    pub(super) fn first_line(&self, top: f64, height: f64, named: usize) -> f64 {
        match self.is_wide {
            true => top + height / 2.0 - LINE_PX * (named.saturating_sub(1)) as f64 / 2.0,
            false => top + LINE_PX / 2.0,
        }
    }

    /// The middle of a row's strip under a name of so many lines.
    pub(super) fn middle(&self, top: f64, height: f64, named: usize) -> f64 {
        let under = if self.is_wide { 0.0 } else { LINE_PX * named as f64 };
        top + under + (height - under) / 2.0
    }
}
