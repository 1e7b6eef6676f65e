//! Where what is usual ends: tables that look like others, and are read otherwise.

use super::annexes::whole;
use super::awkward::{check_file, read};
use super::*;
use crate::model::period::Period;

#[test]
fn columns_named_after_departments_are_no_units_beside_districts() {
    whole(
        "Huyện;Sở Nội vụ chấm;Sở Tư pháp chấm;Tổng\nA Lưới;8,5;9,1;17,6\nNam Đông;8,1;8,1;16,2\n",
        &[
            "A Lưới ? Sở Nội vụ chấm 8.5",
            "A Lưới ? Sở Tư pháp chấm 9.1",
            "A Lưới ?  17.6",
            "Nam Đông ? Sở Nội vụ chấm 8.1",
            "Nam Đông ? Sở Tư pháp chấm 8.1",
            "Nam Đông ?  16.2",
        ],
    );
}

#[test]
fn ranks_that_follow_from_points_for_more_make_them_no_total() {
    for head in ["Điểm thưởng", "Điểm trừ"] {
        let found = read(
            "bang.csv",
            &format!("Đơn vị;Điểm thi;{head};Xếp hạng\nA;95;3;2\nB;91;9;1\nC;87;1;3\nD;80;0;4\n"),
        );
        assert!(found.values.iter().all(|value| value.node.is_some()), "{head}");
    }
}

#[test]
fn whole_numbers_from_one_on_may_be_what_they_are_called() {
    let found = read(
        "bang.csv",
        "Đơn vị;Tiêu chí A;Tiêu chí B;Tổng\nSở A;1;9;10\nSở B;2;7;9\nSở C;3;5;8\nSở D;4;3;7\nSở E;5;1;6\n",
    );
    assert_eq!((found.nodes.len(), found.values.len()), (2, 15));
}

#[test]
fn headings_that_are_units_are_what_the_rows_belong_to() {
    let found = read(
        "bang.csv",
        "STT;Phường;Điểm\n;Quận 3;\n1;Phường 1;88,5\n2;Phường 2;87,5\n;Quận 5;\n1;Phường 1;78,5\n2;Phường 2;77,5\n",
    );
    assert_eq!((found.units.len(), found.nodes.len()), (4, 0));
}

#[test]
fn a_year_in_the_name_of_a_group_is_no_period() {
    let found = read(
        "bang.csv",
        "KẾT QUẢ XẾP HẠNG NĂM 2023;;\nSTT;Xã;Điểm\n;Các xã đạt chuẩn năm 2021;\n1;An Phú;85,1\n2;Bình Mỹ;84,1\n\
         ;Các xã đạt chuẩn năm 2022;\n3;Tân An;80,1\n4;Phú Mỹ;79,1\n",
    );
    assert_eq!(found.periods, [Some(Period::year(2023))]);
    // A heading that is no more than a year is one, whatever the title adds to its own.
    check_file(
        "BẢNG XẾP HẠNG NĂM 2023;;\nSTT;Đơn vị;Điểm\n1;Sở A;85,1\n2;Sở B;84,1\n;Năm 2022;\n1;Sở A;80,1\n2;Sở B;79,1\n",
        &["Sở A 2023  85.1", "Sở B 2023  84.1", "Sở A 2022  80.1", "Sở B 2022  79.1"],
    );
}

#[test]
fn who_is_not_ranked_stays_a_unit() {
    let found = read(
        "bang.csv",
        "STT;Đơn vị;Tổng điểm;Xếp hạng\n1;Sở Nội vụ;91,5;1\n2;Sở Tài chính;88,2;2\n;Sở Tư pháp;87,1;\n3;Sở Y tế;85,1;3\n\
         ;- Ban Dân tộc;84,1;\n;Kosovo;41;\n",
    );
    assert_eq!(found.units.len(), 6);
    let found = read(
        "bang.csv",
        "STT;Họ tên, chức vụ;Tổng điểm\n1;Giám đốc Sở Nội vụ;91,5\n2;Giám đốc Sở Y tế;88,5\n3;Chủ tịch UBND huyện A;\n",
    );
    assert_eq!(found.units.len(), 3);
}

#[test]
fn points_for_a_population_are_points() {
    let found = check_file(
        "Đô thị;Quy mô dân số;Hạ tầng;Tổng điểm\nVinh;8;55;63\nHuế;7;54;61\nHội An;6;50;56\n",
        &["Vinh ? Quy mô dân số 8", "Vinh ? Hạ tầng 55", "Vinh ?  63"],
    );
    assert_eq!(found.values.len(), 9);
    check_file(
        "Tỉnh;Dân số;Xếp hạng\nHà Nội;8435,7;2\nHuế;1132,1;3\nHCM;9456,7;1\n",
        &["Hà Nội ? Dân số 8435.7 #2"],
    );
}

#[test]
fn neither_shares_nor_scores_are_counts_of_thousands() {
    let found = read(
        "bang.csv",
        "Tỉnh;Sự tham gia của người dân;Tỷ lệ hồ sơ trễ hạn (%)\nA;4.912;1.234\nB;5.345;2.234\nC;4.456;3.234\n",
    );
    assert!(found.values.iter().all(|value| value.cell.is_ok_and(|score| score.points() < 10.0)));
}

#[test]
fn a_class_is_no_rank_and_a_bracket_may_be_named() {
    check_file(
        "Đô thị;Hạng đô thị;Tổng điểm;Xếp hạng\nVinh;1;85,5;2\nHuế;1;88;1\nHội An;3;75;4\nTam Kỳ;2;76;3\n",
        &["Vinh ? Hạng đô thị 1", "Vinh ?  85.5 #2"],
    );
    let found = read(
        "bang.csv",
        "Đơn vị;Điểm (số tiêu chí không đạt)\nSở A;93,9 (1)\nSở B;92,1 (2)\nSở C;91 (3)\nSở D;90,5 (4)\n",
    );
    assert!(found.values.iter().all(|value| value.rank.is_none()));
    assert_eq!(found.report.unread[0].count, 4);
}

#[test]
fn ranks_of_all_units_come_before_those_of_a_region() {
    check_file(
        "Vùng;Tỉnh;Điểm số;Hạng trong vùng;Hạng cả nước\nĐBSH;Hà Nội;86,82;1;2\nĐBSH;Hải Phòng;81,97;2;3\n\
         ĐBSCL;Cần Thơ;88,10;1;1\nĐBSCL;Long An;80,00;2;4\n",
        &["Hà Nội ?  86.82 #2", "Hải Phòng ?  81.97 #3", "Cần Thơ ?  88.1 #1", "Long An ?  80 #4"],
    );
}

#[test]
fn ranks_before_names_stay_beside_them_in_each_of_several_lists() {
    check_file(
        "Cải cách thể chế;;;Cải cách TTHC;;\nHạng;Tỉnh;Điểm;Hạng;Tỉnh;Điểm\n1;Hà Nội;9,5;1;Hải Phòng;9,7\n\
         2;Đà Nẵng;9,4;2;Cần Thơ;9,6\n3;Hải Phòng;9,3;3;Hà Nội;9,2\n4;Cần Thơ;9,1;4;Đà Nẵng;9\n",
        &[
            "Hà Nội ? Cải cách thể chế 9.5 #1",
            "Hải Phòng ? Cải cách TTHC 9.7 #1",
            "Đà Nẵng ? Cải cách thể chế 9.4 #2",
            "Cần Thơ ? Cải cách TTHC 9.6 #2",
        ],
    );
}

#[test]
fn communes_of_one_name_stay_units_of_their_districts() {
    let found = read(
        "bang.csv",
        "Huyện;Xã, phường, thị trấn;Điểm;Xếp hạng\nHuyện Phù Yên;Xã Tân Phong;92,1;1\nHuyện Phù Yên;Xã Tường Phù;91,4;2\n\
         Huyện Bắc Yên;Xã Tân Phong;90,3;3\nHuyện Bắc Yên;Xã Phiêng Ban;88,2;4\n",
    );
    assert_eq!((found.units.len(), found.nodes.len()), (4, 0));
    assert_eq!(found.units[2].group.as_deref(), Some("Huyện Bắc Yên"));
}

#[test]
fn the_sheet_of_one_unit_is_read_as_its_title_names_it() {
    let found = check_file(
        "BẢNG ĐIỂM NĂM 2023 CỦA HUYỆN MƯỜNG LA;;;;\nTT;Lĩnh vực;Điểm tối đa;Điểm tự chấm;Điểm thẩm định\n\
         1;Cải cách thể chế;10;9;8,5\n2;Cải cách TTHC;15;13;12,25\n3;Tài chính công;12;11;10\n",
        &[
            "HUYỆN MƯỜNG LA 2023 Cải cách thể chế 8.5",
            "HUYỆN MƯỜNG LA 2023 Cải cách TTHC 12.25",
            "HUYỆN MƯỜNG LA 2023 Tài chính công 10",
        ],
    );
    assert!(found.report.doubtful());
    let max: Vec<Option<f64>> = found.nodes.iter().map(|node| node.max).collect();
    assert_eq!(max, [Some(10.0), Some(15.0), Some(12.0)]);
}

#[test]
fn districts_that_stand_once_over_their_communes_are_groups() {
    let found = read(
        "bang.csv",
        "Huyện;STT;Đơn vị;Điểm;Hạng\nPhú Tân;1;Xã Tân Hòa;90,5;1\n;2;Xã Phú Thọ;85;3\nChâu Thành;1;Xã Tân Hòa;87;2\n\
         ;2;TT. An Châu;70;4\n",
    );
    let groups: Vec<Option<&str>> = found.units.iter().map(|unit| unit.group.as_deref()).collect();
    assert_eq!(groups, [Some("Phú Tân"), Some("Phú Tân"), Some("Châu Thành"), Some("Châu Thành")]);
}

#[test]
fn a_row_of_a_long_table_may_be_the_rank() {
    whole(
        "ten_tinh;nam;chi_tieu;gia_tri\nHà Nội;2023;Điểm tổng;89,06\nHà Nội;2023;Xếp hạng;1\nHuế;2023;Điểm tổng;86,07\n\
         Huế;2023;Xếp hạng;2\n",
        &["Hà Nội 2023  89.06 #1", "Huế 2023  86.07 #2"],
    );
}

#[test]
fn tables_of_the_same_units_and_year_are_of_domains() {
    let of = |domain: &str, scores: [&str; 3]| {
        super::super::example::table(
            "bang.csv",
            1,
            &format!(
                "STT|Tỉnh|Điểm số\n1|Nghệ An|{}\n2|Đà Nẵng|{}\n3|Thanh Hóa|{}",
                scores[0], scores[1], scores[2]
            ),
        )
        .named(domain)
    };
    let found = meaning(&[
        of("Tổng hợp", ["18,5", "17,5", "16,5"]),
        of("Cải cách thể chế", ["9,5", "9", "8,5"]),
        of("Cải cách TTHC", ["9", "8,5", "8"]),
    ]);
    let nodes: Vec<&str> = found.nodes.iter().map(|node| node.name.vi.as_str()).collect();
    assert_eq!((nodes, found.values.len()), (vec!["Cải cách thể chế", "Cải cách TTHC"], 9));
    assert!(found.report.doubtful());
}

#[test]
fn a_column_of_maxima_behind_those_of_units_is_no_unit() {
    let found = read(
        "bang.csv",
        "TT;Tiêu chí;Sở Y tế;Sở Nội vụ;Sở Tư pháp;Điểm tối đa\n1;Chỉ đạo điều hành;8,5;9;8;10\n2;Cải cách TTHC;14;12;13;15\n\
         ;Tổng điểm;22,5;21;21;25\n",
    );
    assert_eq!(found.units.len(), 3);
}

#[test]
fn units_without_a_code_share_none() {
    let found = read(
        "table.csv",
        "Entity,Code,Score\nAlbania,ALB,50\nAfrica (X),,40\nAsia (X),,45\nBrazil,BRA,60\nChile,CHL,70\nEurope (X),,65\n",
    );
    assert_eq!((found.units.len(), found.units[0].code.as_str()), (6, "ALB"));
}

#[test]
fn years_in_a_column_tell_tables_apart_by_time() {
    let of = |year: u16, scores: [&str; 2]| {
        let text =
            format!("Tỉnh|Năm|Điểm\nNghệ An|{year}|{}\nĐà Nẵng|{year}|{}", scores[0], scores[1]);
        super::super::example::table("bang.csv", 1, &text).named(&format!("Nam {year}"))
    };
    let found = meaning(&[of(2021, ["9,5", "9"]), of(2022, ["9", "8,5"])]);
    assert_eq!((found.nodes.len(), found.periods.len()), (0, 2));
}

#[test]
fn a_layout_the_reader_chose_in_vain_comes_to_no_harm() {
    let publication = publication();
    let known = Known::new(&publication.units, &Spellings::default());
    let choices = Choices { layout: Some(choices::Layout::Pairs), ..Choices::default() };
    let table = super::super::example::table("bang.csv", 1, "Tỉnh|Điểm\nNghệ An|9,5\nĐà Nẵng|9");
    assert_eq!(understand(&[table], &choices, &known).values.len(), 2);
}
