//! The letters of the window and of pictures: part of the program, so that every machine shows the same.

/// Open Sans, 400.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/OpenSans-Regular.ttf");
/// Open Sans, 600.
pub static SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/OpenSans-SemiBold.ttf");
/// Open Sans, 700.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/OpenSans-Bold.ttf");
/// A hollow box for every sign that the others lack: better seen than drawn as nothing.
pub static BOX: &[u8] = include_bytes!("../../assets/fonts/Box.ttf");
