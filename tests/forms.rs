//! The statistics forms: what is filled in, what adds up, how rows move over time.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use chiso::analysis::forms::breakdown::{Breakdown, Fit, breakdowns};
use chiso::analysis::forms::completeness::{Completeness, by_domain, completeness};
use chiso::analysis::forms::course::course;
use chiso::analysis::forms::made::made;
use chiso::analysis::forms::steps::processes;
use chiso::analysis::forms::telling::{Tells, Told, carries, telling};
use chiso::analysis::forms::{Sheet, filter, sheet as sheet_of, units_of};
use chiso::model::documents::Documents;
use chiso::model::form::{FormId, IndicatorId};
use chiso::model::language::Language;
use chiso::read::passage::table::table;
use chiso::words::passage::sentences::made_of_rows;
use shipped::bytes;

fn open() -> Documents {
    shipped::documents(&shipped::publication())
}

fn form<'a>(documents: &'a Documents, id: &str) -> Sheet<'a> {
    let form = documents.form(&FormId(id.into())).unwrap();
    let units = units_of(documents, form);
    assert_eq!(units.len(), 1, "{id}");
    sheet_of(documents, form, units.first().copied())
}

fn place(sheet: &Sheet<'_>, id: &str) -> usize {
    sheet.rows.iter().position(|row| row.indicator.id.0 == id).unwrap()
}

fn find<'a, 'b>(all: &'b [Breakdown<'a>], id: &str) -> &'b Breakdown<'a> {
    all.iter().find(|one| one.whole.id.0 == id).unwrap()
}

/// The first figures of a form, as `name: printed`.
fn first(documents: &Documents, id: &str, query: &str, most: usize) -> Vec<(Tells, String)> {
    let form = documents.form(&FormId(id.into())).unwrap();
    let unit = units_of(documents, form).first().copied();
    let mut found = telling(documents, form, unit);
    found.retain(|figure| carries(figure, query));
    let shown = |figure: &Told<'_>| {
        let names = figure.above.iter().copied().chain([figure.row]);
        let names: Vec<&str> = names.map(|row| row.name.vi.as_str()).collect();
        (figure.tells, format!("{}: {}", names.join(" – "), figure.found.place.printed))
    };
    found.iter().take(most).map(shown).collect()
}

// Thuận Châu, line 177: 9223/10849 files, rank 4 of 12. Thọ Xuân, lines 275 to 282: files received, in all and by level.
#[test]
fn figures_with_a_rank_come_first_then_rates_then_wholes() {
    let documents = open();
    let found = first(&documents, "thuan-chau-text", "", 226);
    let kinds: Vec<Tells> = found.iter().map(|(tells, _)| *tells).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
    assert_eq!(kinds[0], Tells::Rank, "{}", found[0].1);
    assert!(found.iter().any(|(tells, said)| *tells == Tells::Rank && said.contains("9223/10849")));
    let form = first(&documents, "tho-xuan-form", "", 140);
    assert!(form.iter().any(|(tells, _)| *tells == Tells::Whole));
}

#[test]
fn a_figure_is_found_by_all_of_its_words_in_any_order_with_the_rows_it_divides() {
    let documents = open();
    let found = first(&documents, "tho-xuan-form", "cap huyen tiep nhan", 9);
    assert!(!found.is_empty());
    let told_with_its_whole = |(_, said): &(Tells, String)| said.contains(" – Cấp huyện:");
    assert!(found.iter().any(told_with_its_whole), "{found:?}");
    assert!(first(&documents, "tho-xuan-form", "buu chinh vien tham", 9).is_empty());
}

// Tuần Giáo, line 505: 321 in 2015, 468 up to 31/3/2020.
#[test]
fn of_a_row_with_figures_of_several_years_the_latest_is_told() {
    let documents = open();
    let found = first(&documents, "tuan-giao-pl3", "Tổng số TTHC của các cơ quan", 1);
    assert!(found[0].1.ends_with(": 468"), "{}", found[0].1);
}

// Thuận Châu, line 177: 265 services eligible, 265/265 online, 77/265 with files, 9223/10849 files; 198 and 67 of them
// by level, 46 of 68 where the other places print 67.
#[test]
fn the_steps_of_a_process_are_read_in_their_order() {
    let documents = open();
    let sheet = form(&documents, "thuan-chau-text");
    let found: Vec<Vec<(f64, f64)>> = processes(&sheet)
        .iter()
        .map(|steps| steps.iter().map(|step| (step.done, step.of)).collect())
        .collect();
    assert_eq!(
        found,
        [
            vec![(265.0, 265.0), (265.0, 265.0), (77.0, 265.0), (9223.0, 10849.0)],
            vec![(198.0, 198.0), (31.0, 198.0), (3429.0, 3674.0)],
            vec![(67.0, 67.0), (46.0, 68.0), (5794.0, 7175.0)],
        ]
    );
    let others = documents.forms.iter().filter(|form| form.id.0 != "thuan-chau-text");
    for other in others {
        assert!(processes(&sheet_of(&documents, other, None)).is_empty(), "{}", other.id.0);
    }
}

// Thọ Xuân, lines 216–409: 165 rows; 3.4 is a group row that carries a number.
#[test]
fn a_form_counts_its_headings_its_blanks_and_its_figures() {
    let documents = open();
    let sheet = form(&documents, "tho-xuan-form");
    assert_eq!(sheet.rows.len(), 165);
    let all = completeness(&sheet);
    assert_eq!(all, Completeness { headings: 25, figures: 112, stated: 0, blank: 28 });
    let domains = by_domain(&sheet);
    let of = |name: &str| {
        let named = |domain: &Option<_>| {
            domain.as_ref().is_some_and(|id: &chiso::model::domain::DomainId| id.as_str() == name)
        };
        let (_, found) = domains.iter().find(|(domain, _)| named(domain)).unwrap();
        (found.figures, found.asked())
    };
    assert_eq!(of("D2"), (5, 7));
    assert_eq!(of("D6"), (6, 9));
    let sum: usize = domains.iter().map(|(_, found)| found.asked()).sum();
    assert_eq!(sum, all.asked());
}

// Thọ Xuân L315: 260 stands in the column of units, the cell of figures is blank; both can be reached.
#[test]
fn a_number_in_the_column_of_units_does_not_fill_a_row() {
    let documents = open();
    let sheet = form(&documents, "tho-xuan-form");
    let row = &sheet.rows[place(&sheet, "tho-xuan-form.3.4.2.district")];
    let cells: Vec<_> = row.cells[0].iter().map(|found| found.place.cell).collect();
    assert_eq!(cells, [Some(4), Some(3)]);
    assert!(row.cells[0][0].value.is_err());
}

// Thọ Xuân L275–L290: 8.803 = 4.167 + 2 + 2.515 + 2.119; L283, L289: 135 and 256 at the district.
#[test]
fn channels_add_up_and_are_divided_by_level() {
    let documents = open();
    let sheet = form(&documents, "tho-xuan-form");
    let all = breakdowns(&documents, &sheet);
    let channels = find(&all, "tho-xuan-form.3.3.1");
    assert_eq!(channels.parts.len(), 4);
    let said: Vec<(Option<&str>, f64, Fit)> =
        channels.lines.iter().map(|line| (line.scope, line.sum(), line.fit())).collect();
    assert_eq!(
        said,
        [
            (None, 8803.0, Fit::Adds),
            (Some("district"), 391.0, Fit::Derived),
            (Some("commune"), 8412.0, Fit::Derived)
        ]
    );
    let autonomy = find(&all, "tho-xuan-form.6.1");
    assert_eq!(autonomy.lines[0].fit(), Fit::Adds);
}

// Thuận Châu L85: 3.651 + 35 (or 09) + 23 against 3.674; 7.145 + 21 + 09 = 7.175.
#[test]
fn two_values_for_one_part_make_no_sum() {
    let documents = open();
    let sheet = form(&documents, "thuan-chau-text");
    let all = breakdowns(&documents, &sheet);
    assert_eq!(find(&all, "thuan-chau-text.ho-so.huyen").lines[0].fit(), Fit::Open);
    assert_eq!(find(&all, "thuan-chau-text.ho-so.xa").lines[0].fit(), Fit::Adds);
    let rates = find(&all, "thuan-chau-text.ho-so-toan-trinh");
    assert_eq!(rates.fit(&rates.lines[0]), Fit::Rates);
}

// Tuần Giáo L509–L511: 84 + 141 is not 221 (2018, 2019), 84 + 139 = 223 (31/3/2020).
#[test]
fn a_year_whose_parts_do_not_add_up_is_told_from_the_others() {
    let documents = open();
    let sheet = form(&documents, "tuan-giao-pl3");
    let all = breakdowns(&documents, &sheet);
    let fits: Vec<Fit> =
        find(&all, "tuan-giao-pl3.4.1").lines.iter().map(|line| line.fit()).collect();
    assert_eq!(fits, [Fit::Adds, Fit::Adds, Fit::Differs, Fit::Differs, Fit::Adds]);
    let six = form(&documents, "tuan-giao-pl6");
    let types = breakdowns(&documents, &six);
    let sums: Vec<f64> =
        find(&types, "tuan-giao-pl6.2").lines.iter().map(|line| line.sum()).collect();
    // L574: 77, 76, 76, 77, 77, 75.
    assert_eq!(sums, [77.0, 76.0, 76.0, 77.0, 77.0, 75.0]);
}

/// How every number of a row is told as made of its parts.
fn made_of(documents: &Documents, row: &str) -> Vec<String> {
    let observed = documents.observed(&IndicatorId(row.to_owned()));
    let found = observed.iter().flat_map(|found| made(documents, &found.place));
    found.map(|found| made_of_rows(&found, Language::Vi)).collect()
}

// Thọ Xuân L275–L290; Tuần Giáo L509–L511, 2017 and 2018.
#[test]
fn a_printed_number_names_the_parts_that_make_it() {
    let documents = open();
    let said = made_of(&documents, "tho-xuan-form.3.3.1");
    assert!(said.iter().all(|said| said.ends_with("= 8.803")), "{said:?}");
    for part in ["4.167 + ", "2.515 + ", "2.119 = "] {
        assert!(said[0].contains(part), "{said:?}");
    }
    let differs = made_of(&documents, "tuan-giao-pl3.4.1");
    assert!(differs.iter().any(|said| said.ends_with("= 225, văn bản in 221")), "{differs:?}");
    assert!(differs.iter().any(|said| said.ends_with("139 = 223")), "{differs:?}");
    // Two values for one part make no sum.
    assert_eq!(made_of(&documents, "thuan-chau-text.ho-so.huyen"), Vec::<String>::new());
}

// Tuần Giáo L505: 321 412 412 470 470 468, 2017 as at 9/2017, 2020 as at 31/3.
#[test]
fn an_annex_is_a_series_with_its_partial_years_marked() {
    let documents = open();
    let sheet = form(&documents, "tuan-giao-pl3");
    assert_eq!(sheet.columns.len(), 6);
    let partial: Vec<bool> = sheet.columns.iter().map(|column| column.is_partial()).collect();
    assert_eq!(partial, [false, false, true, false, false, true]);
    let steps = course(&sheet.rows[0], &sheet.columns).unwrap();
    let values: Vec<Option<f64>> = steps.iter().map(|step| step.value()).collect();
    assert_eq!(values, [321.0, 412.0, 412.0, 470.0, 470.0, 468.0].map(Some));
    // L507: the first two years are blank.
    let open = course(&sheet.rows[2], &sheet.columns).unwrap();
    assert_eq!(open.iter().filter(|step| step.value().is_none()).count(), 2);
    // L506: words in place of numbers.
    assert!(course(&sheet.rows[1], &sheet.columns).is_none());
}

// Tuần Giáo L618: a cell of the column "31/3" that says "cuối Quý II"; L487: two columns of 2020.
#[test]
fn a_cell_with_a_day_of_its_own_stays_in_its_column() {
    let documents = open();
    assert_eq!(form(&documents, "tuan-giao-pl7").columns.len(), 6);
    assert_eq!(form(&documents, "tuan-giao-pl2").columns.len(), 7);
    assert_eq!(form(&documents, "tuan-giao-pl4").columns.len(), 2);
}

#[test]
fn rows_are_found_without_marks_and_keep_the_rows_around_them() {
    let documents = open();
    let sheet = form(&documents, "tho-xuan-form");
    let found = filter::rows(&sheet, None, "he thong hop truc tuyen");
    let names: Vec<&str> = found.iter().map(|at| sheet.rows[*at].indicator.code.as_str()).collect();
    assert_eq!(names, ["7", "7.1"]);
    assert_eq!(filter::rows(&sheet, None, "").len(), 165);
    let site: Vec<&str> = filter::rows(&sheet, None, "trang ttđt")
        .iter()
        .map(|at| sheet.rows[*at].indicator.id.0.trim_start_matches("tho-xuan-form."))
        .collect();
    assert_eq!(site, ["3", "3.4", "3.4.2", "3.4.2.district", "3.4.2.commune"]);
}

#[test]
fn a_printed_table_is_taken_from_its_head_to_its_end() {
    let text = String::from_utf8(bytes("documents/tuan-giao-2020/text.txt")).unwrap();
    let rows = table(&text, (505, 527));
    assert_eq!(rows[0][0], "STT");
    assert_eq!(rows[1][4], "Năm 2017 (9/2017)");
    assert_eq!(rows[2][2..], ["321", "412", "412", "470", "470", "468"]);
    let last = rows.last().unwrap();
    assert_eq!(last[2], "Không có PAKN");
}
