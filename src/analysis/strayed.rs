//! What an address asks for and the package does not have.

use crate::model::domain::DomainId;
use crate::model::index::{Index, IndexId};
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::source::SourceId;

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
    /// There is no such document.
    Source(String),
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
                strayed.extend(unpublished(value, publication));
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

/// The same for a page that shows no table of one index: what nothing in the package has. `own`: the names of which the
/// page itself tells.
pub fn strayed_anywhere(
    asked: &[(String, String)],
    publication: &Publication,
    own: &[&str],
    most_units: usize,
) -> Vec<Strayed> {
    let mut strayed = Vec::new();
    let is_asked =
        |(name, value): &&(String, String)| !value.is_empty() && !own.contains(&name.as_str());
    for (name, value) in asked.iter().filter(is_asked) {
        let indices = || publication.indices.iter().map(|index| &index.id);
        let found = match name.as_str() {
            "index" => unpublished(value, publication),
            "period" => {
                let is_known = |period: &Period| {
                    indices().any(|index| publication.periods(index).contains(period))
                };
                let known = value.parse().ok().filter(is_known);
                known.is_none().then(|| Strayed::Period(shortened(value)))
            }
            "domain" => {
                let is_known = |id: &DomainId| {
                    indices().any(|index| publication.tree(index).get(id).is_some())
                };
                let known = DomainId::new(value).filter(is_known);
                known.is_none().then(|| Strayed::Domain(shortened(value)))
            }
            "source" => {
                let known = publication.source(&SourceId(value.clone()));
                known.is_none().then(|| Strayed::Source(shortened(value)))
            }
            "unit" => {
                units(value, publication, most_units, &mut strayed);
                None
            }
            _ => None,
        };
        strayed.extend(found);
    }
    strayed
}

/// An index that is not there, or of which nothing is published.
fn unpublished(value: &str, publication: &Publication) -> Option<Strayed> {
    match IndexId::new(value).filter(|id| publication.index(id).is_some()) {
        None => Some(Strayed::Index(shortened(value))),
        Some(id) => {
            publication.periods(&id).is_empty().then(|| Strayed::Unpublished(shortened(value)))
        }
    }
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
            continues: None,
        }
    }

    fn check(query: &str, expected: &[Strayed]) {
        let (asked, publication, thu) = asked_of(query);
        assert_eq!(strayed(&asked, &publication, &thu, 2), expected, "{query}");
    }

    fn asked_of(query: &str) -> (Vec<(String, String)>, Publication, Index) {
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
        (asked, publication, thu)
    }

    #[test]
    fn a_page_of_no_index_names_what_nothing_in_the_package_has() {
        let check = |query: &str, own: &[&str], expected: &[Strayed]| {
            let (asked, publication, _) = asked_of(query);
            assert_eq!(strayed_anywhere(&asked, &publication, own, 2), expected, "{query}");
        };
        check("index=thu&period=2024&lang=en&grade=x&q=y&from=1", &[], &[]);
        check(
            "index=papj&period=2031&domain=C99&source=nirgends",
            &[],
            &[
                Strayed::Index("papj".into()),
                Strayed::Period("2031".into()),
                Strayed::Domain("C99".into()),
                Strayed::Source("nirgends".into()),
            ],
        );
        check("unit=98&period=2031", &["unit"], &[Strayed::Period("2031".into())]);
        check("unit=98", &[], &[Strayed::Unit("98".into())]);
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
