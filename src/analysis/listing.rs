//! Which units of a ranking does a reader want to see, and in what order?

use super::change::Change;
use super::rank::Ranked;
use super::ranking::Ranking;
use super::search::Hit;
use crate::model::index::Best;
use crate::model::level::Level;
use crate::model::order::Order;
use crate::model::publication::Publication;
use crate::model::unit::{UnitCode, UnitIdx, Units};

/// What the units that are listed must have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// A level.
    pub level: Option<Level>,
    /// A unit they lie in, any number of levels below.
    pub parent: Option<UnitCode>,
    /// A text in a name or at the start of a code.
    pub query: String,
}

impl Wanted {
    /// Whether a text is looked for, which needs the folded names.
    pub fn is_search(&self) -> bool {
        !self.query.trim().is_empty()
    }
}

/// What is wanted, taken apart once for a publication.
pub struct Filter<'a> {
    units: &'a Units,
    level: Option<Level>,
    /// `Some(None)`: a parent nobody knows, below which nothing stands.
    parent: Option<Option<UnitIdx>>,
    /// Whether each unit fits the text, by its place in the table; `None` where no text is looked for.
    fits: Option<Vec<bool>>,
}

impl<'a> Filter<'a> {
    /// For the units that could be listed; `found` is what fits the text among all units, `None` where none is looked
    /// for or that is not known yet.
    pub fn new(
        publication: &'a Publication,
        found: Option<&[Hit]>,
        wanted: &Wanted,
        listed: &[UnitIdx],
    ) -> Self {
        let units = &publication.units;
        let mut filter = Self {
            units,
            level: wanted.level.clone(),
            parent: wanted.parent.as_ref().map(|parent| units.find(parent.as_str())),
            fits: None,
        };
        filter.fits = found.map(|found| filter.fitting(found, listed));
        filter
    }

    /// Which units fit a text. One typed with marks means only units that carry these very marks, where some of those
    /// listed do.
    fn fitting(&self, found: &[Hit], listed: &[UnitIdx]) -> Vec<bool> {
        let mut marked = vec![false; self.units.len()];
        for hit in found.iter().filter(|hit| !hit.fit.is_unmarked) {
            marked[hit.entry] = true;
        }
        if listed.iter().any(|unit| marked[unit.place()] && self.passes(*unit)) {
            return marked;
        }
        let mut fits = vec![false; self.units.len()];
        found.iter().for_each(|hit| fits[hit.entry] = true);
        fits
    }

    /// Whether a unit passes.
    pub fn passes(&self, unit: UnitIdx) -> bool {
        let level = self.level.as_ref().is_none_or(|level| self.units.get(unit).level == *level);
        let below = |parent: Option<UnitIdx>| {
            parent.is_some_and(|parent| self.units.above(unit).contains(&parent))
        };
        level
            && self.parent.is_none_or(below)
            && self.fits.as_ref().is_none_or(|fits| fits.get(unit.place()) == Some(&true))
    }
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The lowest, or A.
    Rising,
    /// The highest.
    Falling,
}

/// What units are put in order by.
pub enum By<'a> {
    /// The ranking itself; falling is best first.
    Rank,
    /// The place of every unit's name in the dictionary, by its place in the table of units.
    Name(&'a [usize]),
    /// The change of a unit: places moved, then points.
    Change(&'a dyn Fn(UnitIdx) -> Option<Change>),
    /// The score in another node; falling is best first.
    Node(&'a Ranking),
}

/// The ranked units that pass, in order. What is missing comes last in both directions; equal ones keep the order of
/// their ranks.
pub fn listed(
    ranking: &Ranking,
    filter: &Filter<'_>,
    by: &By<'_>,
    direction: Direction,
) -> Vec<Ranked> {
    let mut rows: Vec<Ranked> =
        ranking.rows.iter().filter(|row| filter.passes(row.unit)).cloned().collect();
    match by {
        By::Rank if direction == Direction::Rising => rows.reverse(),
        By::Rank => {}
        By::Name(places) => {
            sort(&mut rows, direction, &|unit| Some((*places.get(unit.place())? as f64, 0.0)));
        }
        By::Change(of) => {
            let moved = |unit| of(unit).map(|change| (change.places as f64, change.score));
            sort(&mut rows, direction, &moved);
        }
        By::Node(node) => {
            // Falling is best first, as in the ranking itself.
            let sign = if node.best == Best::Lowest { -1.0 } else { 1.0 };
            let score = |unit| node.find(unit).map(|row| (sign * row.score.points(), 0.0));
            sort(&mut rows, direction, &score);
        }
    }
    rows
}

/// By a number, and where it is the same by a second one; what is missing last. Each is looked up once.
fn sort(rows: &mut Vec<Ranked>, direction: Direction, key: &dyn Fn(UnitIdx) -> Option<(f64, f64)>) {
    let signed = |number: f64| {
        // What is added makes one zero of the two that floating numbers have.
        0.0 + if direction == Direction::Rising { number } else { -number }
    };
    let keyed = |row: Ranked| match key(row.unit) {
        Some((first, second)) => (signed(first), signed(second), row),
        None => (f64::INFINITY, 0.0, row),
    };
    let mut keyed: Vec<(f64, f64, Ranked)> = std::mem::take(rows).into_iter().map(keyed).collect();
    keyed.arrange_by(|one, next| one.0.total_cmp(&next.0).then(one.1.total_cmp(&next.1)));
    rows.extend(keyed.into_iter().map(|(_, _, row)| row));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::ranking::ranking;
    use crate::analysis::search::hits;
    use crate::analysis::search::names::Names;
    use crate::analysis::search::query::Query;
    use crate::model::among::Among;
    use crate::model::spellings::Spellings;

    /// The codes that are listed of a table, in order.
    fn check(wanted: Wanted, by: &By<'_>, direction: Direction, expected: &str) {
        let publication = example::publication("");
        let table = "unit total\nA 50\nB 70\nC 50\nD -";
        let edition = example::edition(&publication, "2020", table);
        let ranking = ranking(Best::Highest, &edition, None);
        let names = Names::of(&publication.units, &Spellings::default());
        let found = wanted.is_search().then(|| hits(&names, &Query::new(&wanted.query)));
        let filter = Filter::new(&publication, found.as_deref(), &wanted, &edition.units);
        let rows = listed(&ranking, &filter, by, direction);
        let codes: Vec<&str> =
            rows.iter().map(|row| publication.units.get(row.unit).code.as_str()).collect();
        assert_eq!(codes.join(" "), expected);
    }

    #[test]
    fn the_best_come_first_and_whoever_has_no_score_is_not_listed() {
        check(Wanted::default(), &By::Rank, Direction::Falling, "B A C");
        check(Wanted::default(), &By::Rank, Direction::Rising, "C A B");
    }

    #[test]
    fn names_come_in_the_order_of_the_dictionary_and_equal_ones_in_that_of_their_ranks() {
        let (order, equal) = ([2, 1, 0, 3], [0, 0, 0, 0]);
        check(Wanted::default(), &By::Name(&order), Direction::Rising, "C B A");
        check(Wanted::default(), &By::Name(&equal), Direction::Rising, "B A C");
    }

    #[test]
    fn whoever_has_no_change_comes_last_in_both_directions() {
        let publication = example::publication("");
        let moved = publication.units.find("A");
        let change = |unit: UnitIdx| {
            let period = "2019".parse().unwrap();
            (Some(unit) == moved).then_some(Change {
                since: period,
                score: 1.0,
                scores: (1.0, 2.0),
                places: 2,
                ranks: (1, 1),
                of: (Among::all(3), Among::all(3)),
                caution: None,
            })
        };
        check(Wanted::default(), &By::Change(&change), Direction::Falling, "A B C");
        check(Wanted::default(), &By::Change(&change), Direction::Rising, "A B C");
    }

    #[test]
    fn a_text_narrows_the_list_and_a_parent_nobody_knows_empties_it() {
        let search = Wanted { query: " b ".to_owned(), ..Wanted::default() };
        check(search, &By::Rank, Direction::Falling, "B");
        let nowhere = Wanted { parent: UnitCode::new("nowhere"), ..Wanted::default() };
        check(nowhere, &By::Rank, Direction::Falling, "");
    }
}
