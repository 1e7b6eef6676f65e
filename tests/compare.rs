//! Comparing units on the shipped data folder: golden numbers of PAPI and PCI.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use chiso::analysis::comparable::Refusal;
use chiso::analysis::compare::gaps::by_gap;
use chiso::analysis::compare::{Base, NoDifference, Row, Word, row};
use chiso::analysis::pair::{common_period, pair};
use chiso::analysis::peers::{Why, peers};
use chiso::analysis::two_periods::two_periods;
use chiso::model::among::Among;
use chiso::model::edition::Edition;
use chiso::model::index::Index;
use chiso::model::period::Period;
use chiso::model::publication::Publication;
use chiso::model::unit::UnitIdx;
use shipped::{edition, index, publication};

fn units<const N: usize>(publication: &Publication, codes: [&str; N]) -> [UnitIdx; N] {
    codes.map(|code| publication.units.find(code).unwrap())
}

/// The rows of all domains, in the order of the tree.
fn rows(
    publication: &Publication,
    index: &Index,
    edition: &Edition,
    units: &[UnitIdx],
) -> Vec<Row> {
    let nodes = publication.tree(&index.id).children_in(None, edition.period);
    let row = |id| row(publication, index, (edition, &[]), id, units, Base::First);
    nodes.into_iter().map(|node| row(Some(&node.id))).collect()
}

/// `scores/papi/2024.csv`: Quảng Ninh 47.82 first, Tây Ninh 47.35 second, Bình Thuận 47.13 third of 61.
#[test]
fn tay_ninh_beside_quang_ninh() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let edition = edition(&publication, papi, 2024);
    let units = units(&publication, ["72", "22"]);
    let total = row(&publication, papi, (&edition, &[]), None, &units, Base::First);
    let scores: Vec<String> = total
        .entries
        .iter()
        .map(|entry| format!("{:.2} {}", entry.score.unwrap().points(), entry.place.unwrap().rank))
        .collect();
    assert_eq!(scores, ["47.35 2", "47.82 1"]);
    // Half the deviation of 61 totals is 0.907: 0.476 is similar.
    assert_eq!(format!("{:.3}", total.threshold.unwrap()), "0.907");
    let difference = total.entries[1].difference.unwrap();
    assert_eq!(
        (format!("{:.2}", difference.points), difference.word),
        ("0.48".into(), Some(Word::Similar))
    );

    let mut rows = rows(&publication, papi, &edition, &units);
    by_gap(&mut rows);
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let difference = row.entries[1].difference.unwrap();
            format!(
                "{} {:+.3} {:?}",
                row.domain.as_ref().unwrap(),
                difference.points,
                difference.word.unwrap()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "C06 +0.598 Higher",
            "C01 +0.508 Higher",
            "C02 -0.295 Lower",
            "C04 -0.215 Similar",
            "C05 -0.153 Lower",
            "C03 -0.137 Lower",
            "C07 +0.105 Similar",
            "C08 +0.065 Similar",
        ]
    );
}

/// Vĩnh Phúc (26) has no PAPI score in 2024: it has neither a zero nor a difference.
#[test]
fn a_unit_without_a_score_has_no_difference() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let edition = edition(&publication, papi, 2024);
    let total = row(
        &publication,
        papi,
        (&edition, &[]),
        None,
        &units(&publication, ["72", "26"]),
        Base::First,
    );
    assert!(matches!(total.entries[1].difference, Err(NoDifference::Missing(_))));
    assert!(total.entries[1].score.is_err() && total.entries[1].place.is_none());
}

#[test]
fn the_peers_of_tay_ninh_are_its_neighbours_and_the_most_similar() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let edition = edition(&publication, papi, 2024);
    let [tay_ninh] = units(&publication, ["72"]);
    let found: Vec<String> = peers(&publication, papi, &edition, tay_ninh)
        .iter()
        .map(|peer| {
            let why = peer.why.iter().map(|why| match why {
                Why::Neighbour { rank, of, .. } => format!("{rank}/{}", of.units),
                Why::Similar { distance, domains, .. } => format!("{distance:.4} in {domains}"),
                Why::SameParent(_) => "parent".to_owned(),
            });
            let name = &publication.units.get(peer.unit).name.vi;
            format!("{name}: {}", why.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let expected = [
        "Quảng Ninh: 1/61, 0.0317 in 8",
        "Bình Thuận: 3/61, 0.0255 in 8",
        "Bình Dương: 0.0335 in 8",
    ];
    assert_eq!(found, expected);
}

/// `breaks.csv`: PAPI was measured anew in 2018, in its total and in some domains.
#[test]
fn two_periods_across_2018_are_refused_where_the_method_changed() {
    let publication = publication();
    let papi = index(&publication, "papi");
    let (before, after) = (edition(&publication, papi, 2017), edition(&publication, papi, 2018));
    let [unit] = units(&publication, ["72"]);
    let turns = two_periods(&publication, papi, unit, &before, &after);
    assert!(
        matches!(turns[0].scores, Err(Refusal::Break { period, .. }) if period == Period::year(2018))
    );
    let refused = turns.iter().filter(|turn| turn.scores.is_err()).count();
    assert!(refused > 2 && refused < turns.len(), "{refused} of {}", turns.len());
}

/// PAPI 2024 and PCI were last published together in 2022: 61 provinces have both, Bắc Giang and Bắc Ninh only PCI.
#[test]
fn papi_and_pci_meet_in_2022() {
    let publication = publication();
    let (papi, pci) = (index(&publication, "papi"), index(&publication, "pci"));
    let period = common_period(&publication, &papi.id, &pci.id, Period::year(2024)).unwrap();
    assert_eq!(period, Period::year(2022));
    let found = pair(&edition(&publication, papi, 2022), &edition(&publication, pci, 2022));
    assert_eq!((found.both.len(), found.only_first.len(), found.only_second.len()), (61, 0, 2));
    assert_eq!(format!("{:.3}", found.correlation.unwrap()), "0.357");
}

/// `scores/par-lai-chau/2022.csv`: only Sìn Hồ's scores are printed, with its ranks of 8.
#[test]
fn a_printed_rank_is_kept_where_the_others_are_not_published() {
    let publication = publication();
    let par = index(&publication, "par-lai-chau");
    let edition = edition(&publication, par, 2022);
    let rows = rows(&publication, par, &edition, &units(&publication, ["108"]));
    let place = rows[0].entries[0].place.unwrap();
    assert_eq!((place.rank, place.of), (8, Some(Among::all(8))));
    assert_eq!((rows[0].field, rows[0].threshold), (None, None));
}
