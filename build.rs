//! Gives the Windows programs their icon, version and manifest.

/// Dutch, the Netherlands.
const LANGUAGE: u16 = 0x0413;

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-changed=packaging/windows/opvangverkenner.manifest");
    println!("cargo:rerun-if-changed=assets/icon/opvangverkenner.ico");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("assets/icon/opvangverkenner.ico")
        .set_manifest_file("packaging/windows/opvangverkenner.manifest")
        .set("FileDescription", "Opvangverkenner")
        .set("ProductName", "Opvangverkenner")
        .set("LegalCopyright", "EUPL-1.2")
        .set_language(LANGUAGE)
        .compile()
}
