//! Mounts the application; everything else is in the library. With the feature `prerender` and outside a browser, prints
//! what its pages show first.

#[cfg(target_arch = "wasm32")]
fn main() {
    chiso::ui::app::mount();
}

/// Prints, as JSON, the markup of every page in every language, made of the data folder that is named.
#[cfg(all(not(target_arch = "wasm32"), feature = "prerender"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use chiso::ui::prerender;
    let folder = std::env::args_os().nth(1).ok_or("name the data folder")?;
    let pages = prerender::all(&std::path::PathBuf::from(folder));
    serde_json::to_writer(std::io::stdout().lock(), &pages)?;
    Ok(())
}

/// Outside a browser there is no page to mount on; `cargo xtask` holds the commands.
#[cfg(all(not(target_arch = "wasm32"), not(feature = "prerender")))]
fn main() {
    eprintln!("Chỉ Số runs in a browser: use `cargo xtask start`.");
}
