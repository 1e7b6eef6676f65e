//! Named bytes in the browser's own database, which every page of this site on this host can read, and nobody else.

use std::rc::Rc;

use futures_util::future::{FutureExt, LocalBoxFuture};
use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::pace::part::part;

const DATABASE: &str = "chiso";
const STORE: &str = "own";

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

part! { open:
    /// All files; `None` where there are none, or the browser has no database for this site.
    pub fn read() -> LocalBoxFuture<'static, Option<Files>> {
        async { all().await.ok().filter(|files| !files.is_empty()) }.boxed_local()
    }
}

part! { open:
    /// Puts these files in the place of all others. Whether the browser did.
    pub fn write(files: Vec<(String, Rc<[u8]>)>) -> LocalBoxFuture<'static, bool> {
        async { replace(files).await.is_ok() }.boxed_local()
    }
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        // Where it fails, there is no store, and reading says so.
        if let Ok(database) = event.database() {
            drop(database.create_object_store(STORE, ObjectStoreParams::new()));
        }
    });
    request.await
}

async fn all() -> Result<Files, Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(STORE)?;
    let (names, contents) = (
        store.get_all_keys(None::<Query>, None)?.await?,
        store.get_all(None::<Query>, None)?.await?,
    );
    let bytes =
        |content: JsValue| content.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
    let files = names.into_iter().zip(contents);
    Ok(files.filter_map(|(name, content)| Some((name.as_string()?, bytes(content)?))).collect())
}

async fn replace(files: Vec<(String, Rc<[u8]>)>) -> Result<(), Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    store.clear()?.await?;
    for (name, bytes) in files {
        let content = Uint8Array::from(bytes.as_ref());
        store.put(&content, Some(&JsValue::from_str(&name)))?.await?;
    }
    transaction.commit()?.await?;
    Ok(())
}
