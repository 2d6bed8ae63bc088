//! The settings file: set aside, or read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::settings_from_bytes;

fuzz_target!(|bytes: &[u8]| {
    settings_from_bytes(bytes).ok();
});
