//! A table with counts of the user's own: refused in a sentence, or read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::{counts_from_bytes, embedded_editions};
use opvangverkenner::text::{Language, Say};

fuzz_target!(|bytes: &[u8]| {
    let editions = embedded_editions().iter().map(|edition| &edition.baseline);
    if let Err(error) = counts_from_bytes(bytes, &editions.collect::<Vec<_>>()) {
        assert!(!error.say(Language::Nl).is_empty());
    }
});
