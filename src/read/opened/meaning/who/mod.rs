//! Which units the application knows do the names of a table mean?
//!
//! A name is looked for as it stands, then without the word for its kind, then without spaces and with the letters
//! that documents confuse, then as an abbreviation. What fits several units of one level is decided by the others of
//! the table (their province, the time they lived in) or not at all: a name is never placed by chance.

mod forms;

use std::collections::{BTreeMap, BTreeSet};

use super::vocabulary::folded;
use super::words::Table;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::model::spelling::words;
use crate::model::spellings::Spellings;
use crate::model::unit::{UnitIdx, Units};
use crate::read::opened::turns::{Turns, at_once};
use forms::{BEHIND, Strictness, abbreviations, joined, loose, without_kind, without_mark};

/// The units the application knows, by what they may be called.
pub struct Known<'a> {
    /// The units.
    pub units: &'a Units,
    /// By how near a spelling is, from the nearest.
    by_name: [Table<String, Vec<UnitIdx>>; 4],
}

/// The units a name may mean, by how near it is to theirs.
pub type Candidates = Vec<(usize, Vec<UnitIdx>)>;

/// How near a spelling is.
const AS_IT_STANDS: usize = 0;
const WITHOUT_KIND: usize = 1;
const LOOSE: usize = 2;
const SHORT: usize = 3;

impl<'a> Known<'a> {
    /// Folds the names of all units once.
    pub fn new(units: &'a Units, spellings: &Spellings) -> Self {
        at_once(Self::in_turns(units, spellings, &Turns::whole()))
    }

    /// The same a piece at a time.
    pub async fn in_turns(units: &'a Units, spellings: &Spellings, turns: &Turns) -> Self {
        let mut known = Self { units, by_name: Default::default() };
        for (place, unit) in units.iter() {
            turns.spend(50).await;
            let names = [Some(&unit.name.vi), unit.name.en.as_ref()].into_iter().flatten();
            for name in names.chain(&unit.aliases).chain(spellings.of(place)) {
                let taken = words(name);
                let (_, short) = without_kind(&taken, Strictness::Marked);
                known.add(AS_IT_STANDS, joined(&taken, " "), place);
                known.add(WITHOUT_KIND, joined(short, " "), place);
                known.add(LOOSE, loose(short), place);
                // Only provinces are abbreviated: of thousands of other names, several have the same letters.
                if unit.level.id() == "province" {
                    abbreviations(short).into_iter().for_each(|text| known.add(SHORT, text, place));
                }
            }
        }
        known
    }

    fn add(&mut self, nearness: usize, text: String, place: UnitIdx) {
        let list = self.by_name[nearness].entry(text).or_default();
        if !list.contains(&place) {
            list.push(place);
        }
    }

    /// The units a name may mean, and how near it is to theirs.
    pub fn candidates(&self, name: &str) -> Candidates {
        if self.by_name[AS_IT_STANDS].is_empty() {
            return Candidates::new();
        }
        let mut taken = words(without_mark(name));
        while taken.len() > 1
            && taken.last().is_some_and(|last| BEHIND.contains(&last.bare.as_str()))
        {
            taken.pop();
        }
        let (levels, marked) = without_kind(&taken, Strictness::Marked);
        let (_, bare) = without_kind(&taken, Strictness::Bare);
        let tries = [
            (AS_IT_STANDS, joined(&taken, " ")),
            (WITHOUT_KIND, joined(marked, " ")),
            (WITHOUT_KIND, joined(bare, " ")),
            (LOOSE, loose(marked)),
            (SHORT, joined(&taken, "")),
            (SHORT, joined(marked, "")),
            (LOOSE, loose(bare)),
        ];
        let fits = |place: &&UnitIdx| {
            levels.is_empty() || levels.contains(&self.units.get(**place).level.id())
        };
        let hits =
            tries.into_iter().filter(|(_, text)| !text.is_empty()).filter_map(|(near, text)| {
                let found = self.by_name[near].get(&text)?.iter().filter(fits).copied();
                let found: Vec<UnitIdx> = found.collect();
                (!found.is_empty()).then_some((near, found))
            });
        hits.collect()
    }

    /// How many of these names some unit has.
    pub fn fraction<'n>(&self, names: impl Iterator<Item = &'n str>) -> f64 {
        let (mut of, mut found) = (0.0, 0.0);
        for name in names {
            of += 1.0;
            found += f64::from(u8::from(!self.candidates(name).is_empty()));
        }
        if of > 0.0 { found / of } else { 0.0 }
    }

    /// The unit each of these names means, with what it stands under in the table and whom it may mean; none where too few
    /// are known for the others to be no chance.
    pub fn place(
        &self,
        names: &[(&str, Option<&str>)],
        found: &[&Candidates],
        when: Option<Period>,
        level: Option<&Level>,
    ) -> Vec<Option<UnitIdx>> {
        let Some(level) = self.level(found, level) else { return vec![None; names.len()] };
        let of_level = |places: &[UnitIdx]| -> Vec<UnitIdx> {
            let own = places.iter().filter(|place| self.units.get(**place).level == level);
            own.copied().filter(|place| !self.units.is_summary(*place)).collect()
        };
        // The nearest spelling at that level counts, whatever units of other levels are called.
        let nearest = |hits: &&Candidates| {
            let own = hits.iter().map(|(near, places)| (*near, of_level(places)));
            own.filter(|(_, places)| !places.is_empty())
                .min_by_key(|(near, _)| *near)
                .unwrap_or_default()
        };
        let mut left: Vec<(usize, Vec<UnitIdx>)> = found.iter().map(nearest).collect();
        self.keep_those_living(&mut left, when);
        self.keep_those_of_one_parent(&mut left, names);
        let mut placed: Vec<Option<UnitIdx>> = left
            .iter()
            .map(|(_, places)| if let [only] = places[..] { Some(only) } else { None })
            .collect();
        // Two names of one unit: the nearer one is its own, of two as near neither.
        let mut times: Table<UnitIdx, usize> = Table::default();
        placed.iter().flatten().for_each(|unit| *times.entry(*unit).or_default() += 1);
        let is_alone = |unit: &UnitIdx| times.get(unit).is_none_or(|times| *times < 2);
        let mut by_unit: BTreeMap<UnitIdx, BTreeSet<(usize, String)>> = BTreeMap::new();
        for (place, (name, _)) in names.iter().enumerate() {
            if let Some(unit) = placed[place].filter(|unit| !is_alone(unit)) {
                by_unit.entry(unit).or_default().insert((left[place].0, folded(name)));
            }
        }
        for (place, (name, _)) in names.iter().enumerate() {
            let Some(unit) = placed[place].filter(|unit| !is_alone(unit)) else { continue };
            let Some(spellings) = by_unit.get(&unit).filter(|all| all.len() > 1) else { continue };
            let own = (left[place].0, folded(name));
            let nearest = spellings.iter().filter(|(near, _)| *near == own.0).count();
            if spellings.first() != Some(&own) || nearest > 1 {
                placed[place] = None;
            }
        }
        placed
    }

    /// The level most of the names have.
    fn level(&self, found: &[&Candidates], wanted: Option<&Level>) -> Option<Level> {
        let mut counts: BTreeMap<&Level, usize> = BTreeMap::new();
        for hits in found {
            let levels: BTreeSet<&Level> = hits
                .iter()
                .flat_map(|(_, places)| places)
                .map(|place| &self.units.get(*place).level)
                .collect();
            levels.into_iter().for_each(|level| *counts.entry(level).or_default() += 1);
        }
        if let Some(wanted) = wanted {
            return counts.contains_key(wanted).then(|| wanted.clone());
        }
        let mut levels: Vec<Level> = counts.keys().copied().cloned().collect();
        self.units.levels.sort(&mut levels);
        // Of as many, the highest.
        let best =
            levels.into_iter().rev().max_by_key(|level| counts.get(level).copied().unwrap_or(0))?;
        let count = counts.get(&best).copied().unwrap_or(0);
        let enough = match found.len() {
            0 => false,
            few @ 1..=4 => count == few,
            many => count * 2 >= many || (count >= 20 && count * 3 >= many),
        };
        enough.then_some(best)
    }

    /// Of units of one name that lived one after the other: those that lived when most of the others did.
    fn keep_those_living(&self, left: &mut [(usize, Vec<UnitIdx>)], when: Option<Period>) {
        let ended = |place: &UnitIdx| self.units.get(*place).to.is_some();
        let began = |place: &UnitIdx| self.units.get(*place).from.is_some();
        let count = |is_out: &dyn Fn(&UnitIdx) -> bool| {
            left.iter().filter(|(_, places)| places.iter().any(|place| !is_out(place))).count()
        };
        // Names that units of the time before, and of the time after, have.
        let (before, after) = (count(&began), count(&ended));
        let of_level = left
            .iter()
            .flat_map(|(_, places)| places)
            .next()
            .map(|place| &self.units.get(*place).level);
        let of_level = self.units.iter().filter(|(_, unit)| Some(&unit.level) == of_level);
        let all_later =
            of_level.filter(|(place, _)| !ended(place) && !self.units.is_summary(*place)).count();
        // A table of all units of today is of today, whatever years its figures are of.
        let is_later = if after == left.len() && after == all_later && before < after {
            true
        } else {
            let alive = |when: Period, is_out: &dyn Fn(&UnitIdx) -> bool| {
                let of = left.iter().flat_map(|(_, places)| places).filter(|place| !is_out(place));
                of.filter(|place| self.units.get(**place).exists_in(when)).count()
            };
            let by_time = when.map(|when| alive(when, &began).cmp(&alive(when, &ended)));
            match by_time {
                Some(order) if order.is_ne() => order.is_lt(),
                _ => before < after,
            }
        };
        // `Huế` of a year in which it was still called Thừa Thiên Huế.
        for (_, places) in left.iter_mut().filter(|_| !is_later) {
            let [only] = places[..] else { continue };
            let lived =
                |place: UnitIdx| when.is_some_and(|when| self.units.get(place).exists_in(when));
            if when.is_some()
                && !lived(only)
                && let [before] = self.units.predecessors(only)[..]
                && lived(before)
            {
                *places = vec![before];
            }
        }
        for (_, places) in left.iter_mut().filter(|(_, places)| places.len() > 1) {
            let kept = places.iter().copied();
            let kept: Vec<UnitIdx> = match is_later {
                true => kept.filter(|place| !ended(place)).collect(),
                false => kept.filter(|place| !began(place)).collect(),
            };
            if !kept.is_empty() {
                *places = kept;
            }
        }
    }

    /// Of units of one name in several provinces: that of the province named beside it, or of most of the others.
    fn keep_those_of_one_parent(
        &self,
        left: &mut [(usize, Vec<UnitIdx>)],
        names: &[(&str, Option<&str>)],
    ) {
        let mut counts: BTreeMap<UnitIdx, usize> = BTreeMap::new();
        for (_, places) in left.iter() {
            let parents: BTreeSet<UnitIdx> =
                places.iter().filter_map(|place| self.units.parent(*place)).collect();
            parents.into_iter().for_each(|parent| *counts.entry(parent).or_default() += 1);
        }
        let most = counts.iter().max_by_key(|(_, count)| **count).map(|(parent, _)| *parent);
        let is_common =
            most.and_then(|most| counts.get(&most)).is_some_and(|count| count * 2 >= left.len());
        for ((_, places), (_, group)) in left.iter_mut().zip(names) {
            if places.len() < 2 && group.is_none() {
                continue;
            }
            let hits = group.map_or(Vec::new(), |group| self.candidates(group));
            let above: Vec<UnitIdx> = hits.into_iter().flat_map(|(_, above)| above).collect();
            let under = |parents: &[UnitIdx]| -> Vec<UnitIdx> {
                let is_under = |place: &&UnitIdx| {
                    self.units.above(**place).iter().any(|up| parents.contains(up))
                };
                places.iter().filter(is_under).copied().collect()
            };
            let mut kept = under(&above);
            if kept.is_empty() && places.len() > 1 && is_common {
                kept = most.map_or(Vec::new(), |most| under(&[most]));
            }
            if !kept.is_empty() {
                *places = kept;
            }
        }
    }
}

#[cfg(test)]
mod tests;
