//! What a benchmark of browsers asks of the page that opens a table: `window.bench`, in a build with the feature `bench`
//! only. It changes the address, as the page's own controls do, and reads back what is on the screen.
//!
//! Each function gives a promise that is kept once the result has been painted:
//!
//! | function | shows |
//! |---|---|
//! | `switchYear(2021)` | the ranking and both pictures of that year |
//! | `sortBy('digital')` | the same by a domain; `total` for the total |
//! | `search('dong')` | in the table, the units whose names have these letters |
//! | `trend('00123')` | the line of one unit |
//! | `snapshot()` | nothing: it gives the number of units listed, the first ten rows and the lines drawn |

use futures_util::future::LocalBoxFuture;
use js_sys::{JSON, Object, Promise, Reflect};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Element, HtmlElement};

use crate::model::domain::DomainId;
use crate::model::publication::Publication;
use crate::model::unit::UnitCode;
use crate::state::selection::Selection;
use crate::ui::address::{Address, History, use_address};
use crate::ui::library::{Library, use_library};
use crate::ui::pace::queue::all_done;
use crate::ui::pace::waits::{next_frame, next_turn};

/// So many rows are read back.
const ROWS: usize = 10;

/// So many lines are drawn where none is chosen.
const LINES: usize = 5;

/// Offers it to the window.
pub fn offer() {
    let (address, library) = (use_address(), use_library());
    let bench = Object::new();
    add(&bench, "switchYear", move |year| {
        let period = year.as_f64().and_then(|year| year.to_string().parse().ok());
        change(address, move |selection| selection.period = period)
    });
    add(&bench, "sortBy", move |name| {
        let name = name.as_string().unwrap_or_default();
        let domain =
            library.publication.with_untracked(|publication| named(publication.as_ref()?, &name));
        change(address, move |selection| selection.domain = domain)
    });
    add(&bench, "trend", move |code| {
        let units = code.as_string().and_then(|code| UnitCode::new(&code)).into_iter().collect();
        change(address, move |selection| selection.units = units)
    });
    add(&bench, "search", move |text| {
        let text = text.as_string().unwrap_or_default();
        Box::pin(search(address, library, text))
    });
    add(&bench, "snapshot", move |_| Box::pin(snapshot(address)));
    drop(Reflect::set(&window(), &"bench".into(), &bench));
}

/// The domain of a name; nothing where it is the total's.
fn named(publication: &Publication, name: &str) -> Option<DomainId> {
    let tree = publication.tree(&publication.indices.first()?.id);
    tree.iter().find(|domain| domain.name.vi == name).map(|domain| domain.id.clone())
}

type Doing = LocalBoxFuture<'static, JsValue>;

fn add(bench: &Object, name: &str, act: impl Fn(JsValue) -> Doing + 'static) {
    let act = Closure::<dyn Fn(JsValue) -> Promise>::new(move |given| {
        let doing = act(given);
        future_to_promise(async move { Ok(doing.await) })
    });
    drop(Reflect::set(bench, &name.into(), &act.into_js_value()));
}

/// Another choice puts the lines back to the first units.
fn change(address: Address, change: impl FnOnce(&mut Selection) + 'static) -> Doing {
    address.change(History::Push, |selection| {
        selection.units.clear();
        change(selection);
    });
    Box::pin(async {
        painted().await;
        JsValue::UNDEFINED
    })
}

/// As one who types it in quotation marks: letter by letter, anywhere in the name.
async fn search(address: Address, library: Library, text: String) -> JsValue {
    if let Some(publication) = library.publication.get_untracked() {
        library.names.prepare(&publication, &library.spellings.get_untracked());
    }
    while !untrack(|| library.names.is_settled()) {
        next_turn().await;
    }
    let query = if text.is_empty() { text } else { format!("“{text}”") };
    address.change(History::Replace, |selection| selection.query = query);
    painted().await;
    JsValue::UNDEFINED
}

/// Once everything has been drawn that asked for its turn in the next frame, and that has been painted.
async fn painted() {
    next_frame().await;
    all_done().await;
    next_frame().await;
}

/// What is on the screen.
async fn snapshot(address: Address) -> JsValue {
    let rows: Vec<Value> = all("main .first-rows tbody tr").iter().take(ROWS).map(row).collect();
    let count = all("main .first-rows caption").first().map_or(0, |caption| {
        let title = text(caption);
        number(title.rsplit('/').next().unwrap_or_default()).unwrap_or(0.0) as usize
    });
    let chosen = address.selection.with_untracked(|selection| selection.units.clone());
    let codes: Vec<Value> = match chosen.is_empty() {
        true => rows.iter().take(LINES).map(|row| row["code"].clone()).collect(),
        false => chosen.iter().map(|code| json!(code.as_str())).collect(),
    };
    let trend = lines(&codes).await;
    let shown = json!({ "count": count, "rows": rows, "trend": trend });
    JSON::parse(&shown.to_string()).unwrap_or(JsValue::NULL)
}

/// Rank, unit, score, move.
fn row(row: &Element) -> Value {
    let cells = within(row, "th, td");
    let cell = |place: usize| cells.get(place).map(text).unwrap_or_default();
    let links = within(row, "a[href]");
    let link = links.first().and_then(|link| link.get_attribute("href")).unwrap_or_default();
    let query = link.split_once('?').map_or("", |(_, query)| query);
    let code = Selection::parse(query).units.first().map(ToString::to_string);
    // What tells a unit from others of its name stands in brackets.
    let name = cell(1);
    let name = name.split_once(" (").map_or(name.as_str(), |(name, _)| name);
    let places = number(&cell(3)).unwrap_or(0.0) as i64;
    let delta = match cell(3).split(' ').next() {
        Some("giảm" | "down") => json!(-places),
        Some("tăng" | "up" | "giữ" | "same") => json!(places),
        _ => Value::Null,
    };
    json!({
        "rank": number(&cell(0)).map(|rank| rank as u32),
        "code": code,
        "unit": name,
        "score": number(&cell(2)).map(|score| format!("{score:.2}")),
        "delta": delta,
    })
}

/// The numbers of the lines, from the table that stands behind the picture.
async fn lines(codes: &[Value]) -> Vec<Value> {
    let Some(numbers) = all("main figure details.numbers").pop() else { return Vec::new() };
    drop(numbers.set_attribute("open", ""));
    painted().await;
    let periods = within(&numbers, "tbody tr");
    let of = |(place, code): (usize, &Value)| {
        let scores = periods.iter().map(|row| {
            let cells = within(row, "td.number");
            number(&cells.get(place).map(text).unwrap_or_default())
        });
        json!({ "code": code, "y": scores.collect::<Vec<_>>() })
    };
    let found = codes.iter().enumerate().map(of).collect();
    drop(numbers.remove_attribute("open"));
    painted().await;
    found
}

fn all(selector: &str) -> Vec<Element> {
    document().document_element().map_or_else(Vec::new, |root| within(&root, selector))
}

fn within(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn text(element: &Element) -> String {
    element.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default()
}

/// The first number of a text as either language writes it: `=3`, `78,98 (1/63)`, `tăng 2 bậc`.
fn number(text: &str) -> Option<f64> {
    let from = text.find(|c: char| c.is_ascii_digit())?;
    let digits: String =
        text[from..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
    let is_vietnamese = document().document_element()?.get_attribute("lang")? == "vi";
    let (group, mark) = if is_vietnamese { ('.', ',') } else { (',', '.') };
    digits.replace(group, "").replace(mark, ".").trim_end_matches('.').parse().ok()
}
