//! Open scenarios as the pages see them.

use std::sync::Arc;

use opvangverkenner::documents::Documents;
use opvangverkenner::files::{Edition, Opened, embedded_editions};
use opvangverkenner::pages::{Context, Scene};
use opvangverkenner::scenario::Scenario;
use opvangverkenner::text::Language;

/// What `see` makes of some scenarios on the first edition, the last of which is active, at its default date.
pub fn with_context<T>(
    scenarios: &[Scenario],
    language: Language,
    see: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let edition = &embedded_editions()[0];
    let opened = scenarios.iter().map(|scenario| (scenario, edition));
    with_context_on(opened, language, see)
}

/// The same with an edition for each.
pub fn with_context_on<'a, T>(
    scenarios: impl Iterator<Item = (&'a Scenario, &'a Arc<Edition>)>,
    language: Language,
    see: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let mut documents = Documents::default();
    for (scenario, edition) in scenarios {
        let opened = Opened {
            scenario: scenario.clone(),
            edition: edition.clone(),
        };
        documents.add(opened, None);
    }
    let scene = Scene::new(&documents).unwrap();
    see(&Context {
        scene: &scene,
        month: scene.edition.baseline.default_date(),
        capacity: None,
        language,
        day: "2022-11-24".parse().unwrap(),
    })
}
