//! The level of a unit: data, not a fixed list. Some levels are known by name; a package may name any other.

use std::fmt;
use std::sync::Arc;

use super::language::Name;

/// What kind of unit it is, as far as ranks go: a rank is made among units of one level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(Arc<str>);

/// The levels known by name, from above, each with other spellings of it in tables.
const KNOWN: [(&str, &[&str]); 20] = [
    ("country", &["nước", "quốc gia", "nation"]),
    ("region", &["vùng", "khu vực"]),
    ("state", &["bang"]),
    ("ministry", &["bộ"]),
    ("province", &["tỉnh", "tỉnh, thành phố", "cấp tỉnh"]),
    ("county", &["hạt"]),
    ("city", &["thành phố"]),
    ("municipality", &["đô thị"]),
    ("department", &["sở", "ban", "ngành", "sở, ban, ngành"]),
    ("agency", &["cơ quan"]),
    ("local authority", &["local_authority", "local-authority", "chính quyền địa phương"]),
    ("district", &["huyện", "quận", "thị xã", "huyện, quận, thị xã", "cấp huyện"]),
    ("commune", &["xã", "phường", "thị trấn", "đặc khu", "xã, phường, thị trấn", "cấp xã"]),
    ("ward", &[]),
    ("village", &["thôn", "bản", "làng"]),
    ("university", &["đại học", "trường đại học"]),
    ("school", &["trường", "trường học"]),
    ("hospital", &["bệnh viện"]),
    ("enterprise", &["doanh nghiệp", "company"]),
    ("unit", &["đơn vị"]),
];

/// The longest word for a level. Measure: characters.
const LONGEST: usize = 60;

impl Level {
    /// The level a word names: one known by name in any of its spellings, any other as written. `None` for what is no
    /// word: blank, very long, or with characters nobody sees.
    pub fn new(word: &str) -> Option<Self> {
        let word = word.trim();
        let is_word = !word.is_empty()
            && word.chars().count() <= LONGEST
            && !word.chars().any(|letter| {
                letter.is_control() || matches!(letter, '~' | '\u{202a}'..='\u{202e}')
            });
        let lower = word.to_lowercase();
        let known = KNOWN
            .iter()
            .find(|(id, spellings)| *id == lower || spellings.contains(&lower.as_str()));
        is_word.then(|| Self(known.map_or(word, |(id, _)| id).into()))
    }

    /// The level of an id known by name.
    #[cfg(test)]
    pub fn known(id: &str) -> Self {
        Self(id.into())
    }

    /// The word in tables and addresses.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// Its place among the levels known by name, from above; `None` for any other.
    fn place(&self) -> Option<usize> {
        KNOWN.iter().position(|(id, _)| *id == self.id())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A level the package itself names.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    level: Level,
    name: Name,
    order: Option<usize>,
}

/// The levels of a publication: those it names itself, and those its units have.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    named: Vec<Named>,
    /// In the order in which the units first have them.
    at_hand: Vec<Level>,
}

impl Levels {
    /// Names a level; whether it had no name yet.
    pub fn name(&mut self, level: Level, name: Name, order: Option<usize>) -> bool {
        let new = self.of(&level).is_none();
        if new {
            self.named.push(Named { level, name, order });
        }
        new
    }

    /// What the package calls a level; `None` when it does not name it.
    pub fn of(&self, level: &Level) -> Option<&Name> {
        self.named.iter().find(|named| named.level == *level).map(|named| &named.name)
    }

    /// Whether nobody has a name for a level: neither the package nor the application.
    pub fn is_nameless(&self, level: &Level) -> bool {
        level.place().is_none() && self.of(level).is_none()
    }

    /// Whether no unit has a level yet.
    pub fn is_new(&self, level: &Level) -> bool {
        !self.at_hand.contains(level)
    }

    /// Notes that a unit has a level. Gives back the one kept for all of its units.
    pub(super) fn note(&mut self, level: Level) -> Level {
        if let Some(known) = self.at_hand.iter().rev().find(|known| **known == level) {
            return known.clone();
        }
        self.at_hand.push(level.clone());
        level
    }

    /// The levels the units have, from above.
    pub fn at_hand(&self) -> Vec<Level> {
        let mut levels = self.at_hand.clone();
        self.sort(&mut levels);
        levels
    }

    /// Puts levels in order, from above: as the package orders them, then as they are known, then as they came.
    pub fn sort(&self, levels: &mut [Level]) {
        // A handful: each is moved down to its place.
        for end in 1..levels.len() {
            let mut at = end;
            while at > 0 && self.key(&levels[at]) < self.key(&levels[at - 1]) {
                levels.swap(at, at - 1);
                at -= 1;
            }
        }
    }

    /// What levels are put in order by.
    fn key(&self, level: &Level) -> [usize; 4] {
        let named = self.named.iter().position(|named| named.level == *level);
        let order = named.and_then(|place| self.named[place].order);
        let came = self.at_hand.iter().position(|known| known == level);
        [order, level.place(), named, came].map(|place| place.unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(word: &str) -> Option<String> {
        Level::new(word).map(|level| level.id().to_owned())
    }

    #[test]
    fn a_level_known_by_name_is_read_in_its_spellings_and_any_other_as_written() {
        for spelling in ["province", " Province ", "tỉnh", "Tỉnh"] {
            assert_eq!(id(spelling).as_deref(), Some("province"), "{spelling}");
        }
        assert_eq!(id("LTLA").as_deref(), Some("LTLA"));
        assert_eq!(id("Khối cơ quan").as_deref(), Some("Khối cơ quan"));
    }

    #[test]
    fn what_nobody_could_read_names_no_level() {
        for bad in ["", " ", "a\u{0}b", "a\u{202e}b", "a~b", &"x".repeat(61)] {
            assert_eq!(id(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn levels_stand_as_the_package_orders_them_then_from_above() {
        let mut levels = Levels::default();
        assert!(levels.name(Level::known("block"), Name::new("Khối"), Some(1)));
        assert!(!levels.name(Level::known("block"), Name::new("Lại"), None));
        for word in ["commune", "odd", "province", "block", "commune"] {
            levels.note(Level::known(word));
        }
        let order: Vec<String> = levels.at_hand().iter().map(ToString::to_string).collect();
        assert_eq!(order, ["block", "province", "commune", "odd"]);
        assert!(levels.is_nameless(&Level::known("odd")));
        assert!(!levels.is_nameless(&Level::known("province")));
        assert!(!levels.is_nameless(&Level::known("block")));
    }
}
