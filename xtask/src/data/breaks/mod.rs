//! Where scores of a year must not be compared with earlier ones, found from the published figures by rule.
//!
//! The publishers' files do not say when a method changed. What they publish may show it: other parts, another maximum,
//! years without scores; such a break is `published`. Where only the size of the figures suggests it, by rules 2 to 4,
//! it is `suspected`, and so is the total's where nothing else changed. Every reason words evidence ("a sign that the
//! scale changed"), never an official statement, and carries the figures. "Median" is the middle of
//! all values published for the country in a year, "highest" the largest of them. Each year is compared with the year
//! before it in the files.
//!
//! For an index whose total is a sum of dimensions, and these of sub-dimensions (PAPI):
//!
//! 1. A **dimension** whose set of sub-dimensions changes breaks: its ten points are divided anew.
//! 2. Then each of its **sub-dimensions** that goes on breaks too. (In every such case in the files, the medians of
//!    all siblings move, by 13 to 35 %; where only the number of siblings changes, all the same way.)
//! 3. Otherwise a **sub-dimension** breaks when its median *and* its highest value both move the same way by more than
//!    a quarter. The second condition keeps real ups and downs apart from a new scale: SC12 (elections) rises by 28 % in
//!    2016, but its highest value only by 16 %, and it wanes again until the next election; SC62 dips in 2020 and returns
//!    in 2021 with its highest value unmoved.
//! 4. A **dimension** breaks when a sub-dimension that breaks by rule 3 moves by more than 5 % of the dimension's median.
//! 5. The **total** breaks when a dimension begins, ends or breaks.
//!
//! For an index whose total is published as such (PCI):
//!
//! 6. A **sub-index** breaks by rule 3, and when it is published again after years in which it was not.
//! 7. The **total** breaks when the set of sub-indices changes. Other jumps leave it alone: how they enter the total is
//!    the publisher's doing.
//!
//! What the rules cannot see: a change that moves the figures by less than a quarter (SC64 falls by 13 % in 2018, its
//! whole range with it), and PCI after 2016, of which only totals are at hand. DTI has totals only: none.

mod published;
mod shift;
mod sums;
mod wording;

use super::domain::Domain;
use super::edition::Edition;
use super::fault::Fault;
use super::output::Output;
use super::text::Text;
use super::{papi, pci};

/// From a year on, not comparable with earlier years.
pub struct Break {
    /// The index.
    pub index: &'static str,
    /// The first year of the new method.
    pub year: u16,
    /// The domain; blank for the total.
    pub domain: &'static str,
    /// The evidence.
    pub reason: Text,
    /// How it is known.
    pub kind: Kind,
}

/// How a break is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The publication shows it: other parts, another maximum, years without scores.
    Published,
    /// Only the size of the figures suggests it.
    Suspected,
}

impl Kind {
    /// As in the table.
    fn id(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Suspected => "suspected",
        }
    }
}

/// An index with its tree and its years, oldest first.
pub struct History<'a> {
    /// The tree.
    pub tree: &'a [Domain],
    /// The years.
    pub editions: &'a [Edition],
}

/// All breaks, sorted by index, year and domain.
pub fn find(papi: &History<'_>, pci: &History<'_>) -> Vec<Break> {
    let mut breaks = sums::find(papi::INDEX, papi);
    breaks.extend(published::find(pci::INDEX, pci));
    breaks.sort_by_key(|found| (found.index, found.year, found.domain));
    breaks
}

/// Writes the table.
pub fn write(breaks: &[Break], output: &mut Output) -> Result<(), Fault> {
    let row = |found: &Break| {
        let year = found.year.to_string();
        let (reason, kind) = (&found.reason, found.kind.id());
        [found.index, &year, found.domain, &reason.vi, &reason.en, kind].map(str::to_owned).to_vec()
    };
    let rows: Vec<Vec<String>> = breaks.iter().map(row).collect();
    output.table(PATH, &COLUMNS.map(|(name, _, _)| name), &rows)
}

/// The file of the table.
pub const PATH: &str = "breaks.csv";

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 6] = [
    ("index", "string", "The index"),
    ("period", "string", "The first period not comparable with earlier ones"),
    ("domain", "string", "The domain; blank for the total"),
    ("reason", "string", "The evidence, in Vietnamese"),
    ("reason_en", "string", "The evidence, in English"),
    (
        "kind",
        "string",
        "published: shown by the publication, not compared; suspected: only the figures suggest it, compared with caution",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::tests::{output, rows};

    /// "year domain" of every break of an index, the total as "*".
    fn breaks(index: &str) -> Vec<String> {
        let rows = rows(output(), super::PATH).into_iter().filter(|row| row["index"] == index);
        let text = |row: std::collections::BTreeMap<String, String>| {
            let domain = if row["domain"].is_empty() { "*" } else { &row["domain"] };
            format!("{} {domain}", row["period"])
        };
        rows.map(text).collect()
    }

    #[test]
    fn papi_breaks_where_dimensions_and_scales_change() {
        let expected = "2016 *|2016 C03|2016 SC31|2016 SC3A\
            |2018 *|2018 C02|2018 C03|2018 SC22|2018 SC23|2018 SC24|2018 SC31|2018 SC32\
            |2019 *|2019 C01|2019 C07|2019 C08|2019 SC11|2019 SC71|2019 SC81|2019 SC82\
            |2020 *|2020 C08|2020 SC83\
            |2021 *|2021 C03|2021 C05|2021 C06|2021 SC32|2021 SC51|2021 SC53|2021 SC54|2021 SC64\
            |2022 *|2022 C01|2022 SC11";
        assert_eq!(breaks("papi").join("|"), expected);
    }

    #[test]
    fn pci_breaks_where_its_sub_indices_change() {
        let expected =
            "2006 *|2008 support|2009 *|2009 support|2012 legal|2013 *|2013 bias|2013 legal";
        assert_eq!(breaks("pci").join("|"), expected);
    }

    #[test]
    fn only_what_the_publication_shows_is_a_published_break() {
        let published =
            rows(output(), super::PATH).into_iter().filter(|row| row["kind"] == "published");
        let text = |row: std::collections::BTreeMap<String, String>| {
            assert!(
                row["reason"].ends_with("Trọng số cũng thay đổi (suy ra từ số liệu).")
                    || !row["reason"].contains("suy ra từ số liệu"),
                "{row:?}"
            );
            format!("{} {} {}", row["index"], row["period"], row["domain"]).trim().to_owned()
        };
        assert_eq!(
            published.map(text).collect::<Vec<_>>().join("|"),
            "papi 2016|papi 2016 C03|papi 2018|papi 2018 C02|papi 2018 C03|papi 2019|papi 2019 C08|papi 2021|papi 2021 C05\
             |pci 2006|pci 2009|pci 2013|pci 2013 bias"
        );
    }

    #[test]
    fn a_reason_carries_its_figures_in_both_spellings() {
        let row = rows(output(), super::PATH)
            .into_iter()
            .find(|row| row["period"] == "2021" && row["domain"] == "SC51");
        let row = row.unwrap();
        assert!(row["reason"].contains("từ 1,82 (2020) lên 2,41 (2021)"), "{}", row["reason"]);
        assert!(
            row["reason_en"].contains("from 1.82 (2020) to 2.41 (2021)"),
            "{}",
            row["reason_en"]
        );
    }
}
