//! The time a figure speaks of: a year, a part of one, or several.

pub mod spelling;
mod words;

use std::fmt;

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
    /// Month 1 to 12: `2024-03`.
    Month(u8),
    /// A fiscal year that is named after one year, its months not told: `FY2024`.
    FiscalYear,
    /// A fiscal or school year that begins in one year and ends in the next: `2022/2023`.
    SplitYear,
    /// Several whole years, from this one on: `2011/2020`; two of them: `2018..2019`.
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

    /// Whether both are as long as one another and cut the time alike: a quarter and a quarter, not a year and a half.
    pub fn is_as_long_as(self, other: Self) -> bool {
        let years = |period: Self| period.year - period.first_year();
        std::mem::discriminant(&self.part) == std::mem::discriminant(&other.part)
            && years(self) == years(other)
    }

    /// The last of these periods that comes before this one and is as long: what it is compared with.
    pub fn latest_before(self, periods: &[Self]) -> Option<Self> {
        let comes_before = |other: &&Self| **other < self && other.is_as_long_as(self);
        periods.iter().filter(comes_before).max().copied()
    }

    /// First and last month, 1 to 12, of the first and the last year. Split years are taken to begin in July, for their
    /// order: some begin in April, others in September.
    fn months(self) -> (u8, u8) {
        match self.part {
            Part::Year | Part::YearsFrom(_) | Part::FiscalYear => (1, 12),
            Part::Quarter(quarter) => (quarter * 3 - 2, quarter * 3),
            Part::Half(half) => (half * 6 - 5, half * 6),
            Part::NineMonths => (1, 9),
            Part::Month(month) => (month, month),
            Part::SplitYear => (7, 6),
        }
    }

    fn first_year(self) -> u16 {
        match self.part {
            Part::YearsFrom(first) => first,
            Part::SplitYear => self.year - 1,
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

    fn key(self) -> (u16, u8, std::cmp::Reverse<(u16, u8)>, bool) {
        let (first, last) = self.months();
        // A quarter that ends with the year comes before the year: it was published first.
        let begins = std::cmp::Reverse((self.first_year(), first));
        (self.year, last, begins, self.part == Part::Year)
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

/// As in addresses and in the names of files.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            Part::Year => write!(f, "{year}"),
            Part::Quarter(quarter) => write!(f, "{year}-Q{quarter}"),
            Part::Half(half) => write!(f, "{year}-H{half}"),
            Part::NineMonths => write!(f, "{year}-9M"),
            Part::Month(month) => write!(f, "{year}-{month:02}"),
            Part::FiscalYear => write!(f, "FY{year}"),
            Part::SplitYear => write!(f, "{}/{year}", self.first_year()),
            Part::YearsFrom(first) if first + 1 == year => write!(f, "{first}..{year}"),
            Part::YearsFrom(first) => write!(f, "{first}/{year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_written_as_it_is_read() {
        for text in [
            "2024",
            "2024-Q1",
            "2024-Q4",
            "2024-H2",
            "2024-9M",
            "2011/2020",
            "2024-03",
            "FY2024",
            "2022/2023",
            "2018..2019",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn periods_are_ordered_by_their_end() {
        let mut periods: Vec<Period> = [
            "2025",
            "2011/2024",
            "2024",
            "2024-9M",
            "2024-Q4",
            "2024-H1",
            "2024-Q1",
            "2024-Q2",
            "FY2024",
            "2024-03",
            "2024-12",
            "2023/2024",
            "2023",
            "2024/2025",
            "2024-01",
        ]
        .iter()
        .map(|text| text.parse().unwrap())
        .collect();
        periods.sort_unstable();
        let written: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(
            written.join(" "),
            "2023 2024-01 2024-03 2024-Q1 2024-Q2 2024-H1 2023/2024 2024-9M 2024-12 2024-Q4 FY2024 2024 2011/2024 \
             2024/2025 2025"
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

    #[test]
    fn only_periods_that_cut_the_time_alike_are_as_long_as_one_another() {
        let check = |one: &str, other: &str| {
            one.parse::<Period>().unwrap().is_as_long_as(other.parse().unwrap())
        };
        assert!(
            check("2024", "2022") && check("2024-Q1", "2023-Q4") && check("2022/23", "2023/24")
        );
        assert!(check("2011/2015", "2016/2020") && !check("2011/2015", "2016/2021"));
        assert!(
            !check("2024", "2023-H1") && !check("2024", "FY2024") && !check("2024", "2023/2024")
        );
    }
}
