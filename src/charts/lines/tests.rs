use super::super::sample;
use super::ends::{LINE_PX, apart};
use super::series::BreakLine;
use super::*;
use crate::model::breaks::Known;
use crate::model::mark::Flag;

#[test]
fn lines_with_gap_break_and_context() {
    insta::assert_snapshot!("lines", svg(&sample::lines(6, 3), (560, 220)).unwrap().svg);
}

#[test]
fn bump_of_ranks() {
    let mut lines = sample::lines(4, 2);
    lines.inverted = true;
    lines.context.clear();
    insta::assert_snapshot!("bump", svg(&lines, (360, 180)).unwrap().svg);
}

/// The horizontal ends of all polylines of a colour.
fn stretches(svg: &str, colour: &str) -> Vec<(i32, i32)> {
    let lines = svg.lines().filter(|line| line.starts_with("<polyline") && line.contains(colour));
    lines
        .map(|line| {
            let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
            let mut xs = points
                .split_whitespace()
                .map(|point| point.split(',').next().unwrap().parse().unwrap());
            let first = xs.next().unwrap();
            (first, xs.next_back().unwrap_or(first))
        })
        .collect()
}

/// The middle between two marks.
fn between(one: &Mark, next: &Mark) -> f64 {
    f64::midpoint(one.x_px, next.x_px) + REACH_PX
}

fn crosses(stretches: &[(i32, i32)], mark: f64) -> bool {
    stretches.iter().any(|&(from, to)| f64::from(from) < mark && mark < f64::from(to))
}

#[test]
fn a_gap_is_not_bridged() {
    let mut lines = sample::lines(7, 1);
    lines.breaks.clear();
    lines.context.clear();
    // The caller forgot to end the run: period 2 is missing.
    let mut run: Vec<Point> = lines.series[0].runs.concat();
    run.retain(|point| point.period != 2);
    lines.series[0].runs = vec![run];
    let picture = svg(&lines, (400, 200)).unwrap();
    let gap = between(&picture.marks[1], &picture.marks[2]);
    let drawn = stretches(&picture.svg, series(0));
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert!(!crosses(&drawn, gap));
}

#[test]
fn neither_a_line_nor_the_range_crosses_a_break() {
    let lines = sample::lines(6, 1);
    let picture = svg(&lines, (400, 200)).unwrap();
    let place = between(&picture.marks[2], &picture.marks[3]);
    assert!(!crosses(&stretches(&picture.svg, series(0)), place));
    assert!(!crosses(&stretches(&picture.svg, MUTED), place));
    assert_eq!(picture.svg.matches("<polygon").count(), 2, "{}", picture.svg);
}

#[test]
fn a_line_passes_a_suspected_break_dashed_and_never_solid() {
    let mut lines = sample::lines(6, 1);
    lines.breaks[0].crossing = Crossing::Dashed;
    lines.series[0].runs = vec![lines.series[0].runs.concat()];
    let picture = svg(&lines, (400, 200)).unwrap();
    let place = between(&picture.marks[2], &picture.marks[3]);
    let drawn = stretches(&picture.svg, series(0));
    assert!(
        !crosses(&drawn, place)
            || drawn.iter().all(|(from, to)| to - from < 7 || !crosses(&[(*from, *to)], place))
    );
    let here = |(from, to): &&(i32, i32)| {
        *from >= picture.marks[2].x_px as i32 && *to <= picture.marks[3].x_px as i32 + 20
    };
    assert!(drawn.iter().filter(here).count() > 2, "{drawn:?}");
    assert_eq!(picture.svg.matches("<polygon").count(), 1, "the range goes on: {}", picture.svg);
}

#[test]
fn years_are_joined_over_a_half_year_between_them() {
    let mut lines = sample::lines(3, 1);
    lines.breaks.clear();
    lines.context.clear();
    lines.lengths = vec![0, 1, 0];
    let run: Vec<Point> = lines.series[0].runs.concat();
    lines.series[0].runs = vec![vec![run[1].clone()], vec![run[0].clone(), run[2].clone()]];
    let picture = svg(&lines, (400, 200)).unwrap();
    assert_eq!(stretches(&picture.svg, series(0)).len(), 1);
    lines.lengths.clear();
    let picture = svg(&lines, (400, 200)).unwrap();
    assert_eq!(stretches(&picture.svg, series(0)).len(), 0, "a period left out is a gap");
}

#[test]
fn every_point_has_a_mark() {
    let lines = sample::lines(14, 6);
    let points = lines.series.iter().flat_map(|series| series.runs.iter().flatten());
    let spoken: Vec<&String> = points.map(|point| &point.spoken).collect();
    let picture = svg(&lines, (360, 240)).unwrap();
    assert!(picture.marks.iter().map(|mark| &mark.spoken).eq(spoken));
}

#[test]
fn labels_do_not_overlap() {
    let wanted = [10.0, 11.0, 12.0, 50.0, 99.0, 99.5];
    let places = apart(&wanted, [10.0, 100.0]);
    assert_eq!(places.len(), wanted.len());
    assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= LINE_PX - 1e-9), "{places:?}");
    assert!(places.iter().all(|place| (10.0..=100.0).contains(place)), "{places:?}");
    assert_eq!(apart(&[20.0, 60.0], [0.0, 100.0]), [20.0, 60.0], "what has room stays");
}

#[test]
fn a_narrow_picture_leaves_the_names_to_the_legend() {
    let lines = sample::lines(6, 1);
    let label = &lines.series[0].label;
    assert!(svg(&lines, (520, 200)).unwrap().svg.contains(label.as_str()));
    assert!(!svg(&lines, (519, 200)).unwrap().svg.contains(label.as_str()));
}

#[test]
fn a_hostile_name_stays_text() {
    let mut lines = sample::lines(6, 1);
    lines.series[0].label = sample::HOSTILE.to_owned();
    lines.series[0].runs[0][0].spoken = sample::HOSTILE.to_owned();
    lines.breaks[0].label = sample::HOSTILE.to_owned();
    lines.periods[0] = sample::HOSTILE.to_owned();
    sample::assert_harmless(&svg(&lines, (1100, 300)).unwrap());
}

#[test]
fn a_single_period_is_a_row_of_dots() {
    let lines = sample::lines(1, 3);
    assert_eq!(svg(&lines, (360, 200)).unwrap().marks.len(), 3);
}

/// All texts of a picture.
fn texts(svg: &str) -> Vec<&str> {
    let texts = svg.split("<text").skip(1).filter_map(|text| text.lines().nth(1));
    texts.collect()
}

#[test]
fn every_number_of_the_scale_is_written_in_full_at_any_width() {
    let mut lines = sample::lines(6, 2);
    (lines.low, lines.high) = (1029.5, 1051.2);
    for width in [280, 320, 519, 900, 1200] {
        let picture = svg(&lines, (width, 220)).unwrap();
        for number in ["1.030", "1.035", "1.040", "1.045", "1.050"] {
            assert!(texts(&picture.svg).contains(&number), "{number} at {width}: {}", picture.svg);
        }
    }
}

#[test]
fn ranks_are_whole_and_begin_with_the_best() {
    let mut lines = sample::lines(4, 2);
    (lines.low, lines.high, lines.inverted) = (1.0, 2.0, true);
    let picture = svg(&lines, (300, 120)).unwrap().svg;
    let mut written = texts(&picture);
    written.retain(|text| text.starts_with(['1', '2']) && text.len() < 4);
    written.sort_unstable();
    assert_eq!(written, ["1", "2"], "{picture}");
}

#[test]
fn a_suspected_break_and_a_flagged_figure_are_told_from_others() {
    let mut lines = sample::lines(6, 2);
    let line = |period, known, crossing, label: &str| BreakLine {
        period,
        known,
        crossing,
        label: label.to_owned(),
    };
    lines.breaks = vec![
        line(2, Known::Published, Crossing::Stop, "đổi phương pháp"),
        line(4, Known::Suspected, Crossing::Dashed, "nghi từ số liệu"),
    ];
    lines.series[1].runs[0][1].flags.add(Flag::Provisional);
    insta::assert_snapshot!("cautions", svg(&lines, (560, 220)).unwrap().svg);
}
