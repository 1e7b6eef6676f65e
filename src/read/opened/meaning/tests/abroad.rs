//! Tables of other countries, in other languages: codes, deciles, populations and flags beside the figures.

use super::awkward::{check_file, read};

#[test]
fn where_a_unit_lies_makes_no_sum_of_it() {
    check_file(
        "Code,Country,Score,Region\nNOR,Norway,90,OECD\nKEN,Kenya,60,Sub-Saharan Africa\nKOR,Korea,85,OECD\nPER,Peru,70,LAC\n",
        &["Norway ?  90", "Kenya ?  60", "Korea ?  85", "Peru ?  70"],
    );
}

#[test]
fn rows_of_flags_and_absences_are_no_headers() {
    for first in ["AT\t63.3 p\t65.1 p\nBE\t70.5 b\t71.1 e\n", "AT\t: z\t: z\nBE\t: c\t: \n"] {
        let rows = "BG\t46.8 \t77.6 \nCY\t65.8 \t86.7 \nCZ\t66.9 \t79.0 \nDE\t82.8 \t69.8 \nDK\t89.2 \t84.5 \n";
        let found = read("table.tsv", &format!("geo\\time\t2018 \t2019 \n{first}{rows}"));
        let names: Vec<&str> = found.units.iter().map(|unit| unit.printed.as_str()).collect();
        assert_eq!(names, ["AT", "BE", "BG", "CY", "CZ", "DE", "DK"]);
        assert_eq!(found.periods.len(), 2);
    }
}

#[test]
fn a_code_that_several_names_share_is_no_key() {
    check_file(
        "NUTS Level,Region name,EQI\n1,Ost,0.848\n1,Sud,0.981\n2,West,0.890\n2,Praha,0.5\n1,Vlaams,0.778\n",
        &["Ost ?  0.848", "Sud ?  0.981", "West ?  0.89", "Praha ?  0.5", "Vlaams ?  0.778"],
    );
}

#[test]
fn ranks_are_told_in_any_language() {
    for head in ["Rang", "Posición", "Peringkat", "Место", "順位", "Sija", "#"] {
        check_file(
            &format!(
                "Country,Score,{head}\nNorway,7.5,4\nKorea,9.2,1\nSweden,9.0,2\nChile,8.5,3\nPeru,5.5,6\nKenya,6.5,5\n"
            ),
            &["Norway ?  7.5 #4", "Korea ?  9.2 #1", "Sweden ?  9 #2", "Chile ?  8.5 #3"],
        );
    }
}

#[test]
fn neither_a_decile_nor_a_population_is_a_score() {
    let rows: String = (1..=10u32)
        .map(|n| {
            format!(
                "E0100000{n:02},Barnet {n:03}A,{}.5,{n},{},{}\n",
                70 - n,
                n.div_ceil(2),
                1800 + 7 * n
            )
        })
        .collect();
    let found = check_file(
        &format!(
            "LSOA code,LSOA name,IMD Score,IMD Rank (where 1 is most deprived),IMD Decile (where 1 is most deprived 10% of LSOAs),Total population: mid 2015\n{rows}"
        ),
        &["Barnet 001A ?  69.5 #1", "Barnet 002A ?  68.5 #2"],
    );
    assert_eq!((found.values.len(), found.periods), (10, vec![None]));
}

#[test]
fn small_areas_are_named_by_their_codes() {
    let found = read(
        "table.csv",
        "Data_Zone,Council_area,Total_population,SIMD_Rank,income_rate\nS01006506,Aberdeen City,894,4,8%\n\
         S01006507,Aberdeen City,793,3,9%\nS01006508,Aberdeen City,624,5,5%\nS01006509,Moray,537,2,10%\nS01006510,Moray,663,1,12%\n",
    );
    assert_eq!((found.units.len(), found.units[0].printed.as_str()), (5, "S01006506"));
}

#[test]
fn official_numbers_are_no_scores() {
    for (head, codes) in [
        ("AGS", ["09184", "09162", "08115", "05314"]),
        ("URN", ["100049", "100050", "100051", "100052"]),
    ] {
        let text = format!(
            "{head},Kreis,Index\n{},Aa,75.2\n{},Bb,74.6\n{},Cc,71.3\n{},Dd,67.6\n",
            codes[0], codes[1], codes[2], codes[3]
        );
        let found = check_file(&text, &["Aa ?  75.2", "Bb ?  74.6", "Cc ?  71.3", "Dd ?  67.6"]);
        assert_eq!(found.values.len(), 4);
    }
}

#[test]
fn a_change_is_no_total_and_names_no_period() {
    let found = check_file(
        "Département;Indice global;Rang;Évolution 2019-2020 (%)\nAin;45,6;2;+1,2 %\nAllier;50,1;1;-0,4 %\nAube;40,2;4;+2,0 %\n\
         Aude;41,7;3;+0,1 %\n",
        &["Ain ?  45.6 #2", "Allier ?  50.1 #1", "Aube ?  40.2 #4", "Aude ?  41.7 #3"],
    );
    assert_eq!(found.periods, [None]);
}

#[test]
fn the_number_of_a_catalogue_is_no_year() {
    let text = "\"2033.0.55.001 Socio-economic Indexes for Areas, 2016\",,\nLGA,Score,Rank\nAa,903,2\nBb,1010,1\nCc,880,3\n";
    check_file(text, &["Aa 2016  903 #2", "Bb 2016  1010 #1"]);
}

#[test]
fn what_a_program_wrapped_is_unwrapped() {
    check_file(
        "\"Rank,Country,Score\"\n\"1,Norway,9.5\"\n\"2,\"\"Korea, Rep.\"\",9.2\"\n\"3,Sweden,9.0\"\n",
        &["Norway ?  9.5 #1", "Korea, Rep. ?  9.2 #2", "Sweden ?  9 #3"],
    );
    let found = read(
        "table.csv",
        "Code,Country,Score\n=\"01\",Norway,9.5\n=\"02\",Korea,9.2\n=\"03\",Sweden,9.0\n",
    );
    assert_eq!(found.units.len(), 3);
}

#[test]
fn lines_drawn_under_a_header_are_none_of_it() {
    check_file(
        "| Country | Score | Rank |\n|---|---:|:---:|\n| Norway | 9.5 | 1 |\n| Korea | 9.2 | 2 |\n| Chile | 8.5 | 3 |\n",
        &["Norway ?  9.5 #1", "Korea ?  9.2 #2", "Chile ?  8.5 #3"],
    );
}

#[test]
fn names_come_before_the_codes_beside_them() {
    check_file(
        "REF_AREA,Reference area,MEASURE,Measure,TIME_PERIOD,OBS_VALUE\nAUS,Australia,HO,Housing,2018,7.5\n\
         AUS,Australia,JE,Jobs,2018,8.4\nAUT,Austria,HO,Housing,2018,6.4\nAUT,Austria,JE,Jobs,2018,8.1\n",
        &["Australia 2018 Housing 7.5", "Australia 2018 Jobs 8.4", "Austria 2018 Housing 6.4"],
    );
}

#[test]
fn the_union_and_the_whole_country_are_no_units_among_its_members() {
    let found = read(
        "table.csv",
        "Country,2020,2021\nFrance,70,71\nGermany,72,73\nItaly,60,61\nSpain,66,67\nEU-27,67,68\nEuro area,68,69\n",
    );
    assert_eq!(found.units.len(), 4);
}
