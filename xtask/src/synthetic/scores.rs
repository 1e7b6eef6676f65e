//! Scores that nobody published: thrown, the same in every run, and moving a little from year to year as real ones do.

/// Domains of every index.
pub const DOMAINS: usize = 9;

/// The most points of a domain.
pub const MAX_POINTS: usize = 10;

/// Hundredths of a point in one: scores have two decimals.
const HUNDREDTHS: i64 = 100;

/// How much a unit's domain is above or below the unit in a year, at most. Measure: hundredths of a point.
const SPREAD: u64 = 160;

/// How much a unit rises or falls in a year, at most. Measure: hundredths of a point.
const STEP: u64 = 30;

/// The scores of an index, a year after the other.
pub struct Thrown {
    state: u64,
    /// About where every unit stands. Measure: hundredths of a point.
    levels: Vec<i64>,
}

impl Thrown {
    /// Of so many units; another seed gives another index.
    pub fn new(seed: u64, units: usize) -> Self {
        let mut thrown = Self { state: seed, levels: Vec::new() };
        thrown.levels = (0..units).map(|_| 550 + thrown.around(SPREAD)).collect();
        thrown
    }

    /// The scores of the next year: of each unit, one for each domain.
    pub fn year(&mut self) -> Vec<Vec<String>> {
        (0..self.levels.len()).map(|unit| self.unit(unit)).collect()
    }

    fn unit(&mut self, unit: usize) -> Vec<String> {
        self.levels[unit] += self.around(STEP);
        let domain = |thrown: &mut Self| {
            let score = thrown.levels[unit] + thrown.around(SPREAD);
            let score = score.clamp(0, MAX_POINTS as i64 * HUNDREDTHS);
            format!("{}.{:02}", score / HUNDREDTHS, score % HUNDREDTHS)
        };
        (0..DOMAINS).map(|_| domain(self)).collect()
    }

    /// A whole number from −most to most.
    fn around(&mut self, most: u64) -> i64 {
        // SplitMix64, Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        (mixed % (2 * most + 1)) as i64 - most as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_scores_and_another_gives_others() {
        let first = |seed| Thrown::new(seed, 3).year();
        assert_eq!(first(1), first(1));
        assert_ne!(first(1), first(2));
    }

    #[test]
    fn every_score_is_one_a_domain_can_have() {
        let mut thrown = Thrown::new(1, 500);
        for scores in (0..20).flat_map(|_| thrown.year()) {
            assert_eq!(scores.len(), DOMAINS);
            for score in scores {
                let points: f64 = score.parse().unwrap();
                assert!((0.0..=MAX_POINTS as f64).contains(&points), "{score}");
            }
        }
    }
}
