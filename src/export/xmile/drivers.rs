//! What drives the equations from outside: choices between constants by the month, and what measures bring.

use super::Model;
use crate::equations::Variable;
use crate::scenario::{MeasureKind, PeriodTotal};

impl Model<'_> {
    pub(super) fn driver(&self, variable: Variable) -> String {
        let of_applications = |prefix: &str| self.by_period(self.inputs.applications(), prefix);
        let of_housed = |prefix: &str| self.by_period(self.inputs.housed(), prefix);
        match variable {
            Variable::ApplicationsInPeriod => of_applications("applications"),
            Variable::WeightsInPeriod => of_applications("weights"),
            Variable::HousedInPeriod => of_housed("housed"),
            Variable::MonthsInPeriod => of_housed("months"),
            Variable::Season => {
                let quarters = [3, 6, 9]
                    .into_iter()
                    .zip(["season_1", "season_2", "season_3"]);
                let all =
                    quarters.map(|(end, name)| (format!("month_of_year < {end}"), name.to_owned()));
                choice(all.collect(), "season_4")
            }
            Variable::StillComing => {
                let kind = MeasureKind::ReduceApplications { share: 0.0 };
                let factors = self.working(kind).map(|one| format!("(1 - {one})"));
                joined(factors, " * ", "1")
            }
            Variable::SoonerDecided => self.sum(MeasureKind::ShortenDecisions { months: 0.0 }),
            Variable::SoonerDeparted => self.sum(MeasureKind::FasterReturn { months: 0.0 }),
            Variable::HousedMore => self.sum(MeasureKind::HouseMore { per_month: 0.0 }),
            Variable::InterimHomes => self.sum(MeasureKind::FlowThroughPlaces { places: 0.0 }),
            Variable::LawPlaces => self.sum(MeasureKind::DispersalLaw {
                places: 0.0,
                lead_months: 0.0,
                ramp_months: 1.0,
            }),
            Variable::MonthsSinceDecision => "TIME - supply_decision".to_owned(),
            Variable::Lapsing => {
                let count = self
                    .baseline
                    .supply()
                    .map_or(0, |block| block.expiring.len());
                let ended = (1..=count).map(|index| {
                    format!(
                        "(IF TIME >= contract_{index}_month THEN contract_{index}_places ELSE 0)"
                    )
                });
                joined(ended, " + ", "0")
            }
            Variable::CrisisOpen => "IF TIME < supply_crisis_end THEN 1 ELSE 0".to_owned(),
            Variable::CrisisAgreed => "IF TIME >= crisis_from THEN 1 ELSE 0".to_owned(),
            // Not looked up: stocks and equations.
            _ => String::new(),
        }
    }

    /// The constant of the period that holds at a time.
    fn by_period(&self, rows: &[PeriodTotal], prefix: &str) -> String {
        let name = |row: &PeriodTotal| format!("{prefix}_{}", row.period);
        let ends = rows.iter().map(|row| {
            let end = self.time(row.period.first().plus(row.period.length()));
            (format!("TIME < {end}"), name(row))
        });
        let last = rows.last().map(name).unwrap_or_default();
        let mut ends: Vec<_> = ends.collect();
        ends.pop();
        choice(ends, &last)
    }

    /// What the measures of a kind do while they work.
    fn working(&self, kind: MeasureKind) -> impl Iterator<Item = String> {
        let like = self
            .measures()
            .filter(move |(_, one)| one.kind.is_like(kind));
        like.map(|(index, _)| format!("measure_{index}_works * measure_{index}_size"))
    }

    fn sum(&self, kind: MeasureKind) -> String {
        joined(self.working(kind), " + ", "0")
    }
}

fn joined(parts: impl Iterator<Item = String>, sign: &str, none: &str) -> String {
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        none.to_owned()
    } else {
        parts.join(sign)
    }
}

/// The first whose condition holds, else the last.
fn choice(all: Vec<(String, String)>, last: &str) -> String {
    all.into_iter()
        .rev()
        .fold(last.to_owned(), |otherwise, (condition, name)| {
            format!("(IF {condition} THEN {name} ELSE {otherwise})")
        })
}
