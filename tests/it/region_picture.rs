//! Regio's as a picture, asked for in the window.

use std::fs;
use std::path::Path;

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::{Explorer, Start};
use resvg::tiny_skia::Pixmap;
use roxmltree::{Document, Node};

type Window = Harness<'static, Explorer>;

fn open() -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window.get_by_role_and_label(Role::Tab, "Regio's").click();
    window.run();
    window
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Saves what the view shows, by the path field.
fn save(window: &mut Window, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    crate::saves::done(window);
}

fn saved(window: &mut Window) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.svg");
    save(window, &path);
    fs::read_to_string(path).unwrap()
}

fn group<'a>(document: &'a Document<'_>, id: &str) -> Node<'a, 'a> {
    let mut groups = document.descendants();
    groups
        .find(|node| node.attribute("id") == Some(id))
        .unwrap()
}

fn texts(node: Node<'_, '_>) -> Vec<String> {
    let texts = node.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap().to_owned()).collect()
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    let mut children = node.children();
    let child = children.find(|node| node.has_tag_name(name)).unwrap();
    child.text().unwrap()
}

/// What is written, in one text: lines are broken where they do not fit.
fn told(document: &Document<'_>) -> String {
    texts(document.root_element()).join(" ")
}

#[test]
fn the_picture_has_a_shape_for_every_province_with_its_name_and_number() {
    let text = saved(&mut open());
    let document = Document::parse(&text).unwrap();
    let shapes: Vec<_> = group(&document, "map")
        .children()
        .filter(|node| node.has_tag_name("path"))
        .collect();
    assert_eq!(shapes.len(), 12);
    let south = shapes
        .iter()
        .find(|shape| child(**shape, "title") == "Zuid-Holland");
    let south = *south.unwrap();
    assert_eq!(child(south, "desc"), "18.594 plekken");
    // Black is 0: the most places have the darkest land.
    let darkness = |shape: &Node<'_, '_>| {
        let fill = shape.attribute("fill").unwrap().to_owned();
        u32::from_str_radix(&fill[1..3], 16).unwrap()
    };
    assert!(
        shapes.iter().all(|one| darkness(one) >= darkness(&south)),
        "the most places, the darkest land"
    );
    for shape in &shapes {
        assert!(!shape.attribute("d").unwrap().contains("NaN"));
        let name = child(*shape, "title").to_owned();
        let written = texts(document.root_element());
        assert!(written.contains(&name), "{name}");
    }
}

#[test]
fn the_picture_holds_the_numbers_of_the_overview_with_the_total_below() {
    let mut window = open();
    click(
        &mut window,
        "Naar 1 januari 2023: alle landelijke cijfers bekend",
    );
    let text = saved(&mut window);
    let document = Document::parse(&text).unwrap();
    let numbers = texts(group(&document, "numbers"));
    let at = numbers.iter().position(|text| text == "Nederland").unwrap();
    let total: Vec<_> = numbers[at + 1..].iter().map(String::as_str).collect();
    assert_eq!(
        total,
        [
            "61.200", "4.250", "21.200", "14.307", "62.111", "11.250", "8.500", "3,5"
        ]
    );
    assert!(numbers.iter().any(|text| text == "Zuid-Holland"));
}

#[test]
fn the_picture_says_its_date_key_limits_and_where_it_comes_from() {
    let mut window = open();
    click(
        &mut window,
        "Naar 1 januari 2023: alle landelijke cijfers bekend",
    );
    let text = saved(&mut window);
    let document = Document::parse(&text).unwrap();
    let told = told(&document);
    for wanted in [
        "1 januari 2023 · verdeelsleutel: verdeling van het COA voor 75.500 plekken",
        "betrouwbaar van ongeveer 70.000 tot 80.000",
        "Nieuw scenario · prognose:",
        "14 van 23 waarden zijn aangenomen of geijkt",
        "CC BY 4.0",
        "CNO: crisisnoodopvang, NO: noodopvang",
        "heeft Nederland in dit scenario 61.200 opvangplekken nodig",
    ] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
}

#[test]
fn the_picture_follows_the_rows_and_the_colours_that_are_chosen() {
    let mut window = open();
    click(&mut window, "veiligheidsregio's");
    click(&mut window, "per 1.000 inwoners");
    let text = saved(&mut window);
    let document = Document::parse(&text).unwrap();
    let numbers = texts(group(&document, "numbers"));
    assert!(numbers.iter().any(|text| text == "Haaglanden"));
    let shapes = group(&document, "map").children();
    assert_eq!(shapes.filter(|node| node.has_tag_name("path")).count(), 25);
    assert!(text.contains("<desc>3,8 plekken per 1.000 inwoners</desc>"));
    let title = "Benodigde opvangplekken per 1.000 inwoners, per veiligheidsregio";
    assert!(told(&document).contains(title));
}

#[test]
fn realised_places_stand_in_the_picture_once_they_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("realisatie.csv");
    fs::write(
        &path,
        "code,name,crisis_realised,emergency_realised\nPV28,Zuid-Holland,1234,900\n",
    )
    .unwrap();
    let mut window = open();
    let heading = ">gerealiseerd<";
    assert!(!saved(&mut window).contains(heading));
    click(&mut window, "Bestanden…");
    click(&mut window, "Pad invoeren…");
    window
        .get_by_role_and_label(Role::TextInput, "Pad")
        .type_text(&path.display().to_string());
    window.run();
    let read = window.get_by_role_and_label(Role::Button, "Gerealiseerde plekken");
    read.click();
    window.run();
    let text = saved(&mut window);
    assert!(text.contains(heading));
    assert!(text.contains(">1.234<"));
    assert!(text.contains(">onbekend<"));
}

#[test]
fn the_picture_is_saved_as_png_of_the_same_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaart.png");
    let mut window = open();
    let text = saved(&mut window);
    let document = Document::parse(&text).unwrap();
    save(&mut window, &path);
    let drawn = Pixmap::decode_png(&fs::read(path).unwrap()).unwrap();
    let length = |name| document.root_element().attribute(name).unwrap();
    let doubled = |name| 2.0 * length(name).parse::<f64>().unwrap();
    assert_eq!(f64::from(drawn.width()), doubled("width"));
    assert_eq!(f64::from(drawn.height()), doubled("height"));
    // Land in the darkest colour of the scale, and the ground around it.
    let colours: std::collections::BTreeSet<_> = drawn
        .pixels()
        .iter()
        .map(|pixel| (pixel.red(), pixel.green(), pixel.blue()))
        .collect();
    assert!(colours.len() > 50, "{}", colours.len());
}
