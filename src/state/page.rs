//! The pages of the site: the one list that the application, its navigation and the build read.

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Who is where.
    Rankings,
    /// What each domain says.
    Domains,
    /// What changed over time.
    Trends,
    /// Units side by side.
    Compare,
    /// Everything about one unit.
    Unit,
    /// Statistics forms.
    Indicators,
    /// Targets and goals.
    Targets,
    /// Figures that cannot all be true.
    Audit,
}

impl Page {
    /// All pages, in the order of the navigation.
    pub const ALL: [Self; 8] = [
        Self::Rankings,
        Self::Domains,
        Self::Trends,
        Self::Compare,
        Self::Unit,
        Self::Indicators,
        Self::Targets,
        Self::Audit,
    ];

    /// The page at the root of the site.
    pub const FIRST: Self = Self::Rankings;

    /// The folder of the page below the root of the site.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Rankings => "rankings",
            Self::Domains => "domains",
            Self::Trends => "trends",
            Self::Compare => "compare",
            Self::Unit => "unit",
            Self::Indicators => "indicators",
            Self::Targets => "targets",
            Self::Audit => "audit",
        }
    }

    /// The page at a path below the root of the site, with or without slashes around it; the root itself is the first
    /// page.
    pub fn at(path: &str) -> Option<Self> {
        match path.trim_matches('/') {
            "" => Some(Self::FIRST),
            folder => Self::ALL.into_iter().find(|page| page.folder() == folder),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_folder() {
        for page in Page::ALL {
            assert_eq!(Page::at(&format!("/{}/", page.folder())), Some(page));
        }
        assert_eq!(Page::at("/"), Some(Page::FIRST));
        assert_eq!(Page::at("/rankings/2024/"), None);
    }
}
