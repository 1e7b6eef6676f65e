//! Pages for others to find and to pass on: static, without a program, each an answer with its picture and the way to the
//! whole site.
//!
//! ```text
//! link/index/ID/  link/unit/CODE/  link/document/ID/   an index, a unit of the highest level or with a document, a document
//! link/level/LEVEL/                                    every unit of a level
//! sitemap.xml  feed.xml  robots.txt                    where the address of the site is known
//! ```

mod feed;
mod html;
mod levels;
mod preview;
mod sitemap;
mod subject;

use std::path::Path;

use rayon::prelude::*;

use crate::check::package::Package;

/// A file of the site: its path and its bytes.
pub type File = (String, Vec<u8>);

/// Everything that is made of a data folder. `style` is the path of the style sheet; `url` the address of the site with
/// its closing slash, where it is known: only then can others be told where a picture lies.
pub fn files(data: &Path, style: &str, url: Option<&str>) -> Result<Vec<File>, String> {
    let package = Package::read(data);
    let subjects = subject::all(&package);
    let mut files: Vec<File> = Vec::new();
    for subject in &subjects {
        let page = html::page(subject, style, url);
        files.push((format!("{}index.html", subject.path), page.into_bytes()));
    }
    let levels = levels::pages(data, &package, style)?;
    let mut paths: Vec<String> = subjects.iter().map(|subject| subject.path.clone()).collect();
    paths.extend(levels.iter().map(|(path, _)| path.trim_end_matches("index.html").to_owned()));
    files.extend(levels.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let Some(url) = url else { return Ok(files) };
    let previews: Vec<File> = subjects
        .par_iter()
        .map(|subject| Ok((format!("{}preview.png", subject.path), preview::png(subject)?)))
        .collect::<Result<_, String>>()?;
    files.extend(previews);
    files.push(("sitemap.xml".to_owned(), sitemap::sitemap(url, &paths)?));
    files.push(("feed.xml".to_owned(), feed::feed(url, &subjects)));
    files.push((
        "robots.txt".to_owned(),
        format!("User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n").into_bytes(),
    ));
    Ok(files)
}

/// The address of a site as it is joined with paths.
///
/// # Errors
/// It is no address of the web.
pub fn address(url: &str) -> Result<String, String> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain =
        url.chars().all(|letter| letter.is_ascii_graphic() && !"?#\"<>".contains(letter));
    match is_web && is_plain {
        true => Ok(format!("{}/", url.trim_end_matches('/'))),
        false => Err(format!(
            "{url:?} is not the address of a site, such as https://example.org/chiso/."
        )),
    }
}

#[cfg(test)]
mod tests;
