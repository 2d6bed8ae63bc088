//! An own edition's file: refused in a sentence, or its reference computed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::edition_from_bytes;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::Scenario;
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    match edition_from_bytes(bytes, "voorbeeld") {
        Ok(edition) => {
            let scenario = Scenario::reference(&edition.baseline, "x");
            Outlook::new(&scenario, &edition.baseline).unwrap();
        }
        Err(error) => assert!(!error.say(Language::Nl).is_empty()),
    }
});
