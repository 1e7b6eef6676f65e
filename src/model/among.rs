//! Among how many a rank is meant, and whether those are all.

/// Among how many a rank is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Among {
    /// The ranked units, or as many as the publication ranks.
    pub units: usize,
    /// Of a table of which some rows could be placed on no unit: how many could be, and how many rows there are. Nobody
    /// knows then among how many a rank really is.
    pub placed: Option<(usize, usize)>,
}

impl Among {
    /// Among all of a table.
    pub fn all(units: usize) -> Self {
        Self { units, placed: None }
    }

    /// How many there are; `None` where not all of them are known.
    pub fn whole(self) -> Option<usize> {
        if self.placed.is_none() { Some(self.units) } else { None }
    }
}
