//! Every unit of a level, by the unit it lies in, each leading to its page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chiso::model::language::Language;
use chiso::model::level::Level;
use chiso::model::unit::{UnitIdx, Units};
use chiso::read::{descriptor, tables};
use chiso::words::levels::level as level_name;
use chiso::words::unit::sentences::{full_name, lifetime};
use html_escape::encode_text as text;

use super::html::whole;
use crate::check::package::Package;
use crate::site::files;

/// A page a level: its path and its text.
pub fn pages(data: &Path, package: &Package, style: &str) -> Result<Vec<(String, String)>, String> {
    let units = &registered(data, package)?.units;
    let mut levels: Vec<&Level> = Vec::new();
    for (_, unit) in units.iter() {
        if !levels.contains(&&unit.level) {
            levels.push(&unit.level);
        }
    }
    let page = |level: &&Level| {
        let name = level_name(units, level, Language::Vi);
        let of_level = || units.iter().filter(|(_, unit)| unit.level == **level);
        let count = of_level().count();
        let title = format!("{name}: {count} đơn vị");
        let mut groups: BTreeMap<String, Vec<UnitIdx>> = BTreeMap::new();
        for (unit, _) in of_level() {
            let above: Vec<&str> = units
                .above(unit)
                .into_iter()
                .map(|above| full_name(units.get(above), Language::Vi))
                .collect();
            groups.entry(above.join(", ")).or_default().push(unit);
        }
        let mut body = format!("<h1>{}</h1>\n", text(&title));
        for (above, of_group) in groups {
            if !above.is_empty() {
                let _ = writeln!(body, "<h2>{}</h2>", text(&above));
            }
            body.push_str("<ul>\n");
            for unit in of_group {
                body.push_str(&line(units, unit));
            }
            body.push_str("</ul>\n");
        }
        let path = format!("link/level/{}/index.html", level.id());
        (path, whole(&title, &title, "", style, &body))
    };
    Ok(levels.iter().map(page).collect())
}

fn line(units: &Units, unit: UnitIdx) -> String {
    let described = units.get(unit);
    let name = text(full_name(described, Language::Vi));
    let lived = described.from.is_some() || described.to.is_some();
    let lived =
        if lived { format!(" · {}", lifetime(described, Language::Vi)) } else { String::new() };
    let lived = text(&lived).into_owned();
    format!("<li><a href=\"../../../unit/?unit={}\">{name}</a>{lived}</li>\n", described.code)
}

/// The units of the package and those of its register, of whom nothing is published.
fn registered(
    data: &Path,
    package: &Package,
) -> Result<chiso::model::publication::Publication, String> {
    let mut publication = package.publication.clone();
    let mut problems = Vec::new();
    let described = files::read(&data.join(descriptor::FILE))?;
    let Some(found) = descriptor::read(&described, &mut problems) else { return Ok(publication) };
    for file in found.files("register") {
        let bytes = files::read(&data.join(&file))?;
        tables::read(&mut publication, "units", &file, &bytes, &mut problems);
    }
    Ok(publication)
}
