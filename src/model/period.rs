//! The time a figure speaks of: a year, a part of one, or several.

use std::fmt;
use std::str::FromStr;

use super::date::Date;

/// A reporting period. Ordered by its last day, a shorter one before a longer one that ends with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    year: u16,
    part: Part,
}

/// The part of the year a period covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The whole year: `2024`.
    Year,
    /// Quarter 1 to 4: `2024-Q1`.
    Quarter(u8),
    /// The first or the second half: `2024-H1`.
    Half(u8),
    /// The first nine months: `2024-9M`.
    NineMonths,
    /// Several whole years, from this one on: `2011/2020`.
    YearsFrom(u16),
}

impl Period {
    /// The whole of a year.
    pub fn year(year: u16) -> Self {
        Self { year, part: Part::Year }
    }

    /// The calendar year the period lies in; of several, the last.
    pub fn calendar_year(self) -> u16 {
        self.year
    }

    /// The part of the year it covers.
    pub fn part(self) -> Part {
        self.part
    }

    /// First and last month, 1 to 12.
    fn months(self) -> (u8, u8) {
        match self.part {
            Part::Year | Part::YearsFrom(_) => (1, 12),
            Part::Quarter(quarter) => (quarter * 3 - 2, quarter * 3),
            Part::Half(half) => (half * 6 - 5, half * 6),
            Part::NineMonths => (1, 9),
        }
    }

    fn first_year(self) -> u16 {
        match self.part {
            Part::YearsFrom(first) => first,
            _ => self.year,
        }
    }

    /// Whether the period begins no later than `day` and does not end before it: it contains the day.
    pub fn contains(self, day: Date) -> bool {
        !self.is_after(day) && !self.is_before(day)
    }

    /// Whether all of the period lies after `day`.
    pub fn is_after(self, day: Date) -> bool {
        (self.first_year(), self.months().0) > (day.year(), day.month())
    }

    /// Whether all of the period lies before `day`.
    pub fn is_before(self, day: Date) -> bool {
        (self.year, self.months().1) < (day.year(), day.month())
    }

    fn key(self) -> (u16, u8, std::cmp::Reverse<(u16, u8)>) {
        let (first, last) = self.months();
        // A quarter that ends with the year comes before the year: it was published first.
        (self.year, last, std::cmp::Reverse((self.first_year(), first)))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// The text names no period; the five spellings are `2024`, `2024-Q1`, `2024-H1`, `2024-9M`, `2011/2020`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Some((first, last)) = text.split_once('/') {
            let (first, last): (Self, Self) = (first.parse()?, last.parse()?);
            let years = first.part == Part::Year && last.part == Part::Year;
            return if years && first.year < last.year {
                Ok(Self { year: last.year, part: Part::YearsFrom(first.year) })
            } else {
                Err(NotAPeriod)
            };
        }
        let (year, part) = match text.split_once('-') {
            None => (text, Part::Year),
            Some((year, "9M")) => (year, Part::NineMonths),
            Some((year, part)) => {
                let number = part.get(1..).and_then(|number| number.parse().ok());
                match (part.get(..1), number) {
                    (Some("Q"), Some(quarter @ 1..=4)) => (year, Part::Quarter(quarter)),
                    (Some("H"), Some(half @ 1..=2)) => (year, Part::Half(half)),
                    _ => return Err(NotAPeriod),
                }
            }
        };
        let plain = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year: u16 = year.parse().map_err(|_| NotAPeriod)?;
        if plain && (1900..2200).contains(&year) {
            Ok(Self { year, part })
        } else {
            Err(NotAPeriod)
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Year => write!(f, "{}", self.year),
            Part::Quarter(quarter) => write!(f, "{}-Q{quarter}", self.year),
            Part::Half(half) => write!(f, "{}-H{half}", self.year),
            Part::NineMonths => write!(f, "{}-9M", self.year),
            Part::YearsFrom(first) => write!(f, "{first}/{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_written_as_it_is_read() {
        for text in ["2024", "2024-Q1", "2024-Q4", "2024-H2", "2024-9M", "2011/2020"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "",
            "24",
            "20245",
            "2024-Q5",
            "2024-H3",
            "2024-q1",
            "năm 2024",
            "+024",
            "0000",
            "2020/2011",
            "2011/2020-Q1",
            "2011/",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn periods_are_ordered_by_their_end() {
        let mut periods: Vec<Period> =
            ["2025", "2011/2024", "2024", "2024-9M", "2024-Q4", "2024-H1", "2024-Q1", "2024-Q2"]
                .iter()
                .map(|text| text.parse().unwrap())
                .collect();
        periods.sort_unstable();
        let written: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(
            written,
            ["2024-Q1", "2024-Q2", "2024-H1", "2024-9M", "2024-Q4", "2024", "2011/2024", "2025"]
        );
    }

    #[test]
    fn several_years_contain_every_one_of_them() {
        let decade: Period = "2011/2020".parse().unwrap();
        assert!(decade.contains("2015-03-31".parse().unwrap()));
        assert!(decade.is_after("2010-12-31".parse().unwrap()));
        assert!(decade.is_before("2021-01-01".parse().unwrap()));
    }

    #[test]
    fn a_period_knows_whether_a_day_lies_before_in_or_after_it() {
        let half: Period = "2025-H1".parse().unwrap();
        assert!(half.contains("2025-06-30".parse().unwrap()));
        assert!(half.is_before("2025-07-01".parse().unwrap()));
        assert!(half.is_after("2024-12-31".parse().unwrap()));
    }
}
