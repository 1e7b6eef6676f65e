//! What a result looks like: plain data in, a [`picture::Picture`] out.
//!
//! A picture has neither title nor legend (they are HTML), no `style` attribute and no background: its colours
//! are those of [`palette`], in lower case, so that a style sheet can re-theme them by attribute selectors.
//! No text is measured, so the browser draws the same bytes as the native snapshots.
//!
//! Pictures with a number on either axis are charts of plotters (`axes`); the others are shapes on a `canvas`.

mod axes;
mod canvas;
pub mod scale;
pub mod text;

pub mod bars;
pub mod bullet;
pub mod course;
pub mod dots;
pub mod dumbbell;
pub mod heat;
pub mod lines;
pub mod map;
pub mod marker;
pub mod palette;
pub mod partial;
pub mod picture;
pub mod profile;
pub mod scatter;
pub mod slope;
pub mod stacks;
pub mod strip;
pub mod strips;
pub mod ticks;
pub mod tiles;
pub mod tones;
pub mod waterfall;

#[cfg(test)]
mod sample;
