//! On what was measured: processor, memory, day. Nothing that names the machine or who runs it.

use std::fs;
use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};

/// Cores, model of the processor and memory, as far as this system tells.
pub fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cores = available_parallelism().map_or(1, std::num::NonZero::get);
    let of_processor = read("/proc/cpuinfo");
    let model = value(&of_processor, "model name").unwrap_or("unknown processor");
    let of_memory = read("/proc/meminfo");
    let total = value(&of_memory, "MemTotal").and_then(|text| text.split(' ').next());
    let memory = total.and_then(|kb| kb.parse::<f64>().ok()).map_or_else(
        || "memory unknown".to_owned(),
        |kb| format!("{:.0} GB of memory", kb / 1024.0 / 1024.0),
    );
    format!("{cores} cores of {model}, {memory}")
}

/// The day, as the world's clocks have it: `2026-11-29`.
pub fn today() -> String {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day(since_1970.as_secs() / 86_400)
}

/// The date so many days after 1 January 1970: Howard Hinnant's `civil_from_days`, for days from then on.
fn day(since_1970: u64) -> String {
    let days = since_1970 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    format!("{year}-{month:02}-{day:02}")
}

/// What stands behind a name and a colon.
fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(found, _)| found.trim() == name).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(11_016), "2000-02-29");
        assert_eq!(day(20_786), "2026-11-29");
    }

    #[test]
    fn a_value_stands_behind_its_name() {
        let text = "processor\t: 0\nmodel name\t: A Processor @ 2 GHz\n";
        assert_eq!(value(text, "model name"), Some("A Processor @ 2 GHz"));
        assert_eq!(value(text, "x"), None);
    }
}
