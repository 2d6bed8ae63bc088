//! The reference as a picture: what a reader of a failing test sees first.

use std::fmt::Write as _;

use opvangverkenner::model::Instant;
use opvangverkenner::scenario::Output;

use crate::editions::{mpp_2022_2, reference, trajectory};

/// Places for each mark of a bar.
const MARK: f64 = 1_500.0;

/// A bar per quarter: the places required, of which for minors (`o`).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few dozen marks"
)]
fn plot(rows: impl Iterator<Item = (String, Instant)>) -> String {
    let mut text = String::new();
    for (date, instant) in rows {
        let amv = instant.output(Output::RequiredPlacesAmv);
        let all = instant.output(Output::RequiredPlaces);
        let marks = |places: f64| (places / MARK).round() as usize;
        let bar = "o".repeat(marks(amv)) + &"#".repeat(marks(all) - marks(amv));
        writeln!(text, "{date} {all:6.0} {bar}").unwrap();
    }
    text
}

#[test]
fn the_reference_rises_each_autumn_through_the_letters_numbers() {
    let baseline = mpp_2022_2();
    let trajectory = trajectory(&reference(&baseline), &baseline);
    let instants = trajectory.instants().iter().copied();
    let dated = baseline
        .instants()
        .map(|date| date.to_string())
        .zip(instants);
    insta::assert_snapshot!(plot(dated.step_by(3)), @r"
    2022-07  46562 o##############################
    2022-10  53943 oo##################################
    2023-01  61200 ooo######################################
    2023-04  61207 ooo######################################
    2023-07  63251 ooo#######################################
    2023-10  69362 ooo###########################################
    2024-01  75500 ooo###############################################
    2024-04  73006 ooo##############################################
    2024-07  72349 ooo#############################################
    2024-10  75146 ooo###############################################
    2025-01  78099 ooo#################################################
    ");
}
