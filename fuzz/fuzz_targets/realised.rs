//! A table with realised places: refused in a sentence, or read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::{country, realised_from_bytes};
use opvangverkenner::regions::Level;
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    for level in [Level::Province, Level::SafetyRegion] {
        if let Err(error) = realised_from_bytes(bytes, country(), level) {
            assert!(!error.say(Language::Nl).is_empty());
        }
    }
});
