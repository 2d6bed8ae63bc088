//! What is heard when drawing fails: from the graphics card, or as a panic before the first picture or after a failure.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::Context;
use eframe::wgpu::{Device, DeviceLostReason};

/// Whether a way of drawing is being tried that has shown nothing yet, or has failed: its panics lead to the next way.
static TRYING: AtomicBool = AtomicBool::new(false);

/// Whether a panic now leads to another way of drawing, and needs no word of its own.
pub fn is_trying() -> bool {
    TRYING.load(Ordering::Relaxed)
}

/// Why drawing failed, once it has.
#[derive(Clone, Debug, Default)]
pub struct Trouble(Arc<Mutex<Option<String>>>);

impl Trouble {
    /// A way of drawing is tried from now on.
    pub fn trying() -> Self {
        TRYING.store(true, Ordering::Relaxed);
        Self::default()
    }

    /// The first picture is there.
    pub fn is_shown() {
        TRYING.store(false, Ordering::Relaxed);
    }

    /// Notes why; what was noted first stays. What lets go of a card that failed may panic too.
    pub fn note(&self, cause: String) {
        TRYING.store(true, Ordering::Relaxed);
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.get_or_insert(cause);
    }

    /// Why drawing failed, if it has.
    pub fn cause(&self) -> Option<String> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.clone()
    }

    /// Listens to a graphics card: without this, wgpu ends the program.
    pub fn listen(&self, device: &Device, ctx: &Context) {
        let (heard, woken) = (self.clone(), ctx.clone());
        device.on_uncaptured_error(Arc::new(move |error| {
            heard.note(error.to_string());
            woken.request_repaint();
        }));
        let (heard, woken) = (self.clone(), ctx.clone());
        device.set_device_lost_callback(move |reason, message| {
            // A device that is let go of is lost too.
            if reason != DeviceLostReason::Destroyed {
                heard.note(message);
                woken.request_repaint();
            }
        });
    }

    /// Does something; a panic before the first picture or after a failure is only noted. Says whether it went well.
    pub fn guard(&self, act: impl FnOnce()) -> bool {
        let Err(panic) = catch_unwind(AssertUnwindSafe(act)) else {
            return true;
        };
        if !is_trying() {
            resume_unwind(panic);
        }
        self.note(words(panic.as_ref()));
        false
    }
}

/// What a panic says.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or_default().to_owned()
}

/// Keeps other tests that try a way of drawing waiting: a program tries one at a time.
#[cfg(test)]
pub fn alone() -> std::sync::MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_before_the_first_picture_or_after_a_failure_is_a_cause_and_any_other_stays_a_panic()
    {
        let _alone = alone();
        let trouble = Trouble::trying();
        assert!(trouble.guard(|| {}));
        assert!(!trouble.guard(|| panic!("no shader")));
        assert!(!trouble.guard(|| panic!("second")));
        assert_eq!(trouble.cause().as_deref(), Some("no shader"));
        Trouble::is_shown();
        let later = catch_unwind(AssertUnwindSafe(|| trouble.guard(|| panic!("later"))));
        assert_eq!(words(later.unwrap_err().as_ref()), "later");
        trouble.note("the card is gone".to_owned());
        assert!(!trouble.guard(|| panic!("it cannot be let go of")));
        Trouble::is_shown();
    }
}
