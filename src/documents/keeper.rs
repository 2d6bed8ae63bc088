//! Keeps settings and recovery copies beside the window: in a thread, so that neither a slow disk nor a
//! window that draws no frames (a minimised one) is in the way.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{DocumentId, RecoveryClock};
use crate::files::{
    Found, Home, LeftBehind, OwnCopies, RecoveryCopy, SetAside, Settings, SettingsChange,
    change_settings,
};
use crate::scenario::FileError;

/// How long the window waits for what is mostly done at once, so that it rarely has to be told later.
const PATIENCE: Duration = Duration::from_millis(100);

/// How long the program waits for a slow disk on its way out.
const LAST_PATIENCE: Duration = Duration::from_secs(2);

/// What the thread is asked.
enum Order {
    Changed(DocumentId, Box<RecoveryCopy>),
    Gone(DocumentId),
    AtOnce,
    Remember(Vec<SettingsChange>),
    /// These stand in this window's copies by now, and leave their old place once they do.
    Restored(Box<LeftBehind>, Vec<(DocumentId, Found)>),
    /// Everything before this has been done.
    Answer(Sender<()>),
    /// Nothing is left to lose.
    End,
}

/// What the thread has to tell.
#[derive(Debug)]
pub enum Report {
    /// The copies can be written, or not, where it was otherwise before.
    Copies(Result<(), FileError>),
    /// What is remembered now.
    Settings(Result<(Settings, Option<SetAside>), FileError>),
}

/// The thread that keeps what is to be kept. It ends with this.
#[derive(Debug)]
pub struct Keeper {
    orders: Option<Sender<Order>>,
    reports: Receiver<Report>,
}

impl Keeper {
    /// Starts the thread; a change stands in no copy for at most `delay` seconds. `notify` is called with each report.
    ///
    /// # Errors
    /// What the system says when it starts no thread.
    pub fn start(
        home: Home,
        delay: f64,
        notify: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let (orders, received) = channel();
        let (report, reports) = channel();
        let keeping = Keeping {
            home,
            clock: RecoveryClock::new(delay),
            start: Instant::now(),
            copies: None,
            failing: HashMap::new(),
            tell: Box::new(move |told| {
                report.send(told).ok();
                notify();
            }),
        };
        thread::Builder::new()
            .name("keeper".to_owned())
            .spawn(move || keeping.carry_out(&received))?;
        Ok(Self {
            orders: Some(orders),
            reports,
        })
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            orders.send(order).ok();
        }
    }

    /// The same, and waits a little until it is carried out.
    fn order_and_wait(&self, order: Order) {
        let (answer, answered) = channel();
        self.order(order);
        self.order(Order::Answer(answer));
        answered.recv_timeout(PATIENCE).ok();
    }

    /// The document has become this.
    pub fn changed(&self, id: DocumentId, copy: RecoveryCopy) {
        self.order(Order::Changed(id, Box::new(copy)));
    }

    /// The document needs no copy any more.
    pub fn gone(&self, id: DocumentId) {
        self.order_and_wait(Order::Gone(id));
    }

    /// Every copy that waits is written now.
    pub fn at_once(&self) {
        self.order_and_wait(Order::AtOnce);
    }

    /// Changes the settings file as it is by then.
    pub fn remember(&self, changes: Vec<SettingsChange>) {
        self.order_and_wait(Order::Remember(changes));
    }

    /// What was left behind has been opened again; it leaves its old place once it stands in a copy of this window.
    pub fn restored(&self, left: LeftBehind, opened: Vec<(DocumentId, Found)>) {
        self.order_and_wait(Order::Restored(Box::new(left), opened));
    }

    /// What it has to tell.
    pub fn reports(&self) -> impl Iterator<Item = Report> {
        self.reports.try_iter()
    }

    /// Nothing is left to lose: the copies go.
    pub fn end(self) {
        self.order(Order::End);
    }
}

/// The thread writes what waits, lets go of its lock and ends; a disk that hangs does not hold the program.
impl Drop for Keeper {
    fn drop(&mut self) {
        self.orders = None;
        let until = Instant::now() + LAST_PATIENCE;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Err(RecvTimeoutError::Disconnected) = self.reports.recv_timeout(left) {
                return;
            }
        }
    }
}

/// What the thread holds.
struct Keeping {
    home: Home,
    clock: RecoveryClock,
    start: Instant,
    /// Made with the first copy.
    copies: Option<OwnCopies>,
    /// Documents whose last copy could not be written.
    failing: HashMap<DocumentId, FileError>,
    tell: Box<dyn Fn(Report) + Send>,
}

impl Keeping {
    fn now(&self) -> f64 {
        self.start.elapsed().as_secs_f64()
    }

    fn carry_out(mut self, orders: &Receiver<Order>) {
        loop {
            let order = match self.clock.wake(self.now()) {
                Some(seconds) => orders.recv_timeout(Duration::from_secs_f64(seconds)),
                None => orders.recv().map_err(RecvTimeoutError::from),
            };
            match order {
                Ok(Order::End) => {
                    if let Some(copies) = self.copies.take() {
                        copies.leave();
                    }
                    return;
                }
                Ok(order) => self.carry_out_one(order),
                Err(RecvTimeoutError::Timeout) => {}
                // The window is gone without a word: what waits is worth a copy.
                Err(RecvTimeoutError::Disconnected) => return self.write(true),
            }
            self.write(false);
        }
    }

    fn carry_out_one(&mut self, order: Order) {
        let now = self.now();
        match order {
            Order::Changed(id, copy) => self.clock.changed(id, *copy, now),
            Order::Gone(id) => {
                self.clock.gone(id);
                self.failing.remove(&id);
                if let Some(copies) = &self.copies {
                    copies.remove(id.0);
                }
            }
            Order::AtOnce => self.write(true),
            Order::Remember(changes) => {
                (self.tell)(Report::Settings(change_settings(&self.home, &changes)));
            }
            Order::Restored(left, opened) => {
                self.write(true);
                let is_safe = |(id, _): &&(DocumentId, Found)| !self.failing.contains_key(id);
                let safe = opened.iter().filter(is_safe);
                safe.for_each(|(_, found)| found.remove());
                left.let_go();
            }
            Order::Answer(answer) => {
                answer.send(()).ok();
            }
            Order::End => {}
        }
    }

    /// Writes what is due, or everything; what fails is tried again later, and told once.
    fn write(&mut self, at_once: bool) {
        let due = self.clock.due(self.now(), at_once);
        if due.is_empty() {
            return;
        }
        let failed_before = !self.failing.is_empty();
        for (id, copy) in due {
            match self.write_one(id, &copy) {
                Ok(()) => {
                    self.failing.remove(&id);
                }
                Err(error) => {
                    self.failing.insert(id, error);
                    self.clock.failed(id, copy, self.now());
                }
            }
        }
        match self.failing.values().next() {
            Some(error) if !failed_before => (self.tell)(Report::Copies(Err(error.clone()))),
            None if failed_before => (self.tell)(Report::Copies(Ok(()))),
            _ => {}
        }
    }

    fn write_one(&mut self, id: DocumentId, copy: &RecoveryCopy) -> Result<(), FileError> {
        let copies = match &mut self.copies {
            Some(copies) => copies,
            none => none.insert(OwnCopies::start(&self.home)?),
        };
        copies.write(id.0, copy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{Documents, Gesture};
    use crate::files::{embedded_editions, left_behind};
    use std::fs;

    fn unsaved() -> (DocumentId, RecoveryCopy) {
        let mut documents = Documents::default();
        let id = documents.add_reference(embedded_editions()[0].clone(), "a");
        let document = documents.get_mut(id).unwrap();
        let change = |scenario: &mut crate::scenario::Scenario| "1".clone_into(&mut scenario.note);
        document.change(Gesture::Once, change).unwrap();
        (id, document.recovery_copy())
    }

    /// A keeper that has heard of a change.
    fn start(home: &Home, delay: f64) -> (Keeper, DocumentId, RecoveryCopy) {
        let keeper = Keeper::start(home.clone(), delay, || {}).unwrap();
        let (id, copy) = unsaved();
        keeper.changed(id, copy.clone());
        (keeper, id, copy)
    }

    fn copies(home: &Home) -> usize {
        let windows = fs::read_dir(home.recovery_folder())
            .into_iter()
            .flatten()
            .flatten();
        let files = windows.filter_map(|window| fs::read_dir(window.path()).ok());
        let names = files.flatten().flatten().map(|file| file.file_name());
        names
            .filter(|name| name.to_string_lossy().ends_with(".ron"))
            .count()
    }

    fn soon(holds: impl Fn() -> bool) -> bool {
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            if holds() {
                return true;
            }
            thread::sleep(Duration::from_millis(10));
        }
        false
    }

    #[test]
    fn a_change_is_copied_in_time_though_nothing_else_happens() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let (keeper, id, copy) = start(&home, 0.3);
        assert_eq!(copies(&home), 0);
        assert!(soon(|| copies(&home) == 1));
        keeper.gone(id);
        assert!(soon(|| copies(&home) == 0));
        keeper.changed(id, copy);
        assert!(soon(|| copies(&home) == 1));
        keeper.end();
        let left = || fs::read_dir(home.recovery_folder()).unwrap().count();
        assert!(soon(|| left() == 1));
    }

    #[test]
    fn a_copy_that_fails_is_told_once_and_written_when_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        fs::write(home.recovery_folder(), "in the way").unwrap();
        let (keeper, _, _) = start(&home, 0.05);
        thread::sleep(Duration::from_millis(500));
        let told: Vec<_> = keeper.reports().collect();
        assert!(matches!(told[..], [Report::Copies(Err(_))]), "{told:?}");
        fs::remove_file(home.recovery_folder()).unwrap();
        assert!(soon(|| copies(&home) == 1));
        let told = || keeper.reports().next();
        assert!(soon(|| matches!(told(), Some(Report::Copies(Ok(()))))));
    }

    #[test]
    fn a_window_that_goes_without_a_word_leaves_its_work_behind() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let (keeper, _, _) = start(&home, 25.0);
        drop(keeper);
        assert_eq!(left_behind(&home).found.len(), 1);
    }
}
