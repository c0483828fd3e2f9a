//! What the generated postmortems are made of; the benchmarks use it too.

pub mod faults;
pub mod report;
pub mod subject;
