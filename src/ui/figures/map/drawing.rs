//! What a map draws: the shapes and tiles of the units with their classes, and what is said of those it cannot draw.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::centre::centre;
use crate::analysis::classes::{Classes, Rule, classes};
use crate::analysis::ranking::Ranking;
use crate::analysis::territory::{Territories, Territory, territories};
use crate::analysis::tiling::{Tiling, tiling};
use crate::charts::map::islands::Islands;
use crate::charts::map::{Area, Map};
use crate::charts::tiles::{Tile, Tiles};
use crate::charts::tones::Paint;
use crate::format;
use crate::model::boundaries::{Boundaries, Inset, Polygon, Position};
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::in_view::InView;
use crate::words::labels::SharedLabels;
use crate::words::map::labels::MapLabels;
use crate::words::map::sentences::{self, Former, OnTheMap};
use crate::words::results;

/// What a map is of.
pub struct Of<'a> {
    /// The index and the node.
    pub view: &'a InView,
    /// The table.
    pub edition: &'a Edition,
    /// Its order.
    pub ranking: &'a Ranking,
    /// The shapes.
    pub borders: &'a Arc<Boundaries>,
    /// What its colours say.
    pub rule: Rule,
}

/// A map, ready to be drawn at any width.
pub struct Drawing {
    /// With borders.
    pub map: Map,
    /// With tiles, where there are not too many.
    pub tiles: Option<Tiles>,
    /// The classes.
    pub classes: Classes,
    /// What is drawn otherwise, or not at all.
    pub told: Vec<String>,
    /// What a hatching says.
    hatching: &'static str,
    /// The listed units that are hatched, and the shapes the table does not list. Measure: units.
    without_class: (usize, usize),
}

impl Drawing {
    /// The map of a ranking.
    pub fn of(of: &Of<'_>, language: Language) -> Self {
        let Of { view, ranking, borders, rule, .. } = of;
        let max = view.publication.max(&view.index, view.domain.as_ref(), of.edition.period);
        let classes = classes(ranking, *rule, max);
        let units = &view.publication.units;
        // In the order in which a reader walks: the best first, who has no rank last.
        let ranked = ranking.rows.iter().map(|row| row.unit);
        let listed: Vec<UnitIdx> =
            ranked.chain(ranking.not_ranked.iter().map(|(unit, _)| *unit)).collect();
        let found = territories(units, borders, &listed);
        let making = Making { of, classes: &classes, found: &found, language };
        let walked: Vec<&Territory> =
            listed.iter().filter_map(|unit| making.territory(*unit)).collect();
        let map = Map {
            areas: walked.iter().map(|territory| making.area(territory)).collect(),
            unlisted: found.unlisted.iter().map(|unit| borders.shape(*unit).to_vec()).collect(),
            islands: making
                .insets()
                .into_iter()
                .map(|(inset, unit)| making.islands(inset, unit))
                .collect(),
        };
        let tiles = making.tiles(&walked);
        let is_province = of.edition.level(units).is_some_and(|level| level.id() == "province");
        let former = if is_province { Former::Provinces } else { Former::Units };
        let on = OnTheMap {
            missing: &ranking.not_ranked,
            territories: &found,
            strays: borders.strays,
            former,
        };
        let told = sentences::on_the_map(&on, |unit| view.name(unit, language), language);
        let hatched = map.areas.iter().filter(|area| area.paint == Paint::NotPublished).count();
        let without_class = (hatched, found.unlisted.len());
        let hatching = sentences::hatched(&ranking.not_ranked, language).map_or("", |(why, _)| why);
        Self { map, tiles, classes, told, hatching, without_class }
    }

    /// What each colour stands for, with how many units it has.
    pub fn legend(&self, language: Language) -> Legend {
        let words = MapLabels::of(language);
        let key = |paint: Paint, name: &str, count: usize| {
            Key::new(Sign::Filling(paint), sentences::counted(name, count, language))
        };
        let classes = self.classes.list.iter().map(|class| {
            key(Paint::Tone(class.tone), &sentences::class(class, language), class.units.len())
        });
        let (hatched, unlisted) = self.without_class;
        let hatched = (hatched > 0).then(|| key(Paint::NotPublished, self.hatching, hatched));
        let unlisted = (unlisted > 0).then(|| key(Paint::Unlisted, words.unlisted, unlisted));
        let keys = classes.chain(hatched).chain(unlisted).collect();
        Legend::Signs(SharedLabels::of(language).legend, keys)
    }
}

/// The parts of a map under way.
struct Making<'a> {
    of: &'a Of<'a>,
    classes: &'a Classes,
    found: &'a Territories,
    language: Language,
}

impl<'a> Making<'a> {
    fn territory(&self, unit: UnitIdx) -> Option<&'a Territory> {
        let place = self.found.drawn.binary_search_by_key(&unit, |one| one.unit).ok()?;
        self.found.drawn.get(place)
    }

    fn paint(&self, unit: UnitIdx) -> Paint {
        let class = self.classes.of(unit).and_then(|place| self.classes.list.get(place));
        class.map_or(Paint::NotPublished, |class| Paint::Tone(class.tone))
    }

    fn is_chosen(&self, unit: UnitIdx) -> bool {
        let code = &self.of.view.publication.units.get(unit).code;
        use_address().selection.with(|selection| selection.units.contains(code))
    }

    fn spoken(&self, unit: UnitIdx) -> String {
        let Of { view, ranking, .. } = self.of;
        let name = view.name(unit, self.language);
        let Some(row) = ranking.find(unit) else {
            return match ranking.missing(unit) {
                Some(why) => format!("{name}: {}", results::missing(why, self.language)),
                None => name,
            };
        };
        let decimals = ranking.decimals(view.decimals(view.domain.as_ref()));
        let mut text =
            format!("{name}: {}", format::number(row.score.points(), decimals, self.language));
        if let Some(told) = results::told(ranking, row, self.language) {
            text.push_str(&format!(", {told}"));
        }
        let class = self.classes.of(unit).and_then(|place| self.classes.list.get(place));
        match class {
            Some(class) => {
                let class = sentences::class(class, self.language);
                sentences::spoken(&text, &class, self.language)
            }
            None => text,
        }
    }

    fn polygons(&self, territory: &Territory) -> Vec<Polygon> {
        let parts = territory.parts.iter();
        parts.flat_map(|part| self.of.borders.shape(*part).iter().cloned()).collect()
    }

    fn area(&self, territory: &Territory) -> Area {
        let unit = territory.unit;
        Area {
            unit,
            polygons: self.polygons(territory),
            paint: self.paint(unit),
            spoken: self.spoken(unit),
            chosen: self.is_chosen(unit),
        }
    }

    /// The insets of the level, each with the unit whose land its own is now; none where that is not on the map.
    fn insets(&self) -> Vec<(&'a Inset, UnitIdx)> {
        let owner = |inset: &Inset| {
            let drawn = self.found.drawn.iter();
            drawn.filter(|one| one.parts.contains(&inset.unit)).map(|one| one.unit).next()
        };
        let insets = self.of.borders.insets.iter();
        insets.filter_map(|inset| Some((inset, owner(inset)?))).collect()
    }

    fn islands(&self, inset: &Inset, unit: UnitIdx) -> Islands {
        Islands {
            unit,
            name: inset.name.text(self.language).to_owned(),
            belongs_to: sentences::belongs_to(&self.of.view.name(unit, self.language)),
            islets: inset.islets.clone(),
            paint: self.paint(unit),
        }
    }

    fn tiles(&self, walked: &[&Territory]) -> Option<Tiles> {
        let centres = walked.iter().filter_map(|territory| {
            Some((territory.unit, centre(self.of.borders, &territory.parts)?))
        });
        let centres: Vec<(UnitIdx, Position)> = centres.collect();
        let insets = self.insets();
        let beside: Vec<Position> =
            insets.iter().filter_map(|(inset, _)| inset.islets.first().copied()).collect();
        let Tiling { tiles, beside, .. } = tiling(&centres, &beside)?;
        let at = |unit: UnitIdx| {
            let place = tiles.binary_search_by_key(&unit, |tile| tile.unit).ok()?;
            tiles.get(place).map(|tile| (tile.column, tile.row))
        };
        let units = walked.iter().filter_map(|territory| {
            let unit = territory.unit;
            Some(self.tile(unit, at(unit)?, self.of.view.name(unit, self.language)))
        });
        let islands = insets.iter().zip(beside).map(|((inset, unit), at)| Tile {
            chosen: false,
            ..self.tile(*unit, at, inset.name.text(self.language).to_owned())
        });
        Some(Tiles { units: units.collect(), islands: islands.collect() })
    }

    fn tile(&self, unit: UnitIdx, at: (usize, usize), name: String) -> Tile {
        Tile {
            unit,
            at,
            name,
            paint: self.paint(unit),
            spoken: self.spoken(unit),
            chosen: self.is_chosen(unit),
        }
    }
}
