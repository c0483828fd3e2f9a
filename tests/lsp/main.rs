//! The language server, driven as editors drive it.

mod actions;
mod client;
mod configuration;
mod diagnostics;
mod lifecycle;
mod looking;
mod program;
