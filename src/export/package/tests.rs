//! A package that was made is read as any other, and says what the table said.

use super::*;
use crate::model::edition::Edition;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::model::spellings::Spellings;
use crate::read::opened::meaning::choices::Choices;
use crate::read::opened::meaning::example::table;
use crate::read::opened::meaning::understand;
use crate::read::opened::meaning::who::Known;
use crate::read::problem::Problem;
use crate::read::scores::Scores;
use crate::read::{descriptor, tables as described};

fn known() -> Publication {
    let mut publication = Publication::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/units/");
    for file in ["provinces.csv", "districts.csv"] {
        let bytes = std::fs::read(format!("{folder}{file}")).unwrap();
        described::read(&mut publication, "units", file, &bytes, &mut Vec::new());
    }
    publication
}

/// Reads the files of a package as the application does.
fn read(files: &[(String, Vec<u8>)]) -> (Publication, Vec<Edition>, Vec<Problem>) {
    let bytes = |path: &str| &files.iter().find(|(known, _)| known == path).unwrap().1;
    let (mut publication, mut problems, mut editions) =
        (Publication::default(), Vec::new(), Vec::new());
    let found = descriptor::read(bytes(descriptor::FILE), &mut problems).unwrap();
    publication.parts = found.parts.clone();
    for (name, _) in described::TABLES {
        for file in found.files(name) {
            described::read(&mut publication, name, &file, bytes(&file), &mut problems);
        }
    }
    problems.extend(descriptor::unmatched(&publication));
    for part in &publication.parts {
        let index = publication.index(&part.index).unwrap();
        let mut scores = Scores::new(&publication, index, part);
        scores.push(bytes(&part.path));
        let (read, found) = scores.finish();
        editions.extend(read);
        problems.extend(found);
    }
    (publication, editions, problems)
}

fn check(opened: &[Table]) {
    let known = known();
    let meaning =
        understand(opened, &Choices::default(), &Known::new(&known.units, &Spellings::default()));
    let files = package(&meaning, opened, &known.units).unwrap();
    let (publication, editions, problems) = read(&files);
    let texts: Vec<String> = files
        .iter()
        .map(|(path, bytes)| format!("{path}\n{}", String::from_utf8_lossy(bytes)))
        .collect();
    assert_eq!(problems, [], "{}", texts.join("\n"));
    let mut compared = 0;
    for value in &meaning.values {
        let who = &meaning.units[value.unit as usize];
        let unit = publication.units.find(who.code.as_str()).unwrap();
        let period = meaning.periods[value.period as usize].unwrap();
        let domain = value.node.map(|node| meaning.nodes[node as usize].id.clone());
        let of_unit = |edition: &&Edition| edition.period == period && edition.row(unit).is_some();
        let Some(edition) = editions.iter().find(of_unit) else {
            assert!(value.cell.is_err() && value.rank.is_none());
            continue;
        };
        let cell = edition.cell(unit, domain.as_ref());
        assert_eq!(
            cell.ok().map(Score::points),
            value.cell.ok().map(Score::points),
            "{who:?} {domain:?}"
        );
        if let Some(rank) = value.rank.filter(|rank| rank.fract() == 0.0) {
            let detail = edition.detail(unit, domain.as_ref()).unwrap();
            assert_eq!(detail.rank.map(|printed| f64::from(printed.rank)), Some(rank));
        }
        compared += 1;
    }
    assert!(compared > 2);
}

#[test]
fn a_package_of_a_plain_table_is_read_without_a_problem() {
    check(&[table(
        "so-2021.csv",
        1,
        "TT|Cơ quan|Chỉ số 1|Chỉ số 2|Tổng điểm\n1|Sở A|1.5|2|3.5\n2|Sở B|1|.25|1.25\n3|Sở C|1|1|2\n4|Sở D|0.5|1|2.5",
    )]);
}

#[test]
fn ranks_and_printed_texts_are_kept() {
    check(&[table(
        "egov-2017.csv",
        1,
        "TT|Tỉnh|Hạng (Chỉ số)\n1|Hà Nội|01 (0,727)\n2|TP. Đà Nẵng|02 (0,716)\n3|Thừa Thiên - Huế|03 (0,633)\n4|Cần Thơ|03 (0,633)",
    )]);
}

#[test]
fn groups_and_several_years_are_kept() {
    let text = "TT|Đơn vị|Thể chế|Tổ chức|Tổng điểm|Hạng\nI|Khối sở, ngành||||\n1|Sở A|10,5|20|30,5|1\n2|Sở B|9|..|29|2\n\
        II|Khối huyện||||\n1|Huyện Sìn Hồ|8|7|15|3\n2|Huyện Phong Thổ|7|7|14|4";
    check(&[table("par-2021.csv", 1, text), table("par-2022.csv", 1, text)]);
}

#[test]
fn without_a_period_there_is_no_package() {
    let known = known();
    let opened = [table("bang.csv", 1, "Tỉnh|Điểm\nHà Nội|1\nĐà Nẵng|2\nHải Phòng|3")];
    let meaning =
        understand(&opened, &Choices::default(), &Known::new(&known.units, &Spellings::default()));
    assert_eq!(package(&meaning, &opened, &known.units), Err(Lacking::Period));
}
