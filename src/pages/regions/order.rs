//! The order of the rows of Regio's.

use std::cmp::Ordering;

use crate::regions::{Area, Figures, RegionColumn};

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// The name, from A.
    Name,
    /// A column, from its largest number.
    Column(RegionColumn),
}

/// How the rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// The largest or the last name first.
    pub descending: bool,
}

impl Sort {
    /// Which of two rows comes first. What is unknown comes last either way.
    pub fn compare(self, a: &Ranked<'_>, b: &Ranked<'_>) -> Ordering {
        let turned = |order: Ordering| {
            if self.descending {
                order.reverse()
            } else {
                order
            }
        };
        let column = match self.by {
            SortBy::Name => return turned(a.area.name.cmp(&b.area.name)),
            SortBy::Column(RegionColumn::Province) => return turned(a.province.cmp(b.province)),
            SortBy::Column(column) => column,
        };
        let rank = |row: &Ranked<'_>| column.rank(row.figures, row.area.population);
        match (rank(a), rank(b)) {
            (Some(a), Some(b)) => turned(a.total_cmp(&b)),
            (a, b) => a.is_none().cmp(&b.is_none()),
        }
    }

    /// What a click on a heading asks for: first the natural way, then the other way round, then the order of CBS.
    pub fn next(now: Option<Self>, by: SortBy) -> Option<Self> {
        let natural = !matches!(by, SortBy::Name | SortBy::Column(RegionColumn::Province));
        let sorted = |descending: bool| Some(Self { by, descending });
        match now {
            Some(sort) if sort.by == by && sort.descending == natural => sorted(!natural),
            Some(sort) if sort.by == by => None,
            _ => sorted(natural),
        }
    }
}

/// What a row is sorted by.
#[derive(Clone, Copy, Debug)]
pub struct Ranked<'a> {
    /// The province or region.
    pub area: &'a Area,
    /// The name of its province.
    pub province: &'a str,
    /// Its figures.
    pub figures: &'a Figures,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{People, Places};

    fn ranked((area, figures): &(Area, Figures)) -> Ranked<'_> {
        Ranked {
            area,
            province: "",
            figures,
        }
    }

    /// The names in order of crisis places realised.
    fn sorted(descending: bool) -> Vec<String> {
        let row = |name: &str, crisis: Option<f64>| {
            let area = Area {
                code: name.to_owned(),
                name: name.to_owned(),
                population: People(1.0),
            };
            let figures = Figures {
                crisis_realised: crisis.map(Places),
                ..Figures::default()
            };
            (area, figures)
        };
        let mut rows = [
            row("unknown", None),
            row("few", Some(0.0)),
            row("many", Some(450.0)),
        ];
        let by = SortBy::Column(RegionColumn::CrisisRealised);
        let sort = Sort { by, descending };
        rows.sort_by(|a, b| sort.compare(&ranked(a), &ranked(b)));
        rows.iter().map(|(area, _)| area.name.clone()).collect()
    }

    #[test]
    fn what_is_unknown_comes_last_whichever_way_the_rows_are_sorted() {
        assert_eq!(sorted(true), ["many", "few", "unknown"]);
        assert_eq!(sorted(false), ["few", "many", "unknown"]);
    }
}
