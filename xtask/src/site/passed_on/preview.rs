//! The picture that stands beside a link wherever it is passed on: name, finding, and all units on one scale.

use std::sync::{Arc, LazyLock};

use chiso::charts::strip;
use html_escape::encode_text as text;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::subject::Subject;

/// The size that the services which show links ask for. Measure: px.
pub const WIDTH_PX: u32 = 1200;
/// Its height. Measure: px.
pub const HEIGHT_PX: u32 = 630;

/// The finding takes so many lines at most.
const MOST_LINES: usize = 4;
const SIDE_PX: u32 = 60;
/// The picture is drawn small and shown twice as large, so that its words can be read in a list of links.
const ENLARGED: u32 = 2;

/// The fonts come with the program: the same picture everywhere.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::serif::bold()] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("DejaVu Sans");
    fonts.set_serif_family("DejaVu Serif");
    Arc::new(fonts)
});

/// The picture as a PNG file.
///
/// # Errors
/// The picture could not be drawn: nothing in a package can bring that about, and the build says so.
pub fn png(subject: &Subject) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}preview.png: {error}.", subject.path);
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: "DejaVu Sans".to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg(subject), &options).map_err(|error| failed(&error))?;
    let mut pixels = Pixmap::new(WIDTH_PX, HEIGHT_PX).ok_or_else(|| failed(&"no room"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(&error))
}

/// The picture as text.
pub fn svg(subject: &Subject) -> String {
    let finding = subject.vi.sentences.first().map_or("", String::as_str).trim_end_matches('.');
    let lines = lines(finding);
    let drawn = (WIDTH_PX - 2 * SIDE_PX) / ENLARGED;
    let strip = subject.strip.as_ref().and_then(|strip| strip::svg(strip, drawn).ok());
    let mut y = 190;
    let mut body = String::new();
    for line in &lines {
        body.push_str(&format!(
            "<text x=\"{SIDE_PX}\" y=\"{y}\" font-family=\"DejaVu Serif\" font-weight=\"700\" font-size=\"46\" fill=\"#1c2526\">{}</text>\n",
            text(line)
        ));
        y += 58;
    }
    if let Some(strip) = strip {
        let height = strip.height_px * ENLARGED;
        let top = HEIGHT_PX.saturating_sub(height + 70);
        body.push_str(&format!(
            "<g transform=\"translate({SIDE_PX} {top}) scale({ENLARGED})\">{}</g>\n",
            strip.svg
        ));
    }
    let source = match subject.source.as_str() {
        "" => "Chỉ Số".to_owned(),
        source => format!("Chỉ Số · {source}"),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH_PX}\" height=\"{HEIGHT_PX}\" viewBox=\"0 0 {WIDTH_PX} {HEIGHT_PX}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fdfcf9\"/><rect width=\"100%\" height=\"12\" fill=\"#0b5d5e\"/>\n\
         <text x=\"{SIDE_PX}\" y=\"110\" font-family=\"DejaVu Sans\" font-weight=\"700\" font-size=\"34\" fill=\"#0b5d5e\">{}</text>\n{body}\
         <text x=\"{SIDE_PX}\" y=\"{}\" font-family=\"DejaVu Sans\" font-size=\"22\" fill=\"#5d6b6c\">{}</text>\n</svg>\n",
        text(&subject.vi.name),
        HEIGHT_PX - 28,
        text(&cut(&source, 80)),
    )
}

/// The finding in lines that fit; what does not is cut with a sign.
fn lines(finding: &str) -> Vec<String> {
    // Letters of the headline that stand in a line, on average.
    const FIT: usize = 38;
    let mut lines: Vec<String> = Vec::new();
    for word in finding.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= FIT => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(cut(word, FIT)),
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn cut(text: &str, most: usize) -> String {
    match text.chars().count() > most {
        true => text.chars().take(most - 1).chain(['…']).collect(),
        false => text.to_owned(),
    }
}
