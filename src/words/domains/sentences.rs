//! What the page of domains says of all units together.

use super::labels::DomainsLabels;
use crate::analysis::shades::Ground;
use crate::format;
use crate::model::language::Language;
use crate::words::form::sentence;
use crate::words::results;

/// In which domain all units together come closest to the maximum, and in which least; shares of it, from 0 to 1.
pub fn closest(best: (&str, f64), worst: (&str, f64), language: Language) -> String {
    let percent = |share: f64| format::percent(share, 0, language);
    let ((best, high), (worst, low)) = ((best.0, percent(best.1)), (worst.0, percent(worst.1)));
    sentence!(language;
        "Gần điểm tối đa nhất: “{best}” ({high}); xa nhất: “{worst}” ({low})",
        "Closest to the maximum: “{best}” ({high}); farthest: “{worst}” ({low})")
}

/// In which domains a low score is good, so that it is the darker.
pub fn low_is_good(names: Vec<String>, language: Language) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("“{name}”")).collect();
    let names = results::names(names, 7, language);
    sentence!(language;
        "Ở {names} điểm thấp là tốt: điểm càng thấp ô càng đậm.",
        "In {names} a low score is good: the lower, the darker.")
}

/// What the cells of all units and domains are, where their columns are measured so.
pub fn heat(grounds: &[Ground], language: Language) -> &'static str {
    let words = DomainsLabels::of(language);
    let some = |is: fn(&Ground) -> bool| grounds.iter().any(is);
    let is_spread = |ground: &Ground| matches!(ground, Ground::Spread(..));
    match some(is_spread) {
        true if grounds.iter().all(is_spread) => words.heat_all_spread,
        true => words.heat_spread,
        false if some(|ground| matches!(ground, Ground::Highest(_))) => words.heat_relative,
        false => words.heat_heading,
    }
}

/// Where a unit stands best and where worst among all, by its ranks: `Tây Ninh: hạng 1 ở “…”, hạng 52 trên 61 ở “…”`.
pub fn own(
    name: &str,
    (best, first): (&str, &str),
    worst: Option<(&str, &str)>,
    language: Language,
) -> String {
    match worst {
        None => sentence!(language;
            "{name}: hạng {first} ở “{best}”", "{name}: rank {first} in “{best}”"),
        Some((worst, last)) => sentence!(language;
            "{name}: hạng {first} ở “{best}”, hạng {last} ở “{worst}”",
            "{name}: rank {first} in “{best}”, rank {last} in “{worst}”"),
    }
}

/// What the strips show; `turned`: some run from high to low, because low is good.
pub fn strips(units: usize, turned: &[String], language: Language) -> String {
    let turned: Vec<String> = turned.iter().map(|name| format!("“{name}”")).collect();
    let turned = (!turned.is_empty()).then(|| {
        let names = results::names(turned, 4, language);
        sentence!(language;
            " Ở {names} điểm thấp là tốt, nên điểm thấp nằm bên phải.",
            " In {names} a low score is good, so it lies on the right.")
    });
    let turned = turned.unwrap_or_default();
    let units = format::places::count(units, language);
    sentence!(language;
        "Mỗi chấm là một trong {units} đơn vị, mỗi lĩnh vực có thang riêng; vạch đứng là trung vị.{turned}",
        "Each dot is one of {units} units, each domain has its own scale; the upright mark is the median.{turned}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_maximum_is_spoken_of_where_no_domain_has_one() {
        let (of_max, spread) = (Ground::Maximum(10.0), Ground::Spread(-1.0, 2.0));
        let said = |grounds: &[Ground]| heat(grounds, Language::En);
        assert!(!said(&[spread, spread]).contains("maximum"));
        assert!(said(&[spread, of_max]).contains("where there is none"));
        assert_eq!(said(&[of_max]), "per cent of the maximum");
    }
}
