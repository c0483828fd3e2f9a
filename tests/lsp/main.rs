//! The language server, driven as editors drive it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod actions;
mod client;
mod configuration;
mod diagnostics;
mod lifecycle;
mod looking;
mod program;
