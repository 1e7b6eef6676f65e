//! Sums, limits, rates and repeated values of a form.

use super::check;

/// Rows `id,kind,parent,breakdown,relation,at_most,name` and values `id,value,operator,printed,line`.
fn form(rows: &str, values: &str, expected: &[&str]) {
    let rows: String = rows
        .lines()
        .map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            let name = cells.get(6).copied().unwrap_or(cells[0]);
            format!(
                "{},f,{name},{},{},{},{},{}\n",
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]
            )
        })
        .collect();
    let values: String = values
        .lines()
        .map(|row| {
            let (row, line) = row.rsplit_once(',').unwrap();
            let absence = if row.split(',').nth(1) == Some("") { "blank" } else { "" };
            format!("{row},108,2023,doc,L{line},{absence}\n")
        })
        .collect();
    let rows = format!("indicator,form,name,kind,parent,breakdown,relation,at_most\n{rows}");
    let values =
        format!("indicator,value,operator,printed,unit,period,source,at,absence\n{values}");
    check(&[("indicators", &rows), ("observations", &values)], expected);
}

const PARTS: &str = "f.1,number,,,,\nf.1.a,number,f.1,level,part,\nf.1.b,number,f.1,level,part,";

#[test]
fn parts_that_do_not_make_up_the_whole_are_found() {
    form(PARTS, "f.1,71,,71,1\nf.1.a,28,,28,2\nf.1.b,43,,43,3", &[]);
    form(
        PARTS,
        "f.1,71,,71,1\nf.1.a,18,,18,2\nf.1.b,43,,43,3",
        &["sums/impossible Sum | L1; L2; L3 | 18 + 43 = 61 ≠ 71"],
    );
}

#[test]
fn a_blank_part_is_not_zero() {
    form(PARTS, "f.1,71,,71,1\nf.1.a,18,,18,2\nf.1.b,,,,3", &[]);
    form(
        PARTS,
        "f.1,71,,71,1\nf.1.a,72,,72,2\nf.1.b,,,,3",
        &["bounds/impossible Exceeds | L2; L1 | 72 > 71"],
    );
}

#[test]
fn a_sum_of_rounded_numbers_may_be_off_by_their_rounding() {
    form(
        PARTS,
        "f.1,1.1,,\"1,1\",1\nf.1.a,0.3,,\"0,3\",2\nf.1.b,0.7,,\"0,7\",3",
        &["sums/rounding Sum | L1; L2; L3 | 0.3 + 0.7 = 1 ≈ 1.1"],
    );
    form(
        PARTS,
        "f.1,1.3,,\"1,3\",1\nf.1.a,0.3,,\"0,3\",2\nf.1.b,0.7,,\"0,7\",3",
        &["sums/impossible Sum | L1; L2; L3 | 0.3 + 0.7 = 1 ≠ 1.3"],
    );
}

#[test]
fn more_than_a_number_that_is_reached_exactly_is_seen() {
    form(
        PARTS,
        "f.1,251,>,trên 251,1\nf.1.a,170,,170,2\nf.1.b,81,,81,3",
        &["sums/format AboveExactly | L1; L2; L3 | 170 + 81 = 251"],
    );
    form(PARTS, "f.1,251,>,trên 251,1\nf.1.a,170,,170,2\nf.1.b,90,,90,3", &[]);
}

#[test]
fn a_row_cannot_exceed_the_one_its_meaning_names() {
    let rows = "f.1,number,,,,\nf.2,number,,,,f.1";
    form(rows, "f.1,470,,470,1\nf.2,470,,470,2", &[]);
    form(
        rows,
        "f.1,470,,470,1\nf.2,495,,495,2",
        &["bounds/impossible Exceeds | L2; L1 | 495 > 470"],
    );
    form(rows, "f.1,400,>,trên 400,1\nf.2,495,,495,2", &[]);
}

#[test]
fn a_share_ends_at_a_hundred_and_a_comparison_does_not() {
    let rows = "f.1,percent,,,,,Tỷ lệ hồ sơ\nf.2,percent,,,,,Thu so với dự toán";
    form(rows, "f.1,100,,100,1\nf.2,134,,134%,2", &[]);
    form(rows, "f.1,190,,190,1", &["bounds/impossible OverHundred | L1 | 190 > 100"]);
}

#[test]
fn one_quantity_has_one_value() {
    let rows = "f.1,number,,,,";
    form(rows, "f.1,8.5,,\"8,5\",1\nf.1,8.46,,\"8,46\",2", &["values/rounding TwoValues | L1; L2"]);
    form(rows, "f.1,99,>,trên 99,1\nf.1,100,,100,2", &[]);
    form(rows, "f.1,5,,5,1\nf.1,6,,6,2", &["values/impossible TwoValues | L1; L2 | 5 ≠ 6"]);
}

/// A rate with what it divides: `value,printed,numerator,denominator`.
fn rate(row: &str, expected: &[&str]) {
    let rows = "indicator,form,name,kind\nf.1,f,Tỷ lệ,percent\n";
    let values = format!(
        "indicator,unit,period,source,at,value,printed,numerator,denominator\nf.1,108,2023,doc,L1,{row}\n"
    );
    check(&[("indicators", rows), ("observations", &values)], expected);
}

#[test]
fn rounding_cutting_off_and_neither_are_told_apart() {
    rate("80.8,\"80,8%\",5794,7175", &[]);
    rate("29,29%,77,265", &[]);
    rate("15.6,\"15,6%\",31,198", &["ratios/rounding Percent | L1 | 31/198 = 15.6566 % ≠ 15.6 %"]);
    rate(
        "93.2,\"93,2%\",3429,3674",
        &["ratios/impossible Percent | L1 | 3429/3674 = 93.3315 % ≠ 93.2 %"],
    );
}
