//! Numbers a reader gives to some domains: `C01:5.25~C03:6`.
//!
//! Each is kept as it was typed, a decimal comma as a point, so that a field does not change under the reader's hands.

use crate::model::domain::DomainId;

/// The most domains one address has numbers for.
const MOST: usize = 40;

/// The most characters of a number.
const LONGEST: usize = 16;

/// Numbers for some domains, in the order they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts(Vec<(DomainId, String)>);

impl Amounts {
    /// What an address says; whatever is no number of a domain is passed over.
    pub fn parse(text: &str) -> Self {
        let mut amounts = Self::default();
        for (domain, number) in text.split('~').filter_map(|one| one.split_once(':')) {
            if let Some(domain) = DomainId::new(domain) {
                amounts.set(&domain, number);
            }
        }
        amounts
    }

    /// As in an address.
    pub fn print(&self) -> String {
        let one = |(domain, number): &(DomainId, String)| format!("{domain}:{number}");
        self.0.iter().map(one).collect::<Vec<_>>().join("~")
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of a domain as it was typed; blank where there is none.
    pub fn typed(&self, domain: &DomainId) -> &str {
        self.0.iter().find(|(known, _)| known == domain).map_or("", |(_, number)| number)
    }

    /// Gives a domain a number; what is none takes it away.
    pub fn set(&mut self, domain: &DomainId, typed: &str) {
        let number = typed.trim().replace(',', ".");
        let signs = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '-');
        let is_number = number.len() <= LONGEST
            && number.chars().all(signs)
            && number.parse::<f64>().is_ok_and(f64::is_finite);
        let place = self.0.iter().position(|(known, _)| known == domain);
        match (place, is_number) {
            (Some(place), true) => self.0[place].1 = number,
            (Some(place), false) => drop(self.0.remove(place)),
            (None, true) if self.0.len() < MOST => self.0.push((domain.clone(), number)),
            (None, _) => {}
        }
    }

    /// The numbers.
    pub fn numbers(&self) -> Vec<(DomainId, f64)> {
        let number =
            |(domain, number): &(DomainId, String)| Some((domain.clone(), number.parse().ok()?));
        self.0.iter().filter_map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(Amounts::parse(text).print(), expected, "{text}");
    }

    #[test]
    fn only_numbers_of_domains_are_kept() {
        check("C01:5,25~C03:-2", "C01:5.25~C03:-2");
        check("C01:~C03:x~:4~C 1:3~C05:1e9~C06", "");
        check("C01:1~C01:2", "C01:2");
        check("C01:NaN~C02:inf", "");
    }

    #[test]
    fn a_number_is_kept_as_typed_and_goes_with_its_text() {
        let domain = DomainId::new("C01").unwrap();
        let mut amounts = Amounts::default();
        amounts.set(&domain, "5,");
        assert_eq!(
            (amounts.typed(&domain), amounts.numbers()),
            ("5.", vec![(domain.clone(), 5.0)])
        );
        amounts.set(&domain, "");
        assert!(amounts.is_empty());
    }
}
