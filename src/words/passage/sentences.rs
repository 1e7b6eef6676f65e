//! What a figure is made of, in a sentence that adds up in view.

use crate::analysis::composed::{Composed, Part, Rule};
use crate::analysis::forms::breakdown::Fit;
use crate::analysis::forms::made::Made;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::form::Indicator;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::words::form::sentence;
use crate::words::results::node_name;

/// The figure of a node: `Tri thức công dân: 1,43 điểm`.
pub fn named(
    (publication, index): (&Publication, &Index),
    domain: Option<&DomainId>,
    points: f64,
    language: Language,
) -> String {
    let name = node_name(publication, &index.id, domain, language);
    let shown = format::number(points, publication.decimals(index, domain), language);
    let measure = publication.measure(index, domain).text(language);
    format!("{name}: {shown} {measure}").trim_end().to_owned()
}

/// What makes a figure: `Tri thức công dân 1,43 + Cơ hội tham gia 1,53 = 2,96`, each as it is shown elsewhere.
pub fn made_of(
    (publication, index): (&Publication, &Index),
    domain: Option<&DomainId>,
    found: &Composed,
    language: Language,
) -> String {
    let part = |part: &Part| {
        let name = node_name(publication, &index.id, Some(&part.domain), language);
        let shown = shown(publication, index, Some(&part.domain), part.score, language);
        match found.rule {
            Rule::Sum | Rule::Mean => format!("{name} {shown}"),
            Rule::Weighted => {
                let weight = format::plain(part.weight, MOST_DECIMALS, language);
                format!("{name} {shown} × {weight}")
            }
        }
    };
    let parts: Vec<String> = found.parts.iter().map(part).collect();
    let (parts, count) = (parts.join(" + "), found.parts.len());
    let whole = shown(publication, index, domain, found.whole, language);
    match found.rule {
        Rule::Sum | Rule::Weighted => format!("{parts} = {whole}"),
        Rule::Mean => format!("({parts}) / {count} = {whole}"),
    }
}

/// What makes a number of a form: `Số cơ quan 12 + Số xã 18 = 30`, with what their sum is where another is printed.
pub fn made_of_rows(found: &Made<'_>, language: Language) -> String {
    let number = |value: f64| format::plain(value, MOST_DECIMALS, language);
    let part = |(row, value): &(&Indicator, f64)| {
        format!("{} {}", row.name.text(language).trim(), number(*value))
    };
    let parts: Vec<String> = found.parts.iter().map(part).collect();
    let (parts, sum, whole) = (parts.join(" + "), number(found.sum), number(found.whole));
    match found.fit {
        Fit::Differs => sentence!(language;
            "{parts} = {sum}, văn bản in {whole}",
            "{parts} = {sum}, printed is {whole}"),
        _ => format!("{parts} = {sum}"),
    }
}

/// Decimals of a weight at most.
const MOST_DECIMALS: u8 = 4;

fn shown(
    publication: &Publication,
    index: &Index,
    domain: Option<&DomainId>,
    points: f64,
    language: Language,
) -> String {
    format::number(points, publication.decimals(index, domain), language)
}

/// What is to be known where the parts as shown do not make the figure as shown; nothing where they do.
pub fn rounded(
    (publication, index): (&Publication, &Index),
    domain: Option<&DomainId>,
    found: &Composed,
    language: Language,
) -> Option<String> {
    let decimals = publication.decimals(index, domain);
    let as_shown = |part: &Part| {
        let decimals = publication.decimals(index, Some(&part.domain));
        part.weight * format::as_written(part.score, decimals)
    };
    let added: f64 = found.parts.iter().map(as_shown).sum();
    let added = format::number(added, decimals, language);
    let whole = format::number(found.whole, decimals, language);
    (added != whole).then(|| {
        sentence!(language;
            "Tính từ các số đã làm tròn như trên thì được {added}; từ các số đầy đủ, chưa làm tròn, được {whole}.",
            "From the rounded figures as shown it would be {added}; from the full figures, before rounding, it is {whole}.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::domain::{Domain, DomainTree};
    use crate::model::edition::Origin;
    use crate::model::index::{Best, IndexId, Total};
    use crate::model::language::Name;

    fn index() -> Index {
        Index {
            id: IndexId::new("papi").unwrap(),
            name: Name::default(),
            short: Name::new("PAPI"),
            min: None,
            max: Some(80.0),
            measure: Name::new("điểm"),
            best: Best::Highest,
            decimals: 2,
            total: Total::Sum,
            publisher: Name::default(),
            description: Name::default(),
            source: None,
            continues: None,
        }
    }

    fn check(rule: Rule, parts: [(&str, f64, f64); 3], whole: f64) -> (String, Option<String>) {
        let (mut publication, index) = (Publication::default(), index());
        let mut tree = DomainTree::default();
        for (place, (name, ..)) in parts.iter().enumerate() {
            let id = DomainId::new(&format!("SC1{place}")).unwrap();
            let domain = Domain {
                id,
                parent: None,
                name: Name::new(*name),
                min: None,
                max: None,
                best: None,
                decimals: None,
                measure: Name::default(),
                weight: None,
                from: None,
                to: None,
                note: Name::default(),
            };
            tree.add(domain).unwrap();
        }
        publication.trees.insert(index.id.clone(), tree);
        let part = |(place, (_, score, weight)): (usize, &(&str, f64, f64))| Part {
            domain: DomainId::new(&format!("SC1{place}")).unwrap(),
            score: *score,
            weight: *weight,
        };
        let parts = parts.iter().enumerate().map(part).collect();
        let found = Composed { whole, rule, origin: Origin::Derived, parts };
        let of = (&publication, &index);
        (made_of(of, None, &found, Language::Vi), rounded(of, None, &found, Language::Vi))
    }

    /// PAPI 2024, Hà Nội: 1.425715804, 1.531021953 and 1.459967136.
    #[test]
    fn a_sum_names_its_parts_and_adds_up_in_view() {
        let parts = [
            ("Tri thức công dân", 1.425_715_804, 1.0),
            ("Cơ hội tham gia", 1.531_021_953, 1.0),
            ("Chất lượng bầu cử", 1.459_967_136, 1.0),
        ];
        let (said, noted) = check(Rule::Sum, parts, 4.416_704_893);
        let expected =
            "Tri thức công dân 1,43 + Cơ hội tham gia 1,53 + Chất lượng bầu cử 1,46 = 4,42";
        assert_eq!((said.as_str(), noted), (expected, None));
    }

    #[test]
    fn where_rounding_hides_it_both_sums_are_told() {
        let parts = [("a", 1.004, 1.0), ("b", 1.004, 1.0), ("c", 1.004, 1.0)];
        let (said, noted) = check(Rule::Sum, parts, 3.012);
        assert_eq!(said, "a 1,00 + b 1,00 + c 1,00 = 3,01");
        let noted = noted.unwrap();
        assert!(noted.contains("thì được 3,00;") && noted.contains("được 3,01."), "{noted}");
    }

    #[test]
    fn means_and_weights_are_written_as_they_are_reckoned() {
        let third = 1.0 / 3.0;
        let parts = [("a", 1.0, third), ("b", 2.0, third), ("c", 3.0, third)];
        assert_eq!(check(Rule::Mean, parts, 2.0).0, "(a 1,00 + b 2,00 + c 3,00) / 3 = 2,00");
        let parts = [("a", 1.0, 0.25), ("b", 2.0, 0.25), ("c", 3.0, 0.5)];
        let (said, noted) = check(Rule::Weighted, parts, 2.25);
        assert_eq!(said, "a 1,00 × 0,25 + b 2,00 × 0,25 + c 3,00 × 0,5 = 2,25");
        assert_eq!(noted, None);
    }
}
