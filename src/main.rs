//! The program: commands on the console, and the window.

use std::process::ExitCode;

use opvangverkenner::cli::{self, Asked, WindowArguments};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window(arguments) => match window(&arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => cli::refuse(&sentence),
        },
    }
}

#[cfg(feature = "gui")]
fn window(arguments: &WindowArguments) -> Result<(), String> {
    use opvangverkenner::app::{Drawn, Start, show};
    use opvangverkenner::cli::Renderer;
    use opvangverkenner::files::Home;

    let drawn = match arguments.renderer {
        Renderer::Auto => Drawn::Auto,
        Renderer::Wgpu => Drawn::Wgpu,
        Renderer::Glow => Drawn::Glow,
    };
    let mut start = Start::at_home(Home::of_user(), arguments.asked_language());
    start.opened = arguments.open(start.language)?;
    show(&start, drawn)
}

#[cfg(not(feature = "gui"))]
fn window(arguments: &WindowArguments) -> Result<(), String> {
    Err(opvangverkenner::text::command::no_window(
        arguments.language(),
    ))
}
