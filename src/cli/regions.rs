//! `regions`: one date, for every province or safety region.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::scenarios::{OneScenario, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::shared_date;
use crate::export::{Format, realised_template};
use crate::files::{country, embedded_editions, read_own_key, read_realised};
use crate::outlook::Outlook;
use crate::pages::regions::{Divided, RegionsColumn, table};
use crate::regions::{ImportError, Imported, Key, Level, Realised, RegionColumn, overview};
use crate::scenario::{Baseline, FileError, FileProblem, Nearest};
use crate::text::{Language, Say, command};

const COLUMNS: [RegionsColumn; 12] = [
    RegionsColumn::Code,
    RegionsColumn::Name,
    RegionsColumn::Figure(RegionColumn::Province),
    RegionsColumn::Figure(RegionColumn::RequiredPlaces),
    RegionsColumn::Figure(RegionColumn::RequiredPlacesAmv),
    RegionsColumn::Figure(RegionColumn::HousingTask),
    RegionsColumn::Figure(RegionColumn::Housed),
    RegionsColumn::Figure(RegionColumn::UkrainePlaces),
    RegionsColumn::Figure(RegionColumn::CrisisTarget),
    RegionsColumn::Figure(RegionColumn::CrisisPlanned),
    RegionsColumn::Figure(RegionColumn::CrisisRealised),
    RegionsColumn::Figure(RegionColumn::EmergencyRealised),
];

const HELP: &str = "\
Examples:
  opvangverkenner regions
  opvangverkenner regions --date 2023-01 --level safety-region --format csv
  opvangverkenner regions scenarios/afspraak-20000.ron --key population
  opvangverkenner regions --level safety-region --template --output realised.csv
  opvangverkenner regions --level safety-region --date 2023-01 --realised realised.csv

Keys: lrt is derived from COA's table for 75,500 places and can be trusted between about 70,000 and
80,000; population; dispersal-law is the table of 2024; or a CSV file of your own with the header
name,weight and every province (or safety region, at that level) once.
Only required_places follows the key, the other columns follow population. housing_task and housed
speak of the half-year that contains the date; crisis_target is the 450 agreed for each safety region.
Realised places are whole numbers; an empty cell or a missing row is unknown, never zero. Cells that
are not known are empty, and a sum with an unknown part is unknown.";

/// What one date means for every province or safety region
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Regions {
    #[command(flatten)]
    scenario: OneScenario,
    /// First day of this month; without it the edition's default date
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
    /// How the places are divided: lrt, population, dispersal-law, or a CSV file with the header name,weight
    #[arg(long, value_name = "KEY", default_value = "lrt")]
    key: OsString,
    /// Provinces or safety regions
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Level::Province)]
    level: Level,
    /// Realised crisis and emergency places: a CSV file as --template writes it
    #[arg(long, value_name = "PATH", conflicts_with = "template")]
    realised: Option<PathBuf>,
    /// Write the empty CSV file for --realised instead
    #[arg(long)]
    template: bool,
}

impl ValueEnum for Level {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.id()))
    }
}

impl Command for Regions {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let (level, country, language) = (self.level, country(), common.language());
        let opened = self.scenario.open(common)?;
        check_edition(&opened.edition.baseline, language)?;
        // What is asked is checked also where a template makes no use of it.
        let date = typed::date(self.date.as_ref(), language)?;
        let date = shared_date(&[subject(&opened)], date)?;
        let key = key(&self.key, level, common)?;
        let realised = match &self.realised {
            Some(path) => noted(
                read_realised(common.input(path)?, country, level)?,
                language,
            ),
            None => Realised::default(),
        };
        if self.template {
            let template = realised_template(country, level, Language::En);
            return output::write_as(&template, Format::Csv, common);
        }
        let outlook = Outlook::new(&opened.scenario, &opened.edition.baseline)?;
        let national = outlook.national(country, date).unwrap_or_default();
        if let Some(note) = key.note(country, national.required_places) {
            output::note(&note.say(language));
        }
        let overview = overview(country, &national, &key, &realised);
        let order: Vec<_> = (0..overview.rows(level).len()).collect();
        let divided = Divided {
            country,
            overview: &overview,
            level,
            order: &order,
        };
        output::write(&table(&divided, &COLUMNS, None, language), common)
    }
}

/// Regions belong to the editions that know of supply.
fn check_edition(baseline: &Baseline, language: Language) -> Result<(), Refusal> {
    if baseline.supply().is_some() {
        return Ok(());
    }
    let id = baseline.id();
    let mut others = embedded_editions().iter().map(|edition| &edition.baseline);
    let other = others.find(|edition| edition.supply().is_some());
    let other = other.map_or("", Baseline::id);
    Err(Refusal::Sentence(command::no_regions(id, other, language)))
}

/// What was read, after saying how.
fn noted<T>(imported: Imported<T>, language: Language) -> T {
    output::notes(&imported.notes, language);
    imported.content
}

/// The key of a name, else the one in a file.
fn key(asked: &OsStr, level: Level, common: &Common) -> Result<Key, Refusal> {
    let language = common.language();
    if let Some(key) = asked.to_str().and_then(Key::of_id) {
        return Ok(key);
    }
    match read_own_key(common.input(Path::new(asked))?, country(), level) {
        Ok(own) => Ok(Key::Own(noted(own, language))),
        Err(ImportError::File(FileError {
            problem: FileProblem::NotFound,
            ..
        })) => {
            let asked = &*asked.to_string_lossy();
            let shipped: Vec<_> = Key::SHIPPED.iter().filter_map(Key::id).collect();
            let nearest = Nearest::among(asked, shipped.iter().map(|id| (*id).to_owned()));
            let known = shipped.join(", ");
            let sentence = command::no_key(&asked.into(), &known, &nearest, language);
            Err(Refusal::Sentence(sentence))
        }
        Err(error) => Err(error.into()),
    }
}
