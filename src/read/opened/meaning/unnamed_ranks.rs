//! Which columns of whole numbers are ranks although no word of their header says so?
//!
//! A header may be blank, a sign or a word of a language nobody thought of. Numbers that count the units from one, and follow
//! from the scores beside them in every row, are their ranks.

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::ranks::agreement;
use super::reading::Reading;
use super::rows::is_value;
use super::vocabulary::{folded, has_any};

/// Ranks stand so many columns from their scores at most.
const NEAR: usize = 8;

/// Fewer rows may lie so by chance.
const FEWEST: usize = 5;

/// The same under a header of words, which may name something that is counted.
const FEWEST_NAMED: usize = 8;

impl Reading<'_> {
    /// Takes all figures for ranks where the title says that ranks follow, and they are nothing else: whole numbers from one
    /// on, in each column each once or nearly.
    pub(super) fn take_titled_ranks(&mut self, choices: &Choices) {
        const WORDS: [&str; 5] = ["thu hang", "xep hang", "vi thu", "rankings", "ranks"];
        const MOST: f64 = 20_000.0;
        let table = self.sheet.table;
        let titles = || table.frame.titles.iter().flat_map(|row| table.grid.row(*row));
        // `ranks_all_years.csv`; a file of rankings may hold scores.
        let file = table.grid.file.rsplit('/').next().unwrap_or_default();
        let is_named = has_any(&folded(file), &["ranks", "rank", "thu hang", "xep hang"]);
        let is_told = titles().any(|title| has_any(&folded(title), &WORDS));
        let is_titled = is_named || is_told;
        // `…: ranks` is said of all columns, that of the whole among them.
        let are_all = titles().any(|title| folded(title).ends_with(" ranks"));
        let figures: Vec<usize> = self
            .columns
            .iter()
            .filter(|column| is_value(column.role))
            .map(|column| column.place)
            .collect();
        let is_free = |column: &usize| {
            let column = &self.columns[*column];
            (column.role == Role::Rank && !is_titled)
                || column.role == Role::Score
                    && !matches!(column.says, Some(Says::Score | Says::Share))
                    && (are_all || column.says != Some(Says::Total))
                    && !choices.columns.contains_key(&column.place)
                    && column.seen.whole() == column.seen.filled
                    && column.distinct >= FEWEST
                    && column.distinct * 10 >= column.seen.filled * 8
        };
        // What only the name of the file says is held to the number of rows.
        let most = match is_named && !is_told {
            true => f64::from(u32::try_from(self.rows.kept.len()).unwrap_or(u32::MAX)) * 1.3,
            false => MOST,
        };
        let are_ranks = |column: &usize| {
            let numbers = self.numbers(*column);
            numbers.iter().flatten().all(|rank| (1.0..=most).contains(rank))
        };
        let places = self.places(&figures);
        let scores = |place: &&usize| self.columns[**place].role == Role::Score;
        let are_all_places = places.len() == figures.iter().filter(scores).count();
        // Counts that are once each place of the rows may be one column by chance, not several.
        if places.len() >= if are_all_places { 2 } else { 3 } {
            let is_free = |place: &usize| !choices.columns.contains_key(place);
            for place in places.into_iter().filter(is_free) {
                self.columns[place].role = Role::Rank;
            }
            return;
        }
        if is_titled
            && !figures.is_empty()
            && figures.iter().all(is_free)
            && figures.iter().all(are_ranks)
        {
            for place in figures {
                self.columns[place].role = Role::Rank;
            }
        }
    }

    /// The columns that number the rows from the first place on; none where a column beside them is their sum or mean.
    fn places(&self, figures: &[usize]) -> Vec<usize> {
        const FEWEST_ROWS: usize = 12;
        let rows = self.rows.kept.len();
        if rows < FEWEST_ROWS {
            return Vec::new();
        }
        let number_rows = |place: &usize| {
            let column = &self.columns[*place];
            column.role == Role::Score
                && !matches!(column.says, Some(Says::Score | Says::Share | Says::Total))
                && column.distinct * 2 >= column.seen.filled
                && !says_how_much(column.own())
                && are_places(self.numbers(*place), rows)
        };
        let (places, others): (Vec<usize>, Vec<usize>) =
            figures.iter().copied().partition(number_rows);
        let numbers: Vec<Vec<Option<f64>>> =
            places.iter().map(|place| self.numbers(*place)).collect();
        let are_parts = |other: &usize| {
            let whole = self.numbers(*other);
            let count = f64::from(u32::try_from(numbers.len()).unwrap_or(u32::MAX));
            let follows = |row: &usize| {
                let parts: Option<Vec<f64>> = numbers.iter().map(|column| column[*row]).collect();
                let (Some(parts), Some(whole)) = (parts, whole[*row]) else { return false };
                let sum: f64 = parts.iter().sum();
                (sum - whole).abs() < 0.01 || (sum / count - whole).abs() < 0.06
            };
            (0..rows).filter(follows).count() * 10 >= rows * 9
        };
        // The mean of ranks is none of a score.
        let is_score = |other: &&usize| self.columns[**other].says != Some(Says::Rank);
        if others.iter().filter(is_score).any(are_parts) { Vec::new() } else { places }
    }

    /// Takes such columns for ranks, unless the reader said what they are.
    pub(super) fn take_unnamed_ranks(&mut self, choices: &Choices) {
        let has_ranks = self.columns.iter().any(|column| column.role == Role::Rank);
        let may_be = |column: &&Column| {
            column.role == Role::Score
                && column.says.is_none()
                && column.seen.whole() == column.seen.filled
                && column.distinct
                    >= match column.own().contains(char::is_alphabetic) {
                        true => FEWEST_NAMED,
                        false => FEWEST,
                    }
        };
        if has_ranks || self.rows.kept.len() < FEWEST {
            return;
        }
        let found: Vec<usize> = self
            .columns
            .iter()
            .filter(may_be)
            .map(|column| column.place)
            .filter(|place| !choices.columns.contains_key(place))
            .filter(|place| self.are_ranks(*place))
            .collect();
        for place in found {
            self.columns[place].role = Role::Rank;
        }
    }

    /// Whether the numbers of a column count from one and follow from those of another.
    fn are_ranks(&self, column: usize) -> bool {
        let ranks = self.numbers(column);
        let Some(own) = ranks.iter().copied().collect::<Option<Vec<f64>>>() else { return false };
        let mut sorted = own.clone();
        sorted.sort_by(f64::total_cmp);
        let places = || (1..).map(f64::from);
        let counts = sorted.first() == Some(&1.0)
            && sorted.iter().zip(places()).all(|(rank, place)| *rank <= place && *rank >= 1.0)
            && sorted
                .last()
                .is_some_and(|last| *last * 2.0 >= places().nth(own.len() - 1).unwrap_or(0.0));
        let is_score = |other: &&Column| {
            other.place != column
                && matches!(other.role, Role::Score | Role::Total)
                && other.distinct * 2 >= other.seen.filled
                && other.place.abs_diff(column) <= NEAR
        };
        counts
            && self.columns.iter().filter(is_score).any(|other| {
                let scores = self.numbers(other.place);
                let pairs: Vec<(f64, f64)> = scores
                    .iter()
                    .zip(&own)
                    .filter_map(|(score, rank)| Some(((*score)?, *rank)))
                    .collect();
                pairs.len() == own.len()
                    && agreement(&pairs)
                        .is_some_and(|found| found.is_plain() && found.agree() == found.of)
            })
    }
}

/// Whether a header says that its figures are points, or counts of something.
fn says_how_much(header: &str) -> bool {
    const WORDS: [&str; 11] = [
        "diem", "points", "point", "pts", "score", "scores", "so luong", "number", "num", "count",
        "votes",
    ];
    let words = folded(header);
    has_any(&words, &WORDS) || words.starts_with("so ")
}

/// Whether numbers are the places of so many rows: equal ones have the first of their places, the last, or the middle.
fn are_places(numbers: Vec<Option<f64>>, rows: usize) -> bool {
    let mut numbers: Vec<f64> = numbers.into_iter().flatten().collect();
    numbers.sort_by(f64::total_cmp);
    let (mut upto, mut places) = (0_u32, 0_usize);
    for alike in numbers.chunk_by(|one, other| one == other) {
        let from = f64::from(upto + 1);
        upto = upto.saturating_add(u32::try_from(alike.len()).unwrap_or(u32::MAX));
        if alike.first().is_some_and(|rank| (from..=f64::from(upto)).contains(rank)) {
            places += alike.len();
        }
    }
    numbers.len() * 10 >= rows * 9 && places * 10 >= numbers.len() * 9
}
