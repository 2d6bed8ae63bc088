//! Pictures, by their bytes.

#[cfg(feature = "gui")]
use std::collections::BTreeSet;

use opvangverkenner::export::{
    Charted, Inks, Layer, NeedChart, Pen, Picture, Provenance, StackChart, month_scale,
    number_scale, svg,
};
use opvangverkenner::files::{Edition, capacity_decisions, embedded_editions};
use opvangverkenner::outlook::{Column, Outlook};
use opvangverkenner::scenario::{EarlierDecision, Name, Scenario, Value, earlier_decisions};
use opvangverkenner::text::Language;
use roxmltree::{Document, Node};

/// A name that means something to every format.
const NAME: &str = "Huizen & <\"spoed\">; A\tB\nC, \u{1}é";

fn edition() -> &'static Edition {
    &embedded_editions()[0]
}

fn scenario(name: &str, share: f64) -> Scenario {
    let baseline = &edition().baseline;
    let mut scenario = Scenario::reference(baseline, name);
    let row = baseline.parameter(Name::AmvShare.into()).unwrap();
    scenario.set(row, Value::Number(share));
    scenario
}

fn outlook(scenario: &Scenario) -> Outlook {
    Outlook::new(scenario, &edition().baseline).unwrap()
}

fn pen(colour: &str) -> Pen {
    Pen {
        colour: colour.to_owned(),
        dash: vec![8.0, 4.0],
        width: 2.0,
    }
}

fn inks() -> Inks {
    let ink = |colour: &str| colour.to_owned();
    Inks {
        ground: ink("#ffffff"),
        text: ink("#17202e"),
        weak: ink("#556070"),
        grid: ink("#e6eaf0"),
    }
}

fn provenance(scenario: &Scenario, language: Language) -> Provenance {
    Provenance::new(scenario, &edition().baseline, "2022-11-24", language)
}

/// The picture of some scenarios, the first of which is active.
fn need(scenarios: &[Scenario], language: Language) -> Picture {
    need_beside(scenarios, Vec::new(), language)
}

/// The same beside earlier decisions.
fn need_beside(
    scenarios: &[Scenario],
    earlier: Vec<EarlierDecision<'_>>,
    language: Language,
) -> Picture {
    let baseline = &edition().baseline;
    let reference = outlook(&Scenario::reference(baseline, "reference"));
    let outlooks: Vec<_> = scenarios.iter().map(outlook).collect();
    let (lowest, highest) = if earlier.is_empty() {
        (40_000.0, 90_000.0)
    } else {
        (20_000.0, 110_000.0)
    };
    let pairs = scenarios.iter().zip(&outlooks).enumerate();
    let shown = pairs.map(|(index, (scenario, outlook))| Charted {
        provenance: provenance(scenario, language),
        other_edition: None,
        outlook,
        pen: pen("#b04500"),
        is_active: index == 0,
    });
    NeedChart {
        language,
        baseline,
        reference: &reference,
        reference_pen: pen("#6b788c"),
        shown: shown.collect(),
        y: number_scale(lowest, highest, &[40_000.0, 60_000.0, 80_000.0], language),
        capacity: Some((65_000.0, pen("#154273"))),
        earlier,
        cursor: baseline.default_date().into(),
        inks: inks(),
    }
    .picture()
}

fn stack() -> Picture {
    let scenario = scenario(NAME, 0.2);
    let outlook = outlook(&scenario);
    let layer = |name: &str, column| Layer {
        name: name.to_owned(),
        colour: "#8fbcf0".to_owned(),
        people: (0..outlook.dates().count())
            .filter_map(|index| outlook.cell(column, index))
            .collect(),
    };
    StackChart {
        language: Language::Nl,
        title: "Mensen in de opvang".to_owned(),
        provenance: provenance(&scenario, Language::Nl),
        start: edition().baseline.start(),
        layers: vec![
            layer("in de procedure", Column::InProcedure),
            layer("vergunninghouders", Column::PermitHolders),
            layer("amv", Column::UnaccompaniedMinors),
        ],
        y: number_scale(0.0, 90_000.0, &[0.0, 50_000.0], Language::Nl),
        cursor: None,
        inks: inks(),
    }
    .picture()
}

fn svg_of(picture: &Picture) -> String {
    String::from_utf8(svg::write(picture)).unwrap()
}

fn texts(document: &Document<'_>) -> Vec<String> {
    let nodes = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    nodes
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

fn group<'a>(document: &'a Document<'_>, id: &str) -> Node<'a, 'a> {
    let mut nodes = document.descendants();
    nodes.find(|node| node.attribute("id") == Some(id)).unwrap()
}

fn corners(node: Node<'_, '_>) -> Vec<[f64; 2]> {
    let points = node.attribute("points").unwrap().split(' ');
    points
        .map(|pair| {
            let (x, y) = pair.split_once(',').unwrap();
            [x.parse().unwrap(), y.parse().unwrap()]
        })
        .collect()
}

#[test]
fn earlier_decisions_stand_in_a_picture_only_when_asked_for_and_cover_nothing() {
    let baseline = &edition().baseline;
    let months = baseline.start()..=baseline.horizon();
    let earlier = earlier_decisions(capacity_decisions(), baseline, &months);
    let own = [scenario("eigen", 0.2)];
    let without = svg_of(&need(&own, Language::Nl));
    assert!(!without.contains("apr 2023") && !without.contains("stippellijnen"));
    let picture = need_beside(&own, earlier, Language::Nl);
    assert!(
        picture
            .description
            .contains("Eerdere besluiten: 77.100 (apr 2023), 69.900 (nov 2023).")
    );
    let text = svg_of(&picture);
    let document = Document::parse(&text).unwrap();
    let texts = texts(&document);
    for wanted in ["77.100", "97.000", "97.500", "nov 2023", "apr 2024"] {
        assert!(
            texts.iter().any(|text| text == wanted),
            "{wanted}: {texts:?}"
        );
    }
    assert!(text.contains("met de maand van publicatie"));
    // One ring for each point, and one dot for the edition's own decision.
    let marks = group(&document, "marks");
    let circles = marks.children().filter(|node| node.has_tag_name("circle"));
    assert_eq!(circles.count(), 1 + 7);
    let grounds = marks.children().filter(|node| node.has_tag_name("rect"));
    let grounds: Vec<[f64; 4]> = grounds
        .map(|node| {
            ["x", "y", "width", "height"].map(|name| node.attribute(name).unwrap().parse().unwrap())
        })
        .collect();
    for (index, [x, y, width, height]) in grounds.iter().enumerate() {
        for [left, top, across, down] in grounds.iter().skip(index + 1) {
            let apart = x + width <= *left || left + across <= *x;
            assert!(
                apart || y + height <= *top || top + down <= *y,
                "{grounds:?}"
            );
        }
    }
}

#[test]
fn an_svg_is_well_formed_and_says_everything_in_text() {
    let text = svg_of(&need(&[scenario(NAME, 0.2)], Language::Nl));
    let document = Document::parse(&text).unwrap();
    let texts = texts(&document);
    for wanted in [
        "Benodigde opvangplekken",
        "op de eerste van elke maand, juli 2022 tot en met januari 2025",
        "referentie",
        "61.200",
        "75.500",
        "51.000",
        "besluit van mei 2022",
        "eigen capaciteit: 65.000 plekken",
        "jan 2024",
        "60.000",
        "De verticale as begint bij 40.000, niet bij 0.",
    ] {
        assert!(
            texts.iter().any(|text| text == wanted),
            "{wanted}: {texts:#?}"
        );
    }
    let all = texts.join(" ");
    for wanted in [
        "uitgangspunt: MPP 2022-2",
        "14 van 23 waarden",
        "24 november 2022",
    ] {
        assert!(all.contains(wanted), "{wanted}");
    }
    // The name survives its marks; what no XML may hold is replaced.
    assert!(
        all.contains("Huizen & <\"spoed\">; A B C, \u{fffd}é"),
        "{all}"
    );
    let root = document.root_element();
    let child = |name: &str| root.children().find(|node| node.has_tag_name(name));
    assert_eq!(
        child("title").unwrap().text(),
        Some("Benodigde opvangplekken")
    );
    let described = child("desc").unwrap().text().unwrap();
    assert!(
        described.contains("1 januari 2024: referentie 75.500"),
        "{described}"
    );
    assert!(root.attribute("font-family").unwrap().contains("Open Sans"));
}

#[test]
fn the_curve_of_an_svg_is_the_outcome() {
    let scenario = scenario("a", 0.2);
    let outlook = outlook(&scenario);
    let text = svg_of(&need(&[scenario], Language::Nl));
    let document = Document::parse(&text).unwrap();
    let lines = group(&document, "lines");
    let curve = corners(lines.children().rfind(Node::is_element).unwrap());
    // The axes, as the picture itself draws them: grid lines at 40.000 and 80.000.
    let axes = group(&document, "axes");
    let grid: Vec<_> = axes
        .children()
        .filter(|n| n.has_tag_name("polyline"))
        .collect();
    let (low, high) = (corners(grid[0])[0][1], corners(grid[2])[0][1]);
    let instants = outlook.trajectory().instants();
    assert_eq!(curve.len(), instants.len());
    for ([_, y], instant) in curve.iter().zip(instants) {
        assert!((84.0..=464.0).contains(y), "outside the plot: {y}");
        let places = 40_000.0 + (low - y) / (low - high) * 40_000.0;
        let expected = instant.levels.required_places.0;
        assert!((places - expected).abs() < 2.0, "{places} {expected}");
    }
    let steps: Vec<_> = curve
        .windows(2)
        .map(|pair| pair[1][0] - pair[0][0])
        .collect();
    assert!(
        steps.iter().all(|step| (step - steps[0]).abs() < 0.02),
        "{steps:?}"
    );
}

#[test]
fn the_same_picture_gives_the_same_bytes_and_another_one_others() {
    let one = || svg::write(&need(&[scenario("a", 0.2)], Language::Nl));
    assert_eq!(one(), one());
    assert_ne!(
        one(),
        svg::write(&need(&[scenario("a", 0.21)], Language::Nl))
    );
}

#[test]
fn an_english_svg_holds_no_dutch() {
    let text = svg_of(&need(&[scenario("a", 0.2)], Language::En));
    for wanted in [
        "Reception places required",
        "61,200",
        "24 November 2022",
        "14 of 23 values",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    for unwanted in ["plekken", "referentie", "waarden", "61.200"] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn names_at_the_lines_ends_never_overlap_with_eight_scenarios() {
    let near: Vec<_> = (0..8u8)
        .map(|index| {
            let name = format!("Een lange naam van een scenario, nummer {index}");
            scenario(&name, 0.12 + f64::from(index + 1) / 1000.0)
        })
        .collect();
    let text = svg_of(&need(&near, Language::Nl));
    let document = Document::parse(&text).unwrap();
    let mut heights = Vec::new();
    let names = group(&document, "names");
    for node in names.children().filter(|node| node.has_tag_name("text")) {
        let number = |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
        assert!(number("y") < 470.0, "a name below the axis");
        heights.push((number("y"), node.text().unwrap_or_default()));
    }
    // Nine names with a value each, every one on a line of its own.
    assert_eq!(heights.len(), 18);
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_apart = |pair: &[(f64, &str)]| pair[1].0 - pair[0].0 >= 13.0;
    assert!(heights.windows(2).all(is_apart), "{heights:?}");
}

#[test]
fn the_layers_of_a_stack_lie_on_each_other() {
    let text = svg_of(&stack());
    let document = Document::parse(&text).unwrap();
    let areas = group(&document, "areas");
    let layers: Vec<_> = areas
        .children()
        .filter(Node::is_element)
        .map(corners)
        .collect();
    assert_eq!(layers.len(), 3);
    for pair in layers.windows(2) {
        let half = pair[0].len() / 2;
        let roof = &pair[0][..half];
        let floor: Vec<_> = pair[1][half..].iter().rev().copied().collect();
        assert_eq!(roof, floor);
    }
    for name in ["in de procedure", "vergunninghouders", "amv"] {
        assert!(texts(&document).iter().any(|text| text == name), "{name}");
    }
    assert!(!text.contains("De verticale as begint"));
}

#[test]
fn a_long_horizon_has_no_more_months_than_fit() {
    let start = edition().baseline.start();
    for months in [1, 30, 60, 120, 600] {
        let scale = month_scale(start, start.plus(months), Language::Nl);
        assert!(scale.ticks.len() <= 12, "{months}: {}", scale.ticks.len());
    }
    let scale = month_scale(start, start.plus(30), Language::Nl);
    let labels: Vec<_> = scale.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels[..3], ["jul 2022", "jan 2023", "jul 2023"]);
}

#[cfg(feature = "gui")]
#[test]
fn a_png_is_twice_the_svg_and_holds_letters_and_lines() {
    use opvangverkenner::export::png;
    use resvg::tiny_skia::Pixmap;
    for picture in [need(&[scenario(NAME, 0.2)], Language::Nl), stack()] {
        let text = svg_of(&picture);
        let root = Document::parse(&text).unwrap();
        let root = root.root_element();
        let length = |name: &str| root.attribute(name).unwrap().parse::<f32>().unwrap();
        let drawn = Pixmap::decode_png(&png::write(&picture).unwrap()).unwrap();
        assert_eq!(f64::from(drawn.width()), f64::from(2.0 * length("width")));
        assert_eq!(f64::from(drawn.height()), f64::from(2.0 * length("height")));
        let colours: BTreeSet<_> = drawn
            .pixels()
            .iter()
            .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()))
            .collect();
        assert!(colours.len() > 50, "{}", colours.len());
        // The title is the only text in this colour at this place: without letters it is not there.
        let title = (48..700).any(|x| {
            (40..80).any(|y| {
                let pixel = drawn.pixel(x, y).unwrap();
                (pixel.red(), pixel.green(), pixel.blue()) == (0x17, 0x20, 0x2e)
            })
        });
        assert!(title);
        let pixels = png::pixels(&picture).unwrap();
        assert_eq!(pixels.rgba.len(), 4 * pixels.width * pixels.height);
        assert!(pixels.rgba.chunks(4).all(|pixel| pixel[3] == 255));
    }
}
