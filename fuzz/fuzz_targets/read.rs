//! Whatever bytes are opened as a table, reading them ends without a failure.
#![no_main]

use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::opened::choices::Choices as Writing;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::understand;
use chiso::read::opened::meaning::who::Known;
use chiso::read::opened::whole;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(opened) = whole::tables("fuzzed.csv", bytes, &Writing::default()) else { return };
    let table = |opened: chiso::read::opened::file::Opened| Table {
        frame: Frame::find(&opened.grid),
        grid: opened.grid,
    };
    let tables: Vec<Table> = opened.into_iter().map(table).collect();
    let publication = Publication::default();
    let known = Known::new(&publication.units, &Spellings::default());
    std::hint::black_box(understand(&tables, &Choices::default(), &known));
});
