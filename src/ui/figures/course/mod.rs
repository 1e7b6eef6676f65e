//! The lines: scores, ranks, places or what all periods share; gaps as gaps, breaks drawn, the whole field behind.

pub mod breaks;
pub mod drawing;
pub mod drawn;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;

use drawn::Course;

use crate::analysis::skipped::skipped;
use crate::analysis::trend::footing::Followed;
use crate::charts::lines;
use crate::model::edition::{Edition, Origin};
use crate::model::mark::Flag;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::source_line::source_of_all;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::labels::TrendsLabels;
use crate::words::trends::sentences;

/// Height of the picture at a width: a phone's first screen holds it, a wide one gives the lines room. Measure: px.
fn height_px(width_px: u32) -> u32 {
    if width_px < 600 { 300 } else { 400 }
}

/// The figure with its legend and table.
pub fn trend_figure(course: &Course, finding: Option<String>) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    let view = &course.view;
    let lines = drawing::lines_of(course, language);
    let what = match course.followed {
        Followed::Core => TrendsLabels::of(language).core.to_owned(),
        _ => view.what(language),
    };
    let caption = format!("{}, {what}", view.index.short.text(language));
    let ends = course.periods.first().copied().zip(course.periods.last().copied());
    let sentence = ends.map_or_else(String::new, |ends| {
        let what = sentences::lines(course.trends.len(), ends, course.followed, language);
        format!("{what}{}", sentences::skipped(&skipped(&course.periods), language))
    });
    let mut keys: Vec<Key> = lines
        .series
        .iter()
        .map(|series| Key::new(Sign::Series(series.colour), series.label.clone()))
        .collect();
    if !lines.context.is_empty() {
        keys.push(Key::new(Sign::Context, TrendsLabels::of(language).context_legend));
    }
    let flags = course.flags();
    if !flags.is_empty() {
        let words = TrendsLabels::of(language);
        let ours = flags.iter().all(|flag| flag == Flag::Reconstructed);
        let flagged = if ours { words.reconstructed } else { words.flagged };
        let meaning = format!("{flagged}: {}", results::flags(flags, language));
        keys.push(Key::new(Sign::Glyph("key-flag", "◯"), meaning));
    }
    let editions: Vec<&Edition> = course.editions.iter().map(AsRef::as_ref).collect();
    let sources = vec![source_of_all(view, &editions, Origin::Derived, language)];
    let (kept, title) = (course.clone(), caption.clone());
    view! {
        <div class="over-time">
            <Figure
                caption=caption
                sentence=sentence
                finding=finding
                draw=move |width| lines::svg(&lines, (width, height_px(width)))
                legend=Legend::Signs(words.legend, keys)
                sheet=Arc::new(move || sheet::sheet(&kept, title.clone(), language))
                sources=sources
            />
        </div>
    }
}
