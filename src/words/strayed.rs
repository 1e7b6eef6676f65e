//! What an address asked for in vain, and what is shown in its place.

use crate::analysis::strayed::Strayed;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::sentence;
use crate::words::spans::Spans;

/// One sentence: what was asked and what is `shown` (`PAPI 2024, Điểm chung`); `None` when nothing was asked in vain.
pub fn sentence(strayed: &[Strayed], shown: &str, language: Language) -> Option<String> {
    let mut absent: Vec<String> = Vec::new();
    let mut too_many = None;
    for one in strayed {
        absent.push(match one {
            Strayed::Index(asked) => {
                sentence!(language; "chỉ số “{asked}” không có ở đây", "the index “{asked}” is not here")
            }
            Strayed::Unpublished(asked) => {
                sentence!(language; "chỉ số “{asked}” chưa công bố gì ở đây", "nothing of the index “{asked}” is published here")
            }
            Strayed::Period(asked) => {
                let asked_for: Option<Period> = asked.parse().ok();
                let span = Spans::of(asked_for.as_slice()).word(language);
                sentence!(language; "{span} “{asked}” chưa được công bố", "the {span} “{asked}” is not published")
            }
            Strayed::Domain(asked) => {
                sentence!(language; "chỉ số này không có lĩnh vực “{asked}”", "this index has no domain “{asked}”")
            }
            Strayed::Unit(asked) => {
                sentence!(language; "đơn vị “{asked}” không có ở đây", "the unit “{asked}” is not here")
            }
            Strayed::Source(asked) => {
                sentence!(language; "văn bản “{asked}” không có ở đây", "the document “{asked}” is not here")
            }
            Strayed::Units { asked, shown } => {
                too_many = Some(
                    sentence!(language; "{shown} đơn vị đầu trong {asked} đơn vị được hỏi", "the first {shown} of the {asked} units asked for"),
                );
                continue;
            }
        });
    }
    let shown = match too_many {
        Some(units) => format!("{shown}, {units}"),
        None if absent.is_empty() => return None,
        None => shown.to_owned(),
    };
    let absent = absent.join("; ");
    Some(match absent.is_empty() {
        true => sentence!(language; "Đang hiển thị {shown}.", "Shown: {shown}."),
        false => {
            sentence!(language; "Địa chỉ này hỏi điều không có: {absent}. Đang hiển thị {shown}.", "This address asks for what is not here: {absent}. Shown: {shown}.")
        }
    })
}

/// That a unit was not added to those chosen, because there are as many as are shown at once.
pub fn full(name: &str, most: usize, language: Language) -> String {
    sentence!(language;
        "Chưa thêm {name}: nhiều nhất {most} đơn vị cùng lúc; hãy bỏ bớt một đơn vị trước.",
        "{name} is not added: at most {most} units at once; remove one first.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(strayed: &[Strayed], expected: Option<&str>) {
        assert_eq!(sentence(strayed, "PAPI 2024", Language::En).as_deref(), expected);
    }

    #[test]
    fn what_was_asked_and_what_is_shown_stand_in_one_sentence() {
        check(&[], None);
        check(
            &[Strayed::Index("papj".into()), Strayed::Period("2031".into())],
            Some(
                "This address asks for what is not here: the index “papj” is not here; the year “2031” is not published. Shown: PAPI 2024.",
            ),
        );
        check(
            &[Strayed::Units { asked: 21, shown: 20 }],
            Some("Shown: PAPI 2024, the first 20 of the 21 units asked for."),
        );
    }
}
