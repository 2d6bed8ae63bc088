//! Why what was asked for was not written.

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// Whoever asked for it stopped it.
    Stopped,
    /// What the renderer or the packer says; none that finite numbers can cause.
    Failed(String),
}
