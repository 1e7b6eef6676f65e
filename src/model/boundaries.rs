//! Where units lie: the shapes inside their borders, in degrees east and north.

use super::by_unit::ByUnit;
use super::language::Name;
use super::unit::UnitIdx;

/// A place on the earth: degrees east, then degrees north (WGS 84).
pub type Position = [f64; 2];

/// A closed line; that its last place is its first may be written or not.
pub type Ring = Vec<Position>;

/// An outer ring, then the holes in it; never empty.
pub type Polygon = Vec<Ring>;

/// Islands that are shown in a box of their own, because they lie far from everything else.
#[derive(Clone, Debug, PartialEq)]
pub struct Inset {
    /// The unit they belong to.
    pub unit: UnitIdx,
    /// What the box is called.
    pub name: Name,
    /// Where the islands lie; never empty.
    pub islets: Vec<Position>,
}

/// The shapes of units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boundaries {
    shapes: ByUnit<Vec<Polygon>>,
    /// The insets, in the order of the files.
    pub insets: Vec<Inset>,
    /// Features that could be placed on no unit of the package. Measure: features.
    pub strays: usize,
}

impl Boundaries {
    /// Adds to the shape of a unit: islands may stand in features of their own.
    pub fn add(&mut self, unit: UnitIdx, polygons: Vec<Polygon>) {
        let mut all = self.shape(unit).to_vec();
        all.extend(polygons);
        self.shapes.set(unit, all);
    }

    /// The polygons of a unit; none where it has no shape.
    pub fn shape(&self, unit: UnitIdx) -> &[Polygon] {
        self.shapes.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The units that have a shape, in the order of the table of units.
    pub fn units(&self) -> impl Iterator<Item = UnitIdx> {
        self.shapes.iter().map(|(unit, _)| unit)
    }

    /// Whether no unit has a shape.
    pub fn is_empty(&self) -> bool {
        self.units().next().is_none()
    }
}
