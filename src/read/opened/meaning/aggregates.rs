//! What are countries grouped by in the tables of international bodies?

/// What countries are grouped by in international statistics, folded.
const AGGREGATES: [&str; 44] = [
    "very high human development",
    "high human development",
    "medium human development",
    "low human development",
    "developing countries",
    "least developed countries",
    "small island developing states",
    "organisation for economic co operation and development",
    "organization for economic co operation and development",
    "arab states",
    "arab world",
    "south asia",
    "sub saharan africa",
    "east asia and the pacific",
    "east asia and pacific",
    "east asia pacific",
    "europe and central asia",
    "europe central asia",
    "latin america and the caribbean",
    "latin america and caribbean",
    "latin america caribbean",
    "middle east and north africa",
    "middle east north africa",
    "north america",
    "high income",
    "upper middle income",
    "lower middle income",
    "middle income",
    "low income",
    "low middle income",
    "high income countries",
    "upper middle income countries",
    "lower middle income countries",
    "middle income countries",
    "low income countries",
    "oecd members",
    "oecd countries",
    "eastern and southern africa",
    "western and central africa",
    "landlocked developing countries",
    "heavily indebted poor countries",
    "fragile and conflict affected situations",
    "emerging and developing economies",
    "advanced economies",
];

/// Whether a folded name is that of a group of countries.
pub fn is_aggregate(name: &str) -> bool {
    AGGREGATES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::folded;
    use super::*;

    #[test]
    fn groups_of_countries_are_told_from_countries() {
        for text in ["Arab States", "Latin America & Caribbean", "Very high human development"] {
            assert!(is_aggregate(&folded(text)), "{text}");
        }
        for text in ["South Africa", "Central African Republic", "North Macedonia"] {
            assert!(!is_aggregate(&folded(text)), "{text}");
        }
    }
}
