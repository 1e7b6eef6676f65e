//! What the forms say, in sentences: times, numbers, what is filled in, what does not add up.

use crate::analysis::forms::breakdown::Fit;
use crate::analysis::forms::completeness::Completeness;
use crate::analysis::forms::course::Step;
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::steps::Step as Stage;
use crate::format;
use crate::model::language::Language;
use crate::model::operator::Operator;

/// The most decimals a printed number keeps.
pub const MOST_DECIMALS: u8 = 3;

/// A time in full: `2020 (tính đến 31/3/2020)`.
pub fn moment(moment: Moment, language: Language) -> String {
    let period = format::period(moment.period, language);
    let date = |day| format::date(day, language);
    match (moment.from, moment.as_of, language) {
        (None, None, _) => period,
        (Some(from), Some(to), _) => format!("{period} ({}–{})", date(from), date(to)),
        (None, Some(to), Language::Vi) => format!("{period} (tính đến {})", date(to)),
        (None, Some(to), Language::En) => format!("{period} (as at {})", date(to)),
        (Some(from), None, Language::Vi) => format!("{period} (từ {})", date(from)),
        (Some(from), None, Language::En) => format!("{period} (from {})", date(from)),
    }
}

/// Where a partial period is cut off, in few letters: `đến 31/3`; blank for a whole one.
pub fn cut(moment: Moment, language: Language) -> String {
    match moment.as_of.filter(|_| moment.is_partial()) {
        None => String::new(),
        Some(day) => {
            let year = if day.year() == moment.period.calendar_year() {
                String::new()
            } else {
                format!("/{}", day.year())
            };
            match language {
                Language::Vi => format!("đến {}/{}{year}", day.day(), day.month()),
                Language::En => format!("to {}/{}{year}", day.day(), day.month()),
            }
        }
    }
}

/// A number as it is meant: `85`, `trên 5.350`.
pub fn number(value: f64, operator: Operator, language: Language) -> String {
    let number = format::plain(value, MOST_DECIMALS, language);
    match (operator, language) {
        (Operator::Exactly, _) => number,
        (Operator::Above, Language::Vi) => format!("trên {number}"),
        (Operator::AtLeast, Language::Vi) => format!("từ {number} trở lên"),
        (Operator::Below, Language::Vi) => format!("dưới {number}"),
        (Operator::AtMost, Language::Vi) => format!("không quá {number}"),
        (Operator::About, Language::Vi) => format!("khoảng {number}"),
        (Operator::Above, Language::En) => format!("above {number}"),
        (Operator::AtLeast, Language::En) => format!("at least {number}"),
        (Operator::Below, Language::En) => format!("below {number}"),
        (Operator::AtMost, Language::En) => format!("at most {number}"),
        (Operator::About, Language::En) => format!("about {number}"),
    }
}

/// The steps of a process as they are printed, one after another.
pub fn process(steps: &[Stage<'_>], language: Language) -> String {
    let said = steps.iter().map(|step| match step.found.ratio {
        None => plain(step.done, language),
        Some(_) => format!("{}/{}", plain(step.done, language), plain(step.of, language)),
    });
    let said: Vec<String> = said.collect();
    format!("{}.", said.join(" → "))
}

fn plain(value: f64, language: Language) -> String {
    format::plain(value, MOST_DECIMALS, language)
}

/// How much of a form is filled in.
pub fn completeness(found: Completeness, language: Language) -> String {
    let Completeness { headings, figures, stated, blank } = found;
    let (asked, vietnamese) = (found.asked(), language == Language::Vi);
    let mut text = if vietnamese {
        format!("{figures} trên {asked} dòng có số liệu")
    } else {
        format!("{figures} of {asked} rows have a figure")
    };
    let others = [
        (blank, "dòng để trống", "are blank"),
        (stated, "dòng ghi rõ vì sao không có số", "say why there is none"),
    ];
    for (count, vi, en) in others.into_iter().filter(|(count, ..)| *count > 0) {
        text += &format!("; {count} {}", if vietnamese { vi } else { en });
    }
    text.push('.');
    match (headings, language) {
        (0, _) => {}
        (count, Language::Vi) => text += &format!(" {count} dòng tiêu đề không tính."),
        (1, Language::En) => text += " 1 heading is not counted.",
        (count, Language::En) => text += &format!(" {count} headings are not counted."),
    }
    text
}

/// How many rows a filter leaves.
pub fn left(rows: usize, of: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("Hiện {rows} trên {of} dòng, kể cả các dòng trên và dưới chúng."),
        Language::En => format!("{rows} of {of} rows are shown, with those above and below them."),
    }
}

/// How many figures of running text there are.
pub fn counted(rows: usize, figures: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("{rows} chỉ tiêu, {figures} con số in trong văn bản."),
        Language::En => format!("{rows} indicators, {figures} printed figures."),
    }
}

/// A course in a sentence: the whole periods from first to last, the parts of periods apart from them.
pub fn course(steps: &[Step<'_>], language: Language) -> String {
    let said = |step: &&Step<'_>| {
        let value = step.value().map(|value| number(value, Operator::Exactly, language));
        format!("{} ({})", value.unwrap_or_default(), moment(step.moment, language))
    };
    let known = || steps.iter().filter(|step| step.value().is_some());
    let whole: Vec<&Step<'_>> = known().filter(|step| !step.moment.is_partial()).collect();
    let parts: Vec<String> =
        known().filter(|step| step.moment.is_partial()).map(|step| said(&step)).collect();
    let mut text = match whole.as_slice() {
        [] => String::new(),
        [only] => said(only),
        [first, .., last] => format!("{} → {}", said(first), said(last)),
    };
    if !parts.is_empty() {
        if !text.is_empty() {
            text += match language {
                Language::Vi => "; kỳ chưa trọn: ",
                Language::En => "; parts of periods: ",
            };
        }
        text += &parts.join(", ");
    }
    let gaps = steps.len() - known().count();
    match (gaps, language) {
        (0, _) => {}
        (count, Language::Vi) => text += &format!("; {count} kỳ chưa có số liệu"),
        (count, Language::En) => text += &format!("; {count} without a figure"),
    }
    text + "."
}

/// Why the parts of a row make no whole; `None` when they do.
pub fn misfit(
    fit: Fit,
    when: &str,
    sum: f64,
    printed: Option<f64>,
    language: Language,
) -> Option<String> {
    let plain = |value: f64| format::plain(value, MOST_DECIMALS, language);
    match (fit, language) {
        (Fit::Adds | Fit::Derived | Fit::Rates, _) => None,
        (Fit::Differs, Language::Vi) => Some(format!(
            "{when}: các phần cộng lại là {} (cộng ở đây), dòng tổng in {}; không vẽ thành 100 %.",
            plain(sum),
            printed.map(plain).unwrap_or_default()
        )),
        (Fit::Differs, Language::En) => Some(format!(
            "{when}: the parts add up to {} (derived here), the printed total is {}; not drawn as 100 %.",
            plain(sum),
            printed.map(plain).unwrap_or_default()
        )),
        (Fit::Open, Language::Vi) => Some(format!(
            "{when}: một phần in hai giá trị hoặc chỉ in giới hạn nên không có một tổng; không vẽ thành 100 %."
        )),
        (Fit::Open, Language::En) => Some(format!(
            "{when}: a part is printed with two values or only as a bound, so there is no one sum; not drawn as 100 %."
        )),
    }
}

/// What a composition shows, in a sentence: stacks, or the bars of one time.
pub fn composition(parts: usize, bars: Option<&str>, language: Language) -> String {
    match (bars, language) {
        (None, Language::Vi) => format!("{parts} phần; cả thanh là 100 %."),
        (None, Language::En) => format!("{parts} parts; the whole bar is 100 %."),
        (Some(when), Language::Vi) => {
            format!("{parts} phần, mỗi thanh một số in trong văn bản; {when}.")
        }
        (Some(when), Language::En) => {
            format!("{parts} parts, a bar for each printed number; {when}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_period_says_where_it_is_cut_off() {
        let at = Moment {
            period: "2020".parse().unwrap(),
            from: None,
            as_of: Some("2020-03-31".parse().unwrap()),
        };
        assert_eq!(moment(at, Language::Vi), "2020 (tính đến 31/3/2020)");
        assert_eq!(cut(at, Language::Vi), "đến 31/3");
        let year = Moment {
            period: "2023".parse().unwrap(),
            from: Some("2022-12-15".parse().unwrap()),
            as_of: Some("2023-12-14".parse().unwrap()),
        };
        assert_eq!(moment(year, Language::Vi), "2023 (15/12/2022–14/12/2023)");
    }

    #[test]
    fn a_bound_is_said_as_a_bound() {
        assert_eq!(number(5350.0, Operator::Above, Language::Vi), "trên 5.350");
        assert_eq!(number(85.0, Operator::Exactly, Language::Vi), "85");
    }
}
