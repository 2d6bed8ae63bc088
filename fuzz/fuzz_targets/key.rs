//! A table with a key of the user's own: refused in a sentence, or read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::{country, own_key_from_bytes};
use opvangverkenner::regions::Level;
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    for level in [Level::Province, Level::SafetyRegion] {
        if let Err(error) = own_key_from_bytes(bytes, country(), level) {
            assert!(!error.say(Language::Nl).is_empty());
        }
    }
});
