//! What is said about settings, recent files and recovery copies.

use std::path::Path;

use crate::scenario::Access;
use crate::text::{Label, Language, shown_path};

/// A settings file that could not be used was set aside.
pub fn settings_set_aside(newer: bool, kept_as: &Path, language: Language) -> String {
    let path = shown_path(kept_as);
    if newer {
        say!(language; "De instellingen zijn van een nieuwere versie van dit programma. Ze zijn opzijgezet; kies taal en kleuren opnieuw. [{path}]", "The settings are of a newer version of this program. They are set aside; choose language and colours again. [{path}]")
    } else {
        say!(language; "De instellingen waren beschadigd. Ze zijn opzijgezet; kies taal en kleuren opnieuw. [{path}]", "The settings were damaged. They are set aside; choose language and colours again. [{path}]")
    }
}

/// So many scenarios were restored; so many more found no room.
pub fn restored(count: usize, no_room: usize, language: Language) -> String {
    let restored = match count {
        1 => {
            say!(language; "1 scenario is teruggezet; sla het op om het te bewaren.", "1 scenario is restored; save it to keep it.")
        }
        count => {
            say!(language; "{count} scenario's zijn teruggezet; sla ze op om ze te bewaren.", "{count} scenarios are restored; save them to keep them.")
        }
    };
    if no_room == 0 {
        return restored;
    }
    let later = say!(language; "Voor {no_room} was geen plaats; sluit scenario's en start opnieuw.", "There was no room for {no_room}; close scenarios and start again.");
    match count {
        0 => later,
        _ => format!("{restored} {later}"),
    }
}

phrases! {
    /// So many more than are named.
    and_more(count: usize) = "en nog {count}", "and {count} more";
    /// Save the changes of a scenario?
    save_changes(name: &str) = "Wijzigingen in \u{201c}{name}\u{201d} opslaan?", "Save changes to \u{201c}{name}\u{201d}?";
    /// That no more scenarios can be open than `most`.
    no_room(most: usize) = "Er zijn al {most} scenario's open. Sluit er eerst één.", "{most} scenarios are open already. Close one first.";
    /// That a scenario was opened.
    opened(name: &str) = "Geopend: {name}", "Opened: {name}";
    /// The button that closes a scenario.
    close(name: &str) = "Sluit {name}", "Close {name}";
    /// That a picture or a table could not be made.
    not_exported(cause: &str) = "Het exporteren is niet gelukt ({cause}). Kies een andere vorm, zoals SVG of CSV.", "The export failed ({cause}). Choose another form, such as SVG or CSV.";
    /// That the program stops by a fault of its own.
    stopped(cause: &str) = "Het programma is door een eigen fout gestopt. Start het opnieuw: wat niet was opgeslagen komt terug, op de laatste 25 seconden na. Geef dit door aan uw beheerder: {cause}", "The program stopped by a fault of its own. Start it again: what was not saved comes back, less the last 25 seconds. Pass this on to your administrator: {cause}";
    /// Recovery copies were found that cannot be read.
    recovery_damaged(path: &str) = "Een herstelkopie is beschadigd en opzijgezet. [{path}]", "A recovery copy is damaged and has been set aside. [{path}]";
    /// A recent file is no longer there.
    recent_gone(path: &str) = "Dit bestand bestaat niet meer en is uit de lijst gehaald. Kies Bestand, Openen… als het elders staat. [{path}]", "This file no longer exists and was taken off the list. Choose File, Open… if it is elsewhere. [{path}]";
    /// What saving costs there.
    comments_explained(path: &str) = "Opslaan schrijft het bestand opnieuw, zonder de opmerkingen (// … en /* … */). Met Opslaan als… blijft dit bestand zoals het is. [{path}]", "Saving writes the file anew, without the comments (// … and /* … */). With Save as… this file stays as it is. [{path}]";
    /// The file is open in another tab.
    open_elsewhere(name: &str, path: &str) = "Dit bestand is open als \u{201c}{name}\u{201d}; er is niets opgeslagen. Sluit dat tabblad eerst of kies een andere naam. [{path}]", "This file is open as \u{201c}{name}\u{201d}; nothing has been saved. Close that tab first or choose another name. [{path}]";
    /// What overwriting costs.
    changed_explained(path: &str) = "Als u overschrijft, gaat verloren wat een ander erin heeft gezet. Met Opslaan als… blijven beide bewaard. [{path}]", "If you overwrite it, what someone else put in it is lost. With Save as… both are kept. [{path}]";
    /// The settings cannot be read or written.
    settings_not_kept(error: &str) = "De instellingen worden niet bewaard. {error}", "The settings are not kept. {error}";
    /// Recovery copies cannot be written.
    recovery_not_possible(error: &str) = "Er kan geen herstelkopie worden gemaakt; sla vaker op. {error}", "No recovery copy can be made; save more often. {error}";
}

/// Overwrite a file whose comments are lost by that?
pub fn comments_question(path: &Path, language: Language) -> String {
    let name = shown_path(path.file_name().unwrap_or_default().as_ref());
    say!(language; "In \u{201c}{name}\u{201d} staan opmerkingen. Toch opslaan?", "\u{201c}{name}\u{201d} holds comments. Save all the same?")
}

/// The file is on its way to a disk that takes its time; `closes` when the window closes after it.
pub fn saving(path: &Path, closes: bool, language: Language) -> String {
    let path = shown_path(path);
    if closes {
        return say!(language; "Nog bezig met opslaan; het venster sluit daarna. [{path}]", "Still saving; the window closes after that. [{path}]");
    }
    say!(language; "Bezig met opslaan… U kunt verder werken. [{path}]", "Saving… You can go on working. [{path}]")
}

/// What is saved, and whether others can still write it.
pub fn saved(saved: String, access: Access, language: Language) -> String {
    match access {
        Access::Kept => saved,
        Access::Narrowed => format!("{saved}. {}", Label::OthersMayNotWrite.text(language)),
    }
}

/// Overwrite a file that someone else changed?
pub fn changed_on_disk(path: &Path, language: Language) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    say!(language; "\u{201c}{name}\u{201d} is buiten dit venster gewijzigd. Overschrijven?", "\u{201c}{name}\u{201d} was changed outside this window. Overwrite it?")
}

/// What was saved, and where.
pub fn saved_as(name: Option<&str>, path: &Path, language: Language) -> String {
    let saved = language.pick("Opgeslagen", "Saved");
    let path = shown_path(path);
    match name {
        Some(name) => format!("{saved}: {name} [{path}]"),
        None => format!("{saved}: {path}"),
    }
}

/// That no window can be opened here.
pub fn no_window(cause: &str, language: Language) -> String {
    let cause = in_brackets(cause);
    say!(language; "Het venster kan hier niet openen{cause}. Gebruik een computer met een scherm, of `opvangverkenner run` voor de cijfers zonder venster.", "The window cannot open here{cause}. Use a computer with a display, or `opvangverkenner run` for the figures without a window.")
}

/// That the one way to draw that was asked for does not work here.
pub fn not_drawn(way: &str, cause: &str, language: Language) -> String {
    let cause = in_brackets(cause);
    say!(language; "Het venster kan hier niet getekend worden {way}{cause}. Kies `--renderer auto`: dan zoekt het programma zelf een manier die werkt.", "The window cannot be drawn {way} here{cause}. Choose `--renderer auto`: then the program finds a way that works.")
}

/// What the system says, without the place in a library's source that it begins with; nothing where it says nothing.
fn in_brackets(cause: &str) -> String {
    let said = cause
        .strip_prefix("os error at ")
        .and_then(|place| place.split_once(": "));
    let said = said.map_or(cause, |(_, said)| said).trim_end_matches('.');
    if said.is_empty() {
        String::new()
    } else {
        format!(" ({said})")
    }
}

/// Which version this is, and how its window is drawn.
pub fn about(drawn: &str, language: Language) -> String {
    let version = env!("CARGO_PKG_VERSION");
    say!(language; "Versie {version}, onder de EUPL-1.2. Het venster wordt getekend {drawn}. Het programma maakt geen verbinding met internet.", "Version {version}, under the EUPL-1.2. The window is drawn {drawn}. The program makes no connection to the internet.")
}
