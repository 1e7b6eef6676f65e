//! Which periods do the days and months in a column stand for: `2001-12-19`, `12/31/2021`, `2020.01`?

use std::collections::BTreeMap;

use crate::model::period::Period;
use crate::read::opened::days::{Day, of_text};

/// The periods that the different texts of a column name, where nearly all are days and no two lie in one period; none where
/// they are something else, or nobody can say which number is the month.
pub fn of_days(texts: &[&str]) -> Option<Vec<Option<Period>>> {
    let days = days(texts)?;
    let known: Vec<Day> = days.iter().flatten().copied().collect();
    let periods = periods_of(&known);
    let mut by_period: BTreeMap<Period, Day> = BTreeMap::new();
    let is_one = |(period, day): (&Option<Period>, &Day)| {
        period.is_none_or(|period| by_period.insert(period, *day).is_none_or(|other| other == *day))
    };
    if known.len() * 10 < texts.len() * 9 || !periods.iter().zip(&known).all(is_one) {
        return None;
    }
    let mut periods = periods.into_iter();
    Some(days.into_iter().map(|day| day.and_then(|_| periods.next().flatten())).collect())
}

/// The periods that days stand for: those that begin or end on them, as the days lie apart.
pub fn periods_of(days: &[Day]) -> Vec<Option<Period>> {
    let all = |is: fn(&Day) -> bool| !days.is_empty() && days.iter().all(is);
    let are_years = all(|(_, month, day)| (*month, *day) == (1, 1))
        || all(|(_, month, day)| (*month, *day) == (12, 31));
    let is_end = |(_, month, day): &Day| matches!((*month, *day), (3 | 12, 31) | (6 | 9, 30));
    let are_quarters = !are_years && days.len() > 1 && days.iter().all(is_end);
    let period = |(year, month, _): &Day| match (are_years, are_quarters) {
        (true, _) => Some(Period::year(*year)),
        (_, true) => format!("{year}-Q{}", month / 3).parse().ok(),
        _ => format!("{year}-{month:02}").parse().ok(),
    };
    days.iter().map(period).collect()
}

/// The periods of texts that are years and months and nothing else: `2020.01`.
pub fn of_months(texts: &[&str]) -> Option<Vec<Option<Period>>> {
    const FEWEST: usize = 3;
    let month = |text: &&str| {
        let (year, month) = text.split_once('.').filter(|(year, _)| year.len() == 4)?;
        let month = month.parse::<u8>().ok().filter(|_| month.len() == 2)?;
        let year = year.parse::<u16>().ok().filter(|year| (1900..2100).contains(year))?;
        (1..=12).contains(&month).then(|| format!("{year}-{month:02}").parse().ok())
    };
    texts
        .iter()
        .map(month)
        .collect::<Option<Vec<Option<Period>>>>()
        .filter(|_| texts.len() >= FEWEST)
}

/// The days of texts, all with the day before the month or all behind it.
fn days(texts: &[&str]) -> Option<Vec<Option<Day>>> {
    let swapped = |text: &str| {
        let mut parts = text.splitn(3, ['/', '-', '.']);
        let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
        (first.len() < 3).then(|| format!("{second}/{first}/{rest}"))
    };
    let day_first: Vec<Option<Day>> = texts.iter().map(|text| of_text(text)).collect();
    let month_first: Vec<Option<Day>> = texts
        .iter()
        .zip(&day_first)
        .map(|(text, day)| swapped(text).map_or(*day, |text| of_text(&text)))
        .collect();
    let count = |days: &[Option<Day>]| days.iter().flatten().count();
    match count(&day_first).cmp(&count(&month_first)) {
        std::cmp::Ordering::Less => Some(month_first),
        std::cmp::Ordering::Greater => Some(day_first),
        std::cmp::Ordering::Equal => (day_first == month_first).then_some(day_first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: Option<Vec<Option<Period>>>, expected: &str) {
        let texts = found.map(|periods| {
            let texts = periods.iter().map(|one| one.map_or("?".to_owned(), |one| one.to_string()));
            texts.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(texts.as_deref().unwrap_or("none"), expected);
    }

    #[test]
    fn days_stand_for_their_months_or_years() {
        check(of_days(&["19/12/2001", "16/01/2002"]), "2001-12 2002-01");
        check(of_days(&["12/19/2001", "01/16/2002"]), "2001-12 2002-01");
        check(of_days(&["2000-04-01", "2001-04-01"]), "2000-04 2001-04");
        check(of_days(&["2021-12-31", "2022-12-31"]), "2021 2022");
        // Nobody can say which is the month.
        check(of_days(&["03/04/2001", "05/06/2002"]), "none");
        // Two days of one month are not told apart by it.
        check(of_days(&["19/12/2001", "20/12/2001"]), "none");
        check(of_days(&["Huế", "Vinh"]), "none");
    }

    #[test]
    fn years_with_months_behind_a_point_are_no_scores() {
        check(of_months(&["2020.01", "2020.02", "2020.12"]), "2020-01 2020-02 2020-12");
        check(of_months(&["2020.01", "2020.13", "2020.12"]), "none");
        check(of_months(&["2020.01", "20.5", "2020.12"]), "none");
    }
}
