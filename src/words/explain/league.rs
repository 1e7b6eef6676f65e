//! The league of improvement in sentences.

use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::sentence;
use crate::words::spans::Spans;

/// The title of the table.
pub fn title(index: &str, (base, now): (Period, Period), language: Language) -> String {
    let (base, now) = (format::period(base, language), format::period(now, language));
    sentence!(language; "{index}: mức cải thiện điểm từ {base} đến {now}", "{index}: improvement of scores from {base} to {now}")
}

/// How the table is made, and how many began low.
pub fn rule(low: usize, spans: Spans, language: Language) -> String {
    let span = spans.word(language);
    sentence!(language;
        "Điểm {span} này trừ điểm {span} gốc, trong các đơn vị xếp hạng ở cả hai {span}; bằng nhau thì cùng hạng. “Xuất phát thấp”: khi đó đứng trong một phần tư cuối bảng, từ đó dễ tăng hơn ({low} đơn vị).",
        "This {span}’s score less that of the base, among the units ranked in both; equal gains share a place. “Began low”: then in the worst quarter of the table, from where it is easier to gain ({low} units).")
}
