//! What an address asks for and the package does not have.

use crate::model::domain::DomainId;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;

/// Something that was asked for in vain, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strayed {
    /// There is no such index.
    Index(String),
    /// There is the index, and nothing of it is published.
    Unpublished(String),
    /// The index in view was not published for this period.
    Period(String),
    /// The index in view has no such node.
    Domain(String),
    /// There is no such unit.
    Unit(String),
    /// More units than are shown at once.
    Units {
        /// How many were asked for.
        asked: usize,
        /// How many are shown.
        shown: usize,
    },
}

/// What the names and values of an address ask for in vain, where `index` is in view and at most so many units are.
pub fn strayed(
    asked: &[(String, String)],
    publication: &Publication,
    index: &Index,
    most_units: usize,
) -> Vec<Strayed> {
    let mut strayed = Vec::new();
    let periods = publication.periods(&index.id);
    for (name, value) in asked.iter().filter(|(_, value)| !value.is_empty()) {
        let text = || shortened(value);
        match name.as_str() {
            "index" | "with" => {
                let id = IndexId::new(value).filter(|id| publication.index(id).is_some());
                match id {
                    None => strayed.push(Strayed::Index(text())),
                    Some(id) if publication.periods(&id).is_empty() => {
                        strayed.push(Strayed::Unpublished(text()));
                    }
                    Some(_) => {}
                }
            }
            "period" | "from" | "to" => {
                let known = value.parse().ok().filter(|period: &Period| periods.contains(period));
                if known.is_none() {
                    strayed.push(Strayed::Period(text()));
                }
            }
            "domain" => {
                let tree = publication.tree(&index.id);
                if DomainId::new(value).is_none_or(|id| tree.get(&id).is_none()) {
                    strayed.push(Strayed::Domain(text()));
                }
            }
            "unit" => units(value, publication, most_units, &mut strayed),
            "parent" if publication.units.find(value).is_none() => {
                strayed.push(Strayed::Unit(text()));
            }
            _ => {}
        }
    }
    strayed
}

fn units(value: &str, publication: &Publication, most: usize, strayed: &mut Vec<Strayed>) {
    let mut codes: Vec<&str> = Vec::new();
    for code in value.split('~').filter(|code| !code.is_empty()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let is_absent = |code: &&str| publication.units.find(code).is_none();
    let absent: Vec<&str> = codes.iter().copied().filter(is_absent).collect();
    if !absent.is_empty() {
        strayed.push(Strayed::Unit(shortened(&absent.join(", "))));
    }
    if codes.len() > most {
        strayed.push(Strayed::Units { asked: codes.len(), shown: most });
    }
}

/// At most so much of what was asked is said again. Measure: characters.
const LONGEST: usize = 60;

fn shortened(text: &str) -> String {
    let seen = |character: &char| {
        !character.is_control()
            && !matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let mut short: String = text.chars().filter(seen).take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::index::{Best, Total};
    use crate::model::language::Name;
    use crate::model::publication::ScorePart;

    fn index(id: &str) -> Index {
        Index {
            id: IndexId::new(id).unwrap(),
            name: Name::new(id),
            short: Name::new(id),
            min: None,
            max: Some(10.0),
            measure: Name::default(),
            best: Best::Highest,
            decimals: 2,
            total: Total::Sum,
            publisher: Name::default(),
            description: Name::default(),
            source: None,
        }
    }

    fn check(query: &str, expected: &[Strayed]) {
        let thu = index("thu");
        let part = ScorePart {
            index: thu.id.clone(),
            path: "2024.csv".into(),
            period: Some(Period::year(2024)),
            source: None,
            population: None,
        };
        let publication = Publication {
            indices: vec![thu.clone(), index("trong")],
            parts: vec![part],
            ..Publication::default()
        };
        let pairs = |pair: &str| pair.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned()));
        let asked: Vec<(String, String)> = query.split('&').filter_map(pairs).collect();
        assert_eq!(strayed(&asked, &publication, &thu, 2), expected, "{query}");
    }

    #[test]
    fn what_is_there_is_no_matter() {
        check("index=thu&period=2024&lang=en&utm_source=zalo&fbclid=x&domain=&unit=", &[]);
    }

    #[test]
    fn what_is_not_there_is_named_as_it_was_asked() {
        check("index=papj", &[Strayed::Index("papj".into())]);
        check("index=<b>\u{202e}", &[Strayed::Index("<b>".into())]);
        check("index=trong", &[Strayed::Unpublished("trong".into())]);
        check("period=2031", &[Strayed::Period("2031".into())]);
        check("period=năm", &[Strayed::Period("năm".into())]);
        check("domain=C99", &[Strayed::Domain("C99".into())]);
        check("unit=98~99~98", &[Strayed::Unit("98, 99".into())]);
    }

    #[test]
    fn units_past_the_most_are_counted() {
        let all = Strayed::Unit("1, 2, 3".into());
        check("unit=1~2~3", &[all, Strayed::Units { asked: 3, shown: 2 }]);
    }
}
