//! One table, read: its columns, its rows, the domain of each column, and how its numbers are written.

use std::collections::BTreeMap;

use super::choices::{Choices, Decimal, Layout, Meant, Role};
use super::columns::{Column, HeaderRows, columns, header_rows};
use super::nodes::{Keys, keys};
use super::numbers::{Said, Seen, Why, Written, decimal, said, written};
use super::report::{
    CellAt, ColumnAt, Evidence, Found, Guess, Reason, SetAside, Sureness, Unread, UnreadKind, What,
};
use super::roles::{self, Placed};
use super::rows::{Kept, Names, Rows, Told, is_value, rows};
use super::sheet::Sheet;
use super::who::Known;
use crate::model::missing::Missing;

/// A table, read.
pub struct Reading<'a> {
    /// The table, its units in rows.
    pub sheet: Sheet<'a>,
    /// How it lies.
    pub layout: Layout,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Those that say what the others are about.
    pub placed: Placed,
    /// Its rows.
    pub rows: Rows<'a>,
    /// The domains of its columns.
    pub keys: Keys,
    /// How its numbers are written, by column.
    pub written: BTreeMap<usize, Written>,
    /// The largest possible scores its header or a row states, by column.
    pub maxima: BTreeMap<usize, f64>,
    /// Names that stand under several groups, where no codes tell them apart.
    pub shared: std::collections::BTreeSet<&'a str>,
    /// In a table of pairs, the column of names of each column of figures.
    pub names: BTreeMap<usize, usize>,
    /// What was guessed of it.
    pub guesses: Vec<Guess>,
    /// What of it was set aside.
    pub aside: Vec<SetAside>,
    /// What of it could not be read.
    pub unread: Vec<Unread>,
}

/// At most so many cells of one kind are named.
const NAMED: usize = 5;

impl<'a> Reading<'a> {
    /// Reads a table; `None` where nothing names its units or it has no rows.
    pub fn of(sheet: Sheet<'a>, choices: &Choices, known: &Known<'_>) -> Self {
        let mut sheet = sheet;
        let mut header = header_rows(&sheet);
        let mut found = columns(&sheet, &header.texts, &sheet.body);
        let mut placed = roles::roles(&sheet, &mut found, choices, known);
        let mut layout = roles::layout(&sheet, &found, &placed, known, choices);
        if layout == Layout::UnitsInColumns && !sheet.is_turned() {
            sheet = sheet.turned(placed.unit.unwrap_or(0));
            header = header_rows(&sheet);
            found = columns(&sheet, &header.texts, &sheet.body);
            placed = roles::roles(&sheet, &mut found, choices, known);
            layout = Layout::UnitsInColumns;
        }
        let mut reading = Self {
            layout,
            columns: found,
            placed,
            rows: Rows::default(),
            keys: Keys::default(),
            written: BTreeMap::new(),
            maxima: BTreeMap::new(),
            shared: std::collections::BTreeSet::new(),
            names: BTreeMap::new(),
            guesses: Vec::new(),
            aside: Vec::new(),
            unread: Vec::new(),
            sheet,
        };
        reading.take_rows(choices, known, &header);
        reading.find_shared();
        reading.take_pairs();
        reading.write(choices);
        reading.keys = keys(&reading.columns);
        reading.take_maxima(&header);
        reading.tell_around(&header);
        reading
    }

    /// Tells the rows apart, then looks at the columns again as the rows of units alone fill them.
    fn take_rows(&mut self, choices: &Choices, known: &Known<'_>, header: &HeaderRows) {
        let Some(mut unit) = self.placed.unit else { return };
        let tell = |reading: &Self, unit: usize| {
            let names = reading
                .sheet
                .body
                .iter()
                .map(|row| reading.sheet.cell(*row, unit))
                .filter(|name| !name.is_empty());
            let names =
                if known.fraction(names.take(200)) >= 0.6 { Names::Known } else { Names::Any };
            let told = Told { columns: &reading.columns, unit, group: reading.placed.group, names };
            rows(&reading.sheet, told)
        };
        let first = tell(self, unit);
        let kept: Vec<usize> = first.kept.iter().map(|kept| kept.row).collect();
        if kept.len() < self.sheet.body.len() && !kept.is_empty() {
            // Rows that are no units hide what a column holds.
            let body = std::mem::replace(&mut self.sheet.body, kept);
            self.columns = columns(&self.sheet, &header.texts, &self.sheet.body);
            self.placed = roles::roles(&self.sheet, &mut self.columns, choices, known);
            self.sheet.body = body;
            let Some(again) = self.placed.unit else { return };
            unit = again;
            self.rows = tell(self, unit);
        } else {
            self.rows = first;
        }
        self.settle_domain(unit);
    }

    /// Whether a column of words names domains: the units repeat, and with it they do not.
    fn settle_domain(&mut self, unit: usize) {
        use std::collections::BTreeSet;
        let period = self
            .columns
            .iter()
            .find(|column| column.role == Role::Period)
            .map(|column| column.place);
        let kept = &self.rows.kept;
        let count = |extra: Option<usize>| {
            let key = |kept: &Kept<'a>| {
                let cell = |column: Option<usize>| {
                    column.map_or("", |column| self.sheet.cell(kept.row, column))
                };
                (kept.name, cell(self.placed.code), cell(period), cell(extra))
            };
            kept.iter().map(key).collect::<BTreeSet<_>>().len()
        };
        let alone = count(None);
        let repeats = alone * 10 < kept.len() * 7;
        let words = |column: &&Column| {
            matches!(
                column.role,
                Role::Domain | Role::Group | Role::Note | Role::Code | Role::OtherName
            ) && column.place != unit
                && column.seen.texts > 0
        };
        let said = self
            .columns
            .iter()
            .find(|column| column.role == Role::Domain)
            .map(|column| column.place);
        let domain = match repeats {
            false => None,
            true => said.filter(|said| count(Some(*said)) > alone).or_else(|| {
                let mut best: Vec<(usize, usize)> = self
                    .columns
                    .iter()
                    .filter(words)
                    .map(|column| (count(Some(column.place)), column.place))
                    .collect();
                best.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
                best.first()
                    .filter(|(count, _)| *count * 20 >= kept.len() * 19)
                    .map(|(_, place)| *place)
            }),
        };
        for column in &mut self.columns {
            if column.role == Role::Domain && Some(column.place) != domain {
                column.role = if column.distinct > 1 && self.placed.group.is_none() {
                    Role::Group
                } else {
                    Role::Note
                };
            }
        }
        if let Some(domain) = domain {
            self.columns[domain].role = Role::Domain;
            if self.layout == Layout::Wide {
                self.layout = Layout::Long;
            }
            for slot in [&mut self.placed.group, &mut self.placed.code, &mut self.placed.other] {
                if *slot == Some(domain) {
                    *slot = None;
                }
            }
        } else if self.layout == Layout::Long {
            self.layout = Layout::Wide;
        }
    }

    fn find_shared(&mut self) {
        let mut under: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for kept in &self.rows.kept {
            if *under.entry(kept.name).or_insert(kept.group) != kept.group {
                self.shared.insert(kept.name);
            }
        }
    }

    /// Of a table of pairs: which names belong to which figures. A figure without a header has that of its names.
    fn take_pairs(&mut self) {
        let Some(unit) = self.placed.unit.filter(|_| self.layout == Layout::Pairs) else { return };
        let names = roles::pairs(&self.sheet, &self.columns, unit);
        for name in &names {
            self.columns[*name].role = Role::Unit;
        }
        let sheet = &self.sheet;
        let is_apart = |kept: &Kept<'a>| {
            let filled = names.iter().filter(|name| !sheet.cell(kept.row, **name).is_empty());
            filled.count() * 2 < names.len()
        };
        let (apart, kept): (Vec<Kept<'a>>, Vec<Kept<'a>>) =
            self.rows.kept.drain(..).partition(is_apart);
        self.rows.kept = kept;
        self.rows.aside.extend(apart.iter().map(|kept| (kept.row, Reason::Apart)));
        for place in 0..self.columns.len() {
            let Some(name) = names.iter().rev().find(|name| **name < place).copied() else {
                continue;
            };
            if !is_value(self.columns[place].role) {
                continue;
            }
            self.names.insert(place, name);
            if self.columns[place].path.is_empty() {
                self.columns[place].path = self.columns[name].path.clone();
                self.columns[place].says = super::vocabulary::says(self.columns[place].own());
            }
        }
    }

    /// How the numbers of every column are written.
    fn write(&mut self, choices: &Choices) {
        let mut all = Seen::default();
        let of_values = |column: &&Column| is_value(column.role) && column.role != Role::Rank;
        self.columns.iter().filter(of_values).for_each(|column| all.join(&column.seen));
        let found = choices.decimal.or_else(|| decimal(&all).or_else(|| self.pairs_decimal()));
        self.tell_decimal(choices, found, &all);
        for column in self.columns.iter().filter(|column| is_value(column.role)) {
            let (mut how, mut why) = written(&column.seen, found);
            let in_doubt = column.seen.comma_or_groups + column.seen.point_or_groups;
            let lost = self.lost_thousands(column);
            if let Some(meant) = choices.numbers.get(&column.place) {
                (how.comma, how.point, why) = (Some(*meant), Some(*meant), Why::Shown);
                if lost.is_some() && *meant == Meant::Thousands {
                    how.lost = super::numbers::Lost::Thousands;
                }
            }
            let chosen = choices.numbers.get(&column.place).copied();
            let guessed = if column.seen.comma_or_groups > 0 { how.comma } else { how.point };
            let guessed = chosen.or(guessed).unwrap_or(Meant::Decimals);
            let evidence = match &lost {
                Some((fraction, beside)) => Some(Evidence::LostThousands {
                    fraction: fraction.clone(),
                    beside: beside.clone(),
                }),
                None if why == Why::Open => {
                    self.first_in_doubt(column).map(|text| Evidence::TwoWays(text, in_doubt))
                }
                None => None,
            };
            if let Some(evidence) = evidence {
                let other =
                    if guessed == Meant::Decimals { Meant::Thousands } else { Meant::Decimals };
                self.guesses.push(Guess {
                    what: What::Numbers(column.place),
                    found: Found::Meant(guessed),
                    evidence: vec![evidence, Evidence::InHeader(column.head())],
                    alternatives: vec![Found::Meant(other)],
                    sureness: if chosen.is_some() { Sureness::Chosen } else { Sureness::Open },
                });
            }
            self.written.insert(column.place, how);
        }
    }

    /// The mark of decimals that numbers beside ranks show: `01 (0,727)`.
    fn pairs_decimal(&self) -> Option<Decimal> {
        let mut seen = Seen::default();
        for column in self.columns.iter().filter(|column| column.role == Role::RankAndScore) {
            for kept in &self.rows.kept {
                if let super::shape::Shape::Two(first, second) =
                    super::shape::shape(self.sheet.cell(kept.row, column.place))
                {
                    seen.note(first);
                    seen.note(second);
                }
            }
        }
        decimal(&seen)
    }

    fn tell_decimal(&mut self, choices: &Choices, found: Option<Decimal>, all: &Seen) {
        let mixed = found.is_none() && all.comma > 0 && all.point > 0;
        let Some(mark) = found.or(mixed.then_some(Decimal::Point)) else { return };
        let other = if mark == Decimal::Comma { Decimal::Point } else { Decimal::Comma };
        let sureness = match (choices.decimal, mixed) {
            (Some(_), _) => Sureness::Chosen,
            (None, true) => Sureness::Open,
            _ => Sureness::Shown,
        };
        self.guesses.push(Guess {
            what: What::Decimal,
            found: Found::Decimal(mark),
            evidence: vec![if choices.decimal.is_some() {
                Evidence::Chosen
            } else {
                Evidence::Cell(self.first_decimal(mark))
            }],
            alternatives: vec![Found::Decimal(other)],
            sureness,
        });
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &'a str> + '_ {
        self.rows.kept.iter().map(move |kept| self.sheet.cell(kept.row, column))
    }

    fn first_decimal(&self, mark: Decimal) -> String {
        let sign = if mark == Decimal::Comma { ',' } else { '.' };
        let columns =
            self.columns.iter().filter(|column| is_value(column.role) && column.role != Role::Rank);
        columns
            .flat_map(|column| self.cells(column.place))
            .find(|text| text.contains(sign))
            .unwrap_or("")
            .to_owned()
    }

    fn first_in_doubt(&self, column: &Column) -> Option<String> {
        use super::shape::{Marks, Shape, marks, shape};
        self.cells(column.place).find(|text| matches!(shape(text), Shape::One(run) if matches!(marks(run.digits), Marks::CommaOrGroups | Marks::PointOrGroups))).map(str::to_owned)
    }

    /// A fraction and a whole number a thousand times as large as it, where a column has only such: `1.29` beside `987`.
    fn lost_thousands(&self, column: &Column) -> Option<(String, String)> {
        let seen = &column.seen;
        let fractions = seen.point + seen.point_or_groups;
        if column.role == Role::Rank
            || fractions < 2
            || seen.short < 2
            || seen.long > 0
            || seen.comma > 0
        {
            return None;
        }
        let (mut fraction, mut beside): (Option<(f64, &str)>, Option<(f64, &str)>) = (None, None);
        let mut wholes = std::collections::BTreeSet::new();
        for text in self.cells(column.place) {
            let Said::Number(value) = said(text, Written::default(), &[]) else { continue };
            if text.contains('.') {
                if fraction.is_none_or(|(most, _)| value > most) {
                    fraction = Some((value, text));
                }
            } else {
                wholes.insert(text);
                if beside.is_none_or(|(least, _)| value < least) {
                    beside = Some((value, text));
                }
            }
        }
        let ((most, fraction), (least, beside)) = (fraction?, beside?);
        (least >= 100.0 && most < 100.0 && least > most * 5.0 && wholes.len() > 1)
            .then(|| (fraction.to_owned(), beside.to_owned()))
    }

    /// The largest possible scores: of a row of the header or the body, or the only number of a column of them.
    fn take_maxima(&mut self, header: &HeaderRows) {
        for row in header.maxima.iter().chain(&self.rows.maxima) {
            let stated: BTreeMap<usize, f64> = self
                .columns
                .iter()
                .filter(|column| is_value(column.role))
                .filter_map(|column| {
                    match said(self.sheet.cell(*row, column.place), Written::default(), &[]) {
                        Said::Number(max) => Some((column.place, max)),
                        _ => None,
                    }
                })
                .collect();
            for (place, max) in &stated {
                let column = self.whole_of(*place, &stated).unwrap_or(*place);
                self.maxima.insert(column, *max);
            }
        }
    }

    /// Of a number that stands once over several columns: the column of their domain itself.
    fn whole_of(&self, place: usize, stated: &BTreeMap<usize, f64>) -> Option<usize> {
        let over = self.columns.get(place)?.path.first()?;
        let own: Vec<&Column> =
            self.columns.iter().filter(|column| column.path.first() == Some(over)).collect();
        if own.len() < 2
            || own.iter().filter(|column| stated.contains_key(&column.place)).count() > 1
        {
            return None;
        }
        let keyed =
            own.iter().filter_map(|column| Some((self.keys.of.get(&column.place)?, column)));
        keyed.min_by_key(|(key, _)| key.path.len()).map(|(_, column)| column.place)
    }

    /// Titles, notes and everything else around the figures.
    fn tell_around(&mut self, header: &HeaderRows) {
        if !self.sheet.is_turned() {
            let frame = &self.sheet.table.frame;
            self.set_aside(&frame.titles.clone(), Reason::Title);
            self.set_aside(&frame.notes.clone(), Reason::Note);
            self.set_aside(&header.numbers.clone(), Reason::ColumnNumbers);
            self.set_aside(&Vec::from_iter(header.maxima), Reason::MaximaRow);
        }
        let mut reasons: Vec<(Reason, Vec<usize>)> = Vec::new();
        for (row, reason) in self.rows.aside.iter().filter(|(_, reason)| *reason != Reason::Between)
        {
            match reasons.iter_mut().find(|(known, _)| known == reason) {
                Some((_, rows)) => rows.push(*row),
                None => reasons.push((*reason, vec![*row])),
            }
        }
        for (reason, rows) in reasons {
            self.set_aside(&rows, reason);
        }
        let column_reason = |column: &Column| match column.role {
            Role::RowNumber => Some(Reason::RowNumbers),
            Role::Derived => Some(Reason::Derived),
            Role::Note => Some(Reason::Words),
            Role::Ignored if column.seen.filled == 0 => None,
            Role::Ignored => Some(Reason::Words),
            _ if self.keys.derived.contains(&column.place) => Some(Reason::Derived),
            _ => None,
        };
        let told: Vec<(ColumnAt, Reason)> = self
            .columns
            .iter()
            .filter_map(|column| Some((column.named(), column_reason(column)?)))
            .collect();
        for (column, reason) in told {
            self.aside_column(column, reason);
        }
    }

    /// Sets a column aside.
    pub fn aside_column(&mut self, column: ColumnAt, reason: Reason) {
        let (file, text) = (self.sheet.file().to_owned(), column.header.clone());
        self.aside.push(SetAside { file, lines: Vec::new(), column: Some(column), text, reason });
    }

    /// Sets rows aside.
    pub fn set_aside(&mut self, rows: &[usize], reason: Reason) {
        let text = |row: usize| {
            (0..self.sheet.width.max(1))
                .map(|column| self.sheet.cell(row, column))
                .find(|text| !text.is_empty())
                .unwrap_or("")
        };
        let filled: Vec<usize> =
            rows.iter().copied().filter(|row| !text(*row).is_empty()).collect();
        let Some(first) = filled.first() else { return };
        self.aside.push(SetAside {
            file: self.sheet.file().to_owned(),
            lines: filled.iter().map(|row| self.sheet.line(*row)).collect(),
            column: None,
            text: text(*first).to_owned(),
            reason,
        });
    }

    /// Notes a cell that could not be read.
    pub fn note_unread(&mut self, kind: UnreadKind, row: usize, column: usize) {
        let at = CellAt {
            file: self.sheet.file().to_owned(),
            line: self.sheet.line(row),
            column,
            text: self.sheet.cell(row, column).to_owned(),
        };
        let known = self.unread.iter().position(|one| one.kind == kind);
        let place = known.unwrap_or_else(|| {
            self.unread.push(Unread { kind, count: 0, first: Vec::new() });
            self.unread.len() - 1
        });
        let unread = &mut self.unread[place];
        unread.count += 1;
        if unread.first.len() < NAMED {
            unread.first.push(at);
        }
    }

    /// What a cell says, as its column is written.
    pub fn said(&self, row: usize, column: usize, choices: &Choices) -> Said {
        let written = self.written.get(&column).copied().unwrap_or_default();
        match said(self.sheet.cell(row, column), written, choices.missing.as_deref().unwrap_or(&[]))
        {
            Said::Absent(Missing::NotAvailable) if self.sheet.cell(row, column) == "x" => {
                Said::Absent(Missing::NotAvailable)
            }
            other => other,
        }
    }

    /// The numbers of a column in the rows of units.
    pub fn numbers(&self, column: usize, choices: &Choices) -> Vec<Option<f64>> {
        let number = |kept: &Kept<'a>| match self.said(kept.row, column, choices) {
            Said::Number(value) | Said::RankAndNumber(_, value) | Said::Of(value, _) => Some(value),
            _ => None,
        };
        self.rows.kept.iter().map(number).collect()
    }
}
