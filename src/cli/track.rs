//! `track`: counts of the user's own beside what scenarios said of the same days.

use std::path::PathBuf;

use clap::Args;

use super::scenarios::{files, name_apart, reference_of, subject};
use super::{Command, Common, Refusal, output};
use crate::analysis::{Track, counted_spread};
use crate::files::{Opened, read_counts};
use crate::outlook::Outlook;
use crate::pages::uncertainty::track::{Tracked, answer, spread_words, table};
use crate::scenario::Baseline;

const HELP: &str = "\
Examples:
  opvangverkenner track --counts counted.csv
  opvangverkenner track scenarios/referentie.ron scenarios/afspraak-20000.ron --counts counted.csv

The counts are a CSV file with the column date and any of applications, occupancy, in_procedure,
permit_holders, awaiting_departure, unaccompanied_minors, housed, supply_regular, supply_emergency
and supply_crisis; applications and housed count the month of the date. An empty cell is unknown.
Other columns are left out with a note, and in a table that has them, days outside the forecast too.
Between two first days of a month people follow a straight line. Every FILE and the reference stand
in the table. difference is the scenario's number less the counted one; the rows mean and mean_last_3
hold the means of an output's counts, with their direction as the sign of difference. spread_5_95 says
whether a count lies within the spread of the assumptions around the reference: inside, below or above.";

/// Counts of your own beside what scenarios said of the same days
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Follow {
    /// Scenario files (.ron); the reference always stands beside them
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The counts: a CSV file with date and any of the outputs
    #[arg(long, value_name = "PATH")]
    counts: PathBuf,
}

impl Command for Follow {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let opened = opened(&self.files, common)?;
        let editions: Vec<&Baseline> = opened.iter().map(|one| &one.edition.baseline).collect();
        let counts = read_counts(common.input(&self.counts)?, &editions)?;
        let Some(reference) = opened.last() else {
            return Ok(());
        };
        let tracked = opened.iter().map(|one| {
            let outlook = Outlook::new(&one.scenario, &one.edition.baseline)?;
            Ok(Tracked {
                name: one.scenario.name.clone(),
                track: Track::new(&counts.content, &outlook),
            })
        });
        let tracked: Vec<_> = tracked.collect::<Result<_, Refusal>>()?;
        let spread = counted_spread(subject(reference), &counts.content)?;
        output::write(&table(&tracked, &spread, None), common)?;
        output::notes(&counts.notes, language);
        output::note(&answer(&tracked, language));
        if let Some(first) = tracked.first() {
            output::note(&spread_words(&first.track, &spread, language));
        }
        Ok(())
    }
}

/// The scenarios of the files, and the reference of the first one's edition.
fn opened(paths: &[PathBuf], common: &Common) -> Result<Vec<Opened>, Refusal> {
    let mut opened = files(paths, common)?;
    let reference = reference_of(opened.first(), common)?;
    // The name of the reference is its alone.
    name_apart(&mut opened, vec![reference.scenario.name.clone()]);
    opened.push(reference);
    Ok(opened)
}
