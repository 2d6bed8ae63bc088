//! Onzekerheid: how far the assumptions spread, in pages of one question each.

pub mod band;
pub mod forecasts;
pub mod levers;
pub mod map;
pub mod regret;
pub mod sensitivity;
pub mod track;

use crate::analysis::{self, Sampling, Spread};
use crate::pages::{Context, Page};
use crate::scenario::ParameterId;
use crate::text::Label;
use levers::Levers;

/// A section of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Which assumption matters most?
    #[default]
    Tornado,
    /// How far do the assumptions spread?
    Band,
    /// How many places to arrange?
    Regret,
    /// What must be true to need no more than a number of places?
    Map,
    /// What did earlier forecasts say?
    Forecasts,
    /// Which scenario do the user's counts follow?
    Track,
}

/// What the user chose in the sections.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The places that the spread is held against.
    pub places: Option<f64>,
    /// How many empty places weigh as much as one that lacks.
    pub weight: f64,
    /// The levers of the map.
    pub levers: Option<[ParameterId; 2]>,
    /// What was found about the counts.
    pub found: &'a track::Found,
}

impl Section {
    /// Every section, in the order of the tabs.
    pub const ALL: [Self; 6] = [
        Self::Tornado,
        Self::Band,
        Self::Regret,
        Self::Map,
        Self::Forecasts,
        Self::Track,
    ];

    /// What its tab says.
    pub fn label(self) -> Label {
        match self {
            Self::Tornado => Label::TornadoTab,
            Self::Band => Label::BandTab,
            Self::Regret => Label::RegretTab,
            Self::Map => Label::WhatMustBeTrue,
            Self::Forecasts => Label::ForecastsSection,
            Self::Track => Label::TrackTab,
        }
    }

    /// Its page; none where its question cannot be asked.
    pub fn page(self, context: &Context<'_>, asked: &Asked<'_>) -> Option<Page> {
        let subject = context.scene.active()?.subject();
        match self {
            Self::Tornado => {
                let rows = analysis::sensitivity(subject, context.month).ok()?;
                sensitivity::page(context, &rows)
            }
            Self::Band => {
                let spread = Spread::new(subject, Sampling::default()).ok()?;
                band::page(context, &spread, asked.places)
            }
            Self::Regret => {
                let found = analysis::regret(subject, context.month, asked.weight).ok()?;
                regret::page(context, &found, regret::across(&found))
            }
            Self::Map => map::page(context, &Levers::new(context, asked.levers)?),
            Self::Forecasts => Some(forecasts::page(context)),
            Self::Track => track::page(context, asked.found),
        }
    }
}
