//! The values of one index in one year without the names of the provinces: all a statistic of the country needs.

use std::collections::BTreeMap;

/// One index in one year.
pub struct Edition {
    /// The year.
    pub year: u16,
    /// One map a province: domain → index points; a domain that is not published is absent.
    pub provinces: Vec<BTreeMap<&'static str, f64>>,
}

impl Edition {
    /// The sums of one or several domains, from lowest to highest; a province with a part missing has no sum.
    pub fn sums(&self, domains: &[&str]) -> Vec<f64> {
        let sum = |values: &BTreeMap<&str, f64>| {
            domains.iter().map(|domain| values.get(domain)).sum::<Option<f64>>()
        };
        let mut sums: Vec<f64> = self.provinces.iter().filter_map(sum).collect();
        sums.sort_by(f64::total_cmp);
        sums
    }

    /// Whether any province has a value of the domain.
    pub fn publishes(&self, domain: &str) -> bool {
        self.provinces.iter().any(|values| values.contains_key(domain))
    }
}

/// The middle of sorted values; `None` when there are none.
pub fn median(sorted: &[f64]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((lower + upper) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_middle_values() {
        assert_eq!(median(&[1.0, 2.0, 4.0, 9.0]), Some(3.0));
        assert_eq!(median(&[1.0, 2.0, 9.0]), Some(2.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_sum_with_a_missing_part_is_missing() {
        let provinces =
            vec![BTreeMap::from([("a", 1.0), ("b", 2.0)]), BTreeMap::from([("a", 5.0)])];
        let edition = Edition { year: 2024, provinces };
        assert_eq!(edition.sums(&["a", "b"]), [3.0]);
        assert_eq!(edition.sums(&["a"]), [1.0, 5.0]);
    }
}
