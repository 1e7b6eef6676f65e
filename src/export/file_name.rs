//! File names that every system takes, whatever the title says, and that tell one choice from another.

use sha2::{Digest, Sha256};

use crate::model::spelling::bare_words;

/// The longest name, without its ending. Measure: characters.
const LONGEST: usize = 80;

/// Names that mean a device on Windows, with any ending.
const DEVICES: [&str; 8] = ["con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2"];

/// A title and the choices it does not tell (blank without any) as a file name: letters a–z, digits and `-` only, at
/// most 80 characters, then the ending. What is too long is cut, and a short hash of all of it tells it apart.
pub fn file_name(title: &str, choices: &str, ending: &str) -> String {
    let mut name = String::new();
    for word in bare_words(&format!("{title} {choices}")) {
        let plain: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.is_empty() {
            continue;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name += &plain;
    }
    if name.len() > LONGEST {
        let digest = Sha256::digest(format!("{title} {choices}"));
        let hash: String = digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect();
        name.truncate(LONGEST - hash.len() - 1);
        name = format!("{}-{hash}", name.trim_end_matches('-'));
    }
    let name = name.trim_matches('-');
    if name.is_empty() || DEVICES.contains(&name) {
        format!("chiso-{name}.{ending}").replace("-.", ".")
    } else {
        format!("{name}.{ending}")
    }
}

/// The years a sentence goes over, `2011–2024`; blank where it names no such stretch.
pub fn years_over(sentence: &str) -> &str {
    const YEAR: usize = 4;
    let is_year = |text: &str| text.len() == YEAR && text.bytes().all(|byte| byte.is_ascii_digit());
    let stretch = |(at, dash): (usize, &str)| {
        let (from, to) = (at.checked_sub(YEAR)?, at + dash.len());
        let ends = (sentence.get(from..at)?, sentence.get(to..to + YEAR)?);
        (is_year(ends.0) && is_year(ends.1)).then(|| sentence.get(from..to + YEAR))?
    };
    sentence.match_indices('–').find_map(stretch).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, name: &str) {
        assert_eq!(file_name(title, "", "csv"), name);
    }

    #[test]
    fn marks_and_signs_are_left_out() {
        check("Xếp hạng: PAPI 2024 — Đắk Lắk", "xep-hang-papi-2024-dak-lak.csv");
    }

    #[test]
    fn a_hostile_title_names_no_other_file() {
        check("../../etc/passwd", "etc-passwd.csv");
        check("C:\\x\u{202e}vsc.exe\n", "c-x-vsc-exe.csv");
        check("", "chiso.csv");
        check("CON", "chiso-con.csv");
        check("…<>|", "chiso.csv");
        assert!(file_name(&"dài ".repeat(300), "", "csv").len() <= LONGEST + 4);
    }

    #[test]
    fn a_stretch_of_years_is_read_from_what_is_shown() {
        assert_eq!(years_over("Hạng của 2 đơn vị, 2011–2024; hạng 1 ở trên cùng."), "2011–2024");
        assert_eq!(years_over("Từ 1,69–2,31; 2011–2024."), "2011–2024");
        assert_eq!(years_over("61 đơn vị, từ 39,912 đến 47,821"), "");
        assert_eq!(years_over("–2024, 2011–"), "");
        let name = file_name("PAPI, Điểm chung 2011–2024", "unit=46", "png");
        assert_eq!(name, "papi-diem-chung-2011-2024-unit-46.png");
    }

    #[test]
    fn two_choices_have_two_names() {
        let named = |title: &str, choices: &str| file_name(title, choices, "svg");
        assert_eq!(
            named("PAPI 2024", "unit=22~72&show=rank"),
            "papi-2024-unit-22-72-show-rank.svg"
        );
        let long =
            "Chỉ số thành phần về mức độ hài lòng của người dân đối với việc công khai, minh bạch ";
        assert_ne!(named(&format!("{long} đất đai"), ""), named(&format!("{long} ngân sách"), ""));
        assert_ne!(named(long, "unit=1"), named(long, "unit=2"));
    }
}
