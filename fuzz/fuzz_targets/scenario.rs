//! A scenario file: refused in a sentence, or read and computed.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::scenario_from_bytes;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    match scenario_from_bytes(bytes, Path::new("/no/such/folder")) {
        Ok(opened) => {
            Outlook::new(&opened.scenario, &opened.edition.baseline).unwrap();
        }
        Err(error) => assert!(!error.say(Language::Nl).is_empty()),
    }
});
