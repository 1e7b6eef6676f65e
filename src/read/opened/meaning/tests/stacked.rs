//! Tables that hold several: years below one another, lists beside one another, a sheet a domain, one unit alone.

use super::annexes::whole;
use super::awkward::{check_file, read};
use super::*;

#[test]
fn three_years_below_one_another_are_three_periods() {
    let rows = |scores: [&str; 3]| {
        let [one, two, three] = scores;
        format!("1;Sở Nội vụ;{one};1\n2;Sở Y tế;{two};2\n3;Sở Tư pháp;{three};3\n")
    };
    let years = [["86,5", "85,5", "84,5"], ["76,5", "75,5", "74,5"], ["96,5", "95,5", "94,5"]];
    let bands = format!(
        "Điểm các sở;;;\nTT;Đơn vị;Điểm;Hạng\nNăm 2022;;;\n{}Năm 2023;;;\n{}Năm 2024;;;\n{}",
        rows(years[0]),
        rows(years[1]),
        rows(years[2])
    );
    let head = "TT;Đơn vị;Điểm;Hạng\n";
    let titled = format!(
        "Bảng 1. Điểm năm 2022;;;\n{head}{};;;\nBảng 2. Điểm năm 2023;;;\n{head}{};;;\nBảng 3. Điểm năm 2024;;;\n{head}{}",
        rows(years[0]),
        rows(years[1]),
        rows(years[2])
    );
    for text in [bands, titled] {
        let found = read("bang.csv", &text);
        let periods: Vec<String> =
            found.periods.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(periods, ["2022", "2023", "2024"], "{text}");
        assert_eq!((found.units.len(), found.values.len()), (3, 9), "{text}");
        assert_eq!(long(&found)[8], "Sở Tư pháp 2024  94.5 #3");
        // Ranks begin anew in every year.
        assert_eq!(found.report.ranks[0].agree[0].1, 9, "{text}");
    }
}

#[test]
fn lists_under_headings_of_their_own_are_one_ranking() {
    let found = check_file(
        "Khối sở;;;;Khối huyện;;\nHạng;Đơn vị;Điểm;;Hạng;Đơn vị;Điểm\n1;Sở Y tế;86,5;;1;Huyện Lệ Thủy;80,5\n\
         2;Sở Nội vụ;85,5;;2;Huyện Bố Trạch;79,5\n3;Sở Tư pháp;84,5;;;;\n",
        &[
            "Sở Y tế ?  86.5 #1",
            "Huyện Lệ Thủy ?  80.5 #1",
            "Sở Nội vụ ?  85.5 #2",
            "Huyện Bố Trạch ?  79.5 #2",
            "Sở Tư pháp ?  84.5 #3",
        ],
    );
    let groups: Vec<Option<&str>> = found.units.iter().map(|unit| unit.group.as_deref()).collect();
    assert_eq!(groups[..2], [Some("Khối sở"), Some("Khối huyện")]);
    // Domains above are no lists, nor are years.
    let years =
        "2023;;2024;\nTỉnh;Điểm;Tỉnh;Điểm\nHuế;80,5;Hà Nội;85,5\nLai Châu;70,5;Cà Mau;75,5\n";
    assert_eq!(read("bang.csv", years).periods.iter().flatten().count(), 2);
}

#[test]
fn lists_of_two_kinds_beside_one_another_keep_their_names() {
    whole(
        "Hạng;Sở, ban, ngành;Điểm;;Hạng;UBND huyện;Điểm\n1;Sở Y tế;86,5;;1;Huyện Lệ Thủy;80,5\n\
         2;Sở Nội vụ;85,5;;2;Huyện Bố Trạch;79,5\n;;;;3;Huyện Quảng Ninh;70,5\n",
        &[
            "Sở Y tế ?  86.5 #1",
            "Huyện Lệ Thủy ?  80.5 #1",
            "Sở Nội vụ ?  85.5 #2",
            "Huyện Bố Trạch ?  79.5 #2",
            "Huyện Quảng Ninh ?  70.5 #3",
        ],
    );
}

#[test]
fn a_second_table_of_the_same_figures_goes_on_under_another_word_for_its_names() {
    let found = read(
        "bang.csv",
        "Bảng 1. Các bộ năm 2024;;\nHạng;Bộ, ngành;Chỉ số\n1;Bộ Y tế;88,5\n2;Bộ Tư pháp;87,5\n3;Bộ Nội vụ;86,5\n;;\n\
         Bảng 2. Các tỉnh năm 2024;;\nHạng;Tỉnh, thành phố;Chỉ số\n1;Hà Nội;95,5\n2;Huế;94,5\n3;Cà Mau;93,5\n",
    );
    assert_eq!(found.units.len(), 6);
    assert_eq!(long(&found)[3], "Hà Nội 2024  95.5 #1");
    assert_eq!(found.report.ranks[0].agree[0].1, 6);
}

/// Tables of one workbook, by their sheets.
fn sheets(texts: &[(&str, &str)]) -> Meaning {
    let sheet = |(name, text): &(&str, &str)| {
        let mut table = table("bang.xlsx", 1, text);
        table.grid.sheet = Some((*name).to_owned());
        table
    };
    meaning(&texts.iter().map(sheet).collect::<Vec<_>>())
}

#[test]
fn sheets_of_the_same_units_and_years_are_domains() {
    let rows = "Country|1996|1998\nChad|1,5|2,5\nMali|3,5|4,5\nTogo|5,5|6,5";
    let other = "Country|1996|1998\nChad|0,5|0,25\nMali|0,75|0,4\nTogo|0,1|0,2";
    let found = sheets(&[("Voice", rows), ("Rule of law", other)]);
    assert_eq!(
        long(&found)[..3],
        ["Chad 1996 Voice 1.5", "Chad 1998 Voice 2.5", "Mali 1996 Voice 3.5"]
    );
    assert_eq!(found.values.len(), 12);
    // One of them may be the whole.
    let found = sheets(&[
        ("Tổng hợp", "Huyện|Chỉ số|Hạng\nA|79,5|1\nB|64,5|3\nC|70,5|2"),
        ("Thể chế", "Huyện|Chỉ số|Hạng\nA|9,5|2\nB|8,5|3\nC|10,5|1"),
    ]);
    assert_eq!(
        (long(&found)[0].as_str(), long(&found)[3].as_str()),
        ("A ?  79.5 #1", "A ? Thể chế 9.5 #2")
    );
}

#[test]
fn the_years_of_one_province_are_its_own() {
    whole(
        "BẢNG TỔNG HỢP CHỈ SỐ PCI TỈNH ĐỒNG THÁP;;;\nSTT;Chỉ số thành phần;2023;2024\n1;Gia nhập thị trường;5,82;7,65\n\
         2;Tiếp cận đất đai;6,5;7,5\n3;Tính minh bạch;6,42;5,5\n;Điểm PCI;67,71;70,5\n;Xếp hạng;2;3\n",
        &[
            "TỈNH ĐỒNG THÁP 2023 Gia nhập thị trường 5.82",
            "TỈNH ĐỒNG THÁP 2023 Tiếp cận đất đai 6.5",
            "TỈNH ĐỒNG THÁP 2023 Tính minh bạch 6.42",
            "TỈNH ĐỒNG THÁP 2023  67.71 #2",
            "TỈNH ĐỒNG THÁP 2024 Gia nhập thị trường 7.65",
            "TỈNH ĐỒNG THÁP 2024 Tiếp cận đất đai 7.5",
            "TỈNH ĐỒNG THÁP 2024 Tính minh bạch 5.5",
            "TỈNH ĐỒNG THÁP 2024  70.5 #3",
        ],
    );
}

#[test]
fn a_share_under_each_unit_in_columns_is_no_score_of_its_own() {
    let found = check_file(
        "STT;Lĩnh vực;Điểm tối đa;TP. Gia Nghĩa;;H. Krông Nô;\n;;;Điểm;%;Điểm;%\n1;Thể chế;10;9,5;95;8,5;85\n\
         2;Tài chính;10;7,5;75;6,5;65\n;Tổng điểm;20;17;85;15;75\n",
        &[
            "TP. Gia Nghĩa ? Thể chế 9.5",
            "TP. Gia Nghĩa ? Tài chính 7.5",
            "TP. Gia Nghĩa ?  17",
            "H. Krông Nô ? Thể chế 8.5",
            "H. Krông Nô ? Tài chính 6.5",
            "H. Krông Nô ?  15",
        ],
    );
    assert!(found.report.aside.iter().any(|one| one.reason == Reason::Derived));
}

#[test]
fn names_of_units_in_columns_stand_over_their_codes() {
    let found = read(
        "wjp.csv",
        "Country;Afghanistan;Albania;Algeria;Congo, Dem. Rep.\nCountry Code;AFG;ALB;DZA;COD\nRegion;Asia;Europe;Africa;Africa\n\
         Overall Score;0,49;0,81;0,68;0,34\nFactor 1;0,92;0,53;0,33;0,65\nFactor 2;0,76;0,45;0,61;0,47\nFactor 3;0,3;0,6;0,38;0,5\n\
         Factor 4;0,86;0,62;0,36;0,72\n",
    );
    let names: Vec<&str> = found.units.iter().map(|unit| unit.printed.as_str()).collect();
    assert_eq!(names, ["Afghanistan", "Albania", "Algeria", "Congo, Dem. Rep."]);
    assert_eq!(long(&found)[0], "Afghanistan ?  0.49");
}

#[test]
fn a_name_goes_on_in_the_row_below() {
    let found = read(
        "bang.csv",
        "STT;Đơn vị;Điểm;Hạng\n1;Sở Nông nghiệp và;85,5;1\n;Môi trường;;\n2;Sở Nội vụ;84,5;2\n3;Sở Văn hóa, Thể thao;83,5;3\n\
         ;và Du lịch;;\n4;Xã Thạch;82,5;4\n;Lạc;;\n5;Sở Y tế;81,5;5\n",
    );
    assert_eq!(
        long(&found),
        [
            "Sở Nông nghiệp và Môi trường ?  85.5 #1",
            "Sở Nội vụ ?  84.5 #2",
            "Sở Văn hóa, Thể thao và Du lịch ?  83.5 #3",
            "Xã Thạch Lạc ?  82.5 #4",
            "Sở Y tế ?  81.5 #5",
        ]
    );
    assert!(found.report.aside.iter().any(|one| one.reason == Reason::Continued));
    // Groups stay groups.
    let found = read(
        "bang.csv",
        "STT;Đơn vị;Điểm\n;Miền xuôi;\n1;Huyện A;85,5\n2;Huyện B;84,5\n;Vùng cao;\n3;Huyện C;83,5\n4;Huyện D;82,5\n",
    );
    let groups: Vec<Option<&str>> = found.units.iter().map(|unit| unit.group.as_deref()).collect();
    assert_eq!(groups, [Some("Miền xuôi"), Some("Miền xuôi"), Some("Vùng cao"), Some("Vùng cao")]);
}
