//! What spans of time are called: years, where all of them are whole years.

use super::form::labels;
use crate::model::language::Language;
use crate::model::period::{Part, Period};

labels! {
    /// The words for a span of time, by what spans there are.
    SpanLabels

    period: "Kỳ", "Period";
    year: "Năm", "Year";
    over_periods: "Qua các kỳ", "Over time";
    over_years: "Qua các năm", "Over the years";
    two_periods: "Hai kỳ của một đơn vị", "Two periods of one unit";
    two_years: "Hai năm của một đơn vị", "Two years of one unit";
    earlier_period: "Kỳ trước", "Earlier period";
    earlier_year: "Năm trước", "Earlier year";
    base_period: "Kỳ gốc", "Base period";
    base_year: "Năm gốc", "Base year";
    league_of_periods: "Ai cải thiện nhiều nhất từ một kỳ gốc", "Who improved most since a base period";
    league_of_years: "Ai cải thiện nhiều nhất từ một năm gốc", "Who improved most since a base year";
}

/// What spans there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spans {
    /// Whole years only.
    Years,
    /// Others too, or none.
    Periods,
}

impl Spans {
    /// Those of these periods.
    pub fn of(periods: &[Period]) -> Self {
        let is_year = |period: &Period| {
            matches!(period.part(), Part::Year | Part::FiscalYear | Part::SplitYear)
        };
        if !periods.is_empty() && periods.iter().all(is_year) { Self::Years } else { Self::Periods }
    }

    /// A text written for periods, with the words for what they are. It names nobody: a unit may be called Kỳ Anh.
    pub fn said(self, text: &'static str, language: Language) -> String {
        let [from, to] = match language {
            Language::Vi => [("kỳ", "Kỳ"), ("năm", "Năm")],
            Language::En => [("period", "Period"), ("year", "Year")],
        };
        match self {
            Self::Periods => text.to_owned(),
            Self::Years => text.replace(from.0, to.0).replace(from.1, to.1),
        }
    }

    /// The word for one of them within a sentence.
    pub fn word(self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.either("năm", "kỳ"),
            Language::En => self.either("year", "period"),
        }
    }

    fn either(self, year: &'static str, period: &'static str) -> &'static str {
        match self {
            Self::Years => year,
            Self::Periods => period,
        }
    }

    /// The label of one of them.
    pub fn one(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.year, words.period)
    }

    /// The heading of what goes over all of them.
    pub fn over(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.over_years, words.over_periods)
    }

    /// The heading of a unit in two of them.
    pub fn two(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.two_years, words.two_periods)
    }

    /// The label of the earlier one of two.
    pub fn earlier(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.earlier_year, words.earlier_period)
    }

    /// The label of the one others are measured from.
    pub fn base(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.base_year, words.base_period)
    }

    /// The heading of who improved most since one of them.
    pub fn league(self, language: Language) -> &'static str {
        let words = SpanLabels::of(language);
        self.either(words.league_of_years, words.league_of_periods)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(periods: &str) -> &'static str {
        let periods: Vec<Period> =
            periods.split_whitespace().map(|period| period.parse().unwrap()).collect();
        Spans::of(&periods).one(Language::Vi)
    }

    #[test]
    fn years_are_called_years_and_anything_else_a_period() {
        assert_eq!(label("2023 2024"), "Năm");
        assert_eq!(label("FY2024 2023/2024"), "Năm");
        assert_eq!(label("2023 2024-Q1"), "Kỳ");
        assert_eq!(label("2011/2020"), "Kỳ");
        assert_eq!(label(""), "Kỳ");
    }

    #[test]
    fn a_text_for_periods_is_said_of_years() {
        let said = |spans: Spans, language, text| spans.said(text, language);
        let (vi, en) = ("Kỳ này trừ kỳ gốc", "Periods before this period");
        assert_eq!(said(Spans::Years, Language::Vi, vi), "Năm này trừ năm gốc");
        assert_eq!(said(Spans::Years, Language::En, en), "Years before this year");
        assert_eq!(said(Spans::Periods, Language::Vi, vi), vi);
        assert_eq!(Spans::Years.word(Language::Vi), "năm");
    }
}
