//! Which part of a year do the names of months make?

/// Their names, in order.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The quarter, the half or the nine months that two months and a year name: `April-June 2020`.
pub fn months(parts: &[String]) -> Option<String> {
    let [first, last, year] = parts else { return None };
    let place = |name: &String| {
        let name = name.to_lowercase();
        MONTHS.iter().position(|month| name.len() > 2 && month.starts_with(&name))
    };
    let part = match (place(first)?, place(last)?) {
        (0, 2) => "Q1",
        (3, 5) => "Q2",
        (6, 8) => "Q3",
        (9, 11) => "Q4",
        (0, 5) => "H1",
        (6, 11) => "H2",
        (0, 8) => "9M",
        _ => return None,
    };
    Some(format!("{year}-{part}"))
}
