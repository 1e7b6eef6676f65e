//! What came of the table: who is where in its latest period, the first units as bars and over the periods as lines.

use leptos::prelude::*;

use super::opening::Opening;
use crate::analysis::trend::context;
use crate::analysis::trend::footing::{Followed, drawn_as, is_broken, over_breaks};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::unit::UnitIdx;
use crate::state::selection::Package;
use crate::ui::address::use_address;
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_of;
use crate::ui::figures::course::drawn::Course;
use crate::ui::figures::course::trend_figure;
use crate::ui::figures::ranking::first_figure;
use crate::ui::in_view::{InView, Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::over_time::{editions_of, ranked_periods, trends_of};
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::open::labels::OpenLabels;
use crate::words::{answers, moves};

/// So many units stand in the table and the bars.
const BARS: usize = 20;

/// So many lines are drawn.
const LINES: usize = 5;

/// The result; nothing as long as the reader has to say something first.
pub fn result(opening: Opening) -> AnyView {
    let (address, library) = (use_address(), use_library());
    if library.package == Package::Published {
        return ().into_any();
    }
    let view = in_view();
    let standing = standing(view);
    watch(move || {
        if let Some(view) = view.get() {
            library.need(&view.index.id, &view.periods);
        }
    });
    let course = Memo::new_with_compare(
        move |_| {
            let (view, standing) = (view.get()?, standing.get()?);
            library.settled(&view.index.id, &view.periods).then(|| course(&view, &standing))?
        },
        |_, _| true,
    );
    (move || {
        let language = address.language();
        let standing = standing.get().filter(|_| opening.shows_result())?;
        mark_when_painted();
        let labels = OpenLabels::of(language);
        let view = &standing.view;
        let said = answers::table_answer(
            &standing.ranking,
            |unit| view.name(unit, language),
            view.decimals(view.domain.as_ref()),
            language,
        );
        let caption = format!("{} — {}", labels.first_bars, format::period(view.period, language));
        let source = source_of(view, &standing.edition, standing.origin(view.domain.as_ref()), language);
        Some(view! {
            <p class="answer">{said}</p>
            <div class="beside">
                <div><DataTable sheet=first_rows(&standing, labels.preview) sources=vec![source]/></div>
                {first_figure(&standing, BARS, caption)}
            </div>
            {move || course.get().map(|course| view! {
                <h2>{labels.first_lines}</h2>
                {trend_figure(&course, None)}
            }).or_nothing()}
        })
    })
    .into_any()
}

/// The first units with their change.
fn first_rows(standing: &Standing, title: &str) -> Sheet {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    let (view, ranking) = (&standing.view, &standing.ranking);
    let number = |value: f64| format::number(value, standing.decimals(), language);
    let rows = ranking.rows.iter().take(BARS).map(|row| {
        let rank = match ranking.tells(row) {
            true => Cell::count(row.rank, format::rank(row.rank, row.shared)),
            false => Cell::text("–"),
        };
        let points = row.score.points();
        let score = Cell::number(points, number(points))
            .opening(standing.edition.read_from(row.unit, view.domain.as_ref()));
        let change = match standing.change(row.unit) {
            Some(Ok(change)) => Cell::text(moves::moved(change, language)),
            _ => Cell::blank(),
        };
        vec![rank, Cell::text(view.whole_name(row.unit, language)), score, change]
    });
    let title = format!(
        "{title}: {}, {} ({}/{})",
        view.what(language),
        format::period(view.period, language),
        BARS.min(ranking.of()),
        ranking.of()
    );
    Sheet {
        title,
        columns: vec![
            Column::numbers(words.rank),
            Column::name(words.unit),
            Column::numbers(words.score),
            Column::words(words.change),
        ],
        rows: rows.map(Into::into).collect(),
    }
}

/// The first units over the periods; `None` where there is one period only.
fn course(view: &InView, standing: &Standing) -> Option<Course> {
    let editions = editions_of(view, &view.periods);
    if editions.len() < 2 {
        return None;
    }
    let ranked = ranked_periods(view, &editions);
    let broken = is_broken(&ranked);
    let scores = || drawn_as(&view.publication, &view.index, view.domain.as_ref(), &view.periods);
    let followed = if broken { Followed::Ranks } else { scores() };
    let units: Vec<UnitIdx> =
        standing.ranking.rows.iter().take(LINES).map(|row| row.unit).collect();
    let ranked = if broken { over_breaks(&ranked) } else { ranked };
    let trends = match broken {
        true => trends_of(view, &ranked, &units, |ranked| over_breaks(&ranked)),
        false => trends_of(view, &ranked, &units, |ranked| ranked),
    };
    Some(Course {
        view: view.clone(),
        periods: view.periods.clone(),
        followed,
        broken,
        core: Vec::new(),
        field: context(&ranked),
        trends: trends.into_iter().map(|trend| (trend, None)).collect(),
        editions,
    })
}
