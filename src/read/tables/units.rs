//! What is doubtful of units and of names.

use crate::model::hidden::hidden;
use crate::model::unit::{Unit, Units};
use crate::read::cells::Row;
use crate::read::problem::{Fault, Problem, quoted};
use crate::read::unit_fault::UnitFault;

/// What is doubtful of a unit that is about to be added: it is told once a level, and a circle of parents is opened.
pub(super) fn doubt(units: &Units, unit: &mut Unit, row: &Row<'_>) -> Option<Problem> {
    let new = units.levels.is_new(&unit.level) && units.levels.is_nameless(&unit.level);
    let nameless = new.then(|| UnitFault::NamelessLevel(quoted(unit.level.id())));
    let circle = units.circle(unit).map(|circle| {
        unit.parent = None;
        of(row, "parent", UnitFault::Circle(circle))
    });
    circle.or(nameless.map(|fault| of(row, "level", fault)))
}

/// The doubt that a name holds characters nobody sees: they could turn the text around, and are left out.
pub(super) fn hidden_in_names(row: &Row<'_>) -> Option<Problem> {
    ["name", "name_en", "short", "short_en"].into_iter().find_map(|column| {
        let hidden = hidden(row.text(column))?;
        Some(of(row, column, UnitFault::Hidden { found: quoted(row.text(column)), hidden }))
    })
}

fn of(row: &Row<'_>, column: &str, fault: UnitFault) -> Problem {
    row.problem(Some(column), Fault::Unit(Box::new(fault)))
}
