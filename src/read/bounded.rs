//! The problems of a file, kept in bounds: past the first of a kind they are counted.

use super::problem::Problem;

/// So many problems of one kind, file and column are kept one by one.
const KEPT: usize = 200;

/// Past this many different texts of one kind it no longer matters which of them is counted.
pub const MOST_SIGNS: usize = 4;

/// The problems of one file.
#[derive(Debug, Default)]
pub struct Bounded {
    problems: Vec<Problem>,
    kinds: Vec<Kind>,
}

/// What has been kept of a kind.
#[derive(Debug)]
struct Kind {
    /// One of them, by its place.
    like: usize,
    kept: usize,
    /// Where each text is counted that was found past the kept ones, and by its first place each that was kept.
    counted: Vec<usize>,
    signs: Vec<usize>,
}

impl Bounded {
    /// Takes what was found next.
    pub fn take(&mut self, found: Vec<Problem>) {
        found.into_iter().for_each(|problem| self.add(problem));
    }

    /// The kept ones in the order they were found; the last of a kind may stand for many.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn add(&mut self, problem: Problem) {
        let Self { problems, kinds } = self;
        let place = problems.len();
        let at = |place: &usize| problems.get(*place);
        let same = |kind: &&mut Kind| {
            at(&kind.like).is_some_and(|known| {
                known.column == problem.column && known.fault.is_like(&problem.fault)
            })
        };
        let Some(kind) = kinds.iter_mut().find(same) else {
            kinds.push(Kind { like: place, kept: 1, counted: Vec::new(), signs: vec![place] });
            return problems.push(problem);
        };
        let found = problem.fault.found();
        let is_found = |place: &&usize| at(place).is_some_and(|known| known.fault.found() == found);
        let is_new = !kind.signs.iter().any(|place| is_found(&place));
        if kind.kept < KEPT {
            kind.kept += 1;
            if is_new && kind.signs.len() <= MOST_SIGNS {
                kind.signs.push(place);
            }
            return problems.push(problem);
        }
        let told_apart = kind.signs.len() <= MOST_SIGNS;
        let known = match told_apart {
            true => kind.counted.iter().find(is_found).copied(),
            false => kind.counted.last().copied(),
        };
        if let Some(known) = known.and_then(|known| problems.get_mut(known)) {
            known.times += problem.times;
            return;
        }
        if is_new && told_apart {
            kind.signs.push(place);
        }
        kind.counted.push(place);
        problems.push(problem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::problem::{Expected, Fault};

    fn bad(line: u64, column: &str, found: &str) -> Problem {
        let fault = Fault::BadCell { found: found.into(), expected: Expected::Number };
        Problem::new("f", Some(line), Some(column), fault)
    }

    fn counts(problems: &[Problem]) -> Vec<(&str, u64)> {
        let many = problems.iter().filter(|problem| problem.times > 1);
        many.map(|problem| (problem.fault.found().unwrap_or(""), problem.times)).collect()
    }

    #[test]
    fn what_is_not_kept_is_counted_by_what_was_found() {
        let mut bounded = Bounded::default();
        bounded.take((0..300).map(|line| bad(line, "C1", "..")).collect());
        bounded.take(vec![bad(300, "C1", "x"), bad(301, "C1", "x"), bad(302, "C2", "..")]);
        let problems = bounded.into_problems();
        assert_eq!(counts(&problems), [("..", 100), ("x", 2)]);
        assert_eq!(problems.len(), KEPT + 3);
    }

    #[test]
    fn ever_new_texts_do_not_fill_the_memory() {
        let mut bounded = Bounded::default();
        bounded.take((0..5000).map(|line| bad(line, "C1", &line.to_string())).collect());
        let problems = bounded.into_problems();
        assert_eq!(problems.len(), KEPT + 1);
        assert_eq!(counts(&problems)[0].1, 5000 - KEPT as u64);
    }
}
