//! The documents: every figure stands where its record says it does, and every number is a figure or left out with
//! a reason.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chiso::analysis::plan::rows;
use chiso::analysis::plan::way::way;
use chiso::model::documents::Documents;
use chiso::model::edition::Edition;
use chiso::model::place::Place;
use chiso::model::publication::{Publication, ScorePart};
use chiso::model::source::SourceId;
use chiso::model::target::Target;
use chiso::read::passage;
use shipped::bytes;

const SOURCES: [&str; 5] =
    ["phong-tho-2023", "sin-ho-2023", "tho-xuan-2024-q1", "thuan-chau-2023", "tuan-giao-2020"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The documents, and the editions they print.
fn open() -> (Publication, Documents, Vec<Edition>) {
    let publication = shipped::publication();
    let printed = |part: &&ScorePart| {
        part.index.as_str().contains("lai-chau") || part.index.as_str().starts_with("par-")
    };
    let parts = publication.parts.iter().filter(printed);
    let editions = parts.flat_map(|part| shipped::editions(&publication, part)).collect();
    let documents = shipped::documents(&publication);
    (publication, documents, editions)
}

fn text_of(source: &str) -> String {
    String::from_utf8(bytes(&format!("documents/{source}/text.txt"))).unwrap()
}

/// The places of every figure: they must be in the document, and they cover its numbers.
fn figures(documents: &Documents, editions: &[Edition]) -> Vec<Place> {
    let observed = documents.observations.iter().map(|found| found.place.clone());
    let statistics = documents.statistics.iter().map(|found| found.place.clone());
    let targets = documents
        .targets
        .iter()
        .flat_map(|found| [Some(found.place.clone()), found.rank_place.clone()])
        .flatten();
    let scores = editions.iter().flat_map(|edition| edition.details.values()).flat_map(|detail| {
        let again = detail
            .again
            .iter()
            .flat_map(|again| [Some(again.place.clone()), again.rank_place.clone()]);
        let first = [detail.place.clone(), detail.rank_place.clone()];
        first.into_iter().chain(again).flatten().collect::<Vec<_>>()
    });
    observed.chain(statistics).chain(targets).chain(scores).collect()
}

#[test]
fn every_printed_text_stands_where_its_record_says() {
    let (_, documents, editions) = open();
    let mut missing = Vec::new();
    let quoted = documents
        .goals
        .iter()
        .map(|goal| goal.place.clone())
        .chain(documents.remarks.iter().map(|remark| remark.place.clone()));
    let texts: BTreeMap<&str, String> = SOURCES.map(|source| (source, text_of(source))).into();
    let all: Vec<Place> = figures(&documents, &editions).into_iter().chain(quoted).collect();
    for place in &all {
        if passage::find(&texts[place.source.0.as_str()], place).is_none() {
            missing.push(format!("{} {}: “{}”", place.source.0, place.at(), place.printed));
        }
    }
    assert!(all.len() > 1_500, "{}", all.len());
    assert_eq!(missing, [] as [String; 0]);
}

/// Runs of digits with the points and commas between them.
fn numbers(line: &str) -> Vec<(usize, usize)> {
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1)) {
            at += 1;
        }
        found.push((start, at));
    }
    found
}

#[test]
fn every_number_of_a_document_is_a_figure_or_left_out_with_a_reason() {
    let (_, documents, editions) = open();
    let figures = figures(&documents, &editions);
    for source in SOURCES {
        let text = text_of(source);
        let lines: Vec<&str> = text.split('\n').collect();
        let mut covered: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); lines.len()];
        for place in figures.iter().filter(|place| place.source == SourceId(source.to_owned())) {
            for (line, range) in passage::find(&text, place).into_iter().flatten() {
                covered[line as usize - 1].extend(range);
            }
        }
        let path = root().join("published/documents").join(source).join("left_out.csv");
        let mut reader = csv::Reader::from_path(path).unwrap();
        for row in reader.records().map(Result::unwrap) {
            let (at, left, reason) = (&row[0], &row[1], &row[2]);
            assert!(
                !reason.trim().is_empty(),
                "{source} {at}: “{left}” is left out without a reason"
            );
            let (_, (line, _)) = Place::parse_at(at).unwrap();
            let found: Vec<usize> =
                lines[line as usize - 1].match_indices(left).map(|(start, _)| start).collect();
            assert!(!found.is_empty(), "{source} {at}: “{left}” is not there");
            for start in found {
                covered[line as usize - 1].extend(start..start + left.len());
            }
        }
        let mut open = Vec::new();
        for (line, covered) in lines.iter().zip(&covered) {
            for (start, end) in numbers(line) {
                if !(start..end).all(|at| covered.contains(&at)) {
                    open.push(format!("{source}: {} in “{line}”", &line[start..end]));
                }
            }
        }
        assert_eq!(open, [] as [String; 0]);
    }
}

// sin-ho-2023 L11: 59,62 in 2022, 2,94 less than in 2021; L44: "Trên 65%" in 2023. 59.62 + 2.94 = 62.56.
#[test]
fn the_way_of_a_total_begins_with_what_its_printed_change_implies() {
    let (publication, documents, editions) = open();
    let targets: Vec<&Target> = documents.targets.iter().collect();
    let ways: Vec<Vec<(String, f64)>> = rows(&publication, &targets, &editions)
        .iter()
        .map(|row| way(&documents, row))
        .filter(|steps| !steps.is_empty())
        .map(|steps| steps.iter().map(|step| (step.period.to_string(), step.value)).collect())
        .collect();
    let expected = [("2021", 62.56), ("2022", 59.62), ("2023", 65.0)];
    assert_eq!(ways, [expected.map(|(period, value)| (period.to_owned(), value)).to_vec()]);
}
