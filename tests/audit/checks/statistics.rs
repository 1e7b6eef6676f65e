//! Means, counts, ranks, targets and codes.

use super::check;

/// Statistics `statistic,condition,value,of,bound` and scores `unit,score,bound` of one index.
fn summaries(statistics: &str, scores: &str, expected: &[&str]) {
    let statistics: String = (1..)
        .zip(statistics.lines())
        .map(|(line, row)| format!("par,2023,108,D1,doc,L{line},{row}\n"))
        .collect();
    let statistics = format!(
        "index,period,scope,domain,source,at,statistic,condition,value,of,bound\n{statistics}"
    );
    let scores: String = (11..)
        .zip(scores.lines())
        .map(|(line, row)| format!("2023,D1,doc,L{line},{row},x\n"))
        .collect();
    let scores = format!("period,domain,source,at,unit,score,bound,printed\n{scores}");
    check(
        &[
            ("domains", "index,domain,name,max\npar,D1,One,10\n"),
            ("summaries", &statistics),
            ("scores", &scores),
        ],
        expected,
    );
}

#[test]
fn a_mean_lies_between_what_the_bands_allow() {
    // Two of four above 8, one of them 9; the others at least 5: (9 + 8 + 5 + 5)/4 = 6.75 is not reached.
    let with = |mean: &str| format!("count,>8,2,4,\nlowest,,5,,\nmean,,{mean},,");
    summaries(&with("6.76"), "a,9,", &[]);
    summaries(
        &with("6.5"),
        "a,9,",
        &["feasibility/impossible Mean | L3; L1; L2; L11 | (2 × 5 + 1 × 8 + 1 × 9)/4 = 6.75 > 6.5"],
    );
    // As high as can be: 10 beside the 9, 8 beside the 5.
    summaries(&with("8"), "a,9,", &[]);
    summaries(
        &with("9.3"),
        "a,9,",
        &[
            "feasibility/impossible Mean | L3; L1; L2; L11 | (1 × 5 + 1 × 8 + 1 × 9 + 1 × 10)/4 = 8 < 9.3",
        ],
    );
}

#[test]
fn a_mean_is_no_higher_than_the_highest() {
    summaries(
        "units,,4,,\nhighest,,8,,\nmean,,8.4,,",
        "",
        &["feasibility/impossible Mean | L3; L2 | (4 × 8)/4 = 8 < 8.4"],
    );
    summaries("units,,4,,\nhighest,,8,,\nmean,,8,,", "", &[]);
}

#[test]
fn counts_and_named_scores_must_leave_room_for_one_another() {
    summaries(
        "count,>8,3,4,\nlowest,,5,,",
        "a,6,\nb,7,",
        &["feasibility/impossible NoSuchUnits | L1; L2; L11; L12"],
    );
    summaries("count,>8,2,4,\nlowest,,5,,", "a,6,\nb,5,", &[]);
}

#[test]
fn bands_hold_no_more_units_than_there_are() {
    summaries(
        "count,>=8,3,4,\ncount,<8,2,4,",
        "",
        &["feasibility/impossible NoSuchUnits | L1; L2 | 3 + 2 = 5 > 4"],
    );
    summaries("count,>=8,3,4,\ncount,<8,1,4,", "", &[]);
}

#[test]
fn neighbouring_bands_may_leave_a_score_out() {
    summaries("count,>8,3,4,\ncount,>=5 <8,1,4,", "", &["feasibility/format Gap | L2; L1"]);
}

#[test]
fn a_population_is_one_number() {
    summaries("count,>8,3,4,\ncount,<=8,1,5,", "", &["counts/impossible Population | L2 | ≠ 4"]);
}

/// Scores with ranks, `unit,score,rank,rank_of`.
fn ranks(rows: &str, expected: &[&str]) {
    let rows: String =
        (1..).zip(rows.lines()).map(|(line, row)| format!("2023,doc,L{line},{row},x\n")).collect();
    let scores = format!("period,source,at,unit,score,rank,rank_of,printed\n{rows}");
    check(&[("scores", &scores)], expected);
}

#[test]
fn ranks_follow_the_scores_under_some_rule() {
    ranks("a,9,1,4\nb,8,2,4\nc,8,2,4\nd,7,4,4", &[]);
    ranks("a,9,1,4\nb,8,2,4\nc,8,2,4\nd,7,3,4", &[]);
    ranks(
        "a,9,2,4\nb,8,1,4\nc,7,3,4\nd,6,4,4",
        &[
            "ranks/impossible RankOrder | L1; L2",
            "ranks/impossible RankRecomputed | L1",
            "ranks/impossible RankRecomputed | L2",
        ],
    );
    ranks("a,9,5,4", &["ranks/impossible RankOver | L1 | 5 > 4"]);
}

#[test]
fn a_target_lies_on_its_scale_and_above_what_was_reached() {
    let targets = |value: &str| {
        format!(
            "target,index,period,unit,name,operator,score,printed,source,at\nt,par,2024,a,Tổng,>,{value},x,doc,L9\n"
        )
    };
    let scores = "period,unit,score,source,at,printed\n2023,a,9,doc,L1,x\n";
    let with = |value: &str, expected: &[&str]| {
        check(&[("targets", &targets(value)), ("scores", scores)], expected);
    };
    with("9", &[]);
    with("8", &["targets/doubtful TargetBelow | L9; L1"]);
    with("10", &["targets/impossible TargetScale | L9 | 10 > 10"]);
}

#[test]
fn a_code_belongs_to_one_row_and_to_its_place() {
    let rows = "indicator,form,name,kind,code,printed_code,parent\nf.1,f,One,heading,1,1.,\n\
        f.1.1,f,A,number,1.1,1.1.,f.1\nf.2,f,Two,heading,2,2.,\nf.2.1,f,B,number,2.1,1.1,f.2\n";
    check(
        &[("indicators", rows)],
        &[
            "codes/format CodeTwice | indicators:3 printed_code; indicators:5 printed_code",
            "codes/format CodeElsewhere | indicators:5 printed_code",
        ],
    );
}
