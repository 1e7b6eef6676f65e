//! Other units as links to their pages.

use leptos::prelude::*;

use super::subject::Subject;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::CollectAny;

/// Several units, with commas.
pub fn unit_links(subject: &Subject, units: &[UnitIdx]) -> AnyView {
    let link = |(place, unit): (usize, &UnitIdx)| {
        let gap = if place > 0 { ", " } else { "" };
        view! { {gap}<a href=subject.href_to(*unit)>{subject.name_of(*unit)}</a> }
    };
    units.iter().enumerate().map(link).collect_any()
}
