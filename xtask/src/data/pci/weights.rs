//! The weights of the sub-indices, found from the published figures themselves.
//!
//! The file does not print them. A least-squares fit of the totals on the sub-indices gives these round numbers, and
//! with them every published total is met to the last printed digit, except: 2005, whose weights are no round numbers
//! (so none are given), and 2011, whose totals lie 0.00 to 0.55 points above the weighted sum of that year's
//! sub-indices.

/// The weights of a span of years.
pub struct Method {
    /// The first year.
    pub first: u16,
    /// The last year.
    pub last: u16,
    /// Sub-index and what a point of it adds to the total; they add up to 10.
    pub weights: &'static [(&'static str, f64)],
}

/// The spans with known weights, oldest first.
pub const METHODS: [Method; 3] = [
    Method {
        first: 2006,
        last: 2008,
        weights: &[
            ("entry", 0.5),
            ("land", 0.5),
            ("transparency", 1.5),
            ("time", 1.0),
            ("informal", 0.5),
            ("bias", 0.5),
            ("proactive", 1.5),
            ("support", 1.5),
            ("labor", 1.5),
            ("legal", 1.0),
        ],
    },
    Method {
        first: 2009,
        last: 2012,
        weights: &[
            ("entry", 1.0),
            ("land", 0.5),
            ("transparency", 2.0),
            ("time", 1.5),
            ("informal", 1.0),
            ("proactive", 1.0),
            ("support", 0.5),
            ("labor", 2.0),
            ("legal", 0.5),
        ],
    },
    Method {
        first: 2013,
        last: 2016,
        weights: &[
            ("entry", 0.5),
            ("land", 0.5),
            ("transparency", 2.0),
            ("time", 0.5),
            ("informal", 1.0),
            ("bias", 0.5),
            ("proactive", 0.5),
            ("support", 2.0),
            ("labor", 2.0),
            ("legal", 0.5),
        ],
    },
];

/// The weights of a year.
pub fn in_year(year: u16) -> Option<&'static Method> {
    METHODS.iter().find(|method| (method.first..=method.last).contains(&year))
}
