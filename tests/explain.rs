//! Ranks explained on the shipped data folder: golden numbers of PAPI, PCI and the districts of Lai Châu.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use chiso::analysis::change::changes;
use chiso::analysis::comparable::Refusal;
use chiso::analysis::explain::changed_rank::{NoSplit, changed_rank};
use chiso::analysis::explain::changed_score::{Adding, changed_score};
use chiso::analysis::explain::climb::climb;
use chiso::analysis::explain::left_out::left_out;
use chiso::analysis::explain::makeup::{Made, Makeup, NotWhole, Weighing, makeup};
use chiso::analysis::explain::movers::movers;
use chiso::analysis::explain::printing::{between, half_step};
use chiso::analysis::explain::weight_band::under_weights;
use chiso::analysis::plan::coherence::coherences;
use chiso::analysis::plan::rows;
use chiso::analysis::ranking::{Part, Ranking, ranking};
use chiso::model::domain::DomainId;
use chiso::model::edition::Edition;
use chiso::model::index::Index;
use chiso::model::language::Language;
use chiso::model::publication::Publication;
use chiso::model::target::Target;
use chiso::words::explain::plan;
use chiso::words::explain::told::Teller;
use chiso::words::spans::Spans;
use shipped::{documents, edition, index, publication};

struct Table {
    edition: Edition,
    ranking: Ranking,
    makeup: Result<Makeup, NotWhole>,
}

fn table(publication: &Publication, index: &Index, year: u16) -> Table {
    let edition = edition(publication, index, year);
    let ranking = ranking(index.best, &edition, None);
    let makeup = makeup(publication, index, &edition, &ranking);
    Table { edition, ranking, makeup }
}

/// `domains.csv` notes of the weights of 2013–2016, in percent: 5, 5, 20, 5, 10, 5, 5, 20, 20, 5; of 2009–2012: 10, 5, 20, 15, 10, 10,
/// 5, 20, 5. A domain has 10 points, the total 100.
#[test]
fn the_figures_of_pci_tell_its_weights() {
    let publication = publication();
    let pci = index(&publication, "pci");
    let weights = |year| {
        let found = table(&publication, pci, year).makeup.unwrap();
        assert!(matches!(found.weighing, Weighing::Implied { farthest } if farthest < 0.005));
        found.weights().unwrap()
    };
    assert_eq!(weights(2016), [0.5, 0.5, 2.0, 0.5, 1.0, 0.5, 0.5, 2.0, 2.0, 0.5]);
    assert_eq!(weights(2012), [1.0, 0.5, 2.0, 1.5, 1.0, 1.0, 0.5, 2.0, 0.5]);
}

/// `scores/papi/2023.csv` and `2024.csv`: Lai Châu 43,62 → 43,48, 18th → 31st of 61.
#[test]
fn lai_chau_fell_13_places_by_a_seventh_of_a_point() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let unit = publication.units.find("12").unwrap();
    let [then, now] = [2023, 2024].map(|year| table(&publication, papi, year));
    let made = [&then, &now].map(|table| table.makeup.as_ref().unwrap());
    let (before, after) = ((&then.edition, made[0]), (&now.edition, made[1]));
    let score = changed_score(&publication, papi, unit, before, after);
    assert_eq!(format!("{:+.2}", score.change().unwrap()), "-0.14");
    assert_eq!(score.adding, Adding::Up { rest: 0.0 });
    let worst = score.most(-1.0).unwrap();
    assert_eq!(
        (worst.domain.as_str(), format!("{:+.2}", worst.points.unwrap())),
        ("C03", "-0.29".into())
    );
    let earlier = Some((&then.edition, &then.ranking));
    let rank = changed_rank(&publication, papi, unit, earlier, (&now.edition, &now.ranking));
    let rank = rank.unwrap();
    assert_eq!((rank.ranks, rank.passed.len(), rank.passed_by.len()), ((18, 31), 0, 12));
    assert_eq!((rank.left.len(), rank.entered.len()), (1, 2));
    let causes = rank.causes;
    assert_eq!((causes.own, causes.left, causes.others, causes.entered), (-2, 1, -10, -2));
    let next = climb(made[1], unit, None).unwrap();
    assert_eq!((next.rank, format!("{:.2}", next.points)), (30, "0.25".into()));
    let band = under_weights(made[1], unit, 0.1).unwrap();
    assert_eq!((band.best, band.worst), (30, 35));
    let without = left_out(made[1], unit).unwrap();
    let ranks: Vec<usize> = without.iter().map(|one| one.rank.unwrap().0).collect();
    assert_eq!(ranks, [37, 35, 32, 25, 32, 33, 30, 32]);
}

/// Totals are published with nine decimals and more: their printing leaves no rank open.
#[test]
fn printing_decides_no_rank_of_papi() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let now = table(&publication, papi, 2024);
    let step = half_step(&publication, papi, &now.edition, None).unwrap();
    let made = now.makeup.unwrap();
    let certain = |row: &Made| between(&made, row.unit, step).unwrap().is_certain();
    assert!(made.rows.iter().all(certain));
}

/// `scores/papi/2023.csv` and `2024.csv`, their columns summed and ranked apart from the project: of the 59 provinces with all figures in both
/// years 22 rose and 35 fell, Tây Ninh (72) by 58 places, from 60th to 2nd.
#[test]
fn tay_ninh_rose_farthest_and_more_provinces_fell_than_rose() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let [then, now] = [2023, 2024].map(|year| table(&publication, papi, year));
    let (earlier, later) = ((&then.edition, &then.ranking), (&now.edition, &now.ranking));
    let changes = changes(&publication, papi, None, later, Some(earlier)).unwrap();
    let found = movers(papi.best, &now.ranking, &changes).unwrap();
    assert_eq!((found.rows.len(), found.counts, found.ends.1), (59, [22, 35, 2], 58));
    let (unit, change) = found.rows.iter().find(|(_, change)| change.places == 58).unwrap();
    assert_eq!((*unit, change.ranks), (publication.units.find("72").unwrap(), (60, 2)));
    assert!(found.is_extreme(change));
}

/// `scores/par-lai-chau/2022.csv` has the figures of one district of 8: nothing is reckoned from the seven others.
#[test]
fn one_district_of_eight_tells_nothing_of_the_others() {
    let publication = publication();
    let districts = index(&publication, "par-lai-chau");
    let found = table(&publication, districts, 2022).makeup;
    assert_eq!(found.err(), Some(NotWhole::InPart(Part { scored: 1, of: Some(8) })));
}

/// Across the changes of method of 2021 the totals are not compared, and of the domains those that did not change are.
#[test]
fn across_a_break_only_the_untouched_domains_are_told() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let unit = publication.units.find("12").unwrap();
    let [then, now] = [2020, 2021].map(|year| table(&publication, papi, year));
    let made = [&then, &now].map(|table| table.makeup.as_ref().unwrap());
    let (before, after) = ((&then.edition, made[0]), (&now.edition, made[1]));
    let score = changed_score(&publication, papi, unit, before, after);
    assert!(matches!(score.totals, Err(Refusal::Break { .. })));
    let told = score.domains.iter().filter(|one| one.scores.is_ok());
    let told: Vec<&str> = told.map(|one| one.domain.as_str()).collect();
    assert_eq!(told, ["C01", "C02", "C03", "C04", "C06", "C07", "C08"]);
    let earlier = Some((&then.edition, &then.ranking));
    let rank = changed_rank(&publication, papi, unit, earlier, (&now.edition, &now.ranking));
    assert!(matches!(rank, Err(NoSplit::Refused(Refusal::Break { .. }))));
}

/// The plan of Sìn Hồ, lines 33–44: what its domain targets come to hangs on weights nobody publishes, and what rank its
/// total is worth on seven totals nobody publishes.
#[test]
fn of_the_plan_of_sin_ho_it_is_said_what_can_be_known() {
    let publication = publication();
    let districts = index(&publication, "par-lai-chau");
    let all = documents(&publication);
    let targets = all.targets.iter().filter(|target| target.index.as_ref() == Some(&districts.id));
    let targets: Vec<&Target> = targets.collect();
    let editions = [edition(&publication, districts, 2022)];
    let found = coherences(&publication, &rows(&publication, &targets, &editions), &editions);
    let [found] = &found[..] else { panic!("{found:?}") };
    let domain = |domain: &DomainId| domain.to_string();
    let said = |language| {
        let unit = |_| String::new();
        let decimals = |_: Option<&DomainId>| 2;
        let best = districts.best;
        let spans = Spans::Years;
        let teller =
            Teller { unit: &unit, domain: &domain, decimals: &decimals, best, spans, language };
        let all = [
            plan::reached(found, &teller),
            plan::rank(found, &teller),
            plan::footing(found, &teller),
        ];
        all.map(Option::unwrap)
    };
    assert_eq!(
        said(Language::Vi),
        [
            "Trọng số không được công bố: đạt đúng các mục tiêu lĩnh vực thì chỉ biết điểm chung 2023 nằm trong khoảng 60,95–69,85, nên có đạt mục tiêu chung “Trên 65%” hay không là tùy trọng số.",
            "Không biết được “Trên 65%” có đủ cho hạng 7 đề ra hay không: bảng 2022 không công bố điểm của 7 đơn vị; theo bảng ấy có thể là hạng 1–8 trên 8.",
            "Khoảng này gồm mọi bộ trọng số mà kết quả các lĩnh vực 2022 cho đúng điểm chung 59,62; coi điểm chung là trung bình của các lĩnh vực.",
        ]
    );
    assert_eq!(
        said(Language::En),
        [
            "The weights are not published: if the domain targets are just met, the total of 2023 is known to lie between 60.95 and 69.85 only, so whether it reaches the target of the total, “above 65%”, hangs on the weights.",
            "Whether “above 65%” is enough for the wanted rank 7 cannot be known: the table of 2022 leaves out the totals of 7 units; by that table it may be rank 1–8 of 8.",
            "These are all weights by which the domain results of 2022 give the total of 59.62, the total being read as a mean of the domains.",
        ]
    );
}
