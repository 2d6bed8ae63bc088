//! Pictures, by their bytes.

#[cfg(feature = "gui")]
use std::collections::BTreeSet;

use opvangverkenner::chart::{Axis, Chart, Fill, Ink, Layer};
use opvangverkenner::export::{Drawn, Size};
use opvangverkenner::files::{Edition, embedded_editions};
use opvangverkenner::outlook::Outlook;
use opvangverkenner::pages::need;
use opvangverkenner::scenario::{Name, Scenario, Value};
use opvangverkenner::text::Language;
use roxmltree::{Document, Node};

use crate::scenes::with_context;

/// A name that a scenario may have.
const OWN: &str = "Huizen & <\"spoed\">";
/// A text that means something to every format.
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

/// The chart of Behoefte for some scenarios, the last of which is active, with a capacity of the user's own.
fn need(scenarios: &[Scenario], language: Language) -> Chart {
    need_beside(scenarios, false, language)
}

/// The same, beside earlier decisions if so.
fn need_beside(scenarios: &[Scenario], earlier: bool, language: Language) -> Chart {
    with_context(scenarios, language, |context| {
        let context = opvangverkenner::pages::Context {
            capacity: Some(65_000.0),
            ..*context
        };
        need::page(&context, earlier).charts.remove(0)
    })
}

/// Layers upon each other.
fn stack() -> Chart {
    let mut chart = need(&[scenario(OWN, 0.2)], Language::Nl);
    let layer = |at: usize, low: f64, high: f64| {
        Layer::Area(opvangverkenner::chart::Area {
            name: ["in de procedure", "vergunninghouders", "amv"][at].to_owned(),
            is_named: true,
            edges: (0..31u32).map(|x| [f64::from(x), low, high]).collect(),
            ink: Ink::Group(at),
            fill: Fill::Solid,
        })
    };
    chart.layers = vec![
        layer(0, 0.0, 20_000.0),
        layer(1, 20_000.0, 45_000.0),
        layer(2, 45_000.0, 50_000.0),
    ];
    let range = opvangverkenner::chart::Range::around([0.0, 50_000.0].into_iter());
    chart.y = Axis::Numbers(range);
    chart.notes.clear();
    chart
}

fn svg_of(chart: &Chart) -> String {
    String::from_utf8(chart.svg()).unwrap()
}

/// The groups of one kind of layer.
fn layers<'a>(document: &'a Document<'_>, kind: &str) -> Vec<Node<'a, 'a>> {
    let is_one = |node: &Node<'_, '_>| {
        let id = node.attribute("id").unwrap_or_default();
        node.has_tag_name("g") && id.starts_with(kind)
    };
    document.descendants().filter(is_one).collect()
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
    let own = [scenario("eigen", 0.2)];
    let without = svg_of(&need(&own, Language::Nl));
    assert!(!without.contains("apr 2023") && !without.contains("stippellijnen"));
    let chart = need_beside(&own, true, Language::Nl);
    assert!(
        chart
            .description
            .contains("Andere besluiten (2021–2024): 77.100 (apr 2023), 69.900 (nov 2023).")
    );
    let text = svg_of(&chart);
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
    let circles = document
        .descendants()
        .filter(|node| node.has_tag_name("circle") && node.attribute("r") == Some("3.5"));
    assert_eq!(circles.count(), 1 + 7);
    // No words run through a line, so none has a ground that hides one: at most one as high as letters, for the grid.
    let marks = layers(&document, "mark");
    let drawn = marks.iter().flat_map(Node::children);
    for ground in drawn.filter(|node| node.attribute("fill-opacity").is_some()) {
        let corners = corners(ground);
        assert!(corners[2][1] - corners[0][1] < 11.0, "{corners:?}");
    }
}

#[test]
fn an_svg_is_well_formed_and_says_everything_in_text() {
    let mut chart = need(&[scenario(OWN, 0.2)], Language::Nl);
    chart.notes.push(NAME.to_owned().into());
    let text = svg_of(&chart);
    let document = Document::parse(&text).unwrap();
    let texts = texts(&document);
    for wanted in [
        "Benodigde opvangplekken per maand, juli 2022 tot en met januari 2025",
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
        "prognose: MPP 2022-2",
        "Gewijzigd: Aandeel amv in de instroom 20,0\u{a0}% in plaats van 12,0\u{a0}%.",
        "Bron: Meerjarige Productieprognose (MPP) 2022-2",
        "14 van 23 waarden",
        "24 november 2022",
    ] {
        assert!(all.contains(wanted), "{wanted}: {all}");
    }
    // A text survives its marks; what no XML may hold is replaced.
    assert!(
        all.contains("Huizen & <\"spoed\">; A B C, \u{fffd}é"),
        "{all}"
    );
    let root = document.root_element();
    let child = |name: &str| root.children().find(|node| node.has_tag_name(name));
    let title = child("title").unwrap().text().unwrap();
    assert!(
        title.starts_with("20,0\u{a0}% amv in de instroom vraagt"),
        "{title}"
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
    let lines = layers(&document, "line");
    let curve = lines.last().unwrap();
    let curve = curve.children().find(|node| node.has_tag_name("polyline"));
    let curve = corners(curve.unwrap());
    // The axes, as the picture itself draws them: grid lines at 40.000 and 60.000.
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
        let places = 40_000.0 + (low - y) / (low - high) * 20_000.0;
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
    let one = || need(&[scenario("a", 0.2)], Language::Nl).svg();
    assert_eq!(one(), one());
    assert_ne!(one(), need(&[scenario("a", 0.21)], Language::Nl).svg());
}

#[test]
fn an_english_svg_holds_no_dutch() {
    let text = svg_of(&need(&[scenario("a", 0.2)], Language::En));
    for wanted in [
        "Reception places required by month, July 2022 to January 2025",
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
    // Words stand on every line, so behind them all.
    let words = document.root_element().children();
    for node in words.filter(|node| node.has_tag_name("text")) {
        let number = |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
        if number("y") < 60.0 {
            continue; // title and subtitle
        }
        assert!(number("y") < 470.0, "a name below the axis");
        heights.push((number("y"), node.text().unwrap_or_default()));
    }
    // Nine names with a value each, every one on a line of its own; on two as long as there is room, and so whole.
    assert_eq!(heights.len(), 23);
    let is_cut = |(_, text): &&(f64, &str)| text.contains('…');
    assert_eq!(heights.iter().filter(is_cut).count(), 3);
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_apart = |pair: &[(f64, &str)]| pair[1].0 - pair[0].0 >= 13.0;
    assert!(heights.windows(2).all(is_apart), "{heights:?}");
}

#[test]
fn the_layers_of_a_stack_lie_on_each_other() {
    let text = svg_of(&stack());
    let document = Document::parse(&text).unwrap();
    let areas = layers(&document, "area");
    let layers: Vec<_> = areas
        .iter()
        .filter_map(|area| area.children().find(|node| node.has_tag_name("polygon")))
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

#[cfg(feature = "gui")]
#[test]
fn a_png_is_twice_the_svg_and_holds_letters_and_lines() {
    use opvangverkenner::export::png;
    use resvg::tiny_skia::Pixmap;
    for picture in [need(&[scenario(OWN, 0.2)], Language::Nl), stack()] {
        let text = svg_of(&picture);
        let root = Document::parse(&text).unwrap();
        let root = root.root_element();
        let length = |name: &str| root.attribute(name).unwrap().parse::<f32>().unwrap();
        let drawn = Pixmap::decode_png(&png::write(&picture, Size::PLAIN).unwrap()).unwrap();
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
        let pixels = png::pixels(&picture, Size::PLAIN).unwrap();
        assert_eq!(pixels.rgba.len(), 4 * pixels.width * pixels.height);
        assert!(pixels.rgba.chunks(4).all(|pixel| pixel[3] == 255));
    }
}
