//! Serves a folder as a plain file host does: a folder's `index.html`, a redirect to the closing slash, `404.html` for
//! what is absent, and compressed siblings to whoever accepts them.

use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::thread;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::Redirect;
use axum::routing::get;
use tokio::runtime::Runtime;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::set_status::SetStatus;

/// Opens a port on this computer only; port 0 takes any that is free.
pub fn listen(port: u16) -> Result<TcpListener, String> {
    let opened = TcpListener::bind(("127.0.0.1", port)).and_then(|listener| {
        listener.set_nonblocking(true)?;
        Ok(listener)
    });
    opened.map_err(|error| {
        format!("Port {port} cannot be opened: {error}. Choose another with --port.")
    })
}

/// Serves the folder under the path `prefix`, in the background for as long as the program runs.
pub fn serve(listener: TcpListener, folder: &Path, prefix: &str) -> Result<(), String> {
    let failed = |error: io::Error| format!("The server cannot be started: {error}.");
    let runtime = Runtime::new().map_err(failed)?;
    let site = site(folder, prefix);
    thread::spawn(move || {
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, site).await
        })
    });
    Ok(())
}

/// What is answered to every request.
fn site(folder: &Path, prefix: &str) -> Router {
    let prefix = prefix.trim_matches('/');
    let absent = SetStatus::new(ServeFile::new(folder.join("404.html")), StatusCode::NOT_FOUND);
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let router = if prefix.is_empty() {
        Router::new().fallback_service(files.fallback(absent))
    } else {
        let files = files.redirect_path_prefix(format!("/{prefix}")).fallback(absent.clone());
        Router::new()
            .route(&format!("/{prefix}"), get(with_slash))
            .nest_service(&format!("/{prefix}/"), files)
            .fallback_service(absent)
    };
    let header =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    router.layer(header(CACHE_CONTROL, "no-cache")).layer(header(VARY, "Accept-Encoding"))
}

/// The same address with a slash at the end of its path.
async fn with_slash(address: Uri) -> Redirect {
    let query = address.query().map(|query| format!("?{query}")).unwrap_or_default();
    Redirect::permanent(&format!("{}/{query}", address.path()))
}

#[cfg(test)]
mod tests;
