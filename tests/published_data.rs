//! The shipped data folder: it reads without a problem, states its sources, and gives the published results.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use std::fs;
use std::path::{Path, PathBuf};

use chiso::analysis::change::changes;
use chiso::analysis::comparable::{Refusal, comparable};
use chiso::analysis::ranking::{Ranking, ranking};
use chiso::analysis::reconstruct::{fit, reconstruct};
use chiso::model::period::Period;
use chiso::model::publication::Publication;
use shipped::{edition, index, publication};

fn name(publication: &Publication, ranking: &Ranking, place: usize) -> (String, String) {
    let row = &ranking.rows[place];
    (publication.units.get(row.unit).name.vi.clone(), format!("{:.2}", row.score.points()))
}

#[test]
fn every_file_reads_without_a_problem() {
    let publication = publication();
    for index in &publication.indices {
        let periods = publication.periods(&index.id);
        assert!(!periods.is_empty(), "{}", index.id);
        for period in periods {
            let edition = edition(&publication, index, period.calendar_year());
            // A document may publish single domains only.
            let scored = edition.columns.iter().map(|column| column.domain.as_ref());
            let most = scored.map(|node| ranking(index.best, &edition, node).of()).max();
            assert!(most.is_some_and(|most| most > 0), "{} {period}", index.id);
        }
    }
}

#[test]
fn every_file_names_its_source_and_licence() {
    let publication = publication();
    for part in &publication.parts {
        let source = part.source.as_ref().and_then(|id| publication.source(id));
        let source = source.unwrap_or_else(|| panic!("{} has no source", part.path));
        assert!(!source.licence.is_empty() && !source.attribution.vi.is_empty(), "{}", part.path);
    }
    // Every other file too: it has a source of the list, or says that it was compiled from them.
    let package: serde_json::Value =
        serde_json::from_slice(&shipped::bytes("datapackage.json")).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let listed = |id: &str| publication.sources.iter().any(|source| source.id.0 == id);
        let named = resource["source"].as_str().is_some_and(listed);
        let compiled = resource["description"]
            .as_str()
            .is_some_and(|text| text.contains("(MIT) from the publications"));
        assert!(named || compiled, "{}", resource["name"]);
    }
}

/// PAPI 2024, papi.org.vn.
#[test]
fn papi_2024_ranks_61_provinces_and_leaves_two_out() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let edition = edition(&publication, papi, 2024);
    let ranking = ranking(papi.best, &edition, None);
    assert_eq!(ranking.of(), 61);
    assert_eq!(name(&publication, &ranking, 0), ("Quảng Ninh".into(), "47.82".into()));
    assert_eq!(name(&publication, &ranking, 1), ("Tây Ninh".into(), "47.35".into()));
    assert_eq!(name(&publication, &ranking, 2), ("Bình Thuận".into(), "47.13".into()));
    assert_eq!(name(&publication, &ranking, 60), ("Kiên Giang".into(), "39.91".into()));
    let mut left: Vec<&str> = ranking
        .not_ranked
        .iter()
        .map(|(unit, _)| publication.units.get(*unit).name.vi.as_str())
        .collect();
    left.sort_unstable();
    assert_eq!(left, ["Tiền Giang", "Vĩnh Phúc"]);
}

/// Six dimensions until 2017, eight from 2018.
#[test]
fn papi_is_not_compared_across_2018_and_is_from_2023_to_2024() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let refused = comparable(&publication, papi, None, Period::year(2017), Period::year(2018));
    assert!(matches!(refused, Err(Refusal::Break { period, .. }) if period == Period::year(2018)));
    assert_eq!(
        comparable(&publication, papi, None, Period::year(2023), Period::year(2024)),
        Ok(())
    );
    assert_eq!(publication.max(papi, None, Period::year(2017)), Some(60.0));
    assert_eq!(publication.max(papi, None, Period::year(2018)), Some(80.0));
    let (now, then) = (edition(&publication, papi, 2024), edition(&publication, papi, 2023));
    let (rank_now, rank_then) = (ranking(papi.best, &now, None), ranking(papi.best, &then, None));
    let found =
        changes(&publication, papi, None, (&now, &rank_now), Some((&then, &rank_then))).unwrap();
    let compared = found.iter().filter(|(_, change)| change.is_ok()).count();
    assert_eq!(compared, 59, "two provinces without scores in 2024, two others in 2023");
}

/// The official figures 2011–2016: dimension sums and the unweighted total.
#[test]
fn papi_totals_of_2011_to_2016_equal_the_official_file() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let official = Path::new(env!("CARGO_MANIFEST_DIR")).join("published/papi");
    let file = find(&official, "papi_2011_2016.csv").unwrap();
    let mut reader = csv::Reader::from_path(file).unwrap();
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (unit, year, total) = (at("prov"), at("year"), at("papi_unweighted"));
    let spellings = chiso::model::spellings::Spellings::default();
    let names = chiso::analysis::search::names::Names::of(&publication.units, &spellings);
    let mut checked = 0;
    for row in reader.records().map(Result::unwrap) {
        let edition = edition(&publication, papi, row[year].parse().unwrap());
        let found = chiso::analysis::search::search(&publication.units, &names, &row[unit]);
        let listed = found.into_iter().find(|unit| edition.row(*unit).is_some()).unwrap();
        let cell = edition.cell(listed, None);
        let printed: f64 = row[total].parse().unwrap_or(0.0);
        match cell {
            // The official file adds rounded parts; the sum of 22 of them may differ in the fifth decimal.
            Ok(score) => assert!((score.points() - printed).abs() < 2e-5, "{row:?} {score:?}"),
            Err(_) => assert!(printed == 0.0, "{row:?}"),
        }
        checked += 1;
    }
    assert_eq!(checked, 6 * 63);
}

fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find_map(|path| {
        if path.is_dir() { find(&path, name) } else { path.ends_with(name).then_some(path) }
    })
}

/// DTI 2024, published on the 63 provinces and on the 34 they became: by the stated rule the one is made of the other.
#[test]
fn the_mean_of_the_former_provinces_is_the_dti_that_was_published_of_the_new_ones() {
    let publication = publication();
    let new = index(&publication, "dti-34");
    let continues = new.continues.as_ref().unwrap();
    assert_eq!(continues.index.as_str(), "dti");
    let former = index(&publication, "dti");
    let published = edition(&publication, new, 2024);
    let of = (&new.id, continues.rule);
    let made = |year| {
        reconstruct(&publication, of, &edition(&publication, former, year), &published.units)
    };
    let found = fit(&made(2024), &published).unwrap();
    assert_eq!(found.compared, 34);
    // Half a unit of the last printed decimal, and a little more for TP. Hồ Chí Minh, printed 0.777.
    assert!(found.largest < 0.000_07, "{found:?}");
    // Tuyên Quang 2023: Hà Giang 0.5848 and Tuyên Quang 0.6298 of the table of 63.
    let tuyen_quang = publication.units.find("08-2025").unwrap();
    assert_eq!(made(2023).cell(tuyen_quang, None).map(|score| score.points()), Ok(0.67395));
}
