//! Columns of whole numbers that may be places, codes or points.

use super::awkward::read;
use super::*;

/// Made-up places of 40 universities, in two countries and in four parts of a score, none of which is called a rank.
fn university(place: usize, year: usize) -> String {
    let part = |step: usize| (place + (place * step) % 7).min(40);
    let [country, own] = if place % 2 == 1 { ["A", "1"] } else { ["B", "0"] };
    let national = (place + own.len()) / 2;
    format!(
        "{place},University {place},{country},{national},{},{},{},{},{},{year}\n",
        if place == 1 { 1 } else { part(1) },
        if place == 1 { 1 } else { part(2) },
        if place == 1 { 1 } else { part(3) },
        200 - (place * 7 % 40) * 4,
        // The second and the third are printed alike, in one of two years.
        year - 1900 - if (place, year) == (2, 2015) { 3 } else { place } * 2,
    )
}

#[test]
fn places_in_parts_of_a_score_are_no_scores_and_those_within_a_country_not_those_of_all() {
    let year = |year: usize| (1..=40).map(move |place| university(place, year));
    let rows: String = year(2014).chain(year(2015)).collect();
    let header = "world_rank,institution,country,national_rank,education,faculty,influence,patents,score,year\n";
    let found = read("universities.csv", &format!("{header}{rows}"));
    assert_eq!(long(&found)[..2], ["University 1 2014 patents 172", "University 1 2014  112 #1"]);
    assert_eq!(long(&found)[3], "University 2 2014  110 #2");
    let aside =
        |head: &str| found.report.aside.iter().any(|aside| format!("{aside:?}").contains(head));
    for head in ["national_rank", "education", "faculty", "influence"] {
        assert!(aside(head), "{head} in {:?}", found.report.aside);
    }
}

#[test]
fn what_a_program_describes_columns_by_is_no_unit() {
    let units = "Alpha,5.1,56.1\nBeta,4.1,46.1\nGamma,6.1,66.1\nDelta,3.1,36.1\nEpsilon,7.1,76.1\n";
    let described = "count,5,5\nmean,5.1,56.1\nstd,1.58,15.8\nmin,3.1,36.1\n25%,4.1,46.1\n50%,5.1,56.1\n75%,6.1,66.1\nmax,7.1,76.1\n";
    let found = read("2022.csv", &format!("province,health,score\n{units}{described}"));
    assert_eq!(found.units.len(), 5, "{:?}", long(&found));
}

/// Made-up places of 15 prefectures in three fields, none of which is called a rank.
#[test]
fn columns_that_all_have_each_place_once_are_ranks() {
    let row = |place: usize| {
        format!(
            "{},Ken {place},{},{},{}\n",
            place + 1,
            place + 1,
            place * 4 % 15 + 1,
            place * 7 % 15 + 1
        )
    };
    let rows: String = (0..15).map(row).collect();
    let found = read("a.csv", &format!("code,prefecture,行政,教育,政治\n{rows}"));
    assert!(found.values.iter().all(|value| value.cell.is_err() && value.rank.is_some()));
    // Years whose ranks they are, beside the score of this one.
    let rows: String = (0..15).map(|place| format!("9{}.5,{}", 50 - place, &row(place))).collect();
    let found = read("b.csv", &format!("Global Score,2021,Country,2020,2019,2018\n{rows}"));
    let figures = long(&found);
    assert!(figures.iter().all(|one| !one.contains("20") || one.contains('#')), "{figures:?}");
    assert!(figures[0].contains("950.5"), "{figures:?}");
}

#[test]
fn numbers_of_places_are_not_what_a_long_table_measures() {
    let file = |column: &str| {
        let row = |code: usize, what: &str, value: &str| {
            format!("2024;{code};Kab {code};{what};{value}\n")
        };
        let rows = ["74,57", "72,1", "73,9"].iter().enumerate().flat_map(|(at, value)| {
            [row(3301 + at, "Usia (tahun)", value), row(3301 + at, "Indeks Manusia", value)]
        });
        format!("tahun;{column};kab_kota;indikator;indeks\n{}", rows.collect::<String>())
    };
    for column in ["kod_wil", "nomor"] {
        let found = read("a.csv", &file(column));
        assert_eq!(long(&found)[0], "Kab 3301 2024 Usia (tahun) 74.57", "{column}");
    }
}

#[test]
fn years_between_the_words_of_a_header_need_no_spaces() {
    let rows = "Iceland;4;0.781;1;0.892\nFinland;3;0.796;2;0.861\nNorway;2;0.799;3;0.849\nSweden;1;0.813;5;0.823\nNamibia;38;0.686;6;0.809\n";
    let found = read(
        "gggi.csv",
        &format!("country;gggi2006rank;gggi2006score;gggi2021rank;gggi2021score\n{rows}"),
    );
    assert_eq!(long(&found)[..2], ["Iceland 2006  0.781 #4", "Iceland 2021  0.892 #1"]);
    let found = read(
        "gggi.csv",
        &format!("country;epo2006rank;epo2006score;ea2006rank;ea2006score\n{rows}"),
    );
    assert!(long(&found).iter().all(|one| one.contains('#')), "{:?}", long(&found));
}

#[test]
fn a_group_over_points_is_no_header() {
    let found = read(
        "WIMD2019_Rank.csv",
        "\"\",\"\",\"WIMD \",\"Income \"\n\"Isle of Anglesey \",\"\",\".\",\".\"\n\"Isle of Anglesey \",\"Amlwch Port \",2,1\n\
         \"\",\"Amlwch Rural \",4,5\n\"\",\"Beaumaris \",1,2\n\"Gwynedd \",\"\",\".\",\".\"\n\"Gwynedd \",\"Abersoch \",5,4\n\
         \"\",\"Aberdovey \",3,3\n",
    );
    let figures = long(&found);
    assert_eq!(found.units.len(), 5, "{figures:?}");
    assert!(figures[0].starts_with("Amlwch Port 2019"), "{figures:?}");
    assert!(figures.iter().all(|figure| figure.contains('#')), "{figures:?}");
}

#[test]
fn ranks_of_years_without_scores_stay_beside_their_means() {
    let row = |place: usize| {
        let [one, two, three] = [1, 4, 7].map(|step| place * step % 15 + 1);
        format!("P{place:02},{one},{two}.00,{three},{}.33,2020\n", place + 2)
    };
    let rows: String = (0..15).map(row).collect();
    let header = "Province,2018,2019,2020,Mean_Rank,Best_Year\n";
    let found = read("all_years.csv", &format!("{header}{rows}"));
    let figures = long(&found);
    let all = |expected: &str| figures.iter().any(|figure| figure == expected);
    assert!(all("P01 2019  NotPublished #5") && all("P01 2020  NotPublished #8"), "{figures:?}");
    assert!(all("P01 ?  3.33"), "{figures:?}");
    assert_eq!(figures.len(), 15 * 4);
}

#[test]
fn grades_do_not_tell_two_rows_of_one_unit_apart() {
    let rows = "Aceh,Simeulue,69.57,Sedang,9.81,Sedang,68.06\nAceh,Singkil,69.85,Sedang,8.7,Rendah,70.14\nAceh,Selatan,70.1,Tinggi,8.2,Sedang,71.3\n\
                Sumut,Lawas,71.57,Tinggi,9.55,Tinggi,71.63\nSumut,Lawas,71.52,Tinggi,9.43,Sedang,70.34\nSumut,Nias,71.5,Rendah,9.1,Rendah,66.1\n";
    let found =
        read("ipm.csv", &format!("Provinsi,Kota,Jumlah AHH,AHH,Jumlah RLS,RLS,Jumlah IPM\n{rows}"));
    assert_eq!(found.units.len(), 5, "{:?}", long(&found));
    assert!(found.report.aside.iter().any(|one| one.reason == Reason::OtherAgain));
}

/// Made-up points that are once each number from 1 on, by chance.
#[test]
fn points_that_number_the_rows_by_chance_are_no_ranks() {
    let row = |place: usize| (place + 1, place * 5 % 12 + 1, place * 7 % 12 + 1);
    let file = |head: &str, whole: bool| {
        let rows = (0..12).map(|place| {
            let (one, two, three) = row(place);
            let sum = if whole { format!(",{}", one + two + three) } else { String::new() };
            format!("Huyện {place:02},{one},{two},{three}{sum}\n")
        });
        read("2022.csv", &format!("{head}\n{}", rows.collect::<String>()))
    };
    for (head, whole) in [
        ("Đơn vị,Thể chế,Thủ tục,Tài chính,Tổng cộng", true),
        ("Đơn vị,Điểm thể chế,Điểm thủ tục,Điểm tài chính", false),
        ("Huyện,Số vụ trễ hạn,Số đơn thư,Số kiến nghị", false),
    ] {
        let found = file(head, whole);
        assert!(found.values.iter().all(|value| value.cell.is_ok()), "{head}: {:?}", long(&found));
    }
    // Full marks of everybody number nothing.
    let rows: String = (0..15).map(|place| format!("Huyện {place:02},1,15,1\n")).collect();
    let found = read("2022.csv", &format!("Huyện,Kế hoạch,Báo cáo,Website\n{rows}"));
    assert_eq!(long(&found)[1], "Huyện 00 2022 Báo cáo 15");
}

#[test]
fn a_file_of_ranks_may_hold_scores() {
    let rows: String = (0..15)
        .map(|place| format!("Tỉnh {place:02},{},{}\n", 651 - place, 519 + place * 3))
        .collect();
    let found = read("pci-rank.csv", &format!("Tỉnh,2021,2022\n{rows}"));
    assert_eq!(long(&found)[0], "Tỉnh 00 2021  651");
}

#[test]
fn measures_of_a_year_each_stay_in_their_years_without_spaces() {
    let found = read(
        "a.csv",
        "district,par2022diem,sipas2021diem\nBa Đình,63.41,69.79\nHoàn Kiếm,83.68,70.53\nTây Hồ,73.6,71.3\n",
    );
    assert_eq!(long(&found)[..2], ["Ba Đình 2022 par diem 63.41", "Ba Đình 2021 sipas diem 69.79"]);
}

#[test]
fn shares_that_are_units_stay() {
    let found = read(
        "a.csv",
        "Mức,Điểm\nTop 5%,60.03\n10%,85.55\n25%,80.1\n50%,70.2\n75%,61.5\n90%,50.3\n",
    );
    assert_eq!(found.units.len(), 6);
}

#[test]
fn a_total_that_stands_in_every_row_of_its_unit_is_not_what_a_long_table_measures() {
    let rows: String = [("Hà Nội", "71.60"), ("Huế", "70.2"), ("Cần Thơ", "65.4")]
        .iter()
        .enumerate()
        .map(|(at, (name, total))| {
            format!("{name},Thể chế,{total},48.{at}\n{name},Thủ tục,{total},86.{at}\n")
        })
        .collect();
    let found = read("2022.csv", &format!("Tỉnh,Lĩnh vực,Tổng điểm,Điểm\n{rows}"));
    assert_eq!(long(&found)[0], "Hà Nội 2022 Thể chế 48");
}

#[test]
fn a_number_of_every_figure_is_no_code_of_its_unit() {
    let rows: String = (0..12)
        .map(|at| {
            format!(
                "M{at:02},Sở {},{},{}.5\n",
                ["A", "B", "C", "D"][at / 3],
                ["Một", "Hai", "Ba"][at % 3],
                at + 2
            )
        })
        .collect();
    let found = read("2022.csv", &format!("Mã,Đơn vị,Lĩnh vực,Điểm\n{rows}"));
    assert_eq!(found.units.len(), 4, "{:?}", long(&found));
    assert_eq!(found.values.len(), 12);
}
