//! What the window does to save: in turn, beside the frame.

use std::path::Path;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;
use std::time::Duration;

use super::{Making, PATIENCE, Run, Save, Saved, Unsaved};
use crate::app::explorer::Explorer;
use crate::app::question::{self, Then};
use crate::documents::DocumentId;
use crate::export::Unwritten;
use crate::files::{holds_comments, same_file};
use crate::scenario::Access;
use crate::text::{Label, Say, keeping};

impl Explorer {
    /// Begins a save, or lets it wait for the one that runs.
    pub(in crate::app::explorer) fn start_save(&mut self, save: Save) {
        if self.saving.is_busy() {
            self.saving.waiting.push_back(save);
            return;
        }
        match save {
            Save::Scenario(id, path, then, asked) => {
                let asks = !asked && self.ask_about_file(id, &path, then);
                if let Some(document) = self.documents.get_mut(id).filter(|_| !asks) {
                    let order = document.save_order(&path);
                    let saved = Saved::Scenario(id, Box::new(order.clone()), then);
                    self.run(saved, move || order.carry_out().map_err(Unsaved::File));
                }
            }
            Save::Made(Making { said, work }) => {
                let run = Run::new(&self.ctx);
                let saved = Saved::Made(run.clone(), said);
                self.run(saved, move || work(&run));
            }
        }
    }

    /// Asks what must be asked before the document's own file is replaced; whether there is such a question.
    fn ask_about_file(&mut self, id: DocumentId, path: &Path, then: Then) -> bool {
        let Some(document) = self.documents.get(id) else {
            return false;
        };
        if !document.path().is_some_and(|own| same_file(own, path)) {
            return false;
        }
        let language = self.language;
        self.question = if document.is_changed_on_disk() {
            Some(question::changed_on_disk(id, path, then, language))
        } else if holds_comments(path) {
            Some(question::comments(id, path, then, language))
        } else {
            return false;
        };
        self.documents.activate(id);
        true
    }

    fn run(
        &mut self,
        saved: Saved,
        save: impl FnOnce() -> Result<Access, Unsaved> + Send + 'static,
    ) {
        let (sender, outcome) = channel();
        let (done, waker) = (sender.clone(), self.ctx.clone());
        let thread = thread::Builder::new().name("save".to_owned());
        let started = thread.spawn(move || {
            done.send(save()).ok();
            waker.request_repaint();
        });
        if let Err(error) = started {
            let failed = Unwritten::Failed(error.to_string());
            sender.send(Err(failed.into())).ok();
        }
        drop(sender);
        // Whoever can stop it need not wait for it.
        let patience = match saved {
            Saved::Made(..) => Duration::ZERO,
            Saved::Scenario(..) => PATIENCE,
        };
        match outcome.recv_timeout(patience) {
            Ok(outcome) => self.save_done(saved, outcome),
            Err(_) => self.saving.running = Some((saved, outcome)),
        }
    }

    /// Carries on with what a save that ended was for, and begins the next.
    pub(in crate::app::explorer) fn hear_saves(&mut self) {
        while let Some((_, outcome)) = &self.saving.running {
            let outcome = match outcome.try_recv() {
                Ok(outcome) => outcome,
                Err(TryRecvError::Empty) => return,
                // The thread broke down: then nothing is known to be saved.
                Err(TryRecvError::Disconnected) => {
                    Err(Unwritten::Failed("the save broke off".to_owned()).into())
                }
            };
            if let Some((saved, _)) = self.saving.running.take() {
                self.save_done(saved, outcome);
            }
            // A question waits for its answer, and so does what comes after it.
            while self.question.is_none()
                && !self.saving.is_busy()
                && let Some(next) = self.saving.waiting.pop_front()
            {
                self.start_save(next);
            }
        }
    }

    fn save_done(&mut self, saved: Saved, outcome: Result<Access, Unsaved>) {
        let typed = self.saving.typed.take();
        let language = self.language;
        let access = match outcome {
            Ok(access) => access,
            Err(why) => {
                // Nothing closes: what was given up is asked about again next time.
                self.saving.closes = false;
                self.given_up.clear();
                let why = match why {
                    Unsaved::Unmade(Unwritten::Stopped) => {
                        return self.say(Label::MakingStopped.text(language).to_owned());
                    }
                    Unsaved::Unmade(Unwritten::Failed(cause)) => {
                        keeping::not_exported(&cause, language)
                    }
                    Unsaved::File(error) => error.say(language),
                };
                return match typed.filter(|_| self.question.is_none()) {
                    Some(asked) => self.question = Some(asked.refused(&why)),
                    None => self.refuse(why),
                };
            }
        };
        match saved {
            Saved::Scenario(id, order, then) => {
                let path = order.path.clone();
                if let Some(document) = self.documents.get_mut(id) {
                    document.saved(*order);
                }
                self.used(&path);
                let said = keeping::saved_as(None, &path, language);
                self.say(keeping::saved(said, access, language));
                self.go_on(id, then);
            }
            Saved::Made(_, said) => self.say(keeping::saved(said, access, language)),
        }
        if self.saving.closes && !self.saving.is_busy() && self.saving.waiting.is_empty() {
            self.saving.closes = false;
            self.quit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::start::Start;
    use crate::documents::Gesture;
    use crate::text::Language;
    use egui_kittest::Harness;
    use std::sync::mpsc::Sender;

    type Window = Harness<'static, Explorer>;

    fn window() -> Window {
        let mut window = Harness::builder()
            .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
        window.run();
        window
    }

    /// Begins a save that ends when told to.
    fn slow_save(window: &mut Window, path: &Path) -> (DocumentId, Sender<()>) {
        let (end, ends) = channel();
        let explorer = window.state_mut();
        let document = explorer.documents.active_mut().unwrap();
        let id = document.id();
        let change = |scenario: &mut crate::scenario::Scenario| scenario.note = "1".to_owned();
        document.change(Gesture::Once, change).unwrap();
        let order = document.save_order(path);
        let saved = Saved::Scenario(id, Box::new(order.clone()), Then::Stay);
        let save = move || {
            ends.recv().ok();
            order.carry_out().map_err(Unsaved::File)
        };
        explorer.run(saved, save);
        (id, end)
    }

    fn wait(window: &mut Window) {
        while window.state().saving.is_busy() {
            thread::sleep(Duration::from_millis(10));
            window.step();
        }
    }

    #[test]
    fn a_slow_disk_does_not_hold_the_window_and_it_says_that_it_is_saving() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let mut window = window();
        let (id, end) = slow_save(&mut window, &path);
        assert!(window.state().saving.is_busy());
        let message = window.state().saving.message(Language::Nl).unwrap();
        assert!(message.starts_with("Bezig met opslaan"), "{message}");
        // Work goes on, and what is done meanwhile is not taken for saved.
        let document = window.state_mut().documents.get_mut(id).unwrap();
        let change = |scenario: &mut crate::scenario::Scenario| scenario.note = "2".to_owned();
        document.change(Gesture::Once, change).unwrap();
        window.step();
        end.send(()).unwrap();
        wait(&mut window);
        let document = window.state().documents.get(id).unwrap();
        assert_eq!(document.path(), Some(path.as_path()));
        assert!(document.is_unsaved());
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("note: \"1\""));
    }

    #[test]
    fn a_window_closed_during_a_save_closes_after_it_and_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let mut window = window();
        let (_, end) = slow_save(&mut window, &path);
        window.state_mut().quit();
        window.step();
        assert!(!window.state().may_close && window.state().question.is_none());
        let message = window.state().saving.message(Language::Nl).unwrap();
        assert!(message.contains("sluit daarna"), "{message}");
        end.send(()).unwrap();
        wait(&mut window);
        assert!(window.state().may_close);
        assert!(path.exists());
    }

    #[test]
    fn a_window_closed_during_a_save_that_fails_stays_open() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window();
        let (id, end) = slow_save(&mut window, &folder.path().join("no/a.ron"));
        window.state_mut().quit();
        end.send(()).unwrap();
        wait(&mut window);
        assert!(!window.state().may_close);
        assert!(window.state().documents.get(id).unwrap().is_unsaved());
        assert!(window.state().message.refused);
    }

    #[test]
    fn what_takes_its_time_to_be_made_says_so_and_escape_stops_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        let mut window = window();
        let (end, ends) = channel::<()>();
        let making = Making::file(&path, String::new(), move |_| {
            ends.recv().ok();
            Ok(b"1".to_vec())
        });
        window.state_mut().start_save(Save::Made(making));
        assert_eq!(window.state().saving.message(Language::Nl), None);
        thread::sleep(Duration::from_millis(320));
        let message = window.state().saving.message(Language::Nl).unwrap();
        assert!(message.contains("met Escape stoppen"), "{message}");
        window.key_press(eframe::egui::Key::Escape);
        window.step();
        end.send(()).unwrap();
        wait(&mut window);
        assert!(window.state().message.text.contains("niets opgeslagen"));
        assert!(!path.exists());
    }

    #[test]
    fn a_second_save_waits_for_the_first_and_a_tab_closes_after_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let mut window = window();
        let (id, end) = slow_save(&mut window, &path);
        let other = folder.path().join("a.csv");
        let making = Making::file(&other, String::new(), |_| Ok(b"1".to_vec()));
        window.state_mut().start_save(Save::Made(making));
        assert!(!other.exists());
        assert!(window.state_mut().saving.closes_tab(id));
        end.send(()).unwrap();
        wait(&mut window);
        assert!(path.exists() && other.exists());
        assert!(window.state().documents.get(id).is_none());
    }
}
