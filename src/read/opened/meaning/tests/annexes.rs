//! Annexes of decisions as offices lay them out: ratings, measures, signatures and sums among the figures.

use super::awkward::{check_file, read};
use super::*;

/// The reasons for what was set aside, with their first words.
fn aside(found: &Meaning) -> Vec<(Reason, &str)> {
    let reason = |one: &super::super::left_out::SetAside| one.reason;
    found.report.aside.iter().map(|one| (reason(one), one.text.as_str())).collect()
}

pub(super) fn whole(text: &str, expected: &[&str]) -> Meaning {
    let found = check_file(text, expected);
    assert_eq!(found.values.len(), expected.len(), "{text}");
    found
}

#[test]
fn a_rating_is_no_mean_and_a_commune_may_be_called_so() {
    whole(
        "STT;Đơn vị;Điểm;Xếp loại\n1;Xã A Dơi;92,5;Tốt\n2;Xã Ba Tầng;64;Trung bình\n3;Xã Húc;80,75;Khá\n4;Xã Thanh;55;TB\n",
        &["Xã A Dơi ?  92.5", "Xã Ba Tầng ?  64", "Xã Húc ?  80.75", "Xã Thanh ?  55"],
    );
    whole(
        "STT;Tên xã;Điểm;Hạng\n1;Lịch Hội Thượng;92,1;1\n2;Trung Bình;90;2\n3;Đại Ân 2;85,5;3\n;Trung bình;89,2;\n",
        &["Lịch Hội Thượng ?  92.1 #1", "Trung Bình ?  90 #2", "Đại Ân 2 ?  85.5 #3"],
    );
}

#[test]
fn a_row_without_the_number_and_the_rank_of_all_others_is_no_unit() {
    let found = whole(
        "STT;Đơn vị;Điểm;Hạng\n1;Xã A Dơi;92,1;1\n2;Xã Ba Tầng;90;2\n3;Xã Húc;85,5;3\n;Mặt bằng các xã;89,2;\n",
        &["Xã A Dơi ?  92.1 #1", "Xã Ba Tầng ?  90 #2", "Xã Húc ?  85.5 #3"],
    );
    assert!(aside(&found).contains(&(Reason::SummaryRow, "Mặt bằng các xã")));
}

#[test]
fn parts_of_a_unit_below_it_are_told_of() {
    let found = whole(
        "STT;Tỉnh, thành phố;Điểm;Hạng\n1;Tuyên Quang;85,1;2\n;- Hà Giang (cũ);84;-\n;- Tuyên Quang (cũ);86,2;-\n\
         2;Lào Cai;88;1\n;- Lào Cai (cũ);89;-\n;- Yên Bái (cũ);87;-\n",
        &["Tuyên Quang ?  85.1 #2", "Lào Cai ?  88 #1"],
    );
    assert!(aside(&found).contains(&(Reason::Part, "- Hà Giang (cũ)")));
    assert!(found.report.doubtful());
}

#[test]
fn who_signs_a_table_is_no_unit() {
    let found = whole(
        "STT;Đơn vị;Tổng điểm\n1;Xã A Dơi;92,1\n2;Xã Ba Tầng;90\n3;Xã Húc;85,5\n;Nơi nhận:;TM. ỦY BAN NHÂN DÂN\n\
         ;- Sở Nội vụ;;CHỦ TỊCH\n;- Lưu: VT.;Nguyễn Văn A\n",
        &["Xã A Dơi ?  92.1", "Xã Ba Tầng ?  90", "Xã Húc ?  85.5"],
    );
    assert!(aside(&found).contains(&(Reason::Note, "Nơi nhận:")));
}

#[test]
fn ranks_are_read_as_they_are_written() {
    let ranks = |cells: [&str; 4], expected: [&str; 4]| {
        let names = ["Sở Y tế", "Sở Nội vụ", "Sở Xây dựng", "Sở Tư pháp"];
        let scores = ["95,1", "94", "94", "90"];
        let rows: String = (0..4)
            .map(|at| format!("{};{};{};{}\n", at + 1, names[at], scores[at], cells[at]))
            .collect();
        let lines: Vec<String> = (0..4)
            .map(|at| format!("{} ?  {} {}", names[at], scores[at].replace(',', "."), expected[at]))
            .collect();
        whole(
            &format!("STT;Đơn vị;Tổng điểm;Xếp hạng\n{rows}"),
            &lines.iter().map(String::as_str).collect::<Vec<_>>(),
        );
    };
    let shared = ["#1", "#2", "#2", "#4"];
    ranks(["1", "2-3", "2-3", "4"], shared);
    ranks(["Thứ 1", "Thứ 2", "Thứ 2", "Thứ 4"], shared);
    ranks(["Nhất", "Nhì", "Nhì", "Tư"], shared);
    ranks(["Xếp thứ 1/20", "Đồng hạng 2", "Đồng hạng 2", "Xếp thứ 4/20"], shared);
    ranks(["1 (+2)", "2 (-1)", "2 (=)", "4 (↓3)"], shared);
    ranks(["1.", "2.", "2.", "4."], shared);
}

#[test]
fn a_score_with_its_rank_in_brackets_is_both() {
    whole(
        "STT;Tỉnh;Điểm PAPI (xếp hạng)\n1;Hà Nội;43,9 (12)\n2;Hải Phòng;45,1 (3)\n3;Huế;46,04 (1)\n",
        &["Hà Nội ?  43.9 #12", "Hải Phòng ?  45.1 #3", "Huế ?  46.04 #1"],
    );
    // Too few to be sure of what stands in brackets: it is told of.
    let found =
        read("bang.csv", "Tỉnh;Điểm\nHà Nội;43,9 (12)\nHải Phòng;45,1 (3)\nHuế;46,04 (1)\n");
    assert_eq!((found.values[0].rank, found.report.unread[0].count), (None, 3));
}

#[test]
fn what_did_not_arise_is_missing_and_costs_no_column() {
    whole(
        "STT;Đơn vị;Thể chế;TTHC;Tổng;Hạng\n1;Sở Y tế;9;Không phát sinh;9;3\n2;Sở Nội vụ;9,5;KPS;9,5;2\n\
         3;Sở Xây dựng;8;7,5;15,5;1\n",
        &[
            "Sở Y tế ? Thể chế 9",
            "Sở Y tế ? TTHC Inapplicable",
            "Sở Y tế ?  9 #3",
            "Sở Nội vụ ? Thể chế 9.5",
            "Sở Nội vụ ? TTHC Inapplicable",
            "Sở Nội vụ ?  9.5 #2",
            "Sở Xây dựng ? Thể chế 8",
            "Sở Xây dựng ? TTHC 7.5",
            "Sở Xây dựng ?  15.5 #1",
        ],
    );
}

#[test]
fn what_a_spreadsheet_could_not_compute_is_told_and_costs_no_column() {
    let found = whole(
        "Đơn vị;Đợt 1;Kết quả\nXã A;8,5;8,75\nXã B;8,5;#DIV/0!\nXã C;8,5;#REF!\n",
        &[
            "Xã A ? Đợt 1 8.5",
            "Xã A ?  8.75",
            "Xã B ? Đợt 1 8.5",
            "Xã B ?  Unreadable",
            "Xã C ? Đợt 1 8.5",
            "Xã C ?  Unreadable",
        ],
    );
    assert_eq!(found.report.unread[0].count, 2);
}

#[test]
fn a_column_of_words_with_figures_among_them_is_told_of() {
    let text = "Đơn vị;Thể chế;Kiểm tra\nSở A;9;đang xét\nSở B;8;7,5\nSở C;7;chưa nộp\nSở D;8;chưa nộp\nSở E;6;6,5\nSở F;5;đang xét\n";
    let found = read("bang.csv", text);
    assert!(found.report.aside.iter().any(|one| one.reason == Reason::WordsAndFigures));
    assert!(found.report.doubtful());
}

#[test]
fn what_tells_of_units_is_no_score_beside_scores() {
    let found = whole(
        "TT;Tỉnh;Dân số (người);Diện tích (km2);Số xã;Năm đạt chuẩn;Mã đơn vị;Chỉ số CCHC;Xếp hạng\n\
         1;Tuyên Quang;1.865.270;13.795,5;124;2019;08;85,12;3\n2;Lào Cai;1.778.785;13.256,92;99;2021;15;88,3;2\n\
         3;Huế;1.432.986;4.947,11;40;2018;46;89,05;1\n",
        &["Tuyên Quang ?  85.12 #3", "Lào Cai ?  88.3 #2", "Huế ?  89.05 #1"],
    );
    let about = found.report.aside.iter().filter(|one| one.reason == Reason::About).count();
    assert_eq!(about, 4);
    // In a table of nothing else it is what the table is of.
    let found = read("dan-so.csv", "Tỉnh;Dân số;Diện tích\nHuế;1200;4,9\nLào Cai;800;6,3\n");
    assert_eq!(found.values.len(), 4);
}

#[test]
fn the_index_is_what_the_ranks_follow_from_and_no_count() {
    whole(
        "TT;Đơn vị;Tổng số hồ sơ;Tỷ lệ đúng hạn (%);Hạng\n1;Huyện A;45.345;98,02;2\n2;Huyện B;9.876;99,63;1\n\
         3;Huyện C;34.567;91,13;3\n",
        &["Huyện A ?  98.02 #2", "Huyện B ?  99.63 #1", "Huyện C ?  91.13 #3"],
    );
    check_file(
        "TT;Đơn vị;Lĩnh vực 1;Lĩnh vực 2;Cộng;Điểm thưởng;Điểm cuối cùng;Xếp thứ\n1;Sở A;9;8;17;1;18;2\n\
         2;Sở B;9,5;9;18,5;0;18,5;1\n3;Sở C;8;7,5;15,5;0;15,5;3\n",
        &[
            "Sở A ? Lĩnh vực 1 9",
            "Sở A ? Lĩnh vực 2 8",
            "Sở A ? Cộng 17",
            "Sở A ? Điểm thưởng 1",
            "Sở A ?  18 #2",
        ],
    );
}

#[test]
fn indices_beside_one_another_are_parts_of_none() {
    let found = read(
        "bang.csv",
        "Tỉnh;PAR INDEX 2023;SIPAS 2023;PAPI 2023;PCI 2023\nQuảng Ninh;92,18;90,61;45,1;71,25\nHải Phòng;91,87;89,02;44;70,34\n",
    );
    assert!(found.values.iter().all(|value| value.node.is_some()));
    assert!(found.report.doubtful());
}

#[test]
fn points_before_three_digits_are_in_doubt_where_commas_part_decimals() {
    let found =
        read("bang.csv", "TT;Đơn vị;Hồ sơ tiếp nhận\n1;Xã A;1.234\n2;Xã B;2.345\n3;Xã C;12.500\n");
    assert_eq!(found.values[2].cell.map(|score| score.points()), Ok(12_500.0));
    assert!(found.report.doubtful());
    let found = read("bang.csv", "TT;Đơn vị;Điểm\n1;Xã A;1.234\n2;Xã B;2.345\n3;Xã C;12.500\n");
    assert_eq!(found.values[2].cell.map(|score| score.points()), Ok(12.5));
    assert!(found.report.doubtful());
}

#[test]
fn the_first_chapter_may_stand_above_the_header() {
    let found = read(
        "bang.csv",
        "KẾT QUẢ XẾP HẠNG NĂM 2024;;;\nI. Khối các sở;;;\nTT;Tên cơ quan;Điểm;Hạng\n1;Sở Tài chính;92,1;1\n2;Sở Y tế;90;2\n\
         II. Khối UBND cấp huyện;;;\nTT;Tên cơ quan;Điểm;Hạng\n1;Huyện Krông Bông;91,4;1\n2;Huyện Ea Kar;87;2\n",
    );
    let groups: Vec<Option<&str>> = found.units.iter().map(|unit| unit.group.as_deref()).collect();
    assert_eq!(groups[..2], [Some("I. Khối các sở"); 2]);
}

#[test]
fn the_number_of_a_decision_is_no_period() {
    let found = read(
        "bang.csv",
        "KẾT QUẢ XẾP HẠNG CHỈ SỐ CCHC;;\n(Theo Quyết định số 06/2022/QĐ-UBND);;\nSTT;Đơn vị;Điểm\n1;Xã A;90\n2;Xã B;89\n",
    );
    assert_eq!(found.periods, [None]);
}

#[test]
fn the_only_district_of_a_table_of_communes_is_what_they_belong_to() {
    check_file(
        "TT;Xã;Huyện;Tháng 8/2025;Tháng 9/2025\n1;Xã A Dơi;Hướng Hóa;92,5;93\n2;Xã Ba Tầng;Hướng Hóa;64;66,5\n\
         3;Xã Húc;Hướng Hóa;80,75;81\n",
        &["Xã A Dơi 2025-08  92.5", "Xã A Dơi 2025-09  93", "Xã Ba Tầng 2025-08  64"],
    );
}

#[test]
fn blocks_below_one_another_are_of_the_years_their_headings_name() {
    for (first, second) in
        [("BẢNG XẾP HẠNG NĂM 2022", "BẢNG XẾP HẠNG NĂM 2023"), ("Năm 2022", "Năm 2023")]
    {
        for between in ["", ";;\n"] {
            whole(
                &format!(
                    "{first};;\nSTT;Huyện;Điểm\n1;Củ Chi;85,2\n2;Nhà Bè;80\n{between}{second};;\nSTT;Huyện;Điểm\n\
                     1;Nhà Bè;88,2\n2;Củ Chi;87,1\n"
                ),
                &["Củ Chi 2022  85.2", "Nhà Bè 2022  80", "Nhà Bè 2023  88.2", "Củ Chi 2023  87.1"],
            );
        }
    }
}

#[test]
fn blocks_of_the_same_units_are_of_the_domains_their_headings_name() {
    whole(
        "STT;Huyện;Điểm\nI;Cải cách thể chế;\n1;Củ Chi;85,2\n2;Nhà Bè;80\nII;Cải cách TTHC;\n1;Củ Chi;70\n2;Nhà Bè;75\n",
        &[
            "Củ Chi ? Cải cách thể chế 85.2",
            "Nhà Bè ? Cải cách thể chế 80",
            "Củ Chi ? Cải cách TTHC 70",
            "Nhà Bè ? Cải cách TTHC 75",
        ],
    );
    // Communes of one name in two districts are two.
    let found = read(
        "bang.csv",
        "STT;Xã;Điểm\nI;Huyện A;\n1;Tân Lập;85,2\n2;Tân Hòa;80\nII;Huyện B;\n1;Tân Lập;70\n2;Bình Minh;75\n",
    );
    assert_eq!((found.units.len(), found.nodes.len()), (4, 0));
}
