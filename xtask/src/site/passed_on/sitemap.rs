//! Where everything is, for those who search for others: `sitemap.xml`.

use chiso::state::page::Page;
use sitemap_rs::url::Url;
use sitemap_rs::url_set::UrlSet;

/// The file. `paths` are the pages that are passed on.
pub fn sitemap(url: &str, paths: &[String]) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("sitemap.xml: {error}.");
    let of_site = Page::ALL.into_iter().filter(|page| *page != Page::Open).map(Page::path);
    let urls = of_site
        .chain(paths.iter().cloned())
        .map(|path| Url::builder(format!("{url}{path}")).build().map_err(|error| failed(&error)));
    let set = UrlSet::new(urls.collect::<Result<Vec<Url>, String>>()?);
    let mut bytes = Vec::new();
    set.map_err(|error| failed(&error))?.write(&mut bytes).map_err(|error| failed(&error))?;
    Ok(bytes)
}
