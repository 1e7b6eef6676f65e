//! The pages of the site: the one list that the application, its navigation and the build read.

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// What is newest in every index; the root of the site.
    Overview,
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
    /// Why a rank is what it is.
    Explain,
    /// Statistics forms.
    Indicators,
    /// Targets and goals.
    Targets,
    /// Figures that cannot all be true.
    Audit,
    /// A table of the reader's own.
    Open,
}

impl Page {
    /// All pages: the first, which the name of the site leads to, then those of the navigation in its order.
    pub const ALL: [Self; 11] = [
        Self::Overview,
        Self::Rankings,
        Self::Domains,
        Self::Trends,
        Self::Compare,
        Self::Unit,
        Self::Explain,
        Self::Indicators,
        Self::Targets,
        Self::Audit,
        Self::Open,
    ];

    /// The pages a narrow screen always has at hand, beside the search.
    pub const AT_HAND: [Self; 3] = [Self::Rankings, Self::Compare, Self::Unit];

    /// What the page is called in the site's own files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Rankings => "rankings",
            Self::Domains => "domains",
            Self::Trends => "trends",
            Self::Compare => "compare",
            Self::Unit => "unit",
            Self::Explain => "explain",
            Self::Indicators => "indicators",
            Self::Targets => "targets",
            Self::Audit => "audit",
            Self::Open => "open",
        }
    }

    /// The path of the page below the root of the site, with its closing slash; blank for the root itself.
    pub fn path(self) -> String {
        match self {
            Self::Overview => String::new(),
            _ => format!("{}/", self.name()),
        }
    }

    /// The page at a path below the root of the site; the root itself is the first page. With or without slashes around
    /// it, named with its file, in any case, and with the signs of a sentence behind it, it is the same page.
    pub fn at(path: &str) -> Option<Self> {
        let path = path.to_ascii_lowercase();
        let mut folder = path.as_str();
        for sign in ["%22", "%29", "%3e"] {
            folder = folder.trim_end_matches([')', '.', ',', ';', '"', '>', '/']);
            folder = folder.trim_end_matches(sign);
        }
        let folder = folder.trim_end_matches([')', '.', ',', ';', '"', '>', '/']);
        let folder = folder.strip_suffix("/index.html").unwrap_or(folder).trim_matches('/');
        match folder {
            "" | "index.html" => Some(Self::Overview),
            _ => Self::ALL.into_iter().find(|page| page.path().trim_end_matches('/') == folder),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_folder() {
        for page in Page::ALL {
            assert_eq!(Page::at(&format!("/{}", page.path())), Some(page));
        }
        assert_eq!(Page::at("/"), Some(Page::Overview));
        assert_eq!(Page::at("/overview/"), None);
        assert_eq!(Page::at("/rankings/2024/"), None);
    }

    #[test]
    fn a_page_is_found_however_its_folder_was_written() {
        for path in [
            "/trends",
            "/trends/index.html",
            "/Trends/",
            "/TRENDS/INDEX.HTML",
            "/trends/).",
            "/trends/%22",
            "//trends//",
        ] {
            assert_eq!(Page::at(path), Some(Page::Trends), "{path}");
        }
        assert_eq!(Page::at("/index.html"), Some(Page::Overview));
        assert_eq!(Page::at("/trendsindex.html"), None);
    }
}
