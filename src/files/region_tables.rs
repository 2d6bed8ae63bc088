//! The tables of provinces and safety regions that come with the program.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::month::Period;
use crate::regions::{Area, Country, HousingTask, ProvinceRow, SafetyRegionRow};
use crate::units::{People, Places};

const PROVINCES: &str = include_str!("../../assets/regions/provinces.csv");
const SAFETY_REGIONS: &str = include_str!("../../assets/regions/safety-regions.csv");
const PROVINCIAL_TABLE: &str = include_str!("../../assets/regions/provincial-table.csv");
const HOUSING_TASK: &str = include_str!("../../assets/regions/housing-task.csv");

/// The row of the provincial table that holds the published totals.
const TOTAL: &str = "total";

static COUNTRY: LazyLock<Country> = LazyLock::new(|| parse().unwrap_or_default());

/// The provinces, safety regions and tables that come with the program.
pub fn country() -> &'static Country {
    &COUNTRY
}

/// A province, or a safety region with its province.
#[derive(Deserialize)]
struct Inhabited {
    code: String,
    name: String,
    #[serde(alias = "population_2021", alias = "population_2022")]
    population: f64,
    #[serde(default)]
    province: String,
}

#[derive(Deserialize)]
struct Provincial {
    province: String,
    required: f64,
    required_amv: f64,
    marginal_key_percent: f64,
    dispersal_law: Option<f64>,
}

#[derive(Deserialize)]
struct Task {
    period: String,
    task: Option<f64>,
}

fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Result<Vec<T>, _> = reader.deserialize().collect();
    rows.map_err(|error| error.to_string())
}

/// The embedded tables, joined by name; the words of the error are for a test, never for a user.
fn parse() -> Result<Country, String> {
    let provincial = rows::<Provincial>(PROVINCIAL_TABLE)?;
    let of = |name: &str| {
        let row = provincial.iter().find(|row| row.province == name);
        row.ok_or(format!("no row {name:?}"))
    };
    let law_total = of(TOTAL)?.dispersal_law.ok_or("no total")?;
    let provinces = rows::<Inhabited>(PROVINCES)?
        .into_iter()
        .map(|row| Ok(province(of(&row.name)?, row)))
        .collect::<Result<Vec<_>, String>>()?;
    if provincial.len() != provinces.len() + 1 {
        return Err("the tables do not have the same provinces".to_owned());
    }
    let regions = rows::<Inhabited>(SAFETY_REGIONS)?.into_iter().map(region);
    let tasks = rows::<Task>(HOUSING_TASK)?;
    let tasks = tasks.iter().map(task).collect::<Result<Vec<_>, String>>()?;
    Country::new(provinces, regions.collect(), Places(law_total), tasks)
        .map_err(|problem| problem.to_string())
}

fn area(row: Inhabited) -> Area {
    Area {
        code: row.code,
        name: row.name,
        population: People(row.population),
    }
}

fn province(table: &Provincial, row: Inhabited) -> ProvinceRow {
    ProvinceRow {
        area: area(row),
        published: Places(table.required),
        published_amv: Places(table.required_amv),
        marginal: table.marginal_key_percent,
        dispersal_law: table.dispersal_law.map(Places),
    }
}

fn region(mut row: Inhabited) -> SafetyRegionRow {
    SafetyRegionRow {
        province: std::mem::take(&mut row.province),
        area: area(row),
    }
}

fn task(row: &Task) -> Result<HousingTask, String> {
    let period: Period = row.period.parse().map_err(|_| row.period.clone())?;
    Ok(HousingTask {
        period,
        task: row.task.map(People),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::Level;

    #[test]
    fn the_tables_that_come_with_the_program_are_well_formed() {
        let country = parse().unwrap();
        assert_eq!(country.areas(Level::Province).len(), 12);
        assert_eq!(country.areas(Level::SafetyRegion).len(), 25);
        assert_eq!(country.published().iter().sum::<f64>(), 75_499.0);
        assert_eq!(country.published_amv().iter().sum::<f64>(), 5_088.0);
        assert_eq!(country.dispersal_law().iter().sum::<f64>(), 96_000.0);
    }
}
