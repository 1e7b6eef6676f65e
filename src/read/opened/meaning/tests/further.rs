//! Tables as they are published elsewhere: days for periods, ranks without scores, groups of countries among countries.

use super::super::figures::Who;
use super::super::report::{Found, What};
use super::awkward::{check_file, read};
use super::*;

#[test]
fn days_and_months_in_a_column_are_periods() {
    check_file(
        "date,name,price\n2000-04-01,Argentina,2.5\n2000-04-01,Chile,3.5\n2001-04-01,Argentina,2.6\n2001-04-01,Chile,3.6\n",
        &[
            "Argentina 2000-04  2.5",
            "Chile 2000-04  3.5",
            "Argentina 2001-04  2.6",
            "Chile 2001-04  3.6",
        ],
    );
    check_file(
        "시점,시도별,총지수\n2020.01,서울,99.80\n2020.01,부산,99.70\n2020.02,서울,99.84\n2020.03,서울,99.90\n",
        &["서울 2020-01  99.8", "부산 2020-01  99.7", "서울 2020-02  99.84"],
    );
}

#[test]
fn places_in_every_column_beside_ranks_are_ranks() {
    let row = |place: usize| {
        // Each column has every place once, in an order of its own.
        format!("{},State {place},{},{}\n", place + 1, (place * 5) % 12 + 1, (place * 7) % 12 + 1)
    };
    let rows: String = (0..12).map(row).collect();
    let found = read("state-rankings.csv", &format!("rank,state,health,schools\n{rows}"));
    assert!(found.values.iter().all(|value| value.cell.is_err() && value.rank.is_some()));
    assert_eq!(long(&found)[0], "State 0 ?  NotPublished #1");
}

#[test]
fn the_rank_of_a_part_of_all_units_shows_the_total_beside_it() {
    let found = read(
        "efw-2016.csv",
        "countries,FREEDOM,rank,size,trade,law\nAlbania,7.54,34,7.9,8.2,5.0\nAlgeria,4.99,159,3.6,4.1,4.6\n\
         Chile,7.80,15,7.7,8.6,6.9\nChina,6.42,108,5.1,6.6,6.2\nCuba,5.10,150,2.0,3.1,5.5\nEgypt,5.61,140,6.9,5.6,4.4\n",
    );
    assert_eq!(long(&found)[0], "Albania 2016  7.54 #34");
}

#[test]
fn totals_of_single_things_are_none_of_all() {
    let found = read(
        "climate_risk_index.csv",
        "country,cri_rank,cri_score,deaths_rank,deaths_total,losses_total\nA one,3,72.5,1,140,1.2\nB two,1,61.5,3,1,2.8\n\
         C three,2,65.5,2,7,3.3\nD four,4,80.5,4,0,0.1\n",
    );
    assert_eq!(long(&found)[..2], ["A one ?  72.5 #3", "A one ? deaths_total 140 #1"]);
    let found = read(
        "cities.csv",
        "City,Overall Risk,Overall Readiness\nA one,0.39,0.31\nB two,0.41,0.5\n",
    );
    let total = found.report.guess(What::Total).unwrap();
    assert_eq!(total.found, Found::Nothing);
}

#[test]
fn groups_of_countries_are_not_ranked_among_them() {
    let found = read(
        "gdi-2019.csv",
        "Country,GDI\nAfghanistan,0.7\nAngola,0.9\nAlbania,0.96\nChile,0.95\nArab States,0.86\nSouth Asia,0.8\n",
    );
    let names: Vec<&str> = found.units.iter().map(|unit| unit.printed.as_str()).collect();
    assert_eq!(names, ["Afghanistan", "Angola", "Albania", "Chile"]);
    // In a table of such groups they are its units.
    let found = read(
        "gdi-2019.csv",
        "Region,GDI\nArab States,0.86\nSouth Asia,0.8\nSub-Saharan Africa,0.7\n",
    );
    assert_eq!(found.units.len(), 3);
}

#[test]
fn keys_say_the_year_where_nothing_else_does() {
    check_file(
        "Country,Key,Score\nBurundi,2020BDI,48.5\nSudan,2020SDN,45.6\nBurundi,2021BDI,47.5\nSudan,2021SDN,44.6\n",
        &["Burundi 2020  48.5", "Sudan 2020  45.6", "Burundi 2021  47.5", "Sudan 2021  44.6"],
    );
}

#[test]
fn further_figures_of_a_row_are_told_and_no_consequence_of_others() {
    let row = |name: &str, of: [[&str; 2]; 2]| {
        let [women, men] = of.map(|figures| figures.join(","));
        format!("{name},Women,{women}\n{name},Men,{men}\n")
    };
    let rows = [
        row("Albania", [["0.79", "80.1"], ["0.81", "76.2"]]),
        row("Chile", [["0.85", "82.4"], ["0.86", "77.7"]]),
        row("Ghana", [["0.60", "65.0"], ["0.64", "62.7"]]),
        row("Japan", [["0.91", "87.4"], ["0.93", "81.3"]]),
    ];
    let found =
        read("hdi-2019.csv", &format!("Country,Sex,HDI,Life expectancy\n{}", rows.concat()));
    assert_eq!(long(&found)[0], "Albania 2019 Women 0.79");
    let told = found.report.aside.iter().find(|aside| aside.text == "Life expectancy").unwrap();
    assert_eq!(told.reason, Reason::FurtherFigure);
    assert!(told.reason.costs_figures());
}

/// The codes of the units met, as they are kept, with how many names of them are known.
fn codes(found: &Meaning) -> Vec<String> {
    let code = |who: &Who| format!("{}{}", who.code, if who.known.is_some() { "" } else { "?" });
    found.units.iter().map(code).collect()
}

/// `Decision 124/2004/QĐ-TTg` gives both districts called Phong Điền a code, 476 and 926.
#[test]
fn two_units_of_one_name_are_told_apart_by_the_codes_of_the_list() {
    let rows = "476,Huyện Phong Điền,7.5\n926,Huyện Phong Điền,6.5\n474,Thành phố Huế,8.5\n477,Huyện Quảng Điền,7\n\
                923,Quận Thốt Nốt,6\n927,Huyện Thới Lai,5\n";
    let found = read("2022.csv", &format!("unit_code,unit,score\n{rows}"));
    assert_eq!(codes(&found), ["476", "926", "474", "477", "923", "927"]);
    assert_eq!(found.values.len(), 6);
}

#[test]
fn two_codes_of_one_name_are_two_units_where_the_list_knows_one() {
    // A made-up second Thới Lai: who has a code of its own is not the one of the list.
    let rows = "927,Huyện Thới Lai,5\n1927,Huyện Thới Lai,9\n923,Quận Thốt Nốt,6\n474,Thành phố Huế,8.5\n477,Huyện Quảng Điền,7\n";
    let found = read("2022.csv", &format!("unit_code,unit,score\n{rows}"));
    assert_eq!(codes(&found), ["927", "1927?", "923", "474", "477"]);
    assert_eq!(found.units[1].level, found.units[0].level);
    // Numbers that are the table's own tell two of one name apart, too, but not two editions of one.
    let rows = "1,Huyện Thới Lai,2021,5\n2,Huyện Thới Lai,2021,9\n3,Quận Thốt Nốt,2021,6\n4,Thành phố Huế,2021,8.5\n5,Quận Thốt Nốt,2022,7\n\
                4,Thành phố Huế,2022,8\n6,Huyện Cờ Đỏ,2022,8\n";
    let found = read("own.csv", &format!("unit_code,unit,year,score\n{rows}"));
    assert_eq!(codes(&found), ["927", "2?", "923", "474", "925"]);
}

#[test]
fn zeros_a_spreadsheet_took_from_codes_change_nobody() {
    let rows = "1,Hà Nội,7.5\n2,Hà Giang,6.5\n4,Cao Bằng,8.5\n10,Lào Cai,7\n11,Điện Biên,6\n12,Lai Châu,5\n";
    let found = read("2022.csv", &format!("unit_code,unit,score\n{rows}"));
    assert_eq!(codes(&found), ["01", "02", "04", "10", "11", "12"]);
}
