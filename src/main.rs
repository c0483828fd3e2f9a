//! The `pmlint` program.
fn main() {}
