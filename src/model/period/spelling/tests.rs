use super::*;

/// Every spelling and the period it means.
fn check(expected: &str, spellings: &[&str]) {
    for text in spellings {
        let read = text.parse::<Period>().map(|period| period.to_string());
        assert_eq!(read.as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn every_unambiguous_spelling_means_one_period() {
    check("2024", &["2024", " 2024 ", "năm 2024", "Năm 2024", "2024.0", "12 tháng năm 2024"]);
    check(
        "2024-Q1",
        &[
            "2024-q1",
            "2024-Q01",
            "Q1.2024",
            "Q1/2024",
            "Q1 2024",
            "2024Q1",
            "1Q2024",
            "Quý I/2024",
            "quý 1 năm 2024",
            "QI/2024",
            "3 tháng đầu năm 2024",
        ],
    );
    check("2024-Q4", &["2024-Q4", "QIV-2024", "quý IV năm 2024", "3 tháng cuối năm 2024"]);
    check(
        "2024-H1",
        &["H1 2024", "2024H1", "2024-h1", "2024-S1", "6 tháng đầu năm 2024", "6T/2024", "6M 2024"],
    );
    check("2024-H2", &["H2/2024", "6 tháng cuối năm 2024"]);
    check(
        "2024-9M",
        &[
            "9M2024",
            "2024-9m",
            "9 tháng năm 2024",
            "9 tháng đầu năm 2024",
            "first 9 months of 2024",
        ],
    );
    check(
        "2024-03",
        &[
            "2024M03",
            "2024-M3",
            "2024-3",
            "2024.03",
            "03/2024",
            "3/2024",
            "T3/2024",
            "tháng 3/2024",
            "Tháng 03 năm 2024",
            "Mar 2024",
            "March 2024",
            "2024/03",
        ],
    );
    check("FY2024", &["FY2024", "fy 2024", "FY24", "năm tài chính 2024", "Fiscal year 2024"]);
    check(
        "2022/2023",
        &[
            "2022/23",
            "2022-23",
            "2022–2023",
            "2022 - 2023",
            "2022-2023",
            "FY2022/23",
            "FY22/23",
            "năm học 2022-2023",
            "2022_23",
        ],
    );
    check("1999/2000", &["1999/00", "1999-00"]);
    check("2015/2017", &["2015 - 17", "2015-17", "2015–2017", "2015/2017"]);
    check("2018..2019", &["2018..2019", "2018 .. 2019"]);
}

#[test]
fn other_spellings_are_refused() {
    for text in [
        "",
        "24",
        "20245",
        "2024-Q5",
        "2024-H3",
        "+024",
        "0000",
        "2020/2011",
        "2011/2020-Q1",
        "2011/",
        "-2024",
        "2024-13",
        "2024-00",
        "2020-13",
        "2024-W05",
        "2024*",
        "2024-01-01",
        "2024 2024",
        "mười",
        "7 tháng năm 2024",
        "Q1",
        "2024-003",
        "ma 2024",
        "2024/2025/2026",
    ] {
        assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
    }
}

#[test]
fn a_spelling_with_two_meanings_means_what_those_beside_it_do() {
    let check = |texts: &str, expected: &str| {
        let readings: Vec<Readings> = texts.split(' ').filter_map(Readings::of).collect();
        let settled: Vec<String> = settle(&readings).iter().map(ToString::to_string).collect();
        assert_eq!(settled.join(" "), expected);
    };
    check("2011-12", "2011-12");
    check("2011/12", "2011/2012");
    check("2011-12 2012-13", "2011/2012 2012/2013");
    check("2011-12 2012-01", "2011-12 2012-01");
    check("2011/11 2011/12", "2011-11 2011-12");
    check("2009-10 2010-11 2011-12", "2009/2010 2010/2011 2011/2012");
    check("2011-12 2016-17 2024-03", "2011-12 2016/2017 2024-03");
    check("2010 2011-12", "2010 2011-12");
}
