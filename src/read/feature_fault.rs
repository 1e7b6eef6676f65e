//! What can be wrong with a feature of a file of borders.

/// A feature, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureFault {
    /// Its place in the file, from 1.
    pub feature: usize,
    /// The name it goes by, where it has one.
    pub name: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong. The shape is not drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no feature: no object with properties and a geometry.
    NoFeature,
    /// None of its properties names a unit.
    NoUnit,
    /// It names a unit that the package does not have.
    UnknownUnit(String),
    /// It names several units.
    SeveralUnits {
        /// The name.
        found: String,
        /// Their codes.
        codes: Vec<String>,
    },
    /// Its geometry is of a kind that encloses nothing.
    Geometry(String),
    /// Its coordinates are not nested as its kind says.
    Coordinates,
    /// Its coordinates are no degrees: metres of a projection, most often.
    NotDegrees(String),
    /// It encloses nothing.
    NothingIn,
    /// The features before it already have as many places as are read.
    TooMuch,
}

impl Wrong {
    /// Whether only the unit is in doubt, and the shape can be read.
    pub fn is_about_the_unit(&self) -> bool {
        matches!(self, Self::NoUnit | Self::UnknownUnit(_) | Self::SeveralUnits { .. })
    }
}
