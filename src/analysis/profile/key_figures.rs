//! Which few figures of a unit's documents say most?
//!
//! Of every row of a form the figure of its latest period: first those printed with a rank, then rates, both in the
//! order of the document; at most two rates of a domain, ten in all. Rates can be read without knowing the size of
//! the unit; counts cannot.

use std::collections::BTreeMap;

use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::form::{Indicator, IndicatorId, Kind};
use crate::model::observation::Observation;
use crate::model::unit::UnitIdx;

/// The most figures.
const MOST: usize = 10;
/// The most rates of one domain.
const MOST_OF_A_DOMAIN: usize = 2;

/// A row of a form with its figure.
pub type KeyFigure<'a> = (&'a Indicator, &'a Observation);

/// The figures that say most of a unit, without those that are `told` already.
pub fn key_figures<'a>(
    documents: &'a Documents,
    unit: UnitIdx,
    told: &[&Observation],
) -> Vec<KeyFigure<'a>> {
    let latest = latest(documents, unit);
    let found = documents.indicators.iter().filter_map(|row| Some((row, *latest.get(&row.id)?)));
    let (ranked, others): (Vec<KeyFigure>, Vec<KeyFigure>) = found
        .filter(|(_, figure)| !told.iter().any(|known| known.place == figure.place))
        .partition(|(_, figure)| figure.rank.is_some());
    let mut taken: BTreeMap<Option<&DomainId>, usize> = BTreeMap::new();
    let rates =
        others.into_iter().filter(|(row, _)| row.kind == Kind::Percent).filter(|(row, _)| {
            let count = taken.entry(row.domain.as_ref()).or_default();
            *count += 1;
            *count <= MOST_OF_A_DOMAIN
        });
    ranked.into_iter().chain(rates).take(MOST).collect()
}

/// The number of the latest period for every row; of one period the one that stands first.
fn latest(documents: &Documents, unit: UnitIdx) -> BTreeMap<&IndicatorId, &Observation> {
    let mut latest: BTreeMap<&IndicatorId, &Observation> = BTreeMap::new();
    let numbers = documents.observations.iter();
    for figure in numbers.filter(|figure| figure.unit == unit && figure.value.is_ok()) {
        let known = latest.entry(&figure.indicator).or_insert(figure);
        if figure.period > known.period {
            *known = figure;
        }
    }
    latest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::form::{FormId, Relation};
    use crate::model::language::Name;
    use crate::model::observation::PrintedRank;
    use crate::model::operator::Operator;
    use crate::model::period::Period;
    use crate::model::place::{Place, Row};
    use crate::model::source::SourceId;

    fn indicator(id: &str, kind: Kind, domain: Option<DomainId>) -> Indicator {
        Indicator {
            id: IndicatorId(id.to_owned()),
            form: FormId("form".to_owned()),
            code: String::new(),
            printed_code: String::new(),
            name: Name::default(),
            measure: Name::default(),
            kind,
            codes: Vec::new(),
            parent: None,
            relation: Relation::Topic,
            scope: String::new(),
            domain,
            numerator: None,
            denominator: None,
            follows: None,
            at_most: None,
            note: Name::default(),
            row: Row::default(),
        }
    }

    fn observation(id: &str, unit: UnitIdx, year: u16, rank: Option<u32>) -> Observation {
        Observation {
            indicator: IndicatorId(id.to_owned()),
            unit,
            period: Period::year(year),
            value: Ok(f64::from(year)),
            operator: Operator::Exactly,
            ratio: None,
            parts: Vec::new(),
            basis: String::new(),
            from: None,
            as_of: None,
            counting: None,
            rank: rank.map(|rank| PrintedRank { rank, of: None }),
            place: Place {
                source: SourceId("doc".to_owned()),
                section: String::new(),
                lines: (1, 1),
                cell: None,
                nth: 1,
                printed: format!("{id} {year}"),
            },
            note: Name::default(),
            row: Row::default(),
        }
    }

    /// A figure a line, `name kind domain years …`, the kind `%` or `n`, a year with `#` for one with a rank; then the
    /// figures chosen of unit A without the one that is told already: `name year`.
    fn check(figures: &str, told: &str, expected: &str) {
        let publication = example::publication("");
        let unit = example::at(&publication, "A");
        let mut documents = Documents::default();
        for line in figures.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let kind = if words[1] == "%" { Kind::Percent } else { Kind::Number };
            documents.indicators.push(indicator(words[0], kind, DomainId::new(words[2])));
            for year in &words[3..] {
                let rank = year.contains('#').then_some(4);
                let year = year.trim_end_matches('#').parse().unwrap();
                documents.observations.push(observation(words[0], unit, year, rank));
            }
        }
        let known = documents.observations.iter().filter(|known| known.place.printed == told);
        let known: Vec<&Observation> = known.collect();
        let chosen: Vec<String> = key_figures(&documents, unit, &known)
            .into_iter()
            .map(|(_, figure)| figure.place.printed.clone())
            .collect();
        assert_eq!(chosen.join(", "), expected);
    }

    #[test]
    fn each_row_is_there_with_its_latest_figure() {
        check("a % D1 2022 2023 2021", "", "a 2023");
    }

    #[test]
    fn figures_with_a_rank_come_first_then_rates_and_counts_never() {
        check("a % D1 2023\nb n D1 2023\nc n D2 2023#", "", "c 2023, a 2023");
    }

    #[test]
    fn a_domain_has_two_rates_at_most() {
        check("a % D1 2023\nb % D1 2023\nc % D1 2023\nd % D2 2023", "", "a 2023, b 2023, d 2023");
    }

    #[test]
    fn what_is_told_already_is_left_out() {
        check("a % D1 2023\nb % D1 2023", "a 2023", "b 2023");
    }

    #[test]
    fn the_figures_of_another_unit_are_not_its_own() {
        let publication = example::publication("");
        let documents = Documents {
            indicators: vec![indicator("a", Kind::Percent, None)],
            observations: vec![observation("a", example::at(&publication, "B"), 2023, None)],
            ..Documents::default()
        };
        assert_eq!(key_figures(&documents, example::at(&publication, "A"), &[]), []);
    }
}
