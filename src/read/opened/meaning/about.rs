//! Which columns tell something of the units that is no score: how many people live there, when it was founded?

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::vocabulary::{begins_with, folded, has, has_any};

/// Words of headers that only stand over scores, folded.
const SCORED: [&str; 9] =
    ["diem", "chi so", "score", "index", "xep hang", "rank", "ty le", "ti le", "rate"];

/// Sets such columns apart where scores stand beside them. In a table of nothing else they are what it is of.
pub fn set_apart(columns: &mut [Column], choices: &Choices) {
    let is_about = |column: &Column| column.says == Some(Says::About);
    let has_counts = columns.iter().any(|column| counts(column) == Counts::Surely);
    let is_counted = |column: &Column| match counts(column) {
        Counts::Surely => true,
        Counts::Perhaps => has_counts,
        Counts::No => false,
    };
    let is_scored = |column: &Column| {
        let head = folded(&column.head());
        let is_about = |column| is_about(column) || is_counted(column);
        let by_word =
            matches!(column.says, Some(Says::Score | Says::Total | Says::Rank | Says::Share));
        is_figure(column)
            && column.role != Role::Rank
            && !is_about(column)
            && (by_word || has_any(&head, &SCORED))
    };
    // Several ranks are of what is scored elsewhere, unless they say that they rank these: `Hạng dân số`.
    let about: Vec<String> =
        columns.iter().filter(|one| is_about(one)).map(|one| folded(one.own())).collect();
    let is_of_these = |column: &&Column| {
        let head = folded(&column.head());
        about.iter().any(|own| has(&head, own))
    };
    let ranks = columns.iter().filter(|column| column.role == Role::Rank);
    if ranks.filter(|column| !is_of_these(column)).count() < 2 && !columns.iter().any(is_scored) {
        return;
    }
    for column in columns
        .iter_mut()
        .filter(|column| is_figure(column) && column.role != Role::Rank)
        .filter(|column| is_about(column) && !may_be_scored(column) || is_counted(column))
    {
        if !choices.columns.contains_key(&column.place) {
            column.role = Role::Ignored;
        }
    }
}

/// Whether a column counts cases or money that a share or a score beside it is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    /// It does not.
    No,
    /// It does where others surely do: `Đúng hạn` may be a criterion too.
    Perhaps,
    /// It does.
    Surely,
}

/// By the words over a column, and how its numbers are written.
fn counts(column: &Column) -> Counts {
    const SURE: [&str; 6] = [
        "so ho so",
        "tong so ho so",
        "so luong ho so",
        "tong ho so",
        "ho so tiep nhan",
        "ho so da",
    ];
    const PERHAPS: [&str; 18] = [
        "tiep nhan",
        "giai quyet",
        "so tiep nhan",
        "ton dau ky",
        "tiep nhan moi",
        "da giai quyet",
        "dang giai quyet",
        "dung han",
        "som han",
        "tre han",
        "qua han",
        "truoc han",
        "ke hoach von",
        "von ke hoach",
        "giai ngan",
        "da giai ngan",
        "kinh phi",
        "so tien",
    ];
    let seen = &column.seen;
    let grouped =
        seen.comma_groups + seen.point_groups + seen.comma_or_groups + seen.point_or_groups;
    let are_whole = column.is_numeric() && (seen.whole() + grouped) * 10 >= seen.numbers() * 9;
    if !are_whole || column.own().contains('%') || seen.per_cent > 0 {
        return Counts::No;
    }
    let are_large = (seen.long + grouped) * 2 > seen.numbers();
    let of = |text: &String| {
        let text = folded(text);
        let is_scored = has_any(&text, &["diem", "ty le", "ti le", "chi so"]);
        let is_named = PERHAPS.contains(&text.as_str()) || has(&text, "ho so") && !is_scored;
        match is_named {
            _ if !is_scored && SURE.iter().any(|words| begins_with(&text, words)) => Counts::Surely,
            true if are_large => Counts::Surely,
            true => Counts::Perhaps,
            false => Counts::No,
        }
    };
    let all = || column.path.iter().map(of);
    match all().any(|one| one == Counts::Surely) {
        true => Counts::Surely,
        false if all().any(|one| one == Counts::Perhaps) => Counts::Perhaps,
        false => Counts::No,
    }
}

/// Whether a column may hold points for how many people live somewhere, or on how much land: small numbers without a measure.
fn may_be_scored(column: &Column) -> bool {
    const SCALES: [&str; 12] = [
        "dan so",
        "mat do dan so",
        "quy mo dan so",
        "dien tich",
        "dien tich tu nhien",
        "population",
        "density",
        "area",
        "population density",
        "land area",
        "superficie",
        "poblacion",
    ];
    let head = folded(column.own());
    let seen = &column.seen;
    let large = seen.long
        + seen.comma_groups
        + seen.point_groups
        + seen.comma_or_groups
        + seen.point_or_groups;
    SCALES.contains(&head.as_str()) && large * 2 < seen.numbers()
}

fn is_figure(column: &Column) -> bool {
    matches!(column.role, Role::Score | Role::Total | Role::Rank | Role::RankAndScore)
}
