//! Over time: the lines of all units.

use leptos::prelude::*;

use super::chosen::Compared;
use super::lead;
use crate::analysis::comparable::Refusal;
use crate::analysis::trend::context;
use crate::analysis::trend::footing::{Followed, drawn_as, is_broken, over_breaks};
use crate::model::language::Language;
use crate::state::shown::Shown;
use crate::ui::address::{History, use_address};
use crate::ui::components::pickers::Picker;
use crate::ui::figures::course::breaks::breaks;
use crate::ui::figures::course::drawn::Course;
use crate::ui::figures::course::trend_figure;
use crate::ui::over_time::{Join, editions_of, ranked_periods, trends_of};
use crate::words::labels::SharedLabels;
use crate::words::results;

/// What is drawn over time, in the reader's language.
#[derive(Clone, Debug)]
pub struct OverTime {
    /// The lines; `None` where there are no two periods to draw.
    course: Option<Course>,
    /// What the page finds.
    finding: Option<String>,
    language: Language,
}

impl OverTime {
    /// Whether both are drawn of the same: a file that belongs to neither is no reason to draw anew.
    pub fn is_same(&self, other: &Self) -> bool {
        let same = match (&self.course, &other.course) {
            (Some(own), Some(other)) => own.is_same(other),
            (None, None) => true,
            _ => false,
        };
        same && self.finding == other.finding && self.language == other.language
    }
}

/// The lines of the units over the periods whose tables are here.
pub fn over_time(compared: &Compared) -> OverTime {
    let (course, finding) = (course(compared), lead::finding(compared));
    OverTime { course, finding, language: compared.language }
}

fn course(compared: &Compared) -> Option<Course> {
    let view = compared.view();
    let editions = editions_of(view, &view.periods);
    if editions.len() < 2 {
        return None;
    }
    let ranked = ranked_periods(view, &editions);
    let shown = use_address().selection.with(|selection| selection.shown);
    let (followed, join): (_, Join) = match shown {
        Shown::Rank => (Followed::Ranks, |ranked| over_breaks(&ranked)),
        // Where the scores cannot all be compared, what can be is drawn.
        Shown::Usual if is_broken(&ranked) => (Followed::Ranks, |ranked| over_breaks(&ranked)),
        _ => {
            let (publication, domain) = (&view.publication, view.domain.as_ref());
            (drawn_as(publication, &view.index, domain, &view.periods), |ranked| ranked)
        }
    };
    let ranked = join(ranked);
    let found = trends_of(view, &ranked, compared.units(), join);
    Some(Course {
        view: view.clone(),
        periods: view.periods.clone(),
        followed,
        broken: false,
        core: Vec::new(),
        field: context(&ranked),
        trends: found.into_iter().map(|trend| (trend, None)).collect(),
        editions,
    })
}

/// The lines, with the changes of method that end them.
pub fn lines(OverTime { course, finding, language }: &OverTime) -> AnyView {
    let Some(course) = course else {
        let why = results::refusal(&Refusal::FirstPeriod, *language);
        return view! { <p class="refusal" role="note">{why}</p> }.into_any();
    };
    view! { {show_as(course.followed, *language)}{trend_figure(course, finding.clone())}{breaks(course)} }
        .into_any()
}

/// Whether the lines follow scores or ranks.
fn show_as(followed: Followed, language: Language) -> AnyView {
    let labels = SharedLabels::of(language);
    let address = use_address();
    let choices = [(Shown::Score, labels.as_score), (Shown::Rank, labels.as_rank)];
    let choices = choices.map(|(shown, label)| (shown.id().to_owned(), label.to_owned())).to_vec();
    let chosen = if followed == Followed::Ranks { Shown::Rank } else { Shown::Score };
    view! {
        <div class="pickers">
            <Picker
                label=labels.show_as.to_owned()
                choices=Signal::stored(choices)
                chosen=chosen.id().to_owned()
                choose=move |shown: String| address.change(History::Push, |selection| selection.shown = Shown::from_id(&shown))
            />
        </div>
    }
    .into_any()
}
