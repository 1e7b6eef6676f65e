//! What is passed on of the shipped data.

use std::path::{Path, PathBuf};

use super::subject::Subject;
use super::*;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")
}

fn subjects() -> Vec<Subject> {
    subject::all(&Package::read(&data()))
}

fn find<'a>(subjects: &'a [Subject], path: &str) -> &'a Subject {
    subjects.iter().find(|subject| subject.path == path).unwrap()
}

#[test]
fn every_index_every_province_and_every_document_has_a_page() {
    let subjects = subjects();
    let of = |kind: &str| subjects.iter().filter(|one| one.path.starts_with(kind)).count();
    assert_eq!(of("link/index/"), 8);
    // 63 provinces until 2025 and Hà Tây, 23 that came about in 2025, and Huế; five districts with documents.
    let package = Package::read(&data());
    let highest =
        package.publication.units.iter().filter(|(_, unit)| unit.parent.is_none()).count();
    assert_eq!(of("link/unit/"), highest + 5);
    assert_eq!(of("link/document/"), 5);
}

#[test]
fn a_page_says_the_result_in_both_languages_and_leads_on() {
    let subjects = subjects();
    // PAPI 2024, papi.org.vn.
    let tay_ninh = find(&subjects, "link/unit/72/");
    assert!(
        tay_ninh.vi.sentences[0].starts_with("PAPI: 47,35 điểm (Điểm chung, 2024), hạng 2 trên 61"),
        "{:?}",
        tay_ninh.vi
    );
    let page = html::page(tay_ninh, "app-0/style.css", Some("https://example.org/chiso/"));
    assert!(page.contains("<a href=\"../../../unit/?unit=72&amp;lang=en\">"));
    assert!(page.contains("content=\"https://example.org/chiso/link/unit/72/preview.png\""));
    assert!(page.contains("<svg"));
    // Where the address of the site is not known, nothing claims to know where a picture lies.
    assert!(!html::page(tay_ninh, "app-0/style.css", None).contains("og:"));
}

#[test]
fn every_unit_of_a_level_is_listed_with_those_of_the_register() {
    let levels = levels::pages(&data(), &Package::read(&data()), "app-0/style.css").unwrap();
    let of = |level: &str| &levels.iter().find(|(path, _)| path.contains(level)).unwrap().1;
    let communes = of("link/level/commune/").matches("<li>").count();
    assert_eq!(communes, 13_919, "10,598 of 2023 and 3,321 of 2025");
    assert!(of("link/level/province/").contains("Hà Tây"));
}

#[test]
fn a_hostile_name_stays_text() {
    let mut subject = find(&subjects(), "link/unit/72/").clone();
    subject.vi.name = "<script>alert(1)</script>\"&".to_owned();
    subject.source = "</svg><image href='https://example.org/x'/>".to_owned();
    let page = html::page(&subject, "s.css", Some("https://example.org/"));
    assert!(!page.contains("<script"));
    let picture = preview::svg(&subject);
    assert!(!picture.contains("<script") && !picture.contains("<image"));
    assert!(preview::png(&subject).is_ok());
}

#[test]
fn a_preview_is_a_picture_of_the_size_that_is_asked_for() {
    let png = preview::png(find(&subjects(), "link/index/papi/")).unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (preview::WIDTH_PX, preview::HEIGHT_PX));
}

#[test]
fn feed_and_sitemap_are_well_formed_and_name_what_is_new() {
    let feed = feed::feed("https://example.org/", &subjects());
    let channel = rss::Channel::read_from(&feed[..]).unwrap();
    assert_eq!(channel.items().len(), 8);
    assert!(channel.items()[0].title().unwrap().contains("2024"));
    let sitemap = sitemap::sitemap("https://example.org/", &["link/unit/72/".to_owned()]).unwrap();
    let text = String::from_utf8(sitemap).unwrap();
    assert!(text.contains("<loc>https://example.org/link/unit/72/</loc>"));
    assert!(text.contains("<loc>https://example.org/rankings/</loc>"));
}

#[test]
fn an_address_of_a_site_is_told_from_anything_else() {
    assert_eq!(address("https://example.org/chiso").as_deref(), Ok("https://example.org/chiso/"));
    for wrong in ["example.org", "javascript:alert(1)", "https://example.org/?a", "https://a b/"] {
        assert!(address(wrong).is_err(), "{wrong}");
    }
}
