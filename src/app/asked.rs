//! What a view asks of the active scenario: carried out once the view has been drawn.

use eframe::egui::Context;

use crate::documents::{Document, Gesture};
use crate::scenario::{ParameterId, Value};

/// Something asked of the active scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Other values, together one change.
    Set(Gesture, Vec<(ParameterId, Value)>),
    /// What was held is let go: one step of undo.
    Release,
    /// What was held is taken back.
    Cancel,
}

impl Asked {
    /// Carries it out. A change that would make the scenario invalid is not made.
    ///
    /// A drag is drawn again in the same frame, so that the line stays under the hand.
    pub fn carry_out(self, document: &mut Document, ctx: &Context) {
        match self {
            Self::Set(gesture, values) => {
                let edition = document.edition().clone();
                let baseline = &edition.baseline;
                let changed = document.change(gesture, |scenario| {
                    for (id, value) in values {
                        if let Some(row) = baseline.parameter(id) {
                            scenario.set(row, value);
                        }
                    }
                });
                if changed.is_ok() && gesture == Gesture::Hold {
                    ctx.request_discard("the view follows the hand");
                }
            }
            Self::Release => document.end_gesture(),
            Self::Cancel => document.cancel_gesture(),
        }
        ctx.request_repaint();
    }
}
