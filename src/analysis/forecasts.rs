//! What earlier forecasts and decisions said, beside what was counted: how wrong, and how long before.
//!
//! Nothing is estimated here. What no source gives is unknown, and no spread is drawn from fewer than
//! [`LEAST_CASES`] cases.

use jiff::civil::Date;

use crate::month::Month;
use crate::scenario::{
    CapacityDecision, Count, DecidedPlaces, InflowForecast, InflowOutcome, InflowScope,
    OccupancyCount, OccupancyRatio, Outcomes, Output, RealityCheck, nearest_instant,
};
use crate::units::{LowHigh, People, PeoplePerPlace};

/// How far a count may lie from the date of a decision, and a ratio from the count, in days.
pub const REACH: i32 = 35;
/// The fewest cases at a horizon from which a band is drawn.
pub const LEAST_CASES: usize = 3;
/// Horizons are compared in steps of this many months: a forecast appears twice a year.
pub const HORIZON_STEP: i32 = 6;

/// What was said beforehand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said<'a> {
    /// The inflow of a year.
    Inflow(&'a InflowForecast),
    /// The places required at a date, of a decision.
    Places(&'a CapacityDecision, &'a DecidedPlaces),
}

/// The range that was said; each end none where it was not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SaidRange {
    /// The lower end.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// What a case is about; cases about different things are never put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Persons in a year, of a scope.
    Inflow(InflowScope),
    /// Places at a date.
    Places,
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome<'a> {
    /// The inflow counted, persons.
    Inflow(&'a InflowOutcome, f64),
    /// People counted near the date, and the share of places that could be used then.
    Places(&'a OccupancyCount, &'a OccupancyRatio, f64),
}

/// Why there is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The source names no date or no number of places.
    NothingSaid,
    /// The source does not say who is counted.
    UnclearScope,
    /// No source gives the inflow of that year; the note of that year, if there is one, says more.
    NoInflow,
    /// No count within [`REACH`] days of the date.
    NoCount,
    /// A count, but no share of places that could be used within [`REACH`] days of it.
    NoRatio,
}

/// One forecast or decision beside its outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case<'a> {
    /// What was said.
    pub said: Said<'a>,
    /// Months from publication to the date, or to the end of the year; none where either is unknown.
    pub horizon: Option<i32>,
    /// What came out.
    pub outcome: Result<Outcome<'a>, Unknown>,
}

/// How far what was said lies above what came out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Error {
    /// Said less counted: persons in the year, or places.
    pub absolute: f64,
    /// The same as a share of what came out.
    pub share: f64,
}

impl Outcome<'_> {
    /// The number: persons in the year, or places (people counted / occupancy ratio).
    pub fn value(&self) -> f64 {
        match self {
            Self::Inflow(_, value) | Self::Places(.., value) => *value,
        }
    }
}

impl Case<'_> {
    /// What it is about.
    pub fn about(&self) -> About {
        match self.said {
            Said::Inflow(forecast) => About::Inflow(forecast.scope),
            Said::Places(..) => About::Places,
        }
    }

    /// The one number that was said; none where only a range or an upper end was. No middle is made up.
    pub fn stated(&self) -> Option<f64> {
        match self.said {
            Said::Inflow(forecast) => forecast.planning,
            Said::Places(_, decided) => decided.places,
        }
    }

    /// The range that was said.
    pub fn range(&self) -> SaidRange {
        match self.said {
            Said::Inflow(forecast) => SaidRange {
                low: forecast.low,
                high: forecast.high,
            },
            Said::Places(..) => SaidRange::default(),
        }
    }

    /// How wrong the one number was, where it and the outcome are known.
    pub fn error(&self) -> Option<Error> {
        let outcome = self.outcome.ok()?.value();
        let absolute = self.stated()? - outcome;
        Some(Error {
            absolute,
            share: absolute / outcome,
        })
    }

    /// How far the outcome lies above (+) or below (−) the range that was said; 0 inside it.
    ///
    /// None where no range was said, the outcome is unknown, or only one end was said and the outcome
    /// does not lie beyond it: what was meant at the other side is unknown.
    pub fn outside(&self) -> Option<f64> {
        let outcome = self.outcome.ok()?.value();
        let SaidRange { low, high } = self.range();
        match (low, high) {
            (_, Some(high)) if outcome > high => Some(outcome - high),
            (Some(low), _) if outcome < low => Some(outcome - low),
            (Some(_), Some(_)) => Some(0.0),
            _ => None,
        }
    }

    /// The horizon rounded up to [`HORIZON_STEP`] months.
    pub fn horizon_class(&self) -> Option<i32> {
        let months = self.horizon?;
        Some((months + HORIZON_STEP - 1).div_euclid(HORIZON_STEP) * HORIZON_STEP)
    }
}

/// Every forecast of the inflow beside its outcome.
pub fn inflow_cases<'a>(forecasts: &'a [InflowForecast], outcomes: &'a Outcomes) -> Vec<Case<'a>> {
    let case = |forecast: &'a InflowForecast| Case {
        said: Said::Inflow(forecast),
        horizon: forecast.published_month().and_then(|published| {
            let end = Month::new(forecast.year + 1, 1)?;
            Some(end.since(published))
        }),
        outcome: inflow_outcome(forecast, outcomes),
    };
    forecasts.iter().map(case).collect()
}

fn inflow_outcome<'a>(
    forecast: &InflowForecast,
    outcomes: &'a Outcomes,
) -> Result<Outcome<'a>, Unknown> {
    if forecast.scope == InflowScope::Unclear {
        return Err(Unknown::UnclearScope);
    }
    let counted = outcomes.inflow.iter().find_map(|outcome| {
        let same = (outcome.year, outcome.scope) == (forecast.year, forecast.scope);
        let persons = outcome.persons.filter(|_| same)?;
        Some(Outcome::Inflow(outcome, persons))
    });
    counted.ok_or(Unknown::NoInflow)
}

/// Every number of places that was decided beside its outcome.
pub fn places_cases<'a>(
    decisions: &'a [CapacityDecision],
    outcomes: &'a Outcomes,
) -> Vec<Case<'a>> {
    let rows = decisions.iter().flat_map(|decision| {
        let places = decision.places.iter();
        places.map(move |decided| (decision, decided))
    });
    let case = |(decision, decided): (&'a CapacityDecision, &'a DecidedPlaces)| Case {
        said: Said::Places(decision, decided),
        horizon: decided.date.and_then(|date| {
            let instant = nearest_instant(date)?;
            Some(instant.since(decision.published_month()?))
        }),
        outcome: places_outcome(decided, outcomes),
    };
    rows.map(case).collect()
}

/// People counted nearest to the date, divided by the occupancy ratio nearest to the count.
fn places_outcome<'a>(
    decided: &DecidedPlaces,
    outcomes: &'a Outcomes,
) -> Result<Outcome<'a>, Unknown> {
    let (Some(date), Some(_)) = (decided.date, decided.places) else {
        return Err(Unknown::NothingSaid);
    };
    let counted = outcomes.counts.iter().filter_map(|count| {
        let persons = count.persons?;
        Some((within_reach(count.date, date)?, count, persons))
    });
    let nearest = counted.min_by_key(|(days, ..)| *days);
    let (_, count, persons) = nearest.ok_or(Unknown::NoCount)?;
    let ratio = nearest_ratio(&outcomes.ratios, count.date).ok_or(Unknown::NoRatio)?;
    let places = People(persons) / PeoplePerPlace(ratio.ratio);
    Ok(Outcome::Places(count, ratio, places.0))
}

/// The occupancy ratio nearest to a day, where one lies within [`REACH`].
fn nearest_ratio(ratios: &[OccupancyRatio], day: Date) -> Option<&OccupancyRatio> {
    let near = ratios.iter();
    let near = near.filter_map(|ratio| Some((within_reach(ratio.date, day)?, ratio)));
    Some(near.min_by_key(|(days, _)| *days)?.1)
}

/// The days between two dates, where there are at most [`REACH`].
fn within_reach(a: Date, b: Date) -> Option<i32> {
    let days = a.until(b).ok()?.get_days().abs();
    (days <= REACH).then_some(days)
}

/// The cases of one kind at about the same horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct AtHorizon<'a> {
    /// What they are about.
    pub about: About,
    /// The horizon, from the one before up to this many months.
    pub months: i32,
    /// The cases whose error is known.
    pub cases: Vec<Case<'a>>,
}

impl AtHorizon<'_> {
    /// The lowest and the highest error as shares; none from fewer than [`LEAST_CASES`] cases.
    ///
    /// Not a distribution: the two ends of what has happened.
    pub fn band(&self) -> Option<LowHigh> {
        if self.cases.len() < LEAST_CASES {
            return None;
        }
        let errors = self.cases.iter().filter_map(Case::error);
        Some(LowHigh::of(errors.map(|error| error.share)))
    }
}

/// The cases whose error and horizon are known, by what they are about and by horizon, shortest first.
pub fn by_horizon<'a>(cases: &[Case<'a>]) -> Vec<AtHorizon<'a>> {
    let mut found: Vec<AtHorizon<'a>> = Vec::new();
    for case in cases.iter().filter(|case| case.error().is_some()) {
        let Some(months) = case.horizon_class() else {
            continue;
        };
        let about = case.about();
        let same = |at: &&mut AtHorizon<'_>| (at.about, at.months) == (about, months);
        match found.iter_mut().find(same) {
            Some(at) => at.cases.push(*case),
            None => found.push(AtHorizon {
                about,
                months,
                cases: vec![*case],
            }),
        }
    }
    found.sort_by_key(|at| at.months);
    found
}

/// A count of everybody in reception.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observed<'a> {
    /// The count.
    pub count: &'a Count,
    /// The share of places that could be used then, and the places that the people took:
    /// people / ratio. None where no ratio of that time is known; it is not estimated.
    pub places: Option<(&'a OccupancyRatio, f64)>,
}

impl Observed<'_> {
    /// When, and how many places; none where that is unknown.
    pub fn point(&self) -> Option<(Month, f64)> {
        self.places.map(|(_, places)| (self.count.instant, places))
    }
}

/// Every count of everybody in reception, with the ratio nearest to it.
pub fn observed<'a>(check: &'a RealityCheck, ratios: &'a [OccupancyRatio]) -> Vec<Observed<'a>> {
    let everybody = |count: &&Count| count.output == Output::Occupancy;
    let counts = check.counts.iter().filter(everybody);
    let one = |count: &'a Count| {
        let day = count.instant.first_day().parse().ok();
        let nearest = day.and_then(|day| nearest_ratio(ratios, day));
        Observed {
            count,
            places: nearest.map(|ratio| {
                let places = People(count.counted) / PeoplePerPlace(ratio.ratio);
                (ratio, places.0)
            }),
        }
    };
    counts.map(one).collect()
}
