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
