//! Where the application runs: in a browser, or in the build, which writes what a page shows first into the page.
//!
//! In the build there is no window, nothing is ever pressed or laid out, and nothing takes time: a file of the package
//! is there at once, and what waits for its turn has it.

use std::future::Future;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Where the application stands in the page.
const PLACE: &str = "app";

/// On the place as long as the page shows what the build wrote into it instead.
const COMING: &str = "coming";

/// On the place as long as the application shows less than the page did.
const SHORT: &str = "data-short";

/// Whether there is a window.
pub const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Begins a work that goes on beside the page. In the build it is done now, as far as it comes without waiting.
pub fn begin(work: impl Future<Output = ()> + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::task::spawn_local(work);
    #[cfg(not(target_arch = "wasm32"))]
    {
        use futures_util::future::FutureExt;
        // What would have to wait belongs to what a reader does.
        let _ = work.now_or_never();
    }
}

/// The place of the application in the page. Until it is revealed it is neither laid out nor seen, where the page shows
/// already what its address asks for.
pub fn place() -> Option<HtmlElement> {
    let place = document().get_element_by_id(PLACE)?.dyn_into::<HtmlElement>().ok()?;
    let root = document().document_element()?;
    // The script in the page says which language is shown, or that the address asks for something else; and where the
    // data are not those the build had, nothing is.
    let answer = document().get_element_by_id("answer");
    let answer = answer.and_then(|answer| answer.dyn_into::<HtmlElement>().ok());
    let is_answered = answer.is_some_and(|answer| answer.offset_height() > 0)
        && root.get_attribute("data-answer").is_some_and(|shown| shown != "none");
    if is_answered {
        drop(place.class_list().add_1(COMING));
    }
    Some(place)
}

/// Whether the page still shows what the build wrote into it, and the application is made unseen behind that.
pub fn is_coming() -> bool {
    if !IN_BROWSER {
        return false;
    }
    let place = document().get_element_by_id(PLACE);
    place.is_some_and(|place| place.class_list().contains(COMING))
}

/// Shows the application: it has what the page showed before. The script in the page takes the other away, with whatever
/// the reader has done in it.
pub fn reveal() {
    if let Some(place) = document().get_element_by_id(PLACE) {
        drop(place.remove_attribute(SHORT));
        drop(place.class_list().remove_1(COMING));
    }
}

/// Shows the application before it has that: it has something to say of what did not arrive. What the page showed
/// before stays below it.
pub fn reveal_short() {
    if let Some(place) = document().get_element_by_id(PLACE)
        && place.class_list().contains(COMING)
    {
        drop(place.set_attribute(SHORT, ""));
        drop(place.class_list().remove_1(COMING));
    }
}
