use super::*;
use crate::analysis::example;
use crate::analysis::plan::coherence::coherences;
use crate::analysis::plan::rows;
use crate::model::index::{Best, Index, Total};
use crate::model::observation::PrintedRank;
use crate::model::operator::Operator;
use crate::model::target::Target;
use crate::words::spans::Spans;

/// Targets as `C1 4; C2 5; 9`, the last without a name being the total, "9 trở lên" with rank 2; the sentences of both kinds.
fn check(total: Total, tree: &str, text: &str, vi: [&str; 2], en: [&str; 2]) {
    let mut publication = example::publication(tree);
    publication.indices.push(Index { max: Some(10.0), ..example::index(total) });
    let table = "unit total C1 C2\nA 7 3 4\nB 9 5 4\nC 8 4 4";
    let last = [example::edition(&publication, "2022", table)];
    let one = |words: &str| {
        let (domain, value) = words.split_once(' ').unwrap_or(("", words));
        let value: f64 = value.parse().unwrap();
        let mut made = example::target(&publication, domain, Operator::AtLeast, value);
        made.place.printed = format!("{value} trở lên");
        let is_total = domain.is_empty();
        made.rank = is_total.then_some(PrintedRank { rank: 2, of: None });
        made
    };
    let targets: Vec<Target> = text.split("; ").map(one).collect();
    let targets: Vec<&Target> = targets.iter().collect();
    let found = coherences(&publication, &rows(&publication, &targets, &last), &last);
    let code = |unit| publication.units.get(unit).code.to_string();
    let said = |language| {
        let teller = Teller {
            unit: &code,
            domain: &|domain| domain.to_string(),
            decimals: &|_| 1,
            best: Best::Highest,
            spans: Spans::Years,
            language,
        };
        [reached(&found[0], &teller), rank(&found[0], &teller)].map(|text| text.unwrap_or_default())
    };
    assert_eq!(
        (said(Language::Vi), said(Language::En)),
        (vi.map(str::to_owned), en.map(str::to_owned))
    );
}

const TREE: &str = "C1 max 10\nC2 max 10";

#[test]
fn a_plan_that_fits_and_would_have_been_enough_is_told_so() {
    check(
        Total::Sum,
        TREE,
        "C1 4.5; C2 4; 8.5",
        [
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung 2023 là 8,5, đạt mục tiêu chung “8.5 trở lên”.",
            "Theo bảng 2022, “8.5 trở lên” là hạng 2 trên 3: đủ cho hạng 2 đề ra.",
        ],
        [
            "If the domain targets are just met, the total of 2023 is 8.5, which reaches the target of the total, “at least 8.5”.",
            "By the table of 2022, “at least 8.5” is rank 2 of 3: enough for the wanted rank 2.",
        ],
    );
}

#[test]
fn what_lacks_and_what_the_rank_took_is_told_in_points() {
    check(
        Total::Sum,
        TREE,
        "C1 3; C2 4; 7.5",
        [
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung 2023 là 7,0, còn cách mục tiêu chung “7.5 trở lên” ít nhất 0,5.",
            "Theo bảng 2022, “7.5 trở lên” là hạng 3 trên 3: chưa đủ cho hạng 2 đề ra; hạng ấy khi đó cần 8,0, bằng C.",
        ],
        [
            "If the domain targets are just met, the total of 2023 is 7.0, at least 0.5 short of the target of the total, “at least 7.5”.",
            "By the table of 2022, “at least 7.5” is rank 3 of 3: not enough for the wanted rank 2; that rank took 8.0, the total of C.",
        ],
    );
}

#[test]
fn a_domain_without_a_target_is_named_with_both_its_readings() {
    check(
        Total::Sum,
        TREE,
        "C1 5; 10",
        [
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung 2023 là 9,0 nếu lĩnh vực chưa có mục tiêu giữ như lần trước, và 15,0 nếu lĩnh vực ấy đạt mức tốt nhất, nên mục tiêu chung “10 trở lên” còn tùy lĩnh vực chưa có mục tiêu: C2.",
            "Theo bảng 2022, “10 trở lên” là hạng 1 trên 3: đủ cho hạng 2 đề ra.",
        ],
        [
            "If the domain targets are just met, the total of 2023 is 9.0 with the domains without a target as they were, and 15.0 with those at their best, so the target of the total, “at least 10”, hangs on the domains without one: C2.",
            "By the table of 2022, “at least 10” is rank 1 of 3: enough for the wanted rank 2.",
        ],
    );
}

#[test]
fn what_cannot_be_known_is_said() {
    check(
        Total::AsPublished,
        "C1 max 10\nC2 max 20",
        "C1 5; C2 5; 10",
        [
            "Trọng số không được công bố và các lĩnh vực có thang điểm khác nhau, nên không biết các mục tiêu lĩnh vực đem lại điểm chung bao nhiêu.",
            "Theo bảng 2022, “10 trở lên” là hạng 1 trên 3: đủ cho hạng 2 đề ra.",
        ],
        [
            "The weights are not published and the domains have different scales, so what the domain targets come to is not known.",
            "By the table of 2022, “at least 10” is rank 1 of 3: enough for the wanted rank 2.",
        ],
    );
    check(
        Total::Sum,
        "C1 max 10\nC2 max 10\nbreak total 2023",
        "10",
        [
            "Kế hoạch không đặt mục tiêu cho lĩnh vực nào, nên không xét được mục tiêu chung dựa vào đâu.",
            "Không so sánh với các năm trước 2023, vì phương pháp thay đổi: new method",
        ],
        [
            "The plan sets no domain target, so it cannot be said what the target of the total rests on.",
            "Not compared with years before 2023, because the method changed: new method",
        ],
    );
}
