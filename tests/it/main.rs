//! What the program promises, from outside.

mod calibration;
mod command_line;
mod curve;
mod editions;
mod killed;
mod laws;
mod letter;
mod malformed;
mod months;
mod reality;
mod round_trip;
mod saving;
mod shipped;
#[cfg(feature = "gui")]
mod window;
