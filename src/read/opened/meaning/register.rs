//! Units, domains and periods of one or several tables, each once.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{Node, Who};
use super::vocabulary::folded;
use super::words::Table;
use crate::model::domain::DomainId;
use crate::model::language::Name;
use crate::model::unit::{UnitCode, Units};

/// The units met so far.
#[derive(Default)]
pub struct UnitList {
    /// In the order met.
    pub list: Vec<Who>,
    by_key: Table<String, u32>,
    codes: BTreeSet<UnitCode>,
}

impl UnitList {
    /// The place of a unit by what tells it from others; `make` describes one that is new.
    pub fn place(
        &mut self,
        key: String,
        make: impl FnOnce(&mut BTreeSet<UnitCode>) -> Option<Who>,
    ) -> Option<u32> {
        if let Some(place) = self.by_key.get(&key) {
            return Some(*place);
        }
        let who = make(&mut self.codes)?;
        let place = u32::try_from(self.list.len()).ok()?;
        self.list.push(who);
        self.by_key.insert(key, place);
        Some(place)
    }
}

/// A code nobody else has: of the table, or made of a name.
pub fn code(
    wanted: Option<&str>,
    name: &str,
    taken: &mut BTreeSet<UnitCode>,
    known: &Units,
) -> Option<UnitCode> {
    let own = wanted.and_then(UnitCode::new).filter(|code| !taken.contains(code));
    let code = own.or_else(|| {
        let slug = slug(name, 32);
        let slug = if slug.is_empty() { "unit".to_owned() } else { slug };
        let free = |code: &UnitCode| !taken.contains(code) && known.find(code.as_str()).is_none();
        let tries = std::iter::once(slug.clone()).chain((2..).map(|n: u32| format!("{slug}-{n}")));
        tries.take(1_000_000).filter_map(|text| UnitCode::new(&text)).find(free)
    })?;
    taken.insert(code.clone());
    Some(code)
}

/// A text as it may stand in a code: small letters and digits, `-` between words, at most so many characters.
pub fn slug(text: &str, most: usize) -> String {
    let ascii: String =
        folded(text).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let mut slug = ascii.split_whitespace().collect::<Vec<_>>().join("-");
    slug.truncate(most);
    slug.trim_end_matches('-').to_owned()
}

/// The domains met so far, by their names from above.
#[derive(Default)]
pub struct NodeList {
    /// In the order met, each behind the one it belongs to.
    pub list: Vec<Node>,
    by_path: BTreeMap<Vec<String>, u32>,
}

impl NodeList {
    /// The place of a domain, new or known; `None` for the total.
    pub fn place(&mut self, path: &[String], other: Option<&str>) -> Option<u32> {
        let (name, above) = path.split_last()?;
        let key: Vec<String> = path.iter().map(|text| spelled(text)).collect();
        if let Some(place) = self.by_path.get(&key) {
            return Some(*place);
        }
        let parent = self.place(above, None).and_then(|place| usize::try_from(place).ok());
        let id = self.id(name, parent)?;
        let place = u32::try_from(self.list.len()).ok()?;
        let name = Name::bilingual(name.clone(), other.unwrap_or_default());
        self.list.push(Node { id, parent, name, max: None, best: None });
        self.by_path.insert(key, place);
        Some(place)
    }

    /// The header itself where it is a code, else a number in the order of the table.
    fn id(&self, name: &str, parent: Option<usize>) -> Option<DomainId> {
        let is_free = |id: &DomainId| {
            let same = |node: &Node| node.id.as_str().eq_ignore_ascii_case(id.as_str());
            !self.list.iter().any(same)
                && !matches!(
                    id.as_str().to_ascii_lowercase().as_str(),
                    "total" | "unit" | "period" | "stage"
                )
        };
        let is_code = name.len() <= 12 && name.bytes().any(|byte| byte.is_ascii_digit());
        let own = DomainId::new(name).filter(|_| is_code).filter(|id| is_free(id));
        own.or_else(|| {
            let above = parent
                .and_then(|parent| self.list.get(parent))
                .map_or("D".to_owned(), |node| format!("{}.", node.id));
            let first = self.list.iter().filter(|node| node.parent == parent).count() + 1;
            (first..first + 100_000)
                .filter_map(|n| DomainId::new(&format!("{above}{n}")))
                .find(is_free)
        })
    }

    /// Puts domains under those they add up to, each behind its own, and says where every one has gone.
    pub fn arrange(&mut self, parts: &BTreeMap<u32, u32>) -> Vec<u32> {
        let at = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
        for (part, whole) in parts {
            if part != whole
                && self.list.get(at(*whole)).is_some_and(|whole| whole.parent.is_none())
                && let Some(node) = self.list.get_mut(at(*part))
            {
                node.parent = Some(at(*whole));
            }
        }
        let mut order: Vec<usize> = Vec::new();
        let mut next: Vec<usize> =
            (0..self.list.len()).rev().filter(|place| self.list[*place].parent.is_none()).collect();
        while let Some(place) = next.pop() {
            order.push(place);
            let children =
                (0..self.list.len()).rev().filter(|child| self.list[*child].parent == Some(place));
            next.extend(children);
        }
        let mut moved = vec![0u32; self.list.len()];
        for (to, from) in order.iter().enumerate() {
            moved[*from] = u32::try_from(to).unwrap_or(u32::MAX);
        }
        let list: Vec<Node> =
            order.iter().filter_map(|from| self.list.get(*from).cloned()).collect();
        self.list = list;
        for node in &mut self.list {
            node.parent = node.parent.and_then(|parent| moved.get(parent)).map(|place| at(*place));
        }
        moved
    }
}

/// A header as it is compared between tables: with its marks, in small letters.
fn spelled(text: &str) -> String {
    let words = crate::model::spelling::words(text);
    words.iter().map(|word| format!("{}{}", word.letters, word.tones)).collect::<Vec<_>>().join(" ")
}
