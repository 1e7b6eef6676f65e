//! The published files of `published/` become the data package of `public/data/`.
//!
//! Every value is copied as text, never formatted anew; what is derived is derived here by a stated rule and says so
//! in words. Running the conversion again changes nothing.
//!
//! | module | answers |
//! |---|---|
//! | [`table`], [`fault`] | what stands in a published file, and what is wrong with it |
//! | [`fold`], [`units`] | which province a spelling means, and when it existed |
//! | [`papi`], [`pci`], [`dti`], [`scores`] | the values of an index, year by year |
//! | [`domain`], [`indices`], [`sources`] | what the values mean and where they come from |
//! | [`boundaries`] | where a province lies |
//! | [`documents`], [`columns`] | every figure that documents print, and their texts |
//! | [`edition`], [`breaks`] | which years must not be compared |
//! | [`text`], [`output`], [`package`] | how it is written |

mod boundaries;
mod breaks;
mod columns;
mod documents;
mod domain;
mod dti;
mod edition;
mod fault;
mod fold;
mod indices;
mod output;
mod package;
mod papi;
mod pci;
mod schema;
mod scores;
mod sources;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod units;

use std::path::Path;

use fault::Fault;
use output::Output;
use package::Group;
use scores::Scores;
use table::Published;
use units::Units;

/// Converts the published files of the repository at `root`.
pub fn convert(root: &Path) -> Result<(), String> {
    let output = build(&Published::at(root)).map_err(|fault| fault.to_string())?;
    output.write(&root.join("public").join("data")).map_err(|fault| fault.to_string())
}

/// The whole package, not yet written.
fn build(published: &Published) -> Result<Output, Fault> {
    let units = Units::read(published)?;
    let trees = (papi::domains::tree(), pci::domains::tree());
    let papi = papi::read(published, &units, &trees.0)?;
    let pci = pci::read(published, &units)?;
    let dti = dti::read(published, &units)?;
    let dti_34 = dti::read_34(published, &units)?;
    let breaks = breaks::find(
        &breaks::History { tree: &trees.0, editions: &papi::editions(&papi) },
        &breaks::History { tree: &trees.1, editions: &pci.editions },
    );
    let documents = documents::Documents::read(published)?;
    let sources = sources::all(pci.unnamed);
    let same_year = dti.iter().find(|scores| scores.year == dti_34.year);
    let distance = same_year.map_or(0.0, |before| dti::distance_from_mean(&units, before, &dti_34));

    let mut output = Output::default();
    units.write(&mut output)?;
    units::register::write(published, &units, &mut output)?;
    boundaries::write(published, &units, &mut output)?;
    indices::write(distance, &documents.indices, &mut output)?;
    domain::write(
        &[(papi::INDEX, &trees.0), (pci::INDEX, &trees.1)],
        &documents.domains,
        &mut output,
    )?;
    breaks::write(&breaks, &mut output)?;
    sources::write(&sources, &documents.rows, &mut output)?;
    for scores in papi.iter().chain(&pci.years).chain(&dti).chain([&dti_34]) {
        scores.write(&mut output)?;
    }
    let of_pci = |source: &str| {
        pci.years.iter().filter(|scores| scores.source == source).collect::<Vec<&Scores>>()
    };
    let groups = [
        Group { name: "scores-papi", years: papi.iter().collect() },
        Group { name: "scores-pci-subindices", years: of_pci(pci::DETAILED_SOURCE) },
        Group { name: "scores-pci-totals", years: of_pci(pci::TOTALS_SOURCE) },
        Group { name: "scores-dti", years: dti.iter().collect() },
        Group { name: "scores-dti-34", years: vec![&dti_34] },
    ];
    let listed = documents.write(published, &mut output)?;
    package::write(&sources, &groups, listed, &mut output)?;
    Ok(output)
}
