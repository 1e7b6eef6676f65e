//! What the forms say, in sentences: times, numbers, what is filled in, what does not add up.

use crate::analysis::forms::breakdown::Fit;
use crate::analysis::forms::completeness::Completeness;
use crate::analysis::forms::course::Step;
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::steps::Step as Stage;
use crate::format;
use crate::model::language::Language;
use crate::model::operator::Operator;
use crate::model::period::Period;
use crate::words::form::{either, sentence};
use crate::words::spans::Spans;

/// The most decimals a printed number keeps.
pub const MOST_DECIMALS: u8 = 3;

/// A time in full: `2020 (tính đến 31/3/2020)`.
pub fn moment(moment: Moment, language: Language) -> String {
    let period = format::period(moment.period, language);
    let date = |day| format::date(day, language);
    match (moment.from.map(date), moment.as_of.map(date)) {
        (None, None) => period,
        (Some(from), Some(to)) => format!("{period} ({from}–{to})"),
        (None, Some(to)) => {
            sentence!(language; "{period} (tính đến {to})", "{period} (as at {to})")
        }
        (Some(from), None) => sentence!(language; "{period} (từ {from})", "{period} (from {from})"),
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
            let day = format!("{}/{}{year}", day.day(), day.month());
            sentence!(language; "đến {day}", "to {day}")
        }
    }
}

/// A number as it is meant: `85`, `trên 5.350`.
pub fn number(value: f64, operator: Operator, language: Language) -> String {
    let number = format::plain(value, MOST_DECIMALS, language);
    match operator {
        Operator::Exactly => number,
        Operator::Above => sentence!(language; "trên {number}", "above {number}"),
        Operator::AtLeast => sentence!(language; "từ {number} trở lên", "at least {number}"),
        Operator::Below => sentence!(language; "dưới {number}", "below {number}"),
        Operator::AtMost => sentence!(language; "không quá {number}", "at most {number}"),
        Operator::About => sentence!(language; "khoảng {number}", "about {number}"),
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
    let asked = found.asked();
    let mut text = sentence!(language;
        "{figures} trên {asked} dòng có số liệu",
        "{figures} of {asked} rows have a figure");
    let others = [
        (blank, ("dòng để trống", "are blank")),
        (stated, ("dòng ghi rõ vì sao không có số", "say why there is none")),
    ];
    for (count, what) in others.into_iter().filter(|(count, _)| *count > 0) {
        text += &format!("; {count} {}", either(what, language));
    }
    text.push('.');
    match (headings, language) {
        (0, _) => {}
        (1, Language::En) => text += " 1 heading is not counted.",
        (count, _) => {
            text += &sentence!(language;
                " {count} dòng tiêu đề không tính.",
                " {count} headings are not counted.");
        }
    }
    text
}

/// How many figures there are in all: `480 con số trong 5 văn bản`.
pub fn in_documents(figures: usize, documents: usize, language: Language) -> String {
    let (figure_s, document_s) = (plural(figures), plural(documents));
    sentence!(language;
        "{figures} con số trong {documents} văn bản",
        "{figures} figure{figure_s} in {documents} document{document_s}")
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// How many figures of a document are on demand.
pub fn more_figures(count: usize, language: Language) -> String {
    let s = plural(count);
    sentence!(language; "Xem thêm {count} con số", "{count} more figure{s}")
}

/// How many forms a document has.
pub fn forms_there(count: usize, language: Language) -> String {
    let s = plural(count);
    sentence!(language; "{count} biểu, phụ lục và phần lời văn", "Its {count} form{s}")
}

/// How much of a domain of a form is filled in: `Cải cách thể chế: 5/7 dòng có số liệu`.
pub fn filled(domain: &str, found: Completeness, language: Language) -> String {
    let (figures, asked) = (found.figures, found.asked());
    sentence!(language;
        "{domain}: {figures}/{asked} dòng có số liệu",
        "{domain}: {figures} of {asked} rows have a figure")
}

/// How many rows a filter leaves.
pub fn left(rows: usize, of: usize, language: Language) -> String {
    sentence!(language;
        "Hiện {rows} trên {of} dòng, kể cả các dòng trên và dưới chúng.",
        "{rows} of {of} rows are shown, with those above and below them.")
}

/// How many figures of running text there are.
pub fn counted(rows: usize, figures: usize, language: Language) -> String {
    sentence!(language;
        "{rows} chỉ tiêu, {figures} con số in trong văn bản.",
        "{rows} indicators, {figures} printed figures.")
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
            text += either(("; kỳ chưa trọn: ", "; parts of periods: "), language);
        }
        text += &parts.join(", ");
    }
    let gaps = steps.len() - known().count();
    if gaps > 0 {
        let periods: Vec<Period> = steps.iter().map(|step| step.moment.period).collect();
        let span = Spans::of(&periods).word(language);
        text +=
            &sentence!(language; "; {gaps} {span} chưa có số liệu", "; {gaps} without a figure");
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
    match fit {
        Fit::Adds | Fit::Derived | Fit::Rates => None,
        Fit::Differs => {
            let (sum, printed) = (plain(sum), printed.map(plain).unwrap_or_default());
            Some(sentence!(language;
                "{when}: các phần cộng lại là {sum} (cộng ở đây), dòng tổng in {printed}; không vẽ thành 100 %.",
                "{when}: the parts add up to {sum} (derived here), the printed total is {printed}; not drawn as 100 %."))
        }
        Fit::Open => Some(sentence!(language;
            "{when}: một phần in hai giá trị hoặc chỉ in giới hạn nên không có một tổng; không vẽ thành 100 %.",
            "{when}: a part is printed with two values or only as a bound, so there is no one sum; not drawn as 100 %.")),
    }
}

/// What a composition shows, in a sentence: stacks, or the bars of one time.
pub fn composition(parts: usize, bars: Option<&str>, language: Language) -> String {
    match bars {
        None => sentence!(language;
            "{parts} phần; cả thanh là 100 %.",
            "{parts} parts; the whole bar is 100 %."),
        Some(when) => sentence!(language;
            "{parts} phần, mỗi thanh một số in trong văn bản; {when}.",
            "{parts} parts, a bar for each printed number; {when}."),
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
