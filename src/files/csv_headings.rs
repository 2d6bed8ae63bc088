//! Which columns of a table are asked for, found by their headings.

use std::rc::Rc;

use crate::regions::{FileColumn, ImportError, TableProblem};
use crate::scenario::{Nearest, Quote};

/// What a heading stands above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// A column that is asked for, by its number.
    Asked(usize),
    /// A column of a table that the program writes, with more than is asked for.
    Beside,
    /// Plainly something else.
    Other,
    /// Something that should not stand here.
    Unknown,
}

/// The columns that a reader asks for.
pub struct Asked<'a, const N: usize> {
    /// Their names, in order.
    pub names: [&'static str; N],
    /// What a heading in small letters stands above.
    pub heading: &'a dyn Fn(&str) -> Heading,
    /// Whether the first column and any of the others will do, in any order and among [other](Heading::Other) ones.
    pub any: bool,
}

impl<const N: usize> Asked<'_, N> {
    /// What is wrong with a header; under a fixed one every column is known by its name.
    fn refused(
        &self,
        misfit: &Misfit,
        line: usize,
        header: &[String],
        separator: char,
        is_fixed: bool,
    ) -> ImportError {
        let (place, found) = match *misfit {
            Misfit::Missing(asked) => (asked, None),
            Misfit::Found(index) => (index, header.get(index)),
        };
        let name = self
            .names
            .get(place)
            .filter(|_| found.is_none() || is_fixed);
        let column = name.map_or(FileColumn::Number(place + 1), |name| {
            FileColumn::Named((*name).to_owned())
        });
        let problem = match found {
            Some(found) if self.any => TableProblem::Heading {
                found: found.as_str().into(),
                nearest: Nearest::among(found, self.names.map(str::to_owned)),
            },
            _ => TableProblem::Header {
                found: found.map(|found| found.as_str().into()),
                header: self.names.join(&separator.to_string()),
            },
        };
        ImportError::at(line, column, problem)
    }
}

/// A table with more columns is no table that people made.
pub const MOST_COLUMNS: usize = 1_000;

/// Where the columns that are asked for stand in the rows.
pub struct Layout<const N: usize> {
    pub headings: Rc<Headings<N>>,
    pub columns: [Option<usize>; N],
    /// The headings above something else.
    pub left_out: Vec<Quote>,
    pub separator: char,
    pub width: usize,
}

/// What the columns that are asked for are called: by the program, and in the file.
pub struct Headings<const N: usize> {
    pub names: [&'static str; N],
    written: [Option<String>; N],
}

impl<const N: usize> Headings<N> {
    /// A column by its heading in the file; one that the file lacks by its name.
    pub fn column(&self, name: &'static str) -> FileColumn {
        let mut pairs = self.names.iter().zip(&self.written);
        let written = pairs.find(|(asked, _)| **asked == name);
        let written = written.and_then(|(_, written)| written.clone());
        FileColumn::Named(written.unwrap_or_else(|| name.to_owned()))
    }
}

impl<const N: usize> Layout<N> {
    /// The layout under the cells of a header, on this line.
    pub fn of(
        line: usize,
        mut header: &[String],
        separator: char,
        asked: &Asked<'_, N>,
    ) -> Result<Self, ImportError> {
        while let [before @ .., last] = header
            && last.is_empty()
        {
            header = before;
        }
        let (found, expected) = (header.len(), asked.names.len());
        if found > MOST_COLUMNS {
            let column = FileColumn::Number(MOST_COLUMNS + 1);
            let problem = TableProblem::CellCount { found, expected };
            return Err(ImportError::at(line, column, problem));
        }
        let of_cell = |cell: &String| (asked.heading)(&cell.to_lowercase());
        let headings: Vec<_> = header.iter().map(of_cell).collect();
        let is_fixed = !asked.any && !headings.contains(&Heading::Beside);
        let find: fn(&[Heading]) -> Result<_, Misfit> = if asked.any {
            each_once
        } else if is_fixed {
            in_order
        } else {
            anywhere
        };
        let columns = find(&headings)
            .map_err(|misfit| asked.refused(&misfit, line, header, separator, is_fixed))?;
        let is_other = |(_, heading): &(_, &Heading)| **heading == Heading::Other;
        let left_out = header.iter().zip(&headings).filter(is_other);
        let written = columns.map(|column| header.get(column?).cloned());
        Ok(Self {
            headings: Rc::new(Headings {
                names: asked.names,
                written,
            }),
            columns,
            left_out: left_out.map(|(found, _)| found.as_str().into()).collect(),
            separator,
            width: header.len(),
        })
    }
}

/// A heading that does not fit.
enum Misfit {
    /// A column that is asked for is not there.
    Missing(usize),
    /// Another heading stands here.
    Found(usize),
}

/// The columns that are asked for, and nothing else, in order.
fn in_order<const N: usize>(headings: &[Heading]) -> Result<[Option<usize>; N], Misfit> {
    for index in 0..N.max(headings.len()) {
        match headings.get(index) {
            Some(heading) if *heading == Heading::Asked(index) => {}
            Some(_) => return Err(Misfit::Found(index)),
            None => return Err(Misfit::Missing(index)),
        }
    }
    Ok(std::array::from_fn(Some))
}

/// The first of the columns that are asked for, and at least one of the others, each once, in any order.
fn each_once<const N: usize>(headings: &[Heading]) -> Result<[Option<usize>; N], Misfit> {
    let place = |one: &Heading| headings.iter().position(|heading| heading == one);
    let misfit = |(index, heading): (usize, &Heading)| {
        let again = *heading != Heading::Other && place(heading) != Some(index);
        *heading == Heading::Unknown || again
    };
    if let Some(index) = headings.iter().enumerate().position(misfit) {
        return Err(Misfit::Found(index));
    }
    let columns: [_; N] = std::array::from_fn(|asked| place(&Heading::Asked(asked)));
    let any = columns.iter().skip(1).any(Option::is_some);
    match place(&Heading::Other) {
        _ if columns.first().is_none_or(Option::is_none) => Err(Misfit::Missing(0)),
        _ if any => Ok(columns),
        Some(other) => Err(Misfit::Found(other)),
        None => Err(Misfit::Missing(1)),
    }
}

/// The columns that are asked for, among others that the program writes; of the first two, which both name the row, one
/// is enough.
fn anywhere<const N: usize>(headings: &[Heading]) -> Result<[Option<usize>; N], Misfit> {
    let place = |one: Heading| headings.iter().position(|heading| *heading == one);
    if let Some(index) = place(Heading::Unknown) {
        return Err(Misfit::Found(index));
    }
    let columns: [_; N] = std::array::from_fn(|asked| place(Heading::Asked(asked)));
    let unnamed = columns.iter().take(2).all(Option::is_none);
    let needed = |asked: &usize| unnamed || *asked >= 2;
    let mut missing = (0..N)
        .filter(needed)
        .filter(|asked| place(Heading::Asked(*asked)).is_none());
    missing
        .next()
        .map_or(Ok(columns), |asked| Err(Misfit::Missing(asked)))
}
