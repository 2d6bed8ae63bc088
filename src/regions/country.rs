//! The country's tables: provinces, safety regions, COA's table and housing tasks, checked and joined.

use crate::month::Period;
use crate::scenario::named;
use crate::units::{People, Places};

named! {
    /// Which division of the country; the coarser first.
    #[derive(Default)]
    Level {
        #[default]
        Province = "province", "The 12 provinces.";
        SafetyRegion = "safety-region", "The 25 safety regions (*veiligheidsregio's*), each inside one province.";
    }
}

impl Level {
    /// The other level.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Province => Self::SafetyRegion,
            Self::SafetyRegion => Self::Province,
        }
    }
}

/// A province or a safety region.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The code of CBS: `PV20`, `VR01`.
    pub code: String,
    /// The name, as CBS writes it.
    pub name: String,
    /// Inhabitants: of a province on 1 January 2022, of a safety region in 2021 (preliminary).
    pub population: People,
}

/// A row of the province tables.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvinceRow {
    /// The province.
    pub area: Area,
    /// Places in COA's table for 75,500.
    pub published: Places,
    /// Of which for unaccompanied minors.
    pub published_amv: Places,
    /// The province's part of each further place, in whatever unit; the country normalises it.
    pub marginal: f64,
    /// Places under the dispersal law; none where not found.
    pub dispersal_law: Option<Places>,
}

/// A row of the safety regions.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyRegionRow {
    /// The region.
    pub area: Area,
    /// The name of its province.
    pub province: String,
}

/// The official task to house permit-holders in one half-year, arrears included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HousingTask {
    /// The half-year.
    pub period: Period,
    /// Persons; none where not found.
    pub task: Option<People>,
}

/// Why tables do not make a country.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("no country: {self:?}")]
pub enum CountryProblem {
    /// A code or name stands there twice.
    Twice(String),
    /// No inhabitants, or not a finite number of them.
    Uninhabited(String),
    /// A region lies in a province that is not there.
    UnknownProvince(String),
    /// A province has no region.
    NoRegion(String),
    /// A figure of a province is negative or no number, or more than one is unknown under the dispersal law.
    Figure(String),
}

/// The checked tables. Comes only from [`Country::new`]; the default has no provinces at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Country {
    provinces: Vec<Area>,
    regions: Vec<Area>,
    /// For each region the index of its province.
    province_of: Vec<usize>,
    /// For each province the indices of its regions.
    regions_of: Vec<Vec<usize>>,
    published: Vec<f64>,
    published_amv: Vec<f64>,
    marginal: Vec<f64>,
    law: Law,
    tasks: Vec<HousingTask>,
}

impl Country {
    /// The inhabitants of all rows of a level together.
    pub fn population(&self, level: Level) -> People {
        let areas = self.areas(level).iter();
        areas.fold(People(0.0), |sum, area| sum + area.population)
    }

    /// Joins the tables. `law_total` is what the dispersal law asks for in all: a province not found gets what is left.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn new(
        provinces: Vec<ProvinceRow>,
        regions: Vec<SafetyRegionRow>,
        law_total: Places,
        tasks: Vec<HousingTask>,
    ) -> Result<Self, CountryProblem> {
        check_areas(&provinces.iter().map(|row| &row.area).collect::<Vec<_>>())?;
        check_areas(&regions.iter().map(|row| &row.area).collect::<Vec<_>>())?;
        let mut country = Self {
            law: law(&provinces, law_total)?,
            tasks,
            marginal: marginal(&provinces)?,
            ..Self::default()
        };
        for row in provinces {
            let usable = |places: Places| places.0.is_finite() && places.0 >= 0.0;
            if !usable(row.published) || !usable(row.published_amv) {
                return Err(CountryProblem::Figure(row.area.name));
            }
            country.published.push(row.published.0);
            country.published_amv.push(row.published_amv.0);
            country.regions_of.push(Vec::new());
            country.provinces.push(row.area);
        }
        for row in regions {
            country.add(row)?;
        }
        let mut with_regions = country.provinces.iter().zip(&country.regions_of);
        match with_regions.find(|(_, regions)| regions.is_empty()) {
            Some((province, _)) => Err(CountryProblem::NoRegion(province.name.clone())),
            None => Ok(country),
        }
    }

    fn add(&mut self, row: SafetyRegionRow) -> Result<(), CountryProblem> {
        let mut provinces = self.provinces.iter().zip(&mut self.regions_of).enumerate();
        let found = provinces.find(|(_, (province, _))| province.name == row.province);
        let Some((index, (_, regions))) = found else {
            return Err(CountryProblem::UnknownProvince(row.province));
        };
        regions.push(self.regions.len());
        self.province_of.push(index);
        self.regions.push(row.area);
        Ok(())
    }

    /// The rows of a level, in the order of every table.
    pub fn areas(&self, level: Level) -> &[Area] {
        match level {
            Level::Province => &self.provinces,
            Level::SafetyRegion => &self.regions,
        }
    }

    /// The province of a row: its own one for a province.
    pub fn province_of(&self, level: Level, index: usize) -> Option<&Area> {
        match level {
            Level::Province => self.provinces.get(index),
            Level::SafetyRegion => self.provinces.get(*self.province_of.get(index)?),
        }
    }

    /// The index of a region's province.
    pub fn province_index(&self, region: usize) -> Option<usize> {
        self.province_of.get(region).copied()
    }

    /// The indices of a province's regions.
    pub fn regions_of(&self, province: usize) -> &[usize] {
        self.regions_of.get(province).map_or(&[], Vec::as_slice)
    }

    /// The index of a code at a level.
    pub fn index_of(&self, level: Level, code: &str) -> Option<usize> {
        self.areas(level).iter().position(|area| area.code == code)
    }

    /// COA's table for 75,500, a row per province; adds up to 75,499.
    pub fn published(&self) -> &[f64] {
        &self.published
    }

    /// Of [`Self::published`] the places for unaccompanied minors.
    pub fn published_amv(&self) -> &[f64] {
        &self.published_amv
    }

    /// The part of each further place per province; adds up to 1.
    pub fn marginal(&self) -> &[f64] {
        &self.marginal
    }

    /// Places per province under the dispersal law, the residual filled in.
    pub fn dispersal_law(&self) -> &[f64] {
        &self.law.places
    }

    /// The province that was not found and so got what is left, with its places.
    pub fn law_residual(&self) -> Option<(&Area, Places)> {
        let index = self.law.residual?;
        let places = Places(*self.law.places.get(index)?);
        Some((self.provinces.get(index)?, places))
    }

    /// The official tasks of every half-year in the table.
    pub fn housing_tasks(&self) -> &[HousingTask] {
        &self.tasks
    }

    /// The official task of a half-year; none where unknown.
    pub fn housing_task(&self, half_year: Period) -> Option<People> {
        let mut tasks = self.tasks.iter();
        tasks.find(|row| row.period == half_year)?.task
    }
}

fn check_areas(areas: &[&Area]) -> Result<(), CountryProblem> {
    for (index, area) in areas.iter().enumerate() {
        let twin = |other: &&&Area| other.code == area.code || other.name == area.name;
        if areas.iter().take(index).any(|other| twin(&other)) {
            return Err(CountryProblem::Twice(area.name.clone()));
        }
        if !(area.population.0.is_finite() && area.population.0 > 0.0) {
            return Err(CountryProblem::Uninhabited(area.name.clone()));
        }
    }
    Ok(())
}

/// The marginal key, normalised to 1.
fn marginal(provinces: &[ProvinceRow]) -> Result<Vec<f64>, CountryProblem> {
    let usable = |row: &&ProvinceRow| row.marginal.is_finite() && row.marginal > 0.0;
    if let Some(row) = provinces.iter().find(|row| !usable(row)) {
        return Err(CountryProblem::Figure(row.area.name.clone()));
    }
    let sum: f64 = provinces.iter().map(|row| row.marginal).sum();
    Ok(provinces.iter().map(|row| row.marginal / sum).collect())
}

/// The dispersal law's places per province, what is left for the one that was not found, and which that is.
#[derive(Clone, Debug, Default, PartialEq)]
struct Law {
    places: Vec<f64>,
    residual: Option<usize>,
}

fn law(provinces: &[ProvinceRow], total: Places) -> Result<Law, CountryProblem> {
    let known: f64 = provinces
        .iter()
        .filter_map(|row| row.dispersal_law)
        .map(|places| places.0)
        .sum();
    let mut law = Law::default();
    for (index, row) in provinces.iter().enumerate() {
        let places = row.dispersal_law.map_or(total.0 - known, |places| places.0);
        let second = row.dispersal_law.is_none() && law.residual.is_some();
        if second || !places.is_finite() || places < 0.0 {
            return Err(CountryProblem::Figure(row.area.name.clone()));
        }
        if row.dispersal_law.is_none() {
            law.residual = Some(index);
        }
        law.places.push(places);
    }
    Ok(law)
}
