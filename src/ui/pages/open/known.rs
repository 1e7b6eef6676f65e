//! The units the site knows by name: whoever a table scores is looked for among them.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{FutureExt, LocalBoxFuture, Shared};

use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::read::{descriptor, spellings, tables};
use crate::state::selection::Package;
use crate::ui::host::begin;
use crate::ui::library::fetch::Arriving;
use crate::ui::pace::part::part;
use crate::ui::pace::waits::Turn;

/// The tables of units, and how documents spell their names.
#[derive(Default)]
pub struct KnownUnits {
    /// A package with nothing but its units.
    pub publication: Publication,
    /// The spellings.
    pub spellings: Spellings,
}

/// They arrive once, however many wait for them.
type Coming = Shared<LocalBoxFuture<'static, Rc<KnownUnits>>>;

thread_local! {
    static COMING: RefCell<Option<Coming>> = const { RefCell::new(None) };
}

/// The units of the site's own package. What does not arrive of them is nobody the site knows: tables are read all the
/// same, and units told as unknown.
pub fn known_units() -> Coming {
    let ask = || fetched().boxed_local().shared();
    COMING.with_borrow_mut(|coming| coming.get_or_insert_with(ask).clone())
}

part! { reader:
    /// Asks for them, while the file that is to be read arrives.
    pub fn prepare() -> () {
        begin(async {
            known_units().await;
        });
    }
}

async fn fetched() -> Rc<KnownUnits> {
    let mut known = KnownUnits::default();
    let mut problems = Vec::new();
    let described = bytes(descriptor::FILE).await;
    let read = described.and_then(|bytes| descriptor::read(&bytes, &mut problems));
    if let Some(read) = read {
        let mut turn = Turn::begin();
        let asked = |table| {
            let files = read.files(table);
            let ask = |file: String| (Arriving::ask(Package::Published, &file), file);
            files.into_iter().map(ask).collect::<Vec<_>>()
        };
        let (units, names) = (asked("units"), asked(spellings::TABLE));
        for (arriving, file) in units {
            if let Some(bytes) = all(arriving).await {
                tables::read(&mut known.publication, "units", &file, &bytes, &mut problems);
                turn.hand_over().await;
            }
        }
        for (arriving, file) in names {
            if let Some(bytes) = all(arriving).await {
                let KnownUnits { publication, spellings } = &mut known;
                spellings::read(publication, spellings, &file, &bytes, &mut problems);
                turn.hand_over().await;
            }
        }
    }
    Rc::new(known)
}

async fn bytes(file: &str) -> Option<Vec<u8>> {
    all(Arriving::ask(Package::Published, file)).await
}

async fn all(arriving: Arriving) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    arriving.read(&mut |step| bytes.extend_from_slice(step)).await.ok()?;
    Some(bytes)
}
