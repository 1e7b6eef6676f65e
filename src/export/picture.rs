//! A picture that explains itself wherever it is pasted: title, sentence, legend, source, date and address inside.

use super::harmless::escaped;

/// What stands around a chart.
pub struct Framed<'a> {
    /// The chart as drawn, an SVG of its own.
    pub chart: &'a str,
    /// Its width. Measure: px.
    pub width_px: u32,
    /// Its height. Measure: px.
    pub height_px: u32,
    /// What it is called.
    pub title: &'a str,
    /// What it shows.
    pub sentence: &'a str,
    /// Entries of the legend: the colour as in the chart, and the name.
    pub legend: &'a [(String, String)],
    /// Lines under the chart: source, date, address.
    pub foot: &'a [String],
}

/// A standalone picture.
pub struct Standalone {
    /// The SVG.
    pub svg: String,
    /// Measure: px.
    pub width_px: u32,
    /// Measure: px.
    pub height_px: u32,
}

const MARGIN_PX: u32 = 24;
const FONTS: &str = "Arial, 'Liberation Sans', Roboto, sans-serif";
/// The mean width of a letter as a part of its size, on the wide side: a line that is too short does no harm.
const LETTER: f64 = 0.56;

/// The chart with everything a reader needs, on a light ground.
pub fn standalone(framed: &Framed<'_>) -> Standalone {
    let width = framed.width_px.max(320) + 2 * MARGIN_PX;
    let inner = width - 2 * MARGIN_PX;
    let mut y = MARGIN_PX;
    let mut head = String::new();
    for line in wrapped(framed.title, 22, inner) {
        y += 26;
        head += &text(&line, y, 22, "700", "#1c2525");
    }
    for line in wrapped(framed.sentence, 15, inner) {
        y += 21;
        head += &text(&line, y, 15, "400", "#51605f");
    }
    let mut x = MARGIN_PX;
    if !framed.legend.is_empty() {
        y += 26;
    }
    for (colour, name) in framed.legend {
        let advance = 28 + measured(name, 14);
        if x > MARGIN_PX && x + advance > MARGIN_PX + inner {
            x = MARGIN_PX;
            y += 22;
        }
        let colour = if is_colour(colour) { colour } else { "#1c2525" };
        head += &format!(
            "<rect x=\"{x}\" y=\"{}\" width=\"14\" height=\"14\" fill=\"{colour}\"/>\
             <text x=\"{}\" y=\"{y}\" font-size=\"14\" fill=\"#1c2525\">{}</text>",
            y - 12,
            x + 20,
            escaped(name)
        );
        x += advance;
    }
    y += 14;
    let chart = format!("<g transform=\"translate({MARGIN_PX} {y})\">{}</g>", framed.chart);
    y += framed.height_px + 10;
    let mut foot = String::new();
    for line in framed.foot.iter().flat_map(|line| wrapped(line, 13, inner)) {
        y += 18;
        foot += &text(&line, y, 13, "400", "#51605f");
    }
    let height = y + MARGIN_PX;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\"><title>{}</title><desc>{}</desc>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fdfcf9\"/>{head}{chart}{foot}</svg>\n",
        escaped(framed.title),
        escaped(&framed.foot.join(" ")),
    );
    Standalone { svg, width_px: width, height_px: height }
}

fn text(line: &str, y: u32, size_px: u32, weight: &str, colour: &str) -> String {
    format!(
        "<text x=\"{MARGIN_PX}\" y=\"{y}\" font-size=\"{size_px}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
        escaped(line)
    )
}

fn measured(text: &str, size_px: u32) -> u32 {
    (text.chars().count() as f64 * f64::from(size_px) * LETTER).ceil() as u32
}

/// A text in lines of a width; a word longer than a line is broken.
fn wrapped(text: &str, size_px: u32, width_px: u32) -> Vec<String> {
    let longest = (f64::from(width_px) / (f64::from(size_px) * LETTER)).floor().max(8.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(longest) {
            let piece: String = piece.iter().collect();
            let together = line.chars().count() + 1 + piece.chars().count();
            if !line.is_empty() && together > longest {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line += &piece;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn is_colour(text: &str) -> bool {
    let hex = text.strip_prefix('#').unwrap_or("");
    matches!(hex.len(), 3 | 6) && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed<'a>(
        title: &'a str,
        foot: &'a [String],
        legend: &'a [(String, String)],
    ) -> Framed<'a> {
        Framed {
            chart: "<svg width=\"400\" height=\"100\"></svg>",
            width_px: 400,
            height_px: 100,
            title,
            sentence: "Hai đơn vị.",
            legend,
            foot,
        }
    }

    #[test]
    fn the_source_and_the_address_are_inside() {
        let foot = ["Nguồn: PAPI".to_owned(), "https://example.org/rankings/".to_owned()];
        let legend = [("#0b5d5e".to_owned(), "Hà Nội".to_owned())];
        let picture = standalone(&framed("Xếp hạng", &foot, &legend));
        for part in ["Nguồn: PAPI", "https://example.org/rankings/", "Hà Nội", "fill=\"#0b5d5e\""]
        {
            assert!(picture.svg.contains(part), "{part}");
        }
        assert!(picture.svg.contains(&format!("height=\"{}\"", picture.height_px)));
    }

    #[test]
    fn a_hostile_title_stays_text() {
        let legend = [("red\" onload=\"x".to_owned(), "</text><script>".to_owned())];
        let svg = standalone(&framed("<img onerror=x> & \"y\"", &[], &legend)).svg;
        assert!(
            !svg.contains("<img") && !svg.contains("<script") && !svg.contains("onload"),
            "{svg}"
        );
    }

    #[test]
    fn a_title_of_three_hundred_letters_is_broken_into_lines() {
        let title = "ă".repeat(300);
        let lines = wrapped(&title, 22, 400);
        assert!(lines.len() > 8 && lines.iter().all(|line| measured(line, 22) <= 410));
        assert_eq!(lines.concat(), title);
    }
}
