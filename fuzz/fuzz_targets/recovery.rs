//! A recovery copy: refused in a sentence, or read and computed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::RecoveryCopy;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    match RecoveryCopy::from_bytes(bytes) {
        Ok(RecoveryCopy { opened, .. }) => {
            Outlook::new(&opened.scenario, &opened.edition.baseline).unwrap();
        }
        Err(problem) => assert!(!problem.say(Language::Nl).is_empty()),
    }
});
