use super::*;
use crate::model::form::IndicatorId;
use crate::model::observation::Absence;
use crate::model::operator::Operator;

/// Reads these tables after a small publication; the faults are lines and columns.
fn check(tables: &[(&str, &str)], faults: &[(u64, &str)]) -> Documents {
    let mut publication = Publication::default();
    let (mut problems, mut documents) = (Vec::new(), Documents::default());
    for (table, text) in [
        ("units", "unit,name,level\n108,Sìn Hồ,district\n"),
        ("indices", "index,name,max,best\npar,PAR,100,highest\n"),
        ("sources", "source,title\ndoc,Document\n"),
    ] {
        super::super::tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    for (table, text) in tables {
        read(&publication, &mut documents, table, table, text.as_bytes(), &mut problems);
    }
    let found: Vec<(u64, &str)> = problems
        .iter()
        .map(|problem| (problem.line.unwrap_or(0), problem.column.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(found, faults);
    documents
}

const FORM: (&str, &str) = ("forms", "form,name,kind\nf,Form,form\n");
const ROWS: (&str, &str) =
    ("indicators", "indicator,form,name,kind,parent\nf.1,f,One,number,\nf.2,f,Two,number,f.1\n");

#[test]
fn a_blank_cell_is_not_zero_and_words_are_not_a_number() {
    let table = "indicator,unit,period,value,printed,absence,source,at\n\
        f.1,108,2023,0,0,,doc,I L1\nf.1,108,2023,,,blank,doc,I L2\nf.1,108,2023,,Không có PAKN,,doc,I L3\n";
    let documents = check(&[FORM, ROWS, ("observations", table)], &[]);
    let values: Vec<_> = documents.observations.iter().map(|found| found.value).collect();
    assert_eq!(values, [Ok(0.0), Err(Absence::Blank), Err(Absence::Words)]);
}

#[test]
fn a_step_follows_one_on_an_earlier_line() {
    let rows = "indicator,form,name,kind,follows\nf.1,f,One,number,f.2\nf.2,f,Two,number,\nf.3,f,Three,number,f.2\n\
        f.4,f,Four,number,f.4\nf.5,f,Five,number,nowhere\n";
    let documents =
        check(&[FORM, ("indicators", rows)], &[(2, "follows"), (5, "follows"), (6, "follows")]);
    let follows: Vec<_> = documents.indicators.iter().map(|row| row.follows.clone()).collect();
    assert_eq!(follows, [None, Some(IndicatorId("f.2".to_owned()))]);
}

#[test]
fn a_record_that_names_what_nobody_knows_is_refused_with_its_place() {
    let table = "indicator,unit,period,value,operator,source,at\n\
        f.9,108,2023,1,,doc,I L1\nf.1,999,2023,1,,doc,I L1\nf.1,108,2023,1,,other,I L1\n\
        f.1,108,năm nay,1,,doc,I L1\nf.1,108,2023,1,≥,doc,I L1\nf.1,108,2023,1,,doc,dòng 1\n\
        f.1,108,2023,1.000.5,,doc,I L1\nf.2,108,2023,1,>=,doc,I L1\n";
    let faults = [
        (2, "indicator"),
        (3, "unit"),
        (4, "source"),
        (5, "period"),
        (6, "operator"),
        (7, "at"),
        (8, "value"),
    ];
    let documents = check(&[FORM, ROWS, ("observations", table)], &faults);
    assert_eq!(documents.observations.len(), 1);
    assert_eq!(documents.observations[0].operator, Operator::AtLeast);
}

#[test]
fn a_parent_stands_before_its_rows() {
    let rows =
        "indicator,form,name,kind,parent,relation\nf.2,f,Two,number,f.1,\nf.1,f,One,number,,part\n";
    check(&[FORM, ("indicators", rows)], &[(2, "parent"), (3, "breakdown")]);
}

#[test]
fn half_a_ratio_is_refused() {
    let table = "indicator,unit,period,value,numerator,denominator,source,at\nf.1,108,2023,85,9223,,doc,I L1\n";
    check(&[FORM, ROWS, ("observations", table)], &[(2, "denominator")]);
}

#[test]
fn a_target_knows_its_bodies_and_its_goal() {
    let bodies = ("bodies", "body,name\nnv,Phòng Nội vụ\n");
    let table = "target,goal,index,period,unit,name,operator,score,responsible,source,at\n\
        a,,par,2023,108,Tổng,>,65,nv,doc,II L5\nb,g,par,2023,108,Tổng,>,65,nv,doc,II L5\n\
        c,,par,2023,108,Tổng,>,65,xx,doc,II L5\nd,,pax,2023,108,Tổng,>,65,nv,doc,II L5\n";
    let faults = [(3, "goal"), (4, "responsible"), (5, "index")];
    assert_eq!(check(&[bodies, ("targets", table)], &faults).targets.len(), 1);
}

#[test]
fn a_published_count_keeps_the_ends_of_its_band() {
    let table = "index,period,scope,statistic,condition,value,of,source,at\n\
        par,2023,108,count,>=8 <10,3,17,doc,II L5\npar,2023,108,count,8 to 10,3,17,doc,II L5\n";
    let documents = check(&[("summaries", table)], &[(3, "condition")]);
    assert_eq!(documents.statistics[0].of, Some(17.0));
}
