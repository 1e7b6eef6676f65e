//! The geometry of a feature: its polygons or its points, in degrees.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::model::boundaries::{Polygon, Position, Ring};
use crate::read::feature_fault::Wrong;
use crate::read::problem::quoted;

/// What was found.
pub enum Found {
    /// Areas; never empty.
    Polygons(Vec<Polygon>),
    /// Single places; never empty.
    Points(Vec<Position>),
}

impl Found {
    /// How many places it has.
    pub fn places(&self) -> usize {
        match self {
            Self::Polygons(polygons) => polygons.iter().flatten().map(Vec::len).sum(),
            Self::Points(points) => points.len(),
        }
    }
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    coordinates: Option<Box<RawValue>>,
}

/// Reads a geometry.
///
/// # Errors
/// It is of another kind, its coordinates are not as deep as its kind says, they are no degrees, or nothing is in it.
pub fn geometry(text: &str) -> Result<Found, Wrong> {
    let none = || Wrong::Geometry("null".to_owned());
    let geometry: Geometry = serde_json::from_str(text).map_err(|_| none())?;
    let coordinates = geometry.coordinates.as_ref().map_or("null", |found| found.get());
    let found = match geometry.kind.as_str() {
        "Polygon" => Found::Polygons(closed(vec![read(coordinates)?])),
        "MultiPolygon" => Found::Polygons(closed(read(coordinates)?)),
        "Point" => Found::Points(vec![read::<Place>(coordinates)?.0]),
        "MultiPoint" => {
            let places: Vec<Place> = read(coordinates)?;
            Found::Points(places.into_iter().map(|place| place.0).collect())
        }
        other => return Err(Wrong::Geometry(quoted(other))),
    };
    let is_strange = |place: &&Position| !is_on_earth(**place);
    let strange = match &found {
        Found::Polygons(polygons) => polygons.iter().flatten().flatten().find(is_strange),
        Found::Points(points) => points.iter().find(is_strange),
    };
    if let Some([lon, lat]) = strange {
        return Err(Wrong::NotDegrees(format!("{lon}, {lat}")));
    }
    if found.places() == 0 { Err(Wrong::NothingIn) } else { Ok(found) }
}

fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Wrong> {
    serde_json::from_str(text).map_err(|_| Wrong::Coordinates)
}

/// The polygons without rings that enclose nothing.
fn closed(polygons: Vec<Vec<Vec<Place>>>) -> Vec<Polygon> {
    const FEWEST: usize = 3;
    let ring = |ring: Vec<Place>| -> Ring { ring.into_iter().map(|place| place.0).collect() };
    let polygon = |rings: Vec<Vec<Place>>| -> Option<Polygon> {
        // Without its outer ring a hole is nothing.
        rings.first().filter(|outer| outer.len() >= FEWEST)?;
        Some(rings.into_iter().filter(|ring| ring.len() >= FEWEST).map(ring).collect())
    };
    polygons.into_iter().filter_map(polygon).collect()
}

fn is_on_earth([lon, lat]: Position) -> bool {
    (-360.0..=360.0).contains(&lon) && (-90.0..=90.0).contains(&lat)
}

/// A position, whose height above the sea is passed over.
struct Place(Position);

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Numbers;
        impl<'de> Visitor<'de> for Numbers {
            type Value = Place;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("two numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Place, A::Error> {
                let mut next = || {
                    numbers.next_element::<f64>()?.ok_or_else(|| A::Error::custom("two numbers"))
                };
                let place = [next()?, next()?];
                while numbers.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Place(place))
            }
        }
        from.deserialize_seq(Numbers)
    }
}
