//! How fast is a letter of the search answered, on the full list of the nation's units?

use std::fs;
use std::path::Path;
use std::time::Instant;

use chiso::analysis::search::catalogue::Catalogue;
use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::{descriptor, tables};

use super::native::{RUNS, median};

/// What is typed: a letter that half of all names have, names, a kind before one, an abbreviation, typing errors, and
/// what nobody is called.
const TYPED: [&str; 8] =
    ["h", "ha", "phong tho", "thi tran phong tho", "tp hcm", "phogn tho", "daklka", "xyzzy quux"];

/// Prints the median of [`RUNS`] runs each.
///
/// # Errors
/// A file of the package cannot be opened.
pub fn bench(root: &Path) -> Result<(), String> {
    let folder = root.join("public/data");
    let open = |file: &str| fs::read(folder.join(file)).map_err(|error| format!("{file}: {error}"));
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    let read = descriptor::read(&open(descriptor::FILE)?, &mut problems)
        .ok_or("datapackage.json cannot be read.")?;
    for (table, of) in [("units", "units"), ("units", tables::REGISTER)] {
        for file in read.files(of) {
            tables::read(&mut publication, table, &file, &open(&file)?, &mut problems);
        }
    }
    let begun = Instant::now();
    let mut catalogue = Catalogue::default();
    catalogue.grow(&publication, &Spellings::default(), usize::MAX);
    let took = begun.elapsed().as_micros();
    println!("{:<28} {:>9} {took:>10}", "names taken apart, µs", publication.units.len());
    for typed in TYPED {
        let mut times = Vec::new();
        for _ in 0..=RUNS {
            let begun = Instant::now();
            std::hint::black_box(catalogue.find(&publication, typed));
            times.push(begun.elapsed());
        }
        println!("{:<28} {:>20}", format!("{typed:?}, µs"), median(&times[1..]).as_micros());
    }
    Ok(())
}
