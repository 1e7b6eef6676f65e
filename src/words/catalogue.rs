//! Every label of the interface, by what it says. Both languages have all of them: a missing one does not compile.

use super::{english, vietnamese};
use crate::model::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    /// What the site is, in a line.
    pub site_claim: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// Name of the navigation.
    pub navigation: &'static str,
    /// Page name.
    pub overview: &'static str,
    /// Page name.
    pub rankings: &'static str,
    /// Page name.
    pub domains: &'static str,
    /// Page name.
    pub trends: &'static str,
    /// Page name.
    pub compare: &'static str,
    /// Page name.
    pub unit_page: &'static str,
    /// Page name.
    pub indicators: &'static str,
    /// Page name.
    pub targets: &'static str,
    /// Page name.
    pub audit: &'static str,
    /// Link from a frame in another page to the site.
    pub open_site: &'static str,
    /// Picker label.
    pub index: &'static str,
    /// Picker label.
    pub period: &'static str,
    /// Picker label.
    pub domain: &'static str,
    /// The total of an index.
    pub total: &'static str,
    /// Marks a total that is a sum.
    pub total_derived: &'static str,
    /// Picker label.
    pub level: &'static str,
    /// Picker label.
    pub parent: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Level.
    pub province: &'static str,
    /// Level.
    pub district: &'static str,
    /// Level.
    pub commune: &'static str,
    /// Label of the search field.
    pub search: &'static str,
    /// Heading of hits.
    pub search_results: &'static str,
    /// Nothing found.
    pub no_hit: &'static str,
    /// Column.
    pub rank: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Column.
    pub score: &'static str,
    /// Column.
    pub change: &'static str,
    /// Column.
    pub share: &'static str,
    /// Statistic.
    pub mean: &'static str,
    /// Statistic.
    pub median: &'static str,
    /// Statistic.
    pub highest: &'static str,
    /// Statistic.
    pub lowest: &'static str,
    /// The end of the scale.
    pub maximum: &'static str,
    /// Heading of units without a rank.
    pub not_ranked: &'static str,
    /// Button.
    pub show_domains: &'static str,
    /// Button.
    pub hide_domains: &'static str,
    /// Button.
    pub show_more: &'static str,
    /// Button.
    pub show_all: &'static str,
    /// Disclosure.
    pub as_table: &'static str,
    /// Source line.
    pub source: &'static str,
    /// Source line.
    pub licence: &'static str,
    /// Source line.
    pub data_file: &'static str,
    /// Says a figure is derived.
    pub derived_note: &'static str,
    /// Says ranks are derived.
    pub ranks_note: &'static str,
    /// Mark of a chosen unit.
    pub chosen: &'static str,
    /// Button.
    pub choose: &'static str,
    /// Button.
    pub remove: &'static str,
    /// Label.
    pub add_unit: &'static str,
    /// Button.
    pub clear: &'static str,
    /// Explains the default.
    pub telling: &'static str,
    /// Why.
    pub telling_best: &'static str,
    /// Why.
    pub telling_worst: &'static str,
    /// Why.
    pub telling_riser: &'static str,
    /// Why.
    pub telling_faller: &'static str,
    /// Label.
    pub show_as: &'static str,
    /// Choice.
    pub as_score: &'static str,
    /// Choice.
    pub as_rank: &'static str,
    /// Label at a break.
    pub break_mark: &'static str,
    /// Heading.
    pub breaks_heading: &'static str,
    /// Heading.
    pub verdict_heading: &'static str,
    /// Heading.
    pub heat_heading: &'static str,
    /// Heading when maxima are unknown.
    pub heat_relative: &'static str,
    /// Heading.
    pub all_domains: &'static str,
    /// Heading.
    pub large_chart: &'static str,
    /// Link.
    pub drill: &'static str,
    /// Link.
    pub back_up: &'static str,
    /// Empty state.
    pub totals_only: &'static str,
    /// Remark.
    pub decides_nothing: &'static str,
    /// Progress.
    pub loading: &'static str,
    /// Button.
    pub retry: &'static str,
    /// A page's code did not arrive.
    pub page_code_missing: &'static str,
    /// Button.
    pub reload: &'static str,
    /// Heading.
    pub problems: &'static str,
    /// Heading.
    pub doubts: &'static str,
    /// What still works.
    pub still_shown: &'static str,
    /// More problems.
    pub and_more: &'static str,
    /// When nothing could be read.
    pub nothing_to_show: &'static str,
    /// A picture could not be drawn; its numbers stand in the table.
    pub not_drawn: &'static str,
    /// Unknown page.
    pub not_found_title: &'static str,
    /// Unknown page.
    pub not_found: &'static str,
    /// Unknown choice.
    pub unknown_index: &'static str,
    /// Unknown choice.
    pub unknown_period: &'static str,
    /// Footer.
    pub footer: &'static str,
    /// Footer heading.
    pub sources_heading: &'static str,
    /// Hint on charts.
    pub keyboard_hint: &'static str,
    /// Disclosure.
    pub about_index: &'static str,
    /// Prefix of sort button label.
    pub sort_by: &'static str,
    /// Who holds the maximum.
    pub full_marks: &'static str,
    /// Nobody holds the maximum.
    pub nobody_full: &'static str,
    /// Column.
    pub strongest: &'static str,
    /// Name of the legend.
    pub legend: &'static str,
    /// Legend of the band.
    pub context_legend: &'static str,
    /// Picker label.
    pub from: &'static str,
    /// Picker label.
    pub to: &'static str,
    /// Link to the other language.
    pub language_other: &'static str,
}

/// The labels in the reader's language.
pub fn catalogue(language: Language) -> &'static Catalogue {
    match language {
        Language::Vi => &vietnamese::CATALOGUE,
        Language::En => &english::CATALOGUE,
    }
}
