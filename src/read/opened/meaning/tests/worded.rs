//! Words of headers that are easily taken for others, and figures that are none of an index.

use super::annexes::whole;
use super::awkward::{check_file, read};
use super::*;

#[test]
fn a_word_for_a_score_between_domains_is_one_of_them() {
    for total in ["Chỉ số hài lòng", "SIPAS", "Mức độ hài lòng chung", "Chỉ số hài lòng chung (%)"]
    {
        check_file(
            &format!(
                "STT;Đơn vị;Tiếp cận;TTHC;Công chức;Kết quả;Góp ý;{total}\n1;Sở Nội vụ;76,5;97,5;80,5;86,5;85,5;83,5\n\
                 2;Sở Y tế;82,5;84,5;82,4;81,5;79,5;81,2\n3;Sở Tư pháp;95,5;87,5;91,5;95,4;90,5;85,4\n"
            ),
            &[
                "Sở Nội vụ ? Tiếp cận 76.5",
                "Sở Nội vụ ? TTHC 97.5",
                "Sở Nội vụ ? Công chức 80.5",
                "Sở Nội vụ ? Kết quả 86.5",
                "Sở Nội vụ ? Góp ý 85.5",
                "Sở Nội vụ ?  83.5",
            ],
        );
    }
}

#[test]
fn points_that_were_reached_are_no_largest_possible_ones() {
    check_file(
        "TT;Đơn vị;Điểm chuẩn đạt được;Điểm thưởng;Tổng điểm\n1;Xã A;83,5;1,5;85\n2;Xã B;86,5;2,5;89\n3;Xã C;80,5;1;81,5\n",
        &["Xã A ? Điểm chuẩn đạt được 83.5", "Xã A ? Điểm thưởng 1.5", "Xã A ?  85"],
    );
}

#[test]
fn the_whole_is_named_in_many_languages_and_so_is_the_year() {
    for (year, total) in [
        ("Exercício", "Nota final"),
        ("Anno di riferimento", "Punteggio totale"),
        ("Год", "Итоговая оценка"),
        ("年度", "総合得点"),
        ("Рік", "Загальна оцінка"),
        ("Rok", "Wynik ogólny"),
    ] {
        let text = format!(
            "Unit;{year};A1;{total}\nOslo;2020;4,5;80,5\nOslo;2021;5,5;82,5\nRoma;2020;6,5;70,5\nRoma;2021;3,5;75,5\n"
        );
        check_file(
            &text,
            &["Oslo 2020 A1 4.5", "Oslo 2020  80.5", "Oslo 2021 A1 5.5", "Oslo 2021  82.5"],
        );
    }
    // A mark for years stands behind them in Russian.
    whole(
        "Регион;Итоговая оценка, баллы;;Место;\n;2020 г.;2021 г.;2020 г.;2021 г.\nПермь;60,5;70,5;2;1\nТула;65,5;61,5;1;2\n\
         Омск;50,5;40,5;3;3\n",
        &[
            "Пермь 2020  60.5 #2",
            "Пермь 2021  70.5 #1",
            "Тула 2020  65.5 #1",
            "Тула 2021  61.5 #2",
            "Омск 2020  50.5 #3",
            "Омск 2021  40.5 #3",
        ],
    );
}

#[test]
fn the_short_name_of_the_index_is_its_whole() {
    let rows = "Adamantina;0,75;0,5;0,25\nBananal;0,4;0,8;0,5\nCabreúva;0,6;0,7;0,3\n";
    let found = read("iegm_2022.csv", &format!("Município;IEG-M;i-Educ;i-Amb\n{rows}"));
    assert_eq!(long(&found)[..2], ["Adamantina 2022  0.75", "Adamantina 2022 i-Educ 0.5"]);
    let found = read("atlas.csv", &format!("Município;IDHM;IDHM Renda;IDHM Educação\n{rows}"));
    assert_eq!(long(&found)[..2], ["Adamantina ?  0.75", "Adamantina ? IDHM Renda 0.5"]);
}

#[test]
fn growth_over_several_years_is_no_score_of_a_period() {
    let found = check_file(
        "HDI rank;Country;1990;2000;2010;2021;2015-2021;1990-2021\n1;Switzerland;0,851;0,887;0,942;0,962;0;0,4\n\
         2;Norway;0,838;0,913;0,936;0,961;0;0,44\n3;Iceland;0,811;0,87;0,909;0,959;3;0,54\n4;Chad;0,31;0,32;0,37;0,39;-2;0,7\n",
        &[
            "Switzerland 1990  0.851",
            "Switzerland 2000  0.887",
            "Switzerland 2010  0.942",
            "Switzerland 2021  0.962 #1",
        ],
    );
    assert_eq!(found.periods.len(), 4);
    assert_eq!(found.report.aside.iter().filter(|one| one.reason == Reason::Derived).count(), 2);
}

#[test]
fn a_rank_has_no_three_decimals() {
    let found = check_file(
        "LSOA;IMD Rank (where 1 is most deprived);Decile\nLondon 001A;\"29,199\";9\nLondon 001B;\"30,379\";10\nLondon 002A;987;1\n\
         London 003A;\"5,010\";2\n",
        &["London 001A ?  NotPublished #29199", "London 001B ?  NotPublished #30379"],
    );
    assert!(!found.report.guesses.iter().any(|guess| matches!(guess.what, What::Numbers(_))));
}

#[test]
fn ranks_belong_to_the_scores_they_follow_from_before_those_that_share_a_word() {
    let rows: String = (1..=12)
        .map(|at| {
            format!("{at}°;P{at:02};{},5;{};{},25\n", 100 - at, (at * 7) % 5 - 2, (at * 5) % 11)
        })
        .collect();
    let found = read("qdv.csv", &format!("Pos.;Provincia;Punti;Var. pos. 2022;Ambiente\n{rows}"));
    assert_eq!(long(&found)[0], "P01 ?  99.5 #1");
    assert_eq!(found.best, crate::model::index::Best::Highest);
}

#[test]
fn a_number_without_a_head_that_repeats_is_no_score() {
    let rows: String = (1..=12)
        .map(|at| format!("Land {at:02};{};{},5;{},25\n", at % 3 + 1, 20 - at, (at * 5) % 11))
        .collect();
    let found = read("bti.csv", &format!("Country;;Status Index;Governance\n{rows}"));
    assert_eq!(long(&found)[..2], ["Land 01 ?  19.5", "Land 01 ? Governance 5.25"]);
    assert!(found.report.aside.iter().any(|one| one.reason == Reason::About));
}

#[test]
fn the_first_day_of_a_year_is_the_year() {
    check_file(
        "Country;Year;Total\nSpain;2023-01-01;80,5\nFinland;2023-01-01;20,5\nNorway;2023-01-01;15,5\n",
        &["Spain 2023  80.5", "Finland 2023  20.5"],
    );
}

#[test]
fn what_names_no_unit_is_no_table_of_units() {
    let found = read(
        "ipm.csv",
        "UHH;HLS;kapita;ipm\n69,64;14,27;9186;71,19\n68,61;13,14;10391;71,18\n68,23;12,5;8262;70,17\n",
    );
    assert!(found.is_empty());
}

#[test]
fn how_content_people_are_is_the_whole_only_where_nothing_else_is() {
    check_file(
        "STT;Sở;Hài lòng chung;Tổng điểm;Xếp hạng\n1;Nội vụ;8,1;88,5;1\n2;Y tế;7,1;87,5;2\n3;Tư pháp;6,1;76,5;3\n",
        &["Nội vụ ? Hài lòng chung 8.1", "Nội vụ ?  88.5 #1"],
    );
    // `Vị trí việc làm` is no rank, though places are called so.
    check_file(
        "Đơn vị;Vị trí việc làm;Công vụ;Tổng điểm\nSở A;8,5;9;17,5\nSở B;8;8;16\nSở C;7;8;15\n",
        &["Sở A ? Vị trí việc làm 8.5", "Sở A ? Công vụ 9", "Sở A ?  17.5"],
    );
}

#[test]
fn a_header_may_go_on_with_its_largest_possible_score() {
    let found = check_file(
        "STT;Đơn vị;\"Thể chế\nĐiểm tối đa: 9,5\";Tài chính - Điểm tối đa: 6;\"Tổng điểm\nĐiểm tối đa: 15,5\"\n1;Xã A;9,25;5,5;14,75\n\
         2;Xã B;8,5;5,25;13,75\n3;Xã C;8,25;5;13,25\n",
        &["Xã A ? Thể chế 9.25", "Xã A ? Tài chính 5.5", "Xã A ?  14.75"],
    );
    assert_eq!(found.nodes.iter().map(|node| node.max).collect::<Vec<_>>(), [Some(9.5), Some(6.0)]);
}

#[test]
fn a_grade_behind_a_score_is_no_other_text() {
    whole(
        "TT;Đơn vị;Tổng (xếp loại);Hạng\n1;Xã A;88,4 (Tốt);1\n2;Xã B;80,8 - Tốt;2\n3;Xã C;75,2 (Khá);3\n",
        &["Xã A ?  88.4 #1", "Xã B ?  80.8 #2", "Xã C ?  75.2 #3"],
    );
}

#[test]
fn a_year_whose_figures_may_change_is_the_year() {
    for year in ["Sơ bộ 2023", "\"Sơ bộ\nPrel. 2023\"", "2023 (Sơ bộ)", "Ước 2023"] {
        check_file(
            &format!(
                "Tỉnh;2021;2022;{year}\nHà Nội;4,5;5,5;6,5\nHuế;3,5;2,5;1,5\nCà Mau;7,5;8,5;9,5\n"
            ),
            &["Hà Nội 2021  4.5", "Hà Nội 2022  5.5", "Hà Nội 2023  6.5"],
        );
    }
    // The country in two languages is no unit.
    let found = read(
        "ngheo.csv",
        ";2022;2023\nCẢ NƯỚC - WHOLE COUNTRY;4,25;3,5\nĐồng bằng sông Hồng - Red River Delta;1,5;1,25\nHà Nội;0,5;0,25\nHải Phòng;1,5;0,5\nHưng Yên;1,5;0,5\nHà Nam;1,5;0,5\n",
    );
    assert_eq!(found.units.len(), 4);
}

#[test]
fn months_may_be_a_letter_and_a_number() {
    let found = read(
        "Kết quả 2024.csv",
        "STT;Cơ quan;T1;T2;T3;T4;Cả năm\n1;Sở A;91,5;92,5;93,5;94,5;93\n2;Sở B;81,5;82,5;83,5;84,5;83\n3;Sở C;71,5;72,5;73,5;74,5;73\n",
    );
    assert_eq!(long(&found)[..2], ["Sở A 2024-01  91.5", "Sở A 2024-02  92.5"]);
}

#[test]
fn districts_beside_communes_of_one_name_are_no_domains() {
    let rows: String = (0..12)
        .map(|at| {
            format!(
                "{};Xã Tân {};Huyện {} (cũ);1{at},5;7{at},25\n",
                at + 1,
                at / 3,
                ["A", "B", "C"][at % 3]
            )
        })
        .collect();
    let found =
        read("bang.csv", &format!("TT;Xã, phường;Địa bàn (huyện cũ);Thể chế;Tổng điểm\n{rows}"));
    assert_eq!((found.units.len(), found.nodes.len()), (12, 1));
    assert_eq!(found.units[1].group.as_deref(), Some("Huyện B (cũ)"));
}

#[test]
fn a_bound_is_told() {
    let found = read("ghi.csv", "Country;Score\nArgentina;<5\nBelarus;5,5\nChad;36,5\nTogo;24,5\n");
    let told = found.report.unread.iter().map(|one| (one.kind, one.count));
    assert_eq!(told.collect::<Vec<_>>(), [(super::super::left_out::UnreadKind::BoundOnly, 1)]);
}

#[test]
fn units_may_be_told_by_their_numbers_alone() {
    let found = read(
        "idh.csv",
        "Índice,Año,Cantón,Posición,Valor\nIDHc,2011,403,1,0.961\nIDHc,2011,117,2,0.95\nIDHc,2011,407,3,0.94\nIEV,2011,117,1,0.976\n\
         IEV,2011,403,2,0.97\nIEV,2011,407,3,0.96\n",
    );
    assert_eq!((found.units.len(), found.values.len()), (3, 6), "{:#?}", found.report);
}

#[test]
fn a_rate_that_is_the_same_part_of_the_total_everywhere_is_a_share_of_it() {
    let rows = "1;Xã A;85;89,47;1\n2;Xã B;80;84,21;2\n3;Xã C;75;78,95;3\n";
    let found = check_file(
        &format!("TT;Đơn vị;Tổng điểm;Tỷ lệ %;Hạng\n{rows}"),
        &["Xã A ?  85 #1", "Xã B ?  80 #2", "Xã C ?  75 #3"],
    );
    assert!(found.nodes.is_empty());
    // One that is no part of it is a figure of its own.
    let found = read(
        "bang.csv",
        "TT;Đơn vị;Tổng điểm;Tỷ lệ %\n1;Xã A;85;60,5\n2;Xã B;80;84,5\n3;Xã C;75;79\n",
    );
    assert_eq!(found.nodes.len(), 1);
    // SIPAS comes before how many were content.
    check_file(
        "TT;Tỉnh;Tỷ lệ hài lòng (%);SIPAS;Hạng\n1;Huế;85,5;83,5;2\n2;Cà Mau;92,5;90,5;1\n3;Hà Nội;80,5;80,25;3\n",
        &["Huế ? Tỷ lệ hài lòng (%) 85.5", "Huế ?  83.5 #2"],
    );
    check_file("TT;Xã;Số hồ sơ\n1;Xã A;92\n2;Xã B;90\n3;Xã C;85\n", &["Xã A ?  92"]);
}

#[test]
fn what_is_not_used_of_a_table_is_told() {
    let found = read(
        "imd.csv",
        "LSOA code,LSOA name,LA code,Region,IMD Score\nE01000001,London 001A,E09000001,North,6.25\n\
         E01000002,London 001B,E09000001,North,5.25\nE01000003,London 002A,E09000002,South,19.5\n\
         E01000004,London 003A,E09000003,South,29.5\n",
    );
    let told: Vec<&str> = found
        .report
        .aside
        .iter()
        .filter_map(|one| one.column.as_ref().map(|column| column.header.as_str()))
        .collect();
    assert!(told.contains(&"LA code"), "{told:?}");
}
