//! A calendar day, for the lifetimes of units.

use std::fmt;
use std::str::FromStr;

/// A day, ordered by time. Written `2025-07-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// 1 January 1970: where a clock cannot be read.
    pub fn first() -> Self {
        Self { year: 1970, month: 1, day: 1 }
    }

    /// The day after: the first day of what follows.
    pub fn day_after(self) -> Self {
        let Self { year, month, day } = self;
        let days = [(year, month, day + 1), (year, month + 1, 1), (year + 1, 1, 1)];
        days.into_iter().find_map(|(year, month, day)| Self::new(year, month, day)).unwrap_or(self)
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// The text is not a day written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-').map(|part| part.parse::<u16>().map_err(|_| NotADate));
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotADate);
        };
        let small = |value: u16| u8::try_from(value).map_err(|_| NotADate);
        Self::new(year?, small(month?)?, small(day?)?).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_the_calendar_lacks_is_refused() {
        assert_eq!("2025-02-29".parse::<Date>(), Err(NotADate));
        assert_eq!("2025-13-01".parse::<Date>(), Err(NotADate));
        assert_eq!("1/7/2025".parse::<Date>(), Err(NotADate));
        assert!("2024-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn a_month_and_a_year_go_on_with_the_next() {
        let after = |day: &str| day.parse::<Date>().unwrap().day_after().to_string();
        assert_eq!(after("2025-06-30"), "2025-07-01");
        assert_eq!(after("2024-02-28"), "2024-02-29");
        assert_eq!(after("2024-12-31"), "2025-01-01");
    }

    #[test]
    fn a_day_is_written_as_it_is_read() {
        assert_eq!("2025-07-01".parse::<Date>().unwrap().to_string(), "2025-07-01");
    }
}
