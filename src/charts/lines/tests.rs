use super::super::sample;
use super::ends::{LINE_PX, apart};
use super::*;

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
    let gap = Frame::new(&lines, (400, 200)).unwrap().at(2, 0.0).0;
    let drawn = stretches(&picture.svg, series(0));
    assert_eq!(drawn.len(), 2, "{drawn:?}");
    assert!(!crosses(&drawn, gap));
}

#[test]
fn neither_a_line_nor_the_range_crosses_a_break() {
    let lines = sample::lines(6, 1);
    let picture = svg(&lines, (400, 200)).unwrap();
    let frame = Frame::new(&lines, (400, 200)).unwrap();
    let place = f64::midpoint(frame.at(2, 0.0).0, frame.at(3, 0.0).0);
    assert!(!crosses(&stretches(&picture.svg, series(0)), place));
    assert!(!crosses(&stretches(&picture.svg, MUTED), place));
    assert_eq!(picture.svg.matches("<polygon").count(), 2, "{}", picture.svg);
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
    lines.ticks[0].1 = sample::HOSTILE.to_owned();
    sample::assert_harmless(&svg(&lines, (1100, 300)).unwrap());
}

#[test]
fn a_single_period_is_a_row_of_dots() {
    let lines = sample::lines(1, 3);
    assert_eq!(svg(&lines, (360, 200)).unwrap().marks.len(), 3);
}
