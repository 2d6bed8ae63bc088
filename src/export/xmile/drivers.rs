//! What drives the equations from outside: choices between constants by the month, and what measures bring.

use super::Model;
use crate::equations::Variable;
use crate::scenario::{MeasureKind, PeriodTotal};

impl Model<'_> {
    pub(super) fn driver(&self, variable: Variable) -> String {
        let of_applications = |prefix: &str| self.by_period(self.inputs.applications(), prefix);
        let of_housed = |prefix: &str| self.by_period(self.inputs.housed(), prefix);
        match (variable, variable.measures()) {
            (Variable::StillComing, Some(kind)) => {
                let factors = self.working(kind).map(|one| format!("(1 - {one})"));
                joined(factors, " * ", "1")
            }
            (_, Some(kind)) => joined(self.working(kind), " + ", "0"),
            (Variable::ApplicationsInPeriod, _) => of_applications("applications"),
            (Variable::WeightsInPeriod, _) => of_applications("weights"),
            (Variable::HousedInPeriod, _) => of_housed("housed"),
            (Variable::MonthsInPeriod, _) => of_housed("months"),
            (Variable::Season, _) => {
                let quarter =
                    |(end, number)| (format!("month_of_year < {end}"), format!("season_{number}"));
                choice([(3, 1), (6, 2), (9, 3)].map(quarter).into(), "season_4")
            }
            (Variable::MonthsSinceDecision, _) => "TIME - supply_decision".to_owned(),
            (Variable::Lapsing, _) => {
                let contracts = self.baseline.supply();
                let count = contracts.map_or(0, |block| block.expiring.len());
                let ended = (1..=count).map(|index| {
                    let contract = format!("contract_{index}");
                    format!("(IF TIME >= {contract}_month THEN {contract}_places ELSE 0)")
                });
                joined(ended, " + ", "0")
            }
            (Variable::CrisisOpen, _) => "IF TIME < supply_crisis_end THEN 1 ELSE 0".to_owned(),
            (Variable::CrisisAgreed, _) => "IF TIME >= crisis_from THEN 1 ELSE 0".to_owned(),
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
