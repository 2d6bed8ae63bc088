//! Where the user looks in Behoefte.

use eframe::egui::Pos2;

use super::capacity::Capacity;
use super::pull::Pull;
use crate::app::plot::held_axis::HeldAxis;
use crate::chart::Axis;
use crate::month::Month;
use crate::pages::{Context, Page, need};

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct NeedView {
    pub(super) axis: HeldAxis,
    /// That of the places for unaccompanied minors.
    pub(super) minors_axis: HeldAxis,
    /// The month that a hand points at.
    pub(super) pointed: Option<Month>,
    /// The month that it pointed at in the last frame: this one is drawn with it.
    pub(super) aimed: Option<Month>,
    /// Where the month is that the keyboard reads.
    pub(super) keyed: Option<Pos2>,
    /// The user's own capacity.
    pub capacity: Capacity,
    /// Whether decisions published earlier and later are drawn.
    pub earlier: bool,
    /// What the user does with the line.
    pub pull: Pull,
}

impl NeedView {
    /// The page of this frame, its axis as it stood or grown.
    pub fn page(&mut self, context: &Context<'_>) -> Page {
        let mut page = need::page(context, self.earlier);
        let axes = [&mut self.axis, &mut self.minors_axis];
        for (chart, axis) in page.charts.iter_mut().zip(axes) {
            let Axis::Numbers(range) = &mut chart.y else {
                continue;
            };
            // Under a hand that pulls the line, a growing axis would carry the line off.
            let held = axis.as_it_stood().filter(|_| self.pull.grip.is_some());
            *range = held.unwrap_or_else(|| axis.hold(context.scene, *range));
        }
        page
    }

    /// Forgets the axes, so that they fit again.
    pub fn refit(&mut self) {
        self.axis.refit();
        self.minors_axis.refit();
    }
}
