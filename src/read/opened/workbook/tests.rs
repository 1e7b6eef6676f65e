use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::read::opened::choices::Choices;
use crate::read::opened::frame::Frame;
use crate::read::opened::whole;

fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A workbook of these sheets, each with what stands in its name's tag and in it.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let (mut listed, mut related, mut members) = (String::new(), String::new(), Vec::new());
    for (number, (name, cells)) in (1..).zip(sheets) {
        listed += &format!(r#"<sheet {name} sheetId="{number}" r:id="rId{number}"/>"#);
        related += &format!(
            r#"<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let text = format!(r#"<worksheet xmlns="{MAIN}">{cells}</worksheet>"#);
        members.push((format!("xl/worksheets/sheet{number}.xml"), text));
    }
    related +=
        &format!(r#"<Relationship Id="rIdS" Type="{RELATIONS}/styles" Target="styles.xml"/>"#);
    let styles = r#"<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>"#;
    let package = "http://schemas.openxmlformats.org/package/2006";
    let first = format!(
        r#"<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>"#
    );
    for (name, text) in [
        (
            "_rels/.rels",
            format!(r#"<Relationships xmlns="{package}/relationships">{first}</Relationships>"#),
        ),
        ("[Content_Types].xml", format!(r#"<Types xmlns="{package}/content-types"/>"#)),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(r#"<Relationships xmlns="{package}/relationships">{related}</Relationships>"#),
        ),
        ("xl/styles.xml", format!(r#"<styleSheet xmlns="{MAIN}">{styles}</styleSheet>"#)),
    ] {
        members.push((name.to_owned(), text));
    }
    let members: Vec<(&str, &str)> =
        members.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    zipped(&members)
}

const SCORES: &str = r#"<sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>Bảng 1</t></is></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><t>Tỉnh</t></is></c><c r="B3" t="inlineStr"><is><t>Điểm</t></is></c>
        <c r="D3" t="inlineStr"><is><t>Ngày</t></is></c></row>
    <row r="4"><c r="B4" t="inlineStr"><is><t>a</t></is></c><c r="C4" t="inlineStr"><is><t>b</t></is></c></row>
    <row r="5"><c r="A5" t="inlineStr"><is><t>Huế</t></is></c><c r="B5"><v>7.1999999999999993</v></c>
        <c r="C5" t="b"><v>1</v></c><c r="D5" s="1"><v>45413</v></c></row>
    <row r="6"><c r="A6" t="inlineStr"><is><t>Vinh</t></is></c><c r="B6"><f>1/3</f><v>0.5</v></c>
        <c r="C6" t="e"><v>#DIV/0!</v></c><c r="D6" s="1"><v>45414.5</v></c></row>
    </sheetData><mergeCells count="2"><mergeCell ref="B3:C3"/><mergeCell ref="A3:A4"/></mergeCells>"#;

#[test]
fn cells_are_as_a_person_sees_them() {
    let bytes = workbook(&[(r#"name="Điểm""#, SCORES)]);
    let found = whole::tables("made-up.xlsx", &bytes, &Choices::default()).unwrap();
    let grid = &found[0].grid;
    let rows: Vec<Vec<&str>> = (0..grid.len()).map(|row| grid.row(row).collect()).collect();
    assert_eq!(
        rows[2..],
        [
            vec!["Tỉnh", "Điểm", "", "Ngày"],
            vec!["", "a", "b", ""],
            vec!["Huế", "7.2", "TRUE", "2024-05-01"],
            vec!["Vinh", "0.5", "#DIV/0!", "2024-05-02 12:00:00"],
        ]
    );
    assert_eq!((grid.sheet.as_deref(), grid.line(4), grid.joined.len()), (Some("Điểm"), 5, 2));
    assert_eq!(found[0].written.container, Container::Xlsx);
    let frame = Frame::find(grid);
    assert_eq!((frame.header, frame.body), (vec![2, 3], vec![4, 5]));
}

#[test]
fn hidden_and_empty_sheets_are_told() {
    let far = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>"#;
    let bytes = workbook(&[
        (r#"name="a" state="hidden""#, SCORES),
        (r#"name="b""#, "<sheetData/>"),
        (r#"name="c""#, far),
    ]);
    let found = sheets("made-up.xlsx", &bytes).unwrap();
    let met: Vec<Vec<Oddity>> = found
        .iter()
        .map(|sheet| sheet.written.met.iter().map(|met| met.oddity).collect())
        .collect();
    assert_eq!(met, [vec![Oddity::HiddenSheet], vec![Oddity::EmptySheet], vec![]]);
    assert_eq!(found[2].grid.len(), 1 << 20);
}

#[test]
fn a_zip_of_tables_is_its_files() {
    let book = workbook(&[(r#"name="Điểm""#, SCORES)]);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in
        [("a/2023.csv", &b"x,y\n1,2\n"[..]), ("b.xlsx", &book), ("c.png", b"\x89PNG")]
    {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let found = whole::tables("made-up.zip", &bytes, &Choices::default()).unwrap();
    let names: Vec<&str> = found.iter().map(|table| table.grid.file.as_str()).collect();
    assert_eq!(names, ["a/2023.csv", "b.xlsx"]);
}

#[test]
fn a_damaged_workbook_is_refused() {
    let bytes = workbook(&[(r#"name="Điểm""#, SCORES)]);
    assert!(sheets("made-up.xlsx", &bytes[..bytes.len() - 30]).is_err());
    assert!(
        sheets("made-up.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).is_err()
    );
}

#[test]
fn a_formula_that_nobody_computed_is_told_by_its_cell() {
    let cells = r#"<sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Tỉnh</t></is></c><c r="B1" t="inlineStr"><is><t>Điểm</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Huế</t></is></c><c r="B2"><f>SUM(C2:D2)</f><v></v></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>Vinh</t></is></c><c r="B3"><f>1+2</f><v>3</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>Đà Lạt</t></is></c><c r="B4" s="1"/></row></sheetData>"#;
    let bytes = workbook(&[(r#"name="a""#, cells)]);
    let found = sheets("made-up.xlsx", &bytes).unwrap();
    let formula = Formula { row: 1, column: 1, text: "=SUM(C2:D2)".to_owned() };
    assert_eq!(found[0].grid.uncomputed, [formula]);
    assert_eq!((found[0].grid.cell(1, 1), found[0].grid.cell(2, 1)), ("", "3"));
    assert_eq!(found[0].written.met[0].oddity, Oddity::NeverComputed);
}

#[test]
fn an_open_document_says_per_cent_joined_and_never_computed() {
    let content = r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Điểm">
        <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"
            office:value-type="string"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>
            <table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5"/>
            <table:table-cell table:formula="of:=[.A1]+1"/></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document-content>"#;
    let bytes = zipped(&[("content.xml", content)]);
    let marks = ods::marks(&bytes);
    let sheet = &marks["Điểm"];
    assert!(sheet.is_percent((2, 2)) && sheet.is_percent((2, 3)) && !sheet.is_percent((2, 4)));
    assert_eq!(sheet.joined, [Joined { rows: (2, 3), columns: (0, 1) }]);
    assert_eq!(sheet.uncomputed, [Formula { row: 2, column: 4, text: "=[.A1]+1".to_owned() }]);
}
