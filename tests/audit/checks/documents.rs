//! Targets, series, statements and the units they list.

use super::check;

#[test]
fn the_lower_end_of_a_target_lies_below_the_upper() {
    let targets = |low: u32, high: u32| {
        format!(
            "target,period,unit,name,operator,score,measure,printed,source,at\n\
             t1,2024,108,Thời gian họp (cận dưới),>=,{low},%,x,doc,L1\n\
             t2,2024,108,Thời gian họp (cận trên),<=,{high},%,x,doc,L2\n"
        )
    };
    check(&[("targets", &targets(30, 50))], &[]);
    check(&[("targets", &targets(50, 30))], &["targets/impossible Extremes | L1; L2"]);
}

/// Values of one row, `period,value,as_of,cumulative,cell,line`.
fn series(rows: &str, expected: &[&str]) {
    let rows: String = rows
        .lines()
        .map(|row| {
            let (row, line) = row.rsplit_once(',').unwrap();
            format!("f.1,108,{row},L{line},doc,x\n")
        })
        .collect();
    let values =
        format!("indicator,unit,period,value,as_of,cumulative,cell,at,source,printed\n{rows}");
    let form = "indicator,form,name,kind\nf.1,f,Số hồ sơ,number\n";
    check(&[("indicators", form), ("observations", &values)], expected);
}

#[test]
fn a_cumulative_figure_does_not_fall_within_its_year() {
    series(
        "2024-Q1,10,,yes,,1\n2024-H1,9,,yes,,2",
        &["periods/impossible Falls | L1; L2 | 10 → 9"],
    );
    series("2024-Q1,10,,no,,1\n2024-H1,9,,no,,2\n2025-Q1,1,,no,,3", &[]);
    series("2024-H1,10,,yes,,1\n2025-Q1,1,,yes,,2", &[]);
}

#[test]
fn a_figure_of_a_day_in_another_year_is_looked_at() {
    series("2020,5,2020-03-31,,,1", &[]);
    series("2020,5,2019-12-31,,,1", &["periods/doubtful OtherYear | L1"]);
}

#[test]
fn a_claimed_rise_is_held_against_the_series() {
    let form = "indicator,form,name,kind\nf.1,f,Số đơn vị,number\n";
    let values = |last: u32| {
        format!(
            "indicator,unit,period,value,printed,source,at,cell\nf.1,108,2021,1,1,doc,L1,2\n\
             f.1,108,2022,1,1,doc,L1,3\nf.1,108,2023,{last},{last},doc,L1,4\n"
        )
    };
    let remark = "remark,unit,kind,text,indicator,direction,source,at\n\
        r,108,statement,ngày càng tăng,f.1,up,doc,L9\n";
    let with = |last, expected: &[&str]| {
        let tables = [("indicators", form), ("observations", &values(last)), ("remarks", remark)];
        check(&tables, expected);
    };
    with(2, &[]);
    with(1, &["values/doubtful Course | L9; L1 | 1 → 1 → 1"]);
}

#[test]
fn units_listed_with_a_number_are_counted() {
    let form = "indicator,form,name,measure,kind\nf.1,f,Số xã được kiểm tra,xã,number\n";
    let value = "indicator,unit,period,value,printed,source,at\nf.1,108,2023,4,04 xã,doc,L5\n";
    let remark = |units: &str| {
        format!(
            "remark,unit,units,kind,text,source,at\nr,108,{units},statement,tại 04 xã: A…,doc,L5\n"
        )
    };
    let with = |units: &str, expected: &[&str]| {
        let remark = remark(units);
        let tables = [("indicators", form), ("observations", value), ("remarks", &remark)];
        check(&tables, expected);
    };
    with("a|b|c|d", &[]);
    with("a|b|c", &["counts/doubtful Listed | L5 | 4 ≠ 3"]);
}
