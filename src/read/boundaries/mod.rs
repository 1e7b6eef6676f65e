//! The shapes of units, from any publisher's GeoJSON (RFC 7946): a collection of features, each a polygon or several.
//!
//! A feature belongs to the unit its property `unit` names by code; without one, to the unit that its `code`, or its
//! `name` and `parent`, tell from all others. A feature with `inset` is the islands of a unit, as points, that are shown
//! in a box of that name. A fault costs the feature it is in. Nothing of a file is trusted: its size, its depth and the
//! places in it are bounded.

mod geometry;
mod joining;
mod properties;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::feature_fault::{FeatureFault, Wrong};
use super::particulars::JsonFault;
use super::problem::{Fault, Problem, quoted};
use super::records::looks_like;
use super::resources;
use crate::model::boundaries::{Boundaries, Inset, Position};
use crate::model::language::Name;
use crate::model::unit::Units;
use geometry::{Found, geometry};
use joining::Joining;
use properties::written;

/// The name of the resources in the descriptor.
pub const TABLE: &str = "boundaries";

/// A file of more than this is not read. Measure: bytes.
const MOST_BYTES: usize = 64 << 20;

/// Features past so many places are not read: no map shows more. Measure: places.
const MOST_PLACES: usize = 3_000_000;

/// The whole file; its features are read one by one.
#[derive(Deserialize)]
struct Collection {
    features: Vec<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Option<Map<String, Value>>,
    geometry: Option<Box<RawValue>>,
}

/// A file that has arrived, in the course of being read.
pub struct Reading {
    file: String,
    features: Vec<Box<RawValue>>,
    next: usize,
    places: usize,
    joining: Joining,
}

impl Reading {
    /// No feature read yet; `None` where the file is no collection of features.
    pub fn begin(
        units: &Units,
        file: &str,
        bytes: &[u8],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        match features(bytes) {
            Ok(features) => {
                let (file, joining) = (file.to_owned(), Joining::among(units));
                Some(Self { file, features, next: 0, places: 0, joining })
            }
            Err((fault, line)) => {
                problems.push(Problem { line, ..Problem::new(file, None, None, fault) });
                None
            }
        }
    }

    /// Reads at most so many features more; whether none is left.
    pub fn step(
        &mut self,
        units: &Units,
        boundaries: &mut Boundaries,
        most: usize,
        problems: &mut Vec<Problem>,
    ) -> bool {
        let upto = self.features.len().min(self.next.saturating_add(most));
        for place in self.next..upto {
            let Some(text) = self.features.get_mut(place).map(std::mem::take) else { break };
            let (name, read) = self.feature(units, boundaries, text.get());
            if let Err(wrong) = read {
                let is_stray = wrong.is_about_the_unit();
                boundaries.strays += usize::from(is_stray);
                let fault = FeatureFault { feature: place + 1, name, wrong };
                let fault = Fault::Feature(Box::new(fault));
                problems.push(Problem::new(&self.file, None, None, fault));
            }
        }
        self.next = upto;
        upto == self.features.len()
    }

    /// The name a feature goes by, and what is wrong with it.
    fn feature(
        &mut self,
        units: &Units,
        boundaries: &mut Boundaries,
        text: &str,
    ) -> (Option<String>, Result<(), Wrong>) {
        let Ok(feature) = serde_json::from_str::<Feature>(text) else {
            return (None, Err(Wrong::NoFeature));
        };
        let properties = feature.properties.unwrap_or_default();
        let name = ["name", "unit", "code"].iter().find_map(|key| written(&properties, key));
        let read = self.joining.unit(units, &properties).and_then(|unit| {
            let text = feature.geometry.as_ref().map_or("null", |geometry| geometry.get());
            let inset = written(&properties, "inset");
            let found = geometry(text)?;
            self.places += found.places();
            if self.places > MOST_PLACES {
                return Err(Wrong::TooMuch);
            }
            match (found, inset) {
                (Found::Polygons(polygons), None) => boundaries.add(unit, polygons),
                (found, Some(vi)) => {
                    let name =
                        Name::bilingual(vi, written(&properties, "inset_en").unwrap_or_default());
                    boundaries.insets.push(Inset { unit, name, islets: islets(found) });
                }
                (Found::Points(_), None) => return Err(Wrong::Geometry("Point".to_owned())),
            }
            Ok(())
        });
        (name.map(|name| quoted(&name)), read)
    }
}

/// Where the islands of an inset lie: its points, or a point in each of its polygons.
fn islets(found: Found) -> Vec<Position> {
    match found {
        Found::Points(points) => points,
        Found::Polygons(polygons) => {
            polygons.iter().filter_map(|polygon| polygon.first()?.first().copied()).collect()
        }
    }
}

fn features(bytes: &[u8]) -> Result<Vec<Box<RawValue>>, (Fault, Option<u64>)> {
    if bytes.len() > MOST_BYTES {
        let mega = bytes.len() >> 20;
        return Err((
            Fault::BadJson(JsonFault::TooLarge { megabytes: mega, most: MOST_BYTES >> 20 }),
            None,
        ));
    }
    if let Some(fault) = looks_like(bytes).or(bytes.is_empty().then_some(Fault::Empty)) {
        return Err((fault, None));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| (Fault::NotUtf8(None), None))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str::<Collection>(text) {
        Ok(collection) => Ok(collection.features),
        Err(error) => {
            let (fault, line) = match resources::fault(text, &error) {
                // Another kind of JSON is named by what it says it is.
                (JsonFault::NoResources, line) => {
                    (JsonFault::NoFeatures { found: kind(text) }, line)
                }
                known => known,
            };
            Err((Fault::BadJson(fault), Some(line)))
        }
    }
}

/// What a JSON text says it is: `Topology`.
fn kind(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Kind {
        #[serde(rename = "type")]
        kind: String,
    }
    serde_json::from_str::<Kind>(text).ok().map(|found| quoted(&found.kind))
}

#[cfg(test)]
mod tests;
