//! `solve`: which value of one lever gives a number of required places.

use clap::Args;

use super::scenarios::{OneScenario, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::{Solution, solve};
use crate::scenario::{ParameterId, parse_id};
use crate::table::{Cell, Form, Table};
use crate::text::explanation::solution_notes;

const HELP: &str = "\
Examples:
  opvangverkenner solve --lever housed.2022H2 --target 51000 --date 2023-01
  opvangverkenner solve scenarios/hoge-instroom.ron --lever grant_rate --target 66000 --date 2024-01

Of all permitted values that meet the target to 0.01 place it gives the one nearest to the present
value; that there are more is said on stderr. When none does, reached is false and the value is the
one that comes nearest.";

/// Which value of one lever gives a number of required places
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Solve {
    #[command(flatten)]
    scenario: OneScenario,
    /// Parameter that may move
    #[arg(long, value_name = "ID")]
    lever: String,
    /// Required places to reach
    #[arg(long, value_name = "PLACES", allow_hyphen_values = true)]
    target: String,
    /// Date at which to reach them
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: String,
}

impl Command for Solve {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let date = typed::month("--date", &self.date, language)?;
        let target = typed::number("--target", &self.target, language)?;
        let opened = self.scenario.open(common)?;
        let subject = subject(&opened);
        let lever = parse_id(subject.baseline, &self.lever)?;
        let solution = solve(subject, lever, target, date)?;
        output::write(&sheet(lever, &solution), common)?;
        for note in solution_notes(lever, &solution, target, language) {
            output::note(&note);
        }
        Ok(())
    }
}

fn sheet(lever: ParameterId, solution: &Solution) -> Table {
    let columns = [
        ("lever", Form::Text),
        ("value", Form::Exact),
        ("reached", Form::Text),
        ("required_places", Form::Whole),
    ];
    let row = vec![
        lever.to_string().into(),
        Cell::Number(solution.value),
        Cell::Truth(solution.reached),
        Cell::Number(solution.required_places),
    ];
    output::sheet(columns, vec![row])
}
