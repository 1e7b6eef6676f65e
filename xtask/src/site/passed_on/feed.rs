//! What is new: the latest period of every index, and the same again when its figures were revised. `feed.xml` is RSS 2.0,
//! whose items need no date: the data say when a period is, not when it was published.

use chiso::model::language::Language;
use chiso::words::labels::SharedLabels;
use rss::{ChannelBuilder, GuidBuilder, Item, ItemBuilder};

use super::subject::Subject;

/// The file.
pub fn feed(url: &str, subjects: &[Subject]) -> Vec<u8> {
    let item = |subject: &Subject| -> Option<Item> {
        let (hash, period) = subject.edition.as_ref()?;
        let link = format!("{url}{}", subject.path);
        // Other figures have another hash: a revision is news, the same figures built anew are none.
        let guid = GuidBuilder::default()
            .value(format!("{link}#{period}-{hash}"))
            .permalink(false)
            .build();
        let said = subject.vi.sentences.iter().take(2).cloned().collect::<Vec<_>>().join(" ");
        Some(
            ItemBuilder::default()
                .title(Some(subject.vi.name.clone()))
                .link(Some(link))
                .guid(Some(guid))
                .description(Some(said))
                .build(),
        )
    };
    let mut items: Vec<(String, Item)> = subjects
        .iter()
        .filter_map(|subject| Some((subject.edition.as_ref()?.1.clone(), item(subject)?)))
        .collect();
    // The latest period first; of equal ones as the package has them.
    items.sort_by(|one, next| next.0.cmp(&one.0));
    let words = SharedLabels::of(Language::Vi);
    let channel = ChannelBuilder::default()
        .title("Chỉ Số")
        .link(url.to_owned())
        .description(words.site_claim)
        .language(Some("vi".to_owned()))
        .items(items.into_iter().map(|(_, item)| item).collect::<Vec<Item>>())
        .build();
    channel.to_string().into_bytes()
}
