//! Published tables, each read as a reader opens it, mean what they say in print.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "opened/reading.rs"]
mod reading;

#[path = "opened/damaged.rs"]
mod damaged;

use chiso::model::index::{Best, Total};
use chiso::read::opened::meaning::left_out::Reason;
use chiso::read::opened::meaning::report::{Evidence, Found, Sureness, What};
use reading::{check, has, matched, meaning, of, published};

// UBND tỉnh Lai Châu, 17 departments, 2021.
#[test]
fn departments_keep_a_total_that_is_not_the_sum_of_its_parts() {
    let found = published("lai-chau-2021-departments.rebuilt.csv");
    assert_eq!(matched(&found), (17, 0));
    assert_eq!((found.total, found.units[0].level.id()), (Total::Sum, "department"));
    has(
        &found,
        &[
            "Sở Kế hoạch và đầu tư, 2021, Chỉ số 9: 0.34",
            "Sở Kế hoạch và đầu tư, 2021, : 13.859",
            "Công ty điện lực, 2021, : 17",
        ],
    );
    assert_eq!(found.values.len(), 170);
}

// Bộ TT&TT, e-government 2017: 01 (0,727); Thanh Hóa and Bà Rịa - Vũng Tàu share rank 17.
#[test]
fn rank_and_score_in_one_cell_are_both() {
    let found = published("egov-2017-provinces.rebuilt.csv");
    assert_eq!((matched(&found), found.best), ((53, 53), Best::Highest));
    has(
        &found,
        &[
            "Thừa Thiên - Huế, 2017, : 0.727 #1",
            "Thanh Hóa, 2017, : 0.633 #17",
            "Bà Rịa - Vũng Tàu, 2017, : 0.633 #17",
        ],
    );
    assert!(!found.report.doubtful());
}

// Bộ Nội vụ, PAR INDEX 2012.
#[test]
fn names_without_marks_are_provinces() {
    let found = published("par-index-2012-first19.rebuilt.csv");
    assert_eq!((matched(&found), found.total), ((19, 19), Total::Sum));
    has(&found, &["Da Nang, 2012, : 87.12 #1", "Ba Ria - Vung Tau, 2012, : 86.14 #2"]);
    assert!(!found.report.doubtful());
}

// VCCI, PCI 2009, two rows of header and a blank one.
#[test]
fn a_weighted_total_stands_as_published() {
    let found = published("PCI_2009__Tong_Hop.rawsheet.csv");
    assert_eq!((matched(&found), found.nodes.len()), ((63, 63), 9));
    assert_eq!((found.total, found.best), (Total::AsPublished, Best::Highest));
    has(&found, &["Hà Nội, 2009, Gia nhập thị trường: 8.351827", "Đà Nẵng, 2009, : 75.95631 #1"]);
}

// VCCI, PCI 2012: every column of scores beside its own names, each sorted on its own.
#[test]
fn columns_sorted_on_their_own_are_read_by_their_own_names() {
    let found = published("PCI_2012__Tong_hop.rawsheet.csv");
    assert_eq!((matched(&found), found.values.len()), ((63, 63), 630));
    has(
        &found,
        &[
            "Bình Định, 2012, Gia nhập thị trường: 9.598186",
            "Kiên Giang, 2012, Tiếp cận đất đai: 8.839451",
            "Đồng Tháp, 2012, : 63.79096 #1",
        ],
    );
}

// CECODES, VFF-CRT, RTA, UNDP, PAPI 2013: two languages, six dimensions with their sub-dimensions, the highest last.
#[test]
fn dimensions_are_told_from_their_parts_by_their_sums() {
    let found = published("2013_PAPI.rawsheet.csv");
    assert_eq!((matched(&found), found.total), ((63, 63), Total::Sum));
    assert_eq!(found.nodes.iter().filter(|node| node.parent.is_none()).count(), 6);
    assert_eq!(found.nodes[0].name.en.as_deref(), Some("Participation at Local Levels"));
    has(&found, &["Hà Nội, 2013, : 37.162662", "Hà Nội, 2013, Tri thức công dân: 1.150341"]);
    assert!(found.report.aside.iter().any(|aside| aside.reason == Reason::SummaryRow));
}

// Berggruen/BIPA 2024: values first, ranks of each behind them.
#[test]
fn ranks_far_from_their_scores_are_found_by_name_and_figures() {
    let found = published("bipa2024_index_domains_wide.csv");
    assert_eq!((found.units.len(), found.units[0].code.as_str()), (120, "SGP"));
    assert_eq!(
        of(&found, "Singapore"),
        [
            "Singapore, 2024, : 0.85 #1",
            "Singapore, 2024, strled_value: 0.83 #5",
            "Singapore, 2024, pubpol_value: 0.85 #1",
            "Singapore, 2024, natdel_value: 0.92 #1",
            "Singapore, 2024, pplprc_value: 0.79 #4",
        ]
    );
}

// Welsh Government, WIMD 2019, the first rows.
#[test]
fn codes_of_the_table_are_the_codes_of_its_units() {
    let found = published("wimd-2019-index-and-domain-scores.csv");
    assert_eq!(found.units[0].code.as_str(), "W01000240");
    assert_eq!(found.units[0].group.as_deref(), Some("Denbighshire"));
    has(&found, &["Rhyl West 2, 2019, : 86.6", "Rhyl West 2, 2019, Income: 100"]);
    let best = found.report.guess(What::Best).unwrap();
    assert_eq!(best.sureness, Sureness::Open, "no rank shows which end is best");
}

#[test]
fn the_usual_table_of_par_index_is_domains_with_survey_and_appraisal() {
    let text = ",,1,2,3,4,5,6,7,8,9,10,11,12\n\
        STT,Đơn vị,Công tác chỉ đạo,,,,Cải cách thể chế,,,,Tổng điểm,,,\n,,10,,,,15,,,,25,,,\n\
        ,,Đánh giá qua ĐTXHH,UBND thẩm định,Tổng điểm,Chỉ số (%),Đánh giá qua ĐTXHH,UBND thẩm định,Tổng điểm,Chỉ số (%),Đánh giá qua ĐTXHH,UBND thẩm định,Tổng điểm,Chỉ số (%)\n\
        1,Sở Tài chính,\"2,5\",\"6,5\",9,90,\"4,1\",\"8,4\",\"12,5\",\"83,33\",\"6,6\",\"14,9\",\"21,5\",86\n\
        2,Sở Nội vụ,\"2,6\",\"6,5\",\"9,1\",91,\"4,2\",\"8,4\",\"12,6\",84,\"6,8\",\"14,9\",\"21,7\",\"86,8\"\n\
        3,Sở Y tế,\"2,1\",\"6,5\",\"8,6\",86,\"4,1\",\"7,4\",\"11,5\",\"76,67\",\"6,2\",\"13,9\",\"20,1\",\"80,4\"\n\
        4,Sở Tư pháp,\"2,0\",\"6,0\",8,80,\"4,1\",\"7,0\",\"11,1\",74,\"6,1\",13,\"19,1\",\"76,4\"\n";
    let found = meaning("par-2020.csv", text.as_bytes());
    assert_eq!(
        of(&found, "Sở Nội vụ"),
        [
            "Sở Nội vụ, 2020, Đánh giá qua ĐTXHH: 2.6",
            "Sở Nội vụ, 2020, UBND thẩm định: 6.5",
            "Sở Nội vụ, 2020, Công tác chỉ đạo: 9.1",
            "Sở Nội vụ, 2020, Đánh giá qua ĐTXHH: 4.2",
            "Sở Nội vụ, 2020, UBND thẩm định: 8.4",
            "Sở Nội vụ, 2020, Cải cách thể chế: 12.6",
            "Sở Nội vụ, 2020, : 21.7",
        ]
    );
    let tops: Vec<Option<f64>> =
        found.nodes.iter().filter(|node| node.parent.is_none()).map(|node| node.max).collect();
    assert_eq!((tops, found.max), (vec![Some(10.0), Some(15.0)], Some(25.0)));
    assert_eq!(found.total, Total::Sum);
}

#[test]
fn ranks_that_begin_anew_in_each_group_belong_to_the_total() {
    let text = "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022\nHạng;TT;Tên đơn vị;Thể chế;Tổ chức;Tổng điểm;Xếp loại;Ghi chú\n\
        ;I;Khối sở, ngành;;;;;\n1;1;Sở Nội vụ;10,5;20,25;30,75;Tốt;\n2;2;Sở Tài chính;10,25;20;30,25;Tốt;\n\
        3;3;Sở Y tế;9;18,5;27,5;Khá;Giảm bậc\n;;Trung bình khối;9,92;19,58;29,5;;\n;II;Khối huyện;;;;;\n\
        1;1;UBND thành phố Lai Châu;11;19;30;Tốt;\n2;2;UBND huyện Sìn Hồ;9,5;19,5;29;Khá;\n\
        3;3;UBND huyện Phong Thổ;9;19;28;Khá;\n;;Trung bình chung;9,87;19,38;29,25;;\n";
    let found = meaning("bang-diem.csv", text.as_bytes());
    has(&found, &["Sở Tài chính, 2022, : 30.25 #2", "UBND huyện Sìn Hồ, 2022, : 29 #2"]);
    assert_eq!((matched(&found), found.values.len()), ((6, 3), 18));
    assert_eq!(found.units[0].group.as_deref(), Some("Khối sở, ngành"));
}

#[test]
fn years_in_the_header_are_the_periods() {
    check(
        "hdr.csv",
        "iso3,country,hdi_rank_2022,hdi_1990,hdi_2022,le_1990,le_2022\n\
         AFG,Afghanistan,3,0.284,0.462,45.97,62.88\nALB,Albania,2,0.649,0.789,73.14,76.83\nNOR,Norway,1,0.838,0.966,76.59,83.39\n",
        &[
            "Afghanistan, 1990, : 0.284",
            "Afghanistan, 2022, : 0.462 #3",
            "Afghanistan, 1990, le: 45.97",
            "Afghanistan, 2022, le: 62.88",
            "Albania, 1990, : 0.649",
            "Albania, 2022, : 0.789 #2",
            "Albania, 1990, le: 73.14",
            "Albania, 2022, le: 76.83",
            "Norway, 1990, : 0.838",
            "Norway, 2022, : 0.966 #1",
            "Norway, 1990, le: 76.59",
            "Norway, 2022, le: 83.39",
        ],
    );
}

#[test]
fn a_long_table_has_its_domains_in_a_column() {
    check(
        "long.csv",
        "Country Name,Country Code,Year,Indicator,Value\nNorway,NOR,2020,Rule of law,1.93\nNorway,NOR,2020,Voice,1.73\n\
         Norway,NOR,2021,Rule of law,1.95\nNorway,NOR,2021,Voice,1.75\nChad,TCD,2020,Rule of law,-1.28\n\
         Chad,TCD,2020,Voice,-1.45\n",
        &[
            "Norway, 2020, Rule of law: 1.93",
            "Norway, 2020, Voice: 1.73",
            "Norway, 2021, Rule of law: 1.95",
            "Norway, 2021, Voice: 1.75",
            "Chad, 2020, Rule of law: -1.28",
            "Chad, 2020, Voice: -1.45",
        ],
    );
}

#[test]
fn units_in_columns_are_units() {
    let text = "Lĩnh vực,Hà Nội,Đà Nẵng,Hải Phòng,Cần Thơ\nThể chế,10.5,11,9,8.5\nTổ chức,20,21.5,19,18\n\
        Tổng điểm,30.5,32.5,28,26.5\nXếp hạng,2,1,3,4\n";
    let found = meaning("bang-2023.csv", text.as_bytes());
    assert_eq!(matched(&found), (4, 4));
    assert_eq!(
        of(&found, "Hà Nội"),
        ["Hà Nội, 2023, Thể chế: 10.5", "Hà Nội, 2023, Tổ chức: 20", "Hà Nội, 2023, : 30.5 #2"]
    );
}

#[test]
fn regions_and_the_country_are_no_provinces() {
    let found = meaning(
        "thong-ke.csv",
        ",2018,2019\nCẢ NƯỚC,7.1,7.3\nĐồng bằng sông Hồng,7.9,8.1\nHà Nội,8.2,8.3\nVĩnh Phúc,7.7,7.9\nBắc Ninh,8.0,8.2\n\
         Trung du và miền núi phía Bắc,6.1,6.3\nHà Giang,5.2,5.4\nCao Bằng,5.5,5.7\n"
            .as_bytes(),
    );
    assert_eq!((matched(&found), found.values.len()), ((5, 5), 10));
    has(&found, &["Hà Giang, 2019, : 5.4", "Hà Nội, 2018, : 8.2"]);
}

#[test]
fn communes_of_one_name_are_told_apart_by_the_district_above_them() {
    let found = check(
        "xa-2021.csv",
        "Huyện,Xã,Điểm\nSìn Hồ,Tân Phong,80\n,Nậm Tăm,81\nPhong Thổ,Tân Phong,82\n,Mường So,79\nTam Đường,Bản Bo,75\n,Bình Lư,77\n",
        &[
            "Tân Phong, 2021, : 80",
            "Nậm Tăm, 2021, : 81",
            "Tân Phong, 2021, : 82",
            "Mường So, 2021, : 79",
            "Bản Bo, 2021, : 75",
            "Bình Lư, 2021, : 77",
        ],
    );
    assert_eq!(found.units.len(), 6);
}

#[test]
fn thousands_that_lost_their_mark_are_told_and_left_to_the_reader() {
    let found = meaning(
        "gni-2021.csv",
        b"country,iso3,GNI per capita,score\nAlpha,AAA,1.29,0.5\nBeta,BBB,987,0.45\nGamma,CCC,1.3,0.52\nDelta,DDD,850,0.4\nEps,EEE,12.405,0.9\n",
    );
    let guess = found.report.guess(What::Numbers(2)).unwrap();
    assert!(matches!(guess.evidence[0], Evidence::LostThousands { .. }), "{guess:?}");
    assert_eq!(guess.sureness, Sureness::Open);
}

#[test]
fn a_table_without_a_period_asks_for_it() {
    let found = meaning("bang.csv", "Tỉnh,Điểm\nHà Nội,1\nĐà Nẵng,2\nHải Phòng,3\n".as_bytes());
    let guess = found.report.guess(What::Period).unwrap();
    assert_eq!((&guess.found, guess.sureness), (&Found::Nothing, Sureness::Open));
    assert!(found.report.doubtful());
}

// Made up: a sheet a year, joined cells in two header rows; in XLSX also per cent, dates, an error (#N/A), a hidden sheet.
#[test]
fn a_workbook_with_a_sheet_a_year_is_one_table_in_every_format() {
    for format in ["xlsx", "xls", "ods"] {
        let found = published(&format!("workbooks/made-up-two-years.{format}"));
        assert_eq!((found.units.len(), found.periods.len()), (4, 2), "{format}");
        has(
            &found,
            &[
                "Huyện Giả Định A, 2022, Cải cách thể chế: 8.5",
                "Huyện Giả Định A, 2022, : 15.75",
                "Huyện Giả Định C, 2023, Tài chính công: 7.75",
                "Huyện Giả Định D, 2023, : 13.6",
            ],
        );
        if format == "xlsx" {
            // A percentage is what the sheet shows, 45,3%, and not the number behind it, 0.453.
            let shown = [
                "Huyện Giả Định D, 2023, Tài chính công: NotAvailable",
                "Huyện Giả Định A, 2022, Tỷ lệ: 45.3",
            ];
            has(&found, &shown);
        }
    }
}

// A per cent is a format of the cell; every kind of workbook says so in its own way.
#[test]
fn percentages_of_every_kind_of_workbook_are_what_the_sheet_shows() {
    for format in ["xlsx", "xlsb", "xls", "ods"] {
        let found = published(&format!("workbooks/made-up-percentages.{format}"));
        let shown =
            ["Huế, 2023, Thể chế: 8.5", "Huế, 2023, : 89.5 #2", "Huế, 2023, Tỷ lệ đúng hạn: 70"];
        assert_eq!(of(&found, "Huế"), shown, "{format}");
    }
}
