//! The borders of the provinces, for maps: geoBoundaries' topology with fewer points, as GeoJSON in degrees.
//!
//! The file is a topology: a border that two provinces share is one line (an arc) in it. Each arc is simplified by
//! itself, its two ends staying where they are, so that neighbours keep one border, without gaps. The provinces are
//! those of 2008 to mid-2025; those that came about since are pieced together of them by whoever draws them.
//!
//! Hoàng Sa and Trường Sa lie apart, each a feature of its own with `inset`: [`islands`].

mod islands;

use std::collections::BTreeMap;

use geo::{LineString, SimplifyVwPreserve};
use serde_json::{Value, json};
use topojson::{TopoJson, to_geojson};

use super::fault::Fault;
use super::output::Output;
use super::table::Published;
use super::units::Units;
use super::units::lifetimes::BEFORE_DAY;
use islands::ARCHIPELAGOES;

/// The file of the borders.
pub const PATH: &str = "boundaries/provinces.geojson";
/// The published topology.
pub const FILE: &str = "boundaries/geoBoundaries-VNM-ADM1_simplified.topojson";

/// The level whose units have their borders in the file.
pub const LEVEL: &str = "province";

/// A point is left out where it spans less than this with its neighbours: some 2 km². Measure: square degrees.
const LEAST_TRIANGLE: f64 = 0.0002;

/// Thousandths of a degree, about 100 m, are kept.
const DECIMALS: f64 = 1000.0;

/// The district of islands that the topology holds apart from its province.
const CON_DAO: (&str, &str) = ("Côn Đảo", "Bà Rịa - Vũng Tàu");

type Position = [f64; 2];
/// An outer ring, then the holes in it.
type Polygon = Vec<Vec<Position>>;

/// Writes the file.
pub fn write(published: &Published, units: &Units, output: &mut Output) -> Result<(), Fault> {
    let mut features = Vec::new();
    for (code, (name, polygons)) in provinces(published, units)? {
        features.push(json!({
            "type": "Feature",
            "properties": { "unit": code, "name": name },
            "geometry": { "type": "MultiPolygon", "coordinates": polygons },
        }));
    }
    for islands in &ARCHIPELAGOES {
        let unit =
            units.named(islands.province, BEFORE_DAY).ok_or_else(|| unknown(islands.province))?;
        let places: Vec<Position> = islands.islets.iter().map(|(_, place)| *place).collect();
        features.push(json!({
            "type": "Feature",
            "properties": { "unit": unit.id, "inset": islands.name, "inset_en": islands.name_en },
            "geometry": { "type": "MultiPoint", "coordinates": places },
        }));
    }
    let lines: Vec<String> = features.iter().map(Value::to_string).collect();
    let text =
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n"));
    output.files.insert(PATH.to_owned(), text.into_bytes());
    Ok(())
}

/// The polygons of each province, by its identity, with its name.
fn provinces(
    published: &Published,
    units: &Units,
) -> Result<BTreeMap<String, (String, Vec<Polygon>)>, Fault> {
    let mut found: BTreeMap<String, (String, Vec<Polygon>)> = BTreeMap::new();
    for feature in simplified(&published.text(FILE)?)? {
        let name = feature["properties"]["shapeName"].as_str().unwrap_or_default().trim();
        let province = if name == CON_DAO.0 { CON_DAO.1 } else { name };
        let unit = units.named(province, BEFORE_DAY).ok_or_else(|| unknown(name))?;
        let polygons = polygons(&feature["geometry"]).ok_or_else(|| {
            Fault::of_file(&Published::name(FILE), name, "a polygon, or several of them")
        })?;
        let (_, known) =
            found.entry(unit.id.clone()).or_insert_with(|| (unit.name.clone(), Vec::new()));
        known.extend(polygons.iter().filter_map(kept));
    }
    let missing = units.list.iter().filter(|unit| unit.lives_on(BEFORE_DAY));
    match missing.into_iter().find(|unit| !found.contains_key(&unit.id)) {
        Some(unit) => {
            Err(Fault::of_file(&Published::name(FILE), "", &format!("a shape of {}", unit.name)))
        }
        None => Ok(found),
    }
}

fn unknown(name: &str) -> Fault {
    Fault::of_file(&Published::name(FILE), name, "the name of a province before July 2025")
}

/// The features of the topology, their arcs simplified.
fn simplified(text: &str) -> Result<Vec<Value>, Fault> {
    let broken = |error: &dyn std::fmt::Display| {
        Fault::of_file(&Published::name(FILE), error, "a topology as TopoJSON has it")
    };
    let read: TopoJson = text.parse().map_err(|error: topojson::Error| broken(&error))?;
    let TopoJson::Topology(mut topology) = read else { return Err(broken(&"a geometry")) };
    let transform = topology.transform.take().ok_or_else(|| broken(&"no transform"))?;
    let ([sx, sy], [tx, ty]) = match (transform.scale.as_slice(), transform.translate.as_slice()) {
        ([sx, sy], [tx, ty]) => ([*sx, *sy], [*tx, *ty]),
        _ => return Err(broken(&"a transform of other dimensions")),
    };
    for arc in &mut topology.arcs {
        // Each position but the first is written as its distance from the one before.
        let places = arc.iter().scan((0.0, 0.0), |(x, y), position| {
            *x += position.first()?;
            *y += position.get(1)?;
            Some((*x * sx + tx, *y * sy + ty))
        });
        let line = LineString::from(places.collect::<Vec<(f64, f64)>>());
        let line = line.simplify_vw_preserve(LEAST_TRIANGLE);
        *arc = line.0.iter().map(|place| vec![place.x, place.y]).collect();
    }
    let name = topology.objects.first().map(|object| object.name.clone());
    let name = name.ok_or_else(|| broken(&"no object"))?;
    let collection = to_geojson(&topology, &name).map_err(|error| broken(&error))?;
    let collection = serde_json::to_value(&collection).map_err(|error| broken(&error))?;
    collection["features"].as_array().cloned().ok_or_else(|| broken(&"no features"))
}

/// The polygons of a geometry; `None` where it is another one.
fn polygons(geometry: &Value) -> Option<Vec<Polygon>> {
    let coordinates = geometry["coordinates"].clone();
    match geometry["type"].as_str()? {
        "Polygon" => serde_json::from_value(coordinates).ok().map(|one| vec![one]),
        "MultiPolygon" => serde_json::from_value(coordinates).ok(),
        _ => None,
    }
}

/// A polygon in rounded degrees; `None` where too little is left of it, or it is an islet of an inset.
fn kept(polygon: &Polygon) -> Option<Polygon> {
    let round = |degrees: f64| (degrees * DECIMALS).round() / DECIMALS;
    let ring = |ring: &Vec<Position>| {
        let mut ring: Vec<Position> =
            ring.iter().map(|[lon, lat]| [round(*lon), round(*lat)]).collect();
        ring.dedup();
        ring
    };
    let mut rings = polygon.iter().map(ring).filter(|ring| ring.len() >= 4);
    let outer = rings.next()?;
    let is_islet =
        outer.first().is_some_and(|place| ARCHIPELAGOES.iter().any(|one| one.holds(*place)));
    (!is_islet).then(|| std::iter::once(outer).chain(rings).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{output, published, units};
    use super::*;

    fn shipped() -> Value {
        serde_json::from_slice(&output().files[PATH]).unwrap()
    }

    /// The borders of each province as lines between neighbouring points, in one direction.
    fn borders() -> BTreeMap<String, Vec<[Position; 2]>> {
        let of = |polygons: &Vec<Polygon>| {
            let rings = polygons.iter().flatten();
            rings.flat_map(|ring| ring.windows(2).map(|pair| [pair[0], pair[1]])).collect()
        };
        let found = provinces(&published(), units()).unwrap();
        found.iter().map(|(code, (_, polygons))| (code.clone(), of(polygons))).collect()
    }

    #[test]
    fn each_of_the_63_provinces_has_its_shape_and_con_dao_belongs_to_one() {
        let found = provinces(&published(), units()).unwrap();
        assert_eq!(found.len(), 63);
        let (name, polygons) = &found["77"];
        assert_eq!((name.as_str(), polygons.len()), ("Bà Rịa - Vũng Tàu", 2));
    }

    #[test]
    fn neighbours_share_every_point_of_their_border() {
        let borders = borders();
        let reversed = |[from, to]: [Position; 2]| [to, from];
        let shared = |one: &str, other: &str| {
            let other: Vec<[Position; 2]> = borders[other].iter().copied().map(reversed).collect();
            borders[one].iter().filter(|line| other.contains(line)).count()
        };
        // Lào Cai and Lai Châu, Hà Nội and Hòa Bình, Đà Nẵng and Quảng Nam.
        for (one, other) in [("10", "12"), ("01", "17"), ("48", "49")] {
            assert!(shared(one, other) > 5, "{one} {other}: {}", shared(one, other));
        }
    }

    #[test]
    fn the_archipelagoes_belong_to_their_provinces_and_lie_in_insets_alone() {
        let shipped = shipped();
        let features = shipped["features"].as_array().unwrap();
        let insets: Vec<(&str, &str)> = features
            .iter()
            .filter_map(|feature| {
                let properties = &feature["properties"];
                Some((properties["inset"].as_str()?, properties["unit"].as_str()?))
            })
            .collect();
        assert_eq!(insets, [("Hoàng Sa", "48"), ("Trường Sa", "56")]);
        for (_, polygons) in provinces(&published(), units()).unwrap().values() {
            let mut outer = polygons.iter().flatten().flatten();
            assert!(outer.all(|[lon, _]| *lon < 110.0));
        }
    }
}
