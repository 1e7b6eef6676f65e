//! A decimal number, read as the nearest one the computer can hold.
//!
//! The standard library does the same with a table of ten kilobytes that no compression makes smaller, and every
//! reader would have to download it.

/// Up to here a whole number is held exactly: 2⁵³.
const EXACT: u128 = 1 << 53;
/// More digits than these are not looked at: far finer than any score.
const MOST_DIGITS: usize = 38;
/// Past 2 to this power in either direction there is only 0 and infinity.
const FARTHEST: i32 = 2000;

/// Reads a number like `-12.5` or `5e-3`; `None` for anything else. One too large is infinite.
pub fn decimal(text: &str) -> Option<f64> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (written, power) = match unsigned.split_once(['e', 'E']) {
        Some((written, power)) => (written, power.parse().ok()?),
        None => (unsigned, 0i32),
    };
    let (digits, places) = digits(written)?;
    let value = nearest(digits, power.saturating_add(places));
    Some(if negative { -value } else { value })
}

/// The digits as a whole number, and the power of ten it counts.
fn digits(written: &str) -> Option<(u128, i32)> {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (mut digits, mut used, mut power) = (0u128, 0, 0);
    for (place, byte) in whole.bytes().chain(fraction.bytes()).enumerate() {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        let kept = used < MOST_DIGITS;
        if kept {
            digits = digits * 10 + u128::from(digit);
            used += usize::from(digits > 0);
        }
        power += i32::from(!kept) - i32::from(place >= whole.len());
    }
    Some((digits, power))
}

/// The number nearest to `digits` × 10 to the `power`.
fn nearest(mut digits: u128, mut power: i32) -> f64 {
    if digits <= EXACT && (-22..=22).contains(&power) {
        // Both are held exactly, so that the one operation rounds only once.
        let ten = 10f64.powi(power.abs());
        return if power < 0 { digits as f64 / ten } else { digits as f64 * ten };
    }
    // The number is digits × 2^doublings × 10^power, with as many bits in the digits as there is room for.
    let mut doublings = 0;
    while digits > 0 && power < 0 && doublings > -FARTHEST {
        let room = digits.leading_zeros();
        digits = (digits << room) / 10;
        doublings -= room as i32;
        power += 1;
    }
    while digits > 0 && power > 0 && doublings < FARTHEST {
        let excess = 4u32.saturating_sub(digits.leading_zeros());
        digits = (digits >> excess) * 10;
        doublings += excess as i32;
        power -= 1;
    }
    // In two steps: the power of two alone may be out of reach where the number is not.
    let half = doublings / 2;
    digits as f64 * 2f64.powi(half) * 2f64.powi(doublings - half)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "", "-", "+", ".", "e5", "1e", "1,5", "1.2.3", "--1", "1e5.0", "0x1", "NaN", "inf", "١",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_at_the_ends_are_read_as_the_standard_library_does() {
        for text in [
            "0",
            "-0",
            "1.",
            ".5",
            "9007199254740993",
            "1e22",
            "1e23",
            "8.5e307",
            "5.551115123125783e-17",
            "123456789012345678901234567890123456789012345",
            "0.1000000000000000055511151231257827021181583404541",
            "00000000000000000000000000000000000000000000.25",
            "1e400",
            "1e-400",
            "0e999",
            "1e2000000000",
            "1e-2147483648",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_is_read_as_the_standard_library_does(
            text in "[-+]?[0-9]{0,20}\\.[0-9]{1,20}(e-?[0-9]{1,2})?",
        ) {
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }

        #[test]
        fn a_number_comes_back_from_its_shortest_spelling(value in -1e6f64..1e6) {
            prop_assert_eq!(decimal(&value.to_string()), Some(value));
        }
    }
}
