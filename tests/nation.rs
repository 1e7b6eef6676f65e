//! A nation's communes through the reader, the sums, the ranking and the audit: synthetic figures, made for this test
//! only, with faults planted in them.
//!
//! `CHISO_DEEP` proves the largest size that is promised: 10,598 communes in 10 years of 3 indices with 9 domains and a
//! total, about 3.2 million values in one file an index. Without it the same is proved on a few communes.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use chiso::analysis::change::changes;
use chiso::analysis::derive::derive;
use chiso::analysis::ranking::{Ranking, ranking};
use chiso::audit::audit;
use chiso::audit::audited::Audited;
use chiso::audit::finding::{Finding, Grade, Kind};
use chiso::model::edition::{Edition, Origin};
use chiso::model::index::IndexId;
use chiso::model::missing::{self, Missing};
use chiso::model::publication::{Publication, ScorePart};
use chiso::model::tie::Tie;
use chiso::read::problem::Fault;
use chiso::read::scores::Scores;
use chiso::read::tables;

const DOMAINS: usize = 9;
const FIRST_YEAR: usize = 2015;

/// Bytes that arrive together in the browser.
const STEP_BYTES: usize = 16 * 1024;

/// How large the nation is.
#[derive(Clone, Copy)]
struct Size {
    communes: usize,
    years: usize,
    indices: usize,
}

impl Size {
    fn of_this_run() -> Self {
        match std::env::var_os("CHISO_DEEP") {
            Some(_) => Self { communes: 10_598, years: 10, indices: 3 },
            None => Self { communes: 300, years: 3, indices: 2 },
        }
    }
}

/// The hundredths of a score: between 5.00 and 8.00, the same in every run, and by the commune, the year and the domain
/// as if thrown.
fn hundredths(index: usize, year: usize, commune: usize, domain: usize) -> u64 {
    let mut state = ((index * 64 + year) * 16_384 + commune) as u64 * 16 + domain as u64;
    for _ in 0..3 {
        state = (state ^ (state >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    500 + (state >> 40) % 301
}

fn code(commune: usize) -> String {
    format!("{commune:06}")
}

/// The faults, all in the second year of the first index, each in a commune of its own.
mod planted {
    /// Its domain 1 is above its maximum.
    pub const ABOVE: usize = 11;
    /// Its total is a point more than the sum of its domains.
    pub const TOTAL: usize = 22;
    /// Its row is that of the year before.
    pub const REPEATED: usize = 33;
    /// Its row is that of the commune after it.
    pub const TWIN: usize = 44;
    /// A word in place of a number.
    pub const WORD: usize = 55;
    /// Its domain 2 is blank.
    pub const BLANK: usize = 66;
    /// Its domain 3 is far outside all others.
    pub const FAR: usize = 77;
}

/// A commune's row as it is printed: its domains and their total.
fn row(index: usize, year: usize, commune: usize) -> Vec<String> {
    let planted = index == 0 && year == 1;
    let (from_year, from_commune) = match commune {
        planted::REPEATED if planted => (0, commune),
        planted::TWIN if planted => (1, commune + 1),
        _ => (year, commune),
    };
    let mut domains: Vec<u64> =
        (1..=DOMAINS).map(|domain| hundredths(index, from_year, from_commune, domain)).collect();
    if planted && commune == planted::ABOVE {
        domains[0] = 1100;
    }
    if planted && commune == planted::FAR {
        domains[2] = 1;
    }
    let mut total: u64 = domains.iter().sum();
    if planted && commune == planted::TOTAL {
        total += 100;
    }
    let printed = |hundredths: u64| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let mut cells: Vec<String> = domains.into_iter().chain([total]).map(printed).collect();
    if planted && commune == planted::WORD {
        cells[0] = "không".to_owned();
    }
    if planted && commune == planted::BLANK {
        cells[1] = String::new();
        cells[DOMAINS] = String::new();
    }
    cells
}

fn publication(size: Size) -> Publication {
    let mut files = BTreeMap::from([
        ("units", "unit,name,level,parent\n01,Tỉnh Giả Định,province,\n".to_owned()),
        ("indices", "index,name,max,best,total\n".to_owned()),
        ("domains", "index,domain,name,max\n".to_owned()),
    ]);
    let mut line = |table: &str, line: &str| files.get_mut(table).unwrap().push_str(line);
    for commune in 0..size.communes {
        line("units", &format!("{},Xã Giả Định {commune},commune,01\n", code(commune)));
    }
    for index in 0..size.indices {
        line("indices", &format!("gia-dinh-{index},Chỉ số Giả Định {index},90,highest,sum\n"));
        for domain in 1..=DOMAINS {
            line("domains", &format!("gia-dinh-{index},D{domain},Lĩnh vực {domain},10\n"));
        }
    }
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, _) in tables::TABLES {
        if let Some(text) = files.get(table) {
            tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
        }
    }
    assert_eq!(problems, []);
    publication
}

/// All years of an index in one file, read as they arrive. Only the first index prints its totals.
fn read(publication: &Publication, size: Size, index: usize) -> Vec<Edition> {
    let id = IndexId::new(&format!("gia-dinh-{index}")).unwrap();
    let of = publication.index(&id).unwrap();
    let path = format!("scores/{id}.csv");
    let part = ScorePart { index: id, period: None, source: None, population: None, path };
    let mut text = "period,unit".to_owned();
    (1..=DOMAINS).for_each(|domain| write!(text, ",D{domain}").unwrap());
    text.push_str(if index == 0 { ",total\n" } else { "\n" });
    let printed = if index == 0 { DOMAINS + 1 } else { DOMAINS };
    for year in 0..size.years {
        for commune in 0..size.communes {
            let cells = row(index, year, commune)[..printed].join(",");
            writeln!(text, "{},{},{cells}", FIRST_YEAR + year, code(commune)).unwrap();
        }
    }
    let mut scores = Scores::new(publication, of, &part);
    text.as_bytes().chunks(STEP_BYTES).for_each(|step| scores.push(step));
    let (editions, problems) = scores.finish();
    let told: Vec<(u64, String)> = problems
        .iter()
        .map(|problem| (problem.line.unwrap(), problem.column.clone().unwrap()))
        .collect();
    let line = |commune: usize| (size.communes + commune + 2) as u64;
    let planted = [(line(planted::ABOVE), "D1".to_owned()), (line(planted::WORD), "D1".to_owned())];
    assert_eq!(told, if index == 0 { planted.to_vec() } else { Vec::new() });
    if let [above, word] = &problems[..] {
        assert!(matches!(above.fault, Fault::AboveMax { .. }), "{above:?}");
        assert!(matches!(word.fault, Fault::BadCell { .. }), "{word:?}");
    }
    editions.into_iter().map(|edition| derive(publication, of, edition)).collect()
}

/// Every value is the one that was printed, every derived total the sum of what was.
fn as_printed(publication: &Publication, size: Size, index: usize, editions: &[Edition]) {
    assert_eq!(editions.len(), size.years);
    for (year, edition) in editions.iter().enumerate() {
        assert_eq!(edition.period.to_string(), (FIRST_YEAR + year).to_string());
        assert_eq!(edition.units.len(), size.communes);
        assert_eq!(edition.columns.len(), DOMAINS + 1);
        for (commune, unit) in edition.units.iter().enumerate() {
            assert_eq!(publication.units.get(*unit).code.as_str(), code(commune));
            let printed = row(index, year, commune);
            for (column, text) in edition.columns.iter().zip(printed) {
                let expected = text.parse::<f64>().map_err(|_| match text.as_str() {
                    "" => Missing::NotPublished,
                    _ => Missing::Unreadable,
                });
                // What is above its maximum is kept as printed, and set aside.
                let found = column.cells[commune];
                let found = missing::printed(&found).map_or(found, Ok);
                assert_eq!(found.map(|score| score.points()), expected);
            }
        }
        let origin = if index == 0 { Origin::Published } else { Origin::Derived };
        assert_eq!(edition.column(None).unwrap().origin, origin);
    }
}

/// Ranks against a count of the better ones, found in another way: in a table of how many have each total.
fn ranks(publication: &Publication, size: Size, index: usize, year: usize, ranking: &Ranking) {
    let total = |commune: usize| row(index, year, commune)[DOMAINS].replace('.', "").parse().ok();
    let totals: Vec<Option<usize>> = (0..size.communes).map(total).collect();
    let mut have = vec![0usize; 10_001];
    totals.iter().flatten().for_each(|total| have[*total] += 1);
    let mut better = vec![0usize; have.len()];
    for total in (0..have.len() - 1).rev() {
        better[total] = better[total + 1] + have[total + 1];
    }
    assert_eq!(ranking.of(), totals.iter().flatten().count());
    for (commune, total) in totals.iter().enumerate() {
        let unit = publication.units.find(&code(commune)).unwrap();
        let found = ranking.find(unit).map(|ranked| (ranked.rank, ranked.shared == Tie::Shared));
        assert_eq!(found, total.map(|total| (better[total] + 1, have[total] > 1)));
    }
}

#[test]
fn its_communes_are_read_summed_ranked_and_compared() {
    let size = Size::of_this_run();
    let publication = publication(size);
    for index in 0..size.indices {
        let editions = read(&publication, size, index);
        as_printed(&publication, size, index, &editions);
        let of = publication.index(&editions[0].index).unwrap();
        let rankings: Vec<Ranking> =
            editions.iter().map(|edition| ranking(of.best, edition, None)).collect();
        for (year, found) in rankings.iter().enumerate() {
            ranks(&publication, size, index, year, found);
        }
        for year in 1..size.years {
            let pair = |year: usize| (&editions[year], &rankings[year]);
            let found = changes(&publication, of, None, pair(year), Some(pair(year - 1))).unwrap();
            let moved = found.iter().filter_map(|(_, change)| Some(change.as_ref().ok()?.places));
            let moved: Vec<i64> = moved.collect();
            // A row without a total is compared with nothing, neither in its year nor in the next.
            let blank = usize::from(index == 0 && (year == 1 || year == 2));
            assert_eq!(moved.len(), size.communes - blank);
            assert!(
                moved.iter().any(|places| *places > 0) && moved.iter().any(|places| *places < 0)
            );
        }
    }
}

#[test]
fn its_audit_finds_what_was_planted_and_nothing_else() {
    let size = Size::of_this_run();
    let publication = publication(size);
    let editions = (0..size.indices).flat_map(|index| read(&publication, size, index));
    let editions: Vec<Arc<Edition>> = editions.map(Arc::new).collect();
    let audited = Audited {
        publication: &publication,
        spellings: &Default::default(),
        documents: &Default::default(),
        editions: &editions,
        texts: &[],
    };
    let of = |commune: usize| publication.units.find(&code(commune));
    let said = |finding: &Finding| {
        let first = &finding.figures[0];
        (finding.kind, finding.grade, first.unit, first.column.clone())
    };
    let mut found: Vec<_> = audit(&audited).iter().map(said).collect();
    found.sort();
    let mut expected = vec![
        (Kind::Bounds, Grade::Impossible, of(planted::ABOVE), "D1".to_owned()),
        (Kind::Sums, Grade::Impossible, of(planted::TOTAL), "total".to_owned()),
        (Kind::Tables, Grade::Doubtful, of(planted::REPEATED), "D1".to_owned()),
        (Kind::Tables, Grade::Doubtful, of(planted::TWIN), "D1".to_owned()),
        (Kind::Tables, Grade::Doubtful, of(planted::FAR), "D3".to_owned()),
    ];
    expected.sort();
    assert_eq!(found, expected);
}
