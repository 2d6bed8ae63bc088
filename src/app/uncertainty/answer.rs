//! What a section of Onzekerheid answers.

use crate::app::asked::Asked;

/// What a section asks of the active scenario, and what was done, in words.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// What is asked.
    pub asked: Option<Asked>,
    /// What was done.
    pub said: Option<String>,
}
