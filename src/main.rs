//! Mounts the application; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    chiso::ui::app::mount();
}

/// Outside a browser there is no page to mount on; `cargo xtask` holds the commands.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Chỉ Số runs in a browser: use `cargo xtask start`.");
}
