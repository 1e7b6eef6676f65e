//! Which columns add up to others?

/// How a column follows from others, in the rows where all of them have a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adds {
    /// Rows in which it is their sum.
    pub sum: usize,
    /// Rows in which it is their mean.
    pub mean: usize,
    /// Rows held against them.
    pub of: usize,
}

/// Fewer rows show nothing.
const FEWEST: usize = 4;

/// Holds a column against others; `tolerance` is what rounding may cost. Numbers in one order of rows.
pub fn adds(whole: &[Option<f64>], parts: &[&[Option<f64>]], tolerance: f64) -> Adds {
    let mut adds = Adds { sum: 0, mean: 0, of: 0 };
    let count = f64::from(u32::try_from(parts.len()).unwrap_or(u32::MAX));
    for (row, whole) in whole.iter().enumerate() {
        let sum: Option<f64> = parts.iter().map(|part| part.get(row).copied().flatten()).sum();
        let (Some(whole), Some(sum)) = (whole, sum) else { continue };
        if sum.abs() < 1e-12 && whole.abs() < 1e-12 {
            continue;
        }
        adds.of += 1;
        adds.sum += usize::from((whole - sum).abs() <= tolerance * (count + 1.0));
        adds.mean += usize::from((whole - sum / count).abs() <= tolerance * 2.0);
    }
    adds
}

impl Adds {
    /// Whether the column plainly is the sum.
    pub fn is_sum(&self) -> bool {
        self.of >= FEWEST && self.sum * 10 >= self.of * 9
    }

    /// Whether it is the sum in most rows: one that is not is worth a look.
    pub fn is_mostly_sum(&self) -> bool {
        self.of >= FEWEST && self.sum * 5 >= self.of * 4
    }

    /// Whether it is the mean in most rows.
    pub fn is_mostly_mean(&self) -> bool {
        self.of >= FEWEST && self.mean * 5 >= self.of * 4
    }
}

/// What rounding to the decimals of these numbers may cost a sum of two.
pub fn tolerance(columns: &[&[Option<f64>]]) -> f64 {
    columns.iter().map(|column| step(column)).fold(f64::INFINITY, f64::min)
}

/// Half of the last decimal a column has.
fn step(column: &[Option<f64>]) -> f64 {
    let decimals = column.iter().flatten().take(100).map(|number| decimals(*number)).max();
    (0.5 * 10f64.powi(-i32::from(decimals.unwrap_or(0)))).max(5e-7)
}

/// The decimals of a number as it is written shortest; nine at most.
pub fn decimals(number: f64) -> u8 {
    (0..9)
        .find(|places| {
            let grid = 10f64.powi(i32::from(*places));
            ((number * grid).round() / grid - number).abs() < 1e-9
        })
        .unwrap_or(9)
}

/// The parts of columns that stand right behind the column they add up to, or right before it: for each column, the
/// place of its whole.
pub fn wholes(columns: &[&[Option<f64>]]) -> Vec<Option<usize>> {
    const MOST: usize = 16;
    let mut of: Vec<Option<usize>> = vec![None; columns.len()];
    let steps: Vec<f64> = columns.iter().map(|column| step(column)).collect();
    let least = |steps: &[f64]| steps.iter().copied().fold(f64::INFINITY, f64::min);
    let mut at = 0;
    while at < columns.len() {
        let ends = (at + 3..=(at + 1 + MOST).min(columns.len())).find(|end| {
            adds(columns[at], &columns[at + 1..*end], least(&steps[at..*end])).is_sum()
        });
        match ends {
            Some(end) => {
                of[at + 1..end].fill(Some(at));
                at = end;
            }
            None => at += 1,
        }
    }
    if of.iter().any(Option::is_some) {
        return of;
    }
    let mut free = 0;
    for at in 2..columns.len() {
        let begins = (free.max(at.saturating_sub(MOST))..at - 1).find(|first| {
            adds(columns[at], &columns[*first..at], least(&steps[*first..=at])).is_sum()
        });
        if let Some(first) = begins {
            of[first..at].fill(Some(at));
            free = at + 1;
        }
    }
    of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_behind_their_whole() {
        let (a, b): (Vec<_>, Vec<_>) =
            (0..6).map(|n| (Some(f64::from(n) * 1.25), Some(2.0 + f64::from(n * n)))).unzip();
        let whole: Vec<Option<f64>> =
            a.iter().zip(&b).map(|(a, b)| a.zip(*b).map(|(a, b)| a + b)).collect();
        let other: Vec<Option<f64>> = (0..6).map(|n| Some(f64::from(7 * n % 5))).collect();
        assert_eq!(wholes(&[&whole, &a, &b, &other]), [None, Some(0), Some(0), None]);
        assert_eq!(wholes(&[&other, &a, &b, &whole]), [None, Some(3), Some(3), None]);
    }

    #[test]
    fn a_sum_that_fails_in_one_row_of_many_is_mostly_one() {
        let a: Vec<_> = (0..17).map(|n| Some(f64::from(n))).collect();
        let mut whole: Vec<_> = (0..17).map(|n| Some(f64::from(2 * n))).collect();
        whole[9] = Some(19.0);
        let found = adds(&whole, &[&a, &a], 1e-6);
        assert!(found.is_mostly_sum() && found.of == 16 && found.sum == 15);
    }
}
