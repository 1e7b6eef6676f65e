//! Rows as the text of a CSV file.

/// The text; rows may be of different lengths.
///
/// # Errors
/// What keeps the rows from being written.
pub fn csv_text<Row>(rows: impl IntoIterator<Item = Row>) -> Result<String, String>
where
    Row: IntoIterator,
    Row::Item: AsRef<[u8]>,
{
    let failed = |error: &dyn std::fmt::Display| format!("A table cannot be written: {error}.");
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| failed(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_is_quoted_and_a_short_row_stays_short() {
        assert_eq!(csv_text([vec!["a", "b, c"], vec!["d"]]).unwrap(), "a,\"b, c\"\nd\n");
    }
}
