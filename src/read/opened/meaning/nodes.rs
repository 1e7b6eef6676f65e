//! Which domain does each column of figures belong to, and which year does its header name?

use std::collections::{BTreeMap, BTreeSet};

use super::amid::among;
use super::choices::Role;
use super::columns::Column;
use super::families::are_indices;
use super::header_periods::{Whole, whole};
use super::header_words::Says;
use super::rows::is_value;
use super::scores::is_score;
use super::spans::spans;
use super::tops::{without_idle_tops, without_lone_tops};
use super::vocabulary::{folded, is_bare, says, without_years};
use super::weaker::{Contentment, contentment, is_index, is_mere_share};
use super::when::{periods, without};
use crate::model::period::{Part, Period};

/// What a column's figures are about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Key {
    /// The domain and those above it, from above; none for the total.
    pub path: Vec<String>,
    /// The last of them in the other language.
    pub other: Option<String>,
    /// The period the header names, where columns are of several.
    pub period: Option<Period>,
}

/// The keys of the columns of scores, and the period all headers name together.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// By column.
    pub of: BTreeMap<usize, Key>,
    /// The columns of ranks and of maxima by what they rank: the path above them.
    pub beside: BTreeMap<usize, Key>,
    /// Periods that headers name although they do not part the columns.
    pub named: Vec<Period>,
    /// Columns that follow from others.
    pub derived: Vec<usize>,
}

/// Finds them; `blocks` says to which of several columns of names each belongs.
pub fn keys(columns: &[Column], blocks: &BTreeMap<usize, usize>) -> Keys {
    let mut keys = Keys::default();
    let values: Vec<&Column> = columns.iter().filter(|column| is_value(column.role)).collect();
    let whole = whole(&values);
    let years = years_of(&values, &whole);
    let mut raw: Vec<(&Column, Vec<String>, Option<Period>)> = Vec::new();
    for column in &values {
        let (path, period) = parted(column, &years, &whole);
        if years.is_empty() && column.role != Role::Derived {
            keys.named.extend(column.path.iter().flat_map(|text| periods(text)));
        }
        raw.push((column, path, period));
    }
    let tops: Vec<&str> =
        BTreeSet::from_iter(raw.iter().filter_map(|(_, path, _)| path.first().map(String::as_str)))
            .into_iter()
            .collect();
    let are_indices = are_indices(&tops);
    let among = among(&values);
    without_the_word_for_domains(&mut raw);
    let mut paths: Vec<(&Column, Vec<String>, Option<Period>)> = raw
        .into_iter()
        .map(|(column, path, period)| match are_indices && path.len() > 1 {
            true => (column, vec![path[0].clone()], period),
            false => (column, node_path(column, path, among.contains(&column.place)), period),
        })
        .collect();
    without_idle_tops(&mut paths);
    without_lone_tops(&mut paths);
    let scores: BTreeSet<(Vec<String>, Option<Period>)> = paths
        .iter()
        .filter(|(column, ..)| is_score(column.role) && column.says != Some(Says::Share))
        .map(|(_, path, period)| (path.clone(), *period))
        .collect();
    let spans = spans(&values);
    let mut taken: BTreeSet<(Vec<String>, Option<Period>, Option<usize>)> = BTreeSet::new();
    // A column that says it is the total comes before one that only says score.
    let mut order: Vec<usize> = (0..paths.len()).collect();
    order.sort_by_key(|place| {
        let column = paths[*place].0;
        (column.role != Role::Total, column.says != Some(Says::Total), contentment(column), *place)
    });
    for place in order {
        let (column, path, period) = &paths[place];
        if !is_score(column.role) {
            keys.beside
                .insert(column.place, Key { path: path.clone(), other: None, period: *period });
            continue;
        }
        // One of several indices is not the whole of the others.
        if contentment(column) > Contentment::Named
            && path.is_empty()
            && scores.iter().any(|(path, _)| is_index(path))
        {
            keys.of.insert(
                column.place,
                Key { path: column.path.clone(), other: column.other.clone(), period: *period },
            );
            taken.insert((column.path.clone(), *period, blocks.get(&column.place).copied()));
            continue;
        }
        if spans.contains(&column.place) {
            keys.derived.push(column.place);
            continue;
        }
        let under_total = path.len() > 1 && says(&path[0]) == Some(Says::Total);
        let of_total =
            path.len() == 1 && is_mere_share(&path[0]) && scores.contains(&(Vec::new(), *period));
        let is_share = column.says == Some(Says::Share)
            && (of_total || scores.contains(&(path.clone(), *period)));
        if is_share || under_total {
            keys.derived.push(column.place);
            continue;
        }
        let mut path = path.clone();
        let block = blocks.get(&column.place).copied();
        if !taken.insert((path.clone(), *period, block)) {
            path = column.path.clone();
            if path.is_empty() || taken.contains(&(path.clone(), *period, block)) {
                path = vec![format!("{} #{}", column.head(), column.place + 1).trim().to_owned()];
            }
            taken.insert((path.clone(), *period, block));
        }
        keys.of.insert(column.place, Key { path, other: column.other.clone(), period: *period });
    }
    keys
}

/// Drops a text over several columns that says no more than that domains follow: the total may stand under it too.
fn without_the_word_for_domains(paths: &mut [(&Column, Vec<String>, Option<Period>)]) {
    let is_word = |path: &[String]| path.len() > 1 && says(&path[0]) == Some(Says::Domain);
    let under = paths.iter().filter(|(_, path, _)| is_word(path));
    if under.map(|(_, path, _)| path.last()).collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    paths.iter_mut().filter(|(_, path, _)| is_word(path)).for_each(|(_, path, _)| {
        path.remove(0);
    });
}

/// The years that part the columns: those of headers that are alike but for them.
fn years_of(values: &[&Column], whole: &Whole) -> BTreeSet<Period> {
    let mut by_stem: BTreeMap<(Role, Vec<String>), BTreeSet<Period>> = BTreeMap::new();
    for column in values {
        let texts = || column.path.iter().enumerate().map(|(at, text)| ((column.place, at), text));
        let named: Vec<Period> = texts()
            .flat_map(|(at, text)| match whole.get(&at) {
                Some(period) => vec![*period],
                None => periods(text),
            })
            .collect();
        let stems = texts().filter(|(at, _)| !whole.contains_key(at)).map(|(_, text)| {
            let period = periods(text).first().copied();
            let text = match period.filter(|period| period.part() != Part::Year) {
                Some(period) => without(text, period),
                None => text.clone(),
            };
            let folded = without_years(&folded(&text));
            if period.is_some_and(|_| super::vocabulary::year(&folded).is_some()) {
                String::new()
            } else {
                folded
            }
        });
        let stems: Vec<String> =
            stems.filter(|stem| !stem.is_empty() && periods(stem).is_empty()).collect();
        if let [period] = named[..] {
            by_stem.entry((column.role, stems)).or_default().insert(period);
        }
    }
    by_stem.into_values().filter(|periods| periods.len() > 1).flatten().collect()
}

/// A header without its year, and the year.
fn parted(
    column: &Column,
    years: &BTreeSet<Period>,
    whole: &Whole,
) -> (Vec<String>, Option<Period>) {
    let mut found = None;
    let mut path = Vec::new();
    for (at, text) in column.path.iter().enumerate() {
        if let Some(period) = whole.get(&(column.place, at)).filter(|one| years.contains(one)) {
            found = Some(*period);
            continue;
        }
        let period = periods(text).into_iter().find(|period| years.contains(period));
        let Some(period) = period else {
            path.push(text.clone());
            continue;
        };
        found = Some(period);
        let year = period.calendar_year().to_string();
        let rest = match (period.part(), text.contains(&year)) {
            (Part::Year, true) => text.replacen(&year, " ", 1),
            (Part::Year, false) => String::new(),
            _ => without(text, period),
        };
        let idle = |c: char| {
            c.is_whitespace() || matches!(c, '_' | '-' | '–' | '.' | ',' | '(' | ')' | '/' | ':')
        };
        let rest = super::sheet::tidy(rest.trim_matches(idle));
        let is_idle = matches!(
            folded(&rest).as_str(),
            "" | "nam"
                | "year"
                | "yr"
                | "in"
                | "x"
                | "fy"
                | "ky"
                | "г"
                | "гг"
                | "год"
                | "р"
                | "рік"
        );
        let rest = if is_idle { String::new() } else { rest };
        let rest = rest.strip_suffix(" năm").map_or(rest.clone(), str::to_owned);
        if !rest.is_empty() {
            path.push(rest);
        }
    }
    (path, found)
}

/// The names of the node a header stands over: without the word for score or rank at its end.
fn node_path(column: &Column, path: Vec<String>, is_among: bool) -> Vec<String> {
    let Some((own, over)) = path.split_last() else { return path };
    // What its column was told to say, where the words are the same.
    let said = if own == column.own() { column.says } else { says(own) };
    let is_plain = matches!(
        said,
        Some(
            Says::Score
                | Says::Total
                | Says::Share
                | Says::Rank
                | Says::Max
                | Says::Derived
                | Says::Weight
        )
    );
    // A share of something that is named is a figure of its own.
    let is_named = said == Some(Says::Share) && !is_bare(own);
    if !over.is_empty() && is_plain && !is_named {
        let over = over.to_vec();
        return if over.len() == 1 && matches!(says(&over[0]), Some(Says::Total | Says::Score)) {
            Vec::new()
        } else {
            over
        };
    }
    match (over.is_empty(), said) {
        (true, Some(Says::Total)) => Vec::new(),
        (true, Some(Says::Score)) if is_score(column.role) && !is_among => Vec::new(),
        (true, Some(Says::Rank | Says::Max)) if !is_score(column.role) => Vec::new(),
        _ if column.role == Role::Total => Vec::new(),
        _ => path,
    }
}
