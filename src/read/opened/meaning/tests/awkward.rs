//! Tables that are ordinary, and easily read as something they are not.

use super::*;
use crate::read::opened::choices::Choices as Writing;
use crate::read::opened::whole;

/// A text as its file is read from the first byte on.
pub(super) fn read(file: &str, text: &str) -> Meaning {
    let opened = whole::tables(file, text.as_bytes(), &Writing::default()).unwrap();
    let table = |opened: crate::read::opened::file::Opened| Table {
        frame: crate::read::opened::frame::Frame::find(&opened.grid),
        grid: opened.grid,
    };
    meaning(&opened.into_iter().map(table).collect::<Vec<_>>())
}

pub(super) fn check_file(text: &str, expected: &[&str]) -> Meaning {
    let found = read("bang.csv", text);
    let lines = long(&found);
    assert_eq!(lines[..expected.len().min(lines.len())], *expected, "{text}\n{:#?}", found.report);
    found
}

fn header_of_periods(first: &str, second: &str, third: &str, expected: [&str; 3]) {
    let text = format!(
        "Tỉnh;{first};{second};{third}\nAn Giang;60,5;61,5;62,5\nBạc Liêu;50,5;51,5;52,5\nCà Mau;40,5;41,5;42,5\n\
         Hà Nội;30,5;31,5;32,5\n"
    );
    let expected: Vec<String> = expected
        .iter()
        .zip(["60.5", "61.5", "62.5"])
        .map(|(period, score)| format!("An Giang {period}  {score}"))
        .collect();
    check_file(&text, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_header_that_is_a_period_parts_the_columns_however_it_is_written() {
    let years = ["2019", "2020", "2021"];
    header_of_periods("2019", "2020", "2021", years);
    header_of_periods("Năm 2019", "Năm 2020", "Năm 2021", years);
    header_of_periods("2.019", "2.020", "2.021", years);
    header_of_periods("2019.0", "2020.0", "2021.0", years);
    header_of_periods("43466", "43831", "44197", years);
    header_of_periods("31/12/2019", "31/12/2020", "31/12/2021", years);
    header_of_periods("2019-01-01", "2020-01-01", "2021-01-01", years);
    header_of_periods(
        "Quý I/2023",
        "Quý II/2023",
        "Quý III/2023",
        ["2023-Q1", "2023-Q2", "2023-Q3"],
    );
    header_of_periods("T1/2023", "T2/2023", "T3/2023", ["2023-01", "2023-02", "2023-03"]);
    header_of_periods("31/03/2023", "30/06/2023", "30/09/2023", ["2023-Q1", "2023-Q2", "2023-Q3"]);
    header_of_periods(
        "6 tháng đầu năm 2023",
        "9 tháng năm 2023",
        "Năm 2023",
        ["2023-H1", "2023-9M", "2023"],
    );
    header_of_periods(
        "FY2019/20",
        "FY2020/21",
        "FY2021/22",
        ["2019/2020", "2020/2021", "2021/2022"],
    );
    header_of_periods(
        "Điểm quý I/2023",
        "Điểm quý II/2023",
        "Điểm quý III/2023",
        ["2023-Q1", "2023-Q2", "2023-Q3"],
    );
}

#[test]
fn a_year_written_as_a_number_is_a_year() {
    check_file(
        "Tỉnh;Năm;Điểm\nAn Giang;2.020;60,5\nAn Giang;2.021;61,5\nCà Mau;2.020;50,5\nCà Mau;2.021;51,5\n",
        &["An Giang 2020  60.5", "An Giang 2021  61.5", "Cà Mau 2020  50.5"],
    );
}

#[test]
fn a_period_that_stands_once_is_that_of_the_rows_below_it() {
    check_file(
        "Năm,Tỉnh,Điểm\n2020,An Giang,60.5\n,Cà Mau,50.5\n,Hà Nội,40.5\n2021,An Giang,61.5\n,Cà Mau,51.5\n,Hà Nội,41.5\n",
        &["An Giang 2020  60.5", "Cà Mau 2020  50.5", "Hà Nội 2020  40.5", "An Giang 2021  61.5"],
    );
    check_file(
        "Tỉnh,Điểm,Hạng\nNăm 2020,,\nAn Giang,60.5,1\nCà Mau,50.5,2\nHà Nội,40.5,3\nNăm 2021,,\nAn Giang,61.5,1\nCà Mau,51.5,2\nHà Nội,41.5,3\n",
        &[
            "An Giang 2020  60.5 #1",
            "Cà Mau 2020  50.5 #2",
            "Hà Nội 2020  40.5 #3",
            "An Giang 2021  61.5 #1",
        ],
    );
}

#[test]
fn a_row_of_units_of_measure_names_no_domain() {
    let found = check_file(
        "TT,Tỉnh,Chỉ số chung,Thủ tục,Thời gian\n,,điểm,%,ngày\n1,An Giang,60.5,80.5,5\n2,Cà Mau,50.5,70.5,6\n3,Hà Nội,40.5,60.5,7\n",
        &["An Giang ?  60.5", "An Giang ? Thủ tục 80.5", "An Giang ? Thời gian 5"],
    );
    assert!(found.report.aside.iter().any(|aside| aside.reason == left_out::Reason::Measures));
}

#[test]
fn a_column_of_numbers_in_brackets_is_not_below_zero_unless_the_reader_says_so() {
    let text =
        "Tỉnh,Điểm,Năm trước\nAn Giang,61.5,(60.5)\nCà Mau,51.5,(50.5)\nHà Nội,41.5,(40.5)\n";
    let found = check_file(text, &["An Giang ?  61.5", "An Giang ? Năm trước 60.5"]);
    let guess = found.report.guess(What::Numbers(2)).unwrap();
    assert_eq!(guess.found, Found::Meant(choices::Meant::Bracketed));
    assert_eq!(guess.sureness, Sureness::Open);
    // Accounts have both.
    check_file(
        "Tỉnh,Thu chi\nAn Giang,(1.5)\nCà Mau,2.5\nHà Nội,(3.5)\n",
        &["An Giang ?  -1.5", "Cà Mau ?  2.5", "Hà Nội ?  -3.5"],
    );
}

#[test]
fn a_score_and_that_of_the_year_before_are_no_rank_and_score() {
    check_file(
        "Country,Score\nDenmark,88 (87)\nFinland,88 (85)\nNorway,85 (84)\nChad,20 (21)\n",
        &["Denmark ?  88", "Finland ?  88", "Norway ?  85"],
    );
    check_file(
        "Country,Score\nDenmark,88.5 (1)\nFinland,87.5 (2)\nNorway,85.5 (3)\nChad,20.5 (4)\n",
        &["Denmark ?  88.5 #1", "Finland ?  87.5 #2"],
    );
}

#[test]
fn the_heading_of_a_group_below_the_header_is_no_header() {
    let found = check_file(
        "TT,Đơn vị,Điểm,Xếp hạng\nI,Khối sở,,\n1,Sở A,90.5,1\n2,Sở B,89.5,2\n3,Sở C,88.5,3\n\
         II,Khối huyện,,\n1,Huyện D,85.5,1\n2,Huyện E,84.5,2\n3,Huyện F,83.5,3\n",
        &["Sở A ?  90.5 #1", "Sở B ?  89.5 #2", "Sở C ?  88.5 #3", "Huyện D ?  85.5 #1"],
    );
    assert_eq!(found.best, Best::Highest);
    assert_eq!(found.units[0].group.as_deref(), Some("Khối sở"));
}

#[test]
fn districts_beside_their_province_are_the_units() {
    let found = check_file(
        "Tỉnh,Huyện,Điểm\nLai Châu,Phong Thổ,70.5\nLai Châu,Sìn Hồ,71.5\nLai Châu,Tam Đường,72.5\n\
         Điện Biên,Mường Nhé,73.5\nĐiện Biên,Tủa Chùa,74.5\nĐiện Biên,Mường Chà,75.5\n",
        &["Phong Thổ ?  70.5", "Sìn Hồ ?  71.5"],
    );
    assert_eq!(found.units[0].group.as_deref(), Some("Lai Châu"));
}

#[test]
fn a_table_that_is_continued_beside_itself_is_one() {
    check_file(
        "TT,Tỉnh,Điểm,,TT,Tỉnh,Điểm\n1,An Giang,60.5,,4,Hà Nội,30.5\n2,Bạc Liêu,50.5,,5,Lai Châu,20.5\n3,Cà Mau,40.5,,,,\n",
        &[
            "An Giang ?  60.5",
            "Hà Nội ?  30.5",
            "Bạc Liêu ?  50.5",
            "Lai Châu ?  20.5",
            "Cà Mau ?  40.5",
        ],
    );
}

#[test]
fn numbers_of_other_countries_and_of_computers_are_numbers() {
    check_file(
        "State,Cases,Score\nKerala,\"12,34,567\",80.5\nGoa,\"1,23,456\",79.5\nBihar,\"98,765\",50.5\n",
        &["Kerala ? Cases 1234567", "Kerala ?  80.5", "Goa ? Cases 123456"],
    );
    check_file(
        "Country,Score\nDenmark,9.1E+01\nFinland,8.8E+01\nChad,5e-05\n",
        &["Denmark ?  91", "Finland ?  88", "Chad ?  0.00005"],
    );
    check_file(
        "Country,GDP per head\nDenmark,\"$61,063\"\nFinland,\"$48,773\"\nChad,$659\n",
        &["Denmark ?  61063", "Finland ?  48773", "Chad ?  659"],
    );
}

#[test]
fn percentages_have_their_measure() {
    let found = check_file(
        "Tỉnh;Mức độ hài lòng 2022\nAn Giang;80,5%\nCà Mau;70,5 %\nHà Nội;60,5%\n",
        &["An Giang 2022  80.5"],
    );
    assert_eq!(found.measure.vi, "%");
}
