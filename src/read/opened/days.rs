//! Which day is a number that a spreadsheet counts days by, and which period do days in headers stand for?

/// A day: year, month, day of the month.
pub type Day = (u16, u8, u8);

/// The number of a day, from 1954 to 2064, in a spreadsheet that counts from 1900.
pub fn serial(text: &str) -> Option<u32> {
    let is_plain = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_plain)?;
    (20_000..60_000).contains(&number).then_some(number)
}

/// Whether days lie apart as those of a row of periods do.
pub fn are_steps(days: &[u32]) -> bool {
    let is_step =
        |two: &[u32]| matches!(two[0].abs_diff(two[1]), 28..=31 | 89..=92 | 181..=184 | 365..=366);
    days.len() > 1
        && days.windows(2).all(is_step)
        && (days.is_sorted() || days.is_sorted_by(|a, b| a > b))
}

/// The day a number stands for. After H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
pub fn of_serial(serial: u32) -> Option<Day> {
    // Day 0 is 30 December 1899; an era of 400 years begins on 1 March of the year 0.
    let days = i64::from(serial) - 25_569 + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month < 3);
    Some((u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

/// The day a text names: `31/12/2021`, `2021-12-31`, with a time behind it or not.
pub fn of_text(text: &str) -> Option<Day> {
    let date = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let [first, second, third] = parts[..] else { return None };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if ![first, second, third].into_iter().all(digits) {
        return None;
    }
    let (year, month, day) = if first.len() == 4 {
        (first, second, third)
    } else if third.len() == 4 {
        (third, second, first)
    } else {
        return None;
    };
    let day: Day = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let is_one =
        (1900..2100).contains(&day.0) && (1..=12).contains(&day.1) && (1..=31).contains(&day.2);
    is_one.then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_spreadsheet_is_its_day() {
        assert_eq!(of_serial(43_466), Some((2019, 1, 1)));
        assert_eq!(of_serial(44_561), Some((2021, 12, 31)));
        assert_eq!(of_serial(36_585), Some((2000, 2, 29)));
        assert!(are_steps(&[43_466, 43_831, 44_197]));
        assert!(!are_steps(&[43_466, 43_466]) && !are_steps(&[52_100, 31_877]));
        assert_eq!((serial("43466"), serial("4346"), serial("99999")), (Some(43_466), None, None));
    }

    #[test]
    fn a_day_is_written_from_either_end() {
        assert_eq!(of_text("31/12/2021"), Some((2021, 12, 31)));
        assert_eq!(of_text("2021-01-01 00:00:00"), Some((2021, 1, 1)));
        assert_eq!((of_text("12/2021"), of_text("1.5.3")), (None, None));
    }
}
