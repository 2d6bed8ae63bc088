//! A code of a scenario: refused in a sentence, or opened and given again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use opvangverkenner::files::{code_of, scenario_from_code};
use opvangverkenner::text::{Language, Say};

fuzz_target!(|text: &str| {
    match scenario_from_code(text) {
        Ok(opened) => {
            let again = scenario_from_code(&code_of(&opened.scenario).unwrap());
            assert_eq!(again.unwrap().scenario, opened.scenario);
        }
        Err(error) => assert!(!error.say(Language::Nl).is_empty()),
    }
});
