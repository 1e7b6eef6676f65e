//! Where a part of the program begins that is fetched when it is first needed.
//!
//! The build cuts the program into what every reader needs, with the rankings, and a part for each other page, named as
//! its folder; besides taking away, and maps. What only documents need lies in the part of the targets, and the passage a
//! figure was read from in the part of the unit. More parts would cost more: what any set of them shares becomes a module of
//! its own, which is started alone. The files of a part arrive in one.

/// A part of the program did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A function whose code lies in a part: calling it fetches the part. `part!(audit: fn page() -> AnyView { … })`
/// becomes an `async fn page() -> Result<AnyView, Missing>`. Functions of one part share one file.
///
/// Without the feature `parts`, for tools that do not cut the program, the code is simply there.
macro_rules! part {
    ($part:ident: $(#[$doc:meta])* $vis:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block) => {
        #[cfg(feature = "parts")]
        $(#[$doc])*
        #[wasm_split_helpers::wasm_split($part, fallible)]
        $vis fn $name($($argument: $type),*) -> Result<$output, $crate::ui::pace::part::Missing> {
            Ok($body)
        }

        #[cfg(not(feature = "parts"))]
        $(#[$doc])*
        $vis async fn $name($($argument: $type),*) -> Result<$output, $crate::ui::pace::part::Missing> {
            Ok($body)
        }
    };
}

pub(crate) use part;
