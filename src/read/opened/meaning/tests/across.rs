//! Annexes whose units stand in columns, with criteria in rows.

use super::annexes::whole;
use super::awkward::read;

#[test]
fn units_in_columns_stand_under_any_header_of_criteria() {
    for header in [
        "TT;Lĩnh vực/Tiêu chí/Tiêu chí thành phần;Điểm tối đa",
        "TT;Nội dung đánh giá;Điểm chuẩn",
        "TT;Chỉ tiêu;Đơn vị tính",
        "TT;Các mặt công tác;Điểm chuẩn",
    ] {
        let second =
            if header.contains("tính") { ["%", "%", "Điểm"] } else { ["10", "15", "25"] };
        for numbers in ["", "(1);(2);(3);(4);(5);(6);(7)\n"] {
            whole(
                &format!(
                    "{header};Sở Y tế;Sở Nội vụ;Sở Tư pháp;Ghi chú\n{numbers}1;Chỉ đạo điều hành;{};8,5;9;8;\n\
                     2;Cải cách TTHC;{};14;12;13;Có kiểm chứng\n;Tổng điểm;{};22,5;21;21;\n",
                    second[0], second[1], second[2]
                ),
                &[
                    "Sở Y tế ? Chỉ đạo điều hành 8.5",
                    "Sở Y tế ? Cải cách TTHC 14",
                    "Sở Y tế ?  22.5",
                    "Sở Nội vụ ? Chỉ đạo điều hành 9",
                    "Sở Nội vụ ? Cải cách TTHC 12",
                    "Sở Nội vụ ?  21",
                    "Sở Tư pháp ? Chỉ đạo điều hành 8",
                    "Sở Tư pháp ? Cải cách TTHC 13",
                    "Sở Tư pháp ?  21",
                ],
            );
        }
    }
}

#[test]
fn both_stages_may_stand_under_each_unit_in_columns() {
    whole(
        "TT;Tiêu chí;Xã An Bình;;Xã Tân Phú;\n;;Tự chấm;Thẩm định;Tự chấm;Thẩm định\n1;Chỉ đạo điều hành;9;8,5;10;9\n\
         2;Cải cách TTHC;15;14;13;12\n;Tổng điểm;24;22,5;23;21\n",
        &[
            "Xã An Bình ? Chỉ đạo điều hành 8.5",
            "Xã An Bình ? Cải cách TTHC 14",
            "Xã An Bình ?  22.5",
            "Xã Tân Phú ? Chỉ đạo điều hành 9",
            "Xã Tân Phú ? Cải cách TTHC 12",
            "Xã Tân Phú ?  21",
        ],
    );
}

#[test]
fn the_numbers_of_criteria_say_which_are_parts_of_which() {
    let found = read(
        "bang.csv",
        "TT;Tiêu chí;Điểm tối đa;Xã An Bình;Xã Tân Phú;P. Hòa Khánh\n1;Chỉ đạo điều hành;10;8,5;9;7,5\n\
         1.1;Điểm thẩm định;4;4;4;3\n1.2;Điểm điều tra XHH;6;4,5;5;4,5\n2;Cải cách TTHC;15;14;12;13\n\
         2.1;Điểm thẩm định;5;5;4;5\n2.2;Điểm điều tra XHH;10;9;8;8\n;Tổng điểm;25;22,5;21;20,5\n;Xếp hạng;;1;2;3\n",
    );
    let above = |node: &super::super::figures::Node| {
        node.parent.map(|parent| found.nodes[parent].name.vi.clone())
    };
    let nodes: Vec<(&str, Option<String>, Option<f64>)> =
        found.nodes.iter().map(|node| (node.name.vi.as_str(), above(node), node.max)).collect();
    let (first, second) = (Some("Chỉ đạo điều hành".to_owned()), Some("Cải cách TTHC".to_owned()));
    assert_eq!(
        nodes,
        [
            ("Chỉ đạo điều hành", None, Some(10.0)),
            ("Điểm thẩm định", first.clone(), Some(4.0)),
            ("Điểm điều tra XHH", first, Some(6.0)),
            ("Cải cách TTHC", None, Some(15.0)),
            ("Điểm thẩm định", second.clone(), Some(5.0)),
            ("Điểm điều tra XHH", second, Some(10.0)),
        ]
    );
    assert_eq!(found.values.iter().filter_map(|value| value.rank).count(), 3);
}

#[test]
fn criteria_that_are_explained_stand_in_rows_too() {
    let found = read(
        "gii.csv",
        "indicators;usa;australia;definition\nInstitutions;86,5;87,5;NA\nPolitics;80,5;83,5;How stable a state is\n\
         Regulation;90,5;91,5;NA\n",
    );
    let names: Vec<&str> = found.units.iter().map(|unit| unit.printed.as_str()).collect();
    assert_eq!(names, ["usa", "australia"]);
}
