//! `solve`: which value of one lever gives a number of required places.

use super::questions::SolveArguments;
use super::{Refusal, output, settings, typed};
use crate::analysis::{Solution, solve};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::scenario::{ParameterId, parse_id};
use crate::text::explanation::solution_notes;

pub fn run(arguments: &SolveArguments) -> Result<(), Refusal> {
    let language = arguments.common.language();
    let date = typed::month("--date", &arguments.date, language)?;
    let target = typed::number("--target", &arguments.target, language)?;
    let baseline = arguments.baseline.as_deref();
    let opened = settings::scenario(arguments.file.as_ref(), baseline, &arguments.common)?;
    let subject = settings::subject(&opened);
    let lever = parse_id(subject.baseline, &arguments.lever)?;
    let solution = solve(subject, lever, target, date)?;
    output::write(&sheet(lever, &solution), &arguments.common)?;
    for note in solution_notes(lever, &solution, target, language) {
        output::note(&note);
    }
    Ok(())
}

fn sheet(lever: ParameterId, solution: &Solution) -> Sheet {
    let columns = [
        ("lever", Shown::Text),
        ("value", Shown::Exact),
        ("reached", Shown::Text),
        ("required_places", Shown::Whole),
    ];
    Sheet {
        columns: columns.map(SheetColumn::of).into(),
        rows: vec![vec![
            lever.to_string().into(),
            Cell::Number(solution.value),
            Cell::Truth(solution.reached),
            Cell::Number(solution.required_places),
        ]],
    }
}
