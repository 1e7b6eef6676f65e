//! Units that stand within each other in a circle.

use super::unit::{Unit, UnitCode, Units};

impl Units {
    /// The circle a unit would close if it were added, as codes from it back to it: `a → b → a`.
    pub fn circle(&self, unit: &Unit) -> Option<String> {
        let mut line = vec![&unit.code];
        let mut next = unit.parent.as_ref();
        while let Some(code) = next {
            if *code == unit.code {
                line.push(code);
                let codes: Vec<&str> = line.into_iter().map(UnitCode::as_str).collect();
                return Some(codes.join(" → "));
            }
            if line.contains(&code) {
                return None;
            }
            line.push(code);
            next = self.find(code.as_str()).and_then(|place| self.get(place).parent.as_ref());
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::level::Level;

    #[test]
    fn the_unit_that_would_close_a_circle_of_parents_names_it() {
        let mut units = Units::default();
        let of = |code: &str, parent: &str| Unit {
            code: UnitCode::new(code).unwrap(),
            name: Name::new(code),
            level: Level::known("country"),
            parent: UnitCode::new(parent),
            from: None,
            to: None,
            successors: Vec::new(),
            aliases: Vec::new(),
            printed: None,
        };
        units.add(of("SG", "NO")).unwrap();
        units.add(of("DK", "SG")).unwrap();
        assert_eq!(units.circle(&of("NO", "DK")).as_deref(), Some("NO → DK → SG → NO"));
        assert_eq!(units.circle(&of("NO", "NO")).as_deref(), Some("NO → NO"));
        assert_eq!(units.circle(&of("SE", "DK")), None);
    }
}
