//! A few rows of tables that are published, written as their publishers write them.

use super::awkward::{check_file, read};
use super::*;

/// Colombia's multidimensional poverty by municipality, census of 2005 (DANE), written by the program R.
#[test]
fn a_header_without_a_cell_over_the_names_of_the_rows_stands_over_its_own_columns() {
    check_file(
        "\"Código.Municipio\" \"Población\" \"Incidencia\" \"Departamento\" \"Municipio\"\n\
         \"1\" 5001 2208077 0.3239733 \"Antioquia\" \"Medellín\"\n\
         \"2\" 5002 19828 0.6649687 \"Antioquia\" \"Abejorral\"\n\
         \"3\" 5004 2155 0.52529 \"Antioquia\" \"Abriaqui\"\n\
         \"4\" 13006 4563 0.6008607 \"Bolívar\" \"Achí\"\n",
        &[
            "Medellín ? Población 2208077",
            "Medellín ? Incidencia 0.3239733",
            "Abejorral ? Población 19828",
            "Abejorral ? Incidencia 0.6649687",
        ],
    );
}

/// Individuals by sex (Eurostat, tessi170): the rows' keys in one cell, flags beside the figures.
#[test]
fn keys_joined_in_the_first_cell_are_columns() {
    let found = read(
        "tessi170.tsv",
        "unit,age,sex,geo\\time\t2014 \t2015 \t2016 \nPC_POP,TOTAL,F,AT\t14.9 \t14.8 \t: \n\
         PC_POP,TOTAL,F,CH\t6.3 b\t6.1 \t: c\nPC_POP,TOTAL,M,AT\t15.6 \t15.1 \t: \nPC_POP,TOTAL,M,CH\t5.2 \t5.4 \t6.4 e\n",
    );
    assert_eq!(
        long(&found),
        [
            "AT 2014 F 14.9",
            "AT 2015 F 14.8",
            "AT 2016 F NotAvailable",
            "CH 2014 F 6.3",
            "CH 2015 F 6.1",
            "CH 2016 F Suppressed",
            "AT 2014 M 15.6",
            "AT 2015 M 15.1",
            "AT 2016 M NotAvailable",
            "CH 2014 M 5.2",
            "CH 2015 M 5.4",
            "CH 2016 M 6.4",
        ],
        "{:#?}",
        found.report
    );
}

/// World Development Indicators (World Bank), as its DataBank writes them.
#[test]
fn a_row_for_each_series_keeps_all_its_years() {
    check_file(
        "Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]\n\
         Albania,ALB,\"Life expectancy at birth, total (years)\",SP.DYN.LE00.IN,79.282,76.989\n\
         Albania,ALB,GDP per capita (current US$),NY.GDP.PCAP.CD,5396.2,5343.0\n\
         Algeria,DZA,\"Life expectancy at birth, total (years)\",SP.DYN.LE00.IN,76.474,74.453\n\
         Algeria,DZA,GDP per capita (current US$),NY.GDP.PCAP.CD,4022.2,3337.3\n",
        &[
            "Albania 2019 Life expectancy at birth, total (years) 79.282",
            "Albania 2020 Life expectancy at birth, total (years) 76.989",
            "Albania 2019 GDP per capita (current US$) 5396.2",
            "Albania 2020 GDP per capita (current US$) 5343",
            "Algeria 2019 Life expectancy at birth, total (years) 76.474",
        ],
    );
}

/// Worldwide Governance Indicators (World Bank), every number with two decimals.
#[test]
fn years_and_codes_with_decimals_are_no_scores() {
    check_file(
        "Year,Country Code,Country Name,Abbreviation,WGI Score\n2008.00,4.00,Afghanistan,AFG,1.04\n\
         2008.00,8.00,Albania,ALB,0.51\n2008.00,12.00,Algeria,DZA,0.72\n2009.00,4.00,Afghanistan,AFG,1.05\n\
         2009.00,8.00,Albania,ALB,0.52\n2009.00,12.00,Algeria,DZA,0.73\n",
        &[
            "Afghanistan 2008  1.04",
            "Albania 2008  0.51",
            "Algeria 2008  0.72",
            "Afghanistan 2009  1.05",
        ],
    );
}

/// School enrolment (World Bank): the lines above the table are about the file.
#[test]
fn the_source_of_a_file_is_not_the_name_of_its_index() {
    let found = read(
        "API_SE.PRM.ENRR_DS2_en_csv_v2.csv",
        "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2018-11-14\",\n\n\
         \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2012\",\"2013\",\n\
         \"Aruba\",\"ABW\",\"School enrollment, primary (% gross)\",\"SE.PRM.ENRR\",\"104.08\",\"116.03\",\n\
         \"Afghanistan\",\"AFG\",\"School enrollment, primary (% gross)\",\"SE.PRM.ENRR\",\"\",\"105.98\",\n\
         \"Albania\",\"ALB\",\"School enrollment, primary (% gross)\",\"SE.PRM.ENRR\",\"105.1\",\"106.3\",\n",
    );
    let name = found.report.guess(What::Name).map(|guess| &guess.found);
    assert!(format!("{name:?}").contains("School enrollment, primary (% gross)"), "{name:?}");
}

/// World University Rankings 2022 (QS) as they are read from its site.
#[test]
fn addresses_and_markup_name_nobody_and_finer_names_are_the_units() {
    check_file(
        "nid,url,title,logo,core_id,score,rank,country\n\
         294850,/universities/mit,Massachusetts Institute of Technology (MIT),\"<img src=\"\"a.jpg\"\">\",410,100,1,United States\n\
         297282,/universities/stanford,Stanford University,\"<img src=\"\"b.jpg\"\">\",573,98.4,2,United States\n\
         294270,/universities/harvard,Harvard University,\"<img src=\"\"c.jpg\"\">\",253,97.9,3,United States\n\
         294432,/universities/eth,ETH Zurich,\"<img src=\"\"d.jpg\"\">\",201,95,4,Switzerland\n\
         297242,/universities/toronto,University of Toronto,\"<img src=\"\"f.jpg\"\">\",619,82.7,5,Canada\n",
        &[
            "Massachusetts Institute of Technology (MIT) ?  100 #1",
            "Stanford University ?  98.4 #2",
            "Harvard University ?  97.9 #3",
        ],
    );
}

/// The human development index of Indonesia's regencies (BPS), with formulas left in their cells.
#[test]
fn formulas_name_nobody() {
    check_file(
        "\"Provinsi\",\"Kota\",\"AHH\",\"RLS\",\"Jumlah IPM\",\"IPM\"\n\
         \"Aceh\",\"Simeuleu\",\"69.57\",\"9.81\",\"68.06\",\"=IF(E2>=80,\"\"Tinggi\"\",\"\"Sedang\"\")\"\n\
         \"Aceh\",\"Aceh Singkil\",\"69.85\",\"8.7\",\"70.14\",\"=IF(E3>=80,\"\"Tinggi\"\",\"\"Sedang\"\")\"\n\
         \"Aceh\",\"Aceh Selatan\",\"70.33\",\"8.91\",\"68.44\",\"=IF(E4>=80,\"\"Tinggi\"\",\"\"Sedang\"\")\"\n\
         \"Sumatera Utara\",\"Nias\",\"71.74\",\"6.14\",\"64.56\",\"=IF(E5>=80,\"\"Tinggi\"\",\"\"Sedang\"\")\"\n",
        &["Simeuleu ? AHH 69.57", "Simeuleu ? RLS 9.81"],
    );
}

/// Northern Ireland's multiple deprivation measure of 2017 (NISRA): most domains have a rank and no score.
#[test]
fn a_rank_belongs_to_the_score_that_its_header_names() {
    let found = read(
        "nimdm.csv",
        "SOA name,MDM_rank,D1_Income_rank,Income_perc,Income_child_rank,Income_child_perc,D2_Empl_rank,Empl_perc,D3_Health_rank\n\
         Aldergrove_1,516,790,8.5,691,14.7,888,4.5,890\nAldergrove_2,749,737,9.4,798,11.8,740,12.1,719\n\
         Aldergrove_3,658,573,11.4,611,16.2,661,14.2,718\nBalloo,439,734,9.4,515,17.6,337,22.4,245\n",
    );
    let lines = long(&found);
    for line in [
        "Aldergrove_1 ? Income_perc 8.5 #790",
        "Aldergrove_1 ? Income_child_perc 14.7 #691",
        "Aldergrove_1 ? Empl_perc 4.5 #888",
    ] {
        assert!(lines.iter().any(|known| known == line), "{line} {lines:#?}");
    }
}

/// The social vulnerability index of 2018 (CDC), which writes −999 where it knows nothing.
#[test]
fn a_number_far_below_all_others_stands_for_nothing() {
    let found = read(
        "svi.csv",
        "COUNTY,E_TOTPOP,EP_POV,RPL_THEMES\nRio Arriba,39307,-999,-999\nAutauga,55200,15.4,0.4354\n\
         Blount,57645,14.4,0.4242\nButler,20025,23.5,0.8653\nCalhoun,115098,18.6,0.8252\n",
    );
    let lines = long(&found);
    assert!(!lines.iter().any(|line| line.contains("-999")), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "Autauga ? EP_POV 15.4"), "{lines:#?}");
}

/// Income inequality of Italy's communes, rows left out; and the product of Spain's regions (INE).
#[test]
fn numbers_a_program_gave_its_rows_are_no_scores() {
    check_file(
        ",Territorio,Gini\n0,Abano Terme,0.43266\n1,Abbadia Cerreto,0.27600\n2,Abbadia Lariana,0.39952\n\
         21,Aci Sant'Antonio,0.43008\n",
        &["Abano Terme ?  0.43266", "Abbadia Cerreto ?  0.276", "Abbadia Lariana ?  0.39952"],
    );
    check_file(
        "index;Comunidades y Ciudades Autónomas;Año;Total\n1;Andalucía;2021;18906\n2;Aragón;2021;28912\n\
         4;Illes Balears;2021;24866\n9;Cataluña;2021;29942\n",
        &["Andalucía 2021  18906", "Aragón 2021  28912", "Illes Balears 2021  24866"],
    );
}

/// The districts of Bulgaria (NSI): a day in a title names its year where the year ends with it.
#[test]
fn the_last_day_of_a_year_names_the_year() {
    check_file(
        "POPULATION BY DISTRICTS AS OF 31.12.2024;;\n;;\nDistricts;Urban;Rural\nBlagoevgrad;172446;113887\n\
         Burgas;281902;95250\nVarna;361226;70972\nVidin;44573;27042\n",
        &["Blagoevgrad 2024 Urban 172446", "Blagoevgrad 2024 Rural 113887"],
    );
}

/// Rio de Janeiro's schools (INEP, IDEB): a row is a year, and a column a grade.
#[test]
fn rows_that_are_years_and_name_nobody_are_the_periods() {
    check_file(
        "ano,ideb_anos_iniciais,ideb_anos_finais\n2015,4.8,3.9\n2017,5.1,4.2\n2019,5.4,4.5\n2021,5.6,4.7\n",
        &[
            "ideb_anos_iniciais 2015  4.8",
            "ideb_anos_iniciais 2017  5.1",
            "ideb_anos_iniciais 2019  5.4",
            "ideb_anos_iniciais 2021  5.6",
            "ideb_anos_finais 2015  3.9",
        ],
    );
}

/// Spain's regional accounts (INE): the whole country first, its number alone long enough to show what the points are.
#[test]
fn the_sum_of_all_tells_how_the_others_are_written() {
    check_file(
        "Comunidades autónomas;Rama de actividad;Periodo;Total\n\
         Total Nacional;PRODUCTO INTERIOR BRUTO;2022(P);1.346.377\n\
         Total Nacional;PRODUCTO INTERIOR BRUTO;2021(P);1.222.290\n\
         Andalucía;PRODUCTO INTERIOR BRUTO;2022(P);180.224\n\
         Andalucía;PRODUCTO INTERIOR BRUTO;2021(P);164.111\n\
         Aragón;PRODUCTO INTERIOR BRUTO;2022(P);41.763\n\
         Aragón;PRODUCTO INTERIOR BRUTO;2021(P);38.612\n",
        &[
            "Andalucía 2022  180224",
            "Andalucía 2021  164111",
            "Aragón 2022  41763",
            "Aragón 2021  38612",
        ],
    );
}

/// The Social Vulnerability Index of the United States (CDC, 2018): estimates, their shares and flags in families.
#[test]
fn the_total_of_a_family_is_not_that_of_the_table_and_numbers_of_states_are_no_scores() {
    let found = read(
        "made-up-name.csv",
        "ST,STATE,COUNTY,FIPS,E_POV,EP_POV,F_POV,F_THEME1,F_TOTAL\n\
         1,ALABAMA,Autauga,1001,8422,15.4,0,0,0\n1,ALABAMA,Baldwin,1003,21653,10.6,0,0,0\n\
         1,ALABAMA,Barbour,1005,6597,28.9,1,3,6\n35,NEW MEXICO,Bernalillo,35001,113302,17.1,0,1,2\n\
         35,NEW MEXICO,Catron,35003,730,21.1,0,1,2\n35,NEW MEXICO,Chaves,35005,13417,21.3,0,2,4\n",
    );
    let lines = long(&found);
    assert_eq!(
        lines[..5],
        [
            "Autauga ? E_POV 8422",
            "Autauga ? EP_POV 15.4",
            "Autauga ? F_POV 0",
            "Autauga ? F_THEME1 0",
            "Autauga ? F_TOTAL 0",
        ],
        "{:#?}",
        found.report
    );
}

/// Poverty and income by county (USDA from the Census Bureau's SAIPE, 2021): the country has the code of all.
#[test]
fn the_code_of_all_units_names_none_and_a_share_of_something_is_a_figure() {
    let found = read(
        "made-up-name.csv",
        "\"Poverty and income, 2021\",,,,,,\n,,All ages in poverty,,,Median household income,\n\
         FIPS*,Name,Percent,Lower bound,Upper bound,Dollars,Percent of state\n\
         00000,United States,12.8,12.7,12.9,69717,\n01001,Autauga,10.7,8.3,13.1,66444,123.1\n\
         01003,Baldwin,10.8,8.7,12.9,65658,121.6\n01005,Barbour,23.0,17.9,28.1,38649,71.6\n\
         01007,Bibb,20.6,15.5,25.7,48454,89.7\n",
    );
    assert_eq!(
        long(&found)[..3],
        [
            "Autauga 2021 All ages in poverty 10.7",
            "Autauga 2021 Dollars 66444",
            "Autauga 2021 Percent of state 123.1",
        ],
        "{:#?}",
        found.report
    );
}
