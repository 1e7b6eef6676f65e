//! What stands beside scores, under them and around them in tables as offices and other countries publish them.

use super::annexes::whole;
use super::awkward::{check_file, read};
use super::*;

/// The first lines of a table.
fn begins(text: &str, expected: &[&str]) {
    check_file(text, expected);
}

#[test]
fn a_score_and_a_rank_behind_a_stroke_are_both() {
    whole(
        "TT;Đơn vị;Điểm/Hạng\n1;Xã A;79,53/1\n2;Xã B;76,08/2\n3;Xã C;70/3\n",
        &["Xã A ?  79.53 #1", "Xã B ?  76.08 #2", "Xã C ?  70 #3"],
    );
    // What all are out of is no rank.
    begins("Đơn vị;Điểm\nXã A;8,5/10\nXã B;7/10\nXã C;9,1/10\n", &["Xã A ?  8.5", "Xã B ?  7"]);
}

#[test]
fn words_below_two_of_many_columns_are_a_row_of_the_header() {
    begins(
        "TT;Đơn vị;Kết quả;;Tổng điểm;Hạng;C1;C2;C3\n;;Mục A;Mục B;;;;;\n1;Xã Mười;70,5;20;90,5;1;0,5;3;6\n\
         2;Xã Chín;69,5;20;89,5;2;7;1;4\n3;Xã Bảy;68,5;19;87,5;3;5;8;2\n4;Xã Sáu;60,5;19;79,5;4;3;6;0\n",
        &["Xã Mười ? Mục A 70.5", "Xã Mười ? Mục B 20", "Xã Mười ?  90.5 #1"],
    );
    // A group of rows stands under the names.
    let found = read(
        "bang.csv",
        "TT;Đơn vị;A;B;C\nI;Khối sở;;;\n1;Sở Nội vụ;1,5;2,5;3,5\n2;Sở Tư pháp;1,4;2,4;3,4\n3;Sở Y tế;1,3;2;3\n",
    );
    assert_eq!((found.units.len(), found.nodes.len()), (3, 3));
}

#[test]
fn a_rank_whose_header_ends_in_its_year_is_a_rank() {
    whole(
        "STT;Tên;Tổng điểm;Xếp hạng\n;;năm 2024;năm 2024\n1;Huế;85,5;1\n2;Hà Nội;80,5;2\n3;Cần Thơ;70,5;3\n",
        &["Huế 2024  85.5 #1", "Hà Nội 2024  80.5 #2", "Cần Thơ 2024  70.5 #3"],
    );
}

#[test]
fn what_stands_under_a_comparison_is_a_change() {
    for change in ["So với năm 2023", "Tăng (+), giảm (-)", "Chênh lệch"] {
        whole(
            &format!(
                "TT;Đơn vị;Năm 2023;;Năm 2024;;{change};\n;;Điểm;Hạng;Điểm;Hạng;Điểm;Hạng\n\
                 1;Xã A;61,5;3;79,5;1;+18;2\n2;Xã B;78,5;2;76,5;2;-2;0\n3;Xã C;88,5;1;70,5;3;-18;-2\n"
            ),
            &[
                "Xã A 2023  61.5 #3",
                "Xã A 2024  79.5 #1",
                "Xã B 2023  78.5 #2",
                "Xã B 2024  76.5 #2",
                "Xã C 2023  88.5 #1",
                "Xã C 2024  70.5 #3",
            ],
        );
    }
}

#[test]
fn two_lists_side_by_side_may_name_their_units_differently() {
    whole(
        "STT;Sở, ban, ngành;Điểm;Hạng;STT;UBND huyện;Điểm;Hạng\n1;Sở Nội vụ;92,5;1;1;Huyện Lệ Thủy;94,5;1\n\
         2;Sở Tài chính;87,5;2;2;Huyện Bố Trạch;90,5;2\n3;Sở Y tế;81,5;3;;;;\n",
        &[
            "Sở Nội vụ ?  92.5 #1",
            "Huyện Lệ Thủy ?  94.5 #1",
            "Sở Tài chính ?  87.5 #2",
            "Huyện Bố Trạch ?  90.5 #2",
            "Sở Y tế ?  81.5 #3",
        ],
    );
}

#[test]
fn years_groups_and_cases_beside_scores_are_none() {
    whole(
        "Xã;Điểm;Nhóm;Dự kiến năm đạt chuẩn;Số hồ sơ\nA;87,5;1;2025;120\nB;81,5;1;2026;95\nC;73,5;1;2025;200\nD;72,5;2;2026;87\nE;60;2;2025;11\n",
        &["A ?  87.5", "B ?  81.5", "C ?  73.5", "D ?  72.5", "E ?  60"],
    );
    // Points for cases are points.
    begins("Xã;Tiếp nhận;Điểm\nA;1,5;8,5\nB;2;9\nC;1,25;7\n", &["A ? Tiếp nhận 1.5", "A ?  8.5"]);
    begins(
        "TT;Tiêu chí;Xã A;Xã B;Xã C\n1;Công khai;5;4;3\n2;Giải quyết hồ sơ;4;3;4\n3;Đúng hạn;1;2;3\n",
        &["Xã A ? Công khai 5", "Xã A ? Giải quyết hồ sơ 4", "Xã A ? Đúng hạn 1"],
    );
}

#[test]
fn numbers_that_rank_another_column_are_its_ranks_in_any_language() {
    let rows =
        ["A;91,5;1", "B;85,5;4", "C;90,5;2", "D;70,5;8", "E;88,5;3", "F;80;5", "G;75;6", "H;72;7"];
    begins(
        &format!("Name;X index;Ранг країни\n{}\n", rows.join("\n")),
        &["A ?  91.5 #1", "B ?  85.5 #4"],
    );
}

#[test]
fn names_that_tell_the_rows_apart_come_before_the_word_for_units() {
    let found = read(
        "a.csv",
        "Country,Region Code,Region Name,Score\nAustralia,AU1,New South Wales,9.2\nAustralia,AU2,Victoria,9.5\n\
         Austria,AT11,Burgenland,6.9\nAustria,AT12,Lower Austria,7.1\nBelgium,BE1,Brussels,7.3\n",
    );
    assert_eq!((found.units.len(), found.units[0].printed.as_str()), (5, "New South Wales"));
}

#[test]
fn several_ranks_without_scores_are_of_their_headers() {
    let found = read(
        "bang.csv",
        "Tỉnh;Dân số;Hạng chung;Hạng Thể chế;Hạng Chuyển đổi số\nHuế;1200000;1;2;3\nHà Nội;8500000;2;1;1\nCần Thơ;1300000;3;3;2\n",
    );
    assert_eq!(
        long(&found)[..3],
        [
            "Huế ?  NotPublished #1",
            "Huế ? Hạng Thể chế NotPublished #2",
            "Huế ? Hạng Chuyển đổi số NotPublished #3"
        ]
    );
}

#[test]
fn how_many_people_live_somewhere_may_be_what_is_ranked() {
    let found = read(
        "bang.csv",
        "Tỉnh;Dân số;Hạng dân số;Diện tích;Hạng diện tích\nHuế;1200000;3;4900;1\nHà Nội;8500000;1;3300;2\nCần Thơ;1300000;2;1400;3\n",
    );
    assert_eq!(long(&found)[..2], ["Huế ? Dân số 1200000 #3", "Huế ? Diện tích 4900 #1"]);
}

#[test]
fn a_heading_that_chance_puts_in_order_is_a_heading() {
    let found = read(
        "a.csv",
        "Country,Score\nFull democracies,\nIceland,9.5\nNorway,9.1\nFlawed democracies,\nCzechia,7.9\nGreece,7.5\n\
         Hybrid regimes,\nPeru,5.9\n",
    );
    assert_eq!(found.units.len(), 5);
}

#[test]
fn ranks_of_which_many_do_not_follow_show_no_end_for_sure() {
    let best = |text: &str| {
        let found = read("bang.csv", text);
        let guess = found.report.guesses.iter().find(|guess| guess.what == report::What::Best);
        guess.map(|guess| guess.sureness)
    };
    let rows = |ranks: [u8; 6]| {
        let row = |(at, rank): (usize, u8)| format!("Xã {at};{};{rank}\n", 90 - 5 * at);
        let rows: String = ranks.into_iter().enumerate().map(row).collect();
        format!("Xã;Điểm;Hạng\n{rows}")
    };
    assert_eq!(best(&rows([1, 2, 3, 4, 5, 6])), Some(report::Sureness::Shown));
    assert_eq!(best(&rows([1, 2, 3, 4, 6, 7])), Some(report::Sureness::Likely));
}

#[test]
fn quarters_are_of_the_year_above_them_or_in_the_title() {
    begins(
        "Chỉ số 766;;;;;\nTT;Đơn vị;Năm 2024;;Năm 2025;\n;;Quý III;Quý IV;Quý I;Quý II\n1;Xã A;66,5;76,5;92,5;63,5\n\
         2;Xã B;60,5;70,5;90,5;61,5\n3;Xã C;50,5;60,5;80,5;51,5\n",
        &["Xã A 2024-Q3  66.5", "Xã A 2024-Q4  76.5", "Xã A 2025-Q1  92.5", "Xã A 2025-Q2  63.5"],
    );
    begins(
        "Điểm bộ chỉ số 766 năm 2025;;;\nTỉnh;Tháng 1;Tháng 2;Tháng 3\nHuế;83,5;72,5;60,5\nHà Nội;76,5;66,5;62,5\nCần Thơ;70,5;61,5;60\n",
        &["Huế 2025-01  83.5", "Huế 2025-02  72.5", "Huế 2025-03  60.5"],
    );
}

#[test]
fn a_day_of_signing_is_no_period_beside_a_year_in_the_title() {
    let found = read(
        "bang.csv",
        "SỞ NỘI VỤ;;Lâm Đồng, ngày 12 tháng 01 năm 2026;;\nKẾT QUẢ CCHC NĂM 2025;;;;\nTT;Xã;Điểm A;Điểm B;Tổng\n\
         1;A;70,5;1,5;72\n2;B;71,5;1,5;73\n3;C;60;1,5;61,5\n",
    );
    assert_eq!(
        found.periods.iter().flatten().map(ToString::to_string).collect::<Vec<_>>(),
        ["2025"]
    );
}

#[test]
fn the_lines_a_paper_begins_with_are_no_header() {
    whole(
        "SỞ NỘI VỤ;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG CCHC;;Độc lập - Tự do - Hạnh phúc\n\
         Số 12/BC;;Lâm Đồng, ngày 12 tháng 01 năm 2026\nKẾT QUẢ CCHC NĂM 2025;;\nTT;Xã;Điểm\n1;A;70,5\n2;B;71,5\n3;C;60\n",
        &["A 2025  70.5", "B 2025  71.5", "C 2025  60"],
    );
}

#[test]
fn places_up_and_down_are_no_places() {
    whole(
        "Xã;Điểm;Hạng;Hạng thay đổi\nA;87,5;1;+2\nB;81,5;2;-1\nC;73,5;3;-1\n",
        &["A ?  87.5 #1", "B ?  81.5 #2", "C ?  73.5 #3"],
    );
}

#[test]
fn ranks_that_only_the_title_names_are_ranks() {
    let rows = ["Hà Nội;1;53", "Huế;12;4", "Đà Nẵng;7;1", "Cần Thơ;23;18", "Hải Phòng;5;9"];
    let found =
        read("a.csv", &format!("BẢNG THỨ HẠNG PCI;;\nTỉnh;2021;2022\n{}\n", rows.join("\n")));
    assert_eq!(
        long(&found)[..2],
        ["Hà Nội 2021  NotPublished #1", "Hà Nội 2022  NotPublished #53"]
    );
}

#[test]
fn several_indices_with_a_score_and_a_rank_each_have_no_total() {
    let found = read(
        "bang.csv",
        "Tỉnh;PAR INDEX;;SIPAS;;PAPI;\n;Điểm;Hạng;Điểm;Hạng;Điểm;Hạng\nHuế;88,5;1;85,5;2;44,5;1\n\
         Hà Nội;87,5;2;86,5;1;43,5;2\nCần Thơ;80,5;3;80,5;3;40,5;3\n",
    );
    assert!(found.values.iter().all(|value| value.node.is_some()));
    assert_eq!(found.nodes.len(), 3);
}

#[test]
fn a_share_of_what_was_planned_is_what_is_scored() {
    whole(
        "TT;Đơn vị;Kế hoạch vốn;Giải ngân;Tỷ lệ % so với KH\n1;Xã A;125.000;46.000;36,8\n2;Xã B;100.000;50.000;50\n3;Xã C;10.000;9.000;90\n",
        &["Xã A ?  36.8", "Xã B ?  50", "Xã C ?  90"],
    );
}

#[test]
fn a_key_made_of_code_and_year_names_nobody() {
    let rows: String = [("Norway", "NOR"), ("Peru", "PER"), ("Chad", "TCD")]
        .iter()
        .flat_map(|(name, code)| {
            ["cc", "rl"].into_iter().flat_map(move |of| {
                [2020, 2021].map(|year| {
                    format!("{code}{of}{year},{code},{name},{year},{of},{}.5\n", year % 7)
                })
            })
        })
        .collect();
    let found =
        read("wgi.csv", &format!("codeindyr,code,countryname,year,indicator,estimate\n{rows}"));
    assert_eq!((found.units.len(), found.nodes.len(), found.periods.len()), (3, 2, 2));
}

#[test]
fn countries_across_and_what_is_scored_down() {
    let found = read(
        "wjp.csv",
        "Country,Norway,Switzerland,Iceland,Denmark\nOverall score,91.5,90.5,71.5,83.5\nOrder,95.5,92.5,69.5,80.5\nRights,87.5,88.5,73.5,86.5\n",
    );
    assert_eq!((found.units.len(), found.units[0].printed.as_str()), (4, "Norway"));
}
