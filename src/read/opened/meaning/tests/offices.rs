//! Tables as offices publish them: by whom scores were given, what they are out of, tables side by side.

use super::awkward::{check_file, read};
use super::*;

#[test]
fn appraised_scores_are_the_index_and_self_scored_ones_are_told_of() {
    let found = check_file(
        "STT;Đơn vị;Điểm tự chấm;Điểm thẩm định;Chỉ số (%);Xếp hạng\n1;Sở A;83,5;80;80;1\n2;Sở B;82;78;78;2\n\
         3;Sở C;84;76;76;3\n",
        &["Sở A ?  80 #1", "Sở B ?  78 #2", "Sở C ?  76 #3"],
    );
    assert_eq!(found.values.len(), 3);
    let aside = found.report.aside.iter().find(|aside| aside.reason == Reason::SelfScored).unwrap();
    assert_eq!(aside.column.as_ref().unwrap().header, "Điểm tự chấm");
    assert!(found.report.doubtful());
}

#[test]
fn each_domain_may_have_its_maximum_and_both_stages() {
    let found = check_file(
        "TT;Đơn vị;Thể chế;;;Tổng điểm;;\n;;Điểm tối đa;Tự chấm;Thẩm định;Điểm tối đa;Tự chấm;Thẩm định\n\
         1;Sở A;10;9,5;9;25;23,5;22\n2;Sở B;10;9,3;8,7;25;23;21,2\n3;Sở C;10;9,1;8,4;25;22,5;20,4\n",
        &["Sở A ? Thể chế 9", "Sở A ?  22", "Sở B ? Thể chế 8.7"],
    );
    assert_eq!((found.nodes[0].max, found.max, found.nodes.len()), (Some(10.0), Some(25.0), 1));
}

#[test]
fn stages_may_stand_in_rows() {
    let found = check_file(
        "Đơn vị;Loại điểm;Thể chế;Thủ tục;Tổng\nSở A;Tự chấm;9;8;17\n;Thẩm định;8,5;7,5;16\n\
         Sở B;Tự chấm;8;8;16\n;Thẩm định;7,5;7,5;15\nSở C;Tự chấm;7;8;15\n;Thẩm định;6,5;7,5;14\n",
        &["Sở A ? Thể chế 8.5", "Sở A ? Thủ tục 7.5", "Sở A ?  16", "Sở B ? Thể chế 7.5"],
    );
    assert_eq!(found.values.len(), 9);
}

#[test]
fn a_maximum_stated_in_a_header_or_behind_every_score_is_the_scale() {
    let found = check_file(
        "STT;Tỉnh;Thể chế (10 điểm);Thủ tục (tối đa 12,5 điểm);Tiêu chí (n/19);Tổng điểm (41,5 điểm)\n\
         1;An Giang;9,5;11;15/19;35,5\n2;Bạc Liêu;8,5;10;14/19;32,5\n3;Cà Mau;7,5;9;13/19;29,5\n",
        &["An Giang ? Thể chế 9.5", "An Giang ? Thủ tục 11", "An Giang ? Tiêu chí 15"],
    );
    let maxima: Vec<Option<f64>> = found.nodes.iter().map(|node| node.max).collect();
    assert_eq!((maxima, found.max), (vec![Some(10.0), Some(12.5), Some(19.0)], Some(41.5)));
    let found = check_file("Sở;Việc xong\nSở A;14/17\nSở B;12/17\nSở C;9/17\n", &["Sở A ?  14"]);
    assert_eq!(found.max, Some(17.0));
}

#[test]
fn a_table_continued_beside_itself_keeps_the_ranks_before_its_names() {
    let found = check_file(
        "Hạng;Tỉnh;Điểm;;Hạng;Tỉnh;Điểm\n1;Hà Nội;9;;4;Cần Thơ;8,4\n2;Hải Phòng;8,9;;5;An Giang;8,3\n\
         3;Quảng Ninh;8,8;;6;Bình Dương;8,2\n",
        &["Hà Nội ?  9 #1", "Cần Thơ ?  8.4 #4", "Hải Phòng ?  8.9 #2", "An Giang ?  8.3 #5"],
    );
    assert_eq!(found.values.len(), 6);
}

#[test]
fn the_numbers_of_rows_are_no_scores_in_either_language() {
    for head in ["\"TT\nNo\"", "TT/No", "#"] {
        let text = format!(
            "{head};\"Tỉnh\nProvince\";\"Thể chế\nInstitutions\";Đất đai\n1;Hà Nội;9;7\n2;Huế;8,9;6\n3;Cần Thơ;8,8;5\n"
        );
        let found = check_file(&text, &["Hà Nội ? Thể chế Institutions 9", "Hà Nội ? Đất đai 7"]);
        assert_eq!(found.values.len(), 6);
    }
}

#[test]
fn columns_set_apart_by_spaces_are_columns() {
    check_file(
        "TT   Tỉnh                Điểm    Hạng\n1    Hà Nội             30,85       1\n\
         2    Thừa Thiên Huế     30,02       2\n10   Cần Thơ             9,50       3\n",
        &["Hà Nội ?  30.85 #1", "Thừa Thiên Huế ?  30.02 #2", "Cần Thơ ?  9.5 #3"],
    );
}

#[test]
fn a_rank_beside_several_years_is_of_the_latest() {
    check_file(
        "Tỉnh;Điểm 2022;Điểm 2023;Hạng\nHà Nội;9;9,5;1\nHuế;8;8,5;2\nCần Thơ;7;7,5;3\n",
        &["Hà Nội 2022  9", "Hà Nội 2023  9.5 #1", "Huế 2022  8"],
    );
}

#[test]
fn the_mark_of_a_footnote_is_no_part_of_a_name() {
    let text = "Tỉnh;Điểm\nHà Nội (1);9\nHuế*;8\nCần Thơ (*);7\n";
    assert!(read("a.csv", text).units.iter().all(|who| who.known.is_some()));
}

#[test]
fn two_tables_do_not_give_one_figure_twice() {
    let one = table("a.csv", 1, "Tỉnh|Điểm\nHà Nội|9\nHuế|8\nCần Thơ|7");
    let other = table("b.csv", 1, "Tỉnh|Điểm\nHà Nội|59\nHuế|58\nCần Thơ|57");
    let found = meaning(&[one, other]);
    assert_eq!(found.values.len(), 3);
    assert!(found.report.aside.iter().any(|aside| aside.reason == Reason::OtherAgain));
}

#[test]
fn ranks_that_contradict_each_other_leave_the_direction_open() {
    let found = check_file(
        "Hạng 2023;Hạng 2022;Tỉnh;Điểm 2023;Điểm 2022\n1;4;Hà Nội;9;9\n2;3;Huế;8;8\n3;2;Cần Thơ;7;7\n4;1;Cà Mau;6;6\n",
        &["Hà Nội 2023  9 #1", "Hà Nội 2022  9 #4"],
    );
    assert_eq!(found.report.guess(What::Best).unwrap().sureness, Sureness::Open);
}
